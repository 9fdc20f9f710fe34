import { describe, expect, it } from "vitest";
import { readTranscript } from "../read-transcript.js";

const lines = [
  { text: "We oil the oars.", start: 1, end: 2.9, name: "Ida Berg" },
  { text: "Every spring, yes.", start: 4, end: 5.4, name: "Per Lie" },
];
const map = <T>(make: (line: (typeof lines)[number], at: number) => T): T[] => lines.map(make);
const clock = (seconds: number): string => `00:0${Math.floor(seconds)}`;
const spread = <T>(line: (typeof lines)[number], make: (word: string, start: number, end: number) => T): T[] =>
  line.text.split(" ").map((word, at) => make(word, line.start + at * 0.5, line.start + at * 0.5 + 0.4));

const say = (content: unknown, file = "a.json"): string => {
  const { value, problems } = readTranscript(file, typeof content === "string" ? content : JSON.stringify(content));
  const turns = value.segments.map(
    ({ first, end, start, speaker }) =>
      `${start === undefined ? "-" : Math.round(start)} ${speaker ?? "-"}: ${value.words.slice(first, end).join(" ")}`,
  );
  return [...turns, ...problems.map(({ rule, severity }) => `! ${severity} ${rule}`)].join("\n");
};
const named = "1 Ida Berg: We oil the oars.\n4 Per Lie: Every spring, yes.";
const unnamed = named.replace(/Ida Berg|Per Lie/g, "-");

