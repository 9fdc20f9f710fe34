// The order in which a disk lists its files leaves no trace in what is built.

import { expect, it } from "vitest";
import { openMemoryStore } from "../cache/store.js";
import { loadTemplates } from "../read/disk-templates.js";
import { type Folder, overlayFolder } from "../read/folder.js";
import { captionsText, episodeText, showText } from "../testing/with-show.js";
import { buildShow } from "./build.js";

const files = Object.fromEntries([
  ["episodes/show.md", showText],
  ...["oak", "ash", "elm", "fir", "yew"].flatMap((name, at): [string, string][] => [
    [`episodes/${name}.md`, episodeText(`The ${name}`, `2026-02-0${at + 1} 06:00`, "", `Of the ${name}.\n`)],
    [`episodes/${name}.vtt`, captionsText.replace("varnish", name)],
  ]),
]);

async function build(order: (paths: string[]) => string[]): Promise<Map<string, string>> {
  const plain = overlayFolder(files);
  const folder: Folder = { ...plain, list: async (under) => order(await plain.list(under)) };
  const { templates, blocks } = loadTemplates("no-such-folder");
  const out = new Map<string, string>();
  const stage = (staged: readonly { path: string; content: string | Uint8Array }[]): void => {
    for (const { path, content } of staged) out.set(path, String(content));
  };
  const project = { folder, templates, blocks, store: openMemoryStore() };
  const built = await buildShow(project, {
    now: Date.UTC(2026, 2, 1),
    sink: { stage, copy: () => {}, keep: () => {}, holds: () => true },
  });
  expect(built.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return new Map([...out].sort(([a], [b]) => (a < b ? -1 : 1)));
}

it("builds the same files whatever order they are listed in", async () => {
  const sorted = await build((paths) => paths);
  expect(sorted.size).toBeGreaterThan(50);
  expect(await build((paths) => [...paths].reverse())).toEqual(sorted);
  expect(await build((paths) => [...paths].sort((a, b) => ((a.length * 7) % 5) - ((b.length * 7) % 5)))).toEqual(
    sorted,
  );
});
