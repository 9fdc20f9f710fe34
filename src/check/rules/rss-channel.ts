// Rules of RSS 2.0 over the channel, and over its links to other pages (RFC 5005) and to hubs (WebSub).

import { canParseUrl } from "../../base/address-text.js";
import { holding, lacking, valued } from "../../base/say-found.js";
import { all, at, atMostOnce, attributes, each, is, kid, kids, needs, shown, textOf, texts } from "../combine.js";
import { on, type Rule, rulesWith, type Scope, sources, w3c } from "../rule.js";

const days = on("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");
const self = '<atom:link rel="self" type="application/rss+xml" href="https://a.example/feed.xml"/>';

export const rssChannelRules: readonly Rule<Scope>[] = rulesWith({ platforms: on("rss") }, [
  {
    id: "rss-channel-required",
    also: on("apple-show-title apple-show-description apple-show-link psp-title psp-link"),
    severity: "error",
    platforms: on("rss apple spotify psp1"),
    what: "The channel has a title, a link and a description",
    why: "Without them no directory takes the show",
    url: sources.rss,
    good: "<title>A</title><link>https://a.example/</link><description>B</description>",
    bad: "<title>A</title><link>https://a.example/</link>",
    check: all(
      needs("title", "the show's name"),
      needs("link", "the show's site"),
      needs("description", "what the show is about"),
    ),
    field: "description",
  },
  {
    id: "rss-channel-once",
    severity: "error",
    what: "A channel says title, link, description, language and its other single tags once",
    why: "Readers take one of them, and not the same one",
    url: w3c("error/DuplicateElement"),
    good: "<title>A</title>",
    bad: "<title>A</title><title>B</title>",
    check: atMostOnce(
      "title link description language copyright managingEditor webMaster pubDate lastBuildDate generator docs cloud ttl image textInput skipHours skipDays itunes:author itunes:image itunes:explicit itunes:type itunes:owner itunes:block itunes:complete itunes:new-feed-url itunes:title itunes:summary",
    ),
  },
  {
    id: "rss-language",
    also: on("psp-language"),
    severity: "error",
    platforms: on("rss apple psp1"),
    what: "The language is a code such as en or pt-BR",
    why: "A name or en_US is refused by validators and ignored by apps",
    url: w3c("error/InvalidLanguage"),
    good: "<language>pt-BR</language>",
    bad: "<language>english_US</language>",
    check: texts("language", is.language, 'a code such as "en" or "pt-BR"'),
    field: "language",
  },
  {
    id: "rss-email-form",
    severity: "error",
    what: "managingEditor and webMaster hold an e-mail address",
    why: "A bare name is invalid there; names go into itunes:author",
    url: w3c("error/InvalidContact"),
    good: "<managingEditor>ann@a.example (Ann)</managingEditor>",
    bad: "<managingEditor>Ann</managingEditor>",
    check: texts("managingEditor webMaster", (value) => is.mail(value.replace(/\s*\(.*\)$/, "")), "an e-mail address"),
  },
  {
    id: "rss-image-children",
    severity: "error",
    what: "The channel's image has url, title and link",
    why: "The three are required together",
    url: w3c("error/MissingLink"),
    good: "<image><url>https://a.example/c.png</url><title>A</title><link>https://a.example/</link></image>",
    bad: "<image><url>https://a.example/c.png</url></image>",
    check: each("image", function* (image) {
      for (const name of ["url", "title", "link"])
        if (textOf(image, name) === "") yield at(image, lacking("<image>", `<${name}>`), "url, title and link");
    }),
    field: "image",
  },
  {
    id: "rss-image-matches-channel",
    severity: "warn",
    what: "Title and link of the channel's image are those of the channel",
    why: "Readers show the picture as the show's sign and link it",
    url: w3c("warning/ImageTitleDoesntMatch"),
    good: "<title>A</title><image><url>https://a.example/c.png</url><title>A</title></image>",
    bad: "<title>A</title><image><url>https://a.example/c.png</url><title>Logo</title></image>",
    check: each("image", function* (image, { element }) {
      for (const name of ["title", "link"]) {
        const [here, there] = [textOf(image, name), textOf(element, name)];
        if (here !== "" && there !== "" && here !== there)
          yield at(image, valued(`image's ${name}`, shown(here)), shown(there));
      }
    }),
  },
  {
    id: "rss-ttl-skip",
    severity: "warn",
    what: "ttl is a number of minutes, skipHours are 0 to 23, skipDays English names of days",
    why: "Anything else is ignored, and the feed is fetched at any time",
    url: sources.rss,
    good: "<ttl>60</ttl><skipHours><hour>3</hour></skipHours>",
    bad: "<ttl>an hour</ttl>",
    check: all(
      texts("ttl", /^[1-9]\d*$/, "minutes"),
      each("skipHours", function* (list) {
        for (const hour of kids(list, "hour"))
          if (!/^([01]?\d|2[0-3])$/.test(hour.text.trim())) yield at(hour, valued("hour", shown(hour.text)), "0 to 23");
      }),
      each("skipDays", function* (list) {
        for (const day of kids(list, "day"))
          if (!days.includes(day.text.trim())) yield at(day, valued("day", shown(day.text)), "a day such as Monday");
      }),
    ),
  },
  {
    id: "rss-atom-self",
    also: on("psp-atom-self"),
    severity: "warn",
    platforms: on("rss psp1"),
    what: 'The channel names its own address: <atom:link rel="self" type="application/rss+xml">',
    why: "Apps and hubs know by it which feed they hold, also after a move",
    url: w3c("warning/MissingAtomSelfLink"),
    good: self,
    bad: "<title>A</title>",
    *check({ element }) {
      const link = kids(element, "atom:link").find(({ attributes }) => attributes.rel === "self");
      if (!link || !is.web(link.attributes.href ?? ""))
        yield at(link ?? element, lacking("channel", "a self link"), self);
    },
  },
  {
    id: "rss-atom-self-matches",
    severity: "warn",
    what: "The self link is the address the feed is fetched from",
    why: "Hubs and apps may follow the one that is written",
    url: w3c("warning/SelfDoesntMatchLocation"),
    good: self,
    bad: self.replace("a.example", "old.example"),
    *check({ element, url }) {
      const link = kids(element, "atom:link").find(({ attributes }) => attributes.rel === "self");
      const href = link?.attributes.href;
      if (link && href !== undefined && url !== undefined && !isSameAddress(href, url))
        yield at(link, valued("self link", shown(href)), shown(url));
    },
  },
]);

