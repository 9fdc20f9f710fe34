import { describe, expect, it } from "vitest";
import { sayTranscript } from "../../testing/say-transcript.js";
import { readTranscript } from "./read-transcript.js";

const say = (text: string, file = "a.txt") => sayTranscript(readTranscript(file, text));

describe("reading plain text", () => {
  it("reads names before a colon, and leaves other words before a colon where they are", () => {
    const text =
      "Ann Lee: Small boats.\nBob: Which ones? Note: wooden ones.\n\nNote: and old ones.\n\nBob: Question: why?\nListen: well.";
    expect(say(text)).toBe(
      "1 >> ¶ Ann Lee: Small|boats.\n2 >> ¶ Bob: Which|ones?|Note:|wooden|ones.\n4 ¶ Bob: Note:|and|old|ones.\n6 ¶ Bob: Question:|why?|Listen:|well.",
    );
  });

  it("believes in no speakers where hardly anything has a name", () => {
    for (const text of [
      "We talk of boats today.\nQuestion: why boats?\n\nNote: they float.",
      "Note: this is a test.",
      "The thing is: boats float.\nHere is why: wood is light.",
      "https://boats.example: see there",
      "It was 12:30 when we met. The score: 3 to 2.",
    ])
      expect(readTranscript("a.txt", text).value.labelled, text).toBe(false);
  });

  it("believes in labels that recur, whatever they are called", () => {
    for (const [one, two] of [
      ["Q", "A"],
      ["Question", "Answer"],
      ["SPEAKER 1", "SPEAKER 2"],
      ["will", "mark"],
      ["Dr. Ruth O'Neil", "Anna-Lena (host)"],
      ["田中", "鈴木"],
    ] as const) {
      const text = Array.from(
        { length: 4 },
        (_, at) => `${at % 2 ? two : one}: small boats will float, mark my words.`,
      ).join("\n");
      expect(
        readTranscript("a.txt", text).value.segments.map(({ speaker }) => speaker),
        one,
      ).toEqual([one, two, one, two]);
    }
  });

  it("reads times before the name, after it, in brackets, and on lines of their own", () => {
    const forms = [
      "[0:12] Ann Lee: Small boats.\n[0:12:34] Bob Roe: Yes.",
      "(00:12) Ann Lee: Small boats.\n(12:34) Bob Roe: Yes.",
      "0:12 Ann Lee: Small boats.\n12:34 Bob Roe: Yes.",
      "Ann Lee [0:12]: Small boats.\nBob Roe [12:34]: Yes.",
      "Ann Lee (00:00:12):\nSmall boats.\n\nBob Roe (00:12:34):\nYes.",
      "Ann Lee  0:12\nSmall boats.\n\nBob Roe  12:34\nYes.",
      "Ann Lee: [0:12] Small boats.\nBob Roe: [12:34] Yes.",
      "[00:00:12.000 --> 00:00:14.000] Ann Lee: Small boats.\n[00:12:34.000 --> 00:12:35.000] Bob Roe: Yes.",
      "[00:12] - Ann Lee\nSmall boats.\n\n[12:34] - Bob Roe\nYes.",
      "[Ann Lee] 00:00:12\nSmall boats.\n\n[Bob Roe] 00:12:34\nYes.",
      "**Ann Lee:** [0:12] Small boats.\n\n**Bob Roe:** [12:34] Yes.",
      "0:12\nAnn Lee: Small boats.\n12:34\nBob Roe: Yes.",
    ];
    for (const form of forms) {
      const { value } = readTranscript("a.txt", form);
      const heard = value.segments.map(
        ({ speaker, start, first, end }) => `${speaker} ${start} ${value.words.slice(first, end).join(" ")}`,
      );
      expect(heard, form).toEqual(["Ann Lee 12 Small boats.", "Bob Roe 754 Yes."]);
    }
  });

  it("keeps only the times the text has, and says which are out of order", () => {
    const text = "[0:10] Ann: One two.\n[2:00] Bob: Three.\n[1:00] Ann: Four.\n[5:00] Bob: Five.";
    const { value } = readTranscript("a.txt", text);
    expect([...value.starts!]).toEqual([10, Number.NaN, 120, Number.NaN, 300]);
    expect(value.wordTimes).toBe("none");
    expect(say(text)).toContain("! transcript-mark-order 3");
  });

  it("takes close marks for the times of captions", () => {
    const text = "0:00\nsmall boats float\n0:03\n3 seconds\non the water\n0:07\nand sink";
    expect(say(text)).toBe("1 0-3 : small|boats|float\n3 3-3.867 : on|the|water\n6 7-7.6 : and|sink");
    expect(readTranscript("a.txt", text).value.wordTimes).toBe("spread");
  });

  it("reads marks of time inside a turn", () => {
    expect(say("Ann: Small [1:00] boats [2:00] float (3:00).\nBob: Yes.\nAnn: No.\nBob: So.")).toBe(
      "1 >> ¶ Ann: Small\n1 60- Ann: boats\n1 120- Ann: float|(3:00).\n2 >> ¶ Bob: Yes.\n3 >> ¶ Ann: No.\n4 >> ¶ Bob: So.",
    );
  });

  it("takes the times at which a transcriber heard nothing, and marks inside Markdown, for known ones", () => {
    const said =
      "Small \\[unintelligible 00:01:30.14\\] boats \\[02:00\\] float. [crosstalk 3:05], we [laughs] row [see 4:5].";
    const { value } = readTranscript("a.md", `**Ann:** ${said}\n\n**Bob:** Yes [03:10].\n`);
    const times = value.words.flatMap((word, at) =>
      Number.isFinite(value.starts![at]) ? [`${word} ${value.starts![at]}`] : [],
    );
    expect(times).toEqual(["[unintelligible 00:01:30.14] 90.14", "float. 120", "[crosstalk 3:05], 185"]);
    expect(value.words.join(" ")).toContain("boats float. [crosstalk 3:05], we [laughs] row");
    expect(value.words.at(-1)).toBe("Yes.");
    expect(value.wordTimes).toBe("none");
  });

  it("takes the time of a break for the end of what was said before it", () => {
    const turns =
      "**Ann:** Small boats float.\n\n**Break:** \\[12:00\\]\n\n**Bob:** \\[14:30\\] And sink.\n\n**Jingle**: [20:00]\n\n**Ann:** Yes.\n";
    const { value } = readTranscript("a.md", `${turns}\n**Part 2:** [25:00]\n\n**Bob:** So.\n\n**Ann:** No.\n`);
    const timed = (times: Float64Array | undefined): string[] =>
      value.words.flatMap((word, at) => (Number.isFinite(times![at]) ? [`${word} ${times![at]}`] : []));
    expect(timed(value.starts)).toEqual(["And 870", "So. 1500"]);
    expect(timed(value.ends)).toEqual(["float. 720", "sink. 1200"]);
  });

  it("reads `>>` and dashes as changes, with names and without", () => {
    expect(say(">> Small boats.\n>> Yes? >> Yes.\n- Well\n— So")).toBe(
      "1 >> : Small|boats.\n2 >> : Yes?\n2 >> : Yes.\n3 >> : Well\n4 >> : So",
    );
    expect(say(">> ANN: Small.\n>> BOB: Yes.\n>> ANN: Well.")).toBe(
      "1 >> ¶ ANN: Small.\n2 >> ¶ BOB: Yes.\n3 >> ¶ ANN: Well.",
    );
  });

  it("reads names alone on a line only where they come again and again", () => {
    const text = "ANN LEE\nSmall boats.\n\nBOB ROE\nYes.\n\nANN LEE\nThey float.\n\nBOB ROE\nThey do.";
    expect(readTranscript("a.txt", text).value.segments.map(({ speaker }) => speaker)).toEqual([
      "ANN LEE",
      "BOB ROE",
      "ANN LEE",
      "BOB ROE",
    ]);
    expect(readTranscript("a.txt", "Small Boats\nThey float.\n\nAnd more.").value.labelled).toBe(false);
  });

  it("joins the lines of a paragraph, and takes long lines for paragraphs", () => {
    expect(say("small boats\nfloat\n\nand more")).toBe("1 ¶ : small|boats|float\n4 ¶ : and|more");
    const long = Array.from({ length: 30 }, (_, at) => `word${at}`).join(" ");
    expect(readTranscript("a.txt", `${long}\n${long}`).value.segments.map(({ paragraph }) => paragraph)).toEqual([
      true,
      true,
    ]);
  });
});

