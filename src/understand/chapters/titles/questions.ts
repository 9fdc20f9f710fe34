// Makes the questions asked as a chapter begins short enough for its title, in the words they were asked in.
import { wordSet } from "../../../base/words.js";
import type { StopWords } from "../stop-words.js";
import type { TalkIndex } from "./talk-index.js";
import { isTitleWord } from "./title-words.js";
import { determiners } from "./word-kinds.js";

/** A question as its title says it: these words of the talk, in order; what only fills the time is left out. */
export interface Question {
  said: number[];
  /** Asked, not told of ("I wonder how tides work"): it keeps its mark. */
  asked: boolean;
}

const longest = 9;
const shortest = 3;

const askers = wordSet("how why what when where who which what's how's who's where's");
const helpers = wordSet(
  "is are was were do does did can could will would should has have had isn't aren't doesn't don't didn't can't won't",
);
/** Those that open a question of their own. */
const openers = wordSet("is are was were does did can could will should has have");
/** Forms that stand behind no other helper. */
const finite = /^(?:is|are|was|were|does|did|can|could|would|should|has)$/;
/** "What are you listening to?" is whole, "which boat do you need to?" is not. */
const takesTo =
  /^(?!trying|hoping|planning|wanting|needing|starting|having|supposed)\p{L}+ing$|^(?:forward|listen|talk|speak|belong|subscribe|compared?|connect|leads?)$/u;
const persons = wordSet("you we people");
/** Nothing is lost without them, wherever they stand. */
const fillers = wordSet("um uh er ah actually basically literally really just so well obviously exactly kinda sorta");
/** "So far", "so many": there it says how much. */
const amounts = wordSet("far many much long often few little");
const fillerRuns = [
  "you know",
  "i mean",
  "i guess",
  "i think",
  "i don't know",
  "sort of",
  "kind of",
  "in your mind",
  "do you think",
  "would you say",
  "i wonder",
].map((run) => run.split(" "));
/** A question may begin behind these as at the beginning of its sentence. */
const leadIns = wordSet("and so but or well now okay ok yeah then like right oh hey because");
/** Behind these it is told of, not asked: "tell me how tides work". */
const tellers = wordSet("wonder curious me us know about of explain");
/** What a question can do without at its end. */
const tails = wordSet(
  "right then now today exactly specifically too here there yet again anyway though currently please",
);
/** Words that point to what was said before; "you" and "your" do not: they are the guest. */
export const pointing = wordSet(
  "i i'm i've i'd i'll me my mine it it's it'll its this that that's these those they they're they've them their he he's she he'd she's him her his hers we're we've we'd us there's uh yeah thing things stuff gonna wanna something anything everything somebody someone let's lot bit one ones else mean other say said happened going happening",
);
/** What these are is asked of something else: "what's your answer?" */
const empty = wordSet("answer word question story point deal term phrase reason name example difference matter");
/** What no question ends with. */
export const loose = wordSet(
  "of for in with from into onto upon over as at by and or but the a an is are was were be been your our my if when that than not into who which how what why where because so like very",
);
/** "Do you think the ferry can sail?" asks whether the ferry can. */
const opinion = ["do", "you", "think"];
/** What goes before its subject where an opinion is asked for no longer. */
const turned = wordSet("is are was were can could will would should has have");
const longestSubject = 5;
const thoughts = wordSet("think thoughts feel take say mean know guess wonder see view opinion");

/** The words of a unit that say something: without fillers. */
const withoutFillers = ({ plain }: TalkIndex, first: number, last: number): number[] => {
  const kept: number[] = [];
  for (let i = first; i < last; i++) {
    const run = fillerRuns.find((one) => i + one.length <= last && one.every((word, k) => plain[i + k] === word));
    if (run !== undefined) i += run.length - 1;
    else if (!fillers.has(plain[i]!) || (plain[i] === "so" && i + 1 < last && amounts.has(plain[i + 1]!))) kept.push(i);
  }
  return kept;
};

