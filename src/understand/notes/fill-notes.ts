// Gives an episode with its notes filled in: blocks and values replaced by what they stand for, comments and players tidied.
import { findPlain } from "../../base/markdown/render-markdown.js";
import { tidyHtml } from "../../base/markdown/tidy-html.js";
import type { Episode, Link, Person, Problem, Read, Show } from "../../model/model.js";
import { expandBlocks, prepareBlocks } from "./expand-blocks.js";

/** The same episode where its notes hold nothing to fill in. Problems name the place in the notes or in the block. */
export async function fillNotes(
  show: Show,
  episode: Episode,
  blocks: Readonly<Record<string, string>>,
): Promise<Read<Episode> & { used: string[] }> {
  await prepareBlocks(episode.notes);
  const place = { file: episode.source.file, line: episode.source.bodyLine };
  const { value, problems, used } = expandBlocks(episode.notes, blocks, blockValues(show, episode), place);
  const notes = tidyHtml(value);
  // Where blocks were filled in, lines are no longer those of the file.
  const plain = sayPlain(notes, place.file, (line) => (value === episode.notes ? place.line + line - 1 : place.line));
  const own = [...problems, ...plain].map((problem) => ({ ...problem, episode: episode.slug }));
  return { value: withNotes(episode, notes), problems: own, used };
}

/** Says what of a text in a file is shown as plain text; `lineOf` gives the line of the file for one of the text. */
export const sayPlain = (markdown: string, file: string, lineOf: (line: number) => number): Problem[] =>
  findPlain(markdown).map(({ line, message }) => ({
    rule: "notes-plain",
    severity: "warn",
    message,
    place: { file, line: lineOf(line) },
    hint: "Was something pasted that is no text? Empty lines between paragraphs, and fewer marks, bring Markdown back.",
  }));

const withNotes = (episode: Episode, notes: string): Episode =>
  notes === episode.notes ? episode : { ...episode, notes };

/** Plain values only; what an episode does not have is absent, so that naming it is an error. */
interface BlockValues {
  [name: string]: unknown;
}

/**
 * `show`, `episode`, `guest` (the first), `guests`, `host` (the first), `hosts`. A person's links are a list under `links` and
 * by kind under `link`: `{{ guest.link.x }}`.
 */
export function blockValues(show: Show, episode: Episode): BlockValues {
  const guests = episode.guests.map(personValues);
  const hosts = episode.hosts.map(personValues);
  return withoutGaps({
    show: withoutGaps({
      title: show.title,
      description: show.description,
      link: show.link,
      author: show.author,
      language: show.language,
      links: show.links.map(linkValues),
    }),
    episode: withoutGaps({
      title: episode.title,
      slug: episode.slug,
      number: episode.number,
      season: episode.season,
      description: episode.description,
      type: episode.type,
      youtube: episode.youtube.id,
      date: episode.date && new Date(episode.date.utc).toISOString().slice(0, 10),
      links: episode.links.map(linkValues),
      keywords: episode.keywords,
    }),
    guest: guests[0],
    guests,
    host: hosts[0],
    hosts,
  });
}

const linkValues = ({ title, url }: Link): BlockValues => ({ title, url });

const personValues = ({ name, role, url, image, links }: Person): BlockValues =>
  withoutGaps({
    name,
    role,
    url,
    image,
    links: links.map(linkValues),
    link: Object.fromEntries(links.flatMap((link) => (link.kind === undefined ? [] : [[link.kind, link.url]]))),
  });

const withoutGaps = (values: BlockValues): BlockValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
