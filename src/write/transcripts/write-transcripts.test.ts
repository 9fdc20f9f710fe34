import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { textWidth } from "../../base/text-width.js";
import type { Caption, Turn, Understood } from "../../model/model.js";
import { readTranscript } from "../../read/transcripts/read-transcript.js";
import { makeEntry, makeTurn } from "../../testing/make-show.js";
import { writeTalkFiles } from "../episode-files.js";

interface VttParser {
  parse: (text: string) => { errors: unknown[]; cues: { text: string; startTime: number; endTime: number }[] };
}
const { WebVTTParser } = createRequire(import.meta.url)("webvtt-parser") as { WebVTTParser: new () => VttParser };

const write = (understood: Partial<Understood>): Record<string, string> =>
  Object.fromEntries(
    writeTalkFiles(makeEntry({ understood })).map(({ path, content }) => [path.split(".").at(-1)!, String(content)]),
  );

const turns: Turn[] = [
  {
    ...makeTurn("Small boats & <big> ones: they float. And they sink.", 0.5, 9, "Ann O'Neil"),
    paragraphs: [
      { start: 0.5, end: 5, text: "Small boats & <big> ones: they float.", sentences: [] },
      { start: 5, end: 9, text: "And they sink.", sentences: [] },
    ],
  },
  makeTurn("Do they? --> No.", 3723.25, 3727, "Bob & Co"),
  makeTurn("Nobody says this.", 3730, 3733),
];
const captions: Caption[] = [
  { start: 0.5, end: 5, speaker: "Ann O'Neil", text: "Small boats & <big> ones: they float." },
  { start: 5, end: 9, speaker: "Ann O'Neil", text: "And they sink." },
  { start: 3723.25, end: 3727, speaker: "Bob & Co", text: "Do they? --> No." },
  { start: 3730, end: 3733.125, text: "Nobody says this." },
];

