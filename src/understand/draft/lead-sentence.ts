// Tells which sentences of an introduction are for those who read notes, and which for the guest or for nobody.
import { anyOf, type GuestNames, tellsTopics, withoutOwnName } from "./introduction-signs.js";
import { spokenLength } from "./spoken-sentences.js";

/** Said to the guest, of what is known to both: "which you have just launched". Those who listen only may have done something. */
const isSaidToGuest = anyOf([
  /(?<!\b(?:if|when|whether|once|what|ones?|those|things?|people|some)\s)\byou(?:'ve|\s+have)\s+(?!ever\b|probably\b|always\b|never\b|likely\b|heard\b|seen\b|read\b|listened\b|been\s+(?:listening|following|waiting|wondering|watching)\b|(?:a|an|the|to|any|no|questions?)\b)/,
  /(?<!\b(?:if|when|whether|what|things?)\s)\byou\s+(?:were|did|had|wrote|told|mentioned|came|founded|built|created)\b/,
  /\b(?:talked?\s+to|spoken?\s+to|met|know|have|having|had|thank|ask)\s+you\b(?!\s+(?:to|a|an|the|how|what|why|about)\b)/,
  /\bcongrat(?:s|ulations)\b|,\s+welcome[.!]$/,
]);

/** Stumbles, thinks aloud or only promises: nothing is lost without it. */
const isChatter = anyOf([
  /\b(?:is|are|was|were|he's|she's)\s+like\b|\b(?:obviously|just\s+a\s+reminder|or\s+whatever|(?:sort|kind)\s+of\s+like|literally|i\s+(?:mean|believe|think|guess)|i\s+don't\s+know)\b|[[\]]|[-–—,]\s+well\b/,
  /\b(?:is|are|it's|that's)\s+(?:going\s+to\s+be|gonna\s+be|will\s+be)\s+(?:so\s+|very\s+|really\s+|super\s+)*(?:amazing|awesome|great|fun|good|exciting|interesting|a\s+\w+\s+one)\b/,
  /\bsomething\s+(?:that\s+)?(?:i|we|you)\b|\b(?:about|into|learn|discuss)\s+(?:all\s+(?:of\s+)?(?:that|this|it)|some\s+(?:stuff|things|goings))\b/,
  /\babout\s+(?:\w+ing\s+)?(?:it|that|this|them)(?=[.,]|\s+(?:for|and|again|in|with|on|today|later|more)\b)/,
  /\b(?:you'll|you\s+will|we'll|we\s+will)\s+(?:find\s+out|hear|see|learn|get\s+to)\s+(?:(?:about\s+)?(?:it|that|this)\b|if\b|then\b|soon\b|later\b|in\s+a\s+(?:bit|minute|moment|second)\b)/,
  /\b(?:is|are)\s+(?:pretty|really|very|super|quite)\s+(?:exciting|interesting|fun|cool|important|great)\b/,
  /\bso\s+(?:(?:damn|very|freaking|incredibly)\s+)?(?:interesting|important|exciting|fun|good|great|cool)\b|\banother\s+guest(?:\s+as\s+well)?[.]$/,
  /\b(?:last|previous)\s+(?:week|time|episodes?|shows?)\b/,
  /\b(?:i\s+bring\s+you|first\s+(?:off|up)\b|for\s+everyone\.|was\s+(?:actually\s+)?(?:suggested|requested)\b)/,
]);
/** Is glad that it begins. */
const isGladAlone = anyOf([
  /(?:\b(?:i'm|i\s+am|we're|we\s+are)|^(?:and|so)?)\s*(?:\w+\s+){0,2}\b(?:excited|thrilled|delighted|happy|glad|curious|looking\s+forward)\b/,
  /\b(?:awesome|amazing|great|good|wonderful|fun|lovely)\s+(?:time|conversation|chat|talk|guests?)\b/,
]);
/** Tells who speaks, and goes on to nothing else. */
const isOwnName = /^(?:And )?(?:I['’]m|I am|[Mm]y name is) \p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*(?:[,.]| and )/u;
const wholeName = /\p{Lu}[\p{L}'’-]+\s+\p{Lu}/u;

/** Whether a sentence is for those who read notes, and not for the guest or for nobody. */
export const isForReaders = (text: string, guests: GuestNames): boolean =>
  !isSaidToGuest(text) &&
  !isChatter(text) &&
  !isOwnName.test(withoutOwnName(text)) &&
  (!isGladAlone(text) || guests.namesWhole(text) || wholeName.test(text) || isLongWith(text, guests)) &&
  (!/(?:\.\.\.|…)$/.test(text) || guests.presents(text) || tellsTopics(text));

/** "Excited to talk to Ben" says no more than that he is there. */
const isLongWith = (text: string, guests: GuestNames): boolean =>
  guests.names(text) && spokenLength(text) >= shortestGlad;
const shortestGlad = 8;

const begin = String.raw`^\W*(?:(?:and|so|but|also|now|then|today|again|meanwhile)\b,?\s+)*`;
const works =
  "(?:new |latest |first |own |previous |last )?(?:books?|company|companies|team|work|research|papers?|podcast|newsletter|show|project|projects|career|job|background|role|story|studio|startup|blog)";
const person = new RegExp(`${begin}(?:(?:he|she|they)(?:['’]\\w+)?|(?:his|her|their) ${works})\\b`, "i");
/** Before somebody who is named, or was, and does something then. */
const times =
  /^(?:(?:and|so|but)\s+)?(?:most\s+recently|recently|currently|previously|prior|before|after|since|over|for|in|at|as|with|when|while|earlier|originally|today|under|until|unlike)\b/i;
const andThen = /^[^,]{2,60},\s+(?:he|she|they)\b/i;

/** Goes on with somebody who was named before, or begins with one: not with a name that is called ("Ben, we have ..."). */
export const opensOnPerson = (text: string, guests: GuestNames): boolean =>
  person.test(text) ||
  (times.test(text) && (guests.names(text) || andThen.test(text))) ||
  (guests.namesWhole(text) && opensOnTopics(text) && !/^you\b/i.test(text)) ||
  guests.namesWhole(text.split(/\s+/, 5).join(" ")) ||
  (guests.names(/^(?:(?:And|So|But|Now|Then|Also),?\s+)?(\S+)/.exec(text)?.[1] ?? "") &&
    !/^(?:\w+\s)?\S+[,!?]\s/.test(text));

const telling = new RegExp(
  `${begin}(?:we(?:['’]\\w+)?|you(?:['’]ll|\\s+will|['’]re\\s+going|\\s+are\\s+going)|i(?:['’]\\w+)?|this\\s+(?:week|time|episode|conversation|interview|is)|(?:in|on|for|throughout|during)\\s+(?:this|today['’]s|our|the|that)|today|tonight|our|my|the\\s+(?:topics?|questions?|subject|theme|episode|conversation)|joining|here|together|if\\s+you|as\\s+you['’]ll)\\b`,
  "i",
);
/** Begins as topics are told: where marks were put in, others are mostly cut out of two sentences. */
export const opensOnTopics = (text: string): boolean => telling.test(text);
