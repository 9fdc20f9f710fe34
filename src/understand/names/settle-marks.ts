// Settles what the reader hears at names: no mark inside of one or before whom a verb presents, an end behind a host's and between two.
import { groupBy } from "../../base/lists.js";
import { coreOf } from "../readable/learn-word.js";
import { coreAt, keyAt, type WordFacts } from "../readable/word-facts.js";
import type { HeardWords } from "../reader/read-words.js";
import type { NameCorrection } from "./find-corrections.js";

/** A name of several words, or of one, as cores; `person` is whose it is. */
export interface NameOfMarks {
  cores: readonly string[];
  person?: string;
}

interface Place {
  first: number;
  end: number;
  person: string | undefined;
}

/** What a name that begins a sentence goes on with; behind a name alone, such a word has it for its subject. */
const verbs: ReadonlySet<string> = new Set(
  "is was has joins joined runs leads founded co-founded cofounded created built wrote works worked started makes teaches studies".split(
    " ",
  ),
);

/** What a sentence goes on with behind "I'm your host" and a name; with any other word a new one begins. */
const goesOn: ReadonlySet<string> = new Set(
  "and or with from of at joined coming back here as for in on alongside together along again also sitting speaking talking recording live".split(
    " ",
  ),
);

/** Behind these a person's name has no comma before it, and none behind it where the sentence goes on: "with Ida Berg". */
const presenting: ReadonlySet<string> = new Set("with by is introduce from of".split(" "));
/** Behind "my guest is Ida Berg" these begin a sentence. */
const subjects: ReadonlySet<string> = new Set("i i'm i've i'd he she he's she's we we're we've they".split(" "));

/** Names as `settleMarks` wants them, long ones first; those of one letter are left out. */
export function namesOfMarks(names: readonly { name: string; person?: string }[]): NameOfMarks[] {
  return names
    .map(({ name, person }) => ({
      cores: name.split(/\s+/).map(coreOf),
      ...(person === undefined ? {} : { person }),
    }))
    .filter(({ cores }) => cores.join("").length > 1)
    .sort((a, b) => b.cores.length - a.cores.length);
}

/** A name that was put right: raw words `from` to `to` (exclusive) are read as `text`. */
type Corrected = Pick<NameCorrection["operation"], "from" | "to" | "text">;

/**
 * What is heard, with the marks at names settled. `facts` are of the words as they are spelled after corrections, one a raw
 * word; `corrected` in the order of the words.
 */
export function settleMarks(
  heard: HeardWords,
  facts: WordFacts,
  names: readonly NameOfMarks[],
  corrected: readonly Corrected[] = [],
): HeardWords {
  const places = findPlaces(facts, names, corrected);
  if (places.length === 0) return heard;
  const settled = { ...heard, comma: heard.comma.slice(), stop: heard.stop.slice(), question: heard.question.slice() };
  places.forEach(({ first, end, person }, k) => {
    for (const column of [settled.comma, settled.stop, settled.question]) column.fill(0, first, end - 1);
    const [before, earlier] = [coreAt(facts, Math.max(0, first - 1)), coreAt(facts, Math.max(0, first - 2))];
    const after = end < facts.ids.length ? coreAt(facts, end) : undefined;
    const welcomes = before === "welcome" && earlier === "to";
    const presents = first > 0 && person !== undefined && (welcomes || presenting.has(before));
    if (presents && goesOn.has(after ?? "")) settled.comma[end - 1] = 0;
    if (presents) settled.comma[first - 1] = 0;
    if (presents && welcomes) settled.stop[first - 1] = 0;
    const asHost = before === "host" && earlier === "your";
    const isOver = (asHost && !goesOn.has(after ?? "")) || (presents && before === "is" && subjects.has(after ?? ""));
    if (isOver && after !== undefined) {
      endAt(settled, end - 1);
      return;
    }
    const next = places[k + 1];
    if (next?.first !== end || next.end >= facts.ids.length || !verbs.has(coreAt(facts, next.end))) return;
    // The name again, or its first word: "My guest is Ben Oakes. Ben is ..."
    const isSame = next.end - next.first <= end - first && keyAt(facts, next.first) === keyAt(facts, first);
    if (!isSame && (person === undefined || next.person === undefined || person === next.person)) return;
    endAt(settled, end - 1);
  });
  return settled;
}

function endAt({ comma, question, stop }: HeardWords, at: number): void {
  comma[at] = 0;
  question[at] = 0;
  stop[at] = 1;
}

/** Where names are said; none lies in another. A name that was put right may have been more words than it has. */
function findPlaces(facts: WordFacts, names: readonly NameOfMarks[], corrected: readonly Corrected[]): Place[] {
  const right = new Map(corrected.map((one) => [one.from, one]));
  const people = new Map(names.flatMap(({ cores, person }) => (person ? [[cores.join(" "), person] as const] : [])));
  const byFirst = groupBy(names, ({ cores: [core = ""] }) => facts.vocabulary.idOf(core, 0, core.length));
  const places: Place[] = [];
  const add = (place: Place): void => {
    const last = places.at(-1);
    // A given name and, put right by itself, the family name.
    const isRest = last?.end === place.first && place.person !== undefined && last.person === place.person;
    if (isRest && keyAt(facts, last.first) !== keyAt(facts, place.first)) last.end = place.end;
    else places.push(place);
  };
  for (let at = 0; at < facts.ids.length; at++) {
    const put = right.get(at);
    if (put !== undefined && put.to - put.from !== put.text.length) {
      add({ first: at, end: put.to, person: people.get(put.text.map(coreOf).join(" ")) });
      at = put.to - 1;
      continue;
    }
    const found = byFirst
      .get(keyAt(facts, at))
      ?.find(
        ({ cores }) =>
          at + cores.length <= facts.ids.length && cores.every((core, k) => coreAt(facts, at + k) === core),
      );
    if (!found) continue;
    add({ first: at, end: at + found.cores.length, person: found.person });
    at += found.cores.length - 1;
  }
  return places;
}
