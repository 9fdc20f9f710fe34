// The few words that chapters' titles are put together with, in the language of the talk.
import { primaryLanguage } from "../readable/word-facts.js";

export interface ChapterWords {
  /** What stands between two phrases, with its spaces. */
  and: string;
  /** The title of a first chapter that has no other; absent where the language is not known. */
  opening?: string;
}

const tables: Readonly<Record<string, ChapterWords>> = {
  en: { and: " and ", opening: "Introduction" },
  de: { and: " und ", opening: "Einleitung" },
  es: { and: " y ", opening: "Introducción" },
  fr: { and: " et ", opening: "Introduction" },
  it: { and: " e ", opening: "Introduzione" },
  pt: { and: " e ", opening: "Introdução" },
  nl: { and: " en ", opening: "Inleiding" },
  sv: { and: " och ", opening: "Inledning" },
  da: { and: " og ", opening: "Indledning" },
  nb: { and: " og ", opening: "Innledning" },
  no: { and: " og ", opening: "Innledning" },
  pl: { and: " i ", opening: "Wprowadzenie" },
  ru: { and: " и ", opening: "Введение" },
  ja: { and: "、", opening: "はじめに" },
  zh: { and: "、", opening: "开场" },
  ar: { and: "، ", opening: "مقدمة" },
};

/** The words for a language; where it is not known, a comma joins. */
export const chapterWords = (language: string): ChapterWords =>
  tables[language === "" ? "en" : primaryLanguage(language)] ?? { and: ", " };
