// Rules of the Podcasting 2.0 namespace that hold for all of its tags, and for tags of channel and item alike.

import { attribute, lacking } from "../../base/say-found.js";
import type { XmlElement } from "../../base/xml-tree.js";
import {
  all,
  at,
  atMostOnce,
  attributes,
  each,
  is,
  kids,
  lintAttributes,
  namespaceUris,
  shortTexts,
  shown,
  texts,
} from "../combine.js";
import { podcastTags } from "../data/podcast-values.js";
import { type Finding, namespaceDoc, on, type Rule, rulesWith, type Scope } from "../rule.js";

const tags = on(podcastTags);
const isPodcast = ({ uri }: XmlElement): boolean => namespaceUris.podcast!.includes(uri);
const inChannel = on(
  "locked funding person location trailer license guid value medium images image liveItem socialInteract block txt remoteItem podroll updateFrequency podping chat publisher",
);
const inItem = on(
  "transcript funding chapters soundbite person location season episode license alternateEnclosure value images image contentLink socialInteract txt chat",
);

/** Tags of the namespace at any depth, each with the outermost that it stands in: its name, and its field where only the tag itself says which. */
function* podcastElements(
  element: XmlElement,
  outermost?: Pick<Finding, "tag" | "field">,
): Generator<[XmlElement, Pick<Finding, "tag" | "field">]> {
  for (const child of element.children)
    if (isPodcast(child) && child.name !== "liveItem") {
      const isVersion = child.name === "alternateEnclosure" && child.attributes.default !== "true";
      const from = outermost ?? { tag: child.written, ...(isVersion ? { field: "variants" } : {}) };
      yield [child, from];
      yield* podcastElements(child, from);
    }
}

/** The address of a post, in the form of any network; Nostr's may stand without one. */
const isPost = (value: string): boolean =>
  /^(?!javascript:|data:)[a-z][a-z\d+.-]*:\S+$|^(?:note|nevent|naddr)1\w+$/i.test(value);

const social = (more = ""): string =>
  `<podcast:socialInteract protocol="activitypub" uri="https://s.example/@a/1"${more}/>`;