describe("reading Markdown", () => {
  const cleaned = [
    "---",
    "title: x",
    "---",
    "# Small boats",
    "",
    "<!-- checked",
    "by Ann -->",
    "**Ann Lee** [0:01:12]",
    "",
    "Small boats *float*, see [here](https://boats.example/a).",
    "",
    "Note: two \\* three &amp; more.",
    "",
    "**Bob** [0:02:00]",
    "",
    "**Yes** they do.",
    "",
  ].join("\n");

  it("reads what `airdate clean` prints, with headings and comments in it", () => {
    const { value } = readTranscript("episodes/a.transcript.md", cleaned);
    expect(value).toMatchObject({ format: "markdown", edited: true, labelled: true, wordTimes: "none" });
    expect(say(cleaned, "a.transcript.md")).toBe(
      "8 72- >> ¶ Ann Lee: Small|boats|float,|see|here.\n12 ¶ Ann Lee: Note:|two|*|three|&|more.\n14 120- >> ¶ Bob: Yes|they|do.",
    );
  });

  it("knows it by its heads under any name, and takes heads without times or names", () => {
    expect(readTranscript("a.txt", "**Ann** [0:00:00]\n\nBoats.").value.format).toBe("markdown");
    expect(say("**Ann**\n\nBoats.\n\n[0:01:00]\n\nMore.", "a.md")).toBe("1 >> ¶ Ann: Boats.\n5 60- ¶ Ann: More.");
  });
});

