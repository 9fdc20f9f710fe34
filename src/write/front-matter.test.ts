// Front-matter with a value set: the value is there, and all other bytes are as they were.
import { describe, expect, it } from "vitest";
import { FrontMatterError, setFrontMatter } from "./front-matter.js";

const page = (yaml: string): string => `---\n${yaml}---\nBody: text\n---\nmore\n`;

describe("setFrontMatter", () => {
  it("adds a field after the last one and keeps comments, quotes and order", () => {
    const before = page("# head\ntitle: 'A  b'   # why\n\nlinks:\n  - { a: 1 }  # one\n# tail\n");
    expect(setFrontMatter(before, ["draft"], true)).toBe(
      page("# head\ntitle: 'A  b'   # why\n\nlinks:\n  - { a: 1 }  # one\ndraft: true\n# tail\n"),
    );
  });

  it("replaces a scalar and leaves the comment behind it", () => {
    expect(setFrontMatter(page("title: Old # keep\ndate: 2026-01-01\n"), ["title"], "New: one")).toBe(
      page('title: "New: one" # keep\ndate: 2026-01-01\n'),
    );
  });

  it("writes chapters a line each, with quoted times", () => {
    const chapters = [
      { start: "0:00", title: "Welcome" },
      { start: "1:02:03", title: "Yes, no" },
    ];
    const after = setFrontMatter(
      page("title: T\nchapters:\n  - start: 0:00\n    title: Old\nlast: 1\n"),
      ["chapters"],
      chapters,
    );
    expect(after).toBe(
      page(
        'title: T\nchapters:\n  - { start: "0:00", title: Welcome }\n  - { start: "1:02:03", title: "Yes, no" }\nlast: 1\n',
      ),
    );
  });

  it("appends to a list in brackets and to a list of lines", () => {
    expect(
      setFrontMatter(page("glossary: [Grafana,\n  Kafka] # names\nx: 1\n"), ["glossary", 2], { Graffana: "Grafana" }),
    ).toBe(page("glossary: [Grafana,\n  Kafka, { Graffana: Grafana }] # names\nx: 1\n"));
    expect(setFrontMatter(page("glossary:\n- Grafana # a\n- Kafka\n\nx: 1\n"), ["glossary", 9], "Ada: b")).toBe(
      page('glossary:\n- Grafana # a\n- Kafka\n- "Ada: b"\n\nx: 1\n'),
    );
    expect(setFrontMatter(page("a:\n  - one\n  - two\n"), ["a", 0], "ONE")).toBe(page("a:\n  - ONE\n  - two\n"));
  });

  it("makes missing parents, inside records too", () => {
    expect(setFrontMatter(page("a: 1\n"), ["glossary", "replace", "Graffana"], "Grafana")).toBe(
      page("a: 1\nglossary:\n  replace:\n    Graffana: Grafana\n"),
    );
    expect(setFrontMatter(page("youtube: { id: abc }\n"), ["youtube", "title"], "T, U")).toBe(
      page('youtube: { id: abc, title: "T, U" }\n'),
    );
    expect(setFrontMatter(page("youtube:\nb: 1\n"), ["youtube", "title"], "T")).toBe(
      page("youtube:\n  title: T\nb: 1\n"),
    );
    expect(
      setFrontMatter(page("g:\n    terms: [a]\n    replace:\n        x: y\nz: 1\n"), ["g", "replace", "k"], "v"),
    ).toBe(page("g:\n    terms: [a]\n    replace:\n        x: y\n        k: v\nz: 1\n"));
  });

  it("keeps carriage returns and a byte order mark", () => {
    expect(setFrontMatter("\uFEFF---\r\na: 1\r\n---\r\nBody\r\n", ["b"], ["x", "z"])).toBe(
      "\uFEFF---\r\na: 1\r\nb: [ x, z ]\r\n---\r\nBody\r\n",
    );
  });

  it("gives front-matter to a file that has none", () => {
    expect(setFrontMatter("Just text\n", ["title"], "T")).toBe("---\ntitle: T\n---\nJust text\n");
    expect(setFrontMatter("---\n---\nBody", ["title"], "T")).toBe("---\ntitle: T\n---\nBody");
    expect(setFrontMatter("---\n# only a comment\n---\nBody", ["title"], "T")).toBe(
      "---\n# only a comment\ntitle: T\n---\nBody",
    );
  });

  it("writes long text, and moves a comment that would fall into it", () => {
    expect(setFrontMatter(page("d: x # old\n"), ["d"], "one\ntwo\n")).toBe(page("# old\nd: |\n  one\n  two\n"));
    const text = setFrontMatter(page("d: |\n  one\n  two\n\ne: 1\n"), ["f"], 2);
    expect(text).toBe(page("d: |\n  one\n  two\n\ne: 1\nf: 2\n"));
    expect(setFrontMatter(page("e: 1\nd: |\n  one\n"), ["f"], 2)).toBe(page("e: 1\nd: |\n  one\nf: 2\n"));
  });

  it("refuses broken YAML, and a parent that is a plain value", () => {
    expect(() => setFrontMatter(page("a: [1\n"), ["b"], 1)).toThrow(FrontMatterError);
    expect(() => setFrontMatter(page("a: text\n"), ["a", "b"], 1)).toThrow("a is a single value");
  });

  it("changes nothing when the value is set twice", () => {
    const once = setFrontMatter(page("a: 1\n"), ["chapters"], [{ start: "0:00", title: "A" }]);
    expect(setFrontMatter(once, ["chapters"], [{ start: "0:00", title: "A" }])).toBe(once);
  });
});
