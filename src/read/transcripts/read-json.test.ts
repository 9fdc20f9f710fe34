import { describe, expect, it } from "vitest";
import { sayTranscript } from "../../testing/say-transcript.js";
import { readTranscript } from "./read-transcript.js";

const say = (value: unknown, space?: number) =>
  sayTranscript(readTranscript("a.json", typeof value === "string" ? value : JSON.stringify(value, null, space)));
const read = (value: unknown) => readTranscript("a.json", JSON.stringify(value)).value;

describe("reading Podcasting 2.0 JSON", () => {
  it("reads segments by phrase, with their lines", () => {
    const segments = [
      { speaker: "Ann", startTime: 0.5, endTime: 2, body: "Small boats." },
      { speaker: "Bob", startTime: 2, endTime: 3, body: "Yes" },
      { speaker: "Bob", startTime: 3, body: "indeed." },
    ];
    expect(read({ version: "1.0.0", segments }).format).toBe("podcast-json");
    expect(say({ version: "1.0.0", segments }, 1)).toBe(
      "4 0.5-2 >> Ann: Small|boats.\n10 2-3 >> Bob: Yes\n16 3-3.533 Bob: indeed.",
    );
  });

  it("joins words into segments, and reads a line break as the end of a paragraph", () => {
    const words = "Small boats , they float .\nReally ?".split(" ");
    const segments = ["Small", "boats", ",", "they", "float.\n", "Really", "?"].map((body, at) => ({
      speaker: at < 5 ? "Ann" : "Bob",
      startTime: at,
      endTime: at + 0.5,
      body,
    }));
    expect(words).toHaveLength(7);
    const value = read({ version: "1.0.0", segments });
    expect(value.words).toEqual(["Small", "boats,", "they", "float.", "Really?"]);
    expect([...value.starts!]).toEqual([0, 1, 3, 4, 5]);
    expect([...value.ends!]).toEqual([0.5, 2.5, 3.5, 4.5, 6.5]);
    expect(value.wordTimes).toBe("given");
    expect(say({ version: "1.0.0", segments }, 1)).toBe(
      "4 0-4.5 >> Ann: Small|boats,|they|float.\n34 5-6.5 >> ¶ Bob: Really?",
    );
  });

  it("takes tags and references of captions for what they are", () => {
    const segments = [{ startTime: 0, endTime: 2, body: "<i>Small</i> boats &amp; &quot;oars&quot;, 1 < 2." }];
    expect(say({ segments })).toBe('1 0-2 : Small|boats|&|"oars",|1|<|2.');
  });

  it("leaves out segments without a body, and takes times given as text", () => {
    expect(say({ segments: [{ startTime: "1.5", endTime: "2", body: "a" }, { startTime: 2 }, { body: "c" }, 7] })).toBe(
      "1 1.5-2 : a\n1 2-2.133 : c\n! transcript-segment 1\n! transcript-cue-time 1\n! transcript-segment 1",
    );
  });

  it("reads times that are clocks", () => {
    const segments = [
      { speaker: "Ann", startTime: "0:00:00.5", endTime: "00:00:02,000", body: "a" },
      { speaker: "Bob", startTime: "0:01:02", endTime: "0:01:03", body: "b" },
    ];
    expect(say({ version: "1.0.0", segments })).toBe("1 0.5-2 >> Ann: a\n1 62-63 >> Bob: b");
  });

  it("reads what Python writes for a number that it does not know", () => {
    expect(
      say(
        '{"segments": [{"start": 0, "end": 2, "text": "Small boats.", "avg_logprob": NaN}, {"start": 2, "end": 3, "text": "NaN, they say.", "scores": [-Infinity, NaN]}]}',
      ),
    ).toBe("1 0-2 : Small|boats.\n1 2-3 : NaN,|they|say.");
  });

  it("reads what is left of a file that is cut off", () => {
    const whole = JSON.stringify(
      { version: "1.0.0", segments: [1, 2, 3].map((at) => ({ startTime: at, endTime: at + 1, body: `w${at}` })) },
      null,
      1,
    );
    expect(say(whole.slice(0, whole.indexOf("w3")))).toBe("4 1-2 : w1\n9 2-3 : w2\n! transcript-json 14");
    expect(say(whole.replace('"body": "w2"', '"body": w2'))).toBe("4 1-2 : w1\n14 3-4 : w3\n! transcript-json 9");
    expect(say(`${whole}]`)).toBe("4 1-2 : w1\n9 2-3 : w2\n14 3-4 : w3\n! transcript-json 14");
  });
});

