import { describe, expect, it } from "vitest";
import { sayTranscript } from "../../testing/say-transcript.js";
import { readTranscript } from "./read-transcript.js";

const say = (file: string, text: string) => sayTranscript(readTranscript(file, text));
const vtt = (cues: string) => `WEBVTT\n\n${cues}\n`;

describe("reading WebVTT", () => {
  it("passes over header, notes, styles, regions, names of cues and settings", () => {
    const text = [
      "WEBVTT - A title",
      "Kind: captions",
      "",
      "STYLE",
      "::cue { color: red }",
      "",
      "REGION",
      "id:fred",
      "",
      "NOTE one",
      "two",
      "",
      "intro",
      "00:01.000 --> 00:02.500 align:start position:0%",
      "Small boats",
      "float.",
      "",
      "12",
      "00:00:02.500 --> 00:00:04.000 line:0",
      "They do.",
    ].join("\n");
    expect(say("a.vtt", text)).toBe("14 1-2.5 : Small|boats|float.\n19 2.5-4 : They|do.");
    expect(readTranscript("a.vtt", text).value.format).toBe("vtt");
  });

  it("keeps words that stand behind the times of their cue, and says so", () => {
    const text =
      "1\n00:00:01,000 --> 00:00:02,500 We oil\nthe oars.\n\n2\n00:00:02,500 --> 00:00:04,000 X1:40 Y1:20\nYes.\n";
    expect(say("a.srt", text)).toBe("2 1-2.5 : We|oil|the|oars.\n6 2.5-4 : Yes.\n! transcript-cue-text 2");
    const settings = vtt("00:01.000 --> 00:02.500 line:90%,end align: start\nOars.");
    expect(readTranscript("a.vtt", settings).problems).toEqual([]);
  });

  it("reads voices: with classes, several in a cue, and carried on where they are named only on change", () => {
    const text = vtt(
      [
        "00:00.000 --> 00:04.000\n<v Ann Lee>Abcd</v> <v.loud Bo &amp; Co>Wxyz",
        "00:04.000 --> 00:05.000\nand on",
        "00:05.000 --> 00:06.000\nstill",
        "00:06.000 --> 00:07.000\n<v Ann Lee>Well.",
      ].join("\n\n"),
    );
    expect(say("a.vtt", text)).toBe(
      "3 0-2 >> Ann Lee: Abcd\n4 2-4 >> Bo & Co: Wxyz\n6 4-5 Bo & Co: and|on\n9 5-6 Bo & Co: still\n12 6-7 >> Ann Lee: Well.",
    );
    expect(readTranscript("a.vtt", text).value.labelled).toBe(true);
  });

  it("leaves a cue without a voice to nobody where nearly all have one", () => {
    const cue = (at: number, text: string) => `00:0${at}.000 --> 00:0${at + 1}.000\n${text}`;
    const voices = [0, 1, 2, 3, 4, 5].map((at) => cue(at, "<v Ann>Yes."));
    const { segments } = readTranscript(
      "a.vtt",
      vtt([...voices, cue(6, "[music]"), cue(7, "<v Ann>No.")].join("\n\n")),
    ).value;
    expect(segments[6]!.speaker).toBeUndefined();
  });

  it("decodes references, named ones too, and keeps what is none", () => {
    const text = vtt(
      "00:00.000 --> 00:09.000\nR&amp;D caf&eacute; &#8220;x&#x201d; a &lt; b &unknown; AT&T 1&nbsp;km &hellip;",
    );
    expect(readTranscript("a.vtt", text).value.words).toEqual([
      "R&D",
      "café",
      "“x”",
      "a",
      "<",
      "b",
      "&unknown;",
      "AT&T",
      "1",
      "km",
      "…",
    ]);
  });

  it("drops tags, keeps lone brackets, and leaves the reading over ruby out", () => {
    const text = vtt(
      "00:00.000 --> 00:09.000\n<c.a.b>one</c> <i>tw</i>o <b>3</b> <3 x <lang de>vier</lang> <ruby>kanji<rt>reading</rt></ruby> end<br>here",
    );
    expect(readTranscript("a.vtt", text).value.words).toEqual([
      "one",
      "two",
      "3",
      "<3",
      "x",
      "vier",
      "kanji",
      "end",
      "here",
    ]);
  });

  it("takes times with commas, without hours, with long hours, one digit, and with a thin arrow", () => {
    const cues = [
      "0:01,5 --> 0:02,000",
      "00:00:02.000 -> 00:00:03.000",
      "00:00:03:500 --> 00:00:04:000",
      "100:00:00.000-->100:00:01.000",
    ];
    expect(say("a.vtt", vtt(cues.map((cue, at) => `${cue}\nw${at}`).join("\n\n")))).toBe(
      "3 1.5-2 : w0\n6 2-3 : w1\n9 3.5-4 : w2\n12 360000-360001 : w3",
    );
  });

  it("reads `>>` and dashes as changes of speaker, also in the middle of a cue", () => {
    const text = vtt(
      "00:00.000 --> 00:04.000\n&gt;&gt; Abc? >> Abc.\n\n00:04.000 --> 00:06.000\n- One\n-Two\n\n00:06.000 --> 00:07.000\n-5 degrees\n\n00:07.000 --> 00:08.000\n>>>well",
    );
    expect(say("a.vtt", text)).toBe(
      "3 0-2 >> : Abc?\n4 2-4 >> : Abc.\n6 4-5 >> : One\n6 5-6 >> : Two\n10 6-7 : -5|degrees\n13 7-8 >> : well",
    );
  });

  it("keeps marks in brackets as one word each", () => {
    const text = vtt(
      "00:00.000 --> 00:09.000\n[music] say [&nbsp;__&nbsp;] [speaking foreign language]. Not [a very long aside that nobody would call a mark]\n(soft music)\nthe (late) one",
    );
    expect(readTranscript("a.vtt", text).value.words.slice(0, 7)).toEqual([
      "[music]",
      "say",
      "[ __ ]",
      "[speaking foreign language].",
      "Not",
      "[a",
      "very",
    ]);
    expect(readTranscript("a.vtt", text).value.words.slice(-4)).toEqual(["(soft music)", "the", "(late)", "one"]);
  });

  it("spreads words over a cue by their characters", () => {
    const { value } = readTranscript("a.vtt", vtt("00:10.000 --> 00:20.000\nabc defghi jkl mn"));
    // 4 + 7 + 4 + 3 characters with the space after each
    expect([...value.starts!].map((at) => Math.round(at * 100) / 100)).toEqual([10, 12.22, 16.11, 18.33]);
    expect(value.ends!.at(-1)).toBe(20);
    expect(value.wordTimes).toBe("spread");
  });

  it("keeps the words' own times", () => {
    const text = vtt("00:00.500 --> 00:03.000\none<00:00:01.000><c> two</c><00:00:02.000><c> three</c>");
    const { value } = readTranscript("a.vtt", text);
    expect([...value.starts!]).toEqual([0.5, 1, 2]);
    expect([...value.ends!]).toEqual([1, 2, 3]);
    expect(value.wordTimes).toBe("given");
  });

  it("parts Chinese and Japanese at marks and at word times", () => {
    const text = vtt(
      "00:00.000 --> 00:02.000\n今日は、いい天気。\n\n00:02.000 --> 00:04.000\n明日<00:00:03.000><c>は</c>",
    );
    expect(readTranscript("a.vtt", text).value.words).toEqual(["今日は、", "いい天気。", "明日", "は"]);
  });
});

