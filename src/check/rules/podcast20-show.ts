// Rules of the Podcasting 2.0 namespace over the channel alone.
import { isIsoTime } from "../../base/date-text.js";
import { isUuid } from "../../base/hash.js";
import { lacking, secondOf, sized, unfit, valued } from "../../base/say-found.js";
import { all, at, attributes, each, is, kid, kids, lintAttributes, readMailDate, shown, texts } from "../combine.js";
import { mediums, services } from "../data/podcast-values.js";
import { namespaceDoc, on, type Rule, rulesWith, type Scope } from "../rule.js";

const uuid = "9b912e3a-e009-540b-81c5-17eba93848be";
const remote = `<podcast:remoteItem feedGuid="${uuid}" feedUrl="https://b.example/feed.xml"/>`;
const trailer =
  '<podcast:trailer url="https://a.example/t.mp3" pubdate="Mon, 02 Mar 2026 09:00:00 GMT" length="4096" type="audio/mpeg">Soon</podcast:trailer>';

const isList = (medium: string): boolean => medium === "mixed" || /L$/.test(medium);

const weekday = "(?:[+-]?\\d{1,2})?(?:MO|TU|WE|TH|FR|SA|SU)";
/** https://www.rfc-editor.org/rfc/rfc5545#section-3.3.10 */
const recurrence = new RegExp(
  `^(?:RRULE:)?FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY|HOURLY)(?:;(?:(?:INTERVAL|COUNT)=\\d+|UNTIL=\\d{8}(?:T\\d{6}Z?)?|BYDAY=${weekday}(?:,${weekday})*|BY(?:SECOND|MINUTE|HOUR|MONTHDAY|YEARDAY|WEEKNO|MONTH|SETPOS)=[+-]?\\d+(?:,[+-]?\\d+)*|WKST=(?:MO|TU|WE|TH|FR|SA|SU)))*$`,
);

