// Names in type of their own or in links before the words of a turn, in the forms in which people and programs write them.
import { expect, it } from "vitest";
import { readTranscript } from "./read-transcript.js";

const said = [
  "We tar the hull every spring, all of it.",
  "And what about the keel? Is it oiled?",
  "Keels are sanded first, then oiled.",
  "With what kind of sand?",
  "With the finest there is.",
];
type Write = (name: string, text: string, time: string) => string;
const talk = (write: Write): string =>
  said.map((text, at) => write(at % 2 === 0 ? "Ida Berg" : "Per", text, `0:00:${10 + at * 12}`)).join("\n\n");

const heard = (text: string, file: string) => {
  const { segments, words } = readTranscript(file, text).value;
  return {
    speakers: segments.map(({ speaker }) => speaker),
    times: segments.map(({ start }) => start),
    words: words.join(" "),
  };
};
const speakers = ["Ida Berg", "Per", "Ida Berg", "Per", "Ida Berg"];

it.each<[string, Write]>([
  ["in italics with a time in them", (n, t, at) => `*${n} (${at})*: ${t}`],
  ["with a space that does not break", (n, t, at) => `*${n} (${at})*:\u00a0${t}`],
  ["with the colon in italics too", (n, t, at) => `_${n} (${at}):_ ${t}`],
  ["in italics before a time", (n, t, at) => `_${n}_ (${at}): ${t}`],
  ["in italics over a line of its own", (n, t, at) => `*${n}* ${at}\n${t}`],
  ["in bold italics", (n, t, at) => `***${n}*** (${at}): ${t}`],
  ["with a comma before the time", (n, t, at) => `**${n}, ${at}:** ${t}`],
  ["with a comma behind the bold type", (n, t, at) => `**${n}**, ${at}: ${t}`],
  ["behind a time in code", (n, t, at) => `\`${at}\` **${n}** ${t}`],
  ["in a page of a wiki behind a time", (n, t, at) => `[${at}] **[[${n}]]:** ${t}`],
])("reads names and times: %s", (_, write) => {
  for (const file of ["a.md", "a.txt"])
    expect(heard(talk(write), file)).toEqual({ speakers, times: [10, 22, 34, 46, 58], words: said.join(" ") });
});

it.each<[string, Write]>([
  ["bold with a full stop", (n, t) => `**${n}.** ${t}`],
  ["bold before a full stop", (n, t) => `**${n}**. ${t}`],
  ["bold with a full stop over its words", (n, t) => `**${n}.**\n${t}`],
  ["in italics with a full stop", (n, t) => `*${n}.* ${t}`],
  ["in italics alone", (n, t) => `*${n}* ${t}`],
  ["bold with a full stop and a dash", (n, t) => `**${n}.-** ${t}`],
  ["bold with a dash", (n, t) => `**${n} –** ${t}`],
  ["bold before a dash", (n, t) => `**${n}** – ${t}`],
  ["bold before a bar", (n, t) => `**${n}** | ${t}`],
  ["bold and in italics", (n, t) => `**_${n}_**: ${t}`],
  ["bold behind a picture", (n, t) => `**🎙️ ${n}:** ${t}`],
  ["a page of a wiki", (n, t) => `[[${n}]]: ${t}`],
  ["a page of a wiki under another name", (n, t) => `[[people/${n}|${n}]]: ${t}`],
  ["a bold page of a wiki", (n, t) => `**[[${n}]]** ${t}`],
  ["a link", (n, t) => `[${n}](https://crew.example/${n.length}): ${t}`],
  ["a bold link", (n, t) => `**[${n}](https://crew.example/${n.length})**: ${t}`],
  ["a field of notes", (n, t) => `${n}:: ${t}`],
  ["an element", (n, t) => `<b>${n}:</b> ${t}`],
  ["lit", (n, t) => `==${n}==: ${t}`],
  ["an item of a list", (n, t) => `- **${n}**: ${t}`],
])("reads names: %s", (_, write) => {
  for (const file of ["a.md", "a.txt"])
    expect(heard(talk(write), file)).toMatchObject({ speakers, words: said.join(" ") });
});

