// What a new show is asked for, each answer held to the same schema that reads show.md.
import { execFileSync } from "node:child_process";
import { basename, resolve } from "node:path";
import { chooseCategory } from "../../check/choose-category.js";
import { lintPlaceholders } from "../../check/placeholders.js";
import type { Folder } from "../../read/folder.js";
import { readFrame } from "../../read/show.js";
import { firstShowText, type ShowAnswers } from "../../write/kit/first-show.js";
import type { Terminal } from "../command.js";
import type { Answer, Question } from "./questions.js";

export type ShowQuestion = keyof ShowAnswers;

/** Questions -> the field of show.md that the answer becomes. */
const fields: Record<ShowQuestion, string> = {
  title: "title",
  site: "link",
  author: "author",
  email: "owner.email",
  zone: "timezone",
  category: "categories",
  language: "language",
  description: "description",
};

/** The questions, with what this machine suggests for an answer where there is somebody to say no to it. */
export function showQuestions(root: string, { converse, env }: Terminal): Question<ShowQuestion>[] {
  const offer = (value: string | undefined): { offered?: string } => (value === undefined ? {} : { offered: value });
  const suggest = (find: () => string | undefined): { offered?: string } => (converse ? offer(find()) : {});
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
  return [
    { name: "title", asks: "Title of the show", ...suggest(() => titleOf(root)), read: readAs("title") },
    {
      name: "site",
      asks: "Address of its site (such as https://ada.github.io/harbour; Enter leaves it for later)",
      read: readAs("site"),
    },
    { name: "author", asks: "Your name", ...suggest(() => askGit("user.name")), read: readAs("author") },
    {
      name: "email",
      asks: "Your e-mail address (directories write to it)",
      ...suggest(() => askGit("user.email")),
      read: readAs("email"),
    },
    { name: "zone", asks: "Time zone", offered: zone, usual: zone, read: readAs("zone") },
    { name: "category", asks: "Category of Apple's list", offered: "Technology", read: readCategory },
    { name: "language", asks: "Language that is spoken", offered: languageOf(env), read: readAs("language") },
    {
      name: "description",
      asks: "What it is about, in a sentence (Enter leaves it at who makes it)",
      read: readAs("description"),
    },
  ];
}

/** Reads an answer as the value that show.md would have. */
const readAs =
  (name: ShowQuestion) =>
  async (typed: string): Promise<Answer> => {
    const { value, problems } = await readFrame(folderOf(firstShowText({ [name]: typed })));
    const show = value.show ?? value.trial;
    const left = show ? lintPlaceholders(show, [], () => ({ file: "episodes/show.md" })) : [];
    const faults = [...problems.filter(({ severity }) => severity === "error"), ...left];
    const fault = faults.find(({ field }) => field?.startsWith(fields[name]));
    if (!fault) return { value: typed };
    return { fault: fault.message, ...(fault.hint === undefined ? {} : { hint: fault.hint }) };
  };

async function readCategory(typed: string): Promise<Answer> {
  const chosen = chooseCategory(typed);
  if ("category" in chosen) return { value: chosen.category };
  const hint =
    chosen.near.length > 0
      ? `Near are: ${chosen.near.join(", ")}`
      : "The list: https://podcasters.apple.com/support/1691-apple-podcasts-categories";
  return { fault: `${JSON.stringify(typed)} is no category of Apple's list`, hint };
}

/** A folder that holds show.md alone. */
const folderOf = (text: string): Folder => ({
  name: "show.md",
  list: async (under = "") => (under === "" || under === "episodes" ? ["episodes/show.md"] : []),
  readText: async () => text,
  readBytes: async () => Buffer.from(text),
  stat: async () => undefined,
});

/** A folder's name as a title: "harbour-talks" is "Harbour Talks". */
function titleOf(root: string): string | undefined {
  const words = basename(resolve(root))
    .split(/[-_. ]+/)
    .filter(Boolean);
  return words.length === 0 ? undefined : words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(" ");
}

function askGit(setting: string): string | undefined {
  try {
    const said = execFileSync("git", ["config", "--get", setting], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 5000,
    });
    return said.trim() || undefined;
  } catch {
    return undefined;
  }
}

/** The language of the person at the terminal: https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html */
const languageOf = ({ LC_ALL, LC_MESSAGES, LANG }: Terminal["env"]): string =>
  /^[a-z]{2}(?=[_.-]|$)/.exec(LC_ALL || LC_MESSAGES || LANG || "")?.[0] ?? "en";
