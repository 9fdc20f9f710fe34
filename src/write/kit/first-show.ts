// The files of a new show and of a new episode: the least that builds, with what to change said in it.
import { exampleDate } from "../../base/date-text.js";
import { lockFile } from "../../conventions/addresses.js";
import { placeholders } from "../../conventions/placeholders.js";
import type { OutFile } from "../../model/model.js";
import { setFrontMatter } from "../front-matter.js";
import { stringsFor, wordsKey } from "../pages/strings.js";

/** What is known of a show that begins; what is not known is left to be filled in. */
export interface ShowAnswers {
  title?: string;
  /** The site's address. */
  site?: string;
  author?: string;
  email?: string;
  /** IANA time zone. */
  zone?: string;
  /** As Apple lists it: "Technology", "Arts > Books". */
  category?: string;
  language?: string;
  description?: string;
  /** When episodes come out: "Tuesday 06:00". */
  release?: string;
}

/** What git shall leave out, and how it merges the lock. */
export const gitFiles: readonly OutFile[] = [
  { path: ".gitignore", content: "out/\n.airdate/\nnode_modules/\n" },
  { path: ".gitattributes", content: `${lockFile} merge=union\n` },
];

const showTemplate = `---
title: ${placeholders.title}
# The address of the site: every link in the feed begins with it.
link: ${placeholders.link}
description: ${placeholders.description}
language: en
author: ${placeholders.author}
owner: { name: ${placeholders.author}, email: ${placeholders.email} }
# Apple's categories; the first one counts.
categories: [Technology]
explicit: false
# A square picture of 1400 to 3000 pixels: put cover.jpg beside this file, or give its address.
image: ${placeholders.image}
timezone: UTC
hosts:
  - { name: ${placeholders.author} }
---

A longer text about the show, for its front page.
`;

/** The lines about a cover, and those that say that one was drawn. */
const imageLines = /^# A square picture.*\nimage:.*\n/m;
const coverLine =
  "# The cover is cover.png beside this file: put your own in its place, square, 1400 to 3000 pixels.\n";

const isEnglish = ({ language = "en" }: ShowAnswers): boolean => wordsKey(language) === "en";

/** Title and author alone, which need no words of a language. */
const nameShow = ({ title, author }: ShowAnswers): string =>
  [title, author].filter((part) => part !== undefined).join(" · ");

/** The text of show.md; `cover` says that a cover.png lies beside it. */
export function firstShowText(answers: ShowAnswers, cover = false): string {
  const { title, site, author, email, zone, category, language } = answers;
  const usual = isEnglish(answers) ? `A podcast by ${author}.` : nameShow(answers);
  const description = answers.description ?? (author === undefined ? undefined : usual);
  const about = title !== undefined && description !== undefined ? description : undefined;
  const values: [path: (string | number)[], value: unknown][] = [
    [["title"], title],
    [["link"], site],
    [["description"], description],
    [["language"], language],
    [["author"], author],
    [["owner", "name"], author],
    [["owner", "email"], email],
    [["categories"], category === undefined ? undefined : [category]],
    [["timezone"], zone],
    [["release"], answers.release],
    [["hosts", 0, "name"], author],
  ];
  const bare = showTemplate.replace(cover ? imageLines : "", cover ? coverLine : "");
  const filled = values.reduce(
    (text, [path, value]) => (value === undefined ? text : setFrontMatter(text, path, value)),
    bare,
  );
  return about === undefined ? filled : filled.replace(/\n\n[^\n]*\n$/, () => `\n\n${about}\n`);
}

/** Title and text of the first episode: sentences in English; for other languages what was answered, and a word of the pages. */
function welcome(answers: ShowAnswers): { title: string; text: string } {
  const { title, author, description, language = "en" } = answers;
  if (!isEnglish(answers)) {
    const named = nameShow(answers);
    const { trailer } = stringsFor(language);
    return {
      title: title === undefined ? trailer : `${trailer}: ${title}`,
      text: description ?? (named === "" ? trailer : named),
    };
  }
  const by = author === undefined ? "" : ` by ${author}`;
  const name = title === undefined ? "a new podcast" : `${title}, a new podcast`;
  return {
    title: title === undefined ? "Welcome" : `Welcome to ${title}`,
    text: `This is ${name}${by}. The first episode is on its way.`,
  };
}

/**
 * show.md, a first episode that is out at `date` (wall time of the zone) and says only that there will be more, and what git
 * shall leave out. `cover` are the bytes of a PNG.
 */
export function firstShow(answers: ShowAnswers, date: string, cover: Uint8Array | undefined): OutFile[] {
  const { title, text } = welcome(answers);
  const file = `---
title: Welcome
# Wall time in the show's zone. An episode with a later date is held back until then.
date: ${date}
type: trailer
# Put welcome.mp3 beside this file and take this line out: length, type and duration are read from the file.
audio: none
---

${text}
`;
  return [
    { path: "episodes/show.md", content: firstShowText(answers, cover !== undefined) },
    { path: "episodes/welcome.md", content: setFrontMatter(file, ["title"], title) },
    ...(cover ? [{ path: "episodes/cover.png", content: cover }] : []),
    ...gitFiles,
  ];
}

/** A package.json that names exactly this version of the tool, for a folder that has none. */
export const packageFile = (version: string): OutFile => ({
  path: "package.json",
  content: `${JSON.stringify({ private: true, dependencies: { airdate: version } }, undefined, 2)}\n`,
});

export interface NewEpisode {
  title: string;
  /** As it is typed: wall time of the show's zone; without it the episode waits for one. */
  date: string | undefined;
  /** Absent: a full episode. */
  type: "trailer" | "bonus" | undefined;
  season: number | undefined;
  number: number | undefined;
  description: string | undefined;
  /** Names or ids. */
  hosts: string[];
  guests: string[];
  /** A transcript that is not found by its name. */
  transcript: string | undefined;
}

const sayDate = (now: number): string =>
  `# date: ${exampleDate(now)}  (until it has one, it is published nowhere; draft: yes keeps it back too)`;
const guestComment = '# guests: [{ name: Ida Berg, url: "https://berg.example" }]';

/** Front-matter without notes, with examples of a day after `now`: they are drafted from the transcript as long as there are none. */
export function newEpisodeText(episode: NewEpisode, now: number): string {
  const { title, date, type, season, number, description, hosts, guests, transcript } = episode;
  const values: [field: string, value: unknown][] = [
    ["title", title],
    ["date", date],
    ["type", type],
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
  const comments = [...(date === undefined ? [sayDate(now)] : []), ...(guests.length > 0 ? [] : [guestComment])];
  return text.replace(/---\n$/, () => `${comments.map((line) => `${line}\n`).join("")}---\n`);
}
