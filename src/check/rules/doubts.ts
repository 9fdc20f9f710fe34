// The rules that say of which turns and voices it is unsure who speaks.
import { formatClock } from "../../base/clock-text.js";
import { countEach } from "../../base/lists.js";
import { countEdits, isSlipOf } from "../../base/near.js";
import { nameSome } from "../../base/say-found.js";
import type { LedVoice, Turn } from "../../model/model.js";
import { type EpisodeText, on, type Rule, recording, rulesWith } from "../rule.js";

/** So many moments are named, the others counted. */
const most = 4;
/** A single one is not worth a line in every build; `airdate inspect` has it. */
const least = 2;
/** Suggested names of a lower score are mostly none; `airdate glossary` lists them too. */
const leastLikely = 1;

const usual = {
  platforms: on("all"),
  url: "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md",
  field: "title",
};

/** Whether a label is a name but for a letter, or for two in a long one. */
function isSlip(label: string, name: string): boolean {
  const [typed, meant] = [label, name].map((text) => text.toLowerCase().replace(/[\s.-]+/g, "")) as [string, string];
  if (typed.length < leastLetters) return false;
  const limit = typed.length < longName ? 1 : 2;
  return countEdits(typed, meant, limit) <= limit;
}

/** In shorter names a letter makes another one. */
const leastLetters = 6;
const longName = 10;

/** Whose first or whole name, however short, a label has but for a slip, who speaks so many times as often. */
function findFrequent(label: string, counts: ReadonlyMap<string, number>): string | undefined {
  // Numbers and initials tell voices apart by one sign.
  if (/\p{N}|^..?$/u.test(label)) return undefined;
  const typed = label.toLowerCase();
  const isMeant = (called: string): boolean => isSlipOf(typed, called) && singular(typed) !== singular(called);
  return [...counts.keys()].find(
    (name) =>
      counts.get(name)! >= timesAsOften * counts.get(label)! &&
      [name, name.split(/\s/)[0]!].some((called) => isMeant(called.toLowerCase())),
  );
}

/** "Audience Members" are not who an "Audience Member" is. */
const singular = (text: string): string => text.replace(/s(?!\p{L})/gu, "");
const timesAsOften = 10;

