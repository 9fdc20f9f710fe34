// One entry of the table is all that a file of an episode takes: it is written, served, linked and described from there.
import { describe, expect, it } from "vitest";
import { makeEntry, makeShow, makeTurn } from "../testing/make-show.js";
import { describeEpisodeFiles } from "../testing/write-readme.js";
import { downloadsOf, episodeFiles, writeEntryFiles, writeTalkFiles } from "./episode-files.js";
import { servedFiles } from "./hosting/served-files.js";
import { stringsFor } from "./pages/strings.js";

const chapters = [{ start: 0, end: 9, title: "One", origin: "given" as const }];
const entry = makeEntry({ understood: { turns: [makeTurn("Yes.", 0, 9)], chapters } });
const show = makeShow();
const namesOf = (files: { path: string }[]): string[] =>
  files.map(({ path }) => path.replace("episodes/the-first-plank/", ""));

describe("the files of an episode", () => {
  it("are all written, each by the part that its step makes", () => {
    const written = [...writeTalkFiles(entry), ...writeEntryFiles({ show, entry, shownotes: "n", youtube: "y" })];
    expect(namesOf(written).sort()).toEqual(episodeFiles.map(({ name }) => name).sort());
    expect(writeTalkFiles(makeEntry())).toEqual([]);
    expect(namesOf(writeEntryFiles({ show, entry: makeEntry(), shownotes: "n", youtube: "y" }))).toEqual([
      "shownotes.md",
      "shownotes.html",
      "youtube.txt",
    ]);
  });

  it("are served under their types where others load them", () => {
    const served = servedFiles(show).filter(({ path }) => path.startsWith("episodes/:slug/"));
    expect(served.map(({ path, type }) => [path.replace("episodes/:slug/", ""), type])).toEqual(
      episodeFiles.filter(({ open }) => open).map(({ name, type }) => [name, `${type}; charset=utf-8`]),
    );
  });

  it("are offered with titles in the page's language", () => {
    expect(downloadsOf(entry.understood, stringsFor("ja")).map(({ title }) => title)).toEqual([
      "VTT",
      "SRT",
      stringsFor("ja").text,
    ]);
    expect(downloadsOf(makeEntry().understood, stringsFor("en"))).toEqual([]);
  });

  it("are described, a line each", () => {
    expect(describeEpisodeFiles().match(/^out\/episodes\/<slug>\/\S+ +\S.*$/gm)).toHaveLength(episodeFiles.length);
  });
});
