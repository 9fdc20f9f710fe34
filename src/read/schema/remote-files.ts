// Transcripts and chapters that lie elsewhere and are only named in the feed: nothing is fetched, nothing is read of them.
import * as z from "zod/mini";
import { isMap } from "../../base/is-map.js";
import { transcriptType } from "../../conventions/addresses.js";
import { field, language, leaf, list, maybe, oneOf, section, short, signedClock, text, webAddress } from "./kit.js";

export const remoteTranscriptSection = section({
  url: field(webAddress, "address", "A transcript elsewhere that the feed names; it is not fetched."),
  type: field(text, "MIME type", "Needed when the address's ending does not say it."),
  language: field(maybe(language), "language code", "Its language.", { default: "the show's" }),
  rel: field(maybe(oneOf("captions")), "captions", "Its times are those of the recording."),
});

export const remoteChaptersSection = section({
  url: field(webAddress, "address", "A file of chapters elsewhere that the feed names; it is not fetched."),
  type: field(maybe(text), "MIME type", "Its type.", { default: "application/json+chapters" }),
});

/** A map without its type gets that of the address's ending, where it has one. */
const remoteTranscripts = list(
  short(remoteTranscriptSection, (typed) => {
    const map = typed as { url?: unknown; type?: unknown } | null;
    if (!isMap(map) || map.type !== undefined) return typed;
    const type = typeof map.url === "string" ? transcriptType(map.url) : undefined;
    return type === undefined ? typed : { ...map, type };
  }),
);

/** A file's name, or what lies elsewhere as a map or a list of maps. Names with a dot in the middle are no fields people type. */
/** Names of files in a list: each might be what one speaker said, which is written in another way. */
const isFiles = (typed: unknown): boolean =>
  Array.isArray(typed) && typed.length > 0 && typed.every((one) => typeof one === "string" && !one.includes("://"));
const oneFile = leaf(
  'one file; files of one speaker each go into "transcripts: {ann: a.vtt, bo: b.vtt}"',
  (typed): string | undefined => (typeof typed === "string" && typed.trim() !== "" ? typed.trim() : undefined),
);

export const transcript = short(
  z.strictObject({ "·file": maybe(oneFile), "·offset": maybe(signedClock), "·remote": remoteTranscripts }),
  (typed) => {
    if (typeof typed === "string") return { "·file": typed };
    if (isFiles(typed)) return { "·file": typed };
    if (typeof typed !== "object" || typed === null || !("file" in typed)) return { "·remote": typed };
    const { file, offset, ...rest } = typed as Record<string, unknown>;
    return { "·file": file, ...(offset === undefined ? {} : { "·offset": offset }), ...rest };
  },
);
