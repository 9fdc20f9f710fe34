// Finds what is said in a talk of one known voice that only two say: somebody is greeted, thanks, has another name, or is agreed with.

import { wordSet } from "../../base/words.js";
import type { Person } from "../../model/model.js";
import { coreAt, primaryLanguage } from "../readable/word-facts.js";
import type { Pinned } from "./find-pinned.js";
import { type SpeakerInput, speakerResolver } from "./resolve-speaker.js";

/** So many words are the beginning, in which people say who they are. */
const beginning = 200;
/** In which somebody is welcomed, and in which he is thanked. */
const welcome = 800;
const farewell = 300;

/** What is said to a guest, or of one who is there. */
const toGuest = new RegExp(
  `(?<!\\p{L})(?:${[
    "(?:my|our) guests? (?:today|is|are|tonight)|(?:i'm|we're|i am|we are) joined(?: today)? by|thank(?:s| you)(?: so much| very much)? for having (?:me|us)|welcome to the (?:show|podcast), \\p{L}+",
    "(?:mein|unser)(?:e|en|em|er)? (?:\\p{L}+ )?(?:gast|gäste|(?:gesprächs|interview)partner(?:in)?)|bei (?:mir|uns) zu gast|begrüße ich (?!sie|euch|dich|alle|hiermit|auch)\\p{L}+|für (?:das|dieses) (?:\\p{L}+ )?(?:gespräch|interview)|danke? (?:\\p{L}+ )?für die (?:unterhaltung|einladung)",
    "(?:mon|notre|mes|nos) invitée?s?|(?:je|nous|on) (?:vous |te )?(?:reçois|reçoit|recevons|interviewe?|interviewons)|merci (?:à \\p{L}+ )?(?:de|pour) (?:me |m'|nous |l'|votre |ton )?(?:recevoir|avoir invitée?|invitation)|merci (?:d'être venue?s?|pour cet (?:échange|entretien))",
    "(?:mi|nuestr[oa]|mis|nuestr[oa]s) invitad[oa]s?|nos acompaña|gracias (?:a \\p{L}+ )?por (?:la invitación|invitarme|invitarnos|recibirme|venir|esta (?:conversación|entrevista))",
    "(?:(?:o|a) )?(?:meu|minha|nosso|nossa|meus|nossos) convidad[oa]s?|obrigad[oa] (?:a \\p{L}+ )?(?:pelo convite|por (?:me receber|ter vindo|teres vindo))",
    "(?:il mio|la mia|il nostro|la nostra|i nostri|(?:abbiamo|ho|con) una?) (?:\\p{L}+ )?ospit[ei]|grazie (?:a \\p{L}+ )?(?:per l'invito|dell'invito|(?:di|per) avermi|(?:di|per) essere venut[oaie])|(?:abbiamo|ho) (?:\\p{L}+ )?con (?:noi|me)",
    "(?:mijn|onze|ons) (?:\\p{L}+ )?gast(?:en)?|te gast|(?:bedankt|dank je wel|dank u wel) voor (?:de uitnodiging|het gesprek|je komst|uw komst)",
  ].join("|")})(?!\\p{L})`,
  "iu",
);

/** A greeting before a name: nobody greets himself. Those who listen are greeted together. */
const greeting =
  /(?<!\p{L})(?:hello|hi|good (?:morning|evening|afternoon)|hallo|servus|moin|guten (?:tag|morgen|abend)|bonjour|bonsoir|salut|bienvenue|hola|buenas(?: tardes| noches)?|buenos días|bienvenid[oa]|olá|oi|bom dia|boa (?:tarde|noite)|bem-vind[oa]|ciao|salve|buongiorno|buonasera|benvenut[oa]|hoi|welkom|goede(?:morgen|middag|navond)|cześć|hej|hei|ahoj|привет|merhaba),? (\p{L}+)(?= ?[,.!?])/giu;
const together = wordSet(
  "all allen alle leute freunde welt liebe everybody everyone folks guys people friends world there monde mondo mundo wereld amigos ragazzi radio internet",
);

/** The remark on it; undefined where nothing tells of a second voice than that of the person. */
export function findOtherVoice(input: SpeakerInput, alone: Person): string | undefined {
  const { name } = alone;
  const heard = hearOther(input, alone);
  return heard === undefined
    ? undefined
    : `Only ${name} is known to speak, but ${heard}: the talk is under no name. If somebody else speaks: guests: [NAME]; if nobody does: turns: [{ at: "0:00", speaker: ${name} }]`;
}

/** What is heard of another voice, as a clause. */
function hearOther(input: SpeakerInput, alone: Person): string | undefined {
  const name = findOtherName(input, alone);
  if (name !== undefined) return `near the beginning it is said "my name is ${name}"`;
  const { words } = input.transcript;
  const early = findToGuest(words.slice(0, welcome));
  if (early !== undefined) return `near the beginning it is said "${early}"`;
  const late = findToGuest(words.slice(-farewell));
  if (late !== undefined) return `near the end it is said "${late}"`;
  const replies = countReplies(input);
  return replies === undefined ? undefined : `it is said ${replies} times "yeah", "exactly" and the like, as two do`;
}

function findToGuest(words: readonly string[]): string | undefined {
  const text = words.join(" ").replaceAll("’", "'");
  const greeted = [...text.matchAll(greeting)].find(
    ([, name]) => /^\p{Lu}\p{Ll}/u.test(name!) && !together.has(name!.toLowerCase()),
  );
  return toGuest.exec(text)?.[0] ?? greeted?.[0];
}

/** What one says to another, hardly ever to those who listen. */
const reply = wordSet("yeah yep exactly absolutely wow awesome gotcha totally");
/**
 * So many of a thousand words, and so many in all, are of a conversation: of 347 by Changelog Media and of bitcointranscripts 95 % have
 * as many; of 54 lectures and keynotes of one voice none has more than 2.5.
 */
const conversation = { share: 3, least: 6 };

/** How many there are where an English talk has as many as a conversation has. */
function countReplies({ facts, language }: SpeakerInput): number | undefined {
  if (primaryLanguage(language) !== "en") return undefined;
  let count = 0;
  for (let at = 0; at < facts.ids.length; at++) if (reply.has(coreAt(facts, at))) count++;
  return count >= conversation.least && count * 1000 >= conversation.share * facts.ids.length ? count : undefined;
}

/** The name that somebody gives himself near the beginning of a talk, where it is none of the person's. */
function findOtherName({ facts, transcript }: SpeakerInput, { name, aliases }: Person): string | undefined {
  const own = new Set([name, ...aliases].flatMap((one) => one.toLowerCase().split(/[\s-]+/)));
  for (let at = 3; at < Math.min(beginning, facts.ids.length); at++) {
    if (coreAt(facts, at - 1) !== "is" || coreAt(facts, at - 2) !== "name" || coreAt(facts, at - 3) !== "my") continue;
    const core = coreAt(facts, at);
    return core.length < 2 || own.has(core) ? undefined : transcript.words[at]!.replace(/[.,!?]+$/, "");
  }
  return undefined;
}

/** A time is good to half a second: one of 0:00 may fall on any of so many words. */
const first = 5;

/** The turn by which a person says that who speaks first is the only one who does; undefined where nobody says so. */
export function findSoleVoice(
  { show, episode }: SpeakerInput,
  { id }: Person,
  [pin, ...others]: readonly Pinned[],
): Pinned | undefined {
  if (pin === undefined || others.length > 0 || pin.at >= first) return undefined;
  return speakerResolver(show, episode)(pin.speaker).person === id ? pin : undefined;
}
