// However many threads make the episodes, and in whatever order their files are listed, the output is the same.
import { expect, it } from "vitest";
import { captionsText, episodeText, showText, withShow } from "../../../testing/with-show.js";

const at = ["--at", "2026-03-01T00:00:00Z", "--no-lock"];

const files = (): Record<string, string> =>
  Object.fromEntries([
    ["episodes/show.md", showText],
    ...Array.from({ length: 20 }, (_, k): [string, string][] => [
      [`episodes/e${k}.md`, episodeText(`Episode ${k}`, `2026-01-${10 + k} 06:00`, "", `Notes ${k}.\n`)],
      [`episodes/e${k}.vtt`, captionsText.replace("varnish", `varnish ${k}`)],
    ]).flat(),
  ]);

it("writes the same bytes with one thread and with several", () => {
  const show = withShow(files());
  expect(show.spawn(["build", "{root}", ...at], { AIRDATE_THREADS: "1" })).toMatchObject({ code: 0 });
  const alone = show.files("out");
  expect(Object.keys(alone).length).toBeGreaterThan(200);
  for (const threads of ["2", "4"]) {
    expect(
      show.spawn(["build", "{root}", "--force", ...at, "--out", `{root}/many-${threads}`], { AIRDATE_THREADS: threads })
        .code,
    ).toBe(0);
    expect(show.files(`many-${threads}`)).toEqual(alone);
  }
});

it("keeps of several threads what it keeps of one", () => {
  const show = withShow(files());
  expect(show.spawn(["build", "{root}", ...at], { AIRDATE_THREADS: "3" })).toMatchObject({ code: 0 });
  const before = show.files("out");
  show.write("episodes/e3.md", episodeText("Episode 3", "2026-01-13 06:00", "", "Other notes.\n"));
  expect(show.spawn(["build", "{root}", ...at], { AIRDATE_THREADS: "3" })).toMatchObject({ code: 0 });
  const touched = show.files("out");
  expect(touched).not.toEqual(before);
  expect(
    show.spawn(["build", "{root}", ...at, "--force", "--out", "{root}/clean"], { AIRDATE_THREADS: "1" }),
  ).toMatchObject({ code: 0 });
  expect(show.files("clean")).toEqual(touched);
});
