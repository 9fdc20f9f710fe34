// Rules of RSS 2.0 that hold for the channel and for items.
import { valued } from "../../base/say-found.js";
import type { XmlElement } from "../../base/xml-tree.js";
import { at, each, is, kids, readMailDate, shown, texts } from "../combine.js";
import { type Finding, on, type Rule, rulesWith, type Scope, w3c } from "../rule.js";

const dates = "pubDate lastBuildDate";
const day = 86_400_000;

const own = new Set(
  on(
    "title link description language copyright managingEditor webMaster pubDate lastBuildDate category generator docs cloud ttl image rating textInput skipHours skipDays item author comments enclosure guid source",
  ),
);

/** A date that RFC 822 does not allow; one that is clear all the same is refused by the strict and read by the rest. */
function lintDate(child: XmlElement, name: string): Finding[] {
  const value = child.text.trim();
  if (readMailDate(value)) return [];
  const clear = value
    .replace(/^(?:[a-z]{3,9}\.?,?\s+)?/i, "")
    .replace(/^(\d{1,2})\s+([a-z]{3})[a-z]*\.?,?\s/i, "$1 $2 ")
    .replace(/(\d)$/, "$1 GMT")
    .replace(/([+-]\d\d):(\d\d)(?: GMT)?$/, "$1$2");
  const shape = 'a day and time of the calendar, written such as "Mon, 02 Mar 2026 09:00:00 GMT"';
  const finding = at(child, valued(`<${name}>`, shown(value)), shape);
  return [readMailDate(clear) ? { ...finding, impact: "refused" } : finding];
}

export const rssSharedRules: readonly Rule<Scope>[] = rulesWith({ platforms: on("rss") }, [
  {
    id: "rss-link-absolute",
    severity: "error",
    what: "Links are absolute web addresses",
    why: "Apps show the feed away from its site, where a path leads nowhere",
    url: w3c("error/InvalidFullLink"),
    good: "<link>https://a.example/</link>",
    bad: "<link>/about</link>",
    check: texts("link", is.web, "an address that begins with https://"),
    field: "link",
  },
  {
    id: "rss-plain-text-no-markup",
    severity: "warn",
    what: "Titles and names are plain text, without tags and without entities escaped twice",
    why: "Some apps show the tags as they stand, others leave out what is between < and >",
    url: w3c("warning/ContainsHTML"),
    good: "<title>Salt &amp; wind</title>",
    bad: "<title>&lt;b&gt;Salt&lt;/b&gt; &amp;amp; wind</title>",
    check: texts(
      "title itunes:title itunes:author copyright",
      (value) => !/<\/?[a-z][a-z\d]*(\s[^<>]*)?\/?>|&(?:[a-z][a-z\d]{1,30}|#\d+|#x[\da-f]+);/i.test(value),
      "plain text",
    ),
  },
  {
    id: "rss-date-rfc822",
    also: on("apple-pubdate spotify-pubdate"),
    severity: "error",
    platforms: on("rss apple spotify psp1"),
    what: "Dates are written as RFC 822 has them: Mon, 02 Mar 2026 09:00:00 GMT",
    why: "Apps that cannot read the date drop the episode or put it at the end",
    url: w3c("error/InvalidRFC2822Date"),
    good: "<pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate>",
    bad: "<pubDate>2026-03-02T09:00:00Z</pubDate>",
    check: (scope) =>
      dates.split(" ").flatMap((name) => kids(scope.element, name).flatMap((child) => lintDate(child, name))),
    field: "date",
  },
  {
    id: "rss-date-weekday",
    severity: "error",
    what: "The day of the week is that of the date",
    why: "Strict readers refuse the date",
    url: w3c("error/IncorrectDOW"),
    good: "<pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate>",
    bad: "<pubDate>Fri, 02 Mar 2026 09:00:00 GMT</pubDate>",
    check: each("pubDate", function* (child) {
      const date = readMailDate(child.text);
      if (date?.day !== undefined && date.day.toLowerCase() !== date.rightDay.toLowerCase())
        yield at(child, valued("weekday", `"${date.day}"`), `"${date.rightDay}"`);
    }),
  },
  {
    id: "rss-date-interop",
    severity: "warn",
    what: "Dates are written the common way: exact case, single spaces, GMT or +hhmm",
    why: "Military zone letters and odd spacing are read differently",
    url: w3c("warning/ProblematicalRFC822Date"),
    good: "<pubDate>Mon, 02 Mar 2026 09:00:00 +0100</pubDate>",
    bad: "<pubDate>mon,  02 MAR 2026 09:00 Z</pubDate>",
    check: texts(
      dates,
      (value) =>
        readMailDate(value) === undefined ||
        /^((Mon|Tue|Wed|Thu|Fri|Sat|Sun), )?\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d(:\d\d)? (GMT|UTC?|[ECMP][SD]T|[+-]\d\d(00|15|30|45))$/.test(
          value,
        ),
      '"Mon, 02 Mar 2026 09:00:00 GMT"',
    ),
  },
  {
    id: "rss-date-plausible",
    severity: "warn",
    what: "Dates are neither in the future nor before podcasts",
    why: "Apps hide an episode until its date, or sort it to the wrong end",
    url: w3c("warning/ImplausibleDate"),
    good: "<pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate>",
    bad: "<pubDate>Sat, 02 Mar 1985 09:00:00 GMT</pubDate>",
    check: each("pubDate", function* (child, { now = Number.POSITIVE_INFINITY }) {
      const time = readMailDate(child.text)?.time;
      if (time === undefined) return;
      if (time > now + day) yield at(child, valued("date", shown(child.text.trim())), "one that is past");
      if (time < Date.UTC(1995, 0))
        yield at(child, valued("date", shown(child.text.trim())), "one since podcasts exist");
    }),
    field: "date",
  },
  {
    id: "rss-foreign-needs-namespace",
    severity: "error",
    what: "A tag that is not RSS 2.0's own stands in a namespace",
    why: "Strict readers refuse it, others guess",
    url: w3c("error/NotInANamespace"),
    good: "<title>A</title>",
    bad: "<subtitle>A</subtitle>",
    *check({ element }) {
      for (const child of element.children)
        if (child.uri === "" && !own.has(child.name))
          yield {
            ...at(child, `<${child.written}>`, "a tag of RSS 2.0, or a namespace"),
            message: `<${child.written}> is no tag of RSS 2.0, and has no namespace`,
          };
    },
  },
]);