/** The same, whoever fetches it: user and password in an address are those of one reader. */
function isSameAddress(one: string, other: string): boolean {
  const [a, b] = [one, other].map((address) => {
    if (!canParseUrl(address)) return address;
    const url = new URL(address);
    [url.username, url.password, url.hash] = ["", "", ""];
    return url.href;
  });
  return a === b;
}

const pages = on("first last next previous prev-archive next-archive");
const linkOf = (element: Scope["element"], rel: string): Scope["element"] | undefined =>
  kids(element, "atom:link").find((link) => link.attributes.rel === rel);

export const pagingRules: readonly Rule<Scope>[] = rulesWith({ platforms: on("rss-paging") }, [
  {
    id: "websub-hub-link",
    also: on("websub-in-feed"),
    severity: "error",
    platforms: on("websub"),
    what: "A feed with a hub has exactly one self link",
    why: "Subscribers tell the hub the self link; without one they cannot subscribe",
    url: "https://www.w3.org/TR/websub/",
    good: `<atom:link rel="hub" href="https://hub.example/"/>${self}`,
    bad: '<atom:link rel="hub" href="https://hub.example/"/>',
    *check({ element }) {
      const links = kids(element, "atom:link");
      const hub = links.find(({ attributes }) => attributes.rel === "hub");
      const own = links.filter(({ attributes }) => attributes.rel === "self").length;
      if (hub && own !== 1)
        yield {
          ...at(hub, holding("hub", `${own} self links`), "one self link"),
          message: `A feed with a hub needs one self link, and this has ${own === 0 ? "none" : own}`,
        };
    },
    field: "hubs",
  },
  {
    id: "paging-rels",
    severity: "warn",
    what: "Links between pages of a feed are absolute addresses",
    why: "A client follows them from wherever it holds the page",
    url: sources.paging,
    good: '<atom:link rel="next" href="https://a.example/feed-2.xml"/>',
    bad: '<atom:link rel="next" href="feed-2.xml"/>',
    check: each("atom:link", function* (link) {
      const { rel = "", href = "" } = link.attributes;
      if (pages.includes(rel) && !is.web(href))
        yield at(link, valued(`${rel} link`, shown(href)), "an absolute address");
    }),
  },
  {
    id: "paging-ends",
    severity: "error",
    what: "The last page has no next, the first no previous",
    why: "Clients would go round in circles",
    url: sources.paging,
    good: `${self}<atom:link rel="last" href="https://a.example/feed.xml"/>`,
    bad: `${self}<atom:link rel="last" href="https://a.example/feed.xml"/><atom:link rel="next" href="https://a.example/2.xml"/>`,
    *check({ element }) {
      for (const [end, way] of [
        ["last", "next"],
        ["first", "previous"],
      ] as const) {
        const link = linkOf(element, way);
        const last = linkOf(element, end);
        if (link && last && linkOf(element, "self")?.attributes.href === last.attributes.href)
          yield at(link, `a ${way} link on the ${end} page`, "none");
      }
    },
  },
  {
    id: "paging-complete-exclusive",
    severity: "error",
    what: "A feed that says it is complete (fh:complete) has no further pages",
    why: "The two contradict each other",
    url: w3c("error/FeedRelInCompleteFeed"),
    good: "<fh:complete/>",
    bad: '<fh:complete/><atom:link rel="next" href="https://a.example/2.xml"/>',
    *check({ element }) {
      if (!kid(element, "fh:complete")) return;
      for (const link of kids(element, "atom:link"))
        if (pages.includes(link.attributes.rel ?? ""))
          yield at(link, `a ${link.attributes.rel} link`, "none in a complete feed");
    },
  },
  {
    id: "paging-archive-links",
    severity: "error",
    what: "An archive page (fh:archive) links to the current feed",
    why: "From it a reader finds the newest episodes again",
    url: sources.paging,
    good: '<fh:archive/><atom:link rel="current" href="https://a.example/feed.xml"/>',
    bad: "<fh:archive/>",
    *check({ element }) {
      const archive = kid(element, "fh:archive");
      if (archive && !linkOf(element, "current"))
        yield at(archive, lacking("archive", "a current link"), "a current link");
    },
  },
  {
    id: "rss-hub-address",
    severity: "error",
    platforms: on("websub"),
    what: "Hubs are named by absolute addresses",
    why: "A subscriber has to be able to call them",
    url: "https://www.w3.org/TR/websub/",
    good: '<atom:link rel="hub" href="https://hub.example/"/>',
    bad: '<atom:link rel="hub"/>',
    check: (scope) =>
      attributes(
        "atom:link",
        "href",
        is.web,
        "an absolute address",
      )({
        ...scope,
        element: {
          ...scope.element,
          children: kids(scope.element, "atom:link").filter(({ attributes: { rel } }) => rel === "hub"),
        },
      }),
    field: "hubs",
  },
]);