describe("reading YouTube json3", () => {
  const events = [
    { tStartMs: 0, dDurationMs: 90_000, id: 1, wpWinPosId: 1 },
    {
      tStartMs: 160,
      dDurationMs: 4000,
      wWinId: 1,
      segs: [{ utf8: "small" }, { utf8: " boats", tOffsetMs: 300 }, { utf8: " float", tOffsetMs: 700 }],
    },
    { tStartMs: 2000, dDurationMs: 2000, wWinId: 1, aAppend: 1, segs: [{ utf8: "\n" }] },
    { tStartMs: 2010, dDurationMs: 3000, wWinId: 1, segs: [{ utf8: ">> yeah" }, { utf8: " [ __ ]", tOffsetMs: 500 }] },
  ];

  it("reads words with their offsets, and lines that follow each other", () => {
    const value = read({ wireMagic: "pb3", events });
    expect(value.format).toBe("youtube-json3");
    expect([...value.starts!]).toEqual([0.16, 0.46, 0.86, 2.01, 2.51]);
    expect(say({ wireMagic: "pb3", events })).toBe("1 0.16-2.01 : small|boats|float\n1 2.01-5.01 >> : yeah|[ __ ]");
  });

  it("spreads captions without offsets, several lines to an event", () => {
    const manual = [{ tStartMs: 1000, dDurationMs: 2000, segs: [{ utf8: "small boats\nfloat" }] }];
    expect(say({ events: manual })).toBe("1 1-3 : small|boats|float");
    expect(read({ events: manual }).wordTimes).toBe("spread");
  });
});

describe("reading Whisper JSON", () => {
  it("reads openai/whisper and faster-whisper: words with a space before them", () => {
    const segments = [
      {
        id: 0,
        start: 0,
        end: 2,
        text: " Well, don't go.",
        words: [
          { word: " Well,", start: 0, end: 0.5 },
          { word: " don", start: 0.6, end: 0.8 },
          { word: "'t", start: 0.8, end: 0.9 },
          { word: " go.", start: 1, end: 1.5 },
        ],
      },
      { id: 1, start: 2, end: 3, text: " All right." },
    ];
    const value = read({ text: "", segments, language: "en" });
    expect(value.format).toBe("whisper-json");
    expect(value.words).toEqual(["Well,", "don't", "go.", "All", "right."]);
    expect([...value.starts!].slice(0, 3)).toEqual([0, 0.6, 1]);
    expect([...value.ends!].slice(0, 3)).toEqual([0.5, 0.9, 1.5]);
    expect(value.wordTimes).toBe("given");
  });

  it("reads whisperX: speakers of segments and words, words without times", () => {
    const segments = [
      {
        start: 0,
        end: 4,
        text: "In 2026 we sailed. Yes!",
        speaker: "SPEAKER_00",
        words: [
          { word: "In", start: 0, end: 0.2, speaker: "SPEAKER_00" },
          { word: "2026" },
          { word: "we", start: 1, end: 1.2, speaker: "SPEAKER_00" },
          { word: "sailed.", start: 1.3, end: 2, speaker: "SPEAKER_00" },
          { word: "Yes!", start: 3, end: 3.5, speaker: "SPEAKER_01" },
        ],
      },
    ];
    expect(say({ segments, word_segments: [] })).toBe(
      "1 0-2 >> SPEAKER_00: In|2026|we|sailed.\n1 3-3.5 >> SPEAKER_01: Yes!",
    );
  });

  it("reads whisper.cpp: offsets, tokens, turns", () => {
    const transcription = [
      {
        timestamps: { from: "00:00:00,000", to: "00:00:02,000" },
        text: " (speaker 0) Small boats",
        speaker_turn_next: true,
      },
      {
        offsets: { from: 2000, to: 3000 },
        text: " float away.",
        tokens: [
          { text: "[_BEG_]", offsets: { from: 2000, to: 2000 } },
          { text: " flo", offsets: { from: 2000, to: 2200 } },
          { text: "at", offsets: { from: 2200, to: 2400 } },
          { text: " away", offsets: { from: 2500, to: 2800 } },
          { text: ".", offsets: { from: 2800, to: 2900 } },
        ],
      },
    ];
    const value = read({ systeminfo: "", result: { language: "en" }, transcription });
    expect(value.words).toEqual(["Small", "boats", "float", "away."]);
    expect([...value.starts!].slice(2)).toEqual([2, 2.5]);
    expect(value.segments.map(({ change, speaker }) => [change, speaker])).toEqual([
      [true, "Speaker 0"],
      [true, undefined],
    ]);
  });

  it("finds the words of the transcription API in its segments, and reads words alone", () => {
    const words = [
      { word: "Small", start: 0.1, end: 0.4 },
      { word: "boats", start: 0.5, end: 1 },
      { word: "Yes", start: 2.5, end: 3 },
    ];
    const both = read({
      task: "transcribe",
      segments: [
        { start: 0, end: 2, text: " Small boats." },
        { start: 2, end: 4, text: " Yes." },
      ],
      words,
    });
    expect(both.words).toEqual(["Small", "boats.", "Yes."]);
    expect([...both.starts!]).toEqual([0.1, 0.5, 2.5]);
    expect(say({ words })).toBe("1 0.1-1 : Small|boats\n1 2.5-3 : Yes");
  });

  it("lets the text count where the words do not spell it", () => {
    const segments = [{ start: 0, end: 2, text: "Small boats float.", words: [{ word: "Small", start: 0, end: 1 }] }];
    expect(read({ segments }).words).toEqual(["Small", "boats", "float."]);
  });

  it("reads objects one a line", () => {
    expect(say('{"start":0,"end":1,"text":"small"}\n{"start":1,"end":2,"text":"boats"}\n{"sta')).toBe(
      "1 0-1 : small\n2 1-2 : boats",
    );
  });

  it("says so when there is nothing in it", () => {
    expect(say({})).toBe("! transcript-kind 1");
    expect(say("[]")).toBe("! transcript-empty 1");
    expect(say({ segments: "none" })).toBe("! transcript-kind 1");
  });
});