describe("writing transcripts", () => {
  it("makes no arrow of a name that ends in hyphens", () => {
    const vtt = write({ turns: [makeTurn("Yes.", 0, 2, "Ida --")] }).vtt!;
    expect(vtt).toContain("<v Ida -- >Yes.");
    expect(new WebVTTParser().parse(vtt).errors).toEqual([]);
  });

  it("writes five files under the episode's path", () => {
    const files = writeTalkFiles(makeEntry({ understood: { turns, captions } }));
    expect(files.map(({ path }) => path)).toEqual(
      ["vtt", "srt", "json", "html", "txt"].map((format) => `episodes/the-first-plank/transcript.${format}`),
    );
    expect(writeTalkFiles(makeEntry())).toEqual([]);
  });

  it("writes WebVTT with a voice on each cue, escaped", () => {
    expect(write({ turns, captions }).vtt).toBe(`WEBVTT

00:00:00.500 --> 00:00:05.000
<v Ann O'Neil>Small boats &amp; &lt;big&gt; ones: they float.

00:00:05.000 --> 00:00:09.000
<v Ann O'Neil>And they sink.

01:02:03.250 --> 01:02:07.000
<v Bob &amp; Co>Do they? --&gt; No.

01:02:10.000 --> 01:02:13.125
Nobody says this.
`);
  });

  it("writes SRT with numbers, commas, names on change, no markup and two lines of 32", () => {
    expect(write({ turns, captions }).srt).toBe(`1
00:00:00,500 --> 00:00:05,000
Ann O'Neil: Small boats
& <big> ones: they float.

2
00:00:05,000 --> 00:00:09,000
And they sink.

3
01:02:03,250 --> 01:02:07,000
Bob & Co: Do they? → No.

4
01:02:10,000 --> 01:02:13,125
- Nobody says this.
`);
    const long = [
      {
        start: 0,
        end: 8,
        speaker: "Ann",
        text: "The quick brown fox jumps over the lazy dog, and the dog sleeps on for an hour.",
      },
    ];
    const blocks = write({ turns, captions: long }).srt!.trim().split("\n\n");
    expect(blocks).toHaveLength(2);
    for (const block of blocks) {
      const lines = block.split("\n").slice(2);
      expect(lines.length).toBeLessThanOrEqual(2);
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(32);
    }
    expect(blocks.flatMap((block) => block.split("\n").slice(2).join(" ").split(" ")).join(" ")).toBe(
      `Ann: ${long[0]!.text}`,
    );
  });

  it("writes Podcasting 2.0 JSON", () => {
    expect(JSON.parse(write({ turns, captions }).json!)).toEqual({
      version: "1.0.0",
      segments: [
        { speaker: "Ann O'Neil", startTime: 0.5, endTime: 5, body: "Small boats & <big> ones: they float." },
        { speaker: "Ann O'Neil", startTime: 5, endTime: 9, body: "And they sink." },
        { speaker: "Bob & Co", startTime: 3723.25, endTime: 3727, body: "Do they? --> No." },
        { startTime: 3730, endTime: 3733.125, body: "Nobody says this." },
      ],
    });
  });

  it("writes an HTML fragment of cite, time and p", () => {
    expect(write({ turns, captions }).html).toBe(`<cite>Ann O'Neil:</cite>
<time>0:00</time>
<p>Small boats &amp; &lt;big&gt; ones: they float.</p>
<cite>Ann O'Neil:</cite>
<time>0:05</time>
<p>And they sink.</p>
<cite>Bob &amp; Co:</cite>
<time>1:02:03</time>
<p>Do they? --&gt; No.</p>
<time>1:02:10</time>
<p>Nobody says this.</p>
`);
  });

  it("writes plain text by turns", () => {
    expect(write({ turns, captions }).txt).toBe(`# The first plank

Ann O'Neil [0:00]
Small boats & <big> ones: they float.

And they sink.

Bob & Co [1:02:03]
Do they? --> No.

[1:02:10]
Nobody says this.
`);
  });

  it("says in every format that can say it when times are estimated, and shows them rounded down", () => {
    const files = write({ turns, captions, timing: { method: "estimated", expectedError: 11.2 } });
    const note = "Times are estimated: expect them to be off by about 11 s. (timing: estimated, 11.2 s)";
    expect(files.vtt).toMatch(/^WEBVTT\n\n00:00:00\.500 -->/);
    expect(files.vtt!.endsWith(`\n\nNOTE ${note}\n`)).toBe(true);
    expect(JSON.parse(files.json!).timing).toEqual({ method: "estimated", expectedError: 11.2 });
    expect(files.html).toMatch(`<!-- ${note} -->\n<cite>`);
    expect(files.html).toContain("<time>1:02:00</time>");
    expect(files.txt).toMatch(`# The first plank\n# ${note}\n`);
    expect(files.txt).toContain("Bob & Co [1:02:00]");
    expect(new WebVTTParser().parse(files.vtt!).errors).toEqual([]);
  });

  it("breaks lines evenly, Chinese and Japanese between characters", () => {
    const lines = (text: string) =>
      write({ turns, captions: [{ start: 0, end: 5, text }] })
        .vtt!.trim()
        .split("\n")
        .slice(3);
    expect(lines("The quick brown fox jumps over the lazy dog today.")).toEqual([
      "The quick brown fox jumps",
      "over the lazy dog today.",
    ]);
    expect(lines("Short enough.")).toEqual(["Short enough."]);
    expect(lines("今日は天気がとてもいいので、小さな船で海へ出て魚を釣りました。")).toEqual([
      "今日は天気がとてもいいので、",
      "小さな船で海へ出て魚を釣りました。",
    ]);
    expect(lines(`https://boats.example/${"a".repeat(60)}`)).toHaveLength(1);
  });

  it("begins no line with a dash within a sentence, which would be read as somebody else", () => {
    const words = "we sand the hull and oil it twice before the first frost comes over the yard".split(" ");
    for (const dash of ["-", "–", "—", "--"])
      for (let at = 1; at < words.length; at++) {
        const text = words.toSpliced(at, 0, dash).join(" ");
        const files = write({ turns, captions: [{ start: 0, end: 5, speaker: "Ann", text }] });
        for (const format of ["vtt", "srt"]) {
          expect(files[format]!.split("\n").filter((line) => /^(?:<v Ann>|Ann: )?[-–—]/.test(line))).toEqual([]);
          expect(readTranscript(`a.${format}`, files[format]!).value.words.join(" ")).toBe(text);
        }
      }
  });

  it("leaves no name alone in a subtitle where what follows has no spaces", () => {
    const text = "大家好欢迎收听港口电台今天我们谈谈怎样用亚麻籽油保养一条旧木船";
    const { srt } = write({ turns, captions: [{ start: 0, end: 7, speaker: "王小明", text }] });
    const blocks = srt!.trim().split("\n\n");
    expect(blocks[0]).toMatch(/王小明:\s大家好/);
    expect(blocks.flatMap((block) => block.split("\n").slice(2)).join("")).toBe(`王小明:${text}`);
  });

  it.each([
    "手入れする方法を話します亜麻仁油は木にしみこんで水から守ってくれます",
    "シートは船に直接かけるとかびが生えます夏には子どもレースがあります",
    "父はよく「急がば回れ」と言いました",
  ])("parts no Japanese word, no ending from its verb, and nothing behind an opening bracket: %s", (text) => {
    const { srt, vtt } = write({ turns, captions: [{ start: 0, end: 9, speaker: "山田花子", text }] });
    const lines = `${srt}\n${vtt}`.split("\n");
    expect(lines.filter((line) => /^(?:します|えます|ます|す|れます|を|は|が|で|に)|[「話生守]$/u.test(line))).toEqual(
      [],
    );
    expect(srt!.replace(/^.*(?:-->.*|^\d+)$|\s/gm, "")).toBe(`山田花子:${text}`);
  });

  it("mends hostile text and times that cannot be", () => {
    const files = write({
      turns: [makeTurn("a\u0000b\n\n--> c\ud800 <script>alert(1)</script>", 1, 2, "Eve\n<b> --> x")],
      captions: [
        { start: 1, end: 1, speaker: "Eve\n<b> --> x", text: "a\u0000b\n\n--> c\ud800 <script>" },
        { start: 0.5, end: 0.2, text: "WEBVTT" },
        { start: Number.NaN, end: Number.NaN, text: "1\n00:00:01,000 --> 00:00:02,000" },
        { start: 3, end: 4, text: " \n " },
      ],
    });
    const parsed = new WebVTTParser().parse(files.vtt!);
    expect(parsed.errors).toEqual([]);
    expect(parsed.cues).toHaveLength(3);
    expect(files.srt!.match(/-->/g)).toHaveLength(3);
    expect(files.srt).not.toMatch(/\n\n\n|^\n/);
    expect(JSON.parse(files.json!).segments).toHaveLength(3);
    expect(files.html).not.toContain("<script");
    for (const content of Object.values(files)) expect(content).not.toMatch(/[\u0000-\u0008]/);
  });

  it("takes the sentences where there are no captions", () => {
    expect(write({ turns: [makeTurn("Small boats.", 2, 5, "Ann")] }).vtt).toBe(
      "WEBVTT\n\n00:00:02.000 --> 00:00:05.000\n<v Ann>Small boats.\n",
    );
  });
});

