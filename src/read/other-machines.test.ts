// Shows that are kept on one machine and built on another: names whose letters are composed otherwise, or whose capitals do not count.
import { expect, it } from "vitest";
import { makeMp3 } from "../testing/make-mp3.js";
import { readShow } from "../testing/read-show.js";
import { smallCover, smallShow } from "../testing/small-show.js";
import { showText, withShow } from "../testing/with-show.js";
import { type Folder, overlayFolder } from "./folder.js";

const spelled = (form: "NFC" | "NFD", lock?: string) => {
  const file = (name: string): string => `episodes/${name.normalize(form)}`;
  return withShow({
    "episodes/show.md": showText,
    [file("böen.md")]: "---\ntitle: Böen\ndate: 2026-02-01 06:00\n---\nOf gusts.\n\n![Kähne](Kähne.png)\n",
    [file("böen.mp3")]: makeMp3(766),
    [file("Kähne.png")]: smallCover,
    ...(lock === undefined ? {} : { "episodes/published.lock.json": lock }),
  });
};

it("publishes a file under the same name, however the system composes its letters", async () => {
  const [one, other] = [spelled("NFC"), spelled("NFD")];
  for (const show of [one, other]) expect((await show.run("build", "{root}")).code).toBe(0);
  expect(other.files("out")).toEqual(one.files("out"));
  expect(Object.keys(one.files("out"))).toContain("episodes/boen/böen.mp3");
  const lock = one.read("episodes/published.lock.json");
  expect(other.read("episodes/published.lock.json")).toBe(lock);
  // What was published in the other form stays so.
  const older = spelled("NFC", lock.replaceAll("%C3%B6", "o%CC%88"));
  const { said } = await older.run("build", "{root}");
  expect(said).not.toContain("history-enclosure-moved");
  expect(older.read("out/feed.xml")).toContain("/bo%CC%88en.mp3");
  expect(Object.keys(older.files("out"))).toContain("episodes/boen/böen.mp3".normalize("NFD"));
});

it("finds what lies beside an episode where one of them came from a system that composes letters otherwise", async () => {
  for (const [own, others] of [
    ["NFC", "NFD"],
    ["NFD", "NFC"],
  ] as const) {
    const show = withShow({
      "episodes/show.md": showText,
      [`episodes/${"böen".normalize(own)}.md`]: "---\ntitle: Böen\ndate: 2026-02-01 06:00\n---\nOf gusts.\n",
      [`episodes/${"böen".normalize(others)}.mp3`]: makeMp3(766),
      [`episodes/${"böen".normalize(others)}.de.vtt`]: "WEBVTT\n\n00:01.000 --> 00:04.000\nWir teeren den Rumpf.\n",
    });
    expect((await show.run("build", "{root}")).code).toBe(0);
    expect(show.read("out/feed.xml")).toContain("/b%C3%B6en.mp3");
    expect(show.read("out/episodes/boen/transcript.vtt")).toContain("Wir teeren den Rumpf.");
  }
});

it("says that a file is named with other capitals where the disk finds it all the same", async () => {
  const inner = overlayFolder(
    smallShow({
      "episodes/show.md": (smallShow()["episodes/show.md"] as string).replace("hosts:", "image: Front.png\nhosts:"),
      "episodes/front.PNG": smallCover,
    }),
  );
  const as = async (path: string): Promise<string> =>
    (await inner.list()).find((one) => one.toLowerCase() === path.toLowerCase()) ?? path;
  const folder: Folder = {
    ...inner,
    stat: async (path) => inner.stat(await as(path)),
    readBytes: async (path, ...range) => inner.readBytes(await as(path), ...range),
  };
  const { problems } = await readShow(folder);
  expect(problems).toEqual([
    expect.objectContaining({
      rule: "file-case",
      severity: "warn",
      message: "The file is called front.PNG, not Front.png: on Linux, where most schedules build, it is not found",
      place: expect.objectContaining({ file: "episodes/show.md" }),
      hint: "Rename it (git mv), or write front.PNG here.",
    }),
  ]);
});
