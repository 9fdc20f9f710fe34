// airdate glossary: names and terms an episode's transcript seems to misspell, grouped; --apply keeps pairs, --check is for CI.
import { formatClock } from "../base/clock-text.js";
import { shownTime } from "../conventions/shown-time.js";
import type { Correction, Timing } from "../model/model.js";
import { understandFiles } from "../pipeline/episode.js";
import { readFrontMatter } from "../read/front-matter.js";
import { type CorrectionGroup, groupSuggestions } from "../understand/names/find-corrections.js";
import { findUnlisted, type Unlisted } from "../understand/names/find-unlisted.js";
import { loadLexicon } from "../understand/names/lexicon.js";
import { collectTerms } from "../understand/names/terms.js";
import { primaryLanguage } from "../understand/readable/word-facts.js";
import { writeUserFile } from "../write/disk/user-file.js";
import { addGlossaryPairs, type GlossaryPair } from "../write/glossary-pairs.js";
import { type Command, UsageError } from "./command.js";
import { openOwnEpisode } from "./project.js";

/** Suggestions from this score on are applied when no pairs are named. */
const likelyScore = 1;

const says = { explicit: "in the glossary", automatic: "changed by itself", suggested: "a suggestion" };
const levelOf = ({ places }: CorrectionGroup): NonNullable<Correction["level"]> => places[0]!.level ?? "suggested";

/** Groups of one level each, what is certain first. */
export function groupByLevel(corrections: readonly Correction[]): CorrectionGroup[] {
  const levels = ["explicit", "automatic", "suggested"] as const;
  return levels.flatMap((level) => groupSuggestions(corrections.filter((one) => (one.level ?? "suggested") === level)));
}

/** "Graffana -> Grafana   15 places, a suggestion", then up to three of the places. */
export function showGroups(groups: readonly CorrectionGroup[], timing: Timing): string {
  return groups
    .map((group) => {
      const { from, to, count, places, score } = group;
      const level = levelOf(group);
      const sure = level === "explicit" ? "" : `, score ${score.toFixed(1)}`;
      const lines = [`${from} -> ${to}   ${count === 1 ? "1 place" : `${count} places`}, ${says[level]}${sure}`];
      for (const { at, context } of places.slice(0, 3))
        lines.push(`    ${formatClock(shownTime(at, timing), { pad: true })}  ${context}`);
      if (count > 3) lines.push(`    and ${count - 3} more`);
      if (isSaidElsewhere(group)) lines.push(`    said elsewhere too, and left there: ${listPairs(pairsOf(group))}`);
      return `${lines.join("\n")}\n`;
    })
    .join("");
}

/** Whether the words of a group are also said where they are right. */
const isSaidElsewhere = ({ places }: CorrectionGroup): boolean => places.some(({ pair }) => pair !== undefined);

/** The pairs with which a group is accepted; none for a place that its neighbours do not tell from those where the words are right. */
const pairsOf = ({ from, to, places }: CorrectionGroup): GlossaryPair[] =>
  newPairs(
    places.flatMap(({ pair }) => (pair === null ? [] : (pair ?? { from, to }))),
    [],
  );

const listPairs = (pairs: readonly GlossaryPair[]): string =>
  pairs.length === 0
    ? "no neighbours tell these places from the others, put them right in the transcript"
    : `accepted as ${pairs.map(({ from, to }) => `"${from} -> ${to}"`).join(", ")}`;

/** So many words that nothing knows are shown. */
const mostUnlisted = 40;

/** "Not in the glossary ...", then a line for each word with its places; nothing without any. */
function showUnlisted(words: readonly Unlisted[], timing: Timing): string {
  if (words.length === 0) return "";
  const lines = words.slice(0, mostUnlisted).map(({ word, count, at }) => {
    const time = Number.isNaN(at) ? "" : `${formatClock(shownTime(at, timing), { pad: true })}  `;
    return `    ${time}${word}${count === 1 ? "" : `   ${count} places`}`;
  });
  if (words.length > mostUnlisted) lines.push(`    and ${words.length - mostUnlisted} more`);
  const head =
    'Names that no list knows: what is right belongs into the glossary, what is misheard too, as "wrong -> right":';
  return `${head}\n${lines.join("\n")}\n`;
}

/** Pairs as typed after --apply: "Graffana=Grafana, tail wind=Tailwind". */
export function readPairs(typed: string): GlossaryPair[] {
  return typed.split(",").map((one) => {
    const [from = "", to = "", ...more] = one.split(/\s*(?:=|->)\s*/).map((side) => side.trim());
    // A third side is a comma that was forgotten between two pairs.
    if (from === "" || to === "" || more.length > 0)
      throw new UsageError(
        `"${one.trim()}" after --apply is no pair such as wrong=right`,
        '--apply "Graffana=Grafana"',
      );
    return { from, to };
  });
}

const isLikely = (group: CorrectionGroup): boolean => levelOf(group) === "automatic" || group.score >= likelyScore;