export const doubtRules: readonly Rule<EpisodeText>[] = rulesWith(usual, [
  {
    id: "speakers-unsure",
    severity: "info",
    what: "Who speaks is sure, or a person has looked",
    why: "Where a transcript names nobody, names follow from what is said, and a wrong one stands on the page and in every transcript",
    good: `${recording}\n---\nNotes.\n---\n00:09:10 linseed varnish`,
    bad: `${recording}\nguests: [{ name: Ben Oyelaran }]\n---\nNotes.\n---\n40 turns`,
    *check({ entry: { episode, understood } }) {
      const doubts = understood.doubts.filter(({ at }) => Number.isFinite(at));
      const worst = doubts.toSorted((a, b) => a.confidence - b.confidence)[0];
      if (worst === undefined || doubts.length < least) return;
      const times = doubts.slice(0, most).map(({ at }) => formatClock(at));
      const others = doubts.length - times.length;
      const where = `${times.join(", ")}${others > 0 ? ` and ${others} more` : ""}`;
      const at = formatClock(worst.at);
      yield {
        message: `It is unsure who speaks in ${doubts.length} turns, at ${where}; least sure is ${worst.speaker} at ${at}`,
        found: `${doubts.length} guessed turns`,
        expected: "names that somebody has looked at",
        hint: `Listen there; the line in the episode is turns: [{ at: "${at}", speaker: ${/^Speaker \d/.test(worst.speaker) ? "NAME" : worst.speaker} }], or who else it is. All: airdate inspect ${episode.slug}`,
      };
    },
  },
  {
    id: "names-unsure",
    severity: "info",
    what: "What sounds like a name that the show knows is that name, or a person has said that it is not",
    why: "A guest, a firm or a product that captions misheard stays wrong on the page, in search and in quotes",
    good: `${recording}\nglossary: [Mistral Keel]\n---\nNotes.\n---\n00:09:10 we tied up at Mistral Keel`,
    bad: `${recording}\nglossary: [Mistral Keel]\n---\nNotes.\n---\n00:09:10 we tied up at mister keel`,
    *check({ entry: { episode, understood } }) {
      // What differs in capitals and hyphens alone sounds like nothing else: `glossary` lists it.
      const said = (name: string): string => name.toLowerCase().replaceAll("-", " ");
      const likely = understood.suggestions.filter(
        ({ score, from, to }) => score >= leastLikely && said(from) !== said(to),
      );
      if (likely.length === 0) return;
      const pairs = new Map(likely.toSorted((a, b) => a.score - b.score).map((one) => [`${one.from} ${one.to}`, one]));
      const first = [...pairs.values()].reverse().slice(0, most);
      const others = pairs.size - first.length;
      const listed = first.map(({ from, to, at }) => `"${from}" at ${formatClock(at)} (${to}?)`).join(", ");
      const left =
        likely.length === 1
          ? "One place sounds like a name that is known here, and was left as it was heard"
          : `${likely.length} places sound like names that are known here, and were left as they were heard`;
      yield {
        message: `${left}: ${listed}${others > 0 ? ` and ${others} more` : ""}`,
        found: `${likely.length} likely names`,
        expected: "names that somebody has looked at",
        hint: `All of them, with what was put right already: airdate glossary ${episode.slug}; --apply "heard=right" takes those that you name. A language model of your own can judge them: airdate ask ${episode.slug} --for names`,
      };
    },
  },
  {
    id: "voices-numbered",
    severity: "info",
    what: "The voices that a transcript numbers, or calls HOST or WOMAN, have names that somebody has looked at",
    why: "A reader of the transcript cannot know who Speaker 2 or WOMAN is, and who follows from what is said may be somebody else",
    good: `${recording}\nspeakers: { "Speaker 1": Ada Marlow }\n---\nNotes.\n---\nSpeaker 1: linseed varnish`,
    bad: `${recording}\n---\nNotes.\n---\nSpeaker 1: linseed varnish`,
    *check({ entry: { episode, understood } }) {
      const { voices = [], introduced } = understood;
      const led = voices.filter(({ named }) => named);
      const open = voices.filter(({ named }) => !named);
      if (led.length > 0)
        yield {
          message: `${led.map(({ label, speaker }) => `"${label}" is taken for ${speaker}`).join(", ")}, by what is said`,
          found: `${led.length} numbered voices`,
          expected: "names that somebody has looked at",
          hint: `Where that is right, or for who it is: ${mapLine(led)}`,
        };
      if (open.length > 0)
        yield {
          message: `The transcript has no name for ${open.map(({ label, speaker }) => (speaker === undefined ? `"${label}"` : `"${label}", perhaps ${speaker}`)).join(", ")}`,
          found: `${open.length} voices without a name`,
          expected: "names",
          hint: `${introduced ? `The talk or its title introduces ${introduced.join(" and ")}: with guests: [${introduced.join(", ")}] it is looked for who is who. ` : ""}Say who it is: ${mapLine(open)}. What the talk shows of it a language model of your own can say: airdate ask ${episode.slug} --for speakers`,
        };
    },
  },
  {
    id: "speaker-misspelled",
    severity: "warn",
    what: "No label of the transcript is nearly the name of a host or guest",
    why: "Page and captions have a person of that name, and the host or guest says less than they did",
    good: `${recording}\nguests: [{ name: Ben Oyelaran }]\n---\nNotes.\n---\nBen Oyelaran: linseed varnish`,
    bad: `${recording}\nguests: [{ name: Ben Oyelaran }]\n---\nNotes.\n---\nBen Oyelraan: linseed varnish`,
    *check({ entry: { understood } }) {
      const counts = countEach(understood.turns.map(({ speaker = "" }) => speaker));
      const labels = new Set(
        understood.turns.flatMap(({ speaker = "", person }) => (person === undefined ? speaker : [])),
      );
      const names = understood.people.map(({ person }) => person.name);
      for (const label of labels) {
        const name = names.find((one) => isSlip(label, one)) ?? findFrequent(label, counts);
        if (name === undefined) continue;
        const count = counts.get(label)!;
        yield {
          message: `"${label}" speaks ${count === 1 ? "once" : `in ${count} turns`}, and is nearly called as ${name}, but is taken for somebody else`,
          found: `"${label}"`,
          expected: name,
          hint: `Correct the label, or write speakers: { ${JSON.stringify(label)}: ${name} }. Where they are two, put both into people.md.`,
        };
      }
    },
  },
  {
    id: "voice-nameless",
    severity: "info",
    what: "Everybody who speaks much of the talk has a name",
    why: "The page, the captions and every transcript show a number in its place, and quotes are nobody's",
    good: `${recording}\nguests: [{ name: Ben Oyelaran }]\n---\nNotes.\n---\n40 turns`,
    bad: `${recording}\n---\nNotes.\n---\n40 turns`,
    *check({ entry: { understood } }) {
      const { turns, introduced = [] } = understood;
      const nameless = turns.filter((turn) => turn.person === undefined && isGuessedNumber(turn));
      const shares = nameless.reduce((sum, { text }) => sum + text.length, 0) / understood.turns.reduce(sumText, 1);
      if (shares < leastSpoken) return;
      const names = [...new Set(nameless.map(({ speaker }) => `"${speaker}"`))].join(" and ");
      yield {
        message: `Who speaks ${Math.round(100 * shares)} % of the talk is not named in the episode: it says ${names}${introduced.length === 0 ? "" : `, and the talk or its title introduces ${introduced.join(" and ")}`}`,
        found: `voices without a name: ${names}`,
        expected: "the names of all who speak",
        hint:
          introduced.length === 0
            ? "Say who it is: guests: [NAME], or hosts: [NAME] where somebody hosts with others."
            : guestLine(introduced),
      };
    },
  },
  {
    id: "voice-unlisted",
    severity: "info",
    what: "Who speaks much of the talk by the transcript's labels hosts the episode or is its guest",
    why: "Apps, the page and the notes show no guest, and nobody finds the episode by the name",
    good: `${recording}\nguests: [{ name: Ben Oyelaran }]\n---\nNotes.\n---\nBen Oyelaran: linseed varnish`,
    bad: `${recording}\n---\nNotes.\n---\nBen Oyelaran: linseed varnish`,
    *check({ entry: { episode, understood } }) {
      const { turns, people } = understood;
      // Where the transcript names none of several people, it may be another episode's.
      if (people.length > 1 && turns.every(({ person }) => person === undefined)) return;
      const listed = new Set(people.map(({ person }) => person.id));
      const lengths = new Map<string, number>();
      for (const { origin, speaker = "", person, text } of turns)
        if (origin === "given" && isCalled(speaker) && !(person !== undefined && listed.has(person)))
          lengths.set(speaker, (lengths.get(speaker) ?? 0) + text.length);
      const all = turns.reduce(sumText, 1);
      const isMuch = ([name, length]: [string, number]): boolean =>
        length >= leastSaid && length / all >= leastSpoken && !people.some(({ person }) => isSlip(name, person.name));
      const found = [...lengths].filter(isMuch).sort((a, b) => b[1] - a[1]);
      if (found.length === 0) return;
      const names = found.map(([name]) => name);
      const said = found.map(([name, length]) => `${name} (${Math.round((100 * length) / all)} %)`);
      yield {
        message: `By the transcript ${nameSome(said)} ${found.length === 1 ? "speaks" : "speak"} much of the talk, but the episode has no such host or guest`,
        found: names.join(", "),
        expected: "hosts and guests",
        hint: `Write guests: [${names.join(", ")}], with whole names: a first name among the labels is led to its guest. One who hosts belongs to hosts:`,
        ...(episode.guests.length > 0 ? { field: "guests" } : {}),
      };
    },
  },
  {
    id: "transcript-others",
    severity: "warn",
    what: "Of those whom the transcript names, at least one hosts the episode or is its guest",
    why: "It is the transcript of another episode, or names are missing in this one",
    good: `${recording}\nguests: [{ name: Ben Oyelaran }]\n---\nNotes.\n---\nCara Voss, Ben Oyelaran: linseed varnish`,
    bad: `${recording}\nguests: [{ name: Ben Oyelaran }]\n---\nNotes.\n---\nCara Voss, Tom Rye: linseed varnish`,
    field: "transcript",
    *check({ entry: { understood } }) {
      const { turns, people } = understood;
      const named = turns.filter(({ origin, speaker }) => origin === "given" && speaker !== undefined);
      const others = [...new Set(named.map(({ speaker }) => speaker!))].filter((name) => fullName.test(name));
      if (people.length < 2 || others.length < 2 || turns.some(({ person }) => person !== undefined)) return;
      yield {
        message: `The transcript names ${nameSome(others)}, and none of the episode's people: ${nameSome(people.map(({ person }) => person.name))}`,
        found: `names of ${nameSome(others)}`,
        expected: `some of ${nameSome(people.map(({ person }) => person.name))}`,
        hint: `Is it another episode's transcript? Else say who they are: guests: [${others[0]}], or speakers: { "${others[0]}": ${people[0]!.person.name} }`,
      };
    },
  },
]);

