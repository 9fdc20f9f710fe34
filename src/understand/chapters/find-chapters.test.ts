import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeTurn } from "../../testing/make-show.js";
import { makeChance } from "../../testing/make-talk.js";
import { planChapters } from "./count-chapters.js";
import { findChapters } from "./find-chapters.js";
import { loadChapterModel } from "./load-chapter-model.js";
import { titleSpans } from "./name-chapters.js";
import { talkFromSegments, talkFromTurns } from "./talk.js";

const model = await loadChapterModel();

/** Topics of an invented show: what the host asks, and the words the answer turns around. */
const topics = [
  {
    asks: "So let's talk about sourdough starter. How do you keep it alive?",
    about: "sourdough starter|flour|rye|jar|bubbles|feeding",
  },
  {
    asks: "Moving on, tell us about Lake Harrow. When did the ferry stop running?",
    about: "Lake Harrow|ferry|pier|captain|timetable|fog",
  },
  {
    asks: "I want to ask about beekeeping. What does a hive need in winter?",
    about: "beekeeping|hive|queen|honey|frames|swarm",
  },
  {
    asks: "Next question, about printing presses. Why do you still set metal type?",
    about: "printing presses|metal type|ink|rollers|paper|letterpress",
  },
  {
    asks: "And what about chess engines? Did they change how you play?",
    about: "chess engines|openings|endgames|bishop|tournament|rating",
  },
];
const frames =
  "We always come back to X because Y matters|Most people forget that X is really about Y|My neighbour swears by X and hates Y|When you look at X you begin to see Y|There is no X without Y|I learned about X from an old book on Y|You can ruin X if you ignore Y";

const makeSegments = (minutesEach = 5, { marks = true, names = true } = {}) => {
  const chance = makeChance(5);
  const segments: { start: number; end: number; text: string; speaker?: string }[] = [];
  let time = 0;
  const say = (speaker: string, text: string) => {
    const length = text.split(" ").length / 2.6;
    const plain = marks ? text : text.toLowerCase().replace(/[.,?]/g, "");
    segments.push({ start: time, end: time + length, text: plain, ...(names ? { speaker } : {}) });
    time += length + 0.2;
  };
  say("Ines Vale", "Welcome to Slow Hours, I'm Ines Vale, and my guest today is Tom Arden.");
  say("Tom Arden", "Thanks for having me, it is good to be here.");
  for (const { asks, about } of topics) {
    const words = about.split("|");
    const end = time + minutesEach * 60;
    say("Ines Vale", asks);
    while (time < end) {
      const frame = frames.split("|")[Math.floor(chance() * 7)]!;
      const [x, y] = [words[Math.floor(chance() * 6)]!, words[Math.floor(chance() * 6)]!];
      say("Tom Arden", `${frame.replace("X", x).replace("Y", y)}.`);
    }
  }
  say("Ines Vale", "Thank you so much for coming, Tom. That's it for this week, bye!");
  return { segments, duration: time };
};

const { segments, duration } = makeSegments();
const talk = talkFromSegments(segments, duration);

