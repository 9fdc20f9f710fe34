// Rules of the Podcasting 2.0 namespace over items: transcripts, chapters, clips, numbers.
import { doing, saySeconds, valued } from "../../base/say-found.js";
import { all, at, attributes, each, is, readDuration, shown, textOf, texts } from "../combine.js";
import { namespaceDoc, on, type Rule, rulesWith, type Scope } from "../rule.js";

const vtt = '<podcast:transcript url="https://a.example/1.vtt" type="text/vtt"/>';

export const podcastItemRules: readonly Rule<Scope>[] = rulesWith({ platforms: on("podcast20") }, [
  {
    id: "pc-transcript-attrs",
    severity: "error",
    platforms: on("podcast20 psp1"),
    what: "A transcript has url and type",
    why: "Apps choose by the type and fetch the url",
    url: namespaceDoc("docs/tags/transcript.md"),
    good: vtt,
    bad: '<podcast:transcript url="https://a.example/1.vtt"/>',
    check: all(
      attributes("podcast:transcript", "url", is.web, "an address"),
      attributes("podcast:transcript", "type", is.filled, "a type"),
    ),
  },
  {
    id: "pc-transcript-type",
    also: on("srt-mime"),
    severity: "warn",
    what: "A transcript's type is text/vtt, application/x-subrip, application/json, text/html or text/plain",
    why: "Apps know no others (Apple also takes application/srt)",
    url: namespaceDoc("docs/tags/transcript.md"),
    good: vtt,
    bad: vtt.replace("text/vtt", "text/srt"),
    check: attributes(
      "podcast:transcript",
      "type?",
      /^(text\/(plain|html|vtt)|application\/(json|x-subrip|srt))$/,
      "such as text/vtt",
    ),
  },
  {
    id: "pc-transcript-language",
    severity: "warn",
    what: "A transcript's language is a code",
    why: "Apps offer transcripts by language",
    url: namespaceDoc("docs/tags/transcript.md"),
    good: vtt.replace("/>", ' language="en"/>'),
    bad: vtt.replace("/>", ' language="English (UK)"/>'),
    check: attributes("podcast:transcript", "language?", is.language, "a code such as en"),
  },
  {
    id: "pc-transcript-rel",
    severity: "warn",
    what: "A transcript's rel is captions, and only where the file has times",
    why: "Apps show such a file in step with the sound",
    url: namespaceDoc("docs/tags/transcript.md"),
    good: vtt.replace("/>", ' rel="captions"/>'),
    bad: '<podcast:transcript url="https://a.example/1.txt" type="text/plain" rel="captions"/>',
    check: each("podcast:transcript", function* (child) {
      const { rel, type = "" } = child.attributes;
      if (rel !== undefined && rel !== "captions") yield at(child, valued("rel", shown(rel)), "captions");
      else if (rel !== undefined && /^text\/(plain|html)/.test(type))
        yield at(child, `a file of captions as ${type}`, "a file with times");
    }),
  },
  {
    id: "pc-chapters-attrs",
    severity: "error",
    what: "chapters has url and type",
    why: "Apps fetch the file by them",
    url: namespaceDoc("docs/tags/chapters.md"),
    good: '<podcast:chapters url="https://a.example/c.json" type="application/json+chapters"/>',
    bad: '<podcast:chapters url="https://a.example/c.json"/>',
    check: all(
      attributes("podcast:chapters", "url", is.web, "an address"),
      attributes("podcast:chapters", "type", is.filled, "a type"),
    ),
  },
  {
    id: "pc-chapters-type",
    also: on("chj-mime"),
    severity: "warn",
    what: "The type of chapters is application/json+chapters",
    why: "It is in this odd order that apps look for it",
    url: namespaceDoc("docs/tags/chapters.md"),
    good: '<podcast:chapters url="https://a.example/c.json" type="application/json+chapters"/>',
    bad: '<podcast:chapters url="https://a.example/c.json" type="application/chapters+json"/>',
    check: attributes("podcast:chapters", "type?", /^application\/json\+chapters$/, "application/json+chapters"),
  },
  {
    id: "pc-soundbite-attrs",
    severity: "error",
    what: "A soundbite has startTime and duration in seconds, within the episode",
    why: "Apps cut the clip by them",
    url: namespaceDoc("docs/tags/soundbite.md"),
    good: '<podcast:soundbite startTime="73.0" duration="60.0"/>',
    bad: '<podcast:soundbite startTime="1:13" duration="60"/>',
    check: all(
      attributes("podcast:soundbite", "startTime", is.number, "seconds"),
      attributes("podcast:soundbite", "duration", (value) => is.number(value) && Number(value) > 0, "seconds above 0"),
      each("podcast:soundbite", function* (child, { element }) {
        const length = readDuration(textOf(element, "itunes:duration"));
        const { startTime, duration } = child.attributes;
        if (length > 0 && Number(startTime) + Number(duration) > length + 1)
          yield at(
            child,
            doing("soundbite", `ends at ${saySeconds(Number(startTime) + Number(duration))}`),
            `one within the ${saySeconds(length)} of the episode`,
          );
      }),
    ),
    field: "soundbites",
  },
  {
    id: "pc-soundbite-length",
    severity: "info",
    what: "A soundbite lasts 15 to 120 seconds",
    why: "Apps that play them take no others",
    url: namespaceDoc("docs/tags/soundbite.md"),
    good: '<podcast:soundbite startTime="73" duration="60"/>',
    bad: '<podcast:soundbite startTime="73" duration="5"/>',
    check: attributes(
      "podcast:soundbite",
      "duration?",
      (value) => !is.number(value) || Number(value) <= 0 || (Number(value) >= 15 && Number(value) <= 120),
      "15 to 120 seconds",
    ),
    field: "soundbites",
  },
  {
    id: "pc-soundbite-text",
    severity: "warn",
    what: "A soundbite's title has at most 128 characters",
    why: "Apps cut it",
    url: namespaceDoc("docs/tags/soundbite.md"),
    good: '<podcast:soundbite startTime="73" duration="60">Varnish</podcast:soundbite>',
    bad: `<podcast:soundbite startTime="73" duration="60">${"word ".repeat(30)}</podcast:soundbite>`,
    check: texts("podcast:soundbite", (value) => value.length <= 128, "at most 128 characters"),
    field: "soundbites",
  },
  {
    id: "pc-season",
    severity: "error",
    what: "season is a whole number, its name at most 128 characters",
    why: "Apps group episodes by it",
    url: namespaceDoc("docs/tags/season.md"),
    good: '<podcast:season name="Winter">2</podcast:season>',
    bad: "<podcast:season>Winter</podcast:season>",
    check: all(
      texts("podcast:season", is.whole, "a whole number"),
      attributes("podcast:season", "name?", (value) => value.length <= 128, "at most 128 characters"),
    ),
    field: "season",
  },
  {
    id: "pc-episode",
    severity: "error",
    what: "episode is a number, its display at most 32 characters",
    why: "Apps sort by it",
    url: namespaceDoc("docs/tags/episode.md"),
    good: '<podcast:episode display="Ch.3">204.5</podcast:episode>',
    bad: "<podcast:episode>three</podcast:episode>",
    check: all(
      texts("podcast:episode", is.number, "a number"),
      attributes("podcast:episode", "display?", (value) => value.length <= 32, "at most 32 characters"),
    ),
    field: "episode",
  },
  {
    id: "pc-season-vs-itunes",
    severity: "warn",
    platforms: on("podcast20 apple"),
    what: "Season and episode are the same in podcast: and itunes: tags (conflict C16)",
    why: "Apps would put the episode in different places",
    url: namespaceDoc("docs/tags/episode.md"),
    good: "<podcast:season>2</podcast:season><itunes:season>2</itunes:season>",
    bad: "<podcast:season>2</podcast:season><itunes:season>3</itunes:season>",
    *check({ element }) {
      for (const name of ["season", "episode"]) {
        const [here, there] = [textOf(element, `podcast:${name}`), textOf(element, `itunes:${name}`)];
        if (here !== "" && is.count(there) && is.count(here) && Number(here) !== Number(there))
          yield {
            ...at(element, `podcast:${name} ${here} beside itunes:${name} ${there}`, "the same number"),
            message: `podcast:${name} is ${here}, but itunes:${name} is ${there}`,
          };
      }
    },
    field: "episode",
  },
]);
