// Rules over the HTML inside descriptions and notes.

import { decodeEntities } from "../../base/entities.js";
import { rememberFor } from "../../base/once.js";
import { asTyped, doing, sized, valued } from "../../base/say-found.js";
import type { XmlElement } from "../../base/xml-tree.js";
import { at, kids, shown } from "../combine.js";
import { type Finding, namespaceDoc, on, type Rule, type Scope, sources, w3c } from "../rule.js";

const texts = ["description", "content:encoded", "itunes:summary"];

/** Every text that may hold HTML. */
const inHtml = (check: (html: string, element: XmlElement) => Iterable<Finding>) =>
  function* ({ element }: Scope): Generator<Finding> {
    for (const path of texts)
      for (const child of kids(element, path)) if (child.text.includes("<")) yield* check(child.text, child);
  };

/** Addresses in href and src of an element's HTML. */
const addresses = rememberFor(({ text }: XmlElement): string[] =>
  [...text.matchAll(/<[a-z][^<>]*?\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi)].map((one) =>
    (one[1] ?? one[2] ?? "").trim(),
  ),
);

export const htmlRules: readonly Rule<Scope>[] = [
  {
    id: "rss-html-absolute-urls",
    severity: "warn",
    platforms: on("rss"),
    what: "Links and pictures in the notes have absolute addresses",
    why: "Apps show the notes away from the site, where a path leads nowhere",
    url: w3c("warning/ContainsRelRef"),
    good: '<description>&lt;a href="https://a.example/x"&gt;x&lt;/a&gt;</description>',
    bad: '<description>&lt;a href="/x"&gt;x&lt;/a&gt;</description>',
    check: inHtml(function* (_, element) {
      const wrong = addresses(element).find((url) => !/^[a-z][a-z\d+.-]*:/i.test(url));
      if (wrong !== undefined) yield at(element, valued("address", shown(wrong)), "one that begins with https://");
    }),
  },
  {
    id: "rss-html-unsafe",
    severity: "warn",
    platforms: on("rss"),
    what: "The notes hold no script, object, embed, form of running code or event attribute",
    why: "Apps strip it, or drop the whole text",
    url: w3c("warning/SecurityRisk"),
    good: "<description>&lt;p&gt;A&lt;/p&gt;</description>",
    bad: "<description>&lt;script&gt;go()&lt;/script&gt;</description>",
    check: inHtml(function* (html, element) {
      const unsafe =
        /<(script|object|embed|noscript|meta|link|comment|listing|plaintext|xmp|iframe)\b|<[a-z][^<>]*\son[a-z]+\s*=|(?:href|src)\s*=\s*["']?\s*javascript:/i.exec(
          html,
        );
      if (unsafe) yield at(element, valued("HTML", shown(unsafe[0])), "text, lists, links and pictures");
    }),
  },
  {
    id: "rss-html-balanced",
    severity: "warn",
    platforms: on("rss"),
    what: "HTML in the notes is whole: no tag cut in half, quotes closed",
    why: "After a broken tag apps swallow the rest of the text",
    url: w3c("warning/NotHtml"),
    good: "<description>&lt;p&gt;A &amp;lt; B&lt;/p&gt;</description>",
    bad: '<description>&lt;p&gt;See &lt;a href="https://a.exam</description>',
    check: inHtml(function* (html, element) {
      const rest = html.replace(
        /<!--[\s\S]*?(?:-->|$)|<\/?[a-z][a-z\d]*(?:\s[^<>"']*(?:"[^"]*"|'[^']*'))*[^<>"']*>/gi,
        "",
      );
      const broken = /<\/?[a-z][^>]{0,40}/i.exec(rest);
      if (broken && /<\/?[a-z]+\d?[\s>/]/i.test(html))
        yield at(element, valued("HTML", shown(broken[0])), "whole tags");
    }),
  },
  {
    id: "spotify-link-https",
    severity: "warn",
    inShow: "info",
    platforms: on("spotify"),
    what: "Links in the notes are https",
    why: "Spotify does not make others clickable",
    url: "https://support.spotify.com/us/creators/article/formatting-your-show-notes/",
    good: '<description>&lt;a href="https://a.example/"&gt;x&lt;/a&gt;</description>',
    bad: '<description>&lt;a href="http://a.example/"&gt;x&lt;/a&gt;</description>',
    // The same notes stand in several texts of an item, cut or spelled in other ways: that is one finding.
    *check({ element }) {
      const wrong = new Map<string, XmlElement>();
      for (const text of texts.flatMap((path) => kids(element, path)).filter((one) => one.text.includes("<")))
        for (const url of addresses(text).map((one) => decodeEntities(one).replace(/\/$/, "")))
          if (/^http:/i.test(url) && !wrong.has(url)) wrong.set(url, text);
      const [first] = wrong;
      // Links stand in the notes and in fields, whichever text of the item is the first to have them.
      const { tag: _, ...place } = at(first?.[1] ?? element, asTyped(shown(first?.[0] ?? "")), "https");
      if (first)
        yield {
          ...place,
          message: `${wrong.size === 1 ? "A link is" : `${wrong.size} links are`} without https (${shown(first[0])})`,
        };
    },
    field: "links",
  },
  {
    id: "spotify-text-source",
    severity: "warn",
    platforms: on("spotify apple"),
    what: "Notes stand in description or content:encoded, not only in itunes:summary",
    why: "Spotify ignores itunes:summary, and Apple has dropped it",
    url: sources.spotify,
    good: "<description>A</description><itunes:summary>A</itunes:summary>",
    bad: "<itunes:summary>A</itunes:summary>",
    *check({ element }) {
      const summary = kids(element, "itunes:summary")[0];
      if (summary && kids(element, "description").length + kids(element, "content:encoded").length === 0)
        yield at(summary, doing("notes", "stand in itunes:summary alone"), "a description");
    },
  },
  {
    id: "ytrss-angle",
    severity: "error",
    inShow: "warn",
    platforms: on("youtube-rss"),
    what: "Titles and descriptions have no < or > once their HTML is taken away",
    why: "YouTube refuses them as invalid characters",
    url: "https://support.google.com/youtube/answer/13525207",
    good: "<title>Salt and wind</title>",
    bad: "<title>Salt &lt; wind</title>",
    *check({ element }) {
      for (const path of ["title", "description"])
        for (const child of kids(element, path)) {
          const text = child.text.replace(/<\/?[a-z][^<>]*>/gi, "");
          if (/[<>]/.test(text) || /&[lg]t;/.test(path === "title" ? "" : text))
            yield {
              ...at(child, `< or > in <${path}>`, "none once tags are taken away", "Write it in words."),
              message: `<${path}> has a < or > that is no part of a tag; YouTube takes none`,
            };
        }
    },
  },
  {
    id: "ytrss-description-5000",
    severity: "warn",
    platforms: on("youtube-rss"),
    what: "A description has at most 5,000 bytes (conflict C1)",
    why: "YouTube cuts or refuses a longer one",
    url: "https://support.google.com/youtube/answer/12948449",
    good: "<description>A</description>",
    bad: `<description>${"words ".repeat(900)}</description>`,
    *check({ element }) {
      for (const child of kids(element, "description")) {
        const size = Buffer.byteLength(child.text);
        if (size > 5000) yield at(child, sized("description", size, "bytes"), "at most 5000");
      }
    },
    field: "description",
  },
  {
    id: "rss-html-cdata-end",
    severity: "warn",
    platforms: on("rss"),
    what: "No text ends in the remains of a CDATA section",
    why: "It was escaped twice, and people read ]]> at its end",
    url: namespaceDoc("docs/other-recommendations.md"),
    good: "<description>A</description>",
    bad: "<description>&lt;![CDATA[A]]&gt;</description>",
    *check({ element }) {
      for (const path of [...texts, "title"])
        for (const child of kids(element, path))
          if (/<!\[CDATA\[|\]\]>\s*$/.test(child.text)) yield at(child, `a CDATA mark in <${path}>`, "text");
    },
  },
];
