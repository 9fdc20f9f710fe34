// airdate draft: notes drafted from what was said; --write puts them into the episode's file.
import type { Draft, Timing } from "../model/model.js";
import { readEntry } from "../pipeline/episode.js";
import { draftToMarkdown } from "../understand/draft/draft-to-markdown.js";
import { writeUserFile } from "../write/disk/user-file.js";
import { setFrontMatter, setNotesBody } from "../write/front-matter.js";
import { type Command, UsageError } from "./command.js";
import { assertTranscript, openOwnEpisode } from "./project.js";

export const command: Command = {
  name: "draft",
  takes: "<episode> [root]",
  summary: "Draft an episode's notes from its transcript: lead, quotes and keywords",
  options: [
    { flags: "--write", says: "put the draft into the episode's file, to be edited there" },
    { flags: "--json", says: "print it as JSON (times in seconds, turns from 0)" },
  ],
  examples: ["airdate draft hello", "airdate draft hello --write"],
  async run({ args: [slug, root], options }, terminal) {
    const { setting, episode, file } = await openOwnEpisode(slug!, root, terminal);
    if (options.write && episode.notes.trim() !== "")
      throw new UsageError(
        `${file.name} has notes already, and they are not overwritten`,
        "leave out --write to see the draft",
      );
    const { value: entry } = await readEntry(setting, { ...episode, notes: "" });
    const { draft, timing } = entry.understood;
    assertTranscript(entry, slug!);
    if (options.json) terminal.print(`${JSON.stringify(draft, undefined, 2)}\n`);
    const body = draftToMarkdown(draft, timing);
    if (body === "" && draft.keywords.length === 0) {
      terminal.say("There is nothing to draft from: nobody introduces the talk, and no sentence stands alone.");
      return options.write ? 1 : 0;
    }
    if (!options.json) terminal.print(showDraft(draft, timing));
    if (options.write) {
      writeUserFile(file, withDraft(file.text, body, episode.keywords.length > 0 ? [] : draft.keywords));
      terminal.say(`Wrote the draft into ${file.name}`);
    }
    return 0;
  },
};

const showDraft = (draft: Draft, timing: Timing): string => {
  const keywords = draft.keywords.length > 0 ? `<!-- Keywords: ${draft.keywords.join(", ")} -->\n` : "";
  return [draftToMarkdown(draft, timing), keywords].filter((part) => part !== "").join("\n");
};

/** An episode's file with the draft as its body, and keywords where it has none. */
export function withDraft(text: string, body: string, keywords: readonly string[]): string {
  const tagged = keywords.length === 0 ? text : setFrontMatter(text, ["keywords"], keywords);
  return body === "" ? tagged : setNotesBody(tagged, body);
}
