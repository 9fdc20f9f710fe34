// Fields of other tools that hold an episode back, whatever reads them: a show of ours, or one that is taken over.
import { readDate } from "../../base/date-text.js";
import { isMap } from "../../base/is-map.js";
import { wordSet } from "../../base/words.js";

const yes = /^(?:true|yes|on|1)$/;
const no = /^(?:false|no|off|0)$/;
const none = /^(?:false|no|off|0|none|null|n\/a|over|lifted|-)$/;

/** Names in small letters without strokes, and without an "is" before them: "yes" holds back, and "no" says nothing that is not so anyway. */
const holding = wordSet(
  // What Castanet calls upcoming it announces, and does not have yet.
  "isdraft draft wip upcoming scheduled embargo embargoed unpublished private hidden hide secret internal protected headless " +
    // Elsewhere such an episode has a page and stands in no feed. That cannot be said here, and a feed takes nothing back.
    "unlisted eleventyexcludefromcollections excludefromfeed excludefromrss " +
    "skip ignore ignored exclude excluded disabled deleted removed trashed withdrawn premium membersonly subscribersonly patronsonly",
);
/** The same by "no". */
const letting = wordSet(
  "published publish listed public visible released enabled ready approved includeinfeed infeed feed rss discoverable routable",
);
/** What may also be said of old episodes, which are as public as before. */
const ending = wordSet("archived archive retired expired inactive");

/** What is said of a field that ends: whether its episode is out stands in the lock. */
export const archived = "archived";

/** By name: the values that hold back, those of old episodes, and those that say nothing. */
const worded: Readonly<Record<string, readonly [back: RegExp, past: RegExp, out: RegExp]>> = {
  status: [
    /^(?:(?:auto-)?draft|(?:pending|awaiting)(?:[ _-].+)?|private|future|scheduled|un(?:published|listed|released)|not[ _-]?(?:published|ready)|hidden|idea|planned|upcoming|wip|todo|recorded|editing|(?:in[ _-])?(?:review|progress|production)|on[ _-]?hold|embargo(?:ed)?|withdrawn|removed|deleted|trash(?:ed)?|skip|disabled|rejected|cancell?ed)$/,
    /^(?:archived?|retired|expired|inactive)$/,
    /^(?:publish(?:ed)?|public|live|released|active)$/,
  ],
  visibility: [
    /^(?:unlisted|private|hidden|draft|members?|paid|tiers|subscribers|patrons|premium|password|internal)$/,
    /^archived?$/,
    /^(?:public|listed|visible)$/,
  ],
};
const others: Readonly<Record<string, string>> = {
  state: "status",
  stage: "status",
  workflow: "status",
  publishstatus: "status",
  publicationstatus: "status",
  poststatus: "status",
  episodestatus: "status",
  workflowstatus: "status",
  access: "visibility",
};

/**
 * "back" where the field holds its episode back, "past" where it does so unless the episode is out already, "out" where it says that
 * it is published; undefined where it says nothing of that. `beside` are the page's other fields.
 */
export function holdsBack(
  name: string,
  value: unknown,
  beside: Readonly<Record<string, unknown>> = {},
): "back" | "past" | "out" | undefined {
  // `draft` is a field of ours.
  if (name === "draft") return undefined;
  const plain = name.toLowerCase().replace(/[-_]/g, "");
  const called = others[plain] ?? (plain === "isdraft" ? plain : plain.replace(/^is/, ""));
  if (called === "build" && isMap(value)) return ofBuild(value);
  // What Spotify shows to those who pay is public in a feed without that.
  if (called === "spotify" && isMap(value) && /entitlement/i.test(JSON.stringify(value))) return "back";
  const typed = typeof value === "string" ? value.trim().toLowerCase() : "";
  if (called === "visible" && isOfMenus(beside)) return "out";
  // "embargo: until the fair" names no day, and holds as long as it stands there, as a password does.
  if (/^(?:embargo(?:ed)?|(?:post)?password)$/.test(called) && typed !== "" && !none.test(typed))
    return readDate(typed, "UTC").ok && !called.endsWith("password") ? undefined : "back";
  const [back, past, out] = worded[called] ?? [];
  if (back?.test(typed)) return "back";
  if (past?.test(typed)) return "past";
  if (out?.test(typed)) return "out";
  const says = yes.test(typed) ? true : no.test(typed) ? false : undefined;
  if (says === undefined) return undefined;
  if (holding.has(called)) return says ? "back" : "out";
  if (letting.has(called)) return says ? "out" : "back";
  if (ending.has(called)) return says ? "past" : "out";
  return called === "active" ? (says ? "out" : "past") : undefined;
}

/** In Grav a page that is not visible stands in no menu, and is published: its pages have a taxonomy, or say that they are published. */
const isOfMenus = ({ taxonomy, published }: Readonly<Record<string, unknown>>): boolean =>
  isMap(taxonomy) || (published !== undefined && holdsBack("published", published) === "out");

/** Hugo makes such a page, and lists it nowhere, or does not make it. */
const ofBuild = ({ list, render }: Readonly<Record<string, unknown>>): "back" | "out" =>
  [list, render].some((one) => /^(?:never|false)$/i.test(String(one ?? "").trim())) ? "back" : "out";
