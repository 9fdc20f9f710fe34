// Rules of RSS 2.0 over items, and over what channel and items share.
import { formatClock } from "../../base/clock-text.js";
import { attribute, lacking, placed, sayNumber, valued } from "../../base/say-found.js";
import { at, atMostOnce, attributes, each, is, kid, kids, readDuration, shown, textOf, texts } from "../combine.js";
import { on, type Rule, rulesWith, type Scope, sources, w3c } from "../rule.js";

const anHour = "<itunes:duration>1:00:00</itunes:duration>";
/** Bits a second: no codec that podcasts have takes fewer. */
const slowest = 6000;
/** Bytes and seconds: what is smaller stands in examples and trials, unless it is said to last longer. */
const [shortest, halfHour] = [10_000, 1800];
const enclosure = '<enclosure url="https://a.example/1.mp3" length="4096" type="audio/mpeg"/>';

export const rssItemRules: readonly Rule<Scope>[] = rulesWith({ platforms: on("rss") }, [
  {
    id: "rss-element-once",
    severity: "error",
    what: "An item says title, link, description, guid, pubDate and its other single tags once",
    why: "Readers take one of them, and not the same one",
    url: w3c("error/DuplicateElement"),
    good: "<guid>a</guid>",
    bad: "<guid>a</guid><guid>b</guid>",
    check: atMostOnce(
      "title link description author comments guid pubDate content:encoded itunes:title itunes:author itunes:image itunes:explicit itunes:duration itunes:season itunes:episode itunes:episodeType itunes:block itunes:summary",
    ),
  },
  {
    id: "rss-item-title-or-description",
    severity: "error",
    what: "Every item has at least a title or a description",
    why: "There is nothing to show of it otherwise",
    url: sources.rss,
    good: "<title>One</title>",
    bad: "<guid>a</guid>",
    *check({ element }) {
      if (textOf(element, "title") === "" && textOf(element, "description") === "")
        yield at(element, lacking("item", "title and description"), "at least one of them");
    },
  },
  {
    id: "rss-guid-present",
    also: on("rss-guid-nonblank apple-guid-required psp-item-guid spotify-guid"),
    severity: "error",
    platforms: on("rss apple spotify psp1"),
    what: "Every item has a guid",
    why: "By it apps know whether they have the episode already",
    url: w3c("warning/MissingGuid"),
    good: '<guid isPermaLink="false">a-1</guid>',
    bad: "<title>One</title>",
    *check({ element }) {
      if (textOf(element, "guid") === "") yield at(element, lacking("item", "a guid"), "<guid> that never changes");
    },
    field: "guid",
  },
  {
    id: "rss-guid-permalink",
    severity: "error",
    what: 'A guid that is no address says isPermaLink="false"',
    why: "Without it readers take the guid for a link and open it",
    url: w3c("error/InvalidHttpGUID"),
    good: '<guid isPermaLink="false">a-1</guid>',
    bad: "<guid>a-1</guid>",
    check: each("guid", function* (guid) {
      if (guid.attributes.isPermaLink !== "false" && guid.text.trim() !== "" && !is.web(guid.text))
        yield at(guid, valued("guid", shown(guid.text.trim())), 'an address, or isPermaLink="false"');
    }),
  },
  {
    id: "rss-guid-permalink-bool",
    severity: "error",
    what: "isPermaLink is true or false",
    why: "Other words mean true to one reader and false to the next",
    url: w3c("error/InvalidBooleanAttribute"),
    good: '<guid isPermaLink="false">a-1</guid>',
    bad: '<guid isPermaLink="no">a-1</guid>',
    check: attributes("guid", "isPermaLink?", /^(true|false)$/, "true or false"),
  },
  {
    id: "rss-enclosure-attrs",
    also: on("spotify-enclosure-attrs psp-item-enclosure"),
    severity: "error",
    platforms: on("rss apple spotify psp1"),
    what: "An enclosure has url, length and type",
    why: "Spotify stopped taking feeds where one was empty",
    url: w3c("error/MissingAttribute"),
    good: enclosure,
    bad: '<enclosure url="https://a.example/1.mp3"/>',
    check: attributes("enclosure", "url length type", is.filled, "url, length and type"),
    field: "audio",
  },
  {
    id: "rss-enclosure-length",
    severity: "error",
    what: "The enclosure's length is a whole number of bytes",
    why: "Apps show it as the size of the download, and some resume by it",
    url: w3c("error/UseZeroForUnknown"),
    good: enclosure,
    bad: enclosure.replace("4096", "4 MB"),
    check: attributes("enclosure", "length?", (value) => value === "" || is.whole(value), "a number of bytes"),
    field: "audio",
  },
  {
    id: "rss-enclosure-bitrate",
    severity: "warn",
    what: "The enclosure's length is one that a recording of its duration can have",
    why: "One of the two is wrong: apps show both, and plan downloads by the length",
    url: w3c("error/UseZeroForUnknown"),
    good: `${anHour}${enclosure.replace("4096", "28800000")}`,
    bad: `${anHour}${enclosure}`,
    check: each("enclosure", function* (child, { element }) {
      const length = Number(child.attributes.length ?? "");
      const seconds = readDuration(textOf(element, "itunes:duration"));
      // What is no count of bytes has words of its own.
      if (!(length > 0 && length * 8 < seconds * slowest) || length === seconds) return;
      if (length < shortest && seconds <= halfHour) return;
      yield at(
        child,
        valued(
          "length",
          `"${length}" for ${formatClock(seconds)}, ${sayNumber(Math.round((length * 8) / seconds))} bits a second`,
        ),
        "the size in bytes",
      );
    }),
    field: "audio.length",
  },
  {
    id: "rss-enclosure-url",
    severity: "error",
    what: "The enclosure's url is an absolute web address",
    why: "Otherwise the recording cannot be fetched",
    url: w3c("error/InvalidURLAttribute"),
    good: enclosure,
    bad: enclosure.replace("https://a.example/1.mp3", "/my audio.mp3"),
    check: attributes("enclosure", "url?", (value) => value === "" || is.web(value), "an absolute address"),
    field: "audio",
  },
  {
    id: "enclosure-address",
    severity: "warn",
    platforms: on("all"),
    what: "A recording's address holds no &amp;, no % that stands for nothing, no | ^ ` { } or backslash, and nothing behind a #",
    why: "Hosts get another address than is meant, or refuse it",
    url: w3c("error/InvalidURLAttribute"),
    good: enclosure,
    bad: enclosure.replace("1.mp3", "100%/1.mp3"),
    check: each("enclosure", function* (child) {
      const { url = "" } = child.attributes;
      const meant = url
        .replace(/&(?:amp|#38|#x26);/gi, "&")
        .replace(/%(?![\da-f]{2})/gi, "%25")
        .replace(/[|\\^`{}]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
        .replace(/#.*$/, "");
      if (meant !== url)
        yield {
          ...at(child, attribute("url", shown(url), "<enclosure>"), shown(meant)),
          hint: "&amp; is & in an address, a % alone is %25, | is %7C, and what stands behind # is never sent to a host.",
        };
    }),
    field: "audio",
  },
  {
    id: "rss-enclosure-mime",
    severity: "error",
    what: "The enclosure's type is a MIME type",
    why: "By it apps decide whether they can play it",
    url: w3c("error/InvalidMIMEAttribute"),
    good: enclosure,
    bad: enclosure.replace("audio/mpeg", "mp3"),
    check: attributes("enclosure", "type?", (value) => value === "" || is.mime(value), "a type such as audio/mpeg"),
    field: "audio",
  },
  {
    id: "rss-enclosure-single",
    severity: "warn",
    what: "An item has one enclosure",
    why: "Apps take the first or the last; further versions go into podcast:alternateEnclosure",
    url: w3c("warning/DuplicateEnclosure"),
    good: enclosure,
    bad: enclosure + enclosure,
    check: atMostOnce("enclosure"),
  },
  {
    id: "rss-content-encoded-order",
    severity: "warn",
    what: "content:encoded comes after a description",
    why: "Some readers take the first text they meet, and a full text alone leaves lists without a summary",
    url: w3c("warning/NeedDescriptionBeforeContent"),
    good: "<description>A</description><content:encoded>A and B</content:encoded>",
    bad: "<content:encoded>A and B</content:encoded>",
    check: each("content:encoded", function* (content, { element }) {
      const description = kid(element, "description");
      if (!description || element.children.indexOf(description) > element.children.indexOf(content))
        yield at(content, placed("content:encoded", "before the description"), "the description first");
    }),
  },
  {
    id: "rss-item-email-form",
    severity: "error",
    what: "An item's author holds an e-mail address",
    why: "A bare name is invalid there; names go into podcast:person or itunes:author",
    url: w3c("error/InvalidContact"),
    good: "<author>ann@a.example (Ann)</author>",
    bad: "<author>Ann</author>",
    check: texts("author", (value) => is.mail(value.replace(/\s*\(.*\)$/, "")), "an e-mail address"),
  },
  {
    id: "paging-no-rel-in-item",
    severity: "error",
    platforms: on("rss-paging"),
    what: "Links between pages stand in the channel, never in an item",
    why: "In an item they mean nothing",
    url: sources.paging,
    good: "<title>One</title>",
    bad: '<atom:link rel="next" href="https://a.example/2.xml"/>',
    *check({ element }) {
      for (const link of kids(element, "atom:link"))
        if (/^(first|last|previous|next|prev-archive|next-archive|current)$/.test(link.attributes.rel ?? ""))
          yield at(link, `a ${link.attributes.rel} link in an item`, "none");
    },
  },
]);
