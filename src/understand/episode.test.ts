import { describe, expect, it } from "vitest";
import { findLinks, markdownToText } from "../base/markdown/markdown-to-text.js";
import type { Segment, Transcript } from "../model/model.js";
import { makeEpisode, makePerson, makeShow, makeUnderstood } from "../testing/make-show.js";
import { composeEntry } from "./compose-entry.js";
import { understandEpisode } from "./episode.js";
import { findNeeds, loadKnowledge } from "./knowledge.js";

const ben = makePerson({ id: "ben", name: "Ben Oyelaran", role: "guest" });

/** Labelled turns of ten seconds each. */
function read(turns: [speaker: string, text: string][], edited = false): Transcript {
  const words: string[] = [];
  const segments: Segment[] = turns.map(([speaker, text], line) => {
    const first = words.length;
    words.push(...text.split(" "));
    const place = { start: line * 10, stop: line * 10 + 10 };
    return { first, end: words.length, ...place, speaker, change: true, paragraph: edited, line: line + 1 };
  });
  const [starts, ends] = [new Float64Array(words.length), new Float64Array(words.length)];
  for (const { first, end, start } of segments)
    for (let at = first; at < end; at++) {
      starts[at] = start! + ((at - first) * 10) / (end - first);
      ends[at] = start! + ((at + 1 - first) * 10) / (end - first);
    }
  return { file: "t.vtt", format: "vtt", words, starts, ends, wordTimes: "spread", segments, labelled: true, edited };
}

const talk = read([
  ["Ada", "Welcome um to the the harbour, Ben."],
  ["Ben Oyelaran", "thanks. I build small boats from grob wood."],
]);

describe("understanding an episode", () => {
  it("gives turns with names, times, captions and talk time", () => {
    const episode = makeEpisode({
      guests: [ben],
      chapters: [
        { start: 5, title: "Wood" },
        { start: 0, title: "Hello" },
      ],
    });
    const { turns, captions, people, chapters, timing, duration } = understandEpisode({
      show: makeShow(),
      episode,
      transcript: talk,
    });
    expect(turns.map(({ speaker, start, end, text }) => ({ speaker, start, end, text }))).toEqual([
      { speaker: "Ada Marlow", start: 0, end: 10, text: "Welcome to the harbour, Ben." },
      { speaker: "Ben Oyelaran", start: 10, end: 20, text: "Thanks. I build small boats from grob wood." },
    ]);
    expect(timing).toEqual({ method: "captions", expectedError: 0 });
    expect(duration).toBe(1800);
    expect(captions.map(({ text }) => text).join(" ")).toContain("small boats");
    expect(people.map(({ person, share }) => [person.id, share])).toEqual([
      ["ada-marlow", 0.5],
      ["ben", 0.5],
    ]);
    expect(chapters).toEqual([
      { start: 0, end: 5, title: "Hello", origin: "given" },
      { start: 5, end: 1800, title: "Wood", origin: "given" },
    ]);
  });
  it("corrects names in raw words and leaves edited ones alone", async () => {
    const show = makeShow({ glossary: { terms: [], replace: [{ from: "grob", to: "Krob" }], never: [] } });
    const episode = makeEpisode({ guests: [ben] });
    const input = { show, episode, transcript: talk };
    const knowledge = await loadKnowledge(findNeeds(input));
    const raw = understandEpisode({ ...input, knowledge });
    expect(raw.turns[1]!.text).toContain("Krob wood");
    expect(raw.corrections).toMatchObject([{ from: "grob", to: "Krob", words: { first: 13, end: 14 } }]);
    const edited = {
      ...read(
        [
          ["Ada", "Welcome um to the the harbour, Ben."],
          ["Ben", "thanks. I build from grob wood."],
        ],
        true,
      ),
    };
    const human = understandEpisode({ ...input, edited, knowledge });
    expect(human.turns.map(({ text }) => text)).toEqual([
      "Welcome um to the the harbour, Ben.",
      "thanks. I build from grob wood.",
    ]);
    expect(human.corrections).toEqual([]);
    expect(human.timing.method).not.toBe("estimated");
  });
  /** A talk of which every theme fills a chapter, without names of speakers. */
  const talkAbout = (themes: readonly string[]): Transcript => {
    const turns = themes.flatMap((theme) =>
      Array.from({ length: 30 }, (_, k): [string, string] => [
        "",
        k % 3 === 0
          ? `So let's talk about ${theme}?`
          : k % 3 === 1
            ? `Well, ${theme}, yes.`
            : `I asked ${theme} again.`,
      ]),
    );
    const { segments, ...said } = read(turns, true);
    return { ...said, labelled: false, segments: segments.map(({ speaker: _, ...segment }) => segment) };
  };
  const titlesOf = async (transcript: Transcript, given: Parameters<typeof makeEpisode>[0]): Promise<string[]> => {
    const episode = makeEpisode({ chapterPlan: { count: 6 }, ...given });
    const input = { show: makeShow(), episode, transcript };
    return understandEpisode({ ...input, knowledge: await loadKnowledge(findNeeds(input)) }).chapters.map(
      ({ title }) => title,
    );
  };
  const others = ["tide mills", "organ pipes", "oyster farms", "copper masts"];
  it("names no chapter by the first name of somebody who takes part, whom no label names", async () => {
    const transcript = talkAbout(["peat moors", others[0]!, "Rosalind", ...others.slice(1)]);
    expect(await titlesOf(transcript, {})).toContain("Rosalind");
    const titles = await titlesOf(transcript, {
      guests: [makePerson({ id: "rosalind", name: "Rosalind Vale", role: "guest" })],
    });
    expect(titles.length).toBeGreaterThan(2);
    expect(titles).not.toContain("Rosalind");
  });
  it("writes a word large in titles of chapters only where the talk does, not because the episode's title has it", async () => {
    const titles = await titlesOf(talkAbout([...others, "Velmora keels"]), { title: "Of Masts and Mills in Velmora" });
    expect(titles.slice(1)).toEqual(["Tide mills", "Organ pipes", "Oyster farms", "Copper masts", "Velmora keels"]);
  });
  it("works without a transcript", () => {
    const understood = understandEpisode({
      show: makeShow(),
      episode: makeEpisode({ links: [{ title: "Wood", url: "https://wood.example" }] }),
    });
    expect(understood).toMatchObject({ turns: [], captions: [], chapters: [], duration: 1800 });
    expect(understood.links.map(({ title }) => title)).toEqual(["Wood"]);
  });
});

