// The few words that chapters' titles are put together with, in the language of the talk.
import { primaryLanguage } from "../readable/word-facts.js";

export interface ChapterWords {
  /** What stands between two phrases, with its spaces. */
  and: string;
  /** The title of a chapter that has no other; `{0}` stands for its number. */
  part: string;
}

const tables: Readonly<Record<string, ChapterWords>> = {
  en: { and: " and ", part: "Part {0}" },
  de: { and: " und ", part: "Teil {0}" },
  es: { and: " y ", part: "Parte {0}" },
  fr: { and: " et ", part: "Partie {0}" },
  it: { and: " e ", part: "Parte {0}" },
  pt: { and: " e ", part: "Parte {0}" },
  nl: { and: " en ", part: "Deel {0}" },
  sv: { and: " och ", part: "Del {0}" },
  da: { and: " og ", part: "Del {0}" },
  nb: { and: " og ", part: "Del {0}" },
  no: { and: " og ", part: "Del {0}" },
  pl: { and: " i ", part: "Część {0}" },
  ru: { and: " и ", part: "Часть {0}" },
  ja: { and: "、", part: "パート{0}" },
  zh: { and: "、", part: "第{0}部分" },
  ar: { and: "، ", part: "الجزء {0}" },
};

/** The words for a language; where it is not known, a comma and a bare number in brackets say the same. */
export const chapterWords = (language: string): ChapterWords =>
  tables[language === "" ? "en" : primaryLanguage(language)] ?? { and: ", ", part: "({0})" };