describe("reading SRT", () => {
  it("reads blocks, drops HTML and position tags and keeps other brackets", () => {
    const text =
      "1\r\n00:00:01,000 --> 00:00:02,000\r\n<i>One</i> {\\an8}two\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000\r\nx <y> z\r\n";
    expect(say("a.srt", text)).toBe("2 1-2 : One|two\n6 2-3 : x|<y>|z");
  });

  it("takes a name before a colon for the speaker, but not every word before a colon", () => {
    const text = [
      ["00:00:00,000 --> 00:00:02,000", "ANN: Abcd?\nBOB: Abcd."],
      ["00:00:02,000 --> 00:00:03,000", "Note: on we go"],
      ["00:00:03,000 --> 00:00:04,000", "ANN: Listen: now"],
      ["00:00:04,000 --> 00:00:05,000", ">> CARLA DIAZ: Oh"],
      ["00:00:05,000 --> 00:00:06,000", "BOB: Right"],
    ]
      .map(([time, words], at) => `${at + 1}\n${time}\n${words}`)
      .join("\n\n");
    expect(say("a.srt", text)).toBe(
      "2 0-1 >> ANN: Abcd?\n2 1-2 >> BOB: Abcd.\n7 2-3 BOB: Note:|on|we|go\n11 3-4 >> ANN: Listen:|now\n15 4-5 >> CARLA DIAZ: Oh\n19 5-6 >> BOB: Right",
    );
  });
});

