// Holds when an episode is read again: not while its files are as they were, and always when its guid would be another.
import { expect, it } from "vitest";
import { episodeText, showText, testNow, withShow } from "../testing/with-show.js";
import { loadShow } from "./load.js";
import { openShow } from "./project.js";

const lockOf = (guids: Record<string, string>): string =>
  JSON.stringify({
    airdate: 1,
    show: { guid: "6f1d0c9e-2f4b-5a57-9d3c-0a1b2c3d4e5f" },
    episodes: Object.fromEntries(
      Object.entries(guids).map(([slug, guid]) => [
        slug,
        { guid, date: "2026-02-03T06:00:00Z", enclosure: `https://show.example/${slug}.mp3` },
      ]),
    ),
  });

const load = async (project: Awaited<ReturnType<typeof openShow>>) => {
  const { value, problems } = await loadShow(project, { now: testNow });
  expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
  return value!.found.map(({ outline, episode }) => ({ guid: outline.guid, isRead: episode !== undefined }));
};

it.each([
  ["a guid that is typed and stands in no lock", "guid: oak-1\n", undefined, "oak-1"],
  ["a guid that is typed and stands in the lock", "guid: oak-1\n", "oak-1", "oak-1"],
  ["a guid that stands in the lock alone", "", "oak-2", "oak-2"],
  ["a guid that is derived and stands in no lock", "", undefined, undefined],
])("does not read an episode again that has %s", async (_, typed, locked, expected) => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/oak.md": episodeText("Oak", "2026-02-03 06:00", typed),
    ...(locked ? { "episodes/published.lock.json": lockOf({ oak: locked }) } : {}),
  });
  const project = await openShow(show.root);
  const [first] = await load(project);
  const [second] = await load(project);
  expect(first!.isRead).toBe(true);
  expect(second).toEqual({ guid: first!.guid, isRead: false });
  if (expected) expect(first!.guid).toBe(expected);
});

it("reads an episode again whose guid the lock gives it since then, or no longer", async () => {
  const show = withShow({ "episodes/show.md": showText, "episodes/oak.md": episodeText("Oak", "2026-02-03 06:00") });
  const project = await openShow(show.root);
  const [before] = await load(project);
  show.write("episodes/published.lock.json", lockOf({ oak: "oak-2" }));
  expect(await load(project)).toEqual([{ guid: "oak-2", isRead: true }]);
  show.remove("episodes/published.lock.json");
  expect(await load(project)).toEqual([{ guid: before!.guid, isRead: true }]);
});