describe("findChapters", () => {
  it("finds the topics of an invented show and names them", () => {
    const { chapters, remarks } = findChapters(talk, {}, model);
    expect(remarks).toEqual([]);
    const asked = segments.flatMap(({ text, start }) => (topics.some(({ asks }) => asks === text) ? [start] : []));
    for (const start of asked.slice(1)) expect(chapters.some((one) => Math.abs(one.start - start) < 15)).toBe(true);
    const titles = chapters.map(({ title }) => title).join("; ");
    expect(titles).toContain("Lake Harrow");
    expect(titles).toMatch(/beekeeping|hive/i);
    expect(titles).toMatch(/metal type|printing presses/i);
  });

  it.each([60, 600, 900])(
    "begins where the talk does behind %s seconds of music, and counts only what is said",
    (lead) => {
      const late = segments.map((one) => ({ ...one, start: one.start + lead, end: one.end + lead }));
      const found = (language: string) =>
        findChapters(talkFromSegments(late, duration + lead, language), {}, model).chapters;
      const usual = findChapters(talk, {}, model).chapters.map(({ start }) => start + lead);
      const [opening, second, ...others] = found("en");
      expect(opening).toMatchObject({ start: 0, title: "Introduction" });
      expect(second).toMatchObject({ start: lead, why: expect.stringContaining(`${lead} seconds without speech`) });
      expect(others.length).toBeLessThan(usual.length);
      for (const { start } of others) expect(usual.some((one) => Math.abs(one - start) < 15)).toBe(true);
      // No word for an opening is known: the music goes with what is said first.
      const [first, next] = found("ga");
      expect(first!.start).toBe(0);
      expect(next!.start).toBeGreaterThan(lead + 30);
    },
  );

  it("finds them in captions without marks, cases or speakers too", () => {
    const bare = makeSegments(5, { marks: false, names: false });
    const { chapters } = findChapters(talkFromSegments(bare.segments, bare.duration), {}, model);
    const asked = bare.segments.flatMap(({ text, start }) =>
      /^(moving on|i want to ask|next question)/.test(text) ? [start] : [],
    );
    expect(asked).toHaveLength(3);
    for (const start of asked) expect(chapters.some((one) => Math.abs(one.start - start) < 30)).toBe(true);
  });

  it("gives a reason for each and writes titles of two to seven words", () => {
    const { chapters } = findChapters(talk, {}, model);
    for (const { title, why, alternatives } of chapters) {
      expect(why).toMatch(/\w{3}/);
      expect(alternatives).toBeInstanceOf(Array);
      if (title !== "Introduction" && title !== "Closing") expect(title.split(" ").length).toBeGreaterThanOrEqual(2);
      expect(title.split(" ").length).toBeLessThanOrEqual(7);
      expect(title.charAt(0)).toBe(title.charAt(0).toUpperCase());
    }
    expect(chapters.map(({ why }) => why).join(" ")).toContain("the host asks a question");
  });

  it("gives the number asked for, or about the length", () => {
    expect(findChapters(talk, { count: 4 }, model).chapters).toHaveLength(4);
    expect(findChapters(talk, { count: 9 }, model).chapters).toHaveLength(9);
    expect(findChapters(talk, { every: 150 }, model).chapters).toHaveLength(Math.round(duration / 150));
  });

  it("makes no more of a talk in another language than its words tell apart", () => {
    // Two hours in which the themes drift: no place is much likelier than another, as in captions without marks.
    const heads = "Boot Hafen Segel Lack Werft Sturm Winter Pinsel Mast Steg Ruder Ufer Anker Motor".split(" ");
    const tails = "bau plan tag markt haus zeit ring kreis lauf stand wert weg halle kosten".split(" ");
    const words = heads.flatMap((_, i) => tails.map((tail, k) => heads[(i + 5 * k) % heads.length]! + tail));
    const chance = makeChance(7);
    const drift = Array.from({ length: 1800 }, (_, i) => {
      const pick = () => words[Math.floor((i / 1800) * (words.length - 60) + chance() * 60)]!;
      return { start: i * 4, end: i * 4 + 3.8, text: `und dann haben wir ${pick()} und ${pick()} und ${pick()}` };
    });
    const found = findChapters(talkFromSegments(drift, 7200, "de"), {}, model).chapters.length;
    expect(found).toBeGreaterThan(8);
    expect(found).toBeLessThan(40);
  });

  it("takes two pauses for breaks of a show with ads in one hour, not in four", () => {
    expect(planChapters(4 * 3600, 2, {})).toMatchObject({ density: 0.55 });
    expect(planChapters(3600, 2, {})).toMatchObject({ density: 1 });
  });

  it("writes known names as they are known", () => {
    const [title] = titleSpans(
      talkFromSegments([
        { start: 0, end: 60, text: `what about mad pod. ${"mad pod was fun and mad pod grew. ".repeat(8)}` },
      ]),
      [0],
      model,
      ["MAD Pod"],
    );
    expect(title).toContain("MAD Pod");
  });

  it("says why a short episode has none", () => {
    const short = segments.filter(({ end }) => end < 120);
    expect(findChapters(talkFromSegments(short, 120), {}, model)).toEqual({
      chapters: [],
      remarks: ["Chapters were left out: the episode is shorter than two and a half minutes."],
    });
    expect(findChapters(talkFromSegments([], 3600), {}, model).remarks).toHaveLength(1);
  });

  it.each([3.5, 5, 8])("gives a talk of %d minutes a few chapters with titles", (minutes) => {
    const said = segments.filter(({ end }) => end < minutes * 60);
    const { chapters, remarks } = findChapters(talkFromSegments(said, minutes * 60), {}, model);
    expect(remarks).toEqual([]);
    expect(chapters.length).toBeGreaterThanOrEqual(3);
    expect(chapters.length).toBeLessThanOrEqual(5);
    for (const { start, end, title } of chapters) {
      expect(end - start).toBeGreaterThanOrEqual(30);
      expect(title).not.toMatch(/^Part /);
    }
  });

  it("works from turns as well", () => {
    const turns = segments.map(({ start, end, text, speaker }) => ({
      speaker: speaker!,
      start,
      end,
      text,
      paragraphs: [{ start, end, text, sentences: [{ text, start, end, words: { first: 0, end: 1 } }] }],
      confidence: 1,
      origin: "given" as const,
    }));
    const fromTurns = findChapters(talkFromTurns(turns, duration, "en"), {}, model).chapters;
    expect(fromTurns).toEqual(findChapters(talk, {}, model).chapters);
  });

  it("hears no sounds in brackets", () => {
    const [turn] = [makeTurn("Oak bends [winning sound plays] when it is wet.")];
    expect(talkFromTurns([turn], 10, "en").pieces[0]!.text).toBe("Oak bends  when it is wet.");
  });

  it.each(["de", "ja", "ar"])("keeps to vocabulary in other languages (%s) and says so", (language) => {
    const text: Record<string, string[]> = {
      de: [
        "Der Imker prüft den Bienenstock und die Waben im Garten.",
        "Die Fähre legt am Steg ab, wenn der Nebel steigt.",
        "Der Sauerteig braucht Roggenmehl und ein warmes Glas.",
      ],
      ja: [
        "養蜂家は庭で巣箱と蜂蜜を調べています。",
        "霧が晴れると連絡船は桟橋から出発します。",
        "酵母には小麦粉と温かい瓶が必要です。",
      ],
      ar: [
        "يفحص النحال خلية النحل والعسل في الحديقة.",
        "تغادر العبارة الرصيف عندما يرتفع الضباب.",
        "تحتاج الخميرة إلى الدقيق والبرطمان الدافئ.",
      ],
    };
    const lines = text[language]!.flatMap((line) => Array<string>(60).fill(line));
    const spoken = lines.map((line, i) => ({ start: i * 5, end: i * 5 + 5, text: line }));
    const { chapters, remarks } = findChapters(talkFromSegments(spoken, 900, language), {}, model);
    expect(remarks[0]).toContain(`"${language}"`);
    expect(chapters.length).toBeGreaterThanOrEqual(3);
    expect(chapters.some(({ start }) => Math.abs(start - 300) <= 30)).toBe(true);
  });

  it("gives no chapters in a language without a list of stop words, and says why", () => {
    const spoken = Array.from({ length: 200 }, (_, i) => ({
      start: i * 5,
      end: i * 5 + 5,
      text: `Ukuhlola izinyosi ${i % 7} engadini yethu.`,
    }));
    const { chapters, remarks } = findChapters(talkFromSegments(spoken, 1000, "zu"), {}, model);
    expect(chapters).toEqual([]);
    expect(remarks).toEqual([expect.stringContaining('the stop words of "zu" are not known')]);
  });

  it("keeps its promises for any input", () => {
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom(
        "",
        ">>",
        "[music]",
        "\u00a0",
        "日本語のテキスト。",
        "So let's talk about boats?",
        "🎧🎧",
        "a.b.c",
      ),
    );
    const piece = fc.record({ start: fc.double(), length: fc.double({ min: -5, max: 400 }), text });
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.double(),
        fc.constantFrom("en", "de", "ja", "xx", ""),
        fc.record({ count: fc.integer({ min: -1, max: 40 }) }, { requiredKeys: [] }),
        (pieces, length, language, plan) => {
          let at = 0;
          const made = pieces.map((one) => {
            const start = Number.isFinite(one.start) && one.start < 0 ? one.start : at;
            at += Number.isFinite(one.length) ? Math.abs(one.length) : 1;
            return { start, end: at, text: one.text.repeat(4) };
          });
          const { chapters } = findChapters(talkFromSegments(made, length > 0 ? length : at, language), plan, model);
          if (chapters.length === 0) return;
          expect(chapters[0]!.start).toBe(0);
          expect(chapters.length).toBeGreaterThanOrEqual(3);
          chapters.forEach((chapter, k) => {
            expect(chapter.end - chapter.start).toBeGreaterThanOrEqual(30);
            expect(chapter.end).toBe(chapters[k + 1]?.start ?? chapter.end);
            expect(chapter.title).not.toBe("");
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it("gives the same twice, and quickly", () => {
    const begun = performance.now();
    const first = findChapters(talk, {}, model);
    console.log(`${Math.round(duration / 60)} minutes of talk: ${Math.round(performance.now() - begun)} ms`);
    expect(findChapters(talk, {}, model)).toEqual(first);
  });
});
