// Front-matter, good and ugly: what was typed comes back as it was typed, and every fault has its line and column.
import { describe, expect, it } from "vitest";
import { placeOf } from "../conventions/places.js";
import { readFrontMatter } from "./front-matter.js";

const read = (text: string) => readFrontMatter("episodes/a.md", text);

/** The first problem as "line:column message". */
async function fault(text: string): Promise<string> {
  const { problems, value } = await read(text);
  expect(problems.length).toBe(1);
  expect(value.whole).toBe(false);
  const { place, message, severity } = problems[0]!;
  expect([severity, place!.file]).toEqual(["error", "episodes/a.md"]);
  return `${place!.line}:${place!.column} ${message}`;
}

describe("front-matter", () => {
  it("keeps every scalar as it was typed, whichever parser reads it", async () => {
    const fields = {
      clock: "1:02:03",
      minutes: "12:34",
      date: "2026-03-08",
      word: "no",
      octal: "017",
      under: "1_000",
      number: "1.10",
      yes: "yes",
    };
    const yaml = Object.entries(fields)
      .map(([key, value]) => `${key}: ${value}`)
      .join("\n");
    const quick = await read(`---\n${yaml}\nnothing: ~\n---\nBody`);
    const full = await read(`---\nx: !!str y\n${yaml}\nnothing: ~\n---\nBody`);
    expect(quick.value.data).toEqual({ ...fields, nothing: null });
    expect(full.value.data).toEqual({ x: "y", ...fields, nothing: null });
  });

  it("gives the body with its line, whatever the line ends", async () => {
    for (const [text, bodyLine] of [
      ["---\ntitle: A\n---\n\nBody\n", 4],
      ["\ufeff---\r\ntitle: A\r\n---\r\n\r\nBody\r\n", 4],
      ["--- yaml\ntitle: A\n---  \n\nBody\n", 4],
      ["---\ntitle: !!str A\nx:\n  - 1\n---\n\nBody\n", 6],
    ] as const) {
      const { value, problems } = await read(text);
      expect(problems).toEqual([]);
      expect([value.data.title, value.body, value.source.bodyLine]).toEqual(["A", "\nBody\n", bodyLine]);
    }
  });

  it.each(["  ", "\t"])("counts lines with blanks behind the dashes (%j)", async (blank) => {
    const { value } = await read(`---${blank}\ntitle: Tar\nguests: [Ann]\n---${blank}\nBody`);
    expect(value.data).toEqual({ title: "Tar", guests: ["Ann"] });
    expect([placeOf(value.source, "guests.0")?.line, value.source.bodyLine]).toEqual([3, 5]);
  });

  it("takes a file without body, without fields, and a rule in the body", async () => {
    expect((await read("---\ntitle: A\n---")).value).toMatchObject({ data: { title: "A" }, body: "", whole: true });
    expect((await read("---\n---\nx")).value).toMatchObject({ data: {}, body: "x", whole: true });
    expect((await read("---\n# only a comment\n---\nx")).value).toMatchObject({ data: {}, body: "x", whole: true });
    expect((await read("---\na: b\n---\nx\n\n---\n\ny")).value.body).toBe("x\n\n---\n\ny");
  });

  it("takes lines in quotation marks and in folded texts that begin with a dash for text", async () => {
    const texts =
      'a: "Talk of:\n  -oars\n  -tar"\nb: \'Of:\n\n  -oars\n\n  -tar\'\nc: >- # folded\n  Of:\n  -oars\nd:\n  - "it\'s:\n    -tar"\n';
    expect((await read(`---\n${texts}---\n`)).problems).toEqual([]);
  });

  it("refuses every other language, and runs nothing", async () => {
    const code = '{x: globalThis.wasRun = true, y: require("child_process")}';
    for (const language of ["js", "javascript", "JS", " js", "coffee", "constructor", "__proto__"]) {
      const said = await fault(`---${language}\n${code}\n---\n`);
      expect(said).toBe(
        `1:4 The language is ${JSON.stringify(language.trim())}, but should be YAML, TOML or JSON: other languages are refused, because they could run code`,
      );
    }
    expect(await fault("---\nx: !!js/function 'function () { globalThis.wasRun = true }'\n---")).toMatch(
      /^2:4 There is a tag of YAML, but there should be a plain value/,
    );
    expect((globalThis as { wasRun?: boolean }).wasRun).toBeUndefined();
  });

  it("places what is damaged", async () => {
    expect(await fault("")).toMatch(/^1:1 The file does not begin with front-matter/);
    expect(await fault("title: A\n")).toMatch(/^1:1 The file does not begin with front-matter/);
    expect(await fault("\n---\ntitle: A\n---\n")).toMatch(/^1:1 An empty line stands before the front-matter/);
    expect(await fault("---\ntitle: A\n\nBody")).toMatch(/^1:1 The front-matter is never closed/);
    expect(await fault("---\ntitle: A\n----\nBody")).toMatch(
      /^3:1 The front-matter has to end with a line "---"; here is "----"/,
    );
    expect(await fault("---\ntitle: A\n ---\nBody")).toMatch(
      /^3:1 The front-matter has to end with a line "---"; here is "---"/,
    );
    expect(await fault("---\ntitle: A\n---Body")).toMatch(
      /^3:1 The front-matter has to end with a line "---"; here is/,
    );
    expect(await fault("---\njust text\n---\n")).toMatch(/^2:1 This is "just text", but should be fields such as/);
    expect(await fault("---\n- a\n- b\n---\n")).toMatch(/^2:1 There is a list, but there should be fields/);
    expect(await fault("---\ntitle: A\ndate: x\ntitle: B\n---\n")).toBe(
      '4:1 There is a second field "title"; there should be only one',
    );
    expect(await fault("---\ntitle: A: B\n---\n")).toBe(
      "2:8 There is a colon in a bare text, but there should be quotes around the text",
    );
    expect(await fault("---\na:\n\tb: c\n---\n")).toBe(
      "3:1 A tab comes before a field, but there should be spaces: YAML takes no tabs",
    );
    expect(await fault('---\ntitle: "A\ndate: 2026-01-01\n---\n')).toBe(
      "2:8 A quotation mark is never closed, but there should be a second one at the end of the text",
    );
    expect(await fault("---\ntitle: *A*\n---\n")).toBe(
      "2:1 A text begins with *, but there should be quotes around it",
    );
    expect(await fault("---\na: [b\nc: d\n---\n")).toMatch(
      /^[23]:\d+ A list or map in brackets is never closed, but there should be its other bracket \(]\)/,
    );
  });

  it.each([
    ["title: &Ash fire", "2:8 A text begins with &", 'Put the text in quotes: title: "&Ash fire"'],
    ["title: - Ash", "2:8 A text begins with -", 'Put the text in quotes: title: "- Ash"'],
    ["title: ? Ash", "2:8 A text begins with ?", 'Put the text in quotes: title: "? Ash"'],
    [
      'title: "Ash" and fire',
      "2:8 A text goes on behind its second quotation mark",
      'Put the text in quotes: title: "\\"Ash\\" and fire"',
    ],
    [
      'title: \'Tis ash\ndate: 2026-01-05\naudio: { url: "a.mp3" }',
      "2:8 A quotation mark is never closed",
      `Close the text; where the mark belongs to it, write title: "'Tis ash"`,
    ],
    [
      "title: Ash\n  date: 2026-01-05",
      "3:3 A field comes further in than the one above it",
      "Begin date: in the same column as the field above it.",
    ],
    ["title:Ash\ndate: 2026-01-05", "2:1 A value follows its colon at once", "Write title: Ash"],
    ['title: "a\\d"', "2:10 The quoted text has \\d", "Write \\\\ for a backslash between double quotes"],
  ])("says what is wrong with %j", async (fields, said, hint) => {
    const { problems } = await read(`---\n${fields}\n---\nNotes.\n`);
    expect(await fault(`---\n${fields}\n---\nNotes.\n`)).toContain(said);
    expect(problems[0]?.hint).toContain(hint);
  });

  it("takes a name that an alias asks for", async () => {
    const { value, problems } = await read("---\ntitle: &name Ash\nitunesTitle: *name\n---\n");
    expect([value.data, problems]).toEqual([{ title: "Ash", itunesTitle: "Ash" }, []]);
  });

  it("reads the line ends of old Macs", async () => {
    const { value, problems } = await read("---\rtitle: Ash\r---\rNotes.\r");
    expect([value.data, value.body, problems]).toEqual([{ title: "Ash" }, "Notes.\n", []]);
  });

  it("does not swell with aliases", async () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"];
    for (let at = 1; at < 10; at++)
      lines.push(
        `a${at}: &a${at} [${Array(9)
          .fill(`*a${at - 1}`)
          .join(", ")}]`,
      );
    expect(await fault(`---\n${lines.join("\n")}\n---\n`)).toBe(
      "2:1 The front-matter has too many aliases, but there should be the values themselves",
    );
  });

  it("tells the same fault twice, and keeps prototypes alone", async () => {
    const bad = "---\ntitle: A: B\n---\n";
    expect(await fault(bad)).toBe(await fault(bad));
    const { value } = await read("---\n__proto__: { polluted: yes }\nconstructor: x\n---\n");
    expect(Object.getPrototypeOf(value.data)).toBe(Object.prototype);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it("finds places when asked, in quick and in full YAML", async () => {
    const yaml =
      "title: A\nchapters:\n  - start: 0:00\n    title: One\n  - { start: 1:00, title: Two }\nowner:\n  name: X\n";
    for (const extra of ["", "x: !!str y\n"]) {
      const { value } = await read(`---\n${yaml}${extra}---\n`);
      const at = (field: string, what?: "key") => {
        const { line, column } = placeOf(value.source, field, what);
        return `${line}:${column}`;
      };
      expect(at("title")).toBe("2:8");
      expect(at("title", "key")).toBe("2:1");
      expect(at("chapters.0.title")).toBe("5:12");
      expect(at("chapters.1.start")).toBe("6:14");
      expect(at("chapters.1.start", "key")).toBe("6:7");
      expect(at("owner.email")).toBe("8:3");
      expect(at("nothing")).toBe("1:1");
    }
  });
});