describe("what is written, read again", () => {
  const word = fc.oneof(
    fc.stringMatching(/^[a-z]{1,12}[,.?!]?$/),
    fc.constantFrom(
      "R&D",
      "<",
      "x<y",
      "1.5",
      "café",
      "naïve",
      "don't",
      "“so”",
      "50%",
      "$5",
      "Note:",
      "&amp",
      "a/b",
      "yeah",
      "yeah,",
      "日本",
      "😀",
    ),
  );
  const speaker = fc.constantFrom("Ann O'Neil", "Bob Roe & Sons", "Chloé", undefined);
  const said = fc.array(fc.record({ speaker, words: fc.array(word, { minLength: 1, maxLength: 12 }) }), {
    minLength: 1,
    maxLength: 12,
  });

  it("keeps words, speakers and times in WebVTT and JSON, and is sound to the W3C's parser", () => {
    fc.assert(
      fc.property(said, (list) => {
        let time = 1;
        const made: Caption[] = list.map(({ speaker: who, words }) => {
          const start = time;
          time += 1 + words.length * 0.25;
          return { start, end: time - 0.125, ...(who === undefined ? {} : { speaker: who }), text: words.join(" ") };
        });
        const files = write({
          captions: made,
          turns: made.map(({ text, start, end, speaker: who }) => makeTurn(text, start, end, who)),
        });
        expect(new WebVTTParser().parse(files.vtt!).errors).toEqual([]);
        for (const format of ["vtt", "json"] as const) {
          const { value, problems } = readTranscript(`a.${format}`, files[format]!);
          expect(problems).toEqual([]);
          const words = value.words.flatMap((each) => each.split(" "));
          expect(words).toEqual(list.flatMap((each) => each.words));
          expect(value.segments.map(({ start, stop }) => [start, stop])).toEqual(
            made.map(({ start, end }) => [start, end]),
          );
          if (list.every((each) => each.speaker !== undefined))
            expect(value.segments.map((each) => each.speaker)).toEqual(list.map((each) => each.speaker));
        }
      }),
      { numRuns: 300 },
    );
  });

  it("writes SRT as strict readers want it: numbered, in order, apart, two lines of 32", () => {
    fc.assert(
      fc.property(said, (list) => {
        const made = list.map(
          ({ speaker: who, words }, at): Caption => ({
            start: at * 3,
            end: at * 3 + 3,
            ...(who === undefined ? {} : { speaker: who }),
            text: words.join(" "),
          }),
        );
        const { srt } = write({ captions: made, turns: [makeTurn("x")] });
        let before = -1;
        const spoken: string[] = [];
        srt!
          .replace(/\n$/, "")
          .split("\n\n")
          .forEach((block, at) => {
            const [number, time, ...lines] = block.split("\n");
            expect(number).toBe(String(at + 1));
            const stamps = /^(\d\d):(\d\d):(\d\d),(\d{3}) --> (\d\d):(\d\d):(\d\d),(\d{3})$/
              .exec(time!)!
              .slice(1)
              .map(Number);
            const [start, end] = [0, 4].map(
              (from) => ((stamps[from]! * 60 + stamps[from + 1]!) * 60 + stamps[from + 2]!) * 1000 + stamps[from + 3]!,
            );
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start!);
            before = end!;
            expect(lines.length).toBeGreaterThan(0);
            expect(lines.length).toBeLessThanOrEqual(2);
            for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(32);
            spoken.push(...lines.join(" ").split(" "));
          });
        const all = made.map(({ speaker: who, text }, at) =>
          who === made[at - 1]?.speaker
            ? text
            : `${who === undefined ? (at > 0 ? "-" : "") : `${who}:`} ${text}`.trim(),
        );
        expect(spoken.join("")).toBe(all.join("").replaceAll(" ", ""));
      }),
      { numRuns: 300 },
    );
  });

  it("keeps words, speakers and their order in SRT and plain text", () => {
    const talk = [
      "Small boats float, and they float well.",
      "Do they?",
      "They do: in the evening, when the wind goes down and nobody looks.",
      "Right.",
    ];
    const names = ["Ann O'Neil", "Bob", "Ann O'Neil", "Bob"];
    const made = talk.map((text, at): Caption => ({ start: at * 10, end: at * 10 + 5, speaker: names[at]!, text }));
    const files = write({
      captions: made,
      turns: made.map(({ text, start, end, speaker: who }) => makeTurn(text, start, end, who)),
    });
    for (const format of ["srt", "txt"] as const) {
      const { value, problems } = readTranscript(`a.${format}`, files[format]!);
      expect(problems).toEqual([]);
      expect(value.words).toEqual(talk.join(" ").split(" "));
      const heard = value.segments.filter(({ change }) => change);
      expect(heard.map(({ speaker: who, start }) => [who, start])).toEqual(names.map((name, at) => [name, at * 10]));
    }
  });
});
