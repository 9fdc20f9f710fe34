// Fields of other tools that hold an episode back, whatever reads them: a show of ours, or one that is taken over.
import { isMap } from "../../base/is-map.js";

const yes = /^(?:true|yes|on|1)$/;
const no = /^(?:false|no|off|0)$/;

/** By name in small letters without strokes: the values that hold back, and those that say nothing that is not so anyway. */
const holding: Readonly<Record<string, readonly [back: RegExp, out: RegExp]>> = {
  published: [no, yes],
  publish: [no, yes],
  ispublished: [no, yes],
  listed: [no, yes],
  public: [no, yes],
  visible: [no, yes],
  includeinfeed: [no, yes],
  infeed: [no, yes],
  isdraft: [yes, no],
  private: [yes, no],
  hidden: [yes, no],
  headless: [yes, no],
  wip: [yes, no],
  // Castanet announces such an episode, and does not have it yet.
  upcoming: [yes, no],
  eleventyexcludefromcollections: [yes, no],
  // Elsewhere such an episode has a page and stands in no feed. That cannot be said here, and a feed takes nothing back.
  unlisted: [yes, no],
  status: [
    /^(?:draft|pending|private|future|scheduled|unpublished|hidden|idea|planned|upcoming|wip|todo|recorded|editing|(?:in[ _-])?(?:review|progress|production)|archived?|retired|withdrawn|expired|removed|deleted|trash(?:ed)?)$/,
    /^(?:publish(?:ed)?|public|live|released)$/,
  ],
  visibility: [/^(?:unlisted|private|hidden|draft|members|password|internal)$/, /^(?:public|listed|visible)$/],
};
const others: Readonly<Record<string, string>> = { state: "status", publishstatus: "status", poststatus: "status" };

/**
 * "back" where the field holds its episode back, "out" where it says that it is published; undefined where it says neither. `beside`
 * are the page's other fields.
 */
export function holdsBack(
  name: string,
  value: unknown,
  beside: Readonly<Record<string, unknown>> = {},
): "back" | "out" | undefined {
  const plain = name.toLowerCase().replace(/[-_]/g, "");
  if (plain === "visible" && isOfMenus(beside)) return "out";
  const [back, out] = holding[others[plain] ?? plain] ?? [];
  const typed = typeof value === "string" ? value.trim().toLowerCase() : "";
  return back?.test(typed) ? "back" : out?.test(typed) ? "out" : undefined;
}

/** In Grav a page that is not visible stands in no menu, and is published: its pages have a taxonomy, or say that they are published. */
const isOfMenus = ({ taxonomy, published }: Readonly<Record<string, unknown>>): boolean =>
  isMap(taxonomy) || (published !== undefined && holdsBack("published", published) === "out");
