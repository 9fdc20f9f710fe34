import { describe, expect, it } from "vitest";
import { makeEpisode, makeShow, makeTurn } from "../../../testing/make-show.js";
import { talks } from "../../../testing/talks-in-languages.js";
import { chooseKeywords, rankKeywords } from "../../draft/find-keywords.js";
import { loadChapterModel } from "../load-chapter-model.js";
import { titleSpans } from "../name-chapters.js";
import { talkFromSegments } from "../talk.js";
import { cutWords, joinWords, stemWord } from "../tokens.js";

const model = await loadChapterModel();

const expected: Readonly<Record<string, readonly (string | undefined)[]>> = {
  de: ["Leinöl", "Boot", "Jugendregatta"],
  fr: ["Huile de lin", "Hangar", "Régate des jeunes"],
  es: ["Aceite de linaza", "Almacén", "Regata juvenil"],
  pt: ["Óleo de linhaça", "Armazém", "Regata juvenil"],
  it: ["Olio di lino", "Rimessaggio", "Regata giovanile"],
  ru: ["Льняное масло", "Зимняя стоянка", "Детская регата"],
  ja: ["亜麻仁油", "防水シート", "レース"],
  zh: ["亚麻籽油", "仓库", "少年帆船赛"],
  ar: ["زيت الكتان", "المخزن", "الأطفال"],
  hi: ["अलसी का तेल", "गोदाम", "नाव दौड़"],
  ko: ["아마인유", "방수포", undefined],
};

const titlesOf = (language: string): (string | undefined)[] => {
  const segments = talks[language]!.flatMap((sentences, k) =>
    sentences.map((text, at) => ({ start: k * 200 + at * 40, end: k * 200 + at * 40 + 40, text })),
  );
  return titleSpans(talkFromSegments(segments, 600, language), [0, 200, 400], model);
};

describe("titles in other languages", () => {
  it.each(Object.keys(expected))("are what a chapter says again, in %s", (language) => {
    expect(titlesOf(language)).toEqual(expected[language]);
  });

  it("are no small words of Dutch and no numbers", () => {
    const said = [
      "Jullie tellen 0,01 per dijk, 0,01 per jaar.",
      "Jullie kennen de dijk, per dijk 0,01, jullie tellen de dijk.",
    ];
    const segments = said.map((text, at) => ({ start: at * 40, end: at * 40 + 40, text }));
    const [title] = titleSpans(talkFromSegments(segments, 80, "nl"), [0], model);
    expect(title?.toLowerCase()).not.toMatch(/jullie|per|0,01/);
  });

  it("go with keywords of the same words, written as the language writes them", () => {
    const keywordsOf = (language: string): string[] => {
      const turns = talks[language]!.flat().map((text, at) => makeTurn(text, at * 40, at * 40 + 40));
      const ranked = rankKeywords(makeShow({ language }), makeEpisode(), turns, { stopWords: model.stopWords });
      return chooseKeywords(ranked);
    };
    expect(keywordsOf("fr")).toContain("régate");
    expect(keywordsOf("fr").join(" ")).not.toMatch(/d'|l'|quarante/);
    expect(keywordsOf("ja")).toContain("子どもレース");
    expect(keywordsOf("hi")).toContain("नाव दौड़");
  });

  it("cut words from what is glued to them", () => {
    expect(cutWords("L'huile d'un vieux bateau qu'il aime", "fr")).toEqual([
      "huile",
      "un",
      "vieux",
      "bateau",
      "il",
      "aime",
    ]);
    expect(cutWords("Dall'olio all'acqua", "it")).toEqual(["olio", "acqua"]);
    expect(cutWords("창고에서는 배를 덮습니다", "ko")).toEqual(["창고", "배를", "덮습니다"]);
    expect(cutWords("여덟 살부터 배에서 관리하는 방법은", "ko")).toEqual(["여덟", "살", "배", "관리하는", "방법"]);
    expect(cutWords("o'clock d'you", "en")).toEqual(["o'clock", "d'you"]);
    expect(joinWords(["子ども", "レース", "in", "Tokyo"])).toBe("子どもレース in Tokyo");
    expect(["масло", "масла", "маслом"].map(stemWord)).toEqual(["масл", "масл", "масл"]);
    expect(stemWord("الزيت")).toBe(stemWord("زيت"));
  });

  const titleOf = (language: string, sentences: readonly string[]): string | undefined => {
    const segments = sentences.map((text, at) => ({ start: at * 40, end: at * 40 + 40, text }));
    return titleSpans(talkFromSegments(segments, sentences.length * 40, language), [0], model)[0];
  };

  it("take no piece of a Japanese verb, nothing that is only counted, and rather more than one sign", () => {
    const sentences = [
      "桟橋を出て、岬を出て、港を出て、夕方に戻りました。",
      "三百枚の帆布を縫い、八十枚の帆布を乾かしました。",
      "帆布の修理には二週間かかります。",
      "船の底を塗り、船の帆を張り、船の櫂を削ります。",
      "帆布の修理は冬の仕事です。",
    ];
    expect(titleOf("ja", sentences)).toBe("帆布の修理");
  });

  it.each([
    ["Сарай", ["В сарае стоит печка.", "Зимой лодка лежит в сарае.", "Старый сарай сырой, а печка в сарае новая."]],
    [
      "Льняное масло",
      ["Мы греем льняным маслом доски.", "Льняное масло сохнет.", "Потом льняным маслом мажем, льняным маслом красим."],
    ],
    ["Регата", ["Готовимся к регате долго.", "Дети едут к регате.", "Регата летом, и все мы рады регате."]],
    [
      "Брезент",
      ["Без брезента лодка гниёт.", "Край брезента мокнет.", "Брезент лежит, с брезентом тепло, цена брезента мала."],
    ],
  ])("are in the nominative of Russian where it is said: %s", (title, sentences) => {
    expect(titleOf("ru", sentences)).toBe(title);
  });

  it.each([
    ["В сарае стоит печка.", "Зимой лодка лежит в сарае.", "Осенью печка греет в сарае."],
    ["Мы красим старую доску.", "Он моет старую доску.", "Я сушу старую доску."],
  ])("are in no other case of Russian: %s", (...sentences) => {
    expect(titleOf("ru", sentences) ?? "").not.toMatch(/сарае|доску|старую/i);
  });

  it("join what small words join, for whom something is", () => {
    const course = [
      "El curso para remeros dura un mes.",
      "Quien hace el curso para remeros aprende a girar.",
      "Después del curso para remeros hay una carrera.",
    ];
    expect(titleOf("es", course)).toBe("Curso para remeros");
    const german = [
      "Der Kurs für Ruderer dauert einen Monat.",
      "Im Kurs für Ruderer lernt man das Wenden.",
      "Nach dem Kurs für Ruderer gibt es ein Rennen.",
    ];
    expect(titleOf("de", german)).toBe("Kurs für Ruderer");
  });

  it("are none where the stop words are not known", () => {
    const segments = talks.de!.flat().map((text, at) => ({ start: at * 40, end: at * 40 + 40, text }));
    expect(titleSpans(talkFromSegments(segments, 600, "zu"), [0, 200], model)).toEqual([undefined, undefined]);
  });
});
