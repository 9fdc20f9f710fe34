// What producers write around and between the words of talk, in their own forms: it is nobody's words, and costs none.
import { describe, expect, it } from "vitest";
import { openTranscript } from "./open-transcript.js";
import { readTranscript } from "./read-transcript.js";

const people = ["Ida Berg", "Per Lie"];
const turnsOf = (file: string, text: string): string[] => {
  const { value } = readTranscript(file, text, { people });
  return value.segments.map(({ speaker, first, end }) => `${speaker}: ${value.words.slice(first, end).join(" ")}`);
};
const rulesOf = (file: string, text: string): string[] => readTranscript(file, text).problems.map(({ rule }) => rule);
const cue = (at: number, text: string): string => `00:00:${at}.000 --> 00:00:${at + 4}.000\n${text}\n`;

describe("reads each turn under its name, and nothing else", () => {
  const turns = ["Ida Berg: We tar the hull.", "Per Lie: And what about the keel?", "Ida Berg: It is sanded first."];
  const vtt = (first: string, second: string, third: string): string =>
    `WEBVTT\n\n${first}${cue(10, "We tar the hull.")}\n${second}${cue(14, "And what about the keel?")}\n${third}${cue(18, "It is sanded first.")}`;
  it.each<[string, string, string]>([
    [
      "notes before cues",
      "a.vtt",
      vtt(
        ...(["Ida Berg", "Per Lie", "Ida Berg"].map((who) => `NOTE speaker: ${who}\n\n`) as [string, string, string]),
      ),
    ],
    [
      "such notes on two lines, only where it changes",
      "a.vtt",
      vtt("NOTE\nSpeaker: Ida Berg\n\n", "NOTE\nSpeaker: Per Lie\n\n", "NOTE\nSpeaker: Ida Berg\n\n"),
    ],
    [
      "rules around names",
      "a.txt",
      "=== Ida Berg ===\nWe tar the hull.\n\n=== Per Lie ===\nAnd what about the keel?\n\n=== Ida Berg ===\nIt is sanded first.\n",
    ],
    [
      "shorter rules around names",
      "a.txt",
      "-- Ida Berg --\nWe tar the hull.\n\n-- Per Lie --\nAnd what about the keel?\n\n-- Ida Berg --\nIt is sanded first.\n",
    ],
    [
      "signs of direction around names",
      "a.txt",
      "\u200fIda Berg:\u200f We tar the hull.\n\n\u202bPer Lie: And what about the keel?\u202c\n\nIda Berg\u200e: It is sanded first.\n",
    ],
    [
      "names and times in the words of numbered voices",
      "a.vtt",
      `WEBVTT\n\n${cue(10, "<v S04>Ida Berg:")}\n${cue(10, "<v S04>[00:00:10]")}\n${cue(10, "<v S04>We tar the hull.")}\n${cue(14, "<v S01>Per Lie: And what about the keel?")}\n${cue(18, "<v S04>It is sanded first.")}`,
    ],
    [
      "the head and rules of an export, and what somebody has to do",
      "a.txt",
      "Yard - January 15\nVIEW RECORDING - 1 mins: https://fathom.video/share/a1\n\n---\n\n0:00 - Ida Berg\n  We tar the hull.\n\n0:08 - Per Lie\n  ACTION ITEM: Per to ask - WATCH: https://fathom.video/share/a1?timestamp=8\n  And what about the keel?\n\n0:14 - Ida Berg\n  It is sanded first.\n",
    ],
    ["an advert below", "a.txt", `${turns.join("\n\n")}\n\nThank You for choosing Scribie.com\n`],
    [
      "two adverts below",
      "a.txt",
      `${turns.join("\n\n")}\n\nSonix is the world's most advanced automated transcription platform.\n\nAutomatically convert your mp3 files to text (txt file) in minutes.\n`,
    ],
    [
      "what a program was told",
      "a.txt",
      `Transcribed with noScribe vers. 0.7\nAudio file: C:/yard/a.wav\n(Start: 00:00:00 | Stop: 00:00:40 | Language: English (en) | Model: precise)\n\n${turns.join("\n\n")}\n`,
    ],
    ["what a model says below", "a.txt", `${turns.join("\n\n")}\n\nLet me know if you'd like me to add timestamps!\n`],
    [
      "what an app adds to copied words",
      "a.txt",
      `${turns.join("\n\n")}\n\nFrom Yard: Tar, Jan 5, 2026\nhttps://pods.example/yard?i=1\nThis material may be protected by copyright.\n`,
    ],
    [
      "who made it possible",
      "a.txt",
      `Transcript\n\nThis transcript was generated automatically. Its accuracy may vary.\n\n${turns.join("\n\n")}\n\nPowered by Castmagic\n`,
    ],
    [
      "notes above the line that says that the transcript begins",
      "a.txt",
      `Notes\n\nYard\n\nSummary\n\nTar was looked at, and it is good.\n\nTranscript\n\n${turns.join("\n\n")}\n\nPer Lie: Oh.\n`.replace(
        "\n\nPer Lie: Oh.",
        "",
      ),
    ],
    [
      "what stands on every page",
      "a.txt",
      "Yard    Page 1 of 3\n\nIda Berg: We tar\n\fYard    Page 2 of 3\n\nthe hull.\n\nPer Lie: And what about the keel?\n\fYard    Page 3 of 3\n\nIda Berg: It is sanded first.\n",
    ],
    [
      "a number before every line, anew on each page",
      "a.txt",
      "1  Ida Berg: We tar the hull.\n2  Per Lie: And what about\n1  the keel?\n2  Ida Berg: It is sanded first.\n",
    ],
    [
      "roles before names",
      "a.txt",
      turns.map((turn) => `${turn.startsWith("Ida") ? "Host" : "Guest"} - ${turn}`).join("\n\n"),
    ],
    [
      "the first row of a table",
      "a.txt",
      `Tar\n\nTimecode | Speaker | Text\n${turns.map((turn, at) => `00:00:0${at} | ${turn.replace(": ", " | ")}`).join("\n")}\n`,
    ],
    ["the title of an episode with its number", "a.txt", `Yard Episode 12: A canoe\n\n${turns.join("\n\n")}\n`],
    [
      "rights, and where to follow",
      "a.txt",
      `${turns.join("\n\n")}\n\n(END VIDEO CLIP)\n\nFollow us on Instagram: @yard\nSubscribe to our newsletter: https://yard.example/news\n\u00a9 2026 Yard. All rights reserved.\n`,
    ],
    [
      "an advert of a site in captions",
      "a.srt",
      `${turns.map((turn, at) => `${at + 1}\n00:00:1${at * 2},000 --> 00:00:1${at * 2 + 1},900\n${turn}\n`).join("\n")}\n4\n00:00:18,000 --> 00:00:20,000\nremove all ads from www.OpenSubtitles.org\n`,
    ],
    ["numbers of pages alone", "a.txt", `1\n\n${turns[0]}\n\n2\n\n${turns[1]}\n\n3\n\n${turns[2]}\n`],
    [
      "a page of a blog around it",
      "a.html",
      `<html><body><main><div class="entry-meta">By admin | 0 Comments</div><p>We talk about tar.</p><h2>Transcript</h2>${turns.map((turn) => `<p><strong>${turn.replace(":", ":</strong>")}<sup><a href="#cmnt1">[a]</a></sup></p>`).join("")}<div class="sharedaddy"><ul><li>Share</li></ul></div></main><section id="comments"><p>Your address will not be published.</p></section><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>check this</span></p></div></body></html>`,
    ],
  ])("%s", (_, file, text) => {
    const said = turnsOf(file, text)
      .join("\n")
      .replace("tar\nIda Berg: the", "tar the")
      .replace("about\nPer Lie: the", "about the")
      .replaceAll(/ \((?:Host|Guest)\)/g, "");
    expect(said.split("\n")).toEqual(turns);
  });

  it("parts the sounds of a script from the turns around them", () => {
    const text = `${turns[0]}\n\nSFX: Door slams.\n\n${turns[1]}\n\nMUSIC UNDER: Theme.\n\n${turns[2]}\n\nPer Lie: Oh.\n`;
    expect(turnsOf("a.txt", text)).toEqual([...turns, "Per Lie: Oh."]);
    expect(rulesOf("a.txt", text)).toEqual(["transcript-aside"]);
  });

  it("knows roles in square brackets, devices, and numbers alone behind a time", () => {
    expect(turnsOf("a.txt", "Ida Berg [HOST]: We tar it.\n\nPer Lie [GUEST]: All of it.\n")).toEqual([
      "Ida Berg (HOST): We tar it.",
      "Per Lie (GUEST): All of it.",
    ]);
    expect(
      turnsOf("a.txt", "Ida Berg: We tar it.\n\nPer's iPhone: All of it.\n\nIda Berg: Yes.\n\nPer's iPhone: Oh.\n")[1],
    ).toBe("Per's iPhone: All of it.");
    const heads = [
      "[00:00:01.120 --> 00:00:03.900] speaker_0\nWe tar it.",
      "[00:00:04.120 --> 00:00:06.900] speaker_1\nAll of it.",
    ];
    expect(turnsOf("a.txt", `${heads.join("\n\n")}\n`)).toEqual(["speaker_0: We tar it.", "speaker_1: All of it."]);
  });

  it("keeps numbers, and lines that are no page's", () => {
    const words = (text: string): string => readTranscript("a.txt", text).value.words.join(" ");
    expect(words("Three\n\n2\n\n1\n\nGo.\n")).toBe("Three 2 1 Go.");
    expect(words("We open page 1.\n\nThen we open page 7.\n")).toBe("We open page 1. Then we open page 7.");
    expect(words("We made chapter 1\n\nand then chapter 2\n")).toBe("We made chapter 1 and then chapter 2");
  });

  it("parts what is said over somebody else's words", () => {
    expect(
      turnsOf("a.txt", "S00: We tar it. //S01: Oh yes.// All of it.\n\nS01: With //what?// tar?\n\nS00: Yes.\n"),
    ).toEqual(["S00: We tar it.", "S01: Oh yes.", "S00: All of it.", "S01: With what? tar?", "S00: Yes."]);
    expect(turnsOf("a.vtt", `WEBVTT\n\n${cue(10, "<v S00>We tar it. //S01: Oh yes.// All of it.")}`)).toEqual([
      "S00: We tar it.",
      "S01: Oh yes.",
      "S00: All of it.",
    ]);
    const address = "S00: See https://tar.example/a//b and so on.";
    expect(turnsOf("a.txt", `${address}\n\nS01: Yes.\n\nS00: And then.\n\nS01: Good.\n`)[0]).toBe(address);
  });

  it("parts a mark of a sound from the word that it is glued to", () => {
    expect(readTranscript("a.txt", "Ida: It floats.[chuckle]\n\nPer: It did[n't].\n").value.words).toEqual([
      "It",
      "floats.",
      "[chuckle]",
      "It",
      "did[n't].",
    ]);
  });
});

