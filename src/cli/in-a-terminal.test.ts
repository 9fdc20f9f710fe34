// The first questions in a real terminal: answers with umlauts, wrong ones, empty ones, and Ctrl-C in the middle.
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { hasTerminal, runInTerminal } from "../testing/run-in-terminal.js";
import { episodeText, showText, withShow } from "../testing/with-show.js";

const bin = [process.execPath, resolve("dist/bin.js")];

describe.skipIf(!hasTerminal())("in a terminal", () => {
  it("init asks, wrong answers again, and writes what was typed", () => {
    const show = withShow({});
    const { code, screen } = runInTerminal(
      [...bin, "init"],
      [
        ["Title of the show", "Häfen & Schiffe: #1"],
        ["Address of its site", ""],
        ["Your name", "Jürgen Müller"],
        ["e-mail", "jürgen"],
        ["should be an e-mail address", ""],
        ["Time zone", "Europe/Berlin"],
        ["Category", "Tecnology"],
        ["Near are: Technology", ""],
        ["Language", "de"],
        ["What it is about", "Über Häfen"],
        ["When episodes come out", "Dienstag"],
        ["on which days", "Tuesday 06:00"],
      ].map(([question, answer]): [string, string] => [question!, answer!]),
      { cwd: show.root, columns: 40 },
    );
    expect([code, screen]).toEqual([0, expect.stringContaining("Fill in episodes/show.md (--site")]);
    const text = show.read("episodes/show.md");
    for (const line of [
      'title: "Häfen & Schiffe: #1"',
      "author: Jürgen Müller",
      "language: de",
      "release: Tuesday 06:00",
    ])
      expect(text).toContain(line);
  }, 60_000);

  it.each(["^C", "^D"])(
    "%s in the middle writes nothing, and says so on a line of its own",
    (key) => {
      const show = withShow({});
      const { code, screen } = runInTerminal(
        [...bin, "init", "my-show"],
        [
          ["Title of the show", "Harbour"],
          ["Address", key],
        ],
        { cwd: show.root },
      );
      expect([code, screen]).toEqual([2, expect.stringMatching(/\nairdate: Stopped: nothing was written\n$/)]);
      expect(show.files()).toEqual({});
    },
    60_000,
  );

  it("new asks for files and facts, and Ctrl-C leaves the files where they are", () => {
    const show = withShow({
      "episodes/show.md": showText,
      "episodes/oars.md": episodeText("Oars", "2026-02-24 06:00"),
      "my talk.txt": "Ada: Welcome.\n\nIda: Thank you.\n",
    });
    const before = show.files();
    const files: [string, string][] = [
      ["Recording", ""],
      ["Transcript", "'my talk.txt'"],
    ];
    const stopped = runInTerminal([...bin, "new"], [...files, ["Title [", "^C"]], { cwd: show.root });
    expect([stopped.code, show.files()]).toEqual([2, before]);
    const { code } = runInTerminal(
      [...bin, "new"],
      [
        ...files,
        ["Title [", "Über Boote"],
        ["When", "soon"],
        ["is no date", "2026-03-10 06:00"],
        ["Number", ""],
        ["Guests", "Ida Berg"],
      ],
      { cwd: show.root },
    );
    expect(code).toBe(0);
    expect(show.read("episodes/uber-boote.md")).toMatch(/title: Über Boote\n[\s\S]*date: 2026-03-10 06:00/);
    expect(Object.keys(show.files("episodes"))).toContain("uber-boote.txt");
  }, 60_000);
});
