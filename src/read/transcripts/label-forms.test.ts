// Forms in which people, programs and language models write who speaks: each is five turns of two voices.
import { describe, expect, it } from "vitest";
import { isNameLike } from "./labels.js";
import { readTranscript } from "./read-transcript.js";

const T = [
  "We tar the hull every spring, all of it.",
  "And what about the keel?",
  "Keels are sanded first, then oiled.",
  "With what kind of sand?",
  "With the finest there is.",
];
type Turn = (name: string, text: string, at: number) => string;
const two = (first: string, second: string, write: Turn, between = "\n"): string =>
  `${T.map((text, at) => write(at % 2 === 0 ? first : second, text, at)).join(between)}\n`;
const at = (turn: number): string => `00:${String(turn * 12).padStart(2, "0")}`;
const pad = (seconds: number): string => String(seconds).padStart(2, "0");
const srt = (write: (voice: 0 | 1, text: string) => string): string =>
  T.map(
    (text, n) =>
      `${n + 1}\n00:00:${pad(n * 8)},000 --> 00:00:${pad(n * 8 + 6)},000\n${write(n % 2 === 0 ? 0 : 1, text)}\n`,
  ).join("\n");

const forms: [name: string, file: string, text: string][] = [
  ["small short names", "a.txt", two("abc", "uy2", (n, t) => `${n}: ${t}`)],
  ["voices with numero signs in captions", "a.srt", srt((w, t) => `${["Спикер №1", "Спикер №2"][w]}: ${t}`)],
  ["voices in angle brackets in captions", "a.srt", srt((w, t) => `<${["Спикер №1", "Спикер №2"][w]}> ${t}`)],
  [
    "elements called as speakers, one after the other",
    "a.txt",
    two("Person1", "Person2", (n, t) => `<${n}> "${t}" </${n}>`, ""),
  ],
  ["elements called as speakers, a line each", "a.txt", two("Person1", "Person2", (n, t) => `<${n}>${t}</${n}>`)],
  [
    "bold names behind times, no colon",
    "a.md",
    two("Ida Berg-Lie", "Per Lie", (n, t, i) => `0:${at(i)}.2 **${n}** ${t}`, "\n\n"),
  ],
  [
    "the same in a text file",
    "a.txt",
    two("Ida Berg-Lie", "Per Lie", (n, t, i) => `0:${at(i)}.2 **${n}** ${t}`, "\n\n"),
  ],
  ["codes of voices", "a.txt", two("R_S2", "M_S0", (n, t, i) => `[${at(i)}] ${n}: ${t}`)],
  [
    "spans and voices in brackets",
    "a.txt",
    two("SPEAKER_0", "SPEAKER_1", (n, t, i) => `[${at(i)} - ${at(i + 1)}] [${n}] ${t}`),
  ],
  ["codes of people", "a.txt", two("P1", "P3", (n, t) => `${n}: ${t}`)],
  ["voices as in WebVTT behind times", "a.txt", two("Ida Berg", "Per Lie", (n, t, i) => `${at(i)} <v ${n}>${t}`)],
  ["voices as in WebVTT in one line", "a.txt", `0:00 ${two("Ida Berg", "Per Lie", (n, t) => `<v ${n}>${t}`, " ")}`],
  [
    "HTML under a front-matter, names in paragraphs of their own",
    "a.md",
    `---\ntitle: Tar\n---\n\n<h2>Listen</h2>\n<audio controls>\n<source src="{{ page.audio }}"/>\n</audio>\n<details>\n<summary>Transcript</summary>\n${two("Ida", "Per", (n, t) => `<p><strong>${n}</strong></p>\n<p>${t}</p>`)}</details>\n`,
  ],
  [
    "HTML under a front-matter, names before the words",
    "a.md",
    `---\ntitle: Tar\n---\n<div>\n${two("Ida", "Per", (n, t) => `<p><strong>${n}</strong>: ${t}</p>`)}</div>\n`,
  ],
  [
    "Markdown in elements that fold it",
    "a.md",
    `<details>\n<summary>Read all of it</summary>\n\n${two("Ida", "Per", (n, t) => `**${n}:** ${t}`, "\n\n")}\n</details>\n`,
  ],
  ["questions under a letter", "a.md", two("Ida Berg", "Q", (n, t) => `${n}: \n\n${t} \n`)],
  ["roles behind times", "a.txt", two("Interviewer", "Participant 12", (n, t, i) => `${at(i)} ${n}: ${t}`)],
  [
    "roles behind times, words below",
    "a.txt",
    two("Interviewer", "Participant 12", (n, t, i) => `${at(i)} ${n}:\n${t}\n`),
  ],
  ["voices behind times, words below", "a.txt", two("Speaker 1", "Speaker 2", (n, t, i) => `[${at(i)}] ${n}\n${t}\n`)],
  ["capitals, words below", "a.txt", two("HAMLET", "MACBETH", (n, t) => `${n}:\n${t}\n`)],
  ["colons without a blank in captions", "a.srt", srt((w, t) => `${["Ida", "Per Lie"][w]}:${t}`)],
  ["numbered voices without a blank in captions", "a.srt", srt((w, t) => `spk_${w}:${t}`)],
  ["Japanese brackets in captions", "a.srt", srt((w, t) => `（${["田中", "佐藤"][w]}）${t}`)],
  ["Japanese quotes in captions", "a.srt", srt((w, t) => `${["田中", "佐藤"][w]}「${t}」`)],
  ["bars in captions", "a.srt", srt((w, t) => `SPEAKER_0${w}|${t}`)],
  ["hyphens in captions", "a.srt", srt((w, t) => `${["Ida Berg", "Per Lie"][w]} - ${t}`)],
  [
    "names within the words of captions",
    "a.srt",
    srt((w, t) => `${["Ida", "Per"][w]}: ${t}`).replace(/\n\n2\n.*\nPer:/, " Per:"),
  ],
  [
    "names within the words of lines",
    "a.txt",
    two("Ida", "Per", (n, t) => `${n}: ${t}`).replace(/\n(?=Ida: [^\n]*\n$)/, " "),
  ],
  ["companies behind names in captions", "a.srt", srt((w, t) => `${["Ida Berg", "Per Lie | Oars AS"][w]}: ${t}`)],
  ["emoji in captions", "a.srt", srt((w, t) => `👤 ${["Ida", "Per"][w]}: ${t}`)],
  ["times again in captions", "a.srt", srt((w, t) => `[00:00:1${w}] <b>${["Ida", "Per"][w]}</b>: ${t}`)],
  ["hours again in captions", "a.srt", srt((w, t) => `00:00:1${w} ${["Ida", "Per"][w]}: ${t}`)],
  [
    "bold names in rows of their own",
    "a.vtt",
    `WEBVTT\n\n${srt((w, t) => `<b>${["Ida", "Per"][w]}</b>\n${t}`).replaceAll(",000", ".000")}`,
  ],
  ["tags and names", "a.vtt", `WEBVTT\n\n${srt((w, t) => `<v S0${w}>S0${w}: ${t}`).replaceAll(",000", ".000")}`],
  ["times in brackets without a blank", "a.txt", two("Ida Berg", "Per", (n, t, i) => `${n}(0:${at(i)}):${t}`)],
  ["shortcodes", "a.md", two("Ida", "Per", (n, t) => `{{< speaker "${n}" >}} ${t}`, "\n\n")],
  [
    "shortcodes around the words",
    "a.md",
    two("Ida", "Per", (n, t, i) => `{{% said by="${n}" time="${at(i)}" %}}\n${t}\n{{% /said %}}`, "\n\n"),
  ],
  ["includes", "a.md", two("Ida", "Per", (n, t) => `{% include said.html name="${n}" %} ${t}`, "\n\n")],
  ["semicolons", "a.txt", two("IDA", "PER", (n, t) => `${n}; ${t}`)],
  ["numbered hosts", "a.txt", two("Host 1", "Host 2", (n, t) => `${n}: ${t}`, "\n\n")],
  ["roles behind names", "a.txt", two("Ida (Host)", "Per (Guest)", (n, t) => `${n}: ${t}`, "\n\n")],
  ["roles behind dashes", "a.md", two("Ida Berg -- Host", "Per Lie – Guest", (n, t) => `${n}: ${t}`, "\n\n")],
  ["roles behind bold names", "a.md", two("Ida (Host)", "Per (Guest)", (n, t) => `**${n}**: ${t}`, "\n\n")],
  ["capitals before times", "a.txt", two("INTERVIEWER", "IDA BERG", (n, t, i) => `${n} [${at(i)}]: ${t}`, "\n\n")],
  ["bold names in HTML", "a.html", two("Ida", "Per", (n, t) => `<p><strong>${n}:</strong> ${t}</p>`)],
  ["bold names before a colon in HTML", "a.html", two("Ida", "Per", (n, t) => `<p><strong>${n}</strong>: ${t}</p>`)],
  ["bold names without a colon in HTML", "a.html", two("Ida", "Per", (n, t) => `<p><b>${n}</b> ${t}</p>`)],
  [
    "bold names between breaks in HTML",
    "a.html",
    `<div>${two("Ida", "Per", (n, t) => `<b>${n}:</b> ${t}<br><br>`)}</div>`,
  ],
  ["headings in HTML", "a.html", two("Ida", "Per", (n, t) => `<h4>${n}</h4><p>${t}</p>`)],
  [
    "classes in HTML",
    "a.html",
    two("Ida", "Per", (n, t) => `<p><span class="speaker-name">${n}</span> <span class="text">${t}</span></p>`),
  ],
  ["how somebody is heard", "a.txt", two("IDA (V.O.)", "PER (ON PHONE)", (n, t) => `${n}: ${t}`, "\n\n")],
  ["degrees behind names", "a.txt", two("Ida Berg, PhD", "Per Lie, MD", (n, t) => `${n}: ${t}`, "\n\n")],
  ["Chinese", "a.txt", two("主持人", "嘉宾", (n, t) => `${n}：${t}`)],
  ["Japanese", "a.txt", two("田中", "佐藤さん", (n, t) => `${n}：「${t}」`)],
  ["Japanese brackets", "a.txt", two("田中", "佐藤", (n, t) => `【${n}】${t}`)],
  ["Korean", "a.txt", two("진행자", "게스트", (n, t) => `${n}: ${t}`)],
  ["French blanks before the colon", "a.txt", two("Marc", "Anne-Marie", (n, t) => `${n}\u00a0: ${t}`)],
  ["French blanks in bold type", "a.md", two("Marc", "Anne-Marie", (n, t) => `**${n} :** ${t}`, "\n\n")],
  ["French blanks in captions", "a.srt", srt((w, t) => `${["Marc", "Anne-Marie"][w]} : ${t}`)],
  ["questions and answers", "a.txt", two("Q", "A", (n, t) => `${n}: ${t}`)],
  ["questions and answers with dots", "a.txt", two("Q", "A", (n, t) => `${n}. ${t}`)],
  ["emoji before names", "a.txt", two("👩 Ida", "👨 Per", (n, t) => `${n}: ${t}`)],
  ["emoji before bold names", "a.md", two("Ida", "Per", (n, t) => `🎙️ **${n}:** ${t}`, "\n\n")],
  ["names of small letters", "a.txt", two("bell hooks", "danah boyd", (n, t) => `${n}: ${t}`, "\n\n")],
  ["handles", "a.txt", two("@ida", "@per", (n, t) => `${n}: ${t}`)],
  ["square brackets on lines of their own", "a.txt", two("Ida", "Per", (n, t) => `[${n}]\n${t}\n`)],
  ["round brackets on lines of their own", "a.txt", two("Ida", "Per", (n, t) => `(${n})\n${t}\n`)],
  ["hyphens", "a.txt", two("IDA", "PER", (n, t) => `${n} - ${t}`)],
  ["bold names before a bar and a time", "a.md", two("Ida", "Per", (n, t, i) => `**${n}** | ${at(i)}\n\n${t}`, "\n\n")],
  ["bold names before a dot and a time", "a.md", two("Ida", "Per", (n, t, i) => `**${n}** · ${at(i)}\n\n${t}`, "\n\n")],
  ["times in italics", "a.md", two("Ida", "Per", (n, t, i) => `_${at(i)}_ **${n}:** ${t}`, "\n\n")],
  [
    "heads that are links",
    "a.md",
    two("Ida", "Per", (n, t, i) => `[**${n}** ${at(i)}](https://v.example/?t=${i * 12})  \n${t}`, "\n\n"),
  ],
  ["quotes below names", "a.md", two("Ida", "Per", (n, t) => `**${n}:**\n> ${t}`, "\n\n")],
  ["nested lists", "a.md", two("Ida", "Per", (n, t) => `- **${n}**\n  - ${t}`)],
  ["definition lists", "a.md", two("Ida", "Per", (n, t) => `${n}\n: ${t}`, "\n\n")],
  ["names in code marks", "a.md", two("Ida", "Per", (n, t) => `\`${n}\`: ${t}`, "\n\n")],
  ["square brackets in captions", "a.srt", srt((w, t) => `[${["Ida", "Per"][w]}]: ${t}`)],
  ["round brackets in captions", "a.srt", srt((w, t) => `(${["Ida", "Per"][w]}) ${t}`)],
  ["capitals in captions", "a.srt", srt((w, t) => `${["IDA", "PER"][w]}: ${t}`)],
  ["coloured names in captions", "a.srt", srt((w, t) => `<font color="#ff0000">${["Ida", "Per"][w]}:</font> ${t}`)],
  ["bold names in captions", "a.srt", srt((w, t) => `<b>${["Ida", "Per"][w]}:</b> ${t}`)],
  ["angle brackets in captions", "a.srt", srt((w, t) => `<${["Ida", "Per"][w]}>: ${t}`)],
  [
    "voices with classes",
    "a.vtt",
    `WEBVTT\n\n${srt((w, t) => `<v.loud ${["Ida", "Per"][w]}>${t}</v>`).replaceAll(",000", ".000")}`,
  ],
  [
    "channels of a recogniser",
    "a.json",
    JSON.stringify({
      jobName: "x",
      results: {
        transcripts: [{ transcript: T.join(" ") }],
        channel_labels: {
          number_of_channels: 2,
          channels: [0, 1].map((c) => ({
            channel_label: `ch_${c}`,
            items: T.flatMap((t, i) =>
              i % 2 !== c
                ? []
                : t.split(" ").map((w, k) => ({
                    type: "pronunciation",
                    start_time: String(i * 8 + k * 0.5),
                    end_time: String(i * 8 + k * 0.5 + 0.4),
                    alternatives: [{ confidence: "1", content: w }],
                  })),
            ),
          })),
        },
      },
    }),
  ],
  ["accounts with numbers", "a.txt", two("@ida2024", "@per_lie", (n, t, i) => `${n} ${at(i)}\n${t}`)],
  ["bold names of a wiki", "a.txt", `== Talk ==\n${two("Ida Berg", "Per Lie", (n, t) => `'''${n}:''' ${t}`, "\n\n")}`],
  ["terms of a wiki", "a.txt", two("Ida Berg", "Per Lie", (n, t) => `; ${n}\n: ${t}`)],
  ["templates of a wiki", "a.txt", two("Ida Berg", "Per Lie", (n, t) => `'''{{User|${n}}}''': ${t}`, "\n\n")],
];