it("says of a transcript that has only sounds that nothing is said in it", () => {
  expect(
    rulesOf("a.vtt", `WEBVTT\n\n${cue(10, "[Music]")}\n${cue(14, "\u266a\u266a")}\n${cue(18, "(applause)")}`),
  ).toContain("transcript-empty");
  expect(rulesOf("a.vtt", `WEBVTT\n\n${cue(10, "[Music]")}\n${cue(14, "Tar.")}`)).not.toContain("transcript-empty");
});

it.each(["Transcript coming soon.", "TODO: add transcript", "[Insert transcript here]", "n/a"])(
  "takes %s for no transcript",
  (text) => {
    expect(rulesOf("a.txt", `${text}\n`)).toEqual(
      expect.arrayContaining(["transcript-empty", "transcript-program-line"]),
    );
  },
);

it("keeps words that only sound so", () => {
  const words = (file: string, text: string): string => readTranscript(file, text).value.words.join(" ");
  const captions = (...said: string[]): string =>
    said.map((text, at) => `${at + 1}\n00:00:1${at},000 --> 00:00:1${at},900\n${text}\n`).join("\n");
  const said = ["coming soon", "powered by steam", "todo est\u00e1 listo", "let me know if you want a transcript"];
  expect(words("a.srt", captions(...said))).toBe(said.join(" "));
  expect(words("a.txt", "Todo est\u00e1 listo.\n")).toBe("Todo est\u00e1 listo.");
});