describe("damaged captions", () => {
  it("reads on over missing blank lines, missing numbers and broken times, with a problem for each kind", () => {
    const text = [
      "1",
      "00:00:01,000 --> 00:00:02,000",
      "one",
      "2",
      "00:00:02,000 --> 00:00:03,000",
      "two",
      "00:00:03,000 --> 00:00:04,000",
      "three",
      "",
      "00:00:xx,000 --> 00:00:05,000",
      "four",
      "",
      "00:00:06,000 --> 00:00:05,000",
      "five",
      "",
      "left over",
      "",
      "00:00:08,000 -- 00:00:09,000",
      "six",
    ].join("\n");
    expect(say("a.srt", text)).toBe(
      [
        "2 1-2 : one",
        "5 2-3 : two",
        "7 3-4 : three",
        "10 4-4.333 : four",
        "13 6-8 : five|left|over",
        "18 8-9 : six",
        "! transcript-cue-gap 4",
        "! transcript-cue-time 10",
        "! transcript-cue-time 13",
        "! transcript-cue-text 16",
      ].join("\n"),
    );
  });

  it("says what is wrong and what is expected", () => {
    const { problems } = readTranscript("talk/a.vtt", vtt("00:00:05.000 --> 00:00:03.000\nx"));
    expect(problems).toEqual([
      {
        rule: "transcript-cue-time",
        severity: "warn",
        message: 'The cue ends before it begins: "00:00:05.000 --> 00:00:03.000"',
        place: { file: "talk/a.vtt", line: 3 },
        found: 'end before the start in "00:00:05.000 --> 00:00:03.000"',
        expected: "an end after the start",
      },
    ]);
  });

  it("puts cues in the order of their times where they have their place, and doubts the time where they have none", () => {
    const cue = (from: number, to: number, word: string) => `00:00:${from}.000 --> 00:00:${to}.000\n${word}`;
    const swapped = vtt([cue(10, 12, "a"), cue(14, 16, "c"), cue(12, 14, "b"), cue(16, 18, "d")].join("\n\n"));
    expect(say("a.vtt", swapped)).toBe("3 10-12 : a\n9 12-14 : b\n6 14-16 : c\n12 16-18 : d\n! transcript-cue-order 9");
    const wrong = vtt([cue(10, 12, "a"), cue(12, 14, "b"), cue(10, 11, "c"), cue(16, 18, "d")].join("\n\n"));
    expect(say("a.vtt", wrong)).toBe(
      "3 10-12 : a\n6 12-14 : b\n9 14-14.133 : c\n12 16-18 : d\n! transcript-cue-order 9",
    );
  });

  it("ends each cue before the next, and lets voices that speak at once share their time", () => {
    const overlap = vtt(
      "00:00.000 --> 00:04.000\na\n\n00:02.000 --> 00:05.000\nb\n\n00:05.000 --> 00:06.000\nc\n\n00:06.000 --> 00:07.000\nd",
    );
    expect(say("a.vtt", overlap)).toBe("3 0-2 : a\n6 2-5 : b\n9 5-6 : c\n12 6-7 : d\n! transcript-cue-overlap 6");
    const atOnce = vtt("00:00.000 --> 00:04.000\n<v A>ab\n\n00:00.000 --> 00:04.000\n<v B>ab");
    expect(say("a.vtt", atOnce)).toContain("3 0-2 >> A: ab\n6 2-4 >> B: ab");
  });

  it("takes minutes over 59 at their word, and counts many equal faults instead of listing them", () => {
    expect(say("a.vtt", vtt("00:75:00.000 --> 00:75:01.000\nx"))).toBe("3 4500-4501 : x\n! transcript-cue-time 3");
    const many = Array.from({ length: 500 }, (_, at) => `${at}\nxx:00 --> 00:00:01,000\nw${at}`).join("\n\n");
    const { problems, value } = readTranscript("a.srt", `1\n00:00:00,000 --> 00:00:01,000\na\n\n${many}`);
    expect(value.words).toHaveLength(501);
    expect(problems).toMatchObject([
      { message: "500 time lines are not readable, the first of them here", place: { line: 6 } },
    ]);
    const still = Array.from({ length: 3 }, (_, at) => `00:0${at}.000 --> 00:0${at}.000\nw${at}`).join("\n\n");
    expect(say("a.vtt", vtt(still))).toBe("3 0-0.2 : w0\n6 1-1.2 : w1\n9 2-2.2 : w2\n! transcript-cue-time 3");
  });

  /** Cues of a second each. */
  const cues = (...texts: string[]): string =>
    vtt(texts.map((text, at) => `00:0${at}.000 --> 00:0${at + 1}.000\n${text}`).join("\n\n"));

  it.each([
    ["<c.ada>", "<c.ida>", "Ada", "Ida"],
    ["<c.speaker-ada>", "<c.speaker-ida>", "Ada", "Ida"],
    ["<c.AdaMarlow.bold>", "<c.ida_berg>", "Ada Marlow", "Ida Berg"],
    ["<c.speaker1>", "<c.speaker2>", "Speaker 1", "Speaker 2"],
    ["<v.speaker1>", "<v.speaker2>", "Speaker 1", "Speaker 2"],
  ])("takes classes that name who speaks for names, and says so: %s", (a, b, first, second) => {
    expect(say("a.vtt", cues(`${a}So`, `${b}yes`, `${b}it <c.em>is</c>`, `${a}good`))).toBe(
      `3 0-1 >> ${first}: So\n6 1-2 >> ${second}: yes\n9 2-3 ${second}: it|is\n12 3-4 >> ${first}: good\n! transcript-label 3`,
    );
  });

  it("takes a second speaker in a cue, and nobody from colours, styles, or a class here and there", () => {
    expect(say("a.vtt", cues("<c.ada>So</c>\n<c.ida>yes</c>", "<c.ada>good</c>", "<c.ida>so</c>"))).toContain(
      "3 0-0.429 >> Ada: So\n3 0.429-1 >> Ida: yes\n",
    );
    for (const [a, b] of [
      ["<c.yellow>", "<c.cyan>"],
      ["<c.colorE5E5E5>", "<c.colorCCCCCC>"],
      ["<c.ada>", "<c.ada>"],
      ["<c.italic>", ""],
    ])
      expect(say("a.vtt", cues(`${a}So`, `${b}yes`, `${b}it`, `${a}is`))).not.toMatch(/[A-Z]\w*: |transcript-label/);
    expect(say("a.vtt", cues("<v.loud Ada>So", "<v.soft Ida>yes", "<v.loud Ada>it"))).toBe(
      "3 0-1 >> Ada: So\n6 1-2 >> Ida: yes\n9 2-3 >> Ada: it",
    );
  });

  it("copes with byte order marks, every line end, no-break spaces and zero-width characters", () => {
    const text =
      "\ufeffWEBVTT\r\n\r\n00:00.000\u00a0--> 00:01.000\r\na\u00a0b\u200b c\u00adde\r\r00:01.000 --> 00:02.000\n\u2003f\u3000g\u2028h\n";
    expect(say("a.vtt", text)).toBe("3 0-1 : a|b|cde\n6 1-2 : f|g|h");
  });

  it("leaves out how transcribers write a pause", () => {
    const paused =
      "00:00:01.000 --> 00:00:04.000\n<v >(7 seconds pause)\n\n00:00:04.000 --> 00:00:08.000\n<v S00>The (..) keel (1 Minute[n] Pause) (a pause) floats (...).\n";
    expect(say("a.vtt", vtt(paused))).toBe("6 4-8 >> S00: The|keel|(a|pause)|floats.");
  });

  it("reads times with a setting or nothing glued to them", () => {
    const glued =
      "00:00:01.000-->00:00:04.000\nboats\n\n00:00:04.000 --> 00:00:08.000line:0\nfloat\n\n00:00:08.000 --> 00:00:09.000align:start size:50%\nwell";
    expect(say("a.vtt", vtt(glued))).toBe("3 1-4 : boats\n6 4-8 : float\n9 8-9 : well");
  });

  it("says when characters were lost", () => {
    expect(say("a.vtt", vtt("00:00.000 --> 00:01.000\ncaf\ufffd"))).toBe("3 0-1 : caf\n! transcript-encoding 4");
  });
});

