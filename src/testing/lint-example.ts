// Runs a rule on one of its examples: wraps the example in what it looks at, and gives what the rule finds.
import { readXmlTree } from "../base/xml-tree.js";
import { kid, kids, namespaceUris } from "../check/combine.js";
import { listItem } from "../check/lint-feed.js";
import type { Finding, Rule } from "../check/rule.js";
import type { RuleGroups } from "../check/rules.js";
import type { Image, ImageFacts } from "../model/model.js";

const namespaces = Object.entries(namespaceUris)
  .map(([prefix, uris]) => `xmlns:${prefix}="${uris[0]}"`)
  .join(" ");

const inChannel = (inner: string) =>
  kid(readXmlTree(`<rss version="2.0" ${namespaces}><channel>${inner}</channel></rss>`).root, "channel")!;
const show = { title: "Harbour Lights", serial: true };

/** A picture from words such as "png 1400x1400 rgba 900000". */
function picture(words: string): Image {
  const [format = "", size = "", colour = "", bytes = "90000"] = words.split(" ");
  const [width, height] = size.split("x").map(Number) as [number, number];
  const facts = {
    format: format as ImageFacts["format"],
    width,
    height,
    bytes: Number(bytes),
    colour: colour.replace("a", "") as ImageFacts["colour"],
    alpha: colour.endsWith("a"),
  };
  return { url: "https://a.example/cover.png", file: "episodes/cover.png", facts };
}

/** What each group's rules are given, made from an example. Rules over whole episodes have tests of their own. */
const subjects: Record<Exclude<keyof RuleGroups, "episode">, (example: string) => unknown> = {
  document: (example) => {
    const [, type, header, text = example] =
      /^Content-Type: ([\w/+-]+)(?:; charset=(\S+))?\n\n([\s\S]*)$/.exec(example) ?? [];
    return {
      text,
      ...readXmlTree(text),
      ...(type === undefined ? {} : { type }),
      ...(header === undefined ? {} : { encoding: { read: "utf-8", by: "header", header, broken: false } }),
    };
  },
  channel: (inner) => ({ element: inChannel(inner), show, url: "https://a.example/feed.xml" }),
  item: (inner) => ({ element: kid(inChannel(`<item>${inner}</item>`), "item"), show }),
  list: (inner) => kids(inChannel(inner), "item").map(listItem),
  chapters: (text) => ({ text, duration: 600 }),
  vtt: (text) => ({ text, duration: 600 }),
  srt: (text) => ({ text, duration: 600 }),
  json: (text) => ({ text, duration: 600 }),
  html: (text) => ({ text, duration: 600 }),
  video: (text) => {
    const [, title = "A title", rest = ""] = /^# (.*)\n([\s\S]*)$/.exec(text) ?? [];
    return { title, text: text.startsWith("# ") ? rest : text, duration: 600 };
  },
  atom: (inner) => readXmlTree(`<feed xmlns="${namespaceUris.atom![0]}">${inner}</feed>`).root,
  jsonFeed: (text) => JSON.parse(text),
  picture,
};

/** What a rule finds in an example. */
export function lintExample(
  group: Exclude<keyof RuleGroups, "episode">,
  rule: Rule<never>,
  example: string,
): Finding[] {
  return [...rule.check(subjects[group](example) as never)];
}
