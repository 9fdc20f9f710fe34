// Rules over an item's titles and texts: what has to be there, and how long it may be.
import { holding } from "../../base/say-found.js";
import { all, at, atMost, attributes, each, is, kid, kids, needs, shown } from "../combine.js";
import { on, type Rule, type Scope, sources } from "../rule.js";

const numbered = /\b(season|episode|ep\.?|folge)\s*#?\d+\b|^\s*(#\d+|s\d+\s*e\d+|\d+\s*[:.)-]\s)/i;

/** Whether the show's title stands before or behind the episode's own; one word may be what the episode is about. */
function repeatsShow(title: string, show: string): boolean {
  if (show.length <= 3) return false;
  if (title.startsWith(`${show}:`)) return title.length > show.length + 1;
  return (
    /\s/.test(show) &&
    [" - ", " – ", " — ", " | "].some((dash) => title.startsWith(show + dash) || title.endsWith(dash + show))
  );
}

export const itemTextRules: readonly Rule<Scope>[] = [
  {
    id: "apple-item-title",
    severity: "error",
    platforms: on("apple psp1"),
    what: "Every item has a title",
    why: "Apple does not show an episode without one",
    url: sources.guide,
    good: "<title>One</title>",
    bad: "<guid>a</guid>",
    check: needs("title", "the episode's title"),
    field: "title",
  },
  {
    id: "apple-item-title-clean",
    also: on("psp-item-title"),
    severity: "warn",
    platforms: on("apple psp1"),
    what: "An episode's title has no number and does not repeat the show's title",
    why: "Numbers have tags of their own, and lists show both already",
    url: sources.guide,
    good: "<title>Knots that hold</title>",
    bad: "<title>Episode 12: Knots that hold</title>",
    *check({ element, show }) {
      const title = kid(element, "title");
      if (!title) return;
      const text = title.text.trim();
      const found = numbered.exec(text)?.[0];
      if (found)
        yield at(
          title,
          holding("title", shown(found.trim())),
          "the title alone",
          "Put the number into episode: or season:.",
        );
      else if (repeatsShow(text.toLowerCase(), show.title.toLowerCase()))
        yield at(title, "the show's title in the episode's", "the episode's alone");
    },
    field: "title",
  },
  {
    id: "apple-episode-description-10000",
    severity: "warn",
    platforms: on("apple"),
    what: "An item's description has at most 10,000 characters (conflict C1)",
    why: "Apple cuts what is longer",
    url: sources.guide,
    good: "<description>A</description>",
    bad: `<description>${"words ".repeat(1800)}</description>`,
    check: atMost("description", 10_000, "characters"),
    field: "description",
  },
  {
    id: "apple-value-255",
    also: on("psp-value-255"),
    severity: "warn",
    platforms: on("apple psp1"),
    what: "Titles and names have at most 255 characters",
    why: "What is longer is cut, or the tag ignored",
    url: sources.guide,
    good: "<title>One</title>",
    bad: `<title>${"word ".repeat(60)}</title>`,
    check: all(
      atMost("title itunes:title itunes:author copyright itunes:keywords", 255, "characters"),
      each("itunes:owner", (element, scope) =>
        atMost("itunes:name itunes:email", 255, "characters")({ ...scope, element }),
      ),
    ),
  },
  {
    id: "apple-value-trimmed",
    severity: "warn",
    platforms: on("apple psp1"),
    what: "Values have no space at their ends",
    why: "Apple compares and shows them with it",
    url: sources.guide,
    good: "<title>One</title>",
    bad: "<title> One </title>",
    *check({ element }) {
      for (const path of on(
        "title link language guid itunes:title itunes:author itunes:explicit itunes:type itunes:episodeType itunes:duration pubDate",
      ))
        for (const child of kids(element, path))
          if (child.text !== child.text.trim())
            yield {
              ...at(child, `space at an end of <${path}>`, "none"),
              message: `<${path}> begins or ends with space`,
            };
    },
  },
  {
    id: "psp-item-link",
    severity: "warn",
    platforms: on("psp1"),
    what: "Every item links to its page",
    why: "Apps offer it to be shared",
    url: sources.psp,
    good: "<link>https://a.example/1</link>",
    bad: "<title>One</title>",
    check: needs("link", "the episode's page"),
  },
  {
    id: "psp-item-description",
    severity: "warn",
    platforms: on("psp1"),
    what: "Every item has a description",
    why: "Lists show it",
    url: sources.psp,
    good: "<description>A</description>",
    bad: "<title>One</title>",
    check: needs("description", "what the episode is about"),
    field: "description",
  },
  {
    id: "psp-item-explicit",
    severity: "warn",
    platforms: on("psp1 apple"),
    what: "Every item says whether it is explicit",
    why: "A single explicit episode need not mark the whole show",
    url: sources.psp,
    good: "<itunes:explicit>false</itunes:explicit>",
    bad: "<title>One</title>",
    check: needs("itunes:explicit", "true or false"),
    field: "explicit",
  },
  {
    id: "psp-item-image",
    severity: "info",
    platforms: on("psp1"),
    what: "An item may have a picture of its own",
    why: "The show's cover stands in, so this is a remark and never more",
    url: sources.psp,
    good: '<itunes:image href="https://a.example/1.jpg"/>',
    bad: '<itunes:image href=""/>',
    check: attributes("itunes:image", "href", is.web, "an address"),
    field: "image",
  },
  {
    id: "psp-item-transcript",
    severity: "info",
    platforms: on("psp1"),
    what: "A transcript has an address and a type",
    why: "Most listeners' apps show transcripts where there is one",
    url: sources.psp,
    good: '<podcast:transcript url="https://a.example/1.vtt" type="text/vtt"/>',
    bad: '<podcast:transcript type="text/vtt"/>',
    check: attributes("podcast:transcript", "url type", is.filled, "url and type"),
  },
  {
    id: "ytrss-title-100",
    severity: "warn",
    inShow: "info",
    platforms: on("youtube-rss"),
    what: "An episode's title has at most 100 characters",
    why: "It becomes the video's title, which takes no more",
    url: sources.youtube,
    good: "<title>One</title>",
    bad: `<title>${"word ".repeat(25)}</title>`,
    check: atMost("title", 100, "characters"),
    field: "title",
  },
];
