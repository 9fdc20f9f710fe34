// Draws whole shows whose names, titles, terms, links and words hold any ordinary mark, as files of a folder.
import fc from "fast-check";
import { smallCover } from "./small-show.js";

/** What people type and paste, and what means something to YAML, Markdown, HTML, templates, patterns, addresses or times. */
const pieces = [
  ..."-–—'’\"“”()[]{}<>+*.,:;!?/\\|^$#@&%=~_`",
  ...[
    "GPT-4",
    "Jean-Luc",
    "C++",
    "A.I.",
    "$&",
    "$1",
    `\${x}`,
    "{{ x }}",
    "{% raw %}",
    "\\d+",
    "(?<a>",
    "[^",
    "a|b",
    ".*",
  ],
  ...[
    "&amp;",
    "&#x26;",
    "<b>",
    "</p>",
    "<!--",
    "-->",
    "]]>",
    "<T>",
    "---",
    "...",
    "...]",
    "[x](y)",
    "![",
    "**",
    "__",
    "~~",
  ],
  ...[
    "https://a.example/?q=1&b=2#c",
    "x.example",
    "me@a.example",
    "00:12",
    "1:02:03",
    "50%",
    "%20",
    "%",
    "..",
    "con",
    "007",
  ],
  ...[
    "yes",
    "null",
    "1e3",
    "0x1F",
    "true",
    "👩‍🚀",
    "🏺",
    "🇩🇪",
    "é",
    "e\u0301",
    "ü",
    "ß",
    "İ",
    "שלום",
    "مرحبا",
    "\u200f",
    "\u202e",
  ],
  ...[
    "ก่า",
    "木工",
    "こんにちは",
    "नमस्ते",
    "한국",
    "Ünïcödé",
    "\u00a0",
    "\u200b",
    "\u00ad",
    "\ufeff",
    "\u2028",
    "constructor",
    "__proto__",
  ],
];
const plainWords = [
  "Ida",
  "Berg",
  "varnish",
  "the",
  "boat",
  "Keel",
  "harbour",
  "of",
  "and",
  "two",
  "Marlow",
  "rope",
  "oak",
];

const word = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...plainWords) }, fc.constantFrom(...pieces));
/** A short text that says something: words and marks, with or without spaces between them. */
const text: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...plainWords),
    fc.array(fc.tuple(word, fc.constantFrom("", " ", " ")), { maxLength: 5 }),
    fc.boolean(),
  )
  .map(([plain, rest, first]) => {
    const drawn = rest.map(([one, space]) => one + space).join("");
    return (first ? `${plain} ${drawn}` : `${drawn} ${plain}`).trim();
  });

const address = fc.constantFrom(
  "https://a.example/",
  "https://a.example/x-y_z.html?q=1&b=%20#c-d",
  "https://b.example/(x)/[y]",
  "https://b.example/größe+1",
  "http://c.example/~ida/'q'",
);
const some = <T>(one: fc.Arbitrary<T>, most = 3): fc.Arbitrary<T[]> => fc.array(one, { maxLength: most });
const person = fc.oneof(
  text,
  fc.record({ name: text, url: address, aliases: some(text, 2) }),
  fc.record({ name: text, links: some(fc.record({ title: text, url: address }), 2) }),
);
const link = fc.record({ title: text, url: address });
const term = fc.oneof(text, fc.record({ term: text, url: address, heard: some(text, 2) }));

/** A field is there or is not: each drawn show has only a few, else one fault would hide every other. */
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined, freq: 1 });

const showFields = fc.record({
  title: text,
  description: text,
  author: text,
  hosts: fc.array(person, { minLength: 1, maxLength: 2 }),
  glossary: maybe(some(term)),
  links: maybe(some(link)),
  keywords: maybe(some(text)),
  funding: maybe(some(fc.record({ url: address, text }))),
  copyright: maybe(text),
});

const episodeFields = fc.record({
  title: text,
  description: maybe(text),
  guests: maybe(some(person)),
  keywords: maybe(some(text)),
  links: maybe(some(link)),
  glossary: maybe(some(term)),
  chapters: maybe(
    fc
      .array(text, { minLength: 3, maxLength: 4 })
      .map((titles) => titles.map((title, at) => ({ start: `0:${at === 0 ? "00" : at * 15}`, title }))),
  ),
  pins: maybe(some(text, 2).map((texts) => texts.map((one, at) => ({ text: one, at: `0:0${at + 1}` })))),
  seasonName: maybe(text),
});

/** Chapters as podcasters write them into notes. */
const chaptersInNotes = fc
  .tuple(fc.constantFrom("", "- ", "* ", "(", "**"), fc.array(text, { minLength: 3, maxLength: 4 }))
  .map(([mark, titles]) => {
    const end = mark === "(" ? ")" : mark === "**" ? "**" : "";
    return titles.map((title, at) => `${mark}00:${String(at * 15).padStart(2, "0")}${end} ${title}`).join("\n");
  });

