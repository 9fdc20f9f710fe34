import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { episodeText, openTerminal, showText, withShow } from "../testing/with-show.js";
import { readGlossaryFile } from "./clean.js";
import { main } from "./main.js";

const folder = mkdtempSync(join(tmpdir(), "airdate-clean-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...words: string[]): Promise<{ code: number; out: string; said: string }> {
  const { terminal, heard } = openTerminal();
  const code = await main(["clean", ...words], terminal);
  return { code, ...heard };
}
const put = (name: string, text: string): string => {
  const path = join(folder, name);
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
  return path;
};

const vtt = `WEBVTT

00:00:00.000 --> 00:00:04.000
<v Ada>Welcome um to the the harbour, [music] Ben.

00:01:12.000 --> 00:01:20.000
<v Ben>thanks. i build it from grob wood
`;
const clean = `**Ada Marlow** [0:00:00]

Welcome to the harbour, Ben.

**Ben Oyelaran** [0:01:12]

Thanks. I build it from Krob wood.
`;

it("prints a file cleaned, and its own output as it is", async () => {
  const file = put("talk.vtt", vtt);
  const glossary = put("terms.txt", "# wood\n- grob -> Krob\n");
  const first = await run(file, "--speakers", "Ada Marlow, Ben Oyelaran", "--glossary", glossary);
  expect(first).toEqual({ code: 0, out: clean, said: "Left out, as sounds and not speech: [music]\n" });
  const again = await run(put("talk.md", first.out), "--glossary", glossary);
  expect(again.out).toBe(clean);
});

it("says once which sounds it leaves out, and how many of them", async () => {
  const cue = (at: number, text: string): string => `00:0${at}:00.000 --> 00:0${at}:09.000\n${text}\n\n`;
  const cues = ["[Music]", "We sail [applause] (laughs) on.", "[music]", "[harbour] wall [ __ ]."];
  const { said } = await run(put("sounds.vtt", `WEBVTT\n\n${cues.map((text, at) => cue(at, text)).join("")}`));
  expect(said).toBe("Left out, as sounds and not speech: [music] (2), [applause], (laughs)\n");
});

it("writes an episode's transcript to be edited, and never over an edited one unless forced", async () => {
  put(
    "show/episodes/show.md",
    "---\ntitle: Harbour\ndescription: Boats.\nlink: https://harbour.example\nlanguage: en\nauthor: Ada\nowner: { name: Ada, email: a@harbour.example }\ncategories: [Leisure]\nexplicit: false\nimage: https://harbour.example/c.jpg\ntimezone: UTC\nhosts: [{ name: Ada Marlow }]\nglossary: { grob: Krob }\n---\n",
  );
  put(
    "show/episodes/wood.md",
    "---\ntitle: Wood\ndate: 2026-01-01\naudio: { url: 'https://harbour.example/w.mp3', length: 720000, type: audio/mpeg, duration: '1:30' }\nguests: [{ name: Ben Oyelaran }]\n---\n",
  );
  put("show/episodes/wood.vtt", vtt);
  const root = join(folder, "show");
  const edited = join(root, "episodes/wood.transcript.md");
  expect((await run("wood", root)).out).toBe(clean);
  expect(await run("wood", root, "--write")).toMatchObject({ code: 0, out: "" });
  expect(readFileSync(edited, "utf8")).toBe(clean);
  writeFileSync(edited, clean.replace("small", "big").replace("it", "them"));
  const refused = await run("wood", root, "--write");
  expect(refused.code).toBe(2);
  expect(refused.said).toContain("--force");
  expect((await run("wood", root)).out).toContain("I build them");
  expect((await run("wood", root, "--write", "--force")).code).toBe(0);
  expect(readFileSync(edited, "utf8")).toBe(clean);
});

it("refuses what it cannot do", async () => {
  expect((await run(put("a.vtt", vtt), "--write")).code).toBe(2);
  expect((await run(put("a.vtt", vtt), "--glossary", join(folder, "none.txt"))).code).toBe(2);
  expect((await run("nothing-here", folder)).code).toBe(2);
});

it("cleans a text in a language that it does not tell", async () => {
  const text = "Ida Berg: Wir haben den Kiel im Frühjahr geteert.\n\nAda Marlow: Und danach den Rumpf.\n";
  const { code, out, said } = await run(put("a.txt", text));
  expect(code, said).toBe(0);
  expect(out).toContain("**Ida Berg**");
});

it("refuses a language that is none, and options that say nothing of an episode", async () => {
  const english = await run(put("a.vtt", vtt), "--language", "english");
  expect([english.code, english.said]).toEqual([2, expect.stringContaining("did you mean en?")]);
  const named = await run("wood", join(folder, "show"), "--speakers", "Ida Berg");
  expect([named.code, named.said]).toEqual([2, expect.stringContaining("write hosts:, guests: or speakers: there")]);
});

it("reads glossaries of every kind", async () => {
  const read = async (file: string, text: string) => (await readGlossaryFile(file, text)).value;
  const both = { terms: [{ term: "CNC" }], replace: [{ from: "grob", to: "Krob" }], never: [] };
  expect(await read("a.txt", "CNC\r\n\r\n* grob -> Krob\n")).toEqual(both);
  expect(await read("a.yaml", "[CNC, grob -> Krob]")).toEqual(both);
  expect(await read("a.yml", "glossary:\n  terms: [CNC]\n  grob: Krob\n")).toEqual(both);
  expect(await read("show.md", "---\ntitle: A\nglossary: [CNC, { grob: Krob }]\n---\nText")).toEqual(both);
  expect(await read("show.md", "no front-matter")).toEqual({ terms: [], replace: [], never: [] });
});

it.each([
  ["terms.yaml", "terms: [CNC, {grob: Krob\n"],
  ["terms.md", "---\nglossary: [CNC\n---\n"],
])("cleans nothing with a glossary that cannot be read (%s), and says where", async (name, text) => {
  const { code, out, said } = await run(put("a.vtt", vtt), "--glossary", put(name, text));
  expect([code, out, said]).toEqual([1, "", expect.stringMatching(new RegExp(`${name}:\\d`))]);
});

it("knows the people and titles of the show and the episode that a file lies with", async () => {
  const talk = "Harbour Lights\n\nOne\n\nIda Berg: Oak floats on the water.\n\nAda Marlow: Elm floats on it too.\n";
  const alone = await run(put("alone/one.txt", talk));
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/one.md": episodeText("One", "2026-02-02 06:00", "guests: [{ name: Ida Berg }]\n"),
    "episodes/one.txt": talk,
  });
  const { out } = await show.run("clean", "{root}/episodes/one.txt");
  expect(out).toBe("**Ida Berg**\n\nOak floats on the water.\n\n**Ada Marlow**\n\nElm floats on it too.\n");
  expect(alone.out).toContain("Harbour Lights");
});

const saidByTwo = `>> Welcome to a talk of boats. >> Thanks, it is good to be here and to talk
of wood. >> Ada Marlow: Where did you begin? >> In a barn, with an old hull.
>> And then? >> I still sail in it every summer.`;

it.each([
  ["lines", saidByTwo],
  ["captions one word a line", saidByTwo.replaceAll("\n", "\n\n").replaceAll(/(?<!>) /g, "\n")],
])("reads a name of --speakers and a colon after `>>` as a label, inside of lines too (%s)", async (_, text) => {
  const { out, said } = await run(put("said.txt", text), "--speakers", "Ada Marlow, Ben Oyelaran");
  expect(said).toBe("");
  expect(out).toContain("**Ada Marlow**\n\nWhere did you begin?");
  expect(out).not.toContain("Marlow:");
});
