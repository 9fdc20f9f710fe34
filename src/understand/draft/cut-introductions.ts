// Cuts the sentences of an opening to what introduces: without what the host says around it, and apart where an end was missed.
import { escapeRegExp } from "../../base/escape-reg-exp.js";
import type { Person } from "../../model/model.js";
import { type GuestNames, tellsTopics, withoutOwnName } from "./introduction-signs.js";
import { type Spoken, spokenLength } from "./spoken-sentences.js";

const we = "(?:I['’]m|I am|[Ww]e['’]re|[Ww]e are)";
const glad = "(?:excited|thrilled|delighted|happy|glad|pleased|honou?red|proud)";
/** Begins a clause that presents somebody, whatever is said before it. */
const presenting = new RegExp(
  [
    String.raw`(?:[Tt]oday,? |[Tt]his week,? )?${we} (?:\w+ ){0,2}joined (?:\w+ ){0,2}by`,
    String.raw`${we} (?:\w+ ){0,2}${glad} to (?:welcome|have|introduce|present|host)`,
    String.raw`(?:[Mm]y|[Oo]ur|[Tt]oday['’]s) (?:\w+ )?guests?,? (?:today |this week |for today |on the show )?(?:is|are)`,
    String.raw`(?:I|[Ww]e) have (?:a|an|two|three) (?:\w+ ){0,4}guests?`,
    "(?:[Oo]n|[Ff]or|[Ii]n) today['’]s (?:show|episode),? (?:I|we) have",
    String.raw`(?:I|[Ww]e) have \p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?,? (?:who|with (?:us|me))`,
    "[Ww]ith (?:me|us) (?:here )?today (?:is|are)",
  ]
    .map((one) => `(?<![\\p{L}'’])${one}(?!\\p{L})`)
    .join("|"),
  "u",
);
/** "In our conversation, we ...". */
const telling =
  /(?<!\p{L})(?:in|throughout) (?:our|this|today['’]s) (?:conversation|episode|interview|chat|discussion),? (?:we|I|you['’]ll|you will|he|she|they|\p{Lu}\p{L}+)(?!\p{L})/u;

/** Words behind which a clause goes on: "as you'll hear in this conversation". */
const goesOn =
  /\b(?:and|or|but|so|that|as|which|where|when|while|if|because|how|why|what|who|than|of|to|by|with|for|from|like|think|thinks|know|hear|heard|see|learn|said|says|discuss|discussed|discussing|talk|covers?|later|earlier)\s*$/i;
/** The last clause goes on to a name: "prior to the yard Ben was ...". */
const leansOn = /(?:^|,)\s*(?:and )?(?:prior|before|after|since|at|in|as|for|when|while|with|during)\b[^,]*$/i;

/** "... and more Ben is the founder"; behind other words it may be a thing that "Ben is the founder of". */
const namedIn = (firsts: readonly string[]): RegExp | undefined =>
  firsts.length === 0
    ? undefined
    : new RegExp(
        `(?<=[\\p{L}\\p{N}] )(?:${firsts.map(escapeRegExp).join("|")}) (?:(?:is|was) (?:an?|the|one|currently|also|on|most)|has (?:one|an?|also))(?!\\p{L})`,
        "u",
      );

/** So many words at least stand before and behind an end that was missed. */
const leastPart = 4;

/** Two sentences where marks were put in and an end between them was missed. */
function partGuessed(one: Spoken, named: RegExp | undefined): Spoken[] {
  if (!one.guessed) return [one];
  for (const sign of [telling, presenting, ...(named ? [named] : [])]) {
    const at = sign.exec(one.text)?.index ?? 0;
    const front = one.text.slice(0, at).trim();
    if (spokenLength(front) < leastPart || goesOn.test(front) || /[,:]$/.test(front)) continue;
    if (sign === named && leansOn.test(front)) continue;
    if (spokenLength(one.text.slice(at)) >= leastPart) return cutAt(one, at);
  }
  return [one];
}

