import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Segment, Transcript, TranscriptFormat } from "../model/model.js";
import { makeEpisode, makePerson, makeShow } from "../testing/make-show.js";
import { loadKnowledge } from "./knowledge.js";
import { understandWords } from "./understand-words.js";

const knowledge = await loadKnowledge({ reader: true, speakers: true });
const guest = makePerson({ id: "ben", name: "Ben Oyelaran", role: "guest" });

function read(
  words: string[],
  changes: number[] = [],
  edited = false,
  format: TranscriptFormat = "caption-dump",
): Transcript {
  const starts = [...new Set([0, ...changes.filter((at) => at > 0 && at < words.length)])].sort((a, b) => a - b);
  const segments: Segment[] = starts.map((first, line) => ({
    first,
    end: starts[line + 1] ?? words.length,
    change: line > 0,
    paragraph: edited,
    line: line + 1,
  }));
  return {
    file: "t",
    format,
    words,
    segments: words.length > 0 ? segments : [],
    wordTimes: "none",
    labelled: false,
    edited,
  };
}

const understand = (transcript: Transcript, language = "en") =>
  understandWords({
    show: makeShow({ language }),
    episode: makeEpisode({ guests: [guest], chapters: [] }),
    transcript,
    duration: 600,
    knowledge,
  });
const paragraphs = (transcript: Transcript, language?: string): string[][] =>
  understand(transcript, language).turns.map((turn) => turn.paragraphs.map(({ text }) => text));

