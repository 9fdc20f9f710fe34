// Openings of raw captions in, leads out: what is said to the guest, thought aloud or wrongly parted stays out.
import { describe, expect, it } from "vitest";
import type { Turn } from "../../model/model.js";
import { makeEpisode, makePerson, makeShow } from "../../testing/make-show.js";
import { draftNotes } from "./draft-notes.js";

const episode = makeEpisode({ guests: [makePerson({ id: "ben-oakes", name: "Ben Oakes", role: "guest" })] });

/** One turn that nobody is known to have said, a second a word, its marks put in by the reader. */
function turnOf(sentences: readonly string[], guessed = true): Turn {
  let at = 0;
  const said = sentences.map((text) => {
    const start = at;
    at += text.split(" ").length;
    return { text, start, end: at, words: { first: start, end: at }, ...(guessed ? { guessed } : {}) };
  });
  const text = sentences.join(" ");
  return {
    start: 0,
    end: at,
    text,
    paragraphs: [{ start: 0, end: at, text, sentences: said }],
    confidence: 1,
    origin: "found",
  };
}

const leadOf = (...sentences: string[]): string[] =>
  draftNotes({ show: makeShow(), episode, turns: [turnOf(sentences)], duration: 3600 }).lead.map(({ text }) => text);

const opening = "Today I'm joined by Ben Oakes, who builds boats in Larkby.";

describe("a lead of raw captions", () => {
  it.each([
    // Said to the guest.
    "We'll talk about the tar that you've boiled for the ferry.",
    "In this episode we talk about the yard that you founded.",
    "Today we talk about tar, congrats on the new kiln.",
    // Promises, or thinks aloud.
    "We'll get into all of that.",
    "You'll hear it soon in this episode.",
    "Today we're going to talk about something I had never smelled before.",
    "In this episode we talk about planks, so it's going to be great.",
    "In this episode we obviously talk about the mast that he keeps dry.",
    "I'm excited that our guest is here.",
    "We have another guest as well.",
    "We look again at the planks that we tarred last week.",
    "You're allowed to say more than that on this episode.",
    "The topic of today is pretty exciting.",
    "I'm Ada Marlow, keeper of the yard Ben has been at since spring.",
    "This episode was suggested by our neighbours in Larkby.",
    // Parts of sentences.
    "Planks and rope for Ben and the yard.",
    "Not the tar in this conversation.",
    "Two things about Ben one.",
    "Ben is not only a builder of boats and masts.",
    "His joy in tar makes my heart warm.",
    "Ben works on masts and a lot of interesting.",
  ])("leaves out %j", (said) => expect(leadOf(opening, said)).toEqual([opening]));

  it.each([
    "He has also launched the longest ferry of this coast.",
    "His team of ten has built and launched four ferries.",
    "Most recently, he took over the old tar kiln of Oakham.",
    "Ben learned to sail at sixty and has never stopped.",
    "You'll learn how a keel is laid in a week.",
    "We also talk about what it costs to keep a boat dry.",
  ])("keeps %j", (said) => expect(leadOf(opening, said)).toEqual([opening, said]));

  it.each([
    [
      "I'm your host this week, Ada Marlow, and I'm joined by Ben Oakes from Larkby.",
      "I'm joined by Ben Oakes from Larkby.",
    ],
    [
      "And I'm Ada Marlow, and I'm Cleo, on today's show I talk with Ben Oakes about tar.",
      "On today's show I talk with Ben Oakes about tar.",
    ],
    [
      "Hello, dear friends of planks, we have a very special guest, Ben Oakes.",
      "We have a very special guest, Ben Oakes.",
    ],
    ["We're joined by Ben Oakes from Larkby, Ben, you launched a ferry.", "We're joined by Ben Oakes from Larkby."],
    ["We're joined by Ben Oakes from Larkby, folks, thanks for coming.", "We're joined by Ben Oakes from Larkby."],
    [
      "Today we talk about tar with Ben Oakes, but first, let me say a word about our sponsors.",
      "Today we talk about tar with Ben Oakes.",
    ],
    [
      "With the keel in place and the tar boiled, I'm joined by Ben Oakes from Larkby.",
      "With the keel in place and the tar boiled, I'm joined by Ben Oakes from Larkby.",
    ],
  ])("begins and ends with who is there: %j", (said, expected) => expect(leadOf(said)).toEqual([expected]));

  it("parts sentences whose end was missed before one that tells or presents", () => {
    expect(
      leadOf(
        "My guest is Ben Oakes.",
        "Ben has built ferries for towns like Larkby and many others in our conversation, he tells how tar is boiled.",
      ),
    ).toEqual([
      "My guest is Ben Oakes.",
      "Ben has built ferries for towns like Larkby and many others.",
      "In our conversation, he tells how tar is boiled.",
    ]);
    expect(leadOf("Today we talk about tar, and what it costs to keep a boat dry with me today is Ben Oakes.")).toEqual(
      ["Today we talk about tar, and what it costs to keep a boat dry.", "With me today is Ben Oakes."],
    );
    expect(
      leadOf(
        "My guest is Ben Oakes.",
        "He wrote a book about ferries and old masts Ben is one of the last to boil tar.",
      ),
    ).toEqual([
      "My guest is Ben Oakes.",
      "He wrote a book about ferries and old masts.",
      "Ben is one of the last to boil tar.",
    ]);
    const whole = "He tells where he learned what the tar of Ben is the best for in winter.";
    expect(leadOf("My guest is Ben Oakes.", whole)).toEqual(["My guest is Ben Oakes.", whole]);
  });

  it("says of no guest that there is one where another sentence says who", () => {
    expect(leadOf("We have a very special guest with us here.", "Ben Oakes is here to talk about his tar.")).toEqual([
      "Ben Oakes is here to talk about his tar.",
    ]);
  });

  it.each([
    "I am sitting here with Ben.",
    "I'm Ada, and I am sitting here with Ben.",
    "Ben is a builder of boats in a yard by the sea.",
    "We're also joined by Ben Oakes from Larkby.",
  ])("is only a draft where nobody learns who is there: %j", (said) => expect(leadOf(said)).toEqual([]));

  it("takes nobody for a guest whom hosts talk to now and then", () => {
    const talks = "When I talk to people that have been at sea for a year, the tar of Larkby has changed a lot.";
    expect(leadOf(talks, "They do not like it.")).toEqual([]);
  });

  it("takes nothing of an advert behind what is told first", () => {
    const first = "Today we talk about tar with Ben Oakes, but first, let me introduce the sponsors of the show.";
    expect(leadOf(first, "They have run on rope for a hundred years.")).toEqual([
      "Today we talk about tar with Ben Oakes.",
    ]);
  });
});

it("leaves marks of the source where they are", () => {
  const said =
    "My guest is Ben Oakes. He wrote of old masts and many others in our conversation, he tells how tar is boiled.".split(
      /(?<=\.) /,
    );
  const turns = [turnOf(said, false)];
  expect(draftNotes({ show: makeShow(), episode, turns, duration: 3600 }).lead.map(({ text }) => text)).toEqual(said);
});
