// Rules over what leads elsewhere: live items, other feeds, publishers, and who is paid.

import { isIsoTime } from "../../base/date-text.js";
import { isUuid } from "../../base/hash.js";
import { holding, lacking, unfit, valued } from "../../base/say-found.js";
import type { XmlElement } from "../../base/xml-tree.js";
import { all, at, attributes, each, is, kid, kids, lintAttributes, shown, textOf } from "../combine.js";
import { valueSlugs } from "../data/podcast-values.js";
import { type Finding, namespaceDoc, on, type Rule, rulesWith, type Scope } from "../rule.js";

const uuid = "9b912e3a-e009-540b-81c5-17eba93848be";
const remote = `<podcast:remoteItem feedGuid="${uuid}" feedUrl="https://b.example/feed.xml"/>`;

const live = (inner: string, more = ""): string =>
  `<podcast:liveItem status="pending" start="2026-03-02T19:00:00Z"${more}>${inner}</podcast:liveItem>`;
const link = '<podcast:contentLink href="https://a.example/live">Listen</podcast:contentLink>';

export const podcastElsewhereRules: readonly Rule<Scope>[] = rulesWith({ platforms: on("podcast20") }, [
  {
    id: "pc-liveitem-attrs",
    severity: "error",
    what: "A live item has a status (pending, live, ended) and a start; its end is later",
    why: "Apps announce it by them",
    url: namespaceDoc("docs/tags/live-item.md"),
    good: live(link, ' end="2026-03-02T20:00:00Z"'),
    bad: live(link).replace("pending", "soon"),
    check: each("podcast:liveItem", function* (child) {
      const path = "podcast:liveItem";
      yield* lintAttributes(child, path, "status", /^(pending|live|ended)$/, "pending, live or ended");
      yield* lintAttributes(child, path, "start end?", isIsoTime, "a time such as 2026-03-02T19:00:00Z");
      const { start = "", end } = child.attributes;
      if (end !== undefined && Date.parse(end) <= Date.parse(start))
        yield at(child, valued("end", end), "one after the start");
    }),
    field: "liveItems",
  },
  {
    id: "pc-liveitem-contentlink",
    severity: "error",
    inShow: "warn",
    what: "A live item has at least one contentLink",
    why: "An app that cannot play the stream sends people there",
    url: namespaceDoc("docs/tags/live-item.md"),
    good: live(link),
    bad: live("<title>Live</title>"),
    check: each("podcast:liveItem", function* (child) {
      if (!kid(child, "podcast:contentLink")) yield at(child, lacking("live item", "a contentLink"), "at least one");
    }),
    field: "liveItems",
  },
  {
    id: "pc-liveitem-children",
    severity: "warn",
    what: "A live item has title, guid and an enclosure; a guid that is no address says so (conflict C15)",
    why: "Apps that know no live items show it as an episode",
    url: namespaceDoc("docs/tags/live-item.md"),
    good: live(
      `<title>Live</title><guid isPermaLink="false">l</guid><enclosure url="https://a.example/l.mp3" length="0" type="audio/mpeg"/>${link}`,
    ),
    bad: live(`<title>Live</title>${link}`),
    check: each("podcast:liveItem", function* (child) {
      for (const name of ["title", "guid", "enclosure"])
        if (!kid(child, name)) yield at(child, lacking("live item", `<${name}>`), "title, guid and enclosure");
      const guid = kid(child, "guid");
      if (guid && guid.attributes.isPermaLink !== "false" && !is.web(guid.text))
        yield at(guid, unfit("guid of a live item"), 'isPermaLink="false"');
    }),
    field: "liveItems",
  },
  {
    id: "pc-remoteitem",
    severity: "error",
    what: "A remote item has its feed's guid",
    why: "Feeds are found by it",
    url: namespaceDoc("docs/tags/remote-item.md"),
    good: remote,
    bad: '<podcast:remoteItem feedUrl="https://b.example/feed.xml"/>',
    *check({ element }) {
      for (const parent of [element, ...kids(element, "podcast:podroll"), ...kids(element, "podcast:publisher")])
        for (const child of kids(parent, "podcast:remoteItem"))
          yield* lintAttributes(child, "podcast:remoteItem", "feedGuid", isUuid, "the UUID of a feed");
    },
    field: "podroll",
  },
  {
    id: "pc-podroll",
    severity: "error",
    what: "A podroll names at least one show",
    why: "Apps show it as recommendations",
    url: namespaceDoc("docs/tags/podroll.md"),
    good: `<podcast:podroll>${remote}</podcast:podroll>`,
    bad: "<podcast:podroll/>",
    check: each("podcast:podroll", function* (child) {
      if (!kid(child, "podcast:remoteItem")) yield at(child, lacking("podroll", "a show"), "at least one remoteItem");
    }),
    field: "podroll",
  },
  {
    id: "pc-publisher",
    severity: "error",
    what: 'publisher has exactly one remoteItem, with medium="publisher"',
    why: "Apps follow it to the house behind the show",
    url: namespaceDoc("docs/tags/publisher.md"),
    good: `<podcast:publisher>${remote.replace("/>", ' medium="publisher"/>')}</podcast:publisher>`,
    bad: `<podcast:publisher>${remote}</podcast:publisher>`,
    check: each("podcast:publisher", function* (child) {
      const items = kids(child, "podcast:remoteItem");
      if (items.length !== 1 || items[0]!.attributes.medium !== "publisher")
        yield at(
          child,
          holding("publisher", `${items.length} remote item${items.length === 1 ? "" : "s"}`),
          'one with medium="publisher"',
        );
    }),
    field: "publisher",
  },
  {
    id: "pc-publisher-feed",
    severity: "error",
    what: "A publisher's own feed (medium publisher) has a guid and names its shows",
    why: "A link in one direction only is discarded",
    url: namespaceDoc("docs/examples/publishers/publishers.md"),
    good: `<podcast:medium>publisher</podcast:medium><podcast:guid>${uuid}</podcast:guid>${remote}`,
    bad: "<podcast:medium>publisher</podcast:medium>",
    *check({ element }) {
      if (textOf(element, "podcast:medium") !== "publisher") return;
      if (textOf(element, "podcast:guid") === "" || !kid(element, "podcast:remoteItem"))
        yield at(element, lacking("publisher feed", "guid or shows"), "podcast:guid and remoteItem");
    },
    field: "medium",
  },
]);