/** Share of the talk from which a voice has to have a name. */
const leastSpoken = 0.1;
/** Characters, a minute of speech, below which a voice is no guest. */
const leastSaid = 1000;
const isGuessedNumber = ({ origin, speaker = "" }: Turn): boolean => origin === "found" && /^Speaker \d$/.test(speaker);
const sumText = (sum: number, { text }: Turn): number => sum + text.length;
/** What a label says of somebody who stays without a name. */
const role =
  /^(?:(?:fe)?male\b|(?:(?:young|older?|first|second|other) )?(?:(?:wo)?man|boy|girl)(?: ?\d)?$|speaker|voice|guest|host|moderator|presenter|interview|narrator|announcer|audience|caller|question|answer|unknown|sprecher|gast|publikum|erzähler|público|ospite|invitad|convidad|invité|participant|teilnehmer)/iu;
/** One to four words with capitals. */
const called = /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){0,3}$/u;
const isCalled = (label: string): boolean => called.test(label) && !role.test(label);
/** Two to four words with capitals: no role, and no number. */
const fullName = /^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u;

/** The line of front-matter that names those who are introduced. */
export const guestLine = (introduced: readonly string[]): string =>
  `Where that is right: guests: [${introduced.join(", ")}]`;

/** The line of front-matter that names voices. */
const mapLine = (voices: readonly LedVoice[]): string =>
  `speakers: { ${voices.map(({ label, speaker }) => `"${label}": ${speaker ?? "NAME"}`).join(", ")} }`;