describe("reading raw caption dumps", () => {
  const dump =
    "Small\n boats\n float\n\n\non\n [music]\n the\n [\u00a0__\u00a0]\n\n\n>> Yes,\n they\n do.\n >>\n No.\n\n\n[laughter]\n";

  it("makes a segment of each line of the screen", () => {
    expect(readTranscript("a.txt", dump).value.format).toBe("caption-dump");
    expect(say(dump)).toBe(
      "1 : Small|boats|float\n6 : on|[music]|the|[ __ ]\n12 >> : Yes,|they|do.\n12 >> : No.\n19 : [laughter]",
    );
  });

  it("does not care about line ends, spaces before words, or a mark that is cut in three", () => {
    const other = dump.replace(/\n /g, "\n").replace("[\u00a0__\u00a0]", "[\n__\n]").replace(/\n/g, "\r\n");
    expect(readTranscript("a.txt", other).value.words).toEqual(readTranscript("a.txt", dump).value.words);
    expect(readTranscript("a.txt", other).value.format).toBe("caption-dump");
  });
});

describe("reading the heads that exports and chats write", () => {
  const turns = [
    ["0:01", "Ida Berg", "We oil the oars."],
    ["0:05", "Per Lie", "Every spring, yes."],
    ["0:09", "Ida Berg", "And the hull?"],
    ["0:12", "Per Lie", "In autumn."],
  ] as const;
  const write = (make: (time: string, name: string, text: string) => string, between = "\n\n"): string =>
    turns.map(([time, name, text]) => make(time, name, text)).join(between);
  const said = (text: string, file: string): string => {
    const { segments, words } = readTranscript(file, text).value;
    return segments
      .map(({ start, speaker, first, end }) => `${start} ${speaker}: ${words.slice(first, end).join(" ")}`)
      .join("\n");
  };
  const expected =
    "1 Ida Berg: We oil the oars.\n5 Per Lie: Every spring, yes.\n9 Ida Berg: And the hull?\n12 Per Lie: In autumn.";

  it.each<[string, string, string]>([
    ["a.md", "the time in bold type with the name", write((time, name, text) => `**${name} (${time}):** ${text}`)],
    ["a.md", "a span before a name in bold type", write((time, name, text) => `[${time} - 0:59] **${name}:** ${text}`)],
    ["a.md", "a time as code", write((time, name, text) => `**${name}** \`${time}\`\n\n${text}`)],
    ["a.md", "a time as code before the name", write((time, name, text) => `\`${time}\` **${name}:** ${text}`)],
    ["a.md", "a time in bold type before the name", write((time, name, text) => `**0${time} — ${name}**\n\n${text}`)],
    [
      "a.md",
      "a link in brackets behind the name",
      write((time, name, text) => `**${name}** ([${time}](https://x.example/watch?v=a&t=1s)): ${text}`),
    ],
    [
      "a.txt",
      "the time in words as well",
      write((time, name, text) => `${name}\n0 minutes ${Number(time.slice(2))} seconds\n${time}\n${text}`),
    ],
    [
      "a.txt",
      "numbers in brackets before the turns",
      write(
        (time, name, text) =>
          `[${["0:01", "0:05", "0:09", "0:12"].indexOf(time) + 1}] ${name} (${time} - 0:59):\n${text}`,
      ),
    ],
    [
      "a.csv",
      "columns of timecodes",
      `Start TC,End TC,Speaker,Text\n${write((time, name, text) => `00:0${time}:00,00:00:59:00,${name},"${text}"`.replace(/00:0(\d:\d\d:00,00:00)/, "00:0$1"), "\n")}`,
    ],
    ["a.md", "a time in a link", write((time, name, text) => `[${time}](https://x.example/?t=1) **${name}**: ${text}`)],
    ["a.md", "a name, then a time in italics", write((time, name, text) => `**${name}** *[0${time}]*\n\n${text}`)],
    [
      "a.md",
      "a span in italics below the name",
      write((time, name, text) =>
        `**${name}**\n*00:0${time}.000 → 00:59.000*\n${text}`.replace(/00:0(\d+:\d\d)/, "0$1"),
      ),
    ],
    [
      "a.txt",
      "a span, the name and the words in columns",
      write((time, name, text) => `00:0${time} - 00:00:59 | ${name} | ${text}`, "\n"),
    ],
    ["a.txt", "an at-sign before the time", write((time, name, text) => `@${time} - ${name}\n${text}`)],
    ["a.txt", "times of interviews at the beginning", write((time, name, text) => `#00:0${time}-0# ${name}: ${text}`)],
    [
      "a.txt",
      "a table with spans",
      `Timespan\tContent\tSpeaker\n${write((time, name, text) => `${time}.0 - 0:59.0\t${text}\t${name}`, "\n")}`,
    ],
  ])("reads in %s %s", (file, _, text) => {
    expect(said(text, file)).toBe(expected);
  });

  it("takes times of interviews at the end of turns for their ends", () => {
    const text = write((time, name, words) => `${name}: ${words} #00:0${time}-5#`);
    const { value, problems } = readTranscript("a.txt", text);
    expect(value.words.join(" ")).toBe("We oil the oars. Every spring, yes. And the hull? In autumn.");
    expect(value.segments.map(({ start }) => start)).toEqual([expect.closeTo(0.37, 1), 1.5, 5.5, 9.5]);
    expect(problems).toEqual([]);
  });

  it("leaves out the title of an export with what goes with it, and says it", () => {
    const text = `Oars and hulls - January 05\nVIEW RECORDING - 32 mins: https://x.example/calls/1\n\n---\n\n${write((time, name, words) => `${time} - ${name}\n  ${words}`)}`;
    const { value, problems } = readTranscript("a.txt", text);
    expect(value.words.slice(0, 4).join(" ")).toBe("We oil the oars.");
    expect(problems).toMatchObject([{ rule: "transcript-title", severity: "info", place: { file: "a.txt", line: 1 } }]);
    // A sentence before the first turn is said by somebody.
    const spoken = `Welcome to the show about oars.\n\n${write((_, name, words) => `${name}: ${words}`)}`;
    expect(readTranscript("a.txt", spoken).value.words.slice(0, 3)).toEqual(["Welcome", "to", "the"]);
  });

  it.each([
    "[Auto-generated transcript. Edits may have been applied for clarity.]",
    "(Transcribed by TurboScribe. Go Unlimited to remove this message.)",
    "[00:00:16] [END OF AUDIO]",
  ])("leaves out and says what a program adds: %s", (line) => {
    const { value, problems } = readTranscript("a.txt", `${line}\n\nWe oil the oars.\n\nEvery spring, yes.`);
    expect(value.words.join(" ")).toBe("We oil the oars. Every spring, yes.");
    expect(problems).toMatchObject([{ rule: "transcript-program-line", place: { line: 1 } }]);
  });
});

