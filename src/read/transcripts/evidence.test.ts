// What is believed of labels, times and lines: by what the whole file shows, and never by one line alone.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTranscript } from "./read-transcript.js";

const heard = (file: string, text: string, hints = {}): string[] => {
  const { value } = readTranscript(file, text, hints);
  return value.segments.map(({ speaker, start, first, end }) =>
    [speaker ?? "-", start, value.words.slice(first, end).join(" ")].filter((part) => part !== undefined).join(" "),
  );
};
const voicesOf = (file: string, text: string): string[] => {
  const { value } = readTranscript(file, text);
  return value.segments.map(
    ({ speaker, first, end }) =>
      `${speaker?.toLowerCase().replace("_", " ")} ${value.words.slice(first, end).join(" ")}`,
  );
};
const rulesOf = (file: string, text: string, hints = {}): string[] =>
  readTranscript(file, text, hints).problems.map(({ rule }) => rule);
const cue = (at: number, text: string): string => `${clock(at)},000 --> ${clock(at + 4)},000\n${text}\n`;
const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 19);
const talk = ["We sand the hull first.", "Then we oil it.", "Oil takes a week to dry.", "Who has a week?", "I have."];
const captions = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, at) => `${at + 1}\n${cue(from + at * 4, `${talk[at % 5]} Number ${at}.`)}`).join(
    "\n",
  );

describe("labels of recognisers and editors", () => {
  it.each([
    ["a.txt", "(speaker 0) Small boats.\n(speaker 1) Which?\n(speaker 0) Wooden ones."],
    ["a.txt", "speaker_0 Small boats.\nspeaker_1 Which?\nspeaker_0 Wooden ones."],
    ["a.txt", "0.00 4.00 speaker_0 Small boats.\n4.00 8.00 speaker_1 Which?\n8.00 12.00 speaker_0 Wooden ones."],
    [
      "a.txt",
      "[0.00s - 4.00s] speaker 0: Small boats.\n[4.00s - 8.00s] speaker 1: Which?\n[8.00s - 12.00s] speaker 0: Wooden ones.",
    ],
    [
      "a.txt",
      "**[00:00:00] speaker 0:** Small boats.\n**[00:00:04] speaker 1:** Which?\n**[00:00:08] speaker 0:** Wooden ones.",
    ],
    [
      "a.srt",
      [cue(0, "(speaker 0)\nSmall boats."), cue(4, "(speaker 1)\nWhich?"), cue(8, "(speaker 0)\nWooden ones.")].join(
        "\n",
      ),
    ],
    [
      "a.srt",
      [cue(0, "(speaker 0) Small boats."), cue(4, "(speaker 1) Which?"), cue(8, "(speaker 0) Wooden ones.")].join("\n"),
    ],
    [
      "a.srt",
      [cue(0, "[speaker_0] Small boats."), cue(4, "[speaker_1]: Which?"), cue(8, "[speaker_0] Wooden ones.")].join(
        "\n",
      ),
    ],
  ])("are told from speech: %s %s", (file, text) => {
    expect(voicesOf(file, text)).toEqual(["speaker 0 Small boats.", "speaker 1 Which?", "speaker 0 Wooden ones."]);
  });

  it("have particles, initials and abbreviations", () => {
    const text =
      "van der Berg: One.\nDr. Ida Lie: Two.\nJ. R. Lee: Three.\nLee Jr.: Four.\nvan der Berg: Five.\nDr. Ida Lie: Six.";
    expect(heard("a.txt", text).map((line) => line.replace(/ \w+\.$/, ""))).toEqual([
      "van der Berg",
      "Dr. Ida Lie",
      "J. R. Lee",
      "Lee Jr.",
      "van der Berg",
      "Dr. Ida Lie",
    ]);
  });

  it("stand before timecodes with frames", () => {
    expect(
      heard(
        "a.txt",
        "00:00:04:12 - 00:00:10:02\nAnn Lee\nSmall boats.\n\n00:00:11:00 - 00:00:15:20\nBob Roe\nYes.\n\n00:00:20:00 - 00:00:25:00\nAnn Lee\nSo.\n\n00:00:30:00 - 00:00:35:00\nBob Roe\nNo.",
      ),
    ).toEqual(["Ann Lee 4.48 Small boats.", "Bob Roe 11 Yes.", "Ann Lee 20 So.", "Bob Roe 30 No."]);
  });
});