export const podcastShowRules: readonly Rule<Scope>[] = rulesWith({ platforms: on("podcast20") }, [
  {
    id: "pc-locked-value",
    severity: "error",
    what: "locked says yes or no (conflict C4)",
    why: "Hosts ask it before they import a feed",
    url: namespaceDoc("docs/tags/locked.md"),
    good: "<podcast:locked>yes</podcast:locked>",
    bad: "<podcast:locked>true</podcast:locked>",
    check: texts("podcast:locked", /^(yes|no)$/, "yes or no"),
    field: "locked",
  },
  {
    id: "pc-trailer-attrs",
    severity: "error",
    what: "A trailer has url, pubdate (RFC 2822) and a title of at most 128 characters",
    why: "Apps offer it to those who do not know the show yet",
    url: namespaceDoc("docs/tags/trailer.md"),
    good: trailer,
    bad: trailer.replace("pubdate", "pubDate"),
    check: all(
      attributes("podcast:trailer", "url", is.web, "an address"),
      attributes(
        "podcast:trailer",
        "pubdate",
        (value) => readMailDate(value) !== undefined,
        '"Mon, 02 Mar 2026 09:00:00 GMT"',
      ),
      texts("podcast:trailer", (value) => value !== "" && value.length <= 128, "1 to 128 characters"),
    ),
    field: "trailers",
  },
  {
    id: "pc-trailer-recommended",
    severity: "warn",
    inShow: "info",
    what: "A trailer says its length in bytes and its type; its season is a number",
    why: "Apps choose by them",
    url: namespaceDoc("docs/tags/trailer.md"),
    good: trailer,
    bad: trailer.replace(' length="4096"', ""),
    check: all(
      attributes("podcast:trailer", "length", is.whole, "a number of bytes"),
      attributes("podcast:trailer", "type", is.mime, "a MIME type"),
      attributes("podcast:trailer", "season?", is.number, "a number"),
    ),
    field: "trailers",
  },
  {
    id: "pc-guid-format",
    severity: "error",
    what: "The show's guid is a UUID",
    why: "Directories and apps find the show by it",
    url: namespaceDoc("docs/tags/guid.md"),
    good: `<podcast:guid>${uuid}</podcast:guid>`,
    bad: "<podcast:guid>harbour-lights</podcast:guid>",
    check: texts("podcast:guid", isUuid, "a UUID"),
    field: "guid",
  },
  {
    id: "pc-guid-version",
    severity: "warn",
    what: "The show's guid is a UUID of version 5",
    why: "It is made from the feed's address, so that two tools make the same",
    url: namespaceDoc("docs/tags/guid.md"),
    good: `<podcast:guid>${uuid}</podcast:guid>`,
    bad: `<podcast:guid>${uuid.replace("540b", "440b")}</podcast:guid>`,
    check: texts("podcast:guid", (value) => !isUuid(value) || /^.{14}5.{4}[89ab]/i.test(value), "version 5"),
    field: "guid",
  },
  {
    id: "pc-medium",
    severity: "error",
    what: "medium is podcast, music, video, film, audiobook, newsletter, blog, publisher, course, one of these with L, or mixed",
    why: "Apps show feeds of other mediums elsewhere, unknown ones nowhere",
    url: namespaceDoc("docs/tags/medium.md"),
    good: "<podcast:medium>audiobook</podcast:medium>",
    bad: "<podcast:medium>talk</podcast:medium>",
    check: texts(
      "podcast:medium",
      (value) => value === "mixed" || on(mediums).includes(value.replace(/L$/, "")),
      "a medium of the list",
    ),
    field: "medium",
  },
  {
    id: "pc-medium-list",
    severity: "warn",
    what: "A list (medium ...L or mixed) has remote items and no items of its own",
    why: "Apps show only the one or the other",
    url: namespaceDoc("docs/tags/medium.md"),
    good: `<podcast:medium>musicL</podcast:medium>${remote}`,
    bad: "<podcast:medium>musicL</podcast:medium><item><title>One</title></item>",
    *check({ element }) {
      const medium = kid(element, "podcast:medium");
      if (!medium || !isList(medium.text.trim())) return;
      if (kid(element, "item") || !kid(element, "podcast:remoteItem"))
        yield at(medium, `a list with items (${medium.text.trim()})`, "remote items alone");
    },
    field: "medium",
  },
  {
    id: "pc-block-value",
    severity: "error",
    what: "block says yes or no (conflict C4)",
    why: "Services read no other word",
    url: namespaceDoc("docs/tags/block.md"),
    good: '<podcast:block id="youtube">yes</podcast:block>',
    bad: '<podcast:block id="youtube">true</podcast:block>',
    check: texts("podcast:block", /^(yes|no)$/, "yes or no"),
    field: "blocks",
  },
  {
    id: "pc-block-id",
    severity: "warn",
    what: "A block's id is a service of the list, named once",
    why: "A service looks for its own id",
    url: namespaceDoc("serviceslugs.txt"),
    good: '<podcast:block id="youtube">yes</podcast:block>',
    bad: '<podcast:block id="YouTube Music">yes</podcast:block>',
    *check({ element }) {
      const seen = new Set<string>();
      for (const child of kids(element, "podcast:block")) {
        const { id } = child.attributes;
        if (id === undefined) continue;
        if (!on(services).includes(id)) yield at(child, valued("service", shown(id)), "one of the namespace's list");
        if (seen.has(id)) yield at(child, secondOf(`block of ${shown(id)}`), "one");
        seen.add(id);
      }
    },
    field: "blocks",
  },
  {
    id: "pc-updatefrequency",
    severity: "error",
    inShow: "warn",
    what: "updateFrequency has a text of at most 128 characters; its rrule is one of RFC 5545; COUNT needs dtstart",
    why: "Apps ask less often, and say when the next episode comes",
    url: namespaceDoc("docs/tags/update-frequency.md"),
    good: '<podcast:updateFrequency rrule="FREQ=WEEKLY">Every week</podcast:updateFrequency>',
    bad: '<podcast:updateFrequency rrule="FREQ=WEEKLY;BYDAY=TUE">Every week</podcast:updateFrequency>',
    check: each("podcast:updateFrequency", function* (child) {
      const path = "podcast:updateFrequency";
      const text = child.text.trim();
      if (text === "" || text.length > 128) yield at(child, sized("text", text.length, "characters"), "1 to 128");
      yield* lintAttributes(child, path, "rrule?", recurrence, "such as FREQ=WEEKLY;BYDAY=TU");
      yield* lintAttributes(child, path, "dtstart?", isIsoTime, "a date");
      yield* lintAttributes(child, path, "complete?", /^(true|false)$/, "true or false");
      const { rrule = "", dtstart } = child.attributes;
      const until = /\bUNTIL=([^;]*)/i.exec(rrule)?.[1];
      if (/COUNT=/.test(rrule) && !dtstart) yield at(child, lacking("COUNT", "dtstart"), "dtstart");
      if (/COUNT=/.test(rrule) && until !== undefined) yield at(child, "COUNT beside UNTIL", "one of them");
      if (until !== undefined && dtstart && /T/i.test(until) !== /T/i.test(dtstart))
        yield at(child, unfit(`dtstart ${dtstart} beside UNTIL=${until}`), "both days, or both days with a time");
    }),
    field: "updateFrequency",
  },
  {
    id: "pc-podping",
    severity: "warn",
    what: 'podping says usesPodping="true"',
    why: "Directories then wait for pings instead of polling",
    url: namespaceDoc("docs/tags/podping.md"),
    good: '<podcast:podping usesPodping="true"/>',
    bad: '<podcast:podping usesPodping="yes"/>',
    check: attributes("podcast:podping", "usesPodping", /^(true|false)$/, "true"),
    field: "podping",
  },
]);
