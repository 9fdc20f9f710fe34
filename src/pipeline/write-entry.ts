// What is published of a finished episode but its transcripts and its page, or of that only the items of the feeds; checked.
import { lintEntry } from "../check/lint-entry.js";
import type { Entry, OutFile, Show } from "../model/model.js";
import { writeEntryFiles } from "../write/episode-files.js";
import { writeItems } from "../write/feed/write-feed.js";
import { writeShownotes } from "../write/notes/write-shownotes.js";
import { writeYoutube } from "../write/notes/write-youtube.js";
import { packPart, writeSearchPart } from "../write/pages/search/search-part.js";
import { pasteHash } from "../write/paste/pasted.js";

/** All that is published of an entry but transcripts and pages, checked. */
export function writeEntry(show: Show, entry: Entry) {
  const youtube = writeYoutube(show, entry);
  const shownotes = writeShownotes(show, entry);
  const { items, problems } = writeItems(show, entry, shownotes);
  const search = writeSearchPart(entry);
  const files: OutFile[] = [search.file, ...writeEntryFiles({ show, entry, shownotes, youtube: youtube.text })];
  const item = items.rss ?? items["rss-short"];
  const found = [...problems, ...youtube.problems];
  const written = { ...(item === undefined ? {} : { item }), files, video: youtube, known: found };
  return {
    files,
    items,
    search: packPart(search.part),
    paste: pasteHash(youtube.text),
    problems: [...found, ...lintEntry(show, entry, written)],
  };
}

/** The items of an entry, checked, and none of its files. */
export function writeItemsOnly(show: Show, entry: Entry): ReturnType<typeof writeEntry> {
  const { items, problems } = writeItems(show, entry);
  const item = items.rss ?? items["rss-short"];
  const found = [...problems, ...lintEntry(show, entry, { ...(item === undefined ? {} : { item }), known: problems })];
  return { files: [], items, search: new Uint8Array(), paste: "", problems: found };
}