describe("readable text", () => {
  it("goes by no mark of a speaker that is one in sixty lines", () => {
    const words = Array.from({ length: 60 }, () => ["we", "sand", "the", "hull"]).flat();
    const lines = read(
      words,
      words.flatMap((_, at) => (at % 4 === 0 ? at : [])),
    );
    const marked = (line: number): Transcript => ({
      ...lines,
      segments: lines.segments.map((segment, at) => ({ ...segment, change: at === line })),
    });
    expect(understand(marked(30)).turns).toEqual(understand(marked(-1)).turns);
    expect(understand(marked(30)).remarks[0]!.text).toContain("one change of speaker in 60 lines, too few");
  });
  it("puts in the capitals and the end marks that captions leave out", () => {
    const words = "i'm sure the the boat um is dry. and we go".split(" ");
    expect(paragraphs(read(words))).toEqual([["I'm sure the boat is dry. And we go."]]);
    expect(understand(read(words)).turns[0]!.paragraphs[0]!.sentences.map(({ guessed }) => guessed)).toEqual([
      undefined,
      true,
    ]);
  });
  it("ends what was cut off with a dash", () => {
    expect(paragraphs(read("So I think we should take the".split(" ")))).toEqual([["So I think we should take the—"]]);
  });
  it("cuts long speech without marks into sentences", () => {
    const said =
      "so we went down to the river and looked at the boats and then my father said that we should take the old one because it was cheap but I was not sure about it so I asked the man who sold it and he told me that it had been in the water for ten years";
    const { turns, spoken } = understand(read(said.split(" ")));
    const sentences = turns[0]!.paragraphs[0]!.sentences;
    expect(sentences.length).toBeGreaterThan(1);
    expect(sentences.every(({ text, guessed }) => guessed && /^\p{Lu}.*[.?]$/u.test(text))).toBe(true);
    expect(spoken.words.join(" ")).toBe(said);
  });
  it("puts commas and question marks into it, and leaves quotes without them", () => {
    const said =
      "so welcome to the show today how are you doing i am doing great thank you for having me when i was a child we lived in london and then we moved to berlin because my father had found work there what did he do he was a carpenter and he built boats for people who could pay for them";
    const { turns, spoken } = understand(read(said.split(" ")));
    const text = turns.map((turn) => turn.text).join(" ");
    expect(text).toMatch(/how are you doing\?/i);
    expect(text).toMatch(/what did he do\?/i);
    expect(text).toContain(", ");
    expect(text).toContain("London");
    expect(spoken.words.join(" ")).not.toMatch(/[,?.]/);
    expect(spoken.words).toContain("Berlin");
  });
  it("reads a run without marks in a talk that has marks, with what stands around it and no more", () => {
    const marked = "We talked about boats, and the harbour was full. ".repeat(20).trim().split(" ");
    const flat =
      "so when I was a child we lived in Leeds and then we moved to York because my father had found work there what did he do he was a carpenter and he built boats for people who could pay for them and my mother painted the hulls in a shed behind the house".split(
        " ",
      );
    const shown: number[] = [];
    const understand = (words: string[]) => {
      const transcript = { ...read(words), format: "srt" as const, labelled: true };
      for (const segment of transcript.segments) segment.speaker = "Ida Berg";
      const reader: typeof knowledge.reader = (part) => {
        shown.push(part.words.length);
        return knowledge.reader!(part);
      };
      const episode = makeEpisode({ chapters: [] });
      return understandWords({ show: makeShow({}), episode, transcript, duration: 600, knowledge: { reader } });
    };
    // One run in a long talk is cut at its lines.
    understand([...marked, ...marked, ...flat, ...marked, ...marked]);
    expect(shown).toEqual([]);
    const { turns } = understand([...marked, ...flat, ...marked]);
    // The run goes on to the next mark; thirty words before and after it.
    const toMark = marked.findIndex((word) => word.endsWith(".")) + 1;
    expect(shown).toEqual([flat.length + toMark + 60]);
    const text = turns.map((turn) => turn.text).join(" ");
    expect(text).toMatch(/what did he do\? He was a carpenter, and/i);
    expect(text.startsWith(marked.join(" "))).toBe(true);
    expect(text.endsWith(marked.join(" "))).toBe(true);
  });
  it("leaves the marks and the capitals of the source where they are", () => {
    const marked = "So we went to london. It was, well, cold and nobody was there. Why not.";
    expect(understand(read(marked.split(" "))).turns.map(({ text }) => text)).toEqual([marked]);
  });
  it("parts a source's paragraph that is a wall of text, and no other", () => {
    const sentence = "We tar the hull every spring with a wide brush.".split(" ");
    const text = (count: number) => read(Array.from({ length: count }, () => sentence).flat(), [], true, "markdown");
    expect(paragraphs(text(39))[0]).toHaveLength(1);
    const parts = paragraphs(text(60))[0]!;
    expect(parts.length).toBeGreaterThan(3);
    expect(Math.max(...parts.map((part) => part.split(" ").length))).toBeLessThan(150);
    expect(parts.join(" ")).toBe(Array.from({ length: 60 }, () => sentence.join(" ")).join(" "));
  });
  it("makes paragraphs of lines of captions that stand apart, and leaves short paragraphs of turns", () => {
    const sentence = "We tar the hull every spring.".split(" ");
    const talk = (count: number, changes: boolean): Transcript => {
      const text = read(Array.from({ length: count }, () => sentence).flat(), [], true, "markdown");
      const segments = Array.from({ length: count }, (_, at): Segment => {
        const first = at * sentence.length;
        return {
          first,
          end: first + sentence.length,
          change: changes,
          paragraph: true,
          line: at + 1,
          speaker: changes && at % 2 ? "Ida" : "Per",
        };
      });
      return { ...text, segments, labelled: true };
    };
    expect(paragraphs(talk(40, false))[0]!.length).toBeLessThan(6);
    expect(paragraphs(talk(10, false))[0]).toHaveLength(10);
    expect(paragraphs(talk(40, true)).flat()).toHaveLength(40);
  });
  it("leaves an edited transcript as it is", () => {
    const words = "um the the boat [laughter] i think. no mark".split(" ");
    expect(paragraphs(read(words, [], true, "markdown"))).toEqual([["um the the boat [laughter] i think. no mark"]]);
  });
  it("joins Japanese without spaces and ends Arabic questions", () => {
    expect(paragraphs(read(["船です。", "はい。"]), "ja")).toEqual([["船です。はい。"]]);
    const arabic = understand(read(["كيف", "حالك؟", "بخير."]), "ar");
    expect(arabic.turns[0]!.paragraphs[0]!.sentences.map(({ text }) => text)).toEqual(["كيف حالك؟", "بخير."]);
  });
});