it("puts a second file behind the first where its header stands between, and leaves pieces of a stream where they are", () => {
  const file = (...times: number[]): string =>
    `WEBVTT\n\n${times.map((at) => `00:00:${String(at).padStart(2, "0")}.000 --> 00:00:${String(at + 4).padStart(2, "0")}.000\nHull ${at}.\n`).join("\n")}\n`;
  const read = (text: string) => {
    const { value, problems } = readTranscript("a.vtt", text);
    return [value.segments.map(({ start }) => start), problems.map(({ rule }) => rule)];
  };
  expect(read(file(0, 20) + file(0, 4))).toEqual([[0, 20, 24, 28], ["transcript-parts"]]);
  expect(read(file(0, 4) + file(4, 8))[1]).not.toContain("transcript-parts");
});

it("reads times behind names, and seconds before the words", () => {
  const read = (text: string) =>
    readTranscript("a.txt", text).value.segments.map(({ speaker, start }) => [speaker, start]);
  expect(
    read("Ida Berg: 0:00 We tar it.\n\nPer Lie: 0:12 All of it?\n\nIda Berg: 0:20 Yes.\n\nPer Lie: 0:31 Oh.\n"),
  ).toEqual([
    ["Ida Berg", 0],
    ["Per Lie", 12],
    ["Ida Berg", 20],
    ["Per Lie", 31],
  ]);
  expect(read("0.0 We tar it\n4.2 all of it\n8.9 and the keel\n12.4 it is sanded\n").map(([, start]) => start)).toEqual(
    [0, 4.2, 8.9, 12.4],
  );
  const chapters = "1.1 We tar it\n1.2 all of it\n1.3 and the keel\n1.4 it is sanded\n";
  expect(readTranscript("a.txt", chapters).value.words[0]).toBe("1.1");
});