describe("heads of lines in other forms", () => {
  const names = ["Ann Lee", "Bob Roe"];
  const lines = [
    "Small boats float well.",
    "Which of them do?",
    "Wooden ones, mostly.",
    "And iron?",
    "Hulls of it float.",
  ];
  const at = (line: number): string => `00:0${line}`;
  const forms: Record<string, (who: string, text: string, line: number) => string> = {
    columns: (who, text, line) => `${at(line)} | ${who} | ${text}`,
    "columns without times": (who, text) => `${who} | ${text}`,
    tabs: (who, text, line) => `00:${at(line)}\t${who}\t${text}`,
    angles: (who, text) => `<${who}> ${text}`,
    "angles after times": (who, text, line) => `[${at(line)}] <${who}> ${text}`,
    braces: (who, text) => `{${who}} ${text}`,
    squares: (who, text) => `[${who}] ${text}`,
    dashes: (who, text) => `${who} — ${text}`,
    hyphens: (who, text) => `${who} - ${text}`,
    "name and time in brackets": (who, text, line) => `[${who}, ${at(line)}] ${text}`,
    "time and name in brackets": (who, text, line) => `[${at(line)} ${who}] ${text}`,
    "time before the colon": (who, text, line) => `${who} ${at(line)}: ${text}`,
    "time after the colon": (who, text, line) => `${who}:(${at(line)}) ${text}`,
    "numbered lines": (who, text, line) => `${line + 1}. ${who}: ${text}`,
    spans: (who, text, line) => `0h0m${line}s ${who}: ${text}`,
    "full-width colons": (who, text) => `${who}：${text}`,
    "dates of chats": (who, text, line) => `[03.03.26, 15:3${line}:05] ${who}: ${text}`,
    "times of day": (who, text, line) => `${who}  3:3${line} PM\n${text}\n`,
    "times above": (who, text, line) => `(${at(line)} - 00:0${line + 1}) ${who}\n${text}\n`,
    "cues of one line": (who, text, line) => `00:${at(line)} --> 00:00:0${line + 1} [${who}] ${text}`,
  };
  it.each(Object.entries(forms))("%s", (_, form) => {
    const text = lines.map((line, n) => form(names[n % 2]!, line, n)).join("\n");
    expect(voicesOf("a.txt", text)).toEqual(lines.map((line, n) => `${names[n % 2]!.toLowerCase()} ${line}`));
  });

  it.each([
    ["headings", (who: string, text: string) => `### ${who}\n\n${text}\n`],
    ["headings with times", (who: string, text: string, line: number) => `## ${who} ${at(line)}\n\n${text}\n`],
    ["italics", (who: string, text: string) => `*${who}:* ${text}\n`],
  ])("%s of Markdown", (_, form) => {
    const text = lines.map((line, n) => form(names[n % 2]!, line, n)).join("\n");
    expect(voicesOf("a.md", text)).toEqual(lines.map((line, n) => `${names[n % 2]!.toLowerCase()} ${line}`));
  });

  it("are not made of prose", () => {
    const prose = [
      "We sand - and then we oil.\nThen it dries - a week or so.\nWho has a week - not me.",
      "[Music] Welcome.\n[Applause] Thank you.\n[Music] And so we begin.",
      "1. Sand it.\n2. Oil it.\n3. Wait.",
      "# Sanding\n\nWe sand.\n\n# Oiling\n\nWe oil.",
      "<b>We</b> sand it.\n<i>Then</i> we oil it.\n<b>So</b> it is.",
    ];
    for (const text of prose)
      for (const file of ["a.txt", "a.md"]) expect(readTranscript(file, text).value.labelled, text).toBe(false);
  });
});