it.each(["a.vtt", "a.txt"])("takes a sound in round brackets for one word, and nothing else: %s", (file) => {
  const text =
    "(dramatic music) We oil (audience laughing) the oars (and the music of them), (I love music), and (upbeat music playing) wax.";
  const source = file === "a.vtt" ? `WEBVTT\n\n00:01.000 --> 00:09.000\n${text}\n` : `${text}\n\nYes.\n`;
  const { words } = readTranscript(file, source).value;
  expect(words.filter((word) => word.includes(" "))).toEqual([
    "(dramatic music)",
    "(audience laughing)",
    "(upbeat music playing)",
  ]);
});

describe("what captions have in odd places", () => {
  it("takes ids of cues for who speaks where nearly all are names that come again", () => {
    const cue = (id: string, at: number, text: string): string => `${id}\n00:0${at}.000 --> 00:0${at + 1}.000\n${text}`;
    const talk = [
      cue("Ida Berg", 1, "Tar."),
      cue("Per Lie", 2, "Hemp."),
      cue("Ida Berg", 3, "Oars."),
      cue("Per Lie", 4, "Yes."),
    ];
    const speakers = (cues: string[]) =>
      readTranscript("a.vtt", vtt(cues.join("\n\n"))).value.segments.map(({ speaker }) => speaker);
    expect(speakers(talk)).toEqual(["Ida Berg", "Per Lie", "Ida Berg", "Per Lie"]);
    const named = ["Intro", "Tar", "Hemp", "End"].map((id, at) => cue(id, at + 1, "Oars and tar."));
    expect(new Set(speakers(named))).toEqual(new Set([undefined]));
  });

  it("reads what is escaped twice", () => {
    expect(say("a.vtt", vtt("00:01.000 --> 00:02.000\nIt&amp;#39;s tar &amp;amp; oil, AT&amp;T &amp; us."))).toBe(
      "3 1-2 : It's|tar|&|oil,|AT&T|&|us.",
    );
  });
});
