// What front-matter says of a transcript that does not have it: said, each at its place; what is there is not.
import { expect, it } from "vitest";
import { captionsText, episodeText, showText, withShow } from "../testing/with-show.js";

const unmatched = async (fields: string): Promise<string[]> => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00", fields),
    "episodes/varnish.vtt": captionsText,
  });
  const { out } = await show.run("check", "{root}", "--json");
  const { problems } = JSON.parse(out) as { problems: { rule: string; message: string; place: { line: number } }[] };
  return problems
    .filter(({ rule }) => rule === "transcript-unmatched")
    .map(({ message, place }) => `${place.line} ${message}`);
};

it("says labels, pins and turns that are nowhere in the transcript", async () => {
  expect(
    await unmatched(
      'speakers: { "Ida Burg": Ida Berg, "ida berg:": Ida Berg }\npins: [{ at: "0:05", text: nobody ever said this }]\nturns: [{ text: how short, speaker: Ada Marlow }]\n',
    ),
  ).toEqual([
    '5 The label "Ida Burg" is in no line of the transcript, but there should be one of its labels: Ada Marlow, Ida Berg',
    '6 The passage "nobody ever said this" is nowhere in the transcript, but there should be words as they stand there',
    '7 The passage "how short" is nowhere in the transcript, but there should be words as they stand there',
  ]);
});

it("is silent where all is found", async () => {
  expect(
    await unmatched(
      'speakers: { Ida Berg: Ida Berg }\npins: [{ at: "0:05", text: varnish is the whole boat }]\nturns: [{ text: how long, speaker: Ada Marlow }]\n',
    ),
  ).toEqual([]);
});
