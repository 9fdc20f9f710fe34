import { describe, expect, it } from "vitest";
import type { Episode, Show, Transcript } from "../../model/model.js";
import { makeEpisode, makePerson, makeShow } from "../../testing/make-show.js";
import { loadKnowledge } from "../knowledge.js";
import { understandWords } from "../understand-words.js";
import { collectSpellings } from "./other-case.js";

const knowledge = await loadKnowledge({ lexicon: true, reader: true });

function understand(text: string, episode: Partial<Episode>, over: Partial<Transcript> = {}, show: Partial<Show> = {}) {
  const words = text.split(" ");
  const segments = [{ first: 0, end: words.length, change: false, paragraph: false, line: 1 }];
  return understandWords({
    show: makeShow({ language: "en", title: "Tar", ...show }),
    episode: makeEpisode({ title: "Tar", chapters: [], ...episode }),
    transcript: {
      file: "t",
      format: "vtt",
      words,
      segments,
      wordTimes: "none",
      labelled: false,
      edited: false,
      ...over,
    },
    duration: 60,
    knowledge,
  });
}
const read = (...input: Parameters<typeof understand>): string => understand(...input).reading.words.join(" ");

describe("how the show's own fields write a word", () => {
  const said = "We run Grumlock on Nvidia and push it to Github. Nvidia's boats are fast.";
  it("is how the talk writes it, as a change that can be seen", () => {
    const right = "We run Grumlock on NVIDIA and push it to GitHub. NVIDIA's boats are fast.";
    const episode = { title: "Boats of NVIDIA", description: "With GitHub and more." };
    expect(read(said, episode)).toBe(right);
    expect(understand(said, episode).corrections.map(({ from, to, why }) => [from, to, why])).toEqual([
      ["Nvidia", "NVIDIA", "written NVIDIA in the title"],
      ["Github", "GitHub", "written GitHub in the description"],
      ["Nvidia", "NVIDIA", "written NVIDIA in the title"],
    ]);
    expect(read(said, { ...episode, notes: "By then Nvidia and Github had grown." })).toBe(right);
    expect(read("We run it on Nvidia.", { title: "Boats of NVIDIA" }, {}, { language: "de" })).toContain("NVIDIA");
  });
  it("says nothing where all is in capitals, of words and names that are ordinary, and of numbers", () => {
    expect(read(said, { title: "BOATS OF NVIDIA" })).toBe(said);
    const ordinary = "Anna would never sail. Who would? Part Viii is by Anna.";
    expect(read(ordinary, { title: "Why ANNA does NEVER sail", notes: "Ask the WHO, in part VIII of it." })).toBe(
      ordinary,
    );
  });
  it("is in capitals too where the whole transcript is", () => {
    const loud = "WELCOME TO BOATS AND TAR WITH IDA BERG OF MISTRAL KEEL AND GITHUB. ".repeat(4).trim();
    const episode = { title: "GitHub", glossary: { terms: [{ term: "Mistral Keel" }], replace: [], never: [] } };
    const show = { title: "Boats and Tar", hosts: [makePerson({ id: "ida", name: "Ida Berg" })] };
    expect(read(loud, episode, {}, show)).toBe(loud);
    expect(understand(loud, episode, {}, show).corrections).toEqual([]);
    expect(read(loud.replace("MISTRAL KEEL", "MISTRALL KEEL"), episode, {}, show)).toBe(loud);
  });
  it("gives way to the glossary, and to what must never be made", () => {
    const glossary = { terms: [{ term: "Nvidia" }], replace: [], never: [] };
    expect(read("They use Nvidia there.", { title: "Boats of NVIDIA", glossary })).toBe("They use Nvidia there.");
    const never = { terms: [], replace: [], never: [{ from: "Nvidia", to: "" }] };
    expect(read("They use Nvidia there.", { title: "Boats of NVIDIA", glossary: never })).toBe(
      "They use Nvidia there.",
    );
  });
  it("leaves what a person has read: labelled or edited talk", () => {
    const episode = { title: "Boats of NVIDIA" };
    expect(read(said, episode, { edited: true })).toBe(said);
    expect(understand(said, episode, { edited: true }).suggestions.map(({ from }) => from)).not.toContain("Github");
    const labelled = {
      labelled: true,
      segments: [{ first: 0, end: 14, speaker: "Ida", change: true, paragraph: false, line: 1 }],
    };
    expect(read(said, episode, labelled)).toBe(said);
  });
  it("is taken from titles, people, links and texts, the first of two spellings", () => {
    const episode = makeEpisode({
      title: "Tar on iPads",
      guests: [makePerson({ id: "m", name: "Mo McTar", role: "guest" })],
      links: [{ title: "YouTube", url: "https://example.org" }],
      description: "Ipads, YOUTUBE and `LaTeX` by https://gitHub.example.org.",
      notes: "GRUMLOCK is what we sail.",
    });
    expect(collectSpellings(makeShow({ title: "Tar" }), episode)).toEqual([
      { form: "iPads", field: "the title" },
      { form: "McTar", field: "a person's name" },
      { form: "YouTube", field: "a link" },
      { form: "GRUMLOCK", field: "the notes" },
    ]);
  });
});

it("writes people of earlier episodes as these do, where their whole name is said just so", () => {
  const learned = { replace: [], never: [], people: ["Ondřej Vávra", "Will Long", "Mo McTar"], terms: [], titled: [] };
  const said = "we had ondrej vavra on and mo mctar but ondrej alone will long for more";
  const { reading, corrections } = understand(said, { learned });
  expect(reading.words.join(" ")).toContain("Ondřej Vávra on and Mo McTar");
  expect(reading.words.join(" ")).toContain("will long for");
  expect(corrections.map(({ to, why }) => [to, why])).toEqual([
    ["Ondřej Vávra", "written Ondřej Vávra in an earlier episode"],
    ["Mo McTar", "written Mo McTar in an earlier episode"],
  ]);
  expect(read("We had Ondrej Vavra on.", { learned }, { edited: true })).toBe("We had Ondrej Vavra on.");
});
