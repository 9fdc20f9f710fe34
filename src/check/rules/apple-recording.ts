// Apple's rules over items, most of which PSP-1 and Spotify ask for too: numbers, kinds, recordings and pictures.

import { canParseUrl } from "../../base/address-text.js";
import { absent, attribute, lacking, valued } from "../../base/say-found.js";
import { all, at, attributes, each, is, kid, kids, needs, readDuration, shown, textOf, texts } from "../combine.js";
import { on, type Rule, rulesWith, type Scope, sources } from "../rule.js";

const enclosure = '<enclosure url="https://a.example/1.mp3" length="4096" type="audio/mpeg"/>';
const endings = /\.(m4a|mp3|mov|mp4|m4v|pdf)$/i;
const types =
  /^(audio\/x-m4a|audio\/mpeg|video\/quicktime|video\/mp4|video\/x-m4v|application\/pdf|audio\/m4a|audio\/mp4|video\/m4v)$/;
const typeOfEnding: Record<string, RegExp> = {
  mp3: /^audio\/(mpeg|mp3)$/,
  m4a: /^audio\/(x-m4a|m4a|mp4|aac)$/,
  mp4: /^(video|audio)\/mp4$/,
  m4v: /^video\/(x-m4v|m4v|mp4)$/,
  mov: /^video\/quicktime$/,
  pdf: /^application\/pdf$/,
};
const pathOf = (url: string): string => (canParseUrl(url) ? new URL(url).pathname : url);