const value = (inner: string): string => `<podcast:value type="lightning" method="lnaddress">${inner}</podcast:value>`;
const recipient = '<podcast:valueRecipient type="lnaddress" address="ann@a.example" split="100"/>';

/** Every recipient under a value tag. */
function* recipients(element: XmlElement): Generator<XmlElement> {
  for (const child of kids(element, "podcast:value")) {
    yield* kids(child, "podcast:valueRecipient");
    for (const split of kids(child, "podcast:valueTimeSplit")) yield* kids(split, "podcast:valueRecipient");
  }
}

const isSlug = (slug: string): boolean => on(valueSlugs).includes(slug);

export const podcastValueRules: readonly Rule<Scope>[] = rulesWith({ platforms: on("podcast20"), field: "value" }, [
  {
    id: "pc-value-attrs",
    severity: "error",
    what: "value has type, method and at least one recipient",
    why: "Otherwise nobody can be paid",
    url: namespaceDoc("docs/tags/value.md"),
    good: value(recipient),
    bad: value(""),
    check: all(
      attributes("podcast:value", "type method", is.filled, "type and method"),
      each("podcast:value", function* (child) {
        if (!kid(child, "podcast:valueRecipient")) yield at(child, lacking("value", "a recipient"), "at least one");
      }),
    ),
  },
  {
    id: "pc-value-slugs",
    severity: "warn",
    what: "type and method of value and the types of its recipients are known ones; suggested is a number",
    why: "Wallets know no others",
    url: namespaceDoc("docs/examples/value/valueslugs.txt"),
    good: value(recipient),
    bad: value(recipient).replace('method="lnaddress"', 'method="cash"'),
    check: all(
      attributes("podcast:value", "type? method?", isSlug, valueSlugs.replaceAll(" ", ", ")),
      attributes("podcast:value", "suggested?", is.number, "a number"),
      ({ element }) =>
        [...recipients(element)].flatMap((child) =>
          lintAttributes(child, "podcast:valueRecipient", "type?", isSlug, "node or lnaddress"),
        ),
    ),
  },
  {
    id: "pc-valuerecipient",
    severity: "error",
    inShow: "warn",
    what: "A recipient has type, address and split; a node's address is 66 hexadecimal digits, an lnaddress is name@host",
    why: "Payments to another address are lost",
    url: namespaceDoc("docs/tags/value-recipient.md"),
    good: value(recipient),
    bad: value(recipient.replace("ann@a.example", "Ann")),
    *check({ element }): Generator<Finding> {
      for (const child of recipients(element)) {
        const { type = "", address = "", split = "" } = child.attributes;
        const fits =
          type === "node" ? /^[\da-f]{66}$/i.test(address) : type !== "lnaddress" || /^[^\s@]+@[^\s@]+$/.test(address);
        if (type === "" || address === "" || split === "")
          yield at(child, valued("recipient", shown(`${type} ${address} ${split}`.trim())), "type, address and split");
        else if (!fits)
          yield at(
            child,
            valued("recipient's address", shown(address)),
            type === "node" ? "the 66 hexadecimal digits of a node" : "an address such as ann@wallet.example",
          );
      }
    },
  },
  {
    id: "pc-valuerecipient-split",
    severity: "error",
    what: "A split is a whole number of shares, fee true or false; customKey and customValue come together",
    why: "Wallets divide by them",
    url: namespaceDoc("docs/tags/value-recipient.md"),
    good: value(recipient),
    bad: value(recipient.replace('split="100"', 'split="50%"')),
    *check({ element }): Generator<Finding> {
      for (const child of recipients(element)) {
        yield* lintAttributes(child, "podcast:valueRecipient", "split?", is.count, "a whole number from 1");
        yield* lintAttributes(child, "podcast:valueRecipient", "fee?", /^(true|false)$/, "true or false");
        if ((child.attributes.customKey === undefined) !== (child.attributes.customValue === undefined))
          yield at(child, lacking("customKey", "customValue, or the other way round"), "both or none");
      }
    },
  },
  {
    id: "pc-valuetimesplit",
    severity: "error",
    what: "A time split has startTime and duration, and either one remote item or recipients; percentages are 0 to 100",
    why: "Wallets pay others for that span",
    url: namespaceDoc("docs/tags/value-time-split.md"),
    good: value(`${recipient}<podcast:valueTimeSplit startTime="60" duration="30">${remote}</podcast:valueTimeSplit>`),
    bad: value(`${recipient}<podcast:valueTimeSplit startTime="60" duration="30"/>`),
    check: each("podcast:value", function* (parent) {
      for (const child of kids(parent, "podcast:valueTimeSplit")) {
        yield* lintAttributes(child, "podcast:valueTimeSplit", "startTime duration", is.number, "seconds");
        yield* lintAttributes(child, "podcast:valueTimeSplit", "remotePercentage?", /^(100|\d{1,2})$/, "0 to 100");
        const items = kids(child, "podcast:remoteItem").length;
        const others = kids(child, "podcast:valueRecipient").length;
        if (items + others === 0)
          yield at(child, lacking("time split", "a receiver of its own"), "one remoteItem, or recipients");
        else if (items > 1 || (items === 1 && others > 0))
          yield at(child, holding("time split", `${items + others} receivers`), "one remoteItem, or recipients");
      }
    }),
  },
]);
