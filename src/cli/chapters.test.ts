import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTerminal } from "../testing/with-show.js";
import { command, showChapters } from "./chapters.js";

const root = mkdtempSync(join(tmpdir(), "airdate-"));
const episode = join(root, "episodes", "mill.md");

/** Ten minutes about three things, five seconds a line. */
const captions = (): string => {
  const topics = [
    [
      "Let's talk about the mill. How does the water wheel turn?",
      "The water wheel turns the millstone and the grain becomes flour.",
    ],
    ["Moving on to kites. What makes a kite climb?", "A kite climbs when the wind lifts its paper sail on the string."],
    [
      "And tell us about the orchard. When are the pears ripe?",
      "The pears in the orchard ripen when the September sun is low.",
    ],
  ];
  const clock = (time: number) =>
    `00:${String(Math.floor(time / 60)).padStart(2, "0")}:${String(time % 60).padStart(2, "0")}.000`;
  const lines = topics.flatMap(([ask, answer]) => [
    `<v Ines>${ask}`,
    ...Array.from(
      { length: 39 },
      (_, k) => `<v Tom>${k % 2 ? "Yes, and once more:" : "You see,"} ${answer} That was ${k} of them.`,
    ),
  ]);
  return `WEBVTT\n\n${lines.map((text, k) => `${clock(k * 5)} --> ${clock(k * 5 + 5)}\n${text}\n`).join("\n")}`;
};

const run = async (options: Record<string, unknown>) => {
  const { terminal, heard } = openTerminal();
  const code = await command.run({ args: ["mill", root], options }, terminal, {});
  return { code, out: heard.said + heard.out };
};

beforeAll(() => {
  mkdirSync(join(root, "episodes"));
  writeFileSync(
    join(root, "episodes", "show.md"),
    "---\ntitle: Slow Hours\nlink: https://example.com\nauthor: Ines Vale\nowner: { name: Ines Vale, email: ines@example.com }\ndescription: Talks.\nlanguage: en\ncategories: [Leisure]\nexplicit: false\nimage: https://example.com/cover.jpg\n---\n",
  );
  writeFileSync(episode, "---\ntitle: The mill\ndate: 2026-05-01 # a Friday\nduration: 600\n---\nNotes.\n");
  writeFileSync(join(root, "episodes", "mill.vtt"), captions());
});
afterAll(() => rmSync(root, { recursive: true }));

describe("airdate chapters", () => {
  it("shows times, titles, reasons and other titles", () => {
    const chapters = [
      { start: 0, end: 63, title: "Introduction", origin: "found" as const, why: "the episode begins" },
      {
        start: 63,
        end: 90,
        title: "Water wheels",
        origin: "found" as const,
        why: "so",
        alternatives: ["The mill", "Flour"],
      },
    ];
    expect(showChapters(chapters, { method: "estimated", expectedError: 9 })).toBe(
      "00:00  Introduction\n       why: the episode begins\n01:00  Water wheels\n       why: so\n       or: The mill | Flour\n",
    );
  });

  it("finds chapters and writes them into the file once", async () => {
    const { code, out } = await run({});
    expect(code).toBe(0);
    expect(out).toMatch(/^00:00 {2}/m);
    expect(out).toContain("airdate ask mill --for titles");
    expect(out).toContain("03:20  ");
    expect(JSON.parse((await run({ json: true })).out)[0].start).toBe(0);

    expect((await run({ count: "3", write: true })).code).toBe(0);
    const written = readFileSync(episode, "utf8");
    expect(written).toContain("date: 2026-05-01 # a Friday");
    expect(written.match(/start:/g)).toHaveLength(3);
    expect(written).toMatch(/start: "?3:20"?/);
    expect(written).toMatch(/---\nNotes\.\n$/);
    await expect(run({ write: true })).rejects.toThrow("has chapters already");
  });

  it("calls nothing a break that is only a guess: words between times that lie minutes apart", async () => {
    const things = "mill wheel flour sluice|kite string paper tail|orchard pear ladder crate".split("|");
    const rows = Array.from({ length: 18 }, (_, k) => {
      const [one, two, three, four] = things[Math.floor(k / 6)]!.split(" ");
      const said = `What of the ${one} in year ${k}? The ${two} was kept beside the ${three}. Nobody minds a ${four} that is ${k} years old.`;
      return `0:${String(Math.floor(k * 2.5)).padStart(2, "0")}:${k % 2 ? "30" : "00"},${said}`;
    });
    const own = mkdtempSync(join(tmpdir(), "airdate-"));
    mkdirSync(join(own, "episodes"));
    writeFileSync(join(own, "episodes", "show.md"), readFileSync(join(root, "episodes", "show.md")));
    writeFileSync(
      join(own, "episodes", "kite.md"),
      "---\ntitle: Kites\ndate: 2026-05-01\nduration: 2700\n---\nNotes.\n",
    );
    writeFileSync(join(own, "episodes", "kite.csv"), `Start,Text\n${rows.join("\n")}\n`);
    const { terminal, heard } = openTerminal();
    await command.run({ args: ["kite", own], options: {} }, terminal, {});
    rmSync(own, { recursive: true });
    expect(heard.out).toMatch(/^00:00 {2}/m);
    expect(heard.out).not.toContain("Break");
    expect(heard.said).toContain("Times are estimated");
  });

  it("refuses options it cannot read", async () => {
    await expect(run({ count: "many" })).rejects.toThrow('--count is "many", but should be a number such as 12');
    await expect(run({ every: "soon" })).rejects.toThrow(
      '--every is "soon", but should be 30 seconds or more, such as 5m',
    );
  });

  it("draws their number towards the lists of earlier episodes, and says so; later lists and drafts count nothing", async () => {
    const { terminal, heard } = openTerminal();
    const own = mkdtempSync(join(tmpdir(), "airdate-"));
    mkdirSync(join(own, "episodes"));
    const divided = (date: string, step: number, more = ""): string =>
      `---\ntitle: Weirs\ndate: ${date}\nduration: 600\nchapters:\n${Array.from({ length: Math.floor(590 / step) }, (_, k) => `  - "${String(Math.floor((k * step) / 60)).padStart(2, "0")}:${String((k * step) % 60).padStart(2, "0")} Part of ${k}"`).join("\n")}\n${more}---\n`;
    const files = {
      "show.md": readFileSync(join(root, "episodes", "show.md")),
      "mill.md": "---\ntitle: The mill\ndate: 2026-05-01 06:00Z\nduration: 600\n---\nNotes.\n",
      "mill.vtt": captions(),
      "a.md": divided("2026-04-01 06:00Z", 45),
      "b.md": divided("2026-04-08 06:00Z", 45),
      "later.md": divided("2026-05-08 06:00Z", 200),
      "draft.md": divided("2026-04-09 06:00Z", 200, "draft: true\n"),
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(own, "episodes", name), text);
    const starts = async (options: Record<string, unknown> = {}): Promise<number> => {
      heard.out = heard.said = "";
      await command.run({ args: ["mill", own], options: { json: options.json ?? true, ...options } }, terminal, {});
      return (JSON.parse(heard.out) as unknown[]).length;
    };
    const drawn = await starts();
    await command.run({ args: ["mill", own], options: {} }, terminal, {});
    expect(heard.said).toContain(
      "the chapters of 2 earlier episodes, which a person divided: about 13 in one of this length",
    );
    for (const name of ["a.md", "b.md"]) rmSync(join(own, "episodes", name));
    expect(await starts()).toBeLessThan(drawn);
    rmSync(own, { recursive: true });
  });
});