describe("times of Markdown", () => {
  const lines = ["We oil the oars first.", "Then the rudder, as always.", "And at last the mast."];
  const firsts = (text: string) => readTranscript("a.md", text).value.segments.map(({ start }) => start);
  const words = (text: string): string => readTranscript("a.md", text).value.words.join(" ");

  it.each<[string, (text: string, time: string, at: number) => string]>([
    ["alone in bold type", (text, time) => `**[${time}]** ${text}\n`],
    ["alone in bold type, without brackets", (text, time) => `**${time}** ${text}\n`],
    ["in a link behind the words", (text, time, at) => `*  ${text} [[${time}](https://keel.example/?t=${at}.0s)]`],
    [
      "in a link behind short words",
      (text, time, at) => `- ${text.slice(-12)} ([${time}](https://keel.example/?t=${at}))`,
    ],
  ])("are read %s", (_, write) => {
    const talk = Array.from({ length: 9 }, (_, at) =>
      write(lines[at % 3]!, `00:00:${String(at * 5).padStart(2, "0")}`, at * 5),
    );
    const text = `# Oars\n\n${talk.join("\n")}`;
    expect(firsts(text)).toEqual(talk.map((_, at) => at * 5));
    expect(words(text)).not.toMatch(/[*[\]\d]/);
  });
});

it("takes Markdown for somebody's edit, unless voices have a program's numbers or nobody has parted it", () => {
  const isEdited = (text: string): boolean => readTranscript("a.md", text).value.edited;
  const long = "We oil the oars first, and then the rudder. ".repeat(60);
  expect(isEdited(`**Ida:** ${long}\n\n**Per:** Yes.`)).toBe(true);
  expect(isEdited(`${long.slice(0, 400)}\n\n${long.slice(0, 400)}`)).toBe(true);
  expect(isEdited(`**[00:01] SPEAKER_00:** We oil.\n\n**[00:09] SPEAKER_01:** And wax.`)).toBe(false);
  expect(isEdited(`# Oars\n\n${long}`)).toBe(false);
});