const counts: readonly [string, (name: string, text: string, seconds: number) => string][] = [
  ["minutes and seconds behind the name", (n, t, at) => `${n} (${Math.floor(at / 60)}m${at % 60}s): ${t}`],
  ["seconds behind the name", (n, t, at) => `${n} (${at}s): ${t}`],
  ["seconds before the name", (n, t, at) => `[${at}.00s] ${n}: ${t}`],
  ["a clock in braces", (n, t, at) => `{0:00:${at}} ${n}: ${t}`],
  ["an item of a list", (n, t, at) => `- [0:00:${at}] ${n}: ${t}`],
  ["a point between name and clock", (n, t, at) => `${n} • 0:00:${at}\n${t}`],
];
it.each(counts)("reads times spelled as %s", (_, write) => {
  for (const file of ["a.md", "a.txt"])
    expect(
      heard(
        talk((n, t, time) => write(n, t, Number(time.slice(-2)))),
        file,
      ),
    ).toEqual({
      speakers,
      times: [10, 22, 34, 46, 58],
      words: said.join(" "),
    });
});

it("leads initials to the one whole name that begins so, and to none of two", () => {
  const turns = (names: readonly string[]): string =>
    names.map((name, at) => `**${name}:** ${said[at % said.length]}`).join("\n\n");
  expect(heard(turns(["Ida Berg", "Per Lie", "IB", "PL", "IB"]), "a.md").speakers).toEqual([
    ...["Ida Berg", "Per Lie", "Ida Berg", "Per Lie", "Ida Berg"],
  ]);
  expect(heard(turns(["Ida Berg", "Ivar Bull", "IB", "Ida Berg", "IB"]), "a.md").speakers[2]).toBe("IB");
});

it("leaves lengths of pauses in brackets where they are", () => {
  const text = said.map((line) => `Ida: So (2s) ${line}`).join("\n");
  expect(heard(text, "a.txt").words).toContain("(2s)");
});

it("reads names with and without a colon in one text", () => {
  const mixed = said
    .concat(said)
    .map((text, at) => (at % 3 === 0 ? `**Ida** ${text}` : at % 3 === 1 ? `**Per:** ${text}` : `**Ada.** ${text}`))
    .join("\n\n");
  expect(new Set(heard(mixed, "a.md").speakers)).toEqual(new Set(["Ida", "Per", "Ada"]));
});

it.each([
  [
    "words in italics at the beginning of some paragraphs",
    ["*Nobody* tars in the rain.", "Tar is warm.", "*Oakum* is not.", "Pitch is hot.", "*Nobody* knows why."],
  ],
  [
    "terms that are each said once",
    ["**Keel.** It is oak.", "**Hull.** It is pine.", "**Mast.** It is spruce.", "**Boom.** It is ash."],
  ],
  [
    "one who speaks alone",
    ["*Ida:* Tar is warm.", "Oakum is not.", "*Ida:* Pitch is hot.", "So is tar.", "*Ida:* Yes."],
  ],
])("leaves as they are: %s", (_, lines) => {
  const { speakers: named, words } = heard(lines.join("\n\n"), "a.md");
  const names = new Set(named.filter((one) => one !== undefined));
  expect([...names].filter((one) => one !== "Ida")).toEqual([]);
  for (const word of lines
    .join(" ")
    .match(/\p{L}+/gu)!
    .filter((one) => one !== "Ida"))
    expect(words).toContain(word);
});

const times = said.map((_, at) => 10 + at * 12);
it.each<[string, string, Write]>([
  [
    "a page, a time before and behind the name",
    "a.html",
    (n, t, at) => `<p>\n[${at}] <strong>${n}: </strong>[${at}] ${t}\n</p>`,
  ],
  ["a page, a time before it", "a.html", (n, t, at) => `<p>[${at}] <b>${n}:</b> ${t}</p>`],
  [
    "Markdown, each in an element of a block",
    "a.md",
    (n, t, at) =>
      `<div class="block">\n  <div class="time">${at}</div>\n  <div class="name">${n}:</div>\n  ${t}\n</div>`,
  ],
])("is known in %s", (_, file, write) => {
  const page = talk(write).replace("[0:00:10] <strong>Ida Berg", "<strong>Ida Berg");
  expect(heard(file === "a.md" ? `# Tar\n\n${page}` : page, file)).toEqual({ speakers, times, words: said.join(" ") });
});

it("is known in Markdown where the element of a name stands within that of its turn", () => {
  const page = `# Tar\n\n<div id="transcript">\n\n${talk((n, t) => `<div class="block"><div class="name">${n}:</div>${t}</div>`)}\n\n</div>`;
  expect(heard(page, "a.md")).toMatchObject({ speakers, words: said.join(" ") });
});

it("shows the words of a link that has brackets within", () => {
  const text = talk((n, t) => `**${n}:** ${t}`).replace(
    "the finest there is",
    "[the `#[finest]` there is](https://sand.example/x)",
  );
  expect(heard(text, "a.md").words).toContain("With the #[finest] there is.");
});
