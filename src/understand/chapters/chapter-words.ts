// The few words that chapters' titles need, in the language of the talk.
import { primaryLanguage } from "../readable/word-facts.js";

export interface ChapterWords {
  /** The title of a first chapter that has no other; absent where the language is not known. */
  opening?: string;
  /** Small words that may stand between two nouns of one phrase, "huile de lin": as words between spaces. */
  joints?: string;
}

const tables: Readonly<Record<string, ChapterWords>> = {
  en: { opening: "Introduction" },
  de: { opening: "Einleitung" },
  es: { opening: "Introducción", joints: "de del" },
  fr: { opening: "Introduction", joints: "de du des à" },
  it: { opening: "Introduzione", joints: "di del della dei delle da" },
  pt: { opening: "Introdução", joints: "de do da dos das" },
  nl: { opening: "Inleiding", joints: "van" },
  sv: { opening: "Inledning", joints: "av" },
  da: { opening: "Indledning", joints: "af" },
  nb: { opening: "Innledning", joints: "av" },
  no: { opening: "Innledning", joints: "av" },
  pl: { opening: "Wprowadzenie" },
  ru: { opening: "Введение" },
  ja: { opening: "はじめに" },
  zh: { opening: "开场" },
  ar: { opening: "مقدمة" },
  ca: { opening: "Introducció", joints: "de del" },
  cs: { opening: "Úvod" },
  fi: { opening: "Johdanto" },
  hi: { opening: "परिचय", joints: "का की के" },
  hu: { opening: "Bevezetés" },
  ko: { opening: "시작" },
  ro: { opening: "Introducere", joints: "de" },
  tr: { opening: "Giriş" },
  uk: { opening: "Вступ" },
};

/** The words for a language; none where it is not known. */
export const chapterWords = (language: string): ChapterWords =>
  tables[language === "" ? "en" : primaryLanguage(language)] ?? {};