function cutAt(one: Spoken, at: number): Spoken[] {
  const middle = one.start + ((one.end - one.start) * at) / one.text.length;
  const front = one.text.slice(0, at).replace(/[\s,]+$/, "");
  return [
    { ...one, text: `${front}.`, end: middle },
    { ...one, text: one.text.slice(at).replace(/^[\s,]+/, ""), start: middle },
  ];
}

/** What is said to come before the talk, of sponsors perhaps. */
const butFirst = /,?\s+but\s+first,?\s+(?:let|we|we['’]\w+|i|i['’]\w+|here|a|some|our|this)\b/i;

function partFirst(one: Spoken): Spoken[] {
  const at = butFirst.exec(one.text)?.index;
  return at !== undefined && spokenLength(one.text.slice(0, at)) >= leastPart ? cutAt(one, at) : [one];
}

/** Of the host, to those who listen or of what was said before. */
const around =
  /\b(?:i|i['’]m|i['’]ll|my|me|you|your|we['’]ve|hello|hi|hey|hoy|welcome|everyone|everybody|listeners|friends|folks|it|that|that['’]s)\b/i;
const opensClause = /^(?!at (?:least|last)\b)(?:in|on|for|at|after|with|to|from|as|this|today)\b/i;

/** Without what the host says before the clause that presents somebody: "I'm your host, and I'm joined by ...". */
function fromPresenting({ text, guessed }: Spoken, guests: GuestNames): string {
  const at = presenting.exec(text)?.index ?? 0;
  const front = text.slice(0, at);
  const isApart = around.test(front) || (guessed && !opensClause.test(front));
  if (
    spokenLength(front) < 2 ||
    !isApart ||
    /\b(?:when|if|because|before|after|until|that|which|who|where|how)\s*$/i.test(front)
  )
    return text;
  return tellsTopics(front) || guests.presents(front) || guests.names(front) ? text : text.slice(at);
}

const calls = "guys|folks|everybody|everyone|welcome|congrats|congratulations|thanks|thank you|hello|hi|hey";

/** Without what is said to the guest behind his or her name: "... by Ben Oakes, Ben, you were ...". */
function untilCalled({ text, guessed }: Spoken, guests: GuestNames, firsts: readonly string[]): string {
  const names = firsts.map(escapeRegExp).join("|");
  const called = [...(names === "" ? [] : [names]), calls].join("|");
  const signs = [`,\\s+(?:${called})(?=[,.!?]|\\s+(?:for|to|so|back)\\b)`];
  if (guessed && names !== "") signs.push(`,?\\s+(?:${names}),\\s+(?=(?:you|thanks?|welcome|tell|how|what)\\b)`);
  for (const { index } of text.matchAll(new RegExp(signs.join("|"), "giu"))) {
    const front = text.slice(0, index);
    const rest = text.slice(index).replace(/^,?\s+/, "");
    const again = firsts.find((first) => rest.startsWith(first));
    const isNamed = again === undefined ? guests.names(front) || guests.presents(front) : front.includes(again);
    if (spokenLength(front) >= leastPart && isNamed) return `${front}.`;
  }
  return text;
}

/** The sentences as a lead may have them; where nothing has to be cut they are the same. */
export function cutToIntroductions(
  sentences: readonly Spoken[],
  guests: GuestNames,
  people: readonly Person[],
): Spoken[] {
  const firsts = people.flatMap(({ name }) => name.split(/\s+/).slice(0, 1)).filter((name) => name.length > 2);
  const named = namedIn(firsts);
  return sentences
    .flatMap((one) => partGuessed(one, named))
    .flatMap(partFirst)
    .map((one) => {
      const own = withoutOwnName(one.text);
      const isIntroduction = guests.presents(own) || guests.names(own);
      const text = isIntroduction ? aroundPresenting({ ...one, text: own }, guests, firsts) : own;
      return text === one.text ? one : { ...one, text };
    });
}

/** From the clause that presents somebody to what is said to that guest. */
const aroundPresenting = (one: Spoken, guests: GuestNames, firsts: readonly string[]): string =>
  untilCalled({ ...one, text: fromPresenting(one, guests) }, guests, firsts).replace(
    /(\bguests|friends) first\.$/,
    "$1.",
  );
