// The file of a new episode: what is known in its fields, what may follow in a comment.
import { setFrontMatter } from "../front-matter.js";

export interface NewEpisode {
  title: string;
  /** As it is typed: wall time of the show's zone; without it the episode waits for one. */
  date: string | undefined;
  season: number | undefined;
  number: number | undefined;
  description: string | undefined;
  /** Names or ids. */
  hosts: string[];
  guests: string[];
  /** A transcript that is not found by its name. */
  transcript: string | undefined;
}

const dateComment =
  "# date: 2026-03-08 09:00  (until it has one, it is published nowhere; draft: yes keeps it back too)";
const guestComment = '# guests: [{ name: Ida Berg, url: "https://berg.example" }]';

/** Front-matter without notes: they are drafted from the transcript as long as there are none. */
export function newEpisodeText(episode: NewEpisode): string {
  const { title, date, season, number, description, hosts, guests, transcript } = episode;
  const values: [field: string, value: unknown][] = [
    ["title", title],
    ["date", date],
    ["season", season],
    ["episode", number],
    ["description", description],
    ["hosts", hosts.length > 0 ? hosts : undefined],
    ["guests", guests.length > 0 ? guests : undefined],
    ["transcript", transcript],
  ];
  const text = values.reduce(
    (made, [field, value]) => (value === undefined ? made : setFrontMatter(made, [field], value)),
    "",
  );
  const comments = [...(date === undefined ? [dateComment] : []), ...(guests.length > 0 ? [] : [guestComment])];
  return text.replace(/---\n$/, () => `${comments.map((line) => `${line}\n`).join("")}---\n`);
}
