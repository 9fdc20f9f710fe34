// Says of which published episodes other chapters, notes or speakers would be found now.
import type { Problem } from "../model/model.js";

/** One remark for all of them, by their slugs; none where there are none. They stay as they are. */
export function sayNewer(slugs: readonly string[]): Problem[] {
  const [first] = slugs;
  if (first === undefined) return [];
  const named = slugs.slice(0, 5).join(", ") + (slugs.length > 5 ? ", ..." : "");
  const many = slugs.length === 1 ? "One published episode" : `${slugs.length} published episodes`;
  return [
    {
      rule: "finds-kept",
      severity: "info",
      message: `${many} would get other chapters, notes or speakers now than the published ones, which stay: ${named}`,
      place: { file: "episodes/published.lock.json" },
      hint: `airdate refresh ${first} shows what would change, and takes it with --write.`,
    },
  ];
}