describe("what is no label", () => {
  it("is one word behind a time, and is spoken", () => {
    const text =
      "00:00:00 Welcome back to the shed.\n\n00:00:05 We talk about hulls.\n\n00:00:09 Is an old hull better?\n\n00:00:12 Yes.\n\n00:00:13 Right\n\n00:00:15 And it costs less.\n\n00:00:22 And then the varnish.";
    const { value } = readTranscript("a.txt", text);
    expect(value.labelled).toBe(false);
    expect(value.words.join(" ")).toContain("better? Yes. Right And");
  });

  it("is Subtitles, Music or Note", () => {
    for (const head of ["Subtitles", "Note", "Music", "Untertitel"])
      expect(
        readTranscript("a.srt", [cue(0, `${head}: about boats`), captions(30, 10)].join("\n")).value.labelled,
        head,
      ).toBe(false);
  });

  it("is a dash among hundreds of cues; dashes that stand in pairs or often are", () => {
    const stray = captions(100)
      .replace("Number 40.", "Number 40.")
      .replace("Who has a week? Number 43.", "- Who has a week? Number 43.");
    expect(readTranscript("a.srt", stray).value.segments.some(({ change }) => change)).toBe(false);
    expect(readTranscript("a.srt", stray).value.words).not.toContain("-");
    const pair = captions(100).replace("Who has a week? Number 43.", "- Who has a week?\n- Nobody. Number 43.");
    expect(readTranscript("a.srt", pair).value.segments.filter(({ change }) => change)).toHaveLength(2);
  });
});

it("names nobody by one line of a long file, and says so", () => {
  const text = `${captions(60)}\n${cue(400, "Captain Lee: the tide turns.")}\n${captions(60, 500)}`;
  const { value, problems } = readTranscript("a.srt", text);
  expect(value.labelled).toBe(false);
  expect(value.words.join(" ")).toContain("Captain Lee: the tide turns.");
  expect(problems).toMatchObject([{ rule: "transcript-label", severity: "info" }]);
});

describe("times of day", () => {
  it("are no times of the recording", () => {
    const text = "3:30 PM Ann Lee: Small boats.\n3:31 PM Bob Roe: Which?\n3:33 p.m. Ann Lee: Wooden ones.";
    expect(heard("a.txt", text)).toEqual(["Ann Lee Small boats.", "Bob Roe Which?", "Ann Lee Wooden ones."]);
    expect(rulesOf("a.txt", text)).toContain("transcript-time-of-day");
    expect(readTranscript("a.txt", "We met.\n\n3:30 PM was too late.\n\nSo we left.").value.words).toContain("3:30");
  });

  it("do not fit the words between them, or the recording", () => {
    const prose = "We sand the hull first and then we oil it.";
    const text = [prose, "16:30 we met at the pier.", prose, prose, "17:45 we left.", prose, prose, prose].join("\n\n");
    const { value, problems } = readTranscript("a.txt", text);
    expect(value.starts).toBeUndefined();
    expect(value.words).toContain("16:30");
    expect(problems.map(({ rule }) => rule)).toEqual(["transcript-mark-time"]);
  });
});

it.each([
  "- [9:56:0% AM] @: ",
  "- **[9:56:0% AM]** @: ",
  "**[9:56:0% AM] @:** ",
  "**@** (9:56:0% AM): ",
  "**@ (9:56:0% AM):** ",
  "- @ [9:56:0% AM]: ",
])("times of day go from the words, and the names stay: %s", (spell) => {
  const turns = (names: string[]) =>
    talk.map((line, at) => spell.replace("%", `${at}`).replace("@", names[at % 2]!) + line).join("\n");
  const { value, problems } = readTranscript("a.md", turns(["Ann", "Bob"]));
  expect(value.words.join(" ")).toBe(talk.join(" "));
  expect(value.segments.map(({ speaker }) => speaker)).toEqual(talk.map((_, at) => (at % 2 ? "Bob" : "Ann")));
  expect(problems.map(({ rule }) => rule)).toEqual(["transcript-time-of-day"]);
});

it("times of day go from the words before which no name is believed", () => {
  const text = talk.map((line, at) => `[9:56:0${at} AM] ${line}`).join("\n");
  expect(readTranscript("a.md", text).value.words.join(" ")).toBe(talk.join(" "));
});

it("are counted from the first where they run past the recording", () => {
  const text = Array.from(
    { length: 30 },
    (_, n) => `[15:${String(n).padStart(2, "0")}:00] Ann: ${talk[n % 5]} ${n}`,
  ).join("\n");
  const { value, problems } = readTranscript("a.txt", text, { length: 1800 });
  expect(value.segments[1]!.start).toBe(60);
  expect(problems.map(({ rule }) => rule)).toEqual(["transcript-time-of-day"]);
  expect(readTranscript("a.txt", text).value.segments[1]!.start).toBe(54_060);
});

