// What people bring in, and what it has to become: a row for each kind, built as a whole show.
import { describe, expect, it } from "vitest";
import { showText, withShow } from "./with-show.js";

const audio = `audio: { url: "https://m.example/tar.mp3", length: 9600000, type: audio/mpeg, duration: "10:00" }`;
const episode = (more = "", notes = "About tar."): string =>
  `---\ntitle: Tar\ndate: 2026-02-01 06:00\n${audio}\n${more}---\n${notes}\n`;
const build = async (files: Record<string, string | Uint8Array>) => {
  const show = withShow({ "episodes/show.md": showText, "episodes/tar.md": episode(), ...files });
  const { code, said } = await show.run("build", "{root}");
  return { code, said, out: show.files("out"), read: show.read };
};

/** Two turns at 1 and 4 seconds, as every one of these files has them. */
const turns = /Ida Berg \[0:0[01]\]\nWe tar the hull\.\n\nPer Lie \[0:0[34]\]\nEvery single spring\./;

describe("transcripts become words with names and times", () => {
  it.each<[string, string]>([
    [
      "tar.srt",
      "1\n00:00:01,000 --> 00:00:03,500\nIda Berg:\nWe tar the hull.\n\n2\n00:00:04,000 --> 00:00:06,000\nPer Lie:\nEvery single spring.\n",
    ],
    [
      "tar.vtt",
      "00:01.000-->00:03.500line:0\n<v Ida Berg>We tar the hull.</v>\n\n00:04.000 --> 00:06.000\n<v Per Lie>Every single spring.\n",
    ],
    [
      "tar.json",
      '{"utterances": [{"speaker": "Ida Berg", "text": "We tar the hull.", "start": 1000, "end": 3500}, {"speaker": "Per Lie", "text": "Every single spring.", "start": 4000, "end": 6000}]}',
    ],
    [
      "tar.json",
      '{"monologues": [{"speaker": {"name": "Ida Berg"}, "elements": [{"type": "text", "value": "We", "ts": 1, "end_ts": 1.4}, {"type": "punct", "value": " "}, {"type": "text", "value": "tar", "ts": 1.5, "end_ts": 2}, {"type": "punct", "value": " "}, {"type": "text", "value": "the", "ts": 2, "end_ts": 2.2}, {"type": "punct", "value": " "}, {"type": "text", "value": "hull", "ts": 2.3, "end_ts": 3.5}, {"type": "punct", "value": "."}]}, {"speaker": {"name": "Per Lie"}, "elements": [{"type": "text", "value": "Every", "ts": 4, "end_ts": 4.5}, {"type": "punct", "value": " "}, {"type": "text", "value": "single", "ts": 4.6, "end_ts": 5}, {"type": "punct", "value": " "}, {"type": "text", "value": "spring", "ts": 5, "end_ts": 6}, {"type": "punct", "value": "."}]}]}',
    ],
    [
      "tar.html",
      "<cite>Ida Berg:</cite>\n<time>0:01</time>\n<p>We tar the hull.</p>\n<cite>Per Lie:</cite>\n<time>0:04</time>\n<p>Every single spring.</p>\n",
    ],
    [
      "tar.ttml",
      '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="http://www.w3.org/ns/ttml#metadata"><body><div><p begin="1s" end="3.5s" ttm:agent="Ida Berg">We tar the hull.</p><p begin="4s" end="6s" ttm:agent="Per Lie">Every single spring.</p></div></body></tt>',
    ],
    [
      "tar.ass",
      "[Script Info]\n\n[Events]\nFormat: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nDialogue: 0,0:00:01.00,0:00:03.50,Default,Ida Berg,0,0,0,,We tar the hull.\nDialogue: 0,0:00:04.00,0:00:06.00,Default,Per Lie,0,0,0,,Every single spring.\n",
    ],
    [
      "tar.tsv",
      "start\tend\tspeaker\ttext\n1000\t3500\tIda Berg\tWe tar the hull.\n4000\t6000\tPer Lie\tEvery single spring.\n",
    ],
    [
      "tar.txt",
      "Ida Berg  0:01\nWe tar the hull.\n\nPer Lie  0:04\nEvery single spring.\n\nTranscribed by https://otter.ai\n",
    ],
    [
      "tar.txt",
      "00:00:01:00 - 00:00:03:12\nIda Berg\nWe tar the hull.\n\n00:00:04:00 - 00:00:06:00\nPer Lie\nEvery single spring.\n",
    ],
    ["tar.txt", "[(1.0, 3.5, 'Ida Berg', 'We tar the hull.'), (4.0, 6.0, 'Per Lie', 'Every single spring.')]\n"],
  ])("%s: %j", async (name, text) => {
    const { code, said, out } = await build({
      "episodes/tar.md": episode("hosts: [Ida Berg, Per Lie]\n").replace("9600000", "160000").replace("10:00", "0:10"),
      [`episodes/${name}`]: text,
    });
    expect(code, said).toBe(0);
    expect(out["episodes/tar/transcript.txt"]).toMatch(turns);
    expect(out["episodes/tar/transcript.txt"]).not.toMatch(/otter|-->|line:0|Subtitle/);
  });

  it.each<[string, string, string]>([
    [
      "tar.txt",
      "00:00:01 Welcome aboard.\n00:00:04 Yes.\n00:00:06 We tar the hull.\n00:00:09 Right.\n",
      "Welcome aboard. Yes. We tar the hull. Right.",
    ],
    [
      "tar.vtt",
      "WEBVTT\n\n00:01.000 --> 00:04.000\n10:30 Meeting: we tar the hull.\n\n00:04.000 --> 00:06.000\nRule one: never burn it.\n",
      "10:30 Meeting: we tar the hull. Rule one: never burn it.",
    ],
    [
      "tar.vtt",
      "WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000,MPEGTS:900000\n\n00:01.000 --> 00:04.000\nWe tar the hull.\n\nWEBVTT\n\n00:04.000 --> 00:06.000\nEvery single spring.\n",
      "We tar the hull. Every single spring.",
    ],
    [
      "tar.vtt",
      "WEBVTT\nKind: captions\nLanguage: en\nStyle:\n::cue(c.colorCCCCCC) { color: rgb(204,204,204);\n }\n##\n\n00:00:01.000 --> 00:00:03.000 align:start position:0%\nWe tar<c.colorE5E5E5><00:00:01.900><c> the hull</c></c>\n\n00:00:03.000 --> 00:00:03.010 align:start position:0%\nWe tar the hull\n \n\n00:00:03.010 --> 00:00:06.000 align:start position:0%\nWe tar the hull\nevery<c.colorCCCCCC><00:00:03.900><c> single</c></c><c.colorE5E5E5><00:00:04.500><c> spring</c></c>\n",
      "We tar the hull every single spring",
    ],
    [
      "tar.md.txt",
      "> *Ida Berg:* We tar the hull.\n>\n> *Per Lie:* Every single spring.\n>\n> *Ida Berg:* Good.\n",
      "We tar the hull.",
    ],
  ])("%s, in which nobody else is named: %j", async (name, text, words) => {
    const { code, said, out } = await build({ [`episodes/${name.replace(".md", "")}`]: text });
    expect(code, said).toBe(0);
    expect(out["episodes/tar/transcript.txt"]).toContain(words);
    expect(out["episodes/tar/transcript.vtt"]).not.toMatch(
      /<v (?:Yes|Right|Rule one|Meeting|10:30)|[>*_]We tar the hull\*|X-TIME/,
    );
  });

  it("decodes old letters, and says as what", async () => {
    const text = Buffer.concat([
      Buffer.from("1\n00:00:01,000 --> 00:00:04,000\n"),
      // "Мы смолим лодки каждую весну." as Windows-1251 has it.
      Buffer.from("ccfb20f1eceeebe8ec20ebeee4eae820eae0e6e4f3fe20e2e5f1edf32e", "hex"),
      Buffer.from("\n"),
    ]);
    const { read, said } = await build({
      "episodes/show.md": showText.replace(/language: .*/, "language: ru"),
      "episodes/tar.srt": text,
    });
    expect(said).toContain("read as windows-1251");
    expect(read("out/episodes/tar/transcript.txt")).toContain("Мы смолим лодки каждую весну.");
  });
});