export const recordingRules: readonly Rule<Scope>[] = rulesWith({ url: sources.guide }, [
  {
    id: "apple-enclosure-required",
    severity: "error",
    inShow: "warn",
    platforms: on("apple psp1 spotify"),
    what: "Every item has an enclosure",
    why: "Without a recording directories leave the episode out",
    url: sources.apple,
    good: enclosure,
    bad: "<title>One</title>",
    *check({ element }) {
      if (!kid(element, "enclosure")) yield at(element, lacking("item", "an enclosure"), "a recording");
    },
    field: "audio",
  },
  {
    id: "apple-enclosure-extension",
    severity: "error",
    inShow: "warn",
    platforms: on("apple psp1"),
    what: "The enclosure's path ends in m4a, mp3, mov, mp4, m4v or pdf",
    why: "Apple tells the format by it",
    good: enclosure,
    bad: enclosure.replace("1.mp3", "1.ogg"),
    check: attributes(
      "enclosure",
      "url?",
      (value) => !is.web(value) || endings.test(pathOf(value)),
      "mp3, m4a, mp4, m4v, mov or pdf",
    ),
    field: "audio",
  },
  {
    id: "apple-enclosure-type",
    also: on("spotify-audio-format"),
    severity: "error",
    inShow: "warn",
    platforms: on("apple spotify psp1"),
    what: "The enclosure's type is one that Apple and Spotify play (conflict C5)",
    why: "Others are left out",
    good: enclosure,
    bad: enclosure.replace("audio/mpeg", "audio/ogg"),
    check: each("enclosure", function* (child) {
      const { type = "" } = child.attributes;
      if (type !== "" && !types.test(type))
        yield {
          ...at(child, attribute("type", shown(type), "<enclosure>"), "audio/mpeg, audio/x-m4a, video/mp4, ..."),
          // Old names of MP3 are in many feeds, and are taken.
          ...(/^audio\/(x-)?(mp3|mpg|mpeg|mpeg3|mpeg-3)$/i.test(type) ? { impact: "taste" } : {}),
        };
    }),
    field: "audio",
  },
  {
    id: "apple-enclosure-type-matches",
    severity: "warn",
    platforms: on("apple"),
    what: "The enclosure's type is that of its ending",
    why: "Apps go by one or the other",
    good: enclosure,
    bad: enclosure.replace("audio/mpeg", "video/mp4"),
    check: each("enclosure", function* (child) {
      const { url = "", type = "" } = child.attributes;
      const ending = /\.(\w+)$/.exec(pathOf(url))?.[1]?.toLowerCase() ?? "";
      const fits = typeOfEnding[ending];
      if (fits && types.test(type) && !fits.test(type))
        yield at(child, valued("type", `${shown(type)} for .${ending}`), `the type of .${ending}`);
    }),
    field: "audio",
  },
  {
    id: "apple-enclosure-length-bytes",
    severity: "warn",
    platforms: on("apple"),
    what: "The enclosure's length is its size in bytes, not seconds and not 0",
    why: "Apps show it and plan downloads by it",
    good: enclosure,
    bad: enclosure.replace("4096", "0"),
    check: each("enclosure", function* (child, { element }) {
      const length = child.attributes.length ?? "";
      const seconds = readDuration(textOf(element, "itunes:duration"));
      if (length === "0" || (Number(length) > 0 && Number(length) === seconds))
        yield at(
          child,
          length === "0" ? valued("length", '"0"') : valued("length", `"${length}", the duration in seconds`),
          "the size in bytes",
        );
    }),
    field: "audio.length",
  },
  {
    id: "apple-ascii-urls",
    severity: "error",
    platforms: on("apple"),
    what: "Addresses of recordings and pictures are ASCII",
    why: "Apple refuses others; percent-encode the rest",
    url: sources.apple,
    good: enclosure,
    bad: enclosure.replace("1.mp3", "größe.mp3"),
    check: all(
      attributes("enclosure", "url?", /^[\x21-\x7e]*$/, "ASCII, the rest percent-encoded"),
      attributes("itunes:image", "href?", /^[\x21-\x7e]*$/, "ASCII, the rest percent-encoded"),
    ),
    field: "audio",
  },
  {
    id: "apple-image-format",
    severity: "error",
    inShow: "warn",
    platforms: on("apple psp1"),
    what: "A cover's address ends in .jpg, .jpeg or .png",
    why: "Apple takes no other format and goes by the ending",
    good: '<itunes:image href="https://a.example/cover.jpg"/>',
    bad: '<itunes:image href="https://a.example/cover.webp"/>',
    check: each("itunes:image", function* (image) {
      const href = image.attributes.href;
      if (href === undefined || !is.web(href) || /\.(jpe?g|png)$/i.test(pathOf(href))) return;
      const name = pathOf(href).replace(/^.*\//, "");
      const made = /^[\w.-]+\.\w+$/.test(name) ? `, or: magick ${name} ${name.replace(/\.\w+$/, "")}.jpg` : "";
      yield {
        ...at(image, attribute("href", shown(href), "<itunes:image>"), "JPEG or PNG"),
        hint: `Apple takes no other format and goes by the ending. Export it again${made}`,
      };
    }),
    field: "image",
  },
  {
    id: "apple-duration",
    also: on("spotify-duration psp-item-duration"),
    severity: "warn",
    platforms: on("apple spotify psp1"),
    what: "itunes:duration is there, in whole seconds or H:MM:SS",
    why: "Apps show it before the recording is fetched; fractions are not read everywhere",
    good: `${enclosure}<itunes:duration>3723</itunes:duration>`,
    bad: `${enclosure}<itunes:duration>62 min</itunes:duration>`,
    *check({ element }) {
      if (!kid(element, "enclosure")) return;
      const child = kid(element, "itunes:duration");
      if (!child || Number.isNaN(readDuration(child.text)))
        yield at(
          child ?? element,
          child ? valued("duration", shown(child.text)) : absent("<itunes:duration>"),
          "whole seconds",
        );
    },
    field: "duration audio",
  },
  {
    id: "spotify-max-duration",
    severity: "error",
    inShow: "warn",
    platforms: on("spotify"),
    what: "An episode lasts at most 12 hours",
    why: "Spotify refuses longer ones",
    url: sources.spotify,
    good: "<itunes:duration>3600</itunes:duration>",
    bad: "<itunes:duration>50000</itunes:duration>",
    check: texts("itunes:duration", (value) => !(readDuration(value) > 43_200), "at most 43200 seconds"),
    field: "duration audio",
  },
]);

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
    check: texts("itunes:episode", is.count, "1 or more"),
    field: "episode",
  },
  {
    id: "apple-season-integer",
    severity: "error",
    what: "itunes:season is a whole number from 1 (conflict C16)",
    why: "Apple and PSP-1 refuse others",
    good: "<itunes:season>2</itunes:season>",
    bad: "<itunes:season>two</itunes:season>",
    check: texts("itunes:season", is.count, "1 or more"),
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