describe("marks for screens", () => {
  it("reads a full stop or comma behind a space at its word", () => {
    const said =
      "WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nWith Ada Marlow . And tar , right? . It is .NET and 1 , 2\n. And so\n,\n";
    expect(readTranscript("a.vtt", said).value.words.join(" ")).toBe(
      "With Ada Marlow. And tar, right? It is .NET and 1, 2 And so",
    );
  });
  it.each([
    [
      "a.json",
      JSON.stringify({ version: "1.0.0", segments: [{ startTime: 1, endTime: 4, body: "So tar , right ." }] }),
    ],
    ["b.json", JSON.stringify({ segments: [{ id: 0, start: 1, end: 4, text: " So tar , right ." }] })],
    ["a.csv", 'Start,End,Speaker,Text\n00:00:01.000,00:00:04.000,Ann,"So tar , right ."\n'],
    [
      "a.ttml",
      '<tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="1s" end="4s">So tar , right .</p></div></body></tt>',
    ],
  ])("reads them there in %s too", (file, text) => {
    expect(readTranscript(file, text).value.words).toEqual(["So", "tar,", "right."]);
  });
  it("are not spoken", () => {
    const text = [
      cue(0, "{\\an8}{\\i1}Small boats{\\i0} float"),
      cue(4, "and\\Nsink\\hslowly"),
      cue(8, "ASH ->> THANK YOU"),
    ].join("\n");
    expect(readTranscript("a.srt", text).value.words.join(" ")).toBe("Small boats float and sink slowly ASH THANK YOU");
    expect(readTranscript("a.srt", text).value.segments.at(-1)!.change).toBe(true);
    expect(readTranscript("a.txt", ">> ANN: WE ->> BOB: NO\n>> ANN: YES").value.words.join(" ")).not.toContain("-");
  });
});

describe("loops of recognisers", () => {
  it("are kept once, and said with their place", () => {
    const loop = Array.from({ length: 12 }, (_, at) => cue(20 + at * 30, "To keep a boat one must drink coffee.")).join(
      "\n",
    );
    const text = `${captions(4)}\n${loop}\n${cue(400, "And that is the end.")}`;
    const { value, problems } = readTranscript("a.srt", text);
    expect(value.words.join(" ").match(/coffee/g)).toHaveLength(1);
    expect(value.words.slice(-5).join(" ")).toBe("And that is the end.");
    expect(problems).toMatchObject([
      {
        rule: "transcript-loop",
        place: { line: 17 },
        message: expect.stringMatching(/12 times in a row, from 0:20 to 5:54/),
      },
    ]);
  });

  it("are found inside of one line, and in plain text with marks of time", () => {
    const text = `[0:10] Ann: So ${"it goes on and on, ".repeat(9)}you see.\n[9:00] Bob: Yes.`;
    const { value } = readTranscript("a.txt", text);
    expect(value.words.join(" ")).toBe("So it goes on and on, you see. Yes.");
    expect(value.segments.map(({ start }) => start)).toEqual([10, 540]);
  });

  it("are not what people say again", () => {
    for (const text of ["No, no, no, no, no!", "Row, row, row your boat. ".repeat(3), "Ja ja ja ja ja ja ja ja."])
      expect(rulesOf("a.txt", `${text}\n\nAnd more.`)).not.toContain("transcript-loop");
  });

  it("are not what two people say in turn", () => {
    const text = `${"Ann: Is it dry?\nBob: It is not dry yet.\n".repeat(9)}`;
    expect(readTranscript("a.txt", text).value.segments).toHaveLength(18);
  });

  it("are kept where a person edited the text", () => {
    const text = `**Ann** [0:10]\n\n${"It goes on and on. ".repeat(9)}\n\n**Bob** [9:00]\n\nYes.`;
    expect(readTranscript("a.transcript.md", text).value.words).toHaveLength(46);
  });
});