export const podcastGeneralRules: readonly Rule<Scope>[] = rulesWith({ platforms: on("podcast20") }, [
  {
    id: "pc-https-only",
    severity: "error",
    inShow: "warn",
    what: "Addresses in podcast: tags are https",
    why: "Apps refuse to load the rest",
    url: namespaceDoc("docs/1.0.md"),
    good: '<podcast:funding url="https://a.example/">Give</podcast:funding>',
    bad: '<podcast:funding url="http://a.example/">Give</podcast:funding>',
    *check({ element }) {
      for (const [child, tag] of podcastElements(element))
        for (const [name, value] of Object.entries(child.attributes))
          if (/^http:\/\//i.test(value) && !name.startsWith("xmlns"))
            yield { ...at(child, attribute(name, shown(value)), "https"), ...tag };
    },
  },
  {
    id: "pc-parent",
    severity: "error",
    what: "Each tag stands where its definition allows: in the channel, in an item, or in its own parent",
    why: "Elsewhere nobody looks for it",
    url: namespaceDoc("docs/1.0.md"),
    good: "<podcast:person>Ada</podcast:person>",
    bad: '<podcast:source uri="https://a.example/1.mp3"/>',
    *check({ element }) {
      const allowed = element.name === "channel" ? inChannel : inItem;
      for (const child of element.children)
        if (isPodcast(child) && tags.includes(child.name) && !allowed.includes(child.name))
          yield {
            ...at(child, `<${child.written}> in <${element.written}>`, "none in this place"),
            message: `<${child.written}> does not belong into <${element.written}>`,
          };
    },
  },
  {
    id: "pc-count-single",
    severity: "error",
    what: "locked, guid, medium, chapters, season, episode, license, chat and the other single tags stand once",
    why: "Readers take one of them, and not the same one",
    url: namespaceDoc("docs/1.0.md"),
    good: "<podcast:season>1</podcast:season>",
    bad: "<podcast:season>1</podcast:season><podcast:season>2</podcast:season>",
    check: atMostOnce(
      "podcast:locked podcast:guid podcast:medium podcast:podroll podcast:updateFrequency podcast:podping podcast:publisher podcast:chapters podcast:season podcast:episode podcast:license podcast:chat",
    ),
  },
  {
    id: "pc-unknown-tag",
    severity: "warn",
    what: "Tags are those the namespace defines",
    why: "No app reads others; names are case-sensitive",
    url: namespaceDoc("docs/1.0.md"),
    good: "<podcast:season>1</podcast:season>",
    bad: "<podcast:Season>1</podcast:Season>",
    *check({ element }) {
      for (const [child] of podcastElements(element))
        if (!tags.includes(child.name))
          yield {
            ...at(child, `<${child.written}>`, "a tag of the namespace"),
            message: `<${child.written}> is no tag of the namespace`,
          };
    },
  },
  {
    id: "pc-funding",
    severity: "error",
    inShow: "warn",
    what: "funding has an address and a text of at most 128 characters",
    why: "The text is the button's label",
    url: namespaceDoc("docs/tags/funding.md"),
    good: '<podcast:funding url="https://a.example/">Give</podcast:funding>',
    bad: '<podcast:funding url="https://a.example/"></podcast:funding>',
    check: all(attributes("podcast:funding", "url", is.web, "an address"), shortTexts("podcast:funding", 128)),
    field: "funding",
  },
  {
    id: "pc-chat",
    severity: "error",
    what: "chat has a server's name (not an address) and a protocol: irc, xmpp, nostr or matrix",
    why: "Apps connect by the two",
    url: namespaceDoc("docs/tags/chat.md"),
    good: '<podcast:chat server="irc.example" protocol="irc"/>',
    bad: '<podcast:chat server="https://irc.example/" protocol="irc"/>',
    check: all(
      attributes("podcast:chat", "server", /^[^\s/]+$/, "a server's name"),
      attributes("podcast:chat", "protocol", /^(irc|xmpp|nostr|matrix)$/, "irc, xmpp, nostr or matrix"),
    ),
    field: "chat",
  },
  {
    id: "pc-image",
    severity: "error",
    what: "image has an address",
    why: "There is nothing else to show",
    url: namespaceDoc("docs/tags/image.md"),
    good: '<podcast:image href="https://a.example/c.jpg"/>',
    bad: '<podcast:image alt="A boat"/>',
    check: attributes("podcast:image", "href", is.web, "an address"),
    field: "images",
  },
  {
    id: "pc-image-attrs",
    severity: "warn",
    what: "An image's aspect-ratio is a/b, its width and height are whole numbers",
    why: "Apps choose the picture by them",
    url: namespaceDoc("docs/tags/image.md"),
    good: '<podcast:image href="https://a.example/c.jpg" aspect-ratio="16/9" width="1280"/>',
    bad: '<podcast:image href="https://a.example/c.jpg" aspect-ratio="16:9"/>',
    check: all(
      attributes("podcast:image", "aspect-ratio?", /^\d+(\.\d+)?(\s*\/\s*\d+(\.\d+)?)?$/, "such as 16/9"),
      attributes("podcast:image", "width? height?", /^\d+$/, "whole pixels"),
      attributes("podcast:image", "purpose?", (value) => value.length <= 128, "at most 128 characters"),
    ),
    field: "images",
  },
  {
    id: "pc-images-deprecated",
    severity: "warn",
    what: "image is used instead of images",
    why: "images is deprecated",
    url: namespaceDoc("docs/tags/images-(deprecated).md"),
    good: '<podcast:image href="https://a.example/c.jpg"/>',
    bad: '<podcast:images srcset="https://a.example/c.jpg 1400w"/>',
    *check({ element }): Generator<Finding> {
      for (const child of kids(element, "podcast:images")) yield at(child, "<podcast:images>", "<podcast:image>");
    },
  },
  {
    id: "pc-socialinteract",
    severity: "error",
    what: "socialInteract has a protocol, and an address unless it is disabled",
    why: "Apps load the comments from there",
    url: namespaceDoc("docs/tags/social-interact.md"),
    good: '<podcast:socialInteract protocol="activitypub" uri="https://s.example/@a/1"/>',
    bad: '<podcast:socialInteract protocol="activitypub" uri="my post"/>',
    check: each("podcast:socialInteract", function* (child) {
      yield* lintAttributes(child, "podcast:socialInteract", "protocol", is.filled, "a protocol");
      const off = child.attributes.protocol === "disabled";
      if (!off) yield* lintAttributes(child, "podcast:socialInteract", "uri", isPost, "an address such as https://...");
    }),
    field: "socialInteract",
  },
  {
    id: "pc-socialinteract-disabled",
    severity: "warn",
    what: "A socialInteract that is disabled stands alone",
    why: "It says that there are no comments, and the others say where they are",
    url: namespaceDoc("docs/tags/social-interact.md"),
    good: '<podcast:socialInteract protocol="disabled"/>',
    bad: '<podcast:socialInteract protocol="disabled"/><podcast:socialInteract protocol="activitypub" uri="https://s.example/@a/1"/>',
    *check({ element }): Generator<Finding> {
      const all = kids(element, "podcast:socialInteract");
      const off = all.find(({ attributes }) => attributes.protocol === "disabled");
      if (off && all.length > 1) yield at(off, "a disabled socialInteract beside others", "it alone, or the others");
    },
    field: "socialInteract",
  },
  {
    id: "pc-socialinteract-priority",
    severity: "info",
    what: "Of several socialInteract each has its priority",
    why: "Apps then know whose comments come first",
    url: namespaceDoc("docs/tags/social-interact.md"),
    good: social(' priority="1"') + social(' priority="2"'),
    bad: social().repeat(2),
    *check({ element }): Generator<Finding> {
      const all = kids(element, "podcast:socialInteract").filter(
        ({ attributes }) => attributes.protocol !== "disabled",
      );
      const first = all.find(({ attributes }) => attributes.priority === undefined);
      if (first && all.length > 1)
        yield at(first, lacking(`one of ${all.length} socialInteract`, "a priority"), 'priority="1", the next 2');
    },
    field: "socialInteract",
  },
  {
    id: "pc-socialinteract-protocol",
    severity: "warn",
    what: "socialInteract's protocol is one of the list, its priority a whole number",
    why: "Apps know no others",
    url: namespaceDoc("socialprotocols.txt"),
    good: '<podcast:socialInteract protocol="activitypub" uri="https://s.example/@a/1" priority="1"/>',
    bad: '<podcast:socialInteract protocol="mastodon" uri="https://s.example/@a/1"/>',
    check: all(
      attributes(
        "podcast:socialInteract",
        "protocol?",
        /^(disabled|activitypub|twitter|lightning|atproto|hive|matrix|nostr)$/,
        "such as activitypub",
      ),
      attributes("podcast:socialInteract", "priority?", /^\d+$/, "a whole number"),
    ),
    field: "socialInteract",
  },
  {
    id: "pc-locked-owner",
    severity: "warn",
    what: "The owner of a lock is an e-mail address",
    why: "A host that wants to import the feed asks there",
    url: namespaceDoc("docs/tags/locked.md"),
    good: '<podcast:locked owner="ann@a.example">yes</podcast:locked>',
    bad: '<podcast:locked owner="Ann">yes</podcast:locked>',
    check: attributes("podcast:locked", "owner?", is.mail, "an e-mail address"),
    field: "locked",
  },
  {
    id: "pc-contentlink",
    severity: "error",
    what: "contentLink has an address and says what it leads to",
    why: "Apps show the text as a button",
    url: namespaceDoc("docs/tags/content-link.md"),
    good: '<podcast:contentLink href="https://v.example/1">Watch</podcast:contentLink>',
    bad: "<podcast:contentLink>Watch</podcast:contentLink>",
    check: all(
      attributes("podcast:contentLink", "href", is.web, "an address"),
      texts("podcast:contentLink", is.filled, "a text"),
    ),
    field: "contentLinks",
  },
]);
