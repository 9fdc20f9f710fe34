// Rules over all episodes of a feed together.
import { defined } from "../../base/defined.js";
import { type Found, placed, valued } from "../../base/say-found.js";
import { shown } from "../combine.js";
import { type Finding, type Listed, on, type Rule, sources, w3c } from "../rule.js";

const item = (guid: string, more = ""): string => `<item><title>${guid}</title><guid>${guid}</guid>${more}</item>`;
const sound = '<enclosure url="https://a.example/1.mp3" length="4096" type="audio/mpeg"/>';

const dated = "<pubDate>Tue, 03 Mar 2026 06:00:00 GMT</pubDate>";
const spoken = '<podcast:transcript url="https://a.example/1.vtt" type="text/vtt"/>';

/** A finding about one episode of the list. */
export interface ListFinding extends Finding {
  slug?: string;
}
const about = ({ line, slug }: Listed, found: Found, expected: string, hint?: string): ListFinding => ({
  found,
  expected,
  ...defined({ line, slug, hint }),
});

/** An episode as another one that is like it is told of it: by its title, where they differ by that. */
const nameOther = (other: Listed, one: Listed): string =>
  shown(other.title === one.title ? (other.slug ?? other.title) : other.title);

export const listRules: readonly Rule<readonly Listed[]>[] = [
  {
    id: "rss-guid-unique",
    also: on("apple-guid-trailer"),
    severity: "error",
    platforms: on("rss apple spotify psp1"),
    what: "No two items have the same guid",
    why: "Apps take them for one episode and show one of them",
    url: w3c("error/DuplicateValue"),
    good: item("a") + item("b"),
    bad: item("a") + item("a"),
    *check(items) {
      const seen = new Set<string>();
      for (const one of items) {
        if (one.guid !== "" && seen.has(one.guid))
          yield {
            ...about(one, valued("guid", `${shown(one.guid)} a second time`), "one of its own"),
            message: `The guid ${shown(one.guid)} stands here a second time; every episode needs one of its own`,
          };
        seen.add(one.guid);
      }
    },
    field: "guid",
  },
  {
    id: "apple-enclosure-unique",
    severity: "error",
    inShow: "warn",
    platforms: on("apple"),
    what: "No two items have the same recording",
    why: "Apple leaves the second out",
    url: sources.apple,
    good: item("a", sound) + item("b"),
    bad: item("a", sound) + item("b", sound),
    *check(items) {
      const seen = new Map<string, Listed>();
      for (const one of items) {
        if (one.enclosure === undefined) continue;
        const other = seen.get(one.enclosure);
        if (other !== undefined)
          yield about(
            one,
            valued("enclosure", `${shown(one.enclosure)}, which ${nameOther(other, one)} has too`),
            "one of its own",
          );
        else seen.set(one.enclosure, one);
      }
    },
    field: "audio",
  },
  {
    id: "transcript-unique",
    severity: "warn",
    platforms: on("all"),
    what: "No two episodes have the same transcript, unless they have the same recording",
    why: "Of one of them page, captions, chapters and search show another's words",
    url: "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/transcript.md",
    good: item("a", spoken) + item("b"),
    bad: item("a", spoken) + item("b", spoken),
    *check(items) {
      const seen = new Map<string, Listed>();
      for (const one of items) {
        if (one.talk === undefined) continue;
        const other = seen.get(one.talk);
        if (other === undefined) seen.set(one.talk, one);
        else if (one.enclosure === undefined || one.enclosure !== other.enclosure)
          yield {
            ...about(
              one,
              `a transcript that ${nameOther(other, one)} has too`,
              "the words of its own recording",
              "Mostly a file was copied or named twice. Where one episode repeats the other, all is well.",
            ),
            message: `The transcript of ${shown(one.title)} says the same, word for word, as that of ${nameOther(other, one)}`,
          };
      }
    },
    field: "transcript",
  },
  {
    id: "episode-twice",
    severity: "warn",
    platforms: on("all"),
    what: "No two episodes have the same title and the same date",
    why: "Subscribers get one episode twice",
    url: w3c("error/DuplicateValue"),
    good: item("a", dated) + item("b", dated),
    bad: `<item><title>a</title>${dated}</item>`.repeat(2),
    *check(items) {
      const seen = new Map<string, Listed>();
      for (const one of items) {
        const key = `${one.date} ${one.title.toLowerCase()}`;
        const other = seen.get(key);
        if (other === undefined) seen.set(key, one);
        else if (one.date !== undefined && one.title !== "")
          yield {
            ...about(
              one,
              `title and date that ${nameOther(other, one)} has too`,
              "its own",
              "Mostly a file was copied: take one of the two out, or draft: yes until it is an episode of its own.",
            ),
            message: `The episode has the title and the date of ${nameOther(other, one)}: subscribers get it twice`,
          };
      }
    },
    field: "title",
  },
  {
    id: "apple-at-least-one-episode",
    also: on("spotify-episode-present"),
    severity: "error",
    inShow: "info",
    platforms: on("apple spotify"),
    what: "The feed has at least one episode with a recording",
    why: "A show is taken from then on",
    url: "https://podcasters.apple.com/support/829-validate-your-podcast",
    good: item("a", sound),
    bad: item("a"),
    *check(items) {
      if (!items.some(({ enclosure }) => enclosure))
        yield { found: "no episode with a recording", expected: "at least one" };
    },
  },
  {
    id: "apple-episode-number-dup",
    severity: "warn",
    platforms: on("apple"),
    what: "No two full episodes have the same number in the same season",
    why: "Apps show them in an order of their own",
    url: sources.guide,
    good: item("a", "<itunes:episode>1</itunes:episode>") + item("b", "<itunes:episode>2</itunes:episode>"),
    bad: item("a", "<itunes:episode>1</itunes:episode>") + item("b", "<itunes:episode>1</itunes:episode>"),
    *check(items) {
      const seen = new Map<string, Listed>();
      for (const one of items) {
        if (one.number === undefined || one.type !== "full") continue;
        const key = `${one.season ?? ""} ${one.number}`;
        const other = seen.get(key);
        if (other !== undefined)
          yield about(
            one,
            valued("episode number", `"${one.number}", which ${nameOther(other, one)} has too`),
            "a number of its own",
          );
        seen.set(key, one);
      }
    },
    field: "episode",
  },
  {
    id: "episode-number-missing",
    severity: "warn",
    platforms: on("apple"),
    what: "Numbers of full episodes leave no gap within a season, once all of its episodes are numbered",
    why: "A gap is mostly a typing error, and listeners look for the missing one",
    url: sources.guide,
    good: [1, 2, 3, 4].map((n) => item(`e${n}`, `<itunes:episode>${n}</itunes:episode>`)).join(""),
    bad: [1, 2, 4, 5].map((n) => item(`e${n}`, `<itunes:episode>${n}</itunes:episode>`)).join(""),
    *check(items) {
      const seasons = new Map<string, Listed[]>();
      for (const one of items) {
        if (one.type !== "full") continue;
        const season = seasons.get(`${one.season ?? ""}`);
        if (season) season.push(one);
        else seasons.set(`${one.season ?? ""}`, [one]);
      }
      for (const season of seasons.values()) {
        const numbered = season.filter(({ number }) => number !== undefined && Number.isInteger(number));
        if (numbered.length < season.length || season.length < 3) continue;
        const sorted = [...numbered].sort((a, b) => a.number! - b.number!);
        for (const [k, one] of sorted.entries()) {
          const before = sorted[k - 1]?.number;
          if (before !== undefined && one.number! > before + 1)
            yield {
              ...about(
                one,
                placed(`number ${one.number}`, `after ${before}`),
                `${before + 1}`,
                "Is an episode missing, or its number wrong?",
              ),
              message: `Number ${one.number} comes after ${before}: no episode is number ${before + 1}`,
            };
        }
      }
    },
    field: "episode",
  },
];