it.each(forms)("%s", (_, file, text) => {
  const { value } = readTranscript(file, text);
  const turns: { speaker: string | undefined; text: string }[] = [];
  for (const { speaker, first, end } of value.segments) {
    const words = value.words.slice(first, end).join(" ");
    const last = turns.at(-1);
    if (last !== undefined && last.speaker === speaker) last.text += ` ${words}`;
    else turns.push({ speaker, text: words });
  }
  expect(turns.map((turn) => turn.text.replace(/[「」"]/g, ""))).toEqual(T);
  const [one, other] = turns.map(({ speaker }) => speaker);
  expect(one).toBeDefined();
  expect(one).not.toMatch(/[`*<>:\]]/);
  expect(turns.map(({ speaker }) => speaker)).toEqual([one, other, one, other, one]);
});

describe("interviews that show by their type who asks", () => {
  const asked = [
    "How do you oil an oar?",
    "With what kind of oil?",
    "And how long does it dry?",
    "Tell us of the mast.",
    "Who sails it?",
  ];
  const answer = "We take the finest there is, and a wide brush.";
  const says = (text: string): { speaker: string | undefined; words: string }[] => {
    const { value } = readTranscript("a.md", text);
    return value.segments.map(({ speaker, first, end }) => ({
      speaker,
      words: value.words.slice(first, end).join(" "),
    }));
  };
  const by = (text: string, name: string): string[] =>
    says(text).flatMap(({ speaker, words }) => (speaker === name ? [words] : []));

  it.each<[string, (question: string) => string]>([
    ["headings", (question) => `## ${question}`],
    ["bold type", (question) => `**${question}**`],
    ["bold type with marks of its own", (question) => `__${question}__`],
    ["italics", (question) => `*${question}*`],
    ["bold headings", (question) => `### **${question}**`],
  ])("are read: %s", (_, write) => {
    const text = `# Oars\n\n${asked.map((question) => `${write(question)}\n\n${answer}\n\nAnd then we wait.`).join("\n\n")}\n`;
    expect(by(text, "Question")).toEqual(asked);
    expect(by(text, "Answer").join(" ")).toBe(asked.map(() => `${answer} And then we wait.`).join(" "));
  });

  it("are none where names stand before the words, or hardly any heading asks", () => {
    const named = asked.map((question) => `## ${question}\n\n**Ida:** ${question}\n\n**Per:** ${answer}`).join("\n\n");
    expect(says(named).map(({ speaker }) => speaker)).toEqual(asked.flatMap(() => ["Ida", "Per"]));
    const parts = ["Oars", "Oil", "Masts", "Sails", ...asked].map((part) => `## ${part}\n\n${answer}`).join("\n\n");
    expect(says(parts).map(({ speaker }) => speaker)).toEqual(Array(9).fill(undefined));
  });
});

describe("forms that a whole text has", () => {
  const said = ["We tar the hull.", "All of it?", "Every spring.", "And the keel?"];
  const shown = (text: string, file = "a.txt") => {
    const { value } = readTranscript(file, text);
    return value.segments.map(({ speaker, start, first, end }) => [
      speaker,
      start,
      value.words.slice(first, end).join(" "),
    ]);
  };
  it.each([
    ["a.txt", "@. % "],
    ["a.txt", "@: % "],
    ["a.md", "@. %"],
    ["a.md", "@: %"],
    ["a.md", "**@.** %"],
    ["a.md", "**@**: %"],
    ["a.md", "**@: %**"],
    ["a.md", "- @) %"],
  ])("questions and answers with numbers are two voices: %s, %s", (file, form) => {
    const texts = said.map((one, at) =>
      form.replace("@", `${at % 2 ? "A" : "Q"}${(at >> 1) + 1}`).replace("%", () => one),
    );
    expect(shown(texts.join("\n\n"), file)).toEqual(said.map((one, at) => [at % 2 ? "A" : "Q", undefined, one]));
  });
  it.each([
    ["a.md", "### [00:10] %\n\n@", true],
    ["a.md", "## % (0:10)\n@", true],
    ["a.md", "> [!quote] %\n> @", false],
    ["a.md", "> [!note]+ [[%]] 0:10\n> @", true],
    ["a.txt", "«%»: @", false],
    ["a.md", "“%”: @", false],
    ["a.txt", "% says: @", false],
    ["a.md", "% fragt: @", false],
    ["a.md", "<dt>%</dt>\n<dd>@</dd>", false],
  ])("names say who speaks in %s as %j", (file, form, timed) => {
    const turn = (one: string, at: number) =>
      form
        .replace("%", at % 2 ? "Per" : "Ida Berg")
        .replace("10", String(10 + at))
        .replace("@", one);
    const above = form.startsWith("<dt>") ? "Of tar.\n\n" : "";
    const read = shown(above + said.map(turn).join("\n\n"), file);
    expect(read.filter(([speaker]) => speaker !== undefined)).toEqual(
      said.map((one, at) => [at % 2 ? "Per" : "Ida Berg", timed ? 10 + at : undefined, one]),
    );
  });
  it("headings with times are chapters where their words do not come again", () => {
    const chapters = ["Hemp", "Flax", "Tar", "Oars"].map((one, at) => `### [0:1${at}] ${one}\n\n${said[at]}`);
    expect(shown(chapters.join("\n\n"), "a.md").map(([speaker]) => speaker)).toEqual(said.map(() => undefined));
  });
  it.each(["a.md", "a.txt"])("an initial and a full stop are somebody who is expected, in %s", (file) => {
    const text = said.map((one, at) => `${at % 2 ? "P" : "I"}. ${one}`).join("\n\n");
    const speakers = (people: string[], typed = text) =>
      readTranscript(file, typed, { people }).value.segments.map(({ speaker }) => speaker);
    expect(speakers(["Ida Berg", "Per Lie", "Per"])).toEqual(said.map((_, at) => (at % 2 ? "Per Lie" : "Ida Berg")));
    expect(speakers(["Ida Berg", "Per Lie", "Paula"])).toEqual(said.map((_, at) => (at % 2 ? "P" : "Ida Berg")));
    for (const people of [[], ["Ida Berg"]]) expect(speakers(people)).toEqual(said.map(() => undefined));
    const points = said.map((one, at) => `${"IPKL"[at]}. ${one}`).join("\n\n");
    expect(speakers(["Ida", "Per", "Kai", "Lea"], points)).toEqual(said.map(() => undefined));
  });
  it("questions in bold type keep no number", () => {
    const asked = Array.from(
      { length: 4 },
      (_, at) => `**Q${at + 1}. Is tar number ${at} slow?**\n\nA${at + 1}. It is.`,
    );
    expect(shown(asked.join("\n\n"), "a.md")).toEqual(
      asked.flatMap((_, at) => [
        ["Q", undefined, `Is tar number ${at} slow?`],
        ["A", undefined, "It is."],
      ]),
    );
  });
  it.each(["“Bo”", "‘Bo’", '"Bo"', "'Bo'"])("a name called otherwise in between is one: %s", (nick) => {
    for (const spell of ["**% (00:1@):**\n", "% (00:1@):\n", "% [0:1@]\n", "%: "]) {
      const turns = said.map(
        (one, at) => `${spell.replace("%", at % 2 ? "Per Lie" : `Ida ${nick} Berg`).replace("@", String(at))}${one}`,
      );
      expect(shown(turns.join("\n\n"), "a.md").map(([speaker]) => speaker)).toEqual(
        said.map((_, at) => (at % 2 ? "Per Lie" : `Ida ${nick} Berg`)),
      );
    }
  });
  it("numbers of a list before times are no words", () => {
    const text = said.map((one, at) => `${at + 1}. **[00:${10 + at}–00:${11 + at}]** ${one}`).join("\n\n");
    expect(shown(text, "a.md").map(([, , words]) => words)).toEqual(said);
  });
  it("times behind the words are none, and begin the line where the first is the beginning", () => {
    const behind = (first: number) =>
      shown(
        said
          .map((one, at) =>
            `Ida ${at % 2 ? "Berg" : "Lie"}: ${one} (00:${first + at * 20})`.replace("(00:0)", "(00:00)"),
          )
          .join("\n\n"),
      );
    expect(behind(0).map(([, start]) => start)).toEqual([0, 20, 40, 60]);
    for (const first of [0, 15]) expect(behind(first).map(([, , words]) => words)).toEqual(said);
  });
  it("headings that are only times are the times of what stands below them, and one alone is none", () => {
    const turns = said.map((one, at) => `**${at % 2 ? "Per" : "Ida"}:** ${one}`);
    const notes = (...times: string[]) =>
      `# Tar\n\n## Transcript\n\n${turns.map((turn, at) => `${times[at] ? `### ${times[at]}\n\n` : ""}${turn}`).join("\n\n")}\n`;
    for (const times of [
      ["00:00:00", "", "00:05:00"],
      ["**[0:00]**", "", "5:00"],
    ]) {
      const read = shown(notes(...times), "a.md");
      expect(read.map(([speaker, , words]) => [speaker, words])).toEqual(
        said.map((one, at) => [at % 2 ? "Per" : "Ida", one]),
      );
      expect([read[0]![1], read[2]![1]]).toEqual([0, 300]);
    }
    expect(shown(notes("", "", "00:05:00"), "a.md")[2]![1]).toBeUndefined();
  });
  it.each([
    ["Me", "Them", "a.md", "%: "],
    ["Me", "Them", "a.txt", "%: "],
    ["Ida Berg", "Speaker 2", "a.md", "**%:** "],
    ["Ida Berg", "Per", "a.md", "**%**: "],
  ])("labels that alternate in one paragraph part it: %s, %s in %s", (one, two, file, spell) => {
    const turn = (at: number, text: string) => spell.replace("%", at % 2 ? two : one) + text;
    for (const words of [said, said.map((text) => text.replace(/[.?]$/, ""))])
      expect(shown(words.map((text, at) => turn(at, text)).join(" "), file)).toEqual(
        words.map((text, at) => [at % 2 ? two : one, undefined, text]),
      );
    const quoted = said.map((text, at) => turn(at, `I said to ${one}: ${text}`)).join("\n\n");
    expect(shown(quoted, file)).toHaveLength(said.length);
    const list = "Pros: it is slow. Cons: it is dear. Pros: it holds.";
    expect(shown(`We wrote it down. ${list}`, file)).toHaveLength(1);
  });
  it("times behind names with nothing between are heads too where some paragraphs have none", () => {
    const lines = said.flatMap((one, at) => [`${at % 2 ? "Per Lie" : "Ida Berg"}  0:1${at}   ${one}`, "And it holds."]);
    const heads = shown(lines.join("\n")).filter(([, , words]) => words !== "And it holds.");
    expect(heads.map(([speaker, time]) => [speaker, time])).toEqual(
      said.map((_, at) => [at % 2 ? "Per Lie" : "Ida Berg", 10 + at]),
    );
  });
  it("a verse behind the name of a book is no time", () => {
    const verses = [
      "Amos 5:3 So says he of the town.",
      "Joel 2:28 And then it comes.",
      "Amos 4:1 Hear this word.",
      "Joel 1:2 Hear this.",
    ];
    expect(shown(verses.join("\n"))[0]!.slice(0, 2)).toEqual([undefined, undefined]);
  });
  it("captions that were escaped as a page's source are read as they were", () => {
    const captions = `1\n00:00:01,000 --> 00:00:03,000\nTom & Ida's "oars" aren't dry.\n\n2\n00:00:04,000 --> 00:00:06,000\nOil them.\n`;
    const asSource = (text: string) =>
      text.replace(/&/g, "&amp;").replace(/>/g, "&gt;").replace(/'/g, "&#x27;").replace(/"/g, "&quot;");
    for (const text of [captions, asSource(captions), asSource(asSource(captions))])
      expect(shown(text, "a.srt").map(([, time, words]) => [time, words])).toEqual([
        [1, `Tom & Ida's "oars" aren't dry.`],
        [4, "Oil them."],
      ]);
  });
  it("an answer alone in its paragraph in a language without blanks is no name", () => {
    for (const said of ["是的。", "对吗？", "先打磨龙骨，然后上油", "可是我还是想提醒大家注意一件小事"])
      expect(isNameLike(said)).toBe(false);
    for (const name of ["山田 太郎", "东京大学教授 山田太郎", "李明"]) expect(isNameLike(name)).toBe(true);
  });
  it("a narrow colon in a language without blanks parts names from words", () => {
    const text = "田中:毎年塗ります。\n\n佐藤:竜骨は？\n\n田中:研磨します。\n\n佐藤:どんな砂で？\n";
    expect(shown(text).map(([speaker]) => speaker)).toEqual(["田中", "佐藤", "田中", "佐藤"]);
  });
  it.each([
    ["Ida:Tar.", "Per:Hemp.", "Ida:Oars."],
    ["[00:00:00] Ida Berg: Tar.", "[00:00:01] Per Lie: Hemp."],
  ])("a few captions are enough: %s", (...rows) => {
    const cues = rows.map((row, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at + 1},000\n${row}\n`).join("\n");
    expect(shown(cues, "a.srt").map(([speaker, , words]) => `${speaker}: ${words}`)).toEqual(
      rows.map((row) => row.replace(/^\[.*?\] /, "").replace(/:(?=\S)/, ": ")),
    );
  });
  it.each([
    ["words that only look so", (text: string, at: number) => `${["Oars", "Tar", "Hemp", "Keel"][at]}:${text}`],
    ["hyphens between words", (text: string, at: number) => `${["Oars", "Tar", "Hemp", "Keel"][at]} - ${text}`],
    ["a time in one of them", (text: string, at: number) => (at === 1 ? `[00:00:12] ${text}` : text)],
  ])("captions keep %s", (_, write) => {
    const rows = said.map(write);
    const cues = rows.map((row, at) => `${at + 1}\n00:00:0${at},000 --> 00:00:0${at + 1},000\n${row}\n`).join("\n");
    const read = shown(cues, "a.srt");
    expect(read.map(([, , words]) => words).join(" ")).toBe(rows.join(" "));
    expect(read.every(([speaker]) => speaker === undefined)).toBe(true);
  });
  it("the sign before who is mentioned is no part of the name", () => {
    expect(shown(said.map((one, at) => `@${at % 2 ? "Guest" : "Host"} 00:${10 + at}\n${one}`).join("\n"))[0]).toEqual([
      "Host",
      10,
      said[0],
    ]);
  });
  it("no name is a line that a recogniser hears again and again, or the end of a clause", () => {
    const stuck = [...Array(6).fill("Keels of tar"), "And then we oar.", ...Array(6).fill("Keels of hemp")];
    const heard = [...stuck, "でも、", "We tar the hull.", "でも、", "Hemp it is.", "でも、", "So it is."];
    expect(shown(heard.join("\n"), "a.txt").every(([speaker]) => speaker === undefined)).toBe(true);
  });
  it("a dash before a Spanish question is a change of who speaks, and a link into the recording is a time", () => {
    const { value } = readTranscript("a.txt", "—¿Cuándo salió?\n—En octubre.\n—¿Y quién vino?\n—Nadie.\n");
    expect(value.words.join(" ")).toBe("¿Cuándo salió? En octubre. ¿Y quién vino? Nadie.");
    const linked = said.map((one, at) => `[0:${10 + at}](boat.mp3#t=${10 + at}) **${at % 2 ? "Ida" : "Per"}:** ${one}`);
    expect(shown(linked.join("\n\n"), "a.md")[0]).toEqual(["Per", 10, said[0]]);
  });
});