describe("any words", () => {
  const word = fc.oneof(
    fc.constantFrom(
      ..."the uh um I i'm you know that is a boat Boat. yes, 12 v2.1 Dr. [music] th- they. U.S. ? … — right? So no. é 日本。 مرحبا؟ 👩‍🚀 \u00a0 \u200b _ * ** [ ] >>".split(
        " ",
      ),
    ),
    fc.string({ minLength: 1, maxLength: 6 }).map((text) => text.replace(/\s/g, "x")),
  );
  const transcript = fc.tuple(fc.array(word, { maxLength: 120 }), fc.array(fc.nat(120), { maxLength: 8 }));

  it("keeps digits, order and time, and covers every word", () => {
    fc.assert(
      fc.property(transcript, ([words, changes]) => {
        const input = read(words, changes);
        const before = [...words];
        const { turns, reading } = understand(input);
        expect(input.words).toEqual(before);
        const digits = (text: string): string => text.replace(/\P{Nd}/gu, "");
        expect(digits(turns.map(({ text }) => text).join(" "))).toBe(digits(words.join(" ")));
        let id = 0;
        let time = 0;
        for (const { first, end, start } of turns.flatMap(({ paragraphs: all }) =>
          all.flatMap(({ sentences }) => sentences.map(({ words: span, start: at }) => ({ ...span, start: at }))),
        )) {
          expect(first).toBeGreaterThanOrEqual(id);
          expect(end).toBeGreaterThan(first);
          expect(start).toBeGreaterThanOrEqual(time);
          [id, time] = [end, start];
        }
        expect(reading.words.length).toBeLessThanOrEqual(words.length);
      }),
      { numRuns: 150 },
    );
  });
  it("changes nothing when its own text is cleaned again", () => {
    const plain = fc.array(
      fc.constantFrom(
        ..."the um I i'm you that is a boat Boat. yes, 12 th- they. right? So no. and it's well".split(" "),
      ),
      { maxLength: 80 },
    );
    fc.assert(
      fc.property(plain, (words) => {
        const once = understand(read(words))
          .turns.map(({ text }) => text)
          .join(" ");
        const twice = understand(read(once.split(" ").filter(Boolean)))
          .turns.map(({ text }) => text)
          .join(" ");
        expect(twice).toBe(once);
      }),
      { numRuns: 200 },
    );
  });
  it("takes one word of a million characters", () => {
    for (const text of ["x".repeat(1e6), ",".repeat(1e6), `a${",".repeat(1e6)}b`, "[".repeat(1e6), "'".repeat(1e6)])
      expect(understand(read([text])).turns.length).toBeLessThanOrEqual(1);
  });
});

describe("a talk of two minutes", () => {
  const said =
    "hello and welcome to the five minute hive i'm nora falk and today i'm standing in a field with tomas reed who keeps forty hives above the river tomas good morning good morning nora thanks for coming up here so what are the bees doing in october well they're getting ready for winter the queen lays fewer eggs and the workers throw out the drones and what do you do i weigh the hives every week and i put a guard on the entrance because mice love a warm hive have you lost many last year i lost three so not too bad that was the wet spring what would you tell somebody who wants to start find somebody in your village who already keeps bees and go with them for one whole year before you buy anything that's good advice thank you tomas that was lovely thank you bye bye";
  const { turns } = understandWords({
    show: makeShow({ language: "en" }),
    episode: makeEpisode({
      hosts: [makePerson({ id: "nora", name: "Nora Falk" })],
      guests: [makePerson({ id: "tomas", name: "Tomas Reed", role: "guest" })],
      chapters: [],
    }),
    transcript: read(said.split(" ")),
    duration: 130,
    knowledge,
  });
  it("keeps together what is said to somebody by name", () => {
    const text = turns.map((turn) => turn.text).join("\n");
    expect(text).toContain("above the river. Tomas, good morning.\n");
    expect(text).toContain("Good morning, Nora.");
    expect(text).toContain("Thank you, Tomas. That was lovely.\n");
  });
  it("names only those turns of which it is surer than in a long one", () => {
    for (const { speaker, confidence } of turns) expect(speaker === undefined || confidence >= 0.8).toBe(true);
  });
});
