// The few words that chapters' titles are put together with, in the language of the talk.
import { primaryLanguage } from "../readable/word-facts.js";

export interface ChapterWords {
  /** What stands between two phrases, with its spaces. */
  and: string;
  /** The title of a first chapter that has no other; absent where the language is not known. */
  opening?: string;
  /** Small words that may stand between two nouns of one phrase, "huile de lin": as words between spaces. */
  joints?: string;
}

const tables: Readonly<Record<string, ChapterWords>> = {
  en: { and: " and ", opening: "Introduction" },
  de: { and: " und ", opening: "Einleitung" },
  es: { and: " y ", opening: "Introducción", joints: "de del" },
  fr: { and: " et ", opening: "Introduction", joints: "de du des à" },
  it: { and: " e ", opening: "Introduzione", joints: "di del della dei delle da" },
  pt: { and: " e ", opening: "Introdução", joints: "de do da dos das" },
  nl: { and: " en ", opening: "Inleiding", joints: "van" },
  sv: { and: " och ", opening: "Inledning", joints: "av" },
  da: { and: " og ", opening: "Indledning", joints: "af" },
  nb: { and: " og ", opening: "Innledning", joints: "av" },
  no: { and: " og ", opening: "Innledning", joints: "av" },
  pl: { and: " i ", opening: "Wprowadzenie" },
  ru: { and: " и ", opening: "Введение" },
  ja: { and: "、", opening: "はじめに" },
  zh: { and: "、", opening: "开场" },
  ar: { and: "، ", opening: "مقدمة" },
  ca: { and: " i ", opening: "Introducció", joints: "de del" },
  cs: { and: " a ", opening: "Úvod" },
  fi: { and: " ja ", opening: "Johdanto" },
  hi: { and: " और ", opening: "परिचय", joints: "का की के" },
  hu: { and: " és ", opening: "Bevezetés" },
  ko: { and: ", ", opening: "시작" },
  ro: { and: " și ", opening: "Introducere", joints: "de" },
  tr: { and: " ve ", opening: "Giriş" },
  uk: { and: " і ", opening: "Вступ" },
};

/** The words for a language; where it is not known, a comma joins. */
export const chapterWords = (language: string): ChapterWords =>
  tables[language === "" ? "en" : primaryLanguage(language)] ?? { and: ", " };
