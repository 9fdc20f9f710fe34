// Watching a real folder: no save is missed however fast it follows another, and what is hidden or passing is left out.
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { withShow } from "../../testing/with-show.js";
import type { Change } from "./remembered-folder.js";
import { type Watching, watchShow } from "./watch.js";

let watching: Watching | undefined;
afterEach(async () => {
  await watching?.close();
});

/** Watches a show; `next` gives the next change of a path. */
async function watchFiles(files: Record<string, string>, busy = 0) {
  const show = withShow(files);
  const told: Change[] = [];
  const said: string[] = [];
  watching = await watchShow(show.root, (line) => void said.push(line));
  watching.tell(async (changes) => {
    told.push(...changes);
    await wait(busy);
  });
  let seen = 0;
  const next = async (path: string): Promise<Change> => {
    const find = () => told.slice(seen).findIndex((change) => change.path === path);
    await expect.poll(find, { interval: 2, timeout: 5000 }).toBeGreaterThanOrEqual(0);
    seen += find() + 1;
    return told[seen - 1]!;
  };
  return { show, told, said, next };
}

describe("watchShow", () => {
  it.each([0, 15, 30, 45, 60])("tells of a save %i ms after another was told", async (gap) => {
    const { show, next } = await watchFiles({ "episodes/a.md": "one" });
    for (let at = 0; at < 4; at++) {
      show.write("episodes/a.md", `first ${at}`);
      await next("episodes/a.md");
      await wait(gap);
      show.write("episodes/a.md", `and second ${at}`);
      expect(await next("episodes/a.md")).toEqual({ path: "episodes/a.md", kind: "content" });
    }
  });

  it("tells of a save that comes while an earlier one is dealt with, and of one after long writing", async () => {
    const { show, next } = await watchFiles({ "episodes/a.md": "one" }, 80);
    show.write("episodes/a.md", "two");
    await next("episodes/a.md");
    show.write("episodes/a.md", "three");
    await next("episodes/a.md");
    const writing = setInterval(() => writeFileSync(join(show.root, "episodes/long.wav"), `${performance.now()}`), 3);
    await next("episodes/long.wav");
    await next("episodes/long.wav");
    clearInterval(writing);
  });

  it("tells of an editor's rename over the file, and of what follows", async () => {
    const { show, next } = await watchFiles({ "episodes/a.md": "one" });
    for (const text of ["two", "three", "fourth"]) {
      show.write("episodes/a.md.tmp", text);
      renameSync(join(show.root, "episodes/a.md.tmp"), join(show.root, "episodes/a.md"));
      expect(await next("episodes/a.md")).toEqual({ path: "episodes/a.md", kind: "content" });
    }
    show.write("episodes/a.md", "the fifth, in place");
    await next("episodes/a.md");
  });

  it("tells of names that come and go, in folders that come and go and take another's place", async () => {
    const { show, next } = await watchFiles({ "episodes/a.md": "one", "episodes/b.md": "two" });
    show.write("episodes/c.md", "four");
    expect(await next("episodes/c.md")).toEqual({ path: "episodes/c.md", kind: "name" });
    show.remove("episodes/b.md");
    expect(await next("episodes/b.md")).toEqual({ path: "episodes/b.md", kind: "name" });
    mkdirSync(join(show.root, "episodes/d"));
    await next("episodes/d");
    show.write("episodes/d/index.md", "five");
    expect(await next("episodes/d/index.md")).toEqual({ path: "episodes/d/index.md", kind: "name" });
    show.write(".other/index.md", "six, another");
    show.remove("episodes/d");
    renameSync(join(show.root, ".other"), join(show.root, "episodes/d"));
    await next("episodes/d/index.md");
    show.write("episodes/d/index.md", "seven, in the other folder");
    await next("episodes/d/index.md");
    show.write("templates/blocks/ad.md", "eight");
    await next("templates/blocks/ad.md");
    show.remove("episodes");
    await next("episodes/a.md");
    show.write("episodes/a.md", "back again");
    await next("episodes/a.md");
    show.write("episodes/a.md", "and once more");
    await next("episodes/a.md");
  });

  it("tells of what changed before anybody listened", async () => {
    const show = withShow({ "episodes/a.md": "one" });
    const told: Change[] = [];
    watching = await watchShow(show.root, () => {});
    show.write("episodes/a.md", "two, while the show is built for the first time");
    await wait(50);
    watching.tell(async (changes) => void told.push(...changes));
    await expect.poll(() => told).toEqual([{ path: "episodes/a.md", kind: "content" }]);
  });

  it("follows links to files and folders of the project, and none that leads out or round", async () => {
    const outside = withShow({ "far.md": "far" });
    const show = withShow({ "episodes/a.md": "one", "texts/b.md": "two", "more/c.md": "three" });
    symlinkSync("../texts/b.md", join(show.root, "episodes/b.md"));
    symlinkSync("../more", join(show.root, "episodes/more"));
    symlinkSync("..", join(show.root, "more/round"));
    symlinkSync(outside.root, join(show.root, "episodes/out"));
    const told: Change[] = [];
    watching = await watchShow(show.root, () => {});
    watching.tell(async (changes) => void told.push(...changes));
    show.write("texts/b.md", "changed where it lies");
    await expect.poll(() => told.map(({ path }) => path)).toContain("episodes/b.md");
    show.write("more/c.md", "changed there");
    await expect.poll(() => told.map(({ path }) => path)).toContain("episodes/more/c.md");
    outside.write("far.md", "changed far away");
    show.remove("episodes/out");
    await expect.poll(() => told.map(({ path }) => path)).toContain("episodes/out");
    expect(told.filter(({ path }) => path.includes("far"))).toEqual([]);
  });

  it("finds on a look what the system did not tell", async () => {
    // A file that is linked to in two steps: no folder in between is watched.
    const show = withShow({ "episodes/a.md": "one", "x/1.md": "first", "x/2.md": "the second" });
    symlinkSync("1.md", join(show.root, "x/step.md"));
    mkdirSync(join(show.root, "y"));
    symlinkSync("../x/step.md", join(show.root, "y/step.md"));
    symlinkSync("../y/step.md", join(show.root, "episodes/b.md"));
    const told: Change[] = [];
    watching = await watchShow(show.root, () => {});
    watching.tell(async (changes) => void told.push(...changes));
    show.remove("y/step.md");
    symlinkSync("../x/2.md", join(show.root, "y/step.md"));
    await wait(400);
    expect(told).toEqual([]);
    watching.look();
    await expect.poll(() => told).toEqual([{ path: "episodes/b.md", kind: "name" }]);
  });

  it("looks at episodes and templates, and at nothing hidden or passing", async () => {
    const { show, told, said, next } = await watchFiles({ "episodes/a.md": "one", "templates/page.liquid": "two" });
    const no = ["out/a.html", "episodes/.hidden", "episodes/a.md~", "episodes/a.tmp", "episodes/.d/a.md", "x.md"];
    for (const path of no) show.write(path, "no");
    show.write("templates/page.liquid", "yes");
    await next("templates/page.liquid");
    show.write("episodes/z.md", "yes");
    await next("episodes/z.md");
    await wait(400);
    expect(told.map(({ path }) => path)).toEqual(["templates/page.liquid", "episodes/z.md"]);
    expect(said).toEqual([]);
  });
});
