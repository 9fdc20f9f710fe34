// What another zone or folder does to many published episodes is said once, with the way back.
import { expect, it } from "vitest";
import { episodeText, showText, withShow } from "../testing/with-show.js";

const names = ["keel", "mast", "oar"];
const files = Object.fromEntries(
  names.map((name, at) => [`episodes/${name}.md`, episodeText(`The ${name}`, `2026-02-0${at + 2} 06:00`, "")]),
);
const published = async () => {
  const show = withShow({ "episodes/show.md": showText, ...files });
  expect(await show.run("build", "{root}", "--out", "{root}/out")).toMatchObject({ code: 0 });
  return show;
};

it("says once that another zone has moved all dates", async () => {
  const show = await published();
  const text = show.read("episodes/show.md");
  const other = text.replace(/^timezone: .*$/m, "timezone: America/New_York");
  expect(other).not.toBe(text);
  show.write("episodes/show.md", other);
  const { code, said } = await show.run("build", "{root}", "--out", "{root}/out");
  expect(code).toBe(1);
  expect(said.split("history-date-changed")).toHaveLength(2);
  expect(said).toContain("episodes/show.md:");
  expect(said).toContain("The dates of 3 published episodes have moved by hours");
  expect(said).toMatch(/put timezone: back in show.md.*accept \w+ .*and so for each of the others/i);
  const accepted = await show.run("accept", "mast", "{root}", "--reason", "moved");
  expect(accepted.code).toBe(0);
});

it("names the file of an episode that was moved to where none is read", async () => {
  const show = await published();
  show.write("episodes/season-1/keel.md", files["episodes/keel.md"]!);
  show.remove("episodes/keel.md");
  const { code, said } = await show.run("build", "{root}", "--out", "{root}/out");
  expect(code).toBe(1);
  expect(said).toContain("Its file seems to be episodes/season-1/keel.md, where none is read");
  expect(said).toContain("Move it, and what belongs to it, to episodes/keel.md");
});
