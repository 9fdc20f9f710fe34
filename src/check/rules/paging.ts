// Rules over links between pages of a feed (RFC 5005) and to hubs (WebSub).
import { holding, lacking, valued } from "../../base/say-found.js";
import { at, attributes, each, isWeb, kid, kids, shown } from "../combine.js";
import { on, type Rule, rulesWith, type Scope, sources, w3c } from "../rule.js";

const self = '<atom:link rel="self" type="application/rss+xml" href="https://a.example/feed.xml"/>';

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
      if (pages.includes(rel) && !isWeb(href))
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
        if (link && linkOf(element, "self")?.attributes.href === linkOf(element, end)?.attributes.href)
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
        isWeb,
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
