// Refuses to build two shows together that would be one to every app.
import { openFolder } from "../../read/disk.js";
import { readFrame } from "../../read/show.js";
import { UsageError } from "../command.js";

/**
 * Throws a `UsageError` where two of the roots have the same guid, which comes from `link:` if nobody typed it: apps take
 * these feeds for one show, and episodes of the same name for one episode. Roots that cannot be read are left to their build.
 */
export async function refuseSameFeeds(roots: readonly string[]): Promise<void> {
  if (roots.length < 2) return;
  const known = new Map<string, string>();
  for (const root of roots) {
    const show = await openFolder(root)
      .then((folder) => readFrame(folder))
      .then(({ value }) => value.show)
      .catch(() => undefined);
    if (show === undefined) continue;
    const other = known.get(show.guid);
    if (other !== undefined)
      throw new UsageError(
        `${other} and ${root} would be one show to every app: both have the guid ${show.guid}, which comes from "link: ${show.link}"; nothing was written`,
        `give each its own address: "link:" in ${root}/episodes/show.md`,
      );
    known.set(show.guid, root);
  }
}