/** The questions in words `from` to `to` that are short enough for a title. */
export const findQuestions = (index: TalkIndex, stop: StopWords, from: number, to: number): Question[] => {
  const { units, unitOf } = index.talk;
  const found: Question[] = [];
  const first = unitOf[Math.min(from, index.talk.words.length - 1)] ?? 0;
  for (let k = first; k < units.length && units[k]!.first < to; k++)
    if (units[k]!.first >= from && /\?["”’)\]]*\s*$/.test(units[k]!.text))
      found.push(...questionsIn(index, stop, units[k]!.first, units[k]!.last));
  return found;
};

/** The questions in words `first` to `last`, a unit that ends with a question mark. */
function* questionsIn(index: TalkIndex, stop: StopWords, first: number, last: number): Generator<Question> {
  const { plain, gap } = index;
  const asked = withoutOpinion(index, first, last);
  const opinion = asked && cutTail(index, stop, asked);
  if (opinion !== undefined && formOf(index, opinion, false) === "asked") yield { said: opinion, asked: true };
  const kept = withoutFillers(index, first, last);
  for (let at = kept.length - shortest; at >= 0; at--) {
    const here = plain[kept[at]!]!;
    const asker = askers.has(here);
    if (!asker && !openers.has(here)) continue;
    // Behind a mark a helper may go on telling: "the brakes, if there are any, are old, right?"
    if (!asker && kept.slice(0, at).some((i) => !leadIns.has(plain[i]!))) continue;
    const before = at === 0 || gap[kept[at]!] === 1 ? "" : plain[kept[at - 1]!]!;
    if (before !== "" && !leadIns.has(before) && !tellers.has(before)) continue;
    // Up to the next mark, where a question is whole already: "what is a weir, and who needs one?"
    let end = at + 1;
    while (end < kept.length && gap[kept[end]!] === 0) end++;
    const whole = end < kept.length ? kept.slice(at) : [];
    const said = cutTail(index, stop, kept.slice(at, end)) ?? cutTail(index, stop, whole);
    const form = said && formOf(index, said, tellers.has(before));
    if (form !== undefined) yield { said: said!, asked: form === "asked" };
  }
}

/** Without what an end can do without; undefined where nothing can be a title. */
function cutTail(index: TalkIndex, stop: StopWords, said: readonly number[]): number[] | undefined {
  const { plain, speakers } = index;
  const out = [...said];
  while (out.length > 0 && (tails.has(plain[out.at(-1)!]!) || speakers.has(plain[out.at(-1)!]!))) out.pop();
  const end = out.at(-1);
  if (end === undefined || out.length < shortest || out.length > longest || loose.has(plain[end]!)) return undefined;
  if (out.some((i) => pointing.has(plain[i]!))) return undefined;
  return out.some((i) => isTitleWord(index, stop, i)) ? out : undefined;
}

/** What an opinion is asked about, as a question of its own: "do you think the ferry can sail" -> "can the ferry sail". */
function withoutOpinion(index: TalkIndex, first: number, last: number): number[] | undefined {
  const { plain } = index;
  let at = first;
  while (at < last && (leadIns.has(plain[at]!) || fillers.has(plain[at]!))) at++;
  if (!opinion.every((word, k) => plain[at + k] === word)) return undefined;
  at += opinion.length;
  if (plain[at] === "that" || plain[at] === "like") at++;
  const clause = withoutFillers(index, at, last);
  const helper = clause.findIndex((i) => turned.has(plain[i]!));
  if (helper < 1 || helper > longestSubject) return undefined;
  return [clause[helper]!, ...clause.slice(0, helper), ...clause.slice(helper + 1)];
}

/** A form of "be" that stands in the present or the past. */
const be = /^(?:is|are|was|were)$/;
const wordAt = ({ plain }: TalkIndex, i: number | undefined): string => (i === undefined ? "" : (plain[i] ?? ""));
/** The kind letter of a word's plain form; empty where no list has it. */
const letterAt = (index: TalkIndex, i: number | undefined): string =>
  index.wordKinds.letters?.get(wordAt(index, i)) ?? "";
const isThing = ({ kinds }: TalkIndex, i: number): boolean => kinds[i] === "noun" || kinds[i] === "activity";

/** Whether a word is missing: "which users are on?", "why is the important?", "why is looks like this?". */
function isBroken(index: TalkIndex, said: readonly number[]): boolean {
  const { plain, kinds, talk } = index;
  const [end, before] = [said.at(-1)!, said.at(-2)!];
  if (plain[end] === "to" && !takesTo.test(plain[before]!)) return true;
  if (plain[end] === "on" && (be.test(plain[before]!) || kinds[before] === "noun")) return true;
  if (/^(?:the|an?)$/.test(plain[before]!) && letterAt(index, end) === "J") return true;
  const at = said.findIndex((i) => helpers.has(plain[i]!));
  const next = said[at + 1];
  if (at < 0 || next === undefined) return false;
  const helper = plain[said[at]!]!;
  if (finite.test(plain[next]!) || (be.test(helper) && /^(?:do|like)$/.test(plain[next]!))) return true;
  if (/^(?:do|does|did)$/.test(helper)) {
    if (plain[next] === "there") return true;
    // "Did the ropes are wet?": the first verb has to be a plain one.
    const verb = said.findIndex((i, k) => k > at && (kinds[i] === "verb" || be.test(plain[i]!)));
    return verb > 0 && be.test(plain[said[verb]!]!);
  }
  // "Why is looks like this?"
  return (
    /^(?:is|was)$/.test(helper) &&
    next !== end &&
    /[^suic]s$/.test(talk.words[next]!) &&
    !/\p{Lu}/u.test(talk.words[next]!) &&
    /^[Vv]$/.test(index.wordKinds.letters?.get(plain[next]!.slice(0, -1)) ?? "")
  );
}

/** Whether the words are a question or what could be told, whole in either case. */
function formOf(index: TalkIndex, said: readonly number[], told: boolean): "asked" | "told" | undefined {
  const { plain } = index;
  if (said.slice(1).some((i) => askers.has(plain[i]!)) || isBroken(index, said)) return undefined;
  if (thoughts.has(wordAt(index, said[3])) && wordAt(index, said[2]) === "you") return undefined;
  if (!askers.has(plain[said[0]!]!)) return asksWhether(index, said) ? "asked" : undefined;
  return namesNoTopic(index, said) ? undefined : formOfAsker(index, said, told);
}

/** A question that a helper begins ("can the ferry sail") and that says what it asks. */
function asksWhether(index: TalkIndex, said: readonly number[]): boolean {
  const [first = "", second = ""] = said.map((i) => index.plain[i]!);
  // "Is open source?" lacks what it is; "do you", "are there" ask for no topic.
  if (persons.has(second) || second === "there" || said.length < 4) return false;
  const rest = said.slice(2);
  if (!be.test(first)) return rest.some((i) => /[VvnaJr]/.test(letterAt(index, i)));
  // "Is the new harbour?" has what it asks about and no more.
  const from = determiners.has(second)
    ? Math.max(
        0,
        rest.findIndex((i) => isThing(index, i)),
      )
    : 0;
  return rest.slice(from).some((i) => !isThing(index, i));
}

/** "What's your answer?", "what are robust?", "what is up, Ines?" */
function namesNoTopic(index: TalkIndex, said: readonly number[]): boolean {
  const words = said.map((i) => index.plain[i]!);
  const [first = "", second = ""] = words;
  if (/^what(?:'s| (?:is|are|was|were)) (?:your|the|our) /.test(words.join(" ")) && empty.has(words.at(-1)!))
    return true;
  if (first === "what" && be.test(second) && said.length === 3 && letterAt(index, said[2]) === "J") return true;
  return /^(?:about|if|a|an)$/.test(second) || words[first.endsWith("'s") ? 1 : 2] === "up";
}

/** The form of what begins with "how", "why", "what" and the like. */
function formOfAsker(index: TalkIndex, said: readonly number[], told: boolean): "asked" | "told" | undefined {
  const { plain } = index;
  const [first = "", second = ""] = said.map((i) => plain[i]!);
  const isKind = (i: number | undefined, kind: RegExp): boolean => kind.test(letterAt(index, i));
  const asked = (is: boolean) => (is ? "asked" : undefined);
  if (first.endsWith("'s")) return "asked";
  const helper = said.findIndex((i, k) => k > 0 && helpers.has(plain[i]!));
  // "What is a weir", "how many boats are left"; "what our boat is called" only tells.
  const isInOrder =
    helper === 1 ||
    (helper > 1 &&
      helper <= 3 &&
      /^(?:how|what|which)$/.test(first) &&
      said.slice(1, helper).every((i) => !determiners.has(plain[i]!) && !persons.has(plain[i]!)));
  if (isInOrder) {
    if (!/^(?:do|does|did|can|could|will|would|should)$/.test(plain[said[helper]!]!)) return "asked";
    // "How does the tide?" lacks what it does.
    const does = said.slice(first === "who" ? helper + 1 : helper + 2);
    return asked(does.some((i) => isKind(i, /[VvnaG]/) || (isKind(i, /^$/) && persons.has(plain[i - 1]!))));
  }
  if (/^(?:when|where|which)$/.test(first)) return undefined;
  if (/^(?:many|much)$/.test(second)) return asked(said.slice(3).some((i) => isKind(i, /[Vvna]/)));
  if (persons.has(second) || determiners.has(second) || second === "to" || told)
    return /^(?:how|why|what)$/.test(first) ? "told" : undefined;
  // "What inspired you", "why not wait", "how many people came".
  const isVerb = /^(?:who|what|why)$/.test(first) && (second === "not" || isKind(said[1], /[VvadJ]/));
  return asked(isVerb || /ed$/.test(second));
}
