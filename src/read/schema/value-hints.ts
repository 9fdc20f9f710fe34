// What to write in place of a value or a field that is not taken, where what was meant is plain.
import { isWebAddress, siteMeant } from "../../base/address-text.js";
import { formatClock, lacksDigit, parseSpan } from "../../base/clock-text.js";
import { suggestLanguage } from "../../base/language-code.js";
import { findNear, listNear } from "../../base/near.js";

/** How messages call what a schema wants. */
export const expectedTypes: Readonly<Record<string, string>> = {
  array: "a list",
  object: "a map of fields",
  record: "labels of the transcript, each with who it means",
};

/** A text that is not taken: what is there without space around it, what its field is called, and what is expected there. */
interface NotTaken {
  found: string;
  name: string;
  expected: string;
}

/** What to write in place of a text: the first that knows says it. */
const textHints: readonly ((text: NotTaken) => string | undefined)[] = [
  function language({ found, expected }) {
    const meant = expected.startsWith("a language code") ? suggestLanguage(found) : undefined;
    return meant && `Did you mean ${meant}?`;
  },
  ({ found, name, expected }) => (expected === "yes or no" ? hintForYesNo(found, name) : undefined),
  function site({ found, expected }) {
    const meant = expected.startsWith("the site's address") ? siteMeant(found) : undefined;
    return meant && `Write link: ${meant}`;
  },
  function quotes({ found }) {
    const quoted = /^[“”„«]\s*(\S[^“”„»]*?)\s*[”“»]$/.exec(found)?.[1];
    return quoted && `Its quotes are no quotes of YAML: write ${JSON.stringify(quoted)}.`;
  },
  ({ found, expected }) =>
    expected.startsWith("an address") && /^\/\/[^/]/.test(found) ? `Write https:${found}` : undefined,
  function scheme({ found, expected }) {
    const rest = /address/.test(expected) ? /^h?tt?ps?:?\/{1,2}(?=[^/])(.+)$/i.exec(found)?.[1] : undefined;
    return rest && !/^https?:\/\//i.test(found) && isWebAddress(`https://${rest}`)
      ? `Write https://${rest}`
      : undefined;
  },
  function owner({ found, name }) {
    if (name !== "owner") return undefined;
    const both = /^([^<>@"]*[^<>@"\s])\s*[<(]([^<>@\s]+@[^<>@\s]+)[>)]$/.exec(found);
    if (both) return `Write owner: { name: ${both[1]}, email: ${both[2]} }`;
    return isMail(found) ? `Write owner: { email: ${found} }` : undefined;
  },
  function link({ found, name }) {
    if (!/^links\.\d+$/.test(name)) return undefined;
    const [, title, url] = /^(\S.*?)[\s:(<-]+(https?:\/\/[^\s)>]+)[)>]?$/i.exec(found) ?? [];
    return title && `Write { title: ${JSON.stringify(title)}, url: ${JSON.stringify(url)} }.`;
  },
  ({ found, name }) =>
    name === "chapters" && /^(?:auto(?:matic)?|yes|true|on|find)$/i.test(found)
      ? "Take the line out: where there are none, chapters are found in the talk."
      : undefined,
  ({ found, name }) =>
    /^(?:youtube|captions|transcript)$/.test(name) && isNo(found) ? "Take the line out." : undefined,
  function time({ found, name, expected }) {
    // Which digit was lost nobody knows.
    const isTime = /^(?:a|seconds or a) time/.test(expected) && !lacksDigit(found);
    const span = isTime ? parseSpan(found.replace(/^PT/i, "").replace(",", ".")) : undefined;
    return span === undefined ? undefined : `Write ${lastPart(name)}: "${formatClock(span)}".`;
  },
  ({ found, expected }) =>
    expected.startsWith("an address") && /^(?:file|s3|gs|smb|ftp):/i.test(found)
      ? `A feed leads to https addresses alone: put the file beside the episode and write ${found.split("/").at(-1)}, or give its address on the web.`
      : undefined,
  function number({ found, name, expected }) {
    if (!/^episode(?:\.number)?$/.test(name)) return undefined;
    const both = /^s(?:eason|taffel)?\s*(\d+)\W*(?:e|ep|episode|folge)\s*(\d+)$/i.exec(found);
    if (both) return `Write season: ${Number(both[1])} and episode: ${Number(both[2])}, a line each.`;
    const count = /^(?:[a-z]+\s*\d+\s+)?[a-z#]+[\s.-]*(\d+)$/i.exec(found)?.[1];
    if (!count || !expected.startsWith("a number")) return undefined;
    return `Write ${Number(count)}, or { number: ${Number(count)}, display: ${JSON.stringify(found)} }; a trailer needs none.`;
  },
  function season({ found, name }) {
    const count = /^(?:s|season|staffel|saison|temporada|stagione|seizoen)\W*(\d+)$/i.exec(found)?.[1];
    return count && lastPart(name) === "season" ? `Write season: ${Number(count)}` : undefined;
  },
  ({ found, name }) =>
    name.endsWith("length") && /^\d+(?:[.,]\d+)?\s*[kmg]i?b?$/i.test(found)
      ? "Write the exact count of bytes, or leave it out where the file lies beside."
      : undefined,
  ({ found, name, expected }) => (/^a (?:whole )?number/.test(expected) ? hintForNumber(found, name) : undefined),
  function choice({ found, expected }) {
    if (!expected.startsWith("one of ")) return undefined;
    // What site generators call the kind of a page.
    if (expected.includes("trailer") && /^(?:episodes?|podcast|posts?|page|audio|regular|normal)$/i.test(found))
      return "Write type: full, or leave it out.";
    const near = findNear(found, expected.slice(7).split(", "));
    return near && `Did you mean ${near}?`;
  },
];

