// Audio, pictures and licences' short forms: a file's name or an address alone, or a map of fields.
import type * as z from "zod/mini";
import { anyText, clock, fileAddress, language, list, maybe, positiveNumber, text, wholeNumber } from "./kit.js";
import { field, section, short } from "./section.js";

const isAddress = (typed: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(typed);

/** What stands in the place of a recording where there shall be none. */
export const noRecording = "none";

/** A text alone is an address when it has a scheme, else a file. */
const fileOrAddress = (typed: unknown): unknown =>
  typeof typed === "string" ? (isAddress(typed) ? { url: typed } : { file: typed }) : typed;

const audioFields = {
  file: field(maybe(text), "file", "Audio file beside the episode; its length, type and duration are read from it."),
  url: field(maybe(fileAddress), "address", "Where the file is served from, when it is not published with the site."),
  length: field(maybe(wholeNumber), "bytes", "Size of the file; needed when the file is not in the folder."),
  type: field(maybe(text), "MIME type", "Needed when neither the file's nor the address's ending says it."),
  duration: field(maybe(clock), "time", "Needed when the file is not in the folder."),
  title: field(maybe(text), "text", "Name of this version, at most 32 characters."),
  bitrate: field(maybe(positiveNumber), "bits a second", "Bit rate."),
  language: field(maybe(language), "language code", "Language of this version."),
};
export const audioSection = section(audioFields);
export const audio: z.ZodMiniType<z.output<typeof audioSection>> = short(audioSection, fileOrAddress);
export type TypedAudio = z.output<typeof audioSection>;

export const variantSection = section({
  name: field(text, "text", "Name by which a feed in `feeds` asks for this version."),
  ...audioFields,
});
export const variants: z.ZodMiniType<z.output<typeof variantSection>[]> = list(variantSection);

export const imageSection = section({
  file: field(maybe(text), "file", "Picture in the episodes folder."),
  url: field(maybe(fileAddress), "address", "Where the picture is served from."),
  alt: field(maybe(anyText), "text", "What the picture shows, for those who do not see it."),
});
export const image: z.ZodMiniType<z.output<typeof imageSection>> = short(imageSection, fileOrAddress);
export type TypedImage = z.output<typeof imageSection>;