describe("chapters are those of the owner", () => {
  const list = ["00:00 Hello", "02:10 The hull", "07:30 Questions"];
  it.each<[string, string, string]>([
    [
      "a list with links behind its titles",
      "",
      "- Hello - *00:00:00*.\n- [The hull](https://h.example) - *00:02:10*.\n- Questions - *00:07:30*.",
    ],
    ["dots in times", "", "Today.\n\n- 0.00 Hello\n- 2.10 The hull\n- 7.30 Questions"],
    ["dots in times behind titles", "", "- Hello - 0.00\n- The hull - 2.10\n- Questions - 7.30"],
    ["a list on one line, under its heading", "", "Chapters: Hello (0:00), The hull (2:10), Questions (7:30)."],
    [
      "a list that is all the summary",
      'description: "0:00 Hello | 2:10 The hull | 7:30 Questions"\n',
      "0:00 Hello | 2:10 The hull | 7:30 Questions",
    ],
    ["full-width colons", "", "0：00 Hello\n2：10 The hull\n7：30 Questions"],
    [
      "times in bold type",
      "",
      "* **[0:00](#t=0:00)** Hello\n* **[2:10](#t=2:10)** The hull\n* **[7:30](#t=7:30)** Questions",
    ],
    [
      "the front-matter, beside an agenda",
      'chapters: ["0:00-Hello", "2:10 The hull", "00:07:30.000 Questions"]\n',
      "Come:\n\n18:00 Doors\n19:00 Talk\n20:30 Beer",
    ],
    ["two at one time", 'chapters: ["0:00 Hello", "2:10 The hull", "2:10 Again", "7:30 Questions"]\n', "About tar."],
  ])("%s", async (_, more, notes) => {
    const { code, said, out } = await build({ "episodes/tar.md": episode(more, notes) });
    expect(code, said).toBe(0);
    expect(out["episodes/tar/youtube.txt"]).toContain(list.join("\n"));
    expect(out["feed.xml"]!.match(/<psc:chapter /g)).toHaveLength(3);
    expect(out["feed.xml"]).toContain('start="00:02:10.000" title="The hull"');
    expect(out["episodes/tar/youtube.txt"]!.match(/The hull(?!:)/g)).toHaveLength(1);
    expect(out["feed.xml"]).not.toMatch(/\b7\.30 /);
    if (notes.includes("Doors")) expect(out["feed.xml"]).toContain("18:00 Doors");
  });

  it.each(["chapters: []", "chapters: no", "chapters: none", "chapters: { count: 0 }"])("%s: none", async (line) => {
    const { out } = await build({
      "episodes/tar.md": episode(`${line}\n`),
      "episodes/tar.vtt": "WEBVTT\n\n00:01.000 --> 09:00.000\nWe tar the hull.\n",
    });
    expect(out["feed.xml"]).not.toContain("psc:chapter ");
  });
});

