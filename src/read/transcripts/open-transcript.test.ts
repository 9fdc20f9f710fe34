import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { sayTranscript } from "../../testing/say-transcript.js";
import { openTranscript } from "./open-transcript.js";

const say = async (file: string, bytes: Uint8Array) => sayTranscript(await openTranscript(file, bytes));
const problemOf = async (file: string, bytes: Uint8Array) => {
  const { value, problems } = await openTranscript(file, bytes);
  const [first] = problems;
  return { words: value.words.length, count: problems.length, ...first };
};
const bytesOf = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : Buffer.from(part))));
const xml = (body: string): Uint8Array =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="urn:mc"><w:body>${body}</w:body></w:document>`,
  );
const docx = (body: string): Uint8Array =>
  zipSync({ "[Content_Types].xml": Buffer.from("<Types/>"), "word/document.xml": xml(body) });
const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe("opening documents", () => {
  it("reads Word documents: names with times, breaks, tabs, tables, inserted and deleted words", async () => {
    const teams = docx(
      [
        ["Ida Berg", "0:03", "Welcome to the yard."],
        ["Per Lie", "0:09", "Thank you &amp; hello."],
        ["Ida Berg", "1:02:11", "We talk about oars."],
      ]
        .map(([name, time, text]) => `<w:p>${run(`${name}   `)}${run(time!)}<w:r><w:br/></w:r>${run(text!)}</w:p>`)
        .join(""),
    );
    expect(await say("a.docx", teams)).toBe(
      "1 3- >> ¶ Ida Berg: Welcome|to|the|yard.\n" +
        "4 9- >> ¶ Per Lie: Thank|you|&|hello.\n" +
        "7 3731- >> ¶ Ida Berg: We|talk|about|oars.",
    );
    const edited = docx(
      `<w:p>${run("Ida Berg: It ")}<w:del><w:r><w:delText>sank</w:delText></w:r></w:del><w:ins>${run("floats")}</w:ins>${run(".")}</w:p>` +
        `<w:p>${run("Per Lie: Yes.")}</w:p><w:p/><w:p>${run("Ida Berg: Good.")}</w:p>`,
    );
    expect(await say("b.docx", edited)).toBe(
      "1 >> ¶ Ida Berg: It|floats.\n3 >> ¶ Per Lie: Yes.\n5 >> ¶ Ida Berg: Good.",
    );
  });

  it("reads the headings of documents: by their styles, in files of any language, by their outline", async () => {
    const style = (id: string, name: string, outline?: number): string =>
      `<w:style w:styleId="${id}"><w:name w:val="${name}"/>${outline === undefined ? "" : `<w:pPr><w:outlineLvl w:val="${outline}"/></w:pPr>`}</w:style>`;
    const styled = (id: string, text: string): string =>
      `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${run(text)}</w:p>`;
    const turns = `<w:p>${run("Ida Berg: We oil the oars.")}</w:p><w:p>${run("Per Lie: Every spring.")}</w:p>`;
    const text = zipSync({
      "[Content_Types].xml": Buffer.from("<Types/>"),
      "word/styles.xml": Buffer.from(
        `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${style("Titel", "Title")}${style("berschrift1", "heading 1")}${style("Kapitel", "Kapitel", 1)}${style("Text", "Body", 9)}</w:styles>`,
      ),
      "word/document.xml": xml(
        `${styled("Titel", "All about oars")}${styled("berschrift1", "Oil")}${turns}${styled("Kapitel", "Tar")}${turns}<w:p><w:pPr><w:outlineLvl w:val="2"/></w:pPr>${run("Rope")}</w:p>${styled("Text", "Ida Berg: Good.")}`,
      ),
    });
    const headings = async (file: string, bytes: Uint8Array) =>
      (await openTranscript(file, bytes)).value.segments.flatMap(({ heading }) =>
        heading ? `${heading.level} ${heading.title}` : [],
      );
    expect(await headings("a.docx", text)).toEqual(["2 Oil", "3 Tar", "4 Rope"]);
    const rtf = bytesOf(
      "{\\rtf1\\ansi{\\stylesheet{\\s1\\outlinelevel0 heading 1;}}\\pard\\outlinelevel0 Oil\\par\\pard Ida Berg: We oil the oars.\\par Per Lie: Every spring.\\par\\pard\\outlinelevel1{\\b Tar {\\i and} pitch}\\par\\pard Ida Berg: Good.\\par Per Lie: Yes.\\par}",
    );
    expect(await headings("a.rtf", rtf)).toEqual(["2 Oil", "3 Tar and pitch"]);
  });

  it("reads tables of Word documents: names in fields, several paragraphs a cell, a frame around all", async () => {
    const paragraph = (text: string): string => `<w:p>${run(text)}</w:p>`;
    const cell = (...texts: string[]): string => `<w:tc>${texts.map(paragraph).join("")}</w:tc>`;
    const field = (inner: string): string => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const rows = [
      field(cell("Ida Berg")) + cell("We oil the oars.", "All of them."),
      cell("Per Lie") + cell("Every spring, yes."),
      cell("Ida Berg") + cell("Good."),
    ];
    const table = (inner: readonly string[]): Uint8Array =>
      docx(`<w:tbl>${inner.map((row) => `<w:tr>${row}</w:tr>`).join("")}</w:tbl>`);
    const turns = ["Ida Berg: We|oil|the|oars.", "Per Lie: Every|spring,|yes.", "Ida Berg: Good."];
    expect((await say("a.docx", table(rows))).replace(/^\d+ >> ¶ /gm, "")).toBe(
      turns.join("\n").replace("oars.", "oars.|All|of|them."),
    );
    const timed = ["0:00", "1:00"].map(
      (time) => cell(time) + cell("Ida Berg: We oil the oars.", "All of them.", "Per Lie: Every spring, yes."),
    );
    const said = (await say("d.docx", table(timed))).split("\n").map((row) => row.replace(/^.*(?:¶|>>) /, ""));
    expect(said).toEqual([0, 1].flatMap(() => ["Ida Berg: We|oil|the|oars.|All|of|them.", turns[1]]));
    const frame = cell("Ida Berg: We oil the oars.", "Per Lie: Every spring, yes.", "Ida Berg: Good.");
    expect((await say("b.docx", table([frame]))).replace(/^\d+ >> ¶ /gm, "")).toBe(turns.join("\n"));
  });

  it("reads OpenDocument texts: paragraphs in their order, breaks, spaces, spans; no comments, no deleted words", async () => {
    const odt = (body: string): Uint8Array =>
      zipSync({
        mimetype: [Buffer.from("application/vnd.oasis.opendocument.text"), { level: 0 }],
        "content.xml": Buffer.from(
          `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:o" xmlns:text="urn:t" xmlns:dc="urn:d"><office:body><office:text><text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>${body}</office:text></office:body></office:document-content>`,
        ),
      });
    const talk = odt(
      '<text:h>Oars</text:h><text:p>Ida Berg<text:tab/>0:03<text:line-break/>We <text:span>oil</text:span> the<text:s text:c="2"/>oars &amp; <text:span>rud</text:span>ders.<office:annotation><dc:creator>Me</dc:creator><text:p>really?</text:p></office:annotation></text:p>' +
        "<text:p/><text:p>Per Lie<text:tab/>0:09<text:line-break/>Every spring, yes.</text:p><text:p>Ida Berg<text:tab/>2:15<text:line-break/>Good.</text:p>",
    );
    expect(await say("a.odt", talk)).toBe(
      "3 3- >> ¶ Ida Berg: We|oil|the|oars|&|rudders.\n6 9- >> ¶ Per Lie: Every|spring,|yes.\n9 135- >> ¶ Ida Berg: Good.",
    );
    expect(
      await problemOf("a.odt", zipSync({ mimetype: Buffer.from("application/vnd.oasis.opendocument.text") })),
    ).toMatchObject({ words: 0, rule: "transcript-kind", severity: "error" });
  });

  it("names subtitles of broadcasters", async () => {
    const stl = bytesOf("437STL25.0100Oars", [0, 0, 255, 143, 143], "We oil", [143, 143]);
    expect(await problemOf("a.stl", stl)).toMatchObject({ words: 0, found: "subtitles of a broadcast (EBU STL)" });
  });

  it("refuses documents that are damaged or unpack to gigabytes", async () => {
    const bomb = zipSync({ "word/document.xml": new Uint8Array(60_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(await problemOf("a.docx", bomb)).toMatchObject({ words: 0, rule: "transcript-kind", severity: "error" });
    const cut = docx(`<w:p>${run("Ida Berg: hello")}</w:p>`);
    expect(await problemOf("a.docx", cut.subarray(0, cut.length - 30))).toMatchObject({ severity: "error", words: 0 });
  });

  it("reads Rich Text with its own letters", async () => {
    const rtf = bytesOf(
      "{\\rtf1\\ansi\\ansicpg1252\\cocoartf2639\n{\\fonttbl\\f0\\fswiss Helvetica;}\n{\\colortbl;\\red255\\green255\\blue255;}\n" +
        "{\\*\\expandedcolortbl;;}\n\\f0\\fs24 \\cf0 \\b Ida Berg\\b0 : Gr\\'fc\\'dfe \\'84aus\\'93 dem Hafen.\\\n" +
        "Per Lie: \\u26085 ?\\u-10179 ?\\u-8694 ? \\{so\\}.\\par\nIda Berg: It\\u8217\\'92s\\~well\\_built, {\\uc2\\u223\\'df\\'df}.}",
    );
    expect(await say("a.rtf", rtf)).toBe(
      "1 >> ¶ Ida Berg: Grüße|„aus“|dem|Hafen.\n2 >> ¶ Per Lie: 日😊|{so}.\n3 >> ¶ Ida Berg: It’s|well-built,|ß.",
    );
  });

  it("names what is no text, with what to do, and gives no words", async () => {
    const found: [string, Uint8Array, RegExp, RegExp][] = [
      ["a.pdf", bytesOf("%PDF-1.7\n1 0 obj\n<< >>\nstream\n", [0, 1, 2, 3]), /PDF document/, /docx or plain text/],
      ["a.txt", bytesOf("\x89PNG\r\n\x1a\n", [0, 0, 0, 13], "IHDR", new Array(40).fill(0)), /picture/, /Export/],
      [
        "a.vtt",
        bytesOf("ID3", [4, 0, 0, 0, 0, 0, 0, 255, 251, 144, 100], new Array(600).fill(0)),
        /recording/,
        /audio:/,
      ],
      ["a.srt", zipSync({ "ep.srt": Buffer.from("1\n") }), /archive/, /Unpack/],
      ["a.doc", bytesOf([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], new Array(600).fill(0)), /old Word/, /docx/],
      ["a.txt", bytesOf([1, 2, 3, 4, 5, 200, 201, 0, 7, 8, 1, 1, 1]), /not text/, /Export/],
    ];
    for (const [file, bytes, what, hint] of found) {
      const problem = await problemOf(file, bytes);
      expect(problem, file).toMatchObject({ rule: "transcript-kind", severity: "error", words: 0, count: 1 });
      expect(problem.message).toMatch(what);
      expect(problem.hint).toMatch(hint);
    }
  });
});

describe("opening texts in other encodings", () => {
  const srt = (text: Uint8Array): Uint8Array =>
    Buffer.concat([Buffer.from("1\n00:00:01,000 --> 00:00:04,000\n"), text, Buffer.from("\n")]);

  it("reads UTF-16 and UTF-32 by their marks and UTF-16 without, and says nothing", async () => {
    const text = "1\n00:00:01,000 --> 00:00:04,000\nGrüße 船\n";
    const little = Buffer.from(`\ufeff${text}`, "utf16le");
    const wide = Buffer.concat(
      [...`\ufeff${text}`].map((one) => Buffer.from([one.codePointAt(0)! & 255, one.codePointAt(0)! >> 8, 0, 0])),
    );
    for (const bytes of [little, Buffer.from(little).swap16(), little.subarray(2), wide, Buffer.from(`\ufeff${text}`)])
      expect(await say("a.srt", bytes)).toBe("2 1-4 : Grüße|船");
  });

  it("reads UTF-16 whose letters have bytes that no other text has", async () => {
    for (const words of ["Witaj w porcie, gdzie łódź śpi", "Καλημέρα σας", "“Lovely” – she said…", "Добрый день"]) {
      const little = Buffer.from(`\ufeff1\n00:00:01,000 --> 00:00:04,000\n${words}\n`, "utf16le");
      for (const bytes of [little, Buffer.from(little).swap16(), little.subarray(2)])
        expect(await say("a.srt", bytes), words).toBe(`2 1-4 : ${words.replaceAll(" ", "|")}`);
    }
  });

  it("says of UTF-8 that was taken for windows-1252 what was meant", async () => {
    const wrong: [string, string, string][] = [
      ["Frau MÃ¼ller am Hafen", "MÃ¼ller", "Müller"],
      ["It isnâ€™t far", "isnâ€™t", "isn’t"],
      ["GrÃ\u009fe", "GrÃ\u009fe", "Grße"],
      ["Ð\u0094Ð¾Ð±Ñ€Ñ‹Ð¹ day", "Ð\u0094Ð¾Ð±Ñ€Ñ‹Ð¹", "Добрый"],
    ];
    for (const [words, typed, meant] of wrong)
      expect(await problemOf("a.srt", srt(Buffer.from(words))), words).toMatchObject({
        rule: "transcript-encoding",
        severity: "warn",
        place: { line: 3 },
        found: typed,
        expected: meant,
      });
    for (const words of ["“MANHÔ, «IRMû, CAFÉ…", "Müller und Ägäis – “so”…", "Ðð Ñandú"])
      expect((await openTranscript("a.srt", srt(Buffer.from(words)))).problems, words).toEqual([]);
  });

  it("guesses old encodings by their letters, and says so once with the way to convert", async () => {
    const known: [string, string, number[]][] = [
      [
        "windows-1251",
        "Добро пожаловать в гавань",
        [
          196, 238, 225, 240, 238, 32, 239, 238, 230, 224, 235, 238, 226, 224, 242, 252, 32, 226, 32, 227, 224, 226,
          224, 237, 252,
        ],
      ],
      [
        "koi8-r",
        "Добро пожаловать в гавань",
        [
          228, 207, 194, 210, 207, 32, 208, 207, 214, 193, 204, 207, 215, 193, 212, 216, 32, 215, 32, 199, 193, 215,
          193, 206, 216,
        ],
      ],
      [
        "windows-1252",
        "Grüße „aus“ dem Hafen – schön",
        [
          71, 114, 252, 223, 101, 32, 132, 97, 117, 115, 147, 32, 100, 101, 109, 32, 72, 97, 102, 101, 110, 32, 150, 32,
          115, 99, 104, 246, 110,
        ],
      ],
      [
        "shift_jis",
        "みなさん、こんにちは。",
        [
          0x82, 0xdd, 0x82, 0xc8, 0x82, 0xb3, 0x82, 0xf1, 0x81, 0x41, 0x82, 0xb1, 0x82, 0xf1, 0x82, 0xc9, 0x82, 0xbf,
          0x82, 0xcd, 0x81, 0x42,
        ],
      ],
      [
        "iso-8859-2",
        "Příliš žluťoučký kůň úpěl",
        [
          80, 248, 237, 108, 105, 185, 32, 190, 108, 117, 187, 111, 117, 232, 107, 253, 32, 107, 249, 242, 32, 250, 112,
          236, 108,
        ],
      ],
    ];
    for (const [encoding, text, bytes] of known) {
      const { value, problems } = await openTranscript("talk/a.srt", srt(Buffer.from(bytes)), {
        ...(encoding === "iso-8859-2" ? { language: "cs-CZ" } : {}),
      });
      expect(value.words.join(" ").replace("、 ", "、"), encoding).toBe(text);
      expect(problems.map(({ rule, severity, found }) => [rule, severity, found])).toEqual([
        ["transcript-encoding", "warn", encoding],
      ]);
      expect(problems[0]!.hint).toContain(`open it in an editor as ${encoding} and save it as UTF-8, or: iconv -f `);
    }
  });

  it("drops letters that were lost before, and says where", async () => {
    const { value, problems } = await openTranscript("a.srt", srt(Buffer.from("Gr\ufffd\ufffde und ein Schiff")));
    expect(value.words).toEqual(["Gre", "und", "ein", "Schiff"]);
    expect(problems).toMatchObject([{ rule: "transcript-encoding", severity: "warn", place: { line: 3 } }]);
    const cut = Buffer.concat([Buffer.from("Ann: Grüße, schöne Füße über Äpfeln, früh"), Buffer.from([0xc3, 0x0a])]);
    expect((await openTranscript("b.txt", cut)).value.words.slice(0, 2)).toEqual(["Grüße,", "schöne"]);
  });

  it("takes a text with stray control characters for a text", async () => {
    const { value, problems } = await openTranscript(
      "a.vtt",
      Buffer.from("WEBVTT\n\n00:00.000 --> 00:04.000\nAsh\x1e is\x0b good\n"),
    );
    expect(value.words.join(" ")).toMatch(/^Ash.* good$/);
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  });
});
