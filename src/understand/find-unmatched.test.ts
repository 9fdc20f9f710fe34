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

it("takes the number of a voice alone for its label", async () => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00", "speakers: { 0: Ada Marlow, B: Ida Berg }\n"),
    "episodes/varnish.vtt": captionsText.replaceAll("Ada Marlow", "Speaker 0").replaceAll("Ida Berg", "Speaker B"),
  });
  const { said } = await show.run("build", "{root}");
  expect(said).not.toContain("transcript-unmatched");
  expect(show.files("out/episodes/varnish")["transcript.vtt"]).toMatch(/<v Ada Marlow>[\s\S]*<v Ida Berg>/);
});

const showWith = (speakers: string, episodes: Record<string, string>) =>
  withShow({ "episodes/show.md": showText.replace("hosts:", `speakers: ${speakers}\nhosts:`), ...episodes });

const saidOfShow = async (show: ReturnType<typeof withShow>, ...words: string[]): Promise<string[]> => {
  const { out } = await show.run(...words, "{root}", "--json");
  const { problems } = JSON.parse(out) as {
    problems: { rule: string; message: string; hint: string; place: { file: string; line: number } }[];
  };
  return problems
    .filter(({ rule, place }) => rule === "transcript-unmatched" && place.file === "episodes/show.md")
    .map(({ message, hint, place }) => `${place.line} ${message} | ${hint}`);
};

it("says once which labels of show.md are in no transcript, with the near ones", async () => {
  const labelled = captionsText.replaceAll("Ada Marlow", "Speaker 1 (host)").replaceAll("Ida Berg", "IB");
  const show = showWith('{ "Speaker 1": Ada Marlow, "I.B": Ida Berg, Narrator: Ada Marlow }', {
    "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00"),
    "episodes/varnish.vtt": labelled,
    "episodes/oars.md": episodeText("Oars", "2026-02-08 06:00"),
    "episodes/oars.vtt": captionsText.replaceAll("Ida Berg", "Speaker 1"),
  });
  const said = [
    '12 The label "I.B" is in no transcript of the show, so it leads to nobody | Did you mean "IB"?',
    '12 The label "Narrator" is in no transcript of the show, so it leads to nobody | The transcripts have: Ada Marlow, Speaker 1, Speaker 1 (host), IB.',
  ];
  expect((await saidOfShow(show, "check")).sort()).toEqual(said);
  expect((await saidOfShow(show, "build")).sort()).toEqual(said);
  expect((await saidOfShow(show, "build")).sort()).toEqual(said);
});

it("does not judge by a part of the show, nor where there is no transcript", async () => {
  const held = {
    "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00"),
    "episodes/varnish.vtt": captionsText,
    "episodes/oars.md": episodeText("Oars", "2099-02-08 06:00"),
    "episodes/oars.vtt": captionsText.replaceAll("Ida Berg", "SPK7"),
  };
  const show = showWith("{ SPK7: Ida Berg }", held);
  expect(await saidOfShow(show, "build")).toEqual([]);
  expect(await saidOfShow(show, "check")).toEqual([]);
  const silent = showWith("{ SPK7: Ida Berg }", { "episodes/a.md": episodeText("A", "2026-02-01 06:00") });
  expect(await saidOfShow(silent, "check")).toEqual([]);
});