describe("front-matter and notes are read, or answered with what to write", () => {
  it.each<[string, string, string, string | RegExp]>([
    ["a date with its month's name", "date: 7 Oct 2025 5pm", "", /<pubDate>Tue, 07 Oct 2025 \d\d:00:00 GMT/],
    ["a date as data has it", "date: 1759856400000", "", "<pubDate>Tue, 07 Oct 2025 17:00:00 GMT"],
    [
      "two guests in one text",
      "guests: Ida Berg and Per Lie",
      "",
      /role="guest">Ida Berg<[\s\S]*role="guest">Per Lie</,
    ],
    ["a guest with a company", 'guests: ["Ida Berg (Acme)"]', "", 'role="guest">Ida Berg<'],
    ["braces in code", "", "In Helm you write `{{- if .Values.tar }}`.", "{{- if .Values.tar }}"],
    ["a shortcode of Hugo", "", "We tar. {{< ref-to-nothing >}}", "<p>We tar.</p>"],
    ["marks of Markdown-it and Pandoc", "", "## Tar {#tar}\n\nA ++fresh++ coat.", "<h2>Tar</h2>\n<p>A fresh coat.</p>"],
    ["a table of contents", "", "@[toc]\n\n[[toc]]\n\nWe tar.", "<![CDATA[<p>We tar.</p>"],
    ["an & once", 'title: "Tar & feathers"', "", "<title>Tar &amp; feathers</title>"],
    ["an & that is escaped already", "title: Q&amp;A on tar&#33;", "", "<title>Q&amp;A on tar!</title>"],
    ["an & that is escaped twice", "title: Q&amp;amp;A", "", "<title>Q&amp;A</title>"],
    ["a title that YAML takes for a number", "title: 1984", "", "<title>1984</title>"],
  ])("%s", async (_, line, notes, expected) => {
    const [name] = line.split(":");
    const text = episode("", notes || "About tar.");
    const replaced = new RegExp(`^${name}: .*$`, "m");
    const typed =
      line === ""
        ? text
        : replaced.test(text)
          ? text.replace(replaced, line)
          : text.replace(audio, `${audio}\n${line}`);
    const { code, said, out } = await build({ "episodes/tar.md": typed });
    expect(code, said).toBe(0);
    expect(out["feed.xml"]).toMatch(
      typeof expected === "string" ? new RegExp(expected.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")) : expected,
    );
  });

  it.each<[string, string]>([
    ["title: Tar: a love story", 'title: "Tar: a love story"'],
    ["title: Tar #12", 'title: "Tar #12"'],
    ["podcast_duration: 600", 'duration: "10:00"'],
    ["publishDate: 2026-01-05", 'date: "2026-01-05"'],
    ["transcript: [tar.ida.vtt, tar.per.vtt]", "transcripts: {ann: a.vtt, bo: b.vtt}"],
    ["episode: T3", 'Write 3, or { number: 3, display: "T3" }'],
    ["links: [{ title: Hull, text: A hull, url: https://h.example }]", "`links.0.text` is a second title of one link"],
    ["date: 2026-02-01", "midnight in Europe/Berlin is taken (2026-01-31T23:00:00Z)"],
    ["audio: https://m.example/tar.mp3", "curl -sIL https://m.example/tar.mp3 shows Content-Length"],
    ["explicit: clean", "Write explicit: no."],
    ["title: Tar &iacute;s", "&iacute; in the title is published as what it stands for: Tar ís"],
  ])("%s is answered", async (line, answer) => {
    const [name] = line.split(":");
    const replaced = new RegExp(`^${name}: .*$`, "m");
    const text = episode();
    const { said } = await build({
      "episodes/tar.md": replaced.test(text) ? text.replace(replaced, line) : text.replace(audio, `${audio}\n${line}`),
    });
    expect(said).toContain(answer);
  });
});
