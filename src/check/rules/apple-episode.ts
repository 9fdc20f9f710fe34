// Apple's rules over items; PSP-1 and Spotify ask for most of them too.
import { lacking } from "../../base/say-found.js";
import { at, isCount, kids, needs, textOf, texts } from "../combine.js";
import { on, type Rule, rulesWith, type Scope, sources } from "../rule.js";

const usual = { platforms: on("apple psp1"), url: sources.guide };

export const appleEpisodeRules: readonly Rule<Scope>[] = rulesWith(usual, [
  {
    id: "apple-explicit-value",
    also: on("psp-explicit"),
    severity: "error",
    what: "itunes:explicit is true or false",
    why: "yes, no and clean are of the past and fail today's validators",
    good: "<itunes:explicit>true</itunes:explicit>",
    bad: "<itunes:explicit>clean</itunes:explicit>",
    check: texts("itunes:explicit", /^(true|false)$/, "true or false"),
    field: "explicit",
  },
  {
    id: "apple-episodic-needs-pubdate",
    also: on("psp-item-pubdate"),
    severity: "warn",
    what: "Every item has a pubDate",
    why: "Episodes are put in order by it",
    good: "<pubDate>Mon, 02 Mar 2026 09:00:00 GMT</pubDate>",
    bad: "<title>One</title>",
    check: needs("pubDate", "the date it came out"),
    field: "date",
  },
  {
    id: "apple-serial-needs-episode",
    severity: "error",
    inShow: "warn",
    what: "In a serial show every full episode has its number",
    why: "Apps play a serial show in the order of the numbers",
    good: "<itunes:episode>1</itunes:episode>",
    bad: "<title>One</title>",
    *check({ element, show }) {
      const type = textOf(element, "itunes:episodeType") || "full";
      if (show.serial && type === "full" && textOf(element, "itunes:episode") === "")
        yield at(element, lacking("episode of a serial show", "a number"), "itunes:episode");
    },
    field: "episode",
  },
  {
    id: "apple-episode-integer",
    also: on("psp-item-episode-season"),
    severity: "error",
    what: "itunes:episode is a whole number from 1 (conflict C16)",
    why: "Apple and PSP-1 refuse others",
    good: "<itunes:episode>12</itunes:episode>",
    bad: "<itunes:episode>0</itunes:episode>",
    check: texts("itunes:episode", isCount, "1 or more"),
    field: "episode",
  },
  {
    id: "apple-season-integer",
    severity: "error",
    what: "itunes:season is a whole number from 1 (conflict C16)",
    why: "Apple and PSP-1 refuse others",
    good: "<itunes:season>2</itunes:season>",
    bad: "<itunes:season>two</itunes:season>",
    check: texts("itunes:season", isCount, "1 or more"),
    field: "season",
  },
  {
    id: "apple-episodetype",
    also: on("psp-item-episodetype"),
    severity: "error",
    what: "itunes:episodeType is full, trailer or bonus",
    why: "Another word is read as full",
    good: "<itunes:episodeType>bonus</itunes:episodeType>",
    bad: "<itunes:episodeType>Teaser</itunes:episodeType>",
    check: texts("itunes:episodeType", /^(full|trailer|bonus)$/, "full, trailer or bonus"),
    field: "type",
  },
  {
    id: "apple-transcript-type",
    severity: "warn",
    platforms: on("apple"),
    what: "Among an episode's transcripts is one that Apple reads: VTT or SRT",
    why: "Apple makes its own instead, without your names",
    good: '<podcast:transcript url="https://a.example/1.vtt" type="text/vtt"/>',
    bad: '<podcast:transcript url="https://a.example/1.html" type="text/html"/>',
    *check({ element }) {
      const given = kids(element, "podcast:transcript");
      if (
        given.length > 0 &&
        !given.some(({ attributes: { type = "" } }) => /^(text\/vtt|application\/(x-subrip|srt))$/.test(type))
      )
        yield at(given[0]!, lacking("list of transcripts", "VTT or SRT"), "one of text/vtt");
    },
  },
  {
    id: "apple-block-value",
    severity: "warn",
    what: "itunes:block says Yes or is not there (conflict C4)",
    why: "Any other word does nothing",
    good: "<itunes:block>Yes</itunes:block>",
    bad: "<itunes:block>true</itunes:block>",
    check: texts("itunes:block", /^yes$/i, "Yes"),
    field: "block",
  },
]);
