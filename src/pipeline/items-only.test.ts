// A build that makes only the items of the feeds makes the same feeds, and says what is wrong with the items.
import { expect, it } from "vitest";
import { openMemoryStore } from "../cache/store.js";
import { loadTemplates } from "../read/disk-templates.js";
import { overlayFolder } from "../read/folder.js";
import { episodeText, showText } from "../testing/with-show.js";
import { buildShow } from "./build.js";

const files = {
  "episodes/show.md": showText,
  "episodes/keel.md": episodeText("The long keel", "2026-02-02 06:00", "description: About keels.\nepisode: 1\n"),
  "episodes/keel.vtt": "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ada>The keel is long.\n",
  "episodes/mast.md": episodeText("The <b>mast</b>", "2026-02-09 06:00", "description: About masts.\n"),
};

const openBuild = (itemsOnly: boolean) => {
  const project = { folder: overlayFolder(files), ...loadTemplates("."), store: openMemoryStore() };
  const staged: string[] = [];
  const sink = {
    stage: (some: readonly { path: string }[]) => void staged.push(...some.map(({ path }) => path)),
    copy: () => {},
    keep: () => {},
    holds: () => true,
  };
  return { project, staged, options: { now: Date.UTC(2026, 5), onDemand: true, itemsOnly, sink } };
};

async function build({ project, staged, options }: ReturnType<typeof openBuild>) {
  const { parts, problems } = await buildShow(project, options);
  const feeds = parts!.filter(({ kind }) => kind === "feed").flatMap((part) => part.write().files);
  return { feeds, problems, staged };
}

it("makes the same feeds, with the same problems, and no other file of the entry", async () => {
  const [whole, only] = [await build(openBuild(false)), await build(openBuild(true))];
  expect(only.feeds.length).toBeGreaterThan(0);
  expect(only.feeds).toEqual(whole.feeds);
  const own = new Set(only.problems.map(({ rule }) => rule));
  expect(own.size).toBeGreaterThan(0);
  for (const { rule } of whole.problems) if (!/^yt-|^youtube-/.test(rule)) expect(own).toContain(rule);
  expect(whole.staged).toContain("episodes/keel/youtube.txt");
  expect(only.staged.filter((path) => !path.includes("/transcript"))).toEqual([]);
});
