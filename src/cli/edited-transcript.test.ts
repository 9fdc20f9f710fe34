// An episode in a folder of its own, its transcript cleaned, edited and built: words from the edit, times from the captions.
import { expect, it } from "vitest";
import { captionsText, episodeText, showText, withShow } from "../testing/with-show.js";

const own = (transcript: string | Uint8Array, name = "transcript.vtt") =>
  withShow({
    "episodes/show.md": showText,
    "episodes/varnish/index.md": episodeText("Varnish", "2026-02-01 06:00", "guests: [{ name: Ida Berg }]\n"),
    [`episodes/varnish/${name}`]: transcript,
  });

it("takes the words a person edited and the times of the captions, and leaves the edited file alone", async () => {
  const show = own(captionsText);
  expect(await show.run("clean", "varnish", "{root}", "--write")).toMatchObject({ code: 0 });
  const edited = show.read("episodes/varnish/transcript.md").replace("the whole boat", "half the boat, um");
  show.write("episodes/varnish/transcript.md", edited);
  expect(await show.run("build", "{root}")).toMatchObject({ code: 0 });
  const cues = show.read("out/episodes/varnish/transcript.vtt");
  expect(cues).toContain("00:00:04.500 --> ");
  expect(cues.replaceAll("\n", " ")).toContain("Varnish is half the boat, um, I always say.");
  const { timing } = JSON.parse((await show.run("inspect", "varnish", "{root}")).out);
  expect(timing.method).toBe("aligned");
  expect(await show.run("clean", "varnish", "{root}", "--write")).toMatchObject({ code: 2 });
  expect(show.read("episodes/varnish/transcript.md")).toBe(edited);
});

it("reads captions that were saved as UTF-16", async () => {
  const show = own(Buffer.from(`\ufeff${captionsText}`, "utf16le"));
  expect(await show.run("build", "{root}")).toMatchObject({ code: 0 });
  expect(show.read("out/episodes/varnish/transcript.vtt")).toContain("<v Ida Berg>Thank you.");
});

it("publishes no transcript where a download went wrong, and says so", async () => {
  const show = own("<!doctype html><html><body>404</body></html>", "transcript.txt");
  const { code, said } = await show.run("build", "{root}");
  expect(code).toBe(1);
  expect(said).toMatch(/episodes\/varnish\/transcript.txt:1 error episodes\/varnish\/transcript.txt is a web page/);
  expect(Object.keys(show.files("out")).filter((path) => /varnish\/transcript\./.test(path))).toEqual([]);
});