/** Around a text: what other tools, sites and editors leave in notes. */
const foreign: readonly ((text: string) => string)[] = [
  (text) => `<p align="center"><font color=red>${text}</font></p>`,
  (text) => `<details><summary>${text}</summary>\n\n${text}\n\n</details>`,
  (text) => `<table><tr><td>${text}<td>${text}</table>`,
  (text) => `<ul><li>${text}<li>00:30 ${text}</ul>`,
  (text) => `<a href='https://a.example/?a=1&b=2' onclick="x()">${text}</a>`,
  (text) => `<iframe src="https://www.youtube.com/embed/abcdefghijk" title='${text.replace(/'/g, "")}'></iframe>`,
  (text) => `<script>if (a < b) "${text}"</script>`,
  (text) => `<!-- ${text} -->`,
  (text) => `<svg><g><text>${text}</text></g></svg>`,
  (text) => `::: note\n${text}\n:::`,
  (text) => `[[${text}]] {: .wide #top}`,
  (text) => `[audio mp3="x.mp3"][/audio] ${text}`,
  (text) => `${text}[^1]\n\n[^1]: ${text}`,
  (text) => `> [!NOTE]\n> ${text}`,
  (text) => `| a | b |\n|---|:-:|\n| ${text} | \`x\` |`,
  (text) => `\`\`\`html\n${text}\n\`\`\``,
];

/** Where links to what lies in the show's folder lead. */
const places = [
  "two.md",
  "./one.md",
  "two.md#t=30",
  "/episodes/two/",
  "<plan (1).txt>",
  "plan%20(1).txt",
  "#end",
  "?page=2",
];

const paragraph = fc.oneof(
  { weight: 2, arbitrary: text },
  { weight: 1, arbitrary: chaptersInNotes },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom(...foreign), text).map(([around, inner]) => around(inner)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(...places), text)
      .map(([place, words]) => `See [${words.replace(/[[\]\\`<]/g, "")}](${place}) and ![cover](cover.png).`),
  },
);

const spoken = fc.array(fc.tuple(text, text, fc.nat(4)), { minLength: 4, maxLength: 12 });

const stamp = (seconds: number): string => `00:00:${String(seconds).padStart(2, "0")}.000`;

/** Front-matter: every value as JSON, which is YAML too, so that any text is just that text. */
function frontMatter(fields: Record<string, unknown>): string {
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${JSON.stringify(value).replace(/[\u007f-\u009f\u2028\ufeff]/g, asCode)}\n`],
  );
  return `---\n${lines.join("")}---\n`;
}

const asCode = (mark: string): string => `\\u${mark.charCodeAt(0).toString(16).padStart(4, "0")}`;

type Lines = [text: string, other: string, voice: number][];

function captionsOf(names: readonly string[], lines: Lines): string {
  const cues = lines.map(([one, other, voice], at) => {
    const name = names[voice % names.length]!.replace(/[<>&\s]+|--/g, " ");
    const said = `${one} ${other}`.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
    return `${stamp(at * 4)} --> ${stamp(at * 4 + 4)}\n<v ${name}>${said}\n`;
  });
  return `WEBVTT\n\n${cues.join("\n")}`;
}

const nameOf = (one: string | { name: string }): string => (typeof one === "string" ? one : one.name);

/** Files of a show with two episodes, one of them with captions that say what the fields say. */
export const arbitraryShow: fc.Arbitrary<Record<string, string | Uint8Array>> = fc
  .record({
    show: showFields,
    first: episodeFields,
    second: episodeFields,
    spoken,
    notes: fc.array(paragraph, { maxLength: 4 }),
    labels: fc.uniqueArray(text, { maxLength: 2 }),
  })
  .map(({ show, first, second, spoken: lines, notes, labels }) => {
    const names = [...show.hosts, ...(first.guests ?? [])].map(nameOf);
    const speakers =
      labels.length === 0
        ? {}
        : { speakers: Object.fromEntries(labels.map((label, at) => [label, names[at % names.length]])) };
    const words: Lines = [
      ...lines,
      ...[...(show.glossary ?? []), ...(first.glossary ?? [])].map((one): Lines[number] => [
        typeof one === "string" ? one : one.term,
        "it is",
        0,
      ]),
    ];
    const audio = (name: string) => ({
      audio: { url: `https://media.example/${name}.mp3`, length: 960000, duration: 60, type: "audio/mpeg" },
    });
    return {
      "episodes/show.md": `${frontMatter({
        link: "https://fuzz.example/",
        language: "en",
        owner: { name: "Ann", email: "ann@fuzz.example" },
        categories: ["Technology"],
        explicit: false,
        timezone: "UTC",
        // A picture for sharing takes as long as ten shows.
        cards: "no",
        ...show,
      })}${notes.join("\n\n")}\n`,
      "episodes/cover.png": smallCover,
      "episodes/one.md": `${frontMatter({ date: "2026-01-02 09:00", ...audio("one"), ...speakers, ...first })}${notes.join("\n\n")}\n`,
      "episodes/one.vtt": captionsOf([...names, ...labels], words),
      "episodes/plan (1).txt": "A plan.\n",
      "episodes/two.md": `${frontMatter({ date: "2026-01-03 09:00", ...audio("two"), ...second })}Two.\n`,
    };
  });
