// Episodes of another generator's folder that name no recording: announced perhaps, and nothing that a feed can hold.
import { hasWebScheme } from "../../base/address-text.js";
import { sayNumber } from "../../base/say-found.js";
import type { Problem } from "../../model/model.js";
import type { ForeignEpisode, ForeignShow, MovedEpisode, TypedFields } from "../../model/moved-show.js";

const urlOf = ({ fields: { audio } }: ForeignEpisode): unknown =>
  typeof audio === "object" && !Array.isArray(audio) ? (audio as TypedFields).url : audio;

const isSilent = (episode: ForeignEpisode): boolean =>
  episode.fields.audio === undefined ||
  (typeof episode.fields.audio === "object" && typeof urlOf(episode) !== "string");

/** Says, once, that most episodes of a folder name no recording, or one by its file alone: then none can be published. */
export function sayNowhere(folder: ForeignShow, left: readonly ForeignEpisode[]): Problem[] {
  const due = left.filter(({ fields: { draft } }) => draft !== true);
  const silent = findSilent(folder, left).length > 0 ? [] : due.filter(isSilent);
  const bare = due.filter((episode) => {
    const url = urlOf(episode);
    return typeof url === "string" && url !== "none" && episode.recording === undefined && !hasWebScheme(url);
  });
  const say = (episodes: readonly ForeignEpisode[], what: string): Problem[] =>
    episodes.length === 0
      ? []
      : [
          {
            rule: "import-audio",
            severity: "error",
            message: `${sayNumber(episodes.length)} ${episodes.length === 1 ? "episode" : "episodes"} ${what}, such as ${episodes[0]!.file}`,
            hint: "airdate import SOURCE --audio https://.../{}.mp3, with {} for what a file names or is called; --map theirs=audio, or --feed with the show's feed",
          },
        ];
  return [
    ...say(silent, silent.length === 1 ? "does not say where the recording is" : "do not say where the recording is"),
    ...say(
      bare,
      `${bare.length === 1 ? "names" : "name"} the recording by its file alone${bare[0] ? ` (${String(urlOf(bare[0]))})` : ""}`,
    ),
  ];
}

/** Of the episodes that no feed has (`left`), those without a recording in a folder where most have one. */
export function findSilent(folder: ForeignShow, left: readonly ForeignEpisode[]): ForeignEpisode[] {
  const all = folder.episodes.filter(isSilent).length;
  return all * 2 >= folder.episodes.length ? [] : left.filter(isSilent);
}

/** Says which are drafts for that, once. */
export function saySilent(silent: readonly ForeignEpisode[]): Problem[] {
  const [first, ...others] = silent;
  if (!first) return [];
  const more =
    others.length === 0
      ? ""
      : `, and so ${others.length} more: ${others
          .slice(0, 4)
          .map(({ file }) => file)
          .join(", ")}${others.length > 4 ? ", ..." : ""}`;
  return [
    {
      rule: "import-no-recording",
      severity: "warn",
      message: `The episode names no recording, so it is written as a draft${more}`,
      place: { file: first.file },
      hint: "Name the recording (audio:) and take draft: out of its file; audio: none publishes it as a text.",
    },
  ];
}

/** Says, once, of which episodes only the folder names the recording, for the feed's items have none: a site's feed of news has none. */
export function sayMute(episodes: readonly MovedEpisode[]): Problem[] {
  const [first] = episodes;
  if (!first) return [];
  const isOne = episodes.length === 1;
  return [
    {
      rule: "import-audio",
      severity: "warn",
      message: `The feed names no recording of ${isOne ? `"${String(first.fields.title)}"` : `${sayNumber(episodes.length)} episodes, such as "${String(first.fields.title)}"`}: that of the folder is taken`,
      hint: "Is it the feed of the site's news, and the podcast has another, name that: --feed https://...",
    },
  ];
}