describe("lines of the program itself", () => {
  it.each([
    ["a.txt", "Ann Lee: Small boats.\n\nBob Roe: Yes.\n\nTranscribed by https://otter.ai", "Small boats. Yes."],
    [
      "a.txt",
      "Detected language: English\n[00:00.000 --> 00:04.200]  Small boats.\n[00:04.200 --> 00:08.000]  Yes.",
      "Small boats. Yes.",
    ],
    [
      "a.txt",
      "Shed (2026-03-03) - Transcript\nAttendees\nAnn Lee, Bob Roe\nTranscript\nAnn Lee: Small boats.\nBob Roe: Yes.\nTranscript ended after 00:06:12",
      "Small boats. Yes.",
    ],
    [
      "a.srt",
      `${cue(0, "Small boats.")}\n${cue(4, "Yes.")}\n${cue(8, "Subtitles by the Amara.org community")}`,
      "Small boats. Yes.",
    ],
  ])("are left out of %s, and said", (file, text, words) => {
    const { value, problems } = readTranscript(file, text);
    expect(value.words.join(" ")).toBe(words);
    expect(problems.filter(({ rule }) => rule === "transcript-program-line")).toHaveLength(1);
  });

  it("are not what somebody says", () => {
    for (const text of [
      "Captions are hard to read.",
      "We talked about the transcript by heart.",
      "The transcription of DNA is slow.",
    ])
      expect(readTranscript("a.txt", `Hello.\n\n${text}\n\nBye.`).value.words.join(" ")).toContain(text);
  });
});

describe("times of an editor, of parts, and of another intro", () => {
  it("begin at an hour, and are moved back", () => {
    const { value, problems } = readTranscript("a.srt", captions(30, 3600));
    expect(value.segments[0]).toMatchObject({ start: 0, stop: 4 });
    expect(problems).toMatchObject([{ rule: "transcript-timeline", severity: "info" }]);
    expect(readTranscript("a.srt", captions(30, 3600), { length: 7200 }).value.starts![0]).toBe(3600);
    expect(readTranscript("a.srt", captions(30, 3600), { offset: 0 }).value.starts![0]).toBe(3600);
    expect(readTranscript("a.srt", captions(30, 4500)).value.starts![0]).toBe(4500);
  });

  it("begin anew with the second part, which goes behind the first", () => {
    const { value, problems } = readTranscript(
      "a.srt",
      `${captions(10)}\n${captions(10).replaceAll("Number", "Again,")}`,
    );
    expect(value.segments.map(({ start }) => start)).toEqual(Array.from({ length: 20 }, (_, at) => at * 4));
    expect(problems).toMatchObject([{ rule: "transcript-parts", place: { line: 42 } }]);
    // One cue out of order is no part.
    expect(rulesOf("a.srt", `${captions(10)}\n${cue(2, "Late.")}\n${captions(3, 60)}`)).not.toContain(
      "transcript-parts",
    );
  });

  it("are moved by an offset, and what is before the beginning goes", () => {
    expect(readTranscript("a.srt", captions(5), { offset: 30 }).value.segments[0]).toMatchObject({
      start: 30,
      stop: 34,
    });
    const { value, problems } = readTranscript("a.srt", captions(5), { offset: -9 });
    expect(value.segments[0]).toMatchObject({ first: 0, start: 0, stop: 3 });
    expect(value.words.slice(0, 2)).toEqual(["Oil", "takes"]);
    expect(problems).toMatchObject([{ rule: "transcript-offset", message: expect.stringContaining("13 words") }]);
    expect(heard("a.txt", "[0:10] Ann: One.\n[1:00] Bob: Two.", { offset: 5 })).toEqual(["Ann 15 One.", "Bob 65 Two."]);
  });
});

it("takes any lines, and quickly", () => {
  const line = fc.constantFrom(
    "3:30 PM x",
    "(speaker 1) x",
    "0.00 4.00 x",
    "**[0:01] A:** x",
    "- x",
    "->> x",
    "{\\i1}x",
    "x\\Nx",
    "Attendees",
    "Transcript",
    "van der Berg: x",
    "no no",
    "12:30",
    "1\n00:00:01,000 --> 00:00:02,000\nx",
    "",
  );
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 40 }),
      fc.constantFrom("a.txt", "a.srt", "a.vtt", "a.md"),
      (lines, file) => {
        const { value } = readTranscript(file, lines.join("\n"), { offset: -3 });
        for (const { first, end } of value.segments) expect(first).toBeLessThan(end);
        if (value.starts) expect(value.starts).toHaveLength(value.words.length);
      },
    ),
    { numRuns: 300 },
  );
  for (const text of [
    "a ".repeat(200_000),
    "a b ".repeat(100_000),
    "\\Nx".repeat(50_000),
    "{\\i1".repeat(50_000),
    "(speaker ".repeat(20_000),
  ])
    expect(readTranscript("a.srt", `${cue(0, text)}`).problems.length).toBeGreaterThanOrEqual(0);
}, 20_000);

