// What subscribers have of an episode by the template of the site's own feed: its guid, and where its recording is.
import type { MappedField } from "../../model/foreign-show.js";
import type { TypedFields } from "../../model/moved-show.js";
import { isRecording, text } from "../schema/foreign-values.js";
import { fieldAt } from "./flatten-fields.js";
import type { MappedFields } from "./map-fields.js";
import type { TemplatePage } from "./page-text.js";
import type { ItemTexts } from "./read-template.js";

/** The fields of an episode with what was published, and the address of the recording as it was. */
export interface Published extends MappedFields {
  url?: string;
}

/** Puts what the template makes of the page before what fields with likely names say. */
export function takePublished(mapped: MappedFields, page: TemplatePage, item: ItemTexts): Published {
  const audio = typeof mapped.fields.audio === "object" ? (mapped.fields.audio as TypedFields) : {};
  const named = audio.url ?? audio.file;
  const made = item.audio(page);
  const isMeant =
    made !== undefined &&
    /^https?:\/\/[^/]+\/./i.test(made) &&
    (named === undefined
      ? isRecording(made)
      : made.endsWith(encodeURI(String(named)).replace(/^\.?\//, "")) || isRecording(made));
  const url = isMeant ? made : undefined;
  const guid = item.guid(page);
  const length = Number(item.length(page) ?? Number.NaN);
  const fields: TypedFields = {
    ...mapped.fields,
    ...(url === undefined
      ? {}
      : {
          audio: {
            ...audio,
            ...(named === undefined ? { url } : {}),
            ...(audio.length === undefined && length > 1000 ? { length } : {}),
          },
        }),
    ...(guid === undefined ? {} : { guid }),
  };
  const isSource = ({ theirs, ours }: Omit<MappedField, "count">): boolean => {
    const value = ours === "" ? text(fieldAt(page.fields, theirs.split("."))) : undefined;
    return value !== undefined && named === undefined && url?.endsWith(value) === true;
  };
  return {
    fields,
    used: [
      ...mapped.used.map((field) => (isSource(field) ? { ...field, ours: "audio" } : field)),
      ...(guid === undefined || guid === mapped.fields.guid
        ? []
        : [{ theirs: item.path, ours: "guid", example: guid }]),
    ],
    ...(url === undefined ? {} : { url }),
  };
}
