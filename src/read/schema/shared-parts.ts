// Parts that show.md and an episode both have, beyond the feed's tags.
import * as z from "zod/mini";
import { anyText, leaf, maybe, oneOf, text } from "./kit.js";
import { field, section } from "./section.js";

const laughter = leaf<"drop" | "keep">("drop or keep", (typed) => {
  if (typeof typed !== "string") return undefined;
  return /^(?:drop|no|false)$/i.test(typed) ? "drop" : /^(?:keep|yes|true)$/i.test(typed) ? "keep" : undefined;
});

/** How captions are made readable; what is left out comes from the show, or is the default. */
export const cleaningFields = section({
  fillers: field(maybe(oneOf("none", "light", "strong")), "none, light or strong", "Which fillers are dropped.", {
    default: "light",
  }),
  laughter: field(maybe(laughter), "drop or keep", "What becomes of [laughter].", { default: "drop" }),
  mask: field(maybe(anyText), "text", "What stands for a masked word; empty drops it.", { default: "…" }),
});

/** A map from a transcript's label to a person. */
export const labels: z.ZodMiniType<Record<string, string>> = z._default(
  z.record(z.string(), text),
  {},
) as unknown as z.ZodMiniType<Record<string, string>>;
