// The few words that chapters' titles need, in the language of the talk.
import { primaryLanguage } from "../readable/word-facts.js";

export interface ChapterWords {
  /** The title of a first chapter that has no other; absent where the language is not known. */
  opening?: string;
  /** The title of a short last chapter in which somebody says `farewell`; with these, a short first chapter is called `opening`. */
  closing?: string;
  farewell?: RegExp;
  /** What a chapter is called in which somebody reads an advert, and how that begins: up to the name, which stands right behind. */
  sponsor?: string;
  sponsored?: RegExp;
  /** Small words that may stand between two nouns of one phrase, "huile de lin": as words between spaces. */
  joints?: string;
}

const tables: Readonly<Record<string, ChapterWords>> = {
  en: {
    opening: "Introduction",
    closing: "Closing",
    farewell:
      /\b(?:thank you (?:so much|for|very much|everyone|all)|thanks (?:for|so much|everyone|again)|that's it for|that's all|wrap(?:ping)? (?:up|it up|things)|see you (?:next|in|later|all)|until next|next (?:week|time)|bye|goodbye|take care|signing off|subscribe|goodnight|outro)\b/i,
    sponsor: "Sponsor",
    sponsored:
      /(?:\b(?:episode|show|podcast|season|conversation|segment)\b[^.?!]{0,50}\b(?:brought to you|presented|sponsored|supported|powered)(?: today| also| in part){0,2} by|\b(?:today's|our|this week's) sponsors?(?: today| this week| for today)? (?:is|are)|\b(?:word|message) from our sponsors?,?|\bthank(?:s to)? (?:our|today's) sponsors?,?) (?:our (?:good )?(?:friends|sponsors?|partners?)(?: (?:over )?at)?,? |the (?:good |fine )?(?:folks|people|team|makers) (?:over )?(?:at|behind|of) )?/i,
  },
  de: {
    opening: "Einleitung",
    joints: "für mit",
    closing: "Verabschiedung",
    farewell:
      /(?<!\p{L})(?:(?:vielen|lieben|besten|herzlichen|großen) dank|danke (?:dir|euch|ihnen|fürs?|allen)|bis (?:zum nächsten mal|zur nächsten|bald|dann|demnächst|nächste)|tschüss?i?|ciao|mach(?:t|en sie)? es gut|macht's gut|auf wieder(?:hören|sehen)|schöne[ns]? (?:tag|abend|woche|wochenende|zeit)|abonniert)(?!\p{L})/iu,
    sponsor: "Werbung",
    sponsored:
      /(?<!\p{L})(?:folge|episode|podcast|sendung|ausgabe)(?!\p{L})[^.?!]{0,50}(?:präsentiert|unterstützt|gesponser?t|ermöglicht) (?:von|durch) /iu,
  },
  es: {
    opening: "Introducción",
    joints: "de del para",
    closing: "Despedida",
    farewell:
      /(?<!\p{L})(?:(?:muchas|muchísimas|mil) gracias|gracias (?:por|a)|hasta (?:la próxima|luego|pronto|otra|el próximo)|nos (?:vemos|escuchamos|oímos)|adiós|chao|un (?:fuerte )?(?:abrazo|saludo)|suscríbe(?:te|nse)|suscribíos)(?!\p{L})/iu,
    sponsor: "Patrocinio",
    sponsored:
      /(?<!\p{L})(?:episodio|programa|podcast|capítulo)(?!\p{L})[^.?!]{0,50}(?:presentado|patrocinado|ofrecido|posible gracias a)(?: por)? /iu,
  },
  fr: {
    opening: "Introduction",
    joints: "de du des à pour",
    closing: "Conclusion",
    farewell:
      /(?<!\p{L})(?:merci (?:à|d'avoir|beaucoup|pour|de|encore)|à (?:bientôt|la prochaine|très vite|la semaine prochaine)|au revoir|bonne (?:journée|soirée|semaine)|prochain épisode|abonnez-vous|salut à tou)(?!\p{L})/iu,
    sponsor: "Partenaire",
    sponsored:
      /(?<!\p{L})(?:épisode|podcast|émission)(?!\p{L})[^.?!]{0,50}(?:sponsorisée?|présentée?|proposée?|soutenue?|parrainée?) par /iu,
  },
  it: {
    opening: "Introduzione",
    joints: "di del della dei delle da per",
    closing: "Saluti",
    farewell:
      /(?<!\p{L})(?:grazie (?:a|di|per|mille|ancora|davvero)|alla prossima|a presto|ci (?:vediamo|sentiamo|risentiamo)|ciao|arrivederci|buona (?:giornata|serata|settimana)|iscrivetevi|un saluto)(?!\p{L})/iu,
    sponsor: "Sponsor",
    sponsored:
      /(?<!\p{L})(?:puntata|episodio|podcast)(?!\p{L})[^.?!]{0,50}(?:sponsorizzat[oa]|offert[oa]|presentat[oa]|sostenut[oa]) da /iu,
  },
  pt: {
    opening: "Introdução",
    joints: "de do da dos das para",
    closing: "Despedida",
    farewell:
      /(?<!\p{L})(?:muito obrigad[oa]|obrigad[oa] (?:a|por|pel[oa]s?|pessoal|gente)|até (?:a próxima|à próxima|logo|mais|breve|o próximo)|tchau|adeus|um (?:grande )?abraço|valeu|inscreva-se|inscrevam-se)(?!\p{L})/iu,
    sponsor: "Patrocínio",
    sponsored:
      /(?<!\p{L})(?:episódio|programa|podcast)(?!\p{L})[^.?!]{0,50}(?:patrocinado|apresentado|oferecido|apoiado) (?:por|pel[oa]) /iu,
  },
  nl: { opening: "Inleiding", joints: "van" },
  sv: { opening: "Inledning", joints: "av" },
  da: { opening: "Indledning", joints: "af" },
  nb: { opening: "Innledning", joints: "av" },
  no: { opening: "Innledning", joints: "av" },
  pl: { opening: "Wprowadzenie" },
  ru: { opening: "Введение" },
  ja: { opening: "はじめに", joints: "の" },
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