describe("times that are written without their hours", () => {
  const startsOf = (file: string, text: string) => {
    const { value, problems } = readTranscript(file, text);
    return {
      starts: value.segments.map(({ start }) => start),
      rules: problems.map(({ rule, place }) => [rule, place?.line]),
    };
  };
  const text = (...times: string[]): string =>
    times.map((time, at) => `${at % 2 === 0 ? "Ida Berg" : "Per Lie"} (${time})\nWe tar hull ${at}.\n`).join("\n");
  it("go on behind the hour, in texts and captions, and it is said with its line", () => {
    expect(startsOf("a.txt", text("00:10", "30:12", "59:50", "00:15", "02:15"))).toEqual({
      starts: [10, 1812, 3590, 3615, 3735],
      rules: [["transcript-parts", 10]],
    });
    const captions = [
      "59:50,000 --> 59:56,000",
      "59:57,000 --> 00:03,000",
      "00:04,000 --> 00:08,000",
      "00:09,000 --> 00:12,000",
    ]
      .map((line, at) => `${at + 1}\n${line}\nWe tar hull ${at}.\n`)
      .join("\n");
    const { starts, rules } = startsOf("a.srt", captions);
    expect(starts).toEqual([3590, 3597, 3604, 3609]);
    expect(rules).toContainEqual(["transcript-parts", 10]);
  });
  it("stay where only one is early, or the talk before ends long before the hour", () => {
    expect(startsOf("a.txt", text("00:10", "30:12", "59:50", "00:15")).starts.slice(0, 3)).toEqual([10, 1812, 3590]);
    expect(startsOf("a.txt", text("00:10", "01:12", "02:50", "00:15", "01:15", "02:15")).starts[3]).toBeLessThan(200);
  });
});

it("reads Japanese in bytes of ASCII, which say so themselves", async () => {
  const text = `1\n00:00:01,000 --> 00:00:04,000\n\u001b$B$3$s$K$A$O\u001b(B.\n`;
  const { value, problems } = await openTranscript("a.srt", Buffer.from(text, "latin1"));
  expect(value.words.join(" ")).toBe("こんにちは.");
  expect(problems).toEqual([]);
});
