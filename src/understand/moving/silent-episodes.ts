// Episodes of another generator's folder that name no recording: announced perhaps, and nothing that a feed can hold.
import type { ForeignEpisode, ForeignShow } from "../../model/foreign-show.js";
import type { Problem } from "../../model/model.js";
import type { TypedFields } from "../../model/moved-show.js";

/** Of the episodes that no feed has (`left`), those without a recording in a folder where most have one. */
export function findSilent(folder: ForeignShow, left: readonly ForeignEpisode[]): ForeignEpisode[] {
  const isSilent = ({ fields: { audio } }: ForeignEpisode): boolean =>
    audio === undefined ||
    (typeof audio === "object" && !Array.isArray(audio) && typeof (audio as TypedFields).url !== "string");
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
