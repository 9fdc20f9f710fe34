// Watching a real folder: what is told, what is left out, and that a folder is not read again while there is something to do.
import { FSWatcher } from "chokidar";
import { afterEach, expect, it, vi } from "vitest";
import { withShow } from "../../testing/with-show.js";
import type { Change } from "./remembered-folder.js";
import { type Watching, watchShow } from "./watch.js";

const reads = vi.spyOn(FSWatcher.prototype, "_readdirp");
let watching: Watching | undefined;
afterEach(async () => {
  await watching?.close();
});

/** Watches a show; `next` gives the next change of a path. */
async function watchFiles(files: Record<string, string>) {
  const show = withShow(files);
  const told: Change[] = [];
  watching = await watchShow(show.root, async (changes) => void told.push(...changes));
  reads.mockClear();
  let seen = 0;
  const next = async (path: string): Promise<Change> => {
    const find = () => told.slice(seen).find((change) => change.path === path);
    await expect.poll(find, { interval: 2 }).toBeDefined();
    const found = find()!;
    seen = told.length;
    return found;
  };
  const readings = () => reads.mock.results.map(({ value }) => value!);
  return { show, told, next, readings };
}

it("tells of a changed file before it reads the folder again", async () => {
  const { show, next, readings } = await watchFiles({ "episodes/a.md": "one", "episodes/b.md": "two" });
  show.write("episodes/a.md", "three");
  expect(await next("episodes/a.md")).toEqual({ path: "episodes/a.md", kind: "content" });
  expect(readings().map((reading) => reading.isPaused())).toEqual([true]);
  await expect.poll(() => readings().every((reading) => reading.readableEnded)).toBe(true);
});

it("reads the folder at once where a name came or went, also while a reading waits", async () => {
  const { show, next, readings } = await watchFiles({ "episodes/a.md": "one", "episodes/b.md": "two" });
  show.write("episodes/a.md", "three");
  await next("episodes/a.md");
  show.write("episodes/c.md", "four");
  expect(await next("episodes/c.md")).toEqual({ path: "episodes/c.md", kind: "name" });
  expect(readings()[0]!.readableEnded).toBe(true);
  show.remove("episodes/b.md");
  expect(await next("episodes/b.md")).toEqual({ path: "episodes/b.md", kind: "name" });
  show.write("episodes/d/index.md", "five");
  expect(await next("episodes/d/index.md")).toEqual({ path: "episodes/d/index.md", kind: "name" });
});

it("looks at episodes and templates, and at nothing hidden or passing", async () => {
  const { show, told, next } = await watchFiles({ "episodes/a.md": "one", "templates/page.liquid": "two" });
  for (const path of ["out/a.html", "episodes/.hidden", "episodes/a.md~", "episodes/a.tmp", "episodes/.d/a.md", "x.md"])
    show.write(path, "no");
  show.write("templates/page.liquid", "yes");
  await next("templates/page.liquid");
  show.write("episodes/z.md", "yes");
  await next("episodes/z.md");
  expect(told.map(({ path }) => path)).toEqual(["templates/page.liquid", "episodes/z.md"]);
});
