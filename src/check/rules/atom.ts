// Rules over Atom feeds.
import { countOf, lacking, valued } from "../../base/say-found.js";
import type { XmlElement } from "../../base/xml-tree.js";
import { at, is, kid, kids, shown, textOf } from "../combine.js";
import { type Finding, on, type Rule, rulesWith, sources } from "../rule.js";

const entry = "<id>urn:a:1</id><title>One</title><updated>2026-03-02T09:00:00Z</updated>";
const atom = (
  inner: string,
  feedPart = "<id>urn:a</id><title>A</title><updated>2026-03-02T09:00:00Z</updated><author><name>Ann</name></author>",
): string =>
  `${feedPart}<link rel="self" href="https://a.example/atom.xml"/><entry>${inner}<link href="https://a.example/1"/></entry>`;
const entries = (feed: XmlElement): readonly XmlElement[] => kids(feed, "atom:entry");

/** Of a feed and of each of its entries. */
function* needsOnce(element: XmlElement): Generator<Finding> {
  for (const name of ["id", "title", "updated"]) {
    const found = kids(element, `atom:${name}`).length;
    if (found !== 1) yield at(element, countOf(found, `<${name}>`, ` in <${element.name}>`), "exactly one");
  }
}

export const atomRules: readonly Rule<XmlElement>[] = rulesWith({ platforms: on("atom"), url: sources.atom }, [
  {
    id: "atom-feed-required",
    severity: "error",
    what: "The feed has exactly one id, title and updated",
    why: "Readers know the feed by them",
    good: atom(entry),
    bad: atom(entry, "<title>A</title>"),
    check: needsOnce,
  },
  {
    id: "atom-entry-required",
    severity: "error",
    what: "Each entry has exactly one id, title and updated",
    why: "Readers know entries by them",
    good: atom(entry),
    bad: atom("<title>One</title>"),
    *check(feed) {
      for (const one of entries(feed)) yield* needsOnce(one);
    },
  },
  {
    id: "atom-author",
    severity: "error",
    what: "The feed has an author with a name, or each entry has",
    why: "The specification requires one",
    good: atom(entry),
    bad: atom(entry, "<id>urn:a</id><title>A</title><updated>2026-03-02T09:00:00Z</updated>"),
    *check(feed) {
      const named = (element: XmlElement): boolean => textOf(kid(element, "atom:author"), "atom:name") !== "";
      if (!named(feed) && !(entries(feed).length > 0 && entries(feed).every(named)))
        yield at(feed, lacking("feed", "an author"), "<author><name>");
    },
  },
  {
    id: "atom-id-iri",
    severity: "error",
    what: "Ids are absolute addresses or URNs, each its own",
    why: "Readers compare them letter by letter",
    good: atom(entry),
    bad: atom(entry.replace("urn:a:1", "one")),
    *check(feed) {
      const seen = new Set<string>();
      for (const element of [feed, ...entries(feed)]) {
        const id = textOf(element, "atom:id");
        if (id !== "" && !/^[a-z][a-z\d+.-]*:\S+$/i.test(id))
          yield at(element, valued("id", shown(id)), "an address or URN");
        if (seen.has(id) && id !== "")
          yield {
            ...at(element, valued("id", `${shown(id)} a second time`), "one of its own"),
            message: `The id ${shown(id)} stands here a second time; every entry needs one of its own`,
          };
        seen.add(id);
      }
    },
  },
  {
    id: "atom-date-3339",
    severity: "error",
    what: "Dates are RFC 3339, with T and Z in capitals",
    why: "Readers cannot sort others",
    good: atom(entry),
    bad: atom(entry.replace("2026-03-02T09:00:00Z", "2 March 2026")),
    *check(feed) {
      for (const element of [feed, ...entries(feed)])
        for (const path of ["atom:updated", "atom:published"])
          for (const child of kids(element, path))
            if (!is.rfc3339(child.text.trim()))
              yield at(child, valued("date", shown(child.text)), "2026-03-02T09:00:00Z");
    },
  },
  {
    id: "atom-text-type",
    severity: "error",
    what: "Texts say their type as text, html or xhtml",
    why: "Readers show the marks of others as text",
    good: atom(`$entry<summary type="html">A</summary>`),
    bad: atom(`${entry}<summary type="text/html">A</summary>`),
    *check(feed) {
      for (const element of [feed, ...entries(feed)])
        for (const path of on("atom:title atom:subtitle atom:summary atom:rights"))
          for (const child of kids(element, path))
            if (!/^(text|html|xhtml)$/.test(child.attributes.type ?? "text"))
              yield at(child, valued("type", shown(child.attributes.type!)), "text, html or xhtml");
    },
  },
  {
    id: "atom-link-self",
    severity: "warn",
    what: "The feed has one link to itself",
    why: "Readers subscribe to it, also after a move",
    url: "https://validator.w3.org/feed/docs/warning/MissingSelf.html",
    good: atom(entry),
    bad: atom(entry).replace('rel="self"', 'rel="alternate"'),
    *check(feed) {
      const own = kids(feed, "atom:link").filter(({ attributes }) => attributes.rel === "self").length;
      if (own !== 1) yield at(feed, countOf(own, "self links"), "one");
    },
  },
  {
    id: "atom-enclosure",
    severity: "warn",
    what: "Recordings are links with href, type and length",
    why: "Players find them by these",
    good: atom(`$entry<link rel="enclosure" href="https://a.example/1.mp3" type="audio/mpeg" length="4096"/>`),
    bad: atom(`$entry<link rel="enclosure" href="https://a.example/1.mp3"/>`),
    *check(feed) {
      for (const one of entries(feed))
        for (const link of kids(one, "atom:link"))
          if (
            link.attributes.rel === "enclosure" &&
            !(link.attributes.href && link.attributes.type && link.attributes.length)
          )
            yield at(link, lacking("enclosure", "href, type or length"), "all three");
    },
  },
  {
    id: "atom-content-or-alternate",
    severity: "error",
    what: "An entry has content or a link to its page",
    why: "There is nothing to show otherwise",
    good: atom(entry),
    bad: atom(entry).replace('<link href="https://a.example/1"/>', ""),
    *check(feed) {
      for (const one of entries(feed))
        if (
          !kid(one, "atom:content") &&
          !kids(one, "atom:link").some(({ attributes: { rel = "alternate" } }) => rel === "alternate")
        )
          yield at(one, lacking("entry", "content and page"), "one of them");
    },
  },
]);