/** What to write in place of a value, where that is known. */
export function hintFor(found: unknown, expected: string, name: string): string | undefined {
  if (expected === expectedTypes.record) return hintForLabels(found, name);
  if (Array.isArray(found) && name === "audio") return hintForVersions(found);
  if (Array.isArray(found) && found.length === 1 && typeof found[0] === "string" && expected === "a text")
    return `Write ${name}: ${JSON.stringify(found[0])}`;
  if (typeof found !== "string") return undefined;
  const text = { found: found.trim(), name, expected };
  for (const hint of textHints) {
    const said = hint(text);
    if (said) return said;
  }
  return undefined;
}

/** The last name of a field's path: "start" of "chapters.0.start". */
const lastPart = (name: string): string => name.slice(name.lastIndexOf(".") + 1);

/** Names where labels should lead to them: the line to write. */
function hintForLabels(found: unknown, name: string): string {
  const typed: unknown[] = Array.isArray(found) ? found : [found];
  const names = typed.filter((one) => typeof one === "string" && one !== "").slice(0, 3);
  const lines = (names.length > 0 ? names : ["Ann Lee"]).map((one, at) => `Speaker ${at + 1}: ${one}`);
  return `Write the labels as the transcript has them: ${name}: { ${lines.join(", ")} }. Who takes part stands under hosts and guests.`;
}

/** Several recordings where an episode has one. */
function hintForVersions([first, ...others]: readonly unknown[]): string | undefined {
  if (typeof first !== "string" || others.some((one) => typeof one !== "string")) return undefined;
  const rows = (others as string[]).map(
    (one, at) => `{ name: version${at + 2}, ${isWebAddress(one) ? "url" : "file"}: ${JSON.stringify(one)} }`,
  );
  const more = rows.length === 0 ? "" : `, and other versions of the same recording as variants: [${rows.join(", ")}]`;
  return `Write audio: ${JSON.stringify(first)}${more}.`;
}

/** A number with what belongs to no number: commas between its thousands, a sign of per cent, "k" for thousands. */
function hintForNumber(found: string, name: string): string | undefined {
  const field = lastPart(name);
  const thousands = /^\d{1,3}(?:([.,'’ _])\d{3})(?:\1\d{3})*$/.test(found) ? found.replace(/\D/g, "") : undefined;
  const [, digits = "", kilo] = /^(\d+)\s*(?:(k)(?:bit\/s|bps)?|%|p|px|bytes?)$/i.exec(found) ?? [];
  const plain = thousands ?? (digits && kilo ? `${digits}000` : digits);
  return plain && `Write ${field}: ${plain}.`;
}

const isNo = (text: string): boolean => /^(?:no|n|false|off|none|n\/a)$/i.test(text);

const isMail = (text: string): boolean => /^[^<>@\s]+@[^<>@\s]+\.[^<>@\s]+$/.test(text);

/** What old feeds and forms have for yes and no. */
function hintForYesNo(found: string, name: string): string | undefined {
  const word = found.toLowerCase();
  if (isNo(found) || /^(?:clean|0|f|notexplicit|not explicit)$/.test(word)) return `Write ${name}: no.`;
  return /^(?:explicit|1|y|t|x)$/.test(word) ? `Write ${name}: yes.` : undefined;
}

/** What other tools call the parts of maps, as ours are called. */
const otherNames: Readonly<Record<string, string>> = {
  message: "text",
  label: "title",
  guid: "feedGuid",
  photo: "image",
  avatar: "image",
  picture: "image",
  portrait: "image",
  img: "image",
  homepage: "url",
  site: "url",
  href: "url",
  link: "url",
  percentage: "split",
  lat: "geo",
  lon: "geo",
  lng: "geo",
  latitude: "geo",
  longitude: "geo",
};

/** The field that is meant by one that is not known. */
export function nearField(key: string, known: readonly string[]): string | undefined {
  const other = Object.hasOwn(otherNames, key.toLowerCase()) ? otherNames[key.toLowerCase()] : undefined;
  return other !== undefined && known.includes(other) && !known.includes("guests") ? other : findNear(key, known);
}

/** Fields that sound alike, else all where they are few. */
export function hintForUnknown(key: string, known: readonly string[], value = ""): string {
  // A person or a link as a name with its address.
  if (known.includes("url") && known.includes("name") && /^https?:\/\/\S+$/i.test(value))
    return `Write { name: ${key}, url: ${JSON.stringify(value)} }.`;
  const alike = known.length <= mostKnown ? known : listNear(key, known);
  const named =
    alike.length > 0 ? ` ${known.length <= mostKnown ? "Known here" : "Near it"}: ${alike.join(", ")}.` : "";
  return `Its value is not used.${named}`;
}

const mostKnown = 8;