describe("the entry", () => {
  const lead = [{ text: "Today I talk with Ben.", at: 3, turn: 0 }];
  const understood = makeUnderstood({ draft: { lead, quotes: [], keywords: [] } });
  const entry = (episode: Parameters<typeof makeEpisode>[0], now = Date.UTC(2026, 5, 1)) =>
    composeEntry(makeEpisode(episode), understood, now);

  it("links of a drafted lead only those addresses that were surely heard", () => {
    const text = "Find us at www.keel-yard.example/a_b_c, (https://www.keelyard.example) or https://oars.example.";
    const draft = { lead: [{ text, at: 3, turn: 0 }], quotes: [], keywords: [] };
    const links = [{ title: "oars.example", url: "https://oars.example" }];
    const { notes, summary } = composeEntry(makeEpisode({}), makeUnderstood({ draft, links }), 0);
    expect(findLinks(notes).map(({ url }) => url)).toEqual(["https://oars.example"]);
    expect([markdownToText(notes), summary]).toEqual([text, text]);
  });

  it("takes the summary from the description, else the notes, else the draft", () => {
    const byName = "A [keel][1], by [Ben].\n\n[1]: https://k.example\n[Ben]: https://b.example 'Him'";
    expect(entry({ notes: byName }).summary).toBe("A keel, by Ben.");
    expect(entry({ description: "A **boat**\nis [built](https://a.example).", notes: "Notes." }).summary).toBe(
      "A boat is built.",
    );
    const notes = "# Boats\n\n- a list\n\nBen met Dr. Marlow. They *sail*. It rains. They row. They rest.\n\nMore.";
    expect(entry({ notes })).toMatchObject({
      summary: "Ben met Dr. Marlow. They sail. It rains. They row.",
      notesOrigin: "given",
      notes,
    });
    // Greek ends questions with what is no end of a sentence elsewhere; what is spoken counts, whatever the show's language.
    const greek = "Τι είναι αυτό; Ποιος είναι εδώ; Γιατί τώρα; Πού πάμε; Και μετά;";
    const spoken = composeEntry(makeEpisode({ notes: greek }), { ...understood, language: "el" }, 0);
    const hindi = composeEntry(
      makeEpisode({ notes: "नाव लकड़ी की है। नाव नई है। वह तैरती है। हम चलते हैं। फिर लौटते हैं।" }),
      understood,
      0,
    );
    expect(hindi.summary).toBe("नाव लकड़ी की है। नाव नई है। वह तैरती है। हम चलते हैं।");
    expect(entry({ notes: "船是木头的。见https://a.example，好！它浮着。我们走。再见。" }).summary).toBe(
      "船是木头的。见https://a.example，好！它浮着。我们走。",
    );
    expect(spoken.summary).toBe("Τι είναι αυτό; Ποιος είναι εδώ; Γιατί τώρα; Πού πάμε;");
    expect(entry({})).toMatchObject({
      summary: "Today I talk with Ben.",
      notesOrigin: "drafted",
      notes: "Today I talk with Ben.",
    });
  });
  it("says whether it is out", () => {
    expect(entry({}).state).toBe("published");
    expect(entry({}, 0).state).toBe("scheduled");
    expect(entry({ draft: true }).state).toBe("draft");
  });
});
