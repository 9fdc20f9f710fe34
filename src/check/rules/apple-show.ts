// Apple's rules over the channel; PSP-1 and Spotify ask for most of them too.
import { lacking, sayNumber, sized, valued } from "../../base/say-found.js";
import { escapeXmlText } from "../../base/xml.js";
import { all, at, attributes, is, kid, needs, shown, textOf, texts } from "../combine.js";
import { on, type Rule, type Scope, sources } from "../rule.js";

/** A name without what makes it no other. */
const bareOf = (name: string): string => name.replace(/[\s.!?]+$/, "").toLowerCase();

export const appleShowRules: readonly Rule<Scope>[] = [
  {
    id: "apple-show-title-keywords",
    severity: "warn",
    platforms: on("apple"),
    what: "The show's title is a name, not a list of keywords",
    why: "Apple removes shows for keyword spam",
    url: sources.metadata,
    good: "<title>Salt, Wind &amp; Rope</title>",
    bad: "<title>Sailing, Boats, Sea, Knots, Travel | Podcast</title>",
    check: texts("title", (value) => (value.match(/[,|;]/g) ?? []).length < 4, "a name"),
    field: "title",
  },
  {
    id: "apple-show-title-episode-number",
    severity: "warn",
    platforms: on("apple psp1"),
    what: "The show's title has no number of an episode or season",
    why: "Numbers have tags of their own; Apple asks to leave them out of titles",
    url: sources.metadata,
    good: "<title>Harbour Lights</title>",
    bad: "<title>Harbour Lights, Season 2</title>",
    check: texts("title", /^(?!.*\b(season|episode|ep\.?)\s*#?\d).*$/is, "the name alone"),
    field: "title",
  },
  {
    id: "apple-description-placeholder",
    severity: "warn",
    platforms: on("apple"),
    what: "The description says what the show is about",
    why: "Placeholders and repeated titles are refused or make the show hard to find",
    url: sources.metadata,
    good: "<title>A</title><description>Talks about boats</description>",
    bad: "<title>A</title><description>Description goes here</description>",
    *check({ element }) {
      const description = kid(element, "description");
      const text = description?.text.trim() ?? "";
      if (!description || text === "") return;
      if (
        /^(description goes here|new podcast weblog|podcast by\b|a podcast\.?$|todo\b|lorem ipsum)/i.test(text) ||
        [textOf(element, "title"), textOf(element, "itunes:author")].some((name) => bareOf(name) === bareOf(text))
      )
        yield at(description, valued("description", shown(text)), "what the show is about");
    },
    field: "description",
  },
  {
    id: "apple-show-description-4000",
    also: on("psp-description"),
    severity: "warn",
    platforms: on("apple psp1"),
    what: "The show's description has at most 4,000 bytes",
    why: "What is longer is cut",
    url: sources.guide,
    good: "<description>Talks</description>",
    bad: `<description>${"word ".repeat(900)}</description>`,
    *check({ element, show: { description: typed } }) {
      const child = kid(element, "description");
      const bytes = Buffer.byteLength(typed === undefined ? (child?.text ?? "") : escapeXmlText(typed));
      const hint = "The feed has its beginning, and an ellipsis: shorten it. The site has all of it.";
      if (child && bytes > 4000)
        yield at(
          child,
          sized("<description>", sayNumber(bytes), "bytes"),
          "at most 4,000",
          typed === undefined ? undefined : hint,
        );
    },
    field: "description",
  },
  {
    id: "apple-show-image",
    also: on("psp-image spotify-cover-square"),
    severity: "error",
    platforms: on("apple spotify psp1"),
    what: "The channel has a cover: <itunes:image href>",
    why: "No directory takes a show without one",
    url: sources.guide,
    good: '<itunes:image href="https://a.example/cover.jpg"/>',
    bad: "<title>A</title>",
    check: needs("itunes:image", "the cover's address", "href"),
    field: "image",
  },
  {
    id: "apple-language",
    severity: "error",
    platforms: on("apple psp1"),
    what: "The channel says its language",
    why: "Apple refuses a show without one",
    url: sources.guide,
    good: "<language>en</language>",
    bad: "<title>A</title>",
    check: needs("language", 'a code such as "en"'),
    field: "language",
  },
  {
    id: "apple-explicit-required",
    severity: "error",
    platforms: on("apple psp1"),
    what: "The channel says whether it is explicit",
    why: "Apple refuses a show that does not",
    url: sources.guide,
    good: "<itunes:explicit>false</itunes:explicit>",
    bad: "<title>A</title>",
    check: needs("itunes:explicit", "true or false"),
    field: "explicit",
  },
  {
    id: "spotify-channel-required",
    also: on("apple-author psp-author"),
    severity: "error",
    platforms: on("spotify apple psp1"),
    what: "The channel names its author (itunes:author)",
    why: "Spotify requires it, Apple shows it under the title",
    url: sources.spotify,
    good: "<itunes:author>Ada Marlow</itunes:author>",
    bad: "<title>A</title>",
    check: needs("itunes:author", "who makes the show"),
    field: "author",
  },
  {
    id: "apple-author-plain",
    severity: "warn",
    platforms: on("apple"),
    what: "The author is a name, without titles and keywords",
    why: "Apple refuses stuffed authors",
    url: sources.metadata,
    good: "<itunes:author>Ada Marlow, Bo Lind and Cleo Park</itunes:author>",
    bad: "<itunes:author>Ada | sailing | boats | travel</itunes:author>",
    check: texts(
      "itunes:author",
      (value) => !/\|.*\||;.*;/.test(value) && (value.match(/,/g) ?? []).length < 8,
      "a name",
    ),
    field: "author",
  },
  {
    id: "apple-type",
    severity: "error",
    platforms: on("apple psp1"),
    what: "itunes:type is episodic or serial",
    why: "Another word leaves the order of episodes to chance",
    url: sources.guide,
    good: "<itunes:type>serial</itunes:type>",
    bad: "<itunes:type>Seasonal</itunes:type>",
    check: texts("itunes:type", /^(episodic|serial)$/, "episodic or serial"),
    field: "type",
  },
  {
    id: "apple-new-feed-url",
    severity: "warn",
    platforms: on("apple"),
    what: "itunes:new-feed-url is an absolute address",
    why: "Apps move their subscribers there",
    url: sources.guide,
    good: "<itunes:new-feed-url>https://b.example/feed.xml</itunes:new-feed-url>",
    bad: "<itunes:new-feed-url>/feed.xml</itunes:new-feed-url>",
    check: texts("itunes:new-feed-url", is.web, "an address that begins with https://"),
    field: "newFeedUrl",
  },
  {
    id: "apple-complete-value",
    severity: "warn",
    platforms: on("apple psp1"),
    what: "itunes:complete says Yes or is not there (conflict C4)",
    why: "Any other word does nothing",
    url: sources.guide,
    good: "<itunes:complete>Yes</itunes:complete>",
    bad: "<itunes:complete>true</itunes:complete>",
    check: texts("itunes:complete", /^yes$/i, "Yes"),
    field: "complete",
  },
  {
    id: "spotify-owner-email",
    also: on("ytrss-owner-email"),
    severity: "warn",
    inShow: "info",
    platforms: on("spotify youtube-rss"),
    what: "The feed gives the owner's e-mail while the show is being claimed (conflict C6)",
    why: "Spotify sends its code there, and YouTube refuses a feed without it",
    url: "https://support.spotify.com/us/creators/article/adding-your-email-address-to-your-rss-feed/",
    good: "<itunes:owner><itunes:email>ann@a.example</itunes:email></itunes:owner>",
    bad: "<title>A</title>",
    *check({ element }) {
      const owner = kid(element, "itunes:owner");
      if (!is.mail(textOf(owner, "itunes:email")))
        yield at(owner ?? element, lacking("feed", "the owner's e-mail"), "itunes:owner with itunes:email");
    },
    field: "owner",
  },
  {
    id: "psp-locked",
    severity: "warn",
    platforms: on("psp1 podcast20"),
    what: "The channel says whether it may be imported elsewhere (podcast:locked)",
    why: "A locked feed cannot be taken over by another host without its owner",
    url: sources.psp,
    good: "<podcast:locked>yes</podcast:locked>",
    bad: "<title>A</title>",
    check: needs("podcast:locked", "yes or no"),
    field: "locked",
  },
  {
    id: "psp-guid",
    severity: "warn",
    platforms: on("psp1 podcast20"),
    what: "The channel has its podcast:guid",
    why: "By it a show stays the same show after a move",
    url: sources.psp,
    good: "<podcast:guid>9b912e3a-e009-540b-81c5-17eba93848be</podcast:guid>",
    bad: "<title>A</title>",
    check: needs("podcast:guid", "a UUID that never changes"),
    field: "guid",
  },
  {
    id: "apple-https",
    severity: "warn",
    platforms: on("apple"),
    what: "Cover and recordings are served by https",
    why: "Apps and browsers refuse to load the rest, or warn",
    url: sources.apple,
    good: '<itunes:image href="https://a.example/cover.jpg"/>',
    bad: '<itunes:image href="http://a.example/cover.jpg"/>',
    check: all(
      attributes("itunes:image", "href?", (value) => !is.web(value) || is.https(value), "https"),
      attributes("enclosure", "url?", (value) => !is.web(value) || is.https(value), "https"),
    ),
  },
];
