// Keeps of a model's answer the misspelled names and the speakers' labels that talk and front-matter bear out.
import { findNear } from "../../base/near.js";
import type { Entry, Person, Show } from "../../model/model.js";
import { findPassage, plainForm, splitText, type TalkWords } from "./find-passage.js";

/** Tells what is not taken: where it stood, what it said, why. */
export type Refuse = (field: string, found: unknown, why: string) => void;

/** The pairs whose wrong form is said, whose right form is written in the front-matter, and that are like each other. */
export function checkNames(
  value: unknown,
  show: Show,
  { episode }: Entry,
  talk: TalkWords,
  refuse: Refuse,
): { from: string; to: string }[] | undefined {
  if (!Array.isArray(value)) return void refuse("names", value, "is no list");
  const glossaries = [episode.glossary, show.glossary];
  const written = [
    show.title,
    episode.title,
    ...peopleOf(show, episode).flatMap(({ name, aliases }) => [name, ...aliases]),
    ...glossaries.flatMap(({ terms, replace }) => [...terms.map(({ term }) => term), ...replace.map(({ to }) => to)]),
  ];
  const never = new Set(glossaries.flatMap((glossary) => glossary.never).map(({ from, to }) => `${from}\n${to}`));
  const pairs = value.flatMap((item, at) => {
    const { from, to } = readTexts(item, "from", "to");
    const why =
      from === "" || to === ""
        ? "has no from and to"
        : from === to
          ? "changes nothing"
          : !findPassage(from, talk)
            ? "corrects what nobody said"
            : !written.some((text) => hasWords(text, to))
              ? `corrects to ${to}, which the front-matter does not have`
              : never.has(`${from}\n${to}`)
                ? "is what the glossary says never to do"
                : findNear(from, [to]) === undefined
                  ? `takes ${from} for ${to}, which is not like it`
                  : undefined;
    if (why) refuse(`names.${at}`, item, why);
    return why ? [] : [{ from, to }];
  });
  return pairs.length > 0 ? pairs : undefined;
}

/** The labels that are in the transcript and lead to nobody yet, with the name of a person whom the talk names. */
export function checkSpeakers(
  value: unknown,
  show: Show,
  { episode, understood }: Entry,
  talk: TalkWords,
  refuse: Refuse,
): { label: string; name: string }[] | undefined {
  if (!Array.isArray(value)) return void refuse("speakers", value, "is no list");
  const people = peopleOf(show, episode);
  const labels = new Set(understood.turns.flatMap(({ speaker, person }) => (speaker && !person ? [speaker] : [])));
  const said = new Set(talk.plain);
  const typed = value.map((item) => readTexts(item, "label", "name"));
  const found = typed.flatMap(({ label, name }, at) => {
    const person = people.find((one) => [one.name, ...one.aliases].some((text) => plainForm(text) === plainForm(name)));
    const other = typed.find((one, k) => k !== at && (one.label === label) !== (one.name === name));
    const why = !labels.has(label)
      ? "is no label of the transcript that leads to nobody"
      : !person
        ? "names nobody whom the front-matter has"
        : other
          ? `cannot stand beside ${other.label} as ${other.name}`
          : !splitText(person.name).some((word) => said.has(plainForm(word)))
            ? "names somebody whom the talk does not"
            : undefined;
    if (why) refuse(`speakers.${at}`, value[at], why);
    return why ? [] : [{ label, name: person!.name }];
  });
  return found.length > 0 ? found : undefined;
}

const peopleOf = (show: Show, episode: Entry["episode"]): Person[] => [
  ...episode.guests,
  ...episode.hosts,
  ...show.hosts,
  ...Object.values(show.people),
];

/** Whether words stand in a text as they are, with nothing joined to them. */
const hasWords = (text: string, words: string): boolean =>
  ` ${splitText(text).join(" ")} `.includes(` ${splitText(words).join(" ")} `);

function readTexts<Key extends string>(item: unknown, ...keys: Key[]): Record<Key, string> {
  const map = (typeof item === "object" && item !== null ? item : {}) as Record<string, unknown>;
  const text = (key: Key): string => (typeof map[key] === "string" ? map[key].replace(/\s+/g, " ").trim() : "");
  return Object.fromEntries(keys.map((key) => [key, text(key)])) as Record<Key, string>;
}