/** The groups of a pair that are not in the glossary yet, however its wrong form is capitalised. */
const groupsOf = (groups: readonly CorrectionGroup[], { from, to }: GlossaryPair): CorrectionGroup[] =>
  groups.filter(
    (group) => levelOf(group) !== "explicit" && group.to === to && group.from.toLowerCase() === from.toLowerCase(),
  );

/** Pairs as they are put into a glossary: one whose words are right elsewhere goes in with their neighbours. */
export function limitPairs(pairs: readonly GlossaryPair[], groups: readonly CorrectionGroup[]): GlossaryPair[] {
  return pairs.flatMap((pair) => {
    const own = groupsOf(groups, pair);
    return own.some(isSaidElsewhere) ? own.flatMap(pairsOf) : [pair];
  });
}

/** The pairs that are not in the glossary yet; a pair counts once however its wrong form is capitalised. */
export function choosePairs(
  groups: readonly CorrectionGroup[],
  typed: string | true,
  known: readonly GlossaryPair[],
): GlossaryPair[] {
  const likely = groups.filter((group) => levelOf(group) !== "explicit" && isLikely(group));
  return newPairs(typed === true ? limitPairs(likely, likely) : limitPairs(readPairs(typed), groups), known);
}

/** Pairs that are not among the known ones, each once. */
export function newPairs(pairs: readonly GlossaryPair[], known: readonly GlossaryPair[]): GlossaryPair[] {
  const keyOf = ({ from, to }: GlossaryPair): string =>
    `${from.toLowerCase() === to.toLowerCase() ? from : from.toLowerCase()}\n${to}`;
  const seen = new Set(known.map(keyOf));
  return pairs.flatMap(({ from, to }) => {
    const key = keyOf({ from, to });
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ from, to }];
  });
}

/** An episode's file with pairs in its glossary. Throws a `FrontMatterError` where the front-matter cannot be changed. */
export async function withPairs(name: string, text: string, pairs: readonly GlossaryPair[]): Promise<string> {
  const { value } = await readFrontMatter(name, text);
  return addGlossaryPairs(text, (value.data as Record<string, unknown>).glossary, pairs);
}

export const command: Command = {
  name: "glossary",
  takes: "<episode> [root]",
  summary: "List names and terms that the transcript seems to misspell",
  options: [
    {
      flags: "--apply [pairs]",
      says: 'put pairs into the episode\'s glossary: "wrong=right,...", else all likely ones',
    },
    { flags: "--check", says: "exit with 1 when the transcript holds known misspellings" },
    { flags: "--json", says: "print them as JSON (times in seconds)" },
  ],
  examples: [
    "airdate glossary hello",
    'airdate glossary hello --apply "Graffana=Grafana"',
    "airdate glossary hello --check",
  ],
  async run({ args: [slug, root], options }, terminal) {
    const { setting, episode, file } = await openOwnEpisode(slug!, root, terminal);
    const { value: understood } = await understandFiles(setting, episode);
    const { corrections, suggestions, timing, remarks } = understood;
    const groups = groupByLevel([...corrections, ...suggestions]);
    const certain = groups.filter((group) => levelOf(group) !== "suggested");
    const shown = options.check ? certain : groups;

    if (options.json) {
      const list = shown.map((group) => ({ ...group, level: levelOf(group) }));
      terminal.print(`${JSON.stringify(list, undefined, 2)}\n`);
    } else terminal.print(showGroups(shown, timing));
    if (!options.json && !options.check && primaryLanguage(understood.language) === "en") {
      const others = groups.flatMap(({ from, to }) => [from, to]);
      const terms = collectTerms(setting.show, episode);
      terminal.print(showUnlisted(findUnlisted(understood.turns, terms, await loadLexicon(), others), timing));
    }
    for (const { about, text } of remarks) if (about === "names") terminal.say(text);
    if (groups.length === 0) terminal.say("No misspelled names were found.");
    // An empty text is no absence of the option: a script's variable may be empty.
    const apply = options.apply as string | true | undefined;
    if (!options.json && apply === undefined && groups.some((group) => levelOf(group) === "suggested"))
      terminal.say(
        `Suggestions are not made before you take them: airdate glossary ${episode.slug} --apply "heard=right". A language model of your own can judge them: airdate ask ${episode.slug} --for names`,
      );

    if (apply !== undefined) {
      const pairs = choosePairs(groups, apply, episode.glossary.replace);
      if (pairs.length > 0) writeUserFile(file, await withPairs(file.name, file.text, pairs));
      for (const { from, to } of typeof apply === "string" ? readPairs(apply) : [])
        if (groupsOf(groups, { from, to }).some(isSaidElsewhere))
          terminal.say(
            `"${from}" is said elsewhere too, where it stays. To change it everywhere, write "${from} -> ${to}" into the glossary.`,
          );
      terminal.say(`Wrote ${pairs.length === 1 ? "1 pair" : `${pairs.length} pairs`} into ${episode.source.file}`);
      return 0;
    }
    if (!options.check || certain.length === 0) return 0;
    const places = certain.reduce((sum, { count }) => sum + count, 0);
    terminal.say(`${places === 1 ? "1 known misspelling" : `${places} known misspellings`} in the transcript`);
    return 1;
  },
};
