// The names and turns of phrase with which hosts present a guest and the topics, and those that only fill an opening.
import { escapeRegExp } from "../../base/escape-reg-exp.js";
import type { Person } from "../../model/model.js";
import type { Introductions } from "../speakers/introductions.js";

const person = "(?:i'm|i am|we're|we are)";
const today = "(?:today|this week|this time|right now)";

/** A guest is presented. */
const guestSigns = [
  new RegExp(
    String.raw`\b(?:${person}|be|been)\s+(?:(?:so|very|really|super|thrilled|excited|delighted|honou?red|pleased|happy|lucky|proud|to|be|also|again|here)\s+)*joined\s+(?:(?:${today}|once|again|here|now)\s+)*by\b`,
  ),
  /\b(?:joining|with)\s+(?:me|us)\s+(?:(?:today|now|this week|again|in the studio|here|for this)\b\s*)*(?:is|are)\b/,
  /\bjoining\s+(?:me|us)\s+(?:(?:today|now|again|here)\s+)*to\s+(?:discuss|explain|explore|unpack|talk|help)\b[^.?!]{1,80}?\s(?:is|are)\b/,
  /\b(?:i|we)(?:'ve|\s+have)\s+(?:got\s+)?(?:(?:a|an|another|two|three|several|some|very|really|such|special|great|amazing|fantastic|wonderful|returning|first-time|new)\s+)+guests?\b/,
  /\b(?:my|our|today's|this week's|the|a)\s+(?:\w+\s+){0,3}guests?\s+(?:(?:today|this week|for today|on the show|tonight|is|are|here)\s+)*(?:is|are|was|today)\b/,
  new RegExp(
    String.raw`\b${person}\s+(?:(?:here|sitting|speaking|talking|chatting|in\s+\w+|down|back|live|today|excited|to|be)\s+)*(?:here|down|speaking|talking|chatting|sitting)\s+(?:${today}\s+)?with\b`,
  ),
  /(?<!\b(?:people|person|folks|guys?|those|ones?|who|whom|that|everybody|everyone|anyone|companies|customers|users|when|whenever|if)\s+)\b(?:i|we)\s+(?:(?:get|got)\s+to\s+)?(?:sat\s+down|spoke|talked|chatted|speak|talk|chat|sit\s+down|caught\s+up|met)\s+(?:again\s+)?(?:with|to)\b(?!\s+(?:each\s+other|one\s+another|you|him|her|them|people|folks|users|customers|clients|developers|companies|everyone|everybody|someone|somebody|friends|a\s+lot|lots|many|some|other|most|y'all)\b)/,
  /\bin\s+conversation\s+with\b/,
  /\b(?:the\s+following|this|what\s+follows|here)\s+is\s+(?:a|my|our)\s+(?:\w+\s+)?(?:conversation|interview|discussion|talk|chat)\s+with\b/,
  /\bplease\s+(?:help\s+me\s+)?welcome\b(?!\s+to\s+the\s+stage\b)/,
  /\b(?:let\s+me|allow\s+me\s+to|i(?:'d| would)\s+like\s+to|i\s+want\s+to|i'm\s+going\s+to)\s+introduce\b(?!\s+(?:myself|ourselves|yourself|(?:the|our|my)\s+sponsors?)\b)/,
  /\b(?:i|we)(?:'ve|\s+have)\s+(?:got\s+)?(?:with\s+(?:me|us)|here)\b/,
  /\bi\s+(?:have|had)\s+the\s+(?:pleasure|honou?r|privilege)\s+of\b/,
  /\b(?:pleasure|honou?r|privilege|joy)\s+(?:for\s+me\s+)?to\s+(?:welcome|have|host|introduce|interview|speak|talk|chat|sit|be\s+(?:joined|speaking|talking))\b(?!\s+(?:to\s+|with\s+)?you\b)/,
  /\breturning\s+to\s+the\s+(?:show|podcast)\b/,
];

/** The host is glad of somebody, or has somebody there: who, has to be named. */
const gladSigns = [
  /\b(?:i|we)(?:'ve|\s+have)\s+(?:got\s+)?(?:[^\s.?!]+\s+){1,4}with\s+(?:me|us)\b/,
  /\b(?:excited|thrilled|delighted|happy|glad|pleased|honou?red|proud)\s+(?:to\s+(?:be\s+)?(?:able\s+to\s+)?|about\s+|that\s+we\s+)?(?:talk|speak|chat|sit|sitting|have|having|host|welcome|introduce|present|bring|share)(?:ing)?\b(?!\s+(?:to\s+|with\s+)?you\b)/,
];

/** The episode itself is spoken of: the topics are surely told. */
const episodeSigns = [
  /\b(?:in|on)\s+(?:this|today's|this\s+week's)\s+(?:episode|conversation|interview|show|discussion|edition|podcast|video)\b|\bin\s+our\s+(?:conversation|interview|discussion)\b/,
  /\bthis\s+(?:episode|conversation|interview|week's\s+episode)\s+(?:is|was|covers|looks|explores|asks|goes|takes|tells|'s)\b/,
  /(?<!^(?:(?:and|so|but)\s+)?(?:when|if|once|whenever)\b.*)\b(?:you'll|you\s+will|you're\s+going\s+to|you\s+are\s+going\s+to)\s+(?:learn|hear|find\s+out|discover)\b(?!\s+(?:people|folks|them|someone|somebody|everybody))/,
  /\btoday(?:,|\s+on\s+[\w ]+,)?\s+we(?:'re|'ll|\s+are|\s+will|\s+want)?\s+(?:be\s+|going\s+to\s+|gonna\s+|to\s+)*(?:talk|discuss|cover|explor|look|dive|dig|tell|ask|speak|break|go)\w*\b/,
  /\b(?:we|and|i)\s+(?:(?:also|then|even|really|get\s+to|got\s+to|are\s+going\s+to|will|'ll|deeply|just)\s+)*(?:dove|dive|dived|dig|dug|delve|delved|unpack|unpacked)\s+(?:\w+\s+)?(?:into|in\s+to|in\s+on|deep)\b/,
  /\bour\s+conversation\s+(?:covers|ranges|ranged|covered|goes|went|touches)\b/,
];

/** The topics are told, or something is only spoken of. */
const topicSigns = [
  ...episodeSigns,
  /\bwe\s+(?:(?:also|then|even|really|ended\s+up|end\s+up|get\s+to|got\s+to|are\s+going\s+to|will|deeply|just)\s+)*(?:going|go|went|get|got|getting|jump|jumped)\s+(?:\w+\s+)?(?:into|in\s+to|deep\s+into)\b(?!\s+(?:it|that|this|them)\b)/,
  /\bwe(?:'ll|'re\s+going\s+to|\s+are\s+going\s+to|\s+will|'re\s+gonna|\s+also|'re|\s+are)?\s+(?:be\s+)?(?:talk(?:ed|ing)?\s+(?:a\s+\w+\s+)?about|discuss(?:ed|ing)?|cover(?:ed|ing)?|explor(?:e|ed|ing)|unpack(?:ed|ing)?|look(?:ed|ing)?\s+(?:at|into)|touch(?:ed)?\s+on|examin(?:e|ed)|debate[d]?|trace[d]?)\b(?!\s+(?:it|that|this|them)\b)/,
  /\b(?:the|our)\s+(?:topics?|questions?|subject|theme)\s+(?:of|for|today|is|are)\b/,
  /\btoday(?:'s|,)?\s+(?:i|it|we)(?:'m|'ll|'s|'re|\s+am|\s+will|\s+want|\s+is|\s+are)\b(?!\s+joined)/,
];

/** An advert begins, or sponsors are spoken of. */
const sponsorSign =
  /\b(?:sponsors?|sponsored|brought\s+to\s+you|advertis\w+|word\s+from|support\s+(?:comes|for|us|the)|supported\s+by|ad\s+break)\b/;

/** Only fills an opening, asks for something or is said to the guest: never part of notes. */
const fillerSigns = [
  /^[\p{L}'-]+(?:\s[\p{L}'-]+)?,\s+(?:thanks?|thank\s+you|welcome)\b/u,
  /\bthank(?:s|\s+you)\s+(?:(?:so|very)\s+much\s+)?for\s+(?:coming|joining|being|having|taking|doing|making)\b/,
  /^(?:and\s+|so\s+)?(?:i'm|i\s+am|we're|we\s+are)\s+(?:so\s+|very\s+|really\s+)*(?:thankful|grateful)\b/,
  /\bintroduc(?:e|ing)\s+(?:myself|ourselves|yourself)\b/,
  /\byou(?:'re|\s+are|'ve\s+been)\s+listening\s+to\b/,
  /^(?:and\s+|so\s+|well,?\s+)?(?:hi|hey|hello|welcome|good\s+(?:morning|afternoon|evening|day)|thanks?|thank\s+you|what's\s+up|how\s+are\s+you|great\s+to|nice\s+to|it's\s+(?:great|good|so)|yeah|yes|okay|ok|all\s+right|alright|awesome|cool|perfect|excellent)\b/,
  /\bwelcome\s+(?:back|to)\b|^(?:huge|big|many|special)\s+thanks\b/,
  /\b(?:please\s+)?enjoy\s+(?:this|the|my|our|it|listening)?\b/,
  /\b(?:subscribe|five\s+stars|5\s+stars|rate\s+and|review\s+us|leave\s+(?:us\s+)?a\s+(?:review|rating|comment)|hit\s+the|smash|like\s+button|notification|newsletter|patreon|merch|discount|promo\s+code|use\s+(?:the\s+)?code|follow\s+us|link\s+in\s+the|show\s+notes|sign\s+up)\b/,
  sponsorSign,
  /\b(?:without\s+further|let's\s+(?:get|dive|jump|go|start|begin|dig|do\s+(?:it|this))|here\s+we\s+go|here's\s+(?:my|our|the)\s+(?:conversation|interview|chat|episode)|stay\s+tuned|before\s+we\s+(?:start|begin|get|dive|jump)|quick\s+(?:note|word|favor|favour|announcement)|back\s+to\s+the|buckle\s+up|with\s+that)\b/,
  /\b(?:episode|show|podcast|conversation|talk)\s+(?:is\s+not|isn't|won't\s+be|will\s+not\s+be)\s+(?:\w+\s+)?about\b/,
  /^(?:and\s+|so\s+|but\s+)?(?:let\s+me|allow\s+me\s+to|i\s+(?:just\s+)?want\s+to)\s+(?:just\s+)?(?:take\s+(?:this|a)\s+(?:moment|second|minute)|say|be\s+clear)\b/,
  /^(?:(?:and|so|but|well|oh|now),?\s+)*(?:i\s+(?:think|believe|guess|mean|feel\s+like|suppose|forgot|appreciate|don't\s+know)|(?:kind|sort)\s+of|maybe|anyways?|surprise|(?:oh\s+)?my\s+(?:gosh|god|goodness)|wow|gosh|tell\s+(?:me|us)|say)\b/,
  /\b(?:stay\s+with\s+us|stick\s+around|(?:happy|glad|good|great|excited)\s+to\s+(?:be\s+here|join))\b/,
  /,\s+(?:guys|folks|everyone|everybody)[.!]$/,
  /\b(?:my\s+name\s+is|i'm\s+your\s+host|this\s+is\s+the\s+[\w' ]+(?:podcast|show))\b/,
];

/** Behind a greeting and the host's own name the sentence goes on: "My name is Ada and it is a pleasure to welcome ...". */
const ownName =
  /^(?:and\s+)?(?:(?:hi|hello|hey)\b[^,.!?]{0,30},\s+)?(?:(?:and\s+)?welcome\s+(?:back\s+)?to\s+[^,.!?]{2,60},\s+)?(?:this\s+is|i'm|i\s+am|my\s+name\s+is)\s+[^,.!?]{2,40}?(?:,\s+(?:and\s+)?|\s+and\s+)(?=(?:it|it's|i|i'm|we|we're|today|joining|my\s+guest|with\s+me|(?:on|in)\s+(?:this|today['’]s))\s)/i;
/** The same in German, French, Spanish, Portuguese, Italian and Dutch. */
const ownOtherName =
  /^(?:Mein Name ist|Ich bin|Ich heiße|Je suis|Je m['’]appelle|Soy|Me llamo|Mi nombre es|(?:Les|Os|Te) habla|(?:Eu )?sou(?: [oa])?|Me chamo|Aqui (?:é|fala)(?: [oa])?|(?:Io )?sono|Mi chiamo|Ik ben|Mijn naam is|Ik heet)\s+[^,.!?]{2,40}?(?:,\s+|\s+(?:und|et|y|e|en)\s+)(?=(?:ich|wir|heute|je|nous|aujourd['’]hui|avec|hoy|nos|me|tengo|tenemos|hoje|eu|comigo|temos|oggi|abbiamo|ho|con|ik|we|wij|vandaag)\s)/iu;
/** Two hosts may say in one sentence who they are. */
export const withoutOwnName = (text: string): string =>
  text.replace(ownName, "").replace(ownName, "").replace(ownOtherName, "");

/** Sells something. */
const advertSigns = [
  /\b(?:free\s+(?:trial|tier|account|credits)|money\s+back|\d+\s*(?:%|percent)\s+off|(?:get|try|start|sign\s+up|head|go(?:\s+over)?|visit)\b[^.?!]{0,40}\b(?:for\s+free|dot\s+com|[a-z0-9-]+\.(?:com|io|dev|co|ai|fm|net|org))\b|all\s+in\s+one\s+place|trusted\s+by|our\s+(?:friends|partners)\s+(?:at|over)|learn\s+more\s+at|check\s+(?:them|it)\s+out\s+at)/,
];

/** Takes up what was said before it: alone nobody knows who or what is meant. */
const danglingSigns = [
  /^(?:(?:and|so|but|now|well|then|also),?\s+)*(?:he|she|they|his|her|hers|their|theirs|it|its|it's|he's|she's|they're|this|that|that's|these|those|there|there's|which|such|both|here)\b(?!\s+(?:episode|week|week's|conversation|interview|show|podcast|is\s+a\s+conversation|(?:is\s+|was\s+)?(?:my|our|an?)\s+(?:\w+\s+){0,2}(?:pleasure|honou?r|joy|privilege)))/,
  /^in\s+(?:it|them|which)\b/,
  /^(?:however|secondly|thirdly|instead|otherwise|even\s+then)\b/,
  /\b(?:prior\s+to|before|after|since|besides)\s+(?:this|that|then|him|her|them)\b(?!\s+(?:episode|week))/,
  /^(?:(?:and|so|but),?\s+)*(?:previously|formerly|earlier|before\s+\w+ing\b)[^.]*\b(?:he|she|they)\b/,
];

const plain = (text: string): string => text.toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ");
/** Whether one of the signs is in a text, read in small letters with straight apostrophes. */
export const anyOf =
  (signs: readonly RegExp[]) =>
  (text: string): boolean => {
    const said = plain(text);
    return signs.some((sign) => sign.test(said));
  };

const presentsSomebody = anyOf(guestSigns);
/** "Today we have Cleo.", "We have Cleo Fontaine, who is ...": a name, and nothing that one may have besides. */
const weHave =
  /(?<!\p{L})(?:[Tt]oday|[Tt]his (?:week|time)|[Ii]n (?:this|today['’]s) (?:episode|show|video)),? (?:we|I)(?: have| have got|['’]ve got) (?:\p{Lu}[\p{L}'’-]*\s?){1,3}(?:[.,](?=\s|$)|\s?(?:who|from|with (?:us|me)|here|back)(?!\p{L}))|(?<!\p{L})[Ww]e have (?:\p{Lu}[\p{L}'’-]*\s?){1,3},? ?who(?:['’]s| is| has| was)(?!\p{L})/u;
/** Not who hosts with: "with me is my co-host". */
export const presentsGuest = (text: string): boolean =>
  (presentsSomebody(text) || weHave.test(text)) && !/\bco-?hosts?\b/i.test(text);
const isGlad = anyOf(gladSigns);
export const tellsTopics = anyOf(topicSigns);
export const tellsOfEpisode = anyOf(episodeSigns);
export const beginsAdvert = anyOf([sponsorSign]);
export const isOpeningFiller = anyOf([...fillerSigns, ...advertSigns]);
/** Said to somebody, unless it is to those who listen. */
export const speaksToYou = anyOf([/\byou(?:r|rs|'\w+)?\b/]);
/** Ends where nothing ends: "..., which." */
export const breaksOff = anyOf([
  /[\s,](?:the|a|an|of|to|and|or|but|which|that|with|from|for|in|on|at|by|my|our|your|his|her|their|is|are|was|were|because|if)[.—]$/,
  /\bnot\s+only\b(?!.*\bbut\b)/,
  /\b(?:a\s+lot\s+of|lots\s+of|some|many|several|other)\s+(?:\w+ly\s+)?(?:interesting|different|cool|great|good|new|other|big)[.—]$/,
  /\b(?:and|but|or|which|who|that)\s+(?:i|you|he|she|it|we|they)(?:'\w+|\s+(?:have|has|had|is|are|was|were|will|would|can|do|did|just|also))?[.—]$/,
]);
export const isDangling = anyOf(danglingSigns);
/** Presents one more: "We're also joined by ..." */
export const presentsAnother = anyOf([/^(?:(?:and|so),?\s+)?(?:(?:i'm|i\s+am|we're|we\s+are|we|i)\s+also|also)\b/]);

/** In German, French, Spanish, Portuguese and Italian, what today or this episode is about. */
const announcing =
  /(?<!\p{L})(?:in (?:dieser|der heutigen) (?:folge|episode|sendung)|heute (?:geht es|sprech|red|erzähl|hör|schau|soll|woll|möcht)|(?:soll es|wollen wir|möchten wir|möchte ich) heute(?!\p{L})|(?:dans|à) (?:cet épisode|cette émission)|aujourd'hui,? (?:on|nous|je|c'est)(?!\p{L})|en este (?:episodio|programa|capítulo)|hoy (?:vamos|hablamos|hablaré|hablaremos|estamos|les|os|te|quiero)(?!\p{L})|neste (?:episódio|programa)|hoje (?:vamos|eu vou|falamos|a gente|quero)(?!\p{L})|in (?:questa puntata|questo episodio)|oggi (?:parl|vi|ascolt|vedi|vogli))/u;
export const announces = (text: string): boolean => announcing.test(plain(text));

/** "And today ..." stands without what was said before it. */
const beginningToday = /^(?:und|et|y|e|ed|en|bueno|bien),?\s+(?:heute|aujourd['’]hui|hoy|hoje|oggi|vandaag)(?!\p{L})/iu;
export const beginsToday = (text: string): boolean => beginningToday.test(text);
/** In German, a guest is there for what was said before: what stands there belongs to it. */
export const isForTopic = (text: string): boolean => /^(?:Und )?(?:dazu|dafür|darüber|hierzu) /i.test(text);

const welcoming =
  /(?<!\p{L})(?:willkommen (?:bei|zu|zur|zum|im)|bienvenue (?:dans|sur|à|au|aux|chez)|bienvenid[oa]s? a|bem[ -]vind[oa]s? (?:a|ao|à)|benvenut[iaeo] (?:a|ad|al|alla|su|in)|welkom bij|welcome (?:back )?to)(?!\p{L})/u;
/** Those who listen are welcomed: what was said before is a cold open. */
export const welcomes = (text: string): boolean => welcoming.test(plain(text));

/** In the languages of `announces`, the episode before is spoken of: who has not heard it learns nothing of this one. */
export const speaksOfLast = (text: string): boolean =>
  /(?<!\p{L})(?:(?:letzten?|vorigen?|vorherigen?) (?:folge|episode|sendung|mal)|(?:épisode|émission) précédente?|(?:dernier épisode|dernière émission)|(?:programa|episodio|capítulo|episódio) (?:anterior|pasado|passado)|(?:puntata|episodio) (?:precedente|scors[ao])|(?:vorige|laatste) (?:aflevering|keer))(?!\p{L})/iu.test(
    text,
  );

/** A sound in brackets, or the dash of another voice. */
export const holdsSound = (text: string): boolean =>
  /^[-–—]\s|\s[-–—]\s\p{Lu}|[[(][^\])]*\b(?:music|applau|laugh|cheer|musi[kq]|música|rires|risas|risos)[^\])]*[\])]/iu.test(
    text,
  );

export const isQuestion = (text: string): boolean => /\?["”’')]*$/.test(text.trim()) && !/,\s*right\?$/i.test(text);

export interface GuestNames {
  /** One of them is named: by the whole name, however it is written, or by a part of it of three letters or more, as it is written. */
  names(text: string): boolean;
  /** One of them is named by the whole name. */
  namesWhole(text: string): boolean;
  /**
   * Somebody is presented: by what hosts say, as whom the host is glad of, by a guest's name that begins the sentence, or by
   * another's with what he or she is.
   */
  presents(text: string): boolean;
  /** One of them is brought in by the whole name, with the phrases of a language; not one who is only greeted. */
  isIntroduced(text: string, phrases: Introductions): boolean;
  /** A guest's first name has another family name behind it: a misheard one, or somebody else. */
  misnames(text: string): boolean;
}

/** What follows the name of somebody who is presented. */
const does = String.raw`(?:,[^,.]{1,60},)?\s+(?:is|was|has|runs|leads|works|wrote|founded|co-?founded|created|built|started|teaches|studies)\b`;
const begin = String.raw`^\W*(?:(?:[Aa]nd|[Ss]o|[Nn]ow|[Tt]oday),?\s+)?`;

/** "Cleo Fontaine is the founder of ...": two words with capitals and a role, whoever it is. */
const roleOfSomebody = new RegExp(
  String.raw`${begin}\p{Lu}[\p{L}'’-]+(?:\s+(?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+)){1,2}\s+is\s+(?:a|an|the|one of)\b[^.,]{0,60}\b(?:founders?|co-?founder|ceo|cto|author|professor|researcher|scientist|engineer|developer|consultant|writer|journalist|director|designer|investor|artist|host|creator|president)\b`,
  "u",
);

/** "To answer these questions, ...": a list of what was asked stands before it. */
const takingUp =
  /(?<!\p{L})(?:all(?:es)? (?:das|dies)|diese[mnrs]? (?:fragen?|themen|thema|punkte)|die antwort(?:en)?|tout (?:ça|cela)|ces? (?:questions?|sujets?)|todo (?:esto|eso)|est[ae]s? (?:preguntas?|temas?|perguntas?|assuntos?)|(?:de|sobre) (?:esto|eso|isso|isto)|tudo (?:isso|isto)|tutto questo|di questo|quest[aei] (?:domand[ae]|tem[ai])|dit alles|deze (?:vragen|vraag)|hierover|daarover)(?!\p{L})/iu;
/** Said to the guest, not of one. */
const greeting = /willkommen|dass du|bienven|bem[- ]vind|ben(?:ven|torn)ut|welkom|dat je/iu;
/** Words between a phrase and the name that it brings in: "with the sailor and writer Ida Berg". */
const mostBetween = 4;

export function readGuests(guests: readonly Person[]): GuestNames {
  const whole = guests.flatMap(({ name, aliases }) => [name, ...aliases]);
  const lower = whole.map((name) => name.toLowerCase());
  const words = new Set(whole.flatMap((name) => name.split(/\s+/)));
  const parts = new Set([...words].filter((part) => part.length > 2));
  const begins = [
    ...whole.map((name) => new RegExp(`${begin}${escapeRegExp(name)}${does}`)),
    // A first name alone begins much else that is said of somebody.
    ...[...new Set(whole.map((name) => name.split(/\s+/)[0]!))]
      .filter((name) => name.length > 2)
      .map((name) => new RegExp(`${begin}${escapeRegExp(name)}\\s+is\\s+(?:a|an|the|one)\\b`)),
  ];
  const namesWhole = (text: string): boolean => lower.some((name) => text.toLowerCase().includes(name));
  const names = (text: string): boolean =>
    namesWhole(text) ||
    (parts.size > 0 && (text.match(/\p{Lu}[\p{L}'’-]*/gu) ?? []).some((word) => parts.has(word.replace(/['’]s$/, ""))));
  /** "My guest Ben Oakes learned to sail at sixty." */
  const asGuest =
    whole.length > 0
      ? new RegExp(`\\b(?:[Mm]y|[Oo]ur|[Tt]oday['’]s)\\s+guest,?\\s+(?:${whole.map(escapeRegExp).join("|")})\\b`)
      : /$^/;
  const firsts = whole.filter((name) => /\s/.test(name)).map((name) => name.split(/\s+/)[0]!);
  const misnamed =
    firsts.length > 0
      ? new RegExp(`(?<!\\p{L})(?:${firsts.map(escapeRegExp).join("|")}),?\\s+(\\p{Lu}\\p{Ll}[\\p{L}’'-]*)`, "gu")
      : /$^/g;
  // Of one word alone nobody knows whether it is a name.
  const wholeNames = whole
    .filter((name) => /\s/.test(name))
    .map((name) => new RegExp(`(?<!\\p{L})${escapeRegExp(name)}(?!\\p{L})`, "u"));
  const isIntroduced = (text: string, { brings, here, greets }: Introductions): boolean =>
    wholeNames.some((name) => {
      const found = name.exec(text);
      if (found === null) return false;
      const before = text.slice(0, found.index);
      if (takingUp.test(before)) return false;
      if (here.test(text.slice(found.index + found[0].length))) return true;
      const last = [...before.matchAll(brings)].at(-1);
      if (last === undefined || greeting.test(last[0]) || greets.test(before)) return false;
      const between = before.slice(last.index + last[0].length);
      return !/[.?!]/.test(between) && between.split(/\s+/).filter(Boolean).length <= mostBetween;
    });
  return {
    names,
    namesWhole,
    isIntroduced,
    misnames: (text) => [...text.matchAll(misnamed)].some(([, next]) => !words.has(next!.replace(/['’]s$/, ""))),
    presents: (text) =>
      presentsGuest(text) ||
      begins.some((one) => one.test(text)) ||
      asGuest.test(text) ||
      roleOfSomebody.test(text) ||
      (isGlad(text) && names(text) && !/\byou\b/i.test(text)),
  };
}