describe("reading JSON by its shape, whoever wrote it", () => {
  it.each<[string, unknown]>([
    [
      "speakers in a list of their own, words alone",
      {
        segments: map((line, at) => ({
          speaker: `spk${at}`,
          words: spread(line, (text, start, end) => ({ text, start, end })),
        })),
        speakers: map(({ name }, at) => ({ spkid: `spk${at}`, name })),
      },
    ],
    [
      "names in a map",
      {
        speakers: { A: "Ida Berg", B: { name: "Per Lie" } },
        segments: map(({ text, start, end }, at) => ({ text, start, end, speaker: "AB"[at] })),
      },
    ],
    [
      "times in instances, speakers by number",
      {
        videos: [
          {
            insights: {
              transcript: map(({ text, start, end }, at) => ({
                id: at,
                text,
                speakerId: at + 1,
                instances: [{ start: `0:${clock(start)}`, end: `0:${clock(end)}` }],
              })),
              speakers: map(({ name }, at) => ({ id: at + 1, name, instances: [{ start: "0:00:00" }] })),
            },
          },
        ],
      },
    ],
    [
      "clock times, as chats answer",
      map(({ text, start, name }) => ({ timestamp: clock(start), speaker: name, text })),
    ],
    [
      "timecode and caption",
      { cues: map(({ text, start, name }) => ({ timecode: clock(start), speaker: name, caption: text })) },
    ],
    [
      "sentence, startTime and speaker_name",
      map(({ text, start, end, name }) => ({
        sentence: text,
        startTime: clock(start),
        endTime: clock(end),
        speaker_name: name,
      })),
    ],
    [
      "lines with speakerDesignation",
      {
        lines: map(({ text, start, end, name }) => ({
          startTime: `00:${clock(start)},000`,
          endTime: `00:${clock(end)},000`,
          speakerDesignation: name,
          text,
        })),
      },
    ],
    [
      "offsets of seven digits and speakerDisplayName",
      {
        entries: map(({ text, start, name }) => ({
          text,
          startOffset: `00:${clock(start)}.0000000`,
          speakerDisplayName: name,
        })),
      },
    ],
    [
      "users in a list",
      {
        timeline: map(({ text, start, name }) => ({ text, ts: `00:${clock(start)}.000`, users: [{ username: name }] })),
      },
    ],
    [
      "words as one text, milliseconds, the speaker an object",
      {
        speaker_blocks: map(({ text, start, end, name }) => ({
          start_time: start * 1000,
          end_time: end * 1000,
          speaker: { name },
          words: text,
        })),
      },
    ],
    [
      "sentences inside of paragraphs that name the speaker",
      {
        paragraphs: map(({ text, start, end, name }) => ({
          speakerName: name,
          startSec: start,
          sentences: [{ text, startSec: start, endSec: end }],
        })),
      },
    ],
    [
      "blocks of an editor with data",
      {
        blocks: map(({ text, start, name }) => ({ key: "k", text, type: "paragraph", data: { speaker: name, start } })),
        entityMap: {},
      },
    ],
    [
      "times in an object each",
      map((line) => ({
        participant: { id: 1, name: line.name },
        words: spread(line, (text, start, end) => ({
          text,
          start_timestamp: { relative: start },
          end_timestamp: { relative: end },
        })),
      })),
    ],
    [
      "heads of turns between the sentences, as Spotify writes them",
      {
        section: lines.flatMap(({ text, start, name }) => [
          { startMs: start * 1000, title: { title: name } },
          { startMs: start * 1000, text: { sentence: { text } } },
        ]),
      },
    ],
    [
      "startTimecode in milliseconds",
      {
        data: {
          items: map(({ text, start, end, name }) => ({
            text,
            speaker: name,
            startTimecode: start * 1000,
            endTimecode: end * 1000,
          })),
        },
      },
    ],
    [
      "a list of words for each of those who speak",
      {
        participants: map((line) => ({
          name: line.name,
          transcript: { terms: spread(line, (term, start, end) => ({ term, start, dur: end - start })) },
        })).reverse(),
      },
    ],
  ])("reads %s", (_, value) => {
    expect(say(value)).toBe(named);
  });

  it("reads short names of fields", () => {
    expect(say(map(({ text, start, end }) => ({ txt: text, bgn: start, end })))).toBe(unnamed);
    expect(say(map(({ text, start, end }, at) => ({ sid: `${at + 1}`, utt: text, dur: [start, end] })))).toBe(
      named.replace("Ida Berg", "Speaker 1").replace("Per Lie", "Speaker 2"),
    );
  });

  it("reads documents one after another, on one line each or over several", () => {
    const parts = map((line) => ({
      result: spread(line, (word, start, end) => ({ conf: 1, start, end, word })),
      text: line.text,
    }));
    expect(say(parts.map((part) => JSON.stringify(part, null, 2)).join("\n"))).toBe(unnamed);
    const manifest = map(({ text, start, end }) => ({
      audio_filepath: "a.wav",
      offset: start,
      duration: end - start,
      pred_text: text,
    }));
    expect(say(`${manifest.map((one) => JSON.stringify(one)).join("\n")}\n`)).toBe(unnamed);
  });

  it("takes the first of several ways in which something was heard", () => {
    const hear = (add: string) => ({
      confidence: 1,
      result: lines.flatMap((line) => spread(line, (word, start, end) => ({ word: word + add, start, end }))),
    });
    expect(say({ alternatives: [hear(""), hear("x")] })).toBe(unnamed);
  });

  it("takes the transcript out of the fence of a chat's answer, and says what it leaves", () => {
    const list = JSON.stringify(
      map(({ text, start, name }) => ({ timestamp: clock(start), speaker: name, text })),
      null,
      2,
    );
    expect(say(`\`\`\`json\n${list}\n\`\`\`\n`, "a.md")).toBe(named);
    const answer = `Here it is:\n\n\`\`\`json\n${list}\n\`\`\``;
    expect(say(answer, "a.txt")).toBe(`${named}\n! info transcript-program-line`);
    const { value, problems } = readTranscript("a.txt", answer);
    expect(value.segments[0]!.line).toBe(5);
    expect(problems[0]).toMatchObject({ place: { file: "a.txt", line: 1 }, found: "Here it is:" });
  });

  it("reads a list for each voice, and lists without names", () => {
    const tuples = map(({ start, end, text }) => [start, end, text]);
    const byName = Object.fromEntries(map(({ name, ...rest }) => [name, [rest]]));
    expect(say({ transcript: byName })).toBe(named);
    expect(say(Object.fromEntries(map(({ name, start, end, text }) => [name, [[start, end, text]]])))).toBe(named);
    expect(say(tuples)).toBe(unnamed);
  });

  it("takes no speech for a name where words stand in a speaker's place, and gives them not to who spoke before", () => {
    const [ida, per] = map(({ text, start, name }) => ({ line: text, sec: `${start}`, who: name }));
    const long = { ...per, who: "Every spring we oil them, and every autumn we hang them up. ".repeat(3) };
    expect(say([ida, long])).toBe(
      "1 Ida Berg: We oil the oars.\n4 Speaker 99: Every spring, yes.\n! warn transcript-label",
    );
  });

  it("lets pieces without a time go on from the one before them", () => {
    const [ida, per] = map(({ text, start, name }) => ({ line: text, sec: `${start}`, who: name }));
    const more = { line: "And the mast." };
    expect(say([{ header: "Oars" }, ida, more, per, { ...more, who: "Ida Berg" }])).toBe(
      "1 Ida Berg: We oil the oars. And the mast.\n4 Per Lie: Every spring, yes.\n5 Ida Berg: And the mast.",
    );
  });

  it("reads a text alone, and never loses it", () => {
    const text = lines.map((line) => line.text).join(" ");
    const whole = "- -: We oil the oars. Every spring, yes.";
    expect(say({ text, usage: { type: "tokens", total_tokens: 9 } })).toBe(whole);
    expect(say({ text, segments: [] })).toBe(whole);
    expect(say({ result: { text }, success: true })).toBe(whole);
    const [one, two] = lines;
    const typed = [one!, two!, { ...one!, start: 7, text: "Good." }].map(
      ({ text: said, start, name }) =>
        `<p><span class="timestamp" data-timestamp="${start}.2">${clock(start)}</span> ${name}: ${said}<br /></p>`,
    );
    expect(say({ text: typed.join(""), media: "oars.mp3", "media-time": 5 }, "a.otr")).toBe(
      `${named}\n7 Ida Berg: Good.`,
    );
    const spoken = map(({ text: said, start, name }) => `**[${clock(start)}] ${name}:** ${said}`).join("\n\n");
    expect(say({ choices: [{ message: { role: "assistant", content: spoken } }] })).toBe(named);
    expect(say({ candidates: [{ content: { parts: [{ text: spoken }] } }] })).toBe(named);
    expect(say({ error: { message: "no key" } })).toBe("! error transcript-kind");
  });
});
