// Rules over value tags, in the channel and in items.
import { lacking, valued } from "../../base/say-found.js";
import type { XmlElement } from "../../base/xml-tree.js";
import { all, at, attributes, each, isFilled, isNumber, kid, kids, lintAttributes, shown } from "../combine.js";
import { valueSlugs } from "../data/podcast-values.js";
import { type Finding, namespaceDoc, on, type Rule, rulesWith, type Scope } from "../rule.js";

const uuid = "9b912e3a-e009-540b-81c5-17eba93848be";
const remote = `<podcast:remoteItem feedGuid="${uuid}" feedUrl="https://b.example/feed.xml"/>`;

const value = (inner: string): string => `<podcast:value type="lightning" method="lnaddress">${inner}</podcast:value>`;
const recipient = '<podcast:valueRecipient type="lnaddress" address="ann@a.example" split="100"/>';

/** Every recipient under a value tag. */
function* recipients(element: XmlElement): Generator<XmlElement> {
  for (const child of kids(element, "podcast:value")) {
    yield* kids(child, "podcast:valueRecipient");
    for (const split of kids(child, "podcast:valueTimeSplit")) yield* kids(split, "podcast:valueRecipient");
  }
}

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
      attributes("podcast:value", "type method", isFilled, "type and method"),
      each("podcast:value", function* (child) {
        if (!kid(child, "podcast:valueRecipient")) yield at(child, lacking("value", "a recipient"), "at least one");
      }),
    ),
  },
  {
    id: "pc-value-slugs",
    severity: "warn",
    what: "type and method of value are known ones; suggested is a number",
    why: "Wallets know no others",
    url: namespaceDoc("docs/examples/value/valueslugs.txt"),
    good: value(recipient),
    bad: value(recipient).replace('method="lnaddress"', 'method="cash"'),
    check: all(
      attributes(
        "podcast:value",
        "type? method?",
        (slug) => on(valueSlugs).includes(slug),
        valueSlugs.replaceAll(" ", ", "),
      ),
      attributes("podcast:value", "suggested?", isNumber, "a number"),
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
        if (type === "" || address === "" || split === "" || !fits)
          yield at(child, valued("recipient", shown(`${type} ${address} ${split}`.trim())), "type, address and split");
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
        yield* lintAttributes(child, "podcast:valueRecipient", "split?", /^\d+$/, "a whole number");
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
        yield* lintAttributes(child, "podcast:valueTimeSplit", "startTime duration", isNumber, "seconds");
        yield* lintAttributes(child, "podcast:valueTimeSplit", "remotePercentage?", /^(100|\d{1,2})$/, "0 to 100");
        const items = kids(child, "podcast:remoteItem").length;
        if ((items === 1) === kids(child, "podcast:valueRecipient").length > 0 || items > 1)
          yield at(child, lacking("time split", "a receiver of its own"), "one remoteItem, or recipients");
      }
    }),
  },
]);