describe("what is known before a transcript is read", () => {
  const long = Array.from({ length: 60 }, (_, at) => talk[at % 5]).join("\n\n");

  it("believes a label that stands once where it is a host or a guest, by the whole name or the first", () => {
    const text = `${long}\n\nBirte: I have a week.\n\n${long}`;
    const names = (people: string[]) => [
      ...new Set(readTranscript("a.txt", text, { people }).value.segments.map(({ speaker }) => speaker)),
    ];
    expect(names([])).toEqual([undefined]);
    expect(names(["Birte Holm"])).toEqual([undefined, "Birte"]);
    expect(names(["Otto Lund"])).toEqual([undefined]);
  });

  it("does so in captions, and takes no word that is said for a first name", () => {
    const rows = (line: string) =>
      Array.from({ length: 120 }, (_, at) => cue(at * 4, at === 60 ? line : `${talk[at % 5]} Will it float?`)).join(
        "\n",
      );
    const named = (line: string, people: string[]) =>
      readTranscript("a.srt", rows(line), { people }).value.segments.find(({ speaker }) => speaker)?.speaker;
    expect(named("Birte Holm: I have a week.", ["Birte Holm"])).toBe("Birte Holm");
    expect(named("Note: I will have a week.", ["Will Holm"])).toBeUndefined();
    expect(named("Will: the last one, and it will float.", ["Will Holm"])).toBeUndefined();
  });

  it("leaves out a title that is the episode's or the show's, and says so", () => {
    const titles = ["Oil on oak", "The Slipway"];
    for (const title of [
      "Oil on oak",
      "OIL ON OAK",
      "The Slipway #12: Oil on oak",
      "Transcript of Episode 12 – “Oil on oak”",
      "The Slipway\nEpisode 12: Oil on Oak",
    ])
      for (const file of ["a.txt", "a.md"]) {
        const text = `${title}\n\nWe sand the hull first.\n\nThen we oil it.`;
        expect(heard(file, text, { titles }).join(" "), title).toBe("- We sand the hull first. - Then we oil it.");
        expect(rulesOf(file, text, { titles }), title).toContain("transcript-title");
      }
    for (const speech of [
      "Oil on oak.\n\nThat is what we do.",
      "Oil on oak\nis what we talk about.",
      "The Slipway is a show about boats\n\nOf oak.",
    ])
      expect(heard("a.txt", speech, { titles }).join(" ").replaceAll("- ", "")).toBe(speech.replace(/\n+/g, " "));
  });
});

it.each([
  "請不吝點贊 訂閱 轉發 打賞支持明鏡與點點欄目",
  "Редактор субтитров А.Иванова Корректор Б.Петрова",
  "Субтитры сделал OakTar",
  "Untertitelung aufgrund der Amara.org-Community",
  "Sous-titres réalisés par la communauté d'Amara.org",
  "Legendas pela comunidade Amara.org",
  "Teksting av Nicolai Winther",
])("recognisers hear it in silence, and nobody says it, wherever it stands: %s", (credit) => {
  const rows = [
    "We tar the hull.",
    "All of it?",
    "Yes.",
    "And then?",
    "We oil it.",
    credit,
    "With what?",
    "Oil.",
    "Good.",
    "Very.",
    "So.",
    "Bye.",
  ];
  const cues = rows.map((row, at) => `${at + 1}\n00:00:${10 + at},000 --> 00:00:${11 + at},000\n${row}`).join("\n\n");
  const { value, problems } = readTranscript("a.srt", cues);
  expect(value.words.join(" ")).toBe(rows.filter((row) => row !== credit).join(" "));
  expect(problems.map(({ rule }) => rule)).toEqual(["transcript-program-line"]);
  const talk = cues.replace(credit, "Субтитры сделал мой друг.");
  expect(readTranscript("a.srt", talk).value.words.join(" ")).toContain("мой друг");
});
