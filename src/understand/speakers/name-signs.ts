// Signs of who speaks that lie in names said aloud: "I'm Ada", "welcome, Ada", "thanks, Ada".
import type { Person } from "../../model/model.js";
import { coreOf, is } from "../readable/learn-word.js";
import { coreAt, flagsAt, type WordFacts } from "../readable/word-facts.js";

/** The first name of each person and its whole name, as cores. */
export interface SaidNames {
  people: { person: Person; first: string }[];
}

/** First names that only one of `people` has, and that are no everyday word. */
export function saidNames(people: readonly Person[]): SaidNames {
  const firsts = people.map((person) => coreOf(person.name.split(/\s+/)[0] ?? ""));
  return {
    people: people.flatMap((person, at) => {
      const first = firsts[at]!;
      const shared = firsts.filter((other) => other === first).length > 1;
      return first.length < 2 || shared || everyday.has(first) ? [] : [{ person, first }];
    }),
  };
}

const everyday: ReadonlySet<string> = new Set(
  "will mark grant may art bill chase drew frank jack june april august rich rob grace hope faith joy summer sky dean".split(
    " ",
  ),
);

/** How a person's first name is said in a stretch. */
export interface NameSigns {
  /** "I'm Ada", "I'm your host Ada", "my name is Ada", "it's Ada": the speaker. */
  introduces?: Person;
  /** "Hey Ada", "thanks, Ada", "so, Ada, …": somebody else than the speaker; early in the stretch. */
  greets?: Person;
  /** "A conversation with Ada", "my guest today is Ada", "joined by Ada": somebody else than the speaker. */
  presents?: Person;
  /** A name among the last words: who speaks next. */
  hands?: Person;
}

/** The last words of what is said to somebody whose name follows. */
export const salutes: ReadonlySet<string> = new Set(
  "hey hi hello welcome thanks bye goodbye morning afternoon evening night congratulations congrats cheers".split(" "),
);
/** The same in German, French, Spanish, Portuguese, Italian and Dutch; none of them is a word of another of these, or of English, that stands before names. */
const salutesAbroad =
  "hallo servus moin danke willkommen tschüss tschüs lieber liebe bonjour bonsoir salut merci bienvenue cher chère hola gracias bienvenido bienvenida adiós querido querida olá oi obrigado obrigada bem-vindo bem-vinda tchau ciao grazie mille benvenuto benvenuta bentornato bentornata caro cara hoi welkom bedankt dankjewel wel";
const greetings: ReadonlySet<string> = new Set([
  ...salutes,
  ..."thank you so and well okay yeah".split(" "),
  ...salutesAbroad.split(" "),
]);

/** Whether "I'm your host" or "I am the host" stands before a name, by the words before it: the nearest first. */
export const saysHost = (one: string, two: string, three: string): boolean =>
  one === "host" && (two === "your" || two === "the") && (three === "i'm" || three === "am");

const saysWith = (one: string, two: string, three: string): boolean =>
  (one === "with" && talks.has(two)) ||
  (one === "by" && (two === "joined" || (two === "today" && three === "joined"))) ||
  (one === "is" && (two === "guest" || (two === "today" && three === "guest")));
const talks: ReadonlySet<string> = new Set(
  "conversation interview discussion chat episode talk talking speaking chatting sitting".split(" "),
);

/** Languages whose ways to give one's own name are known. */
export const knownSigns: ReadonlySet<string> = new Set("en de fr es pt it nl".split(" "));

/** What stands before one's own name in other languages than English: "ich bin", "mi nombre es", "aqui é o". */
const ownNames: ReadonlySet<string> = new Set(
  "ich bin|name ist|ich heiße|je suis|je m'appelle|nom est|soy|yo soy|me llamo|nombre es|sou|sou o|sou a|me chamo|nome é|aqui é|sono|mi chiamo|nome è|ik ben|naam is|ik heet".split(
    "|",
  ),
);

/** Whether somebody gives the name that follows as their own: "I'm", "I am", "my name is"; by the words before it, the nearest first. */
export const saysSelf = (one: string, two: string, three: string): boolean =>
  one === "i'm" ||
  (one === "am" && two === "i") ||
  (one === "is" && two === "name" && three === "my") ||
  ownNames.has(one) ||
  ownNames.has(`${two} ${one}`) ||
  ((one === "o" || one === "a") && two === "é" && three === "aqui");

/** Signs in words `first` to `end`. */
export function findNameSigns(facts: WordFacts, first: number, end: number, names: SaidNames): NameSigns {
  const signs: NameSigns = {};
  if (names.people.length === 0) return signs;
  for (let at = first; at < end; at++) {
    const core = coreAt(facts, at);
    if (core.length < 2) continue;
    const found = names.people.find(({ first: name }) => name === core || core === `${name}'s`);
    if (!found || core !== found.first) continue;
    const one = at > first ? coreAt(facts, at - 1) : "";
    // "I am" in Dutch, and nobody called Ben.
    if (one === "ik") continue;
    const two = at - 1 > first ? coreAt(facts, at - 2) : "";
    const three = at - 2 > first ? coreAt(facts, at - 3) : "";
    if (saysHost(one, two, three) || saysSelf(one, two, three)) signs.introduces ??= found.person;
    else if (one === "it's" && at + 1 < end && followsSelf(facts, at, end)) signs.introduces ??= found.person;
    else if (
      (at === first || greetings.has(one) || (one === "much" && two === "so")) &&
      at - first < 12 &&
      one !== "and"
    )
      signs.greets ??= found.person;
    else if (one === "welcome" || (one === "hey" && two !== "") || (one === "so" && flagsAt(facts, at) & is.comma))
      signs.greets ??= found.person;
    if (saysWith(one, two, three)) signs.presents ??= found.person;
    if (at >= end - 6 && !signs.introduces) signs.hands = found.person;
  }
  return signs;
}

/** "It's Ada here", "it's Ada and welcome": not "it's Ada's boat". */
function followsSelf(facts: WordFacts, at: number, end: number): boolean {
  for (let k = at + 1; k < Math.min(end, at + 4); k++)
    if (["here", "from", "again", "and", "welcome"].includes(coreAt(facts, k))) return true;
  return Boolean(flagsAt(facts, at) & is.end);
}
