// Talks in, drafted notes out: introductions of many kinds, and nothing that was not said.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Turn } from "../../model/model.js";
import { makeEpisode, makePerson, makeShow } from "../../testing/make-show.js";
import { draftNotes } from "./draft-notes.js";
import { draftToMarkdown } from "./draft-to-markdown.js";
import { polishSentence } from "./find-quotes.js";
import { spokenLength } from "./spoken-sentences.js";

const show = makeShow();
const guest = makePerson({ id: "ben-oakes", name: "Ben Oakes", role: "guest" });
const episode = makeEpisode({ guests: [guest] });

/** Turns of one paragraph whose sentences are split at end marks; a second a word. */
function talk(...said: [speaker: "Ada Marlow" | "Ben Oakes", text: string][]): Turn[] {
  let at = 0;
  return said.map(([speaker, text]) => {
    const start = at;
    const sentences = text.split(/(?<=[.!?])\s+/).map((sentence) => {
      const from = at;
      at += sentence.split(" ").length;
      return { text: sentence, start: from, end: at, words: { first: from, end: at } };
    });
    const person = speaker === "Ada Marlow" ? "ada-marlow" : "ben-oakes";
    const paragraphs = [{ start, end: at, text, sentences }];
    return { speaker, person, start, end: at, text, paragraphs, confidence: 1, origin: "given" };
  });
}

const lead = (turns: Turn[], of = episode): string[] =>
  draftNotes({ show, episode: of, turns, duration: 3600 }).lead.map(({ text }) => text);

describe("the lead", () => {
  it("comes from the host's introduction, past a cold open and small talk", () => {
    const turns = talk(
      ["Ben Oakes", "A boat is the only honest teacher I ever had. We talked about that for years."],
      [
        "Ada Marlow",
        "Hi, I'm Ada Marlow. Welcome back to Harbour Lights. Today I'm joined by Ben Oakes, who has built wooden boats for thirty years. And we dove into the big questions of his trade. How oak is chosen, why tar came back, and what a keel costs. This show is brought to you by Rope Works. Please enjoy my talk with Ben. Hey Ben, welcome to the show.",
      ],
      ["Ben Oakes", "Thanks for having me."],
    );
    expect(lead(turns)).toEqual([
      "Today I'm joined by Ben Oakes, who has built wooden boats for thirty years.",
      "We dove into the big questions of his trade: How oak is chosen, why tar came back, and what a keel costs.",
    ]);
    const { lead: quotes } = draftNotes({ show, episode, turns, duration: 3600 });
    expect(quotes.map(({ turn, speaker }) => [turn, speaker])).toEqual([
      [1, "Ada Marlow"],
      [1, "Ada Marlow"],
    ]);
  });

  it("is found however long there is music before anybody speaks, as in a stream", () => {
    const turns = talk([
      "Ada Marlow",
      "Good evening. My guest today is Ben Oakes, a boat builder from the coast. In this episode we talk about planks.",
    ]);
    const later = (_: string, value: unknown): unknown =>
      typeof value !== "object" || value === null || !("start" in value && "end" in value)
        ? value
        : { ...value, start: Number(value.start) + 900, end: Number(value.end) + 900 };
    const shifted: Turn[] = JSON.parse(JSON.stringify(turns), later);
    expect(lead(turns)).toHaveLength(2);
    expect(lead(shifted)).toEqual(lead(turns));
  });

  it.each([
    ["My guest today is Ben Oakes, a boat builder from the coast. In this episode we talk about planks.", 2],
    ["Joining me today is Ben Oakes. He is the founder of Oak and Sons. We'll cover tar, oak and keels.", 3],
    ["Joining me to talk about the price of oak is Ben Oakes. He is the founder of Oak and Sons.", 2],
    ["I have Ben Oakes with me. He has just launched a boat of oak and larch.", 2],
    ["A very short show about boats, and my guest Ben Oakes learned to sail at sixty. We'll cover tar and oak.", 2],
    ["This week I sat down with Ben Oakes at his yard. You'll learn how a keel is laid in a week.", 2],
    ["In today's episode, we explore how wooden boats came back. We look at oak and tar and at their cost.", 2],
    ["We have a returning guest on the show today, it's Ben Oakes the boat builder. We're going to talk about oak.", 2],
  ])("knows %j", (text, count) => {
    const turns = talk(["Ada Marlow", text], ["Ben Oakes", "Good to be here."]);
    expect(lead(turns)).toHaveLength(count);
  });

  it.each([
    // Said to the guest, thought aloud, said to those who wait, or gone on with: nobody who reads notes needs it.
    "Ben, it is so good to see you in the shed.",
    "I guess Ben knows that better than anybody.",
    "Kind of tell us a little about the tar.",
    "Stay with us, and Ben will show the tar.",
    "I bought three tins of it in the spring.",
    "The yard of Ben is wide and he lets the tar dry, and they have.",
    "We're going to get into it.",
  ])("holds beside whom it presents no %j", (said) => {
    const turns = talk(
      ["Ada Marlow", `Joining me today is Ben Oakes, who builds boats in Larkby. ${said}`],
      ["Ben Oakes", "It is warm in here."],
    );
    expect(lead(turns)).toEqual(["Joining me today is Ben Oakes, who builds boats in Larkby."]);
  });

  it("holds whom the whole name presents, though it is said to those who know him", () => {
    const said = "We have planks, tar and Ben Oakes: you may know him from the ferry of Larkby.";
    const turns = talk(["Ada Marlow", `Today we're talking about oak. ${said}`], ["Ben Oakes", "It is warm in here."]);
    expect(lead(turns)).toEqual(["Today we're talking about oak.", said]);
  });

  it("holds no guest's name of minutes later, and stands alone where it tells of the episode", () => {
    const between = "A tin of tar holds more than one would believe of such a tin. ".repeat(12);
    const turns = talk([
      "Ada Marlow",
      `Today we're talking about the tins of Larkby. ${between}Everybody is in the shed: Ben, Cleo and the cook.`,
    ]);
    expect(lead(turns, makeEpisode({ title: "Cold water", guests: [guest] }))).toEqual([
      "Today we're talking about the tins of Larkby.",
    ]);
  });

  it("is not invented: a conversation without an introduction has none", () => {
    expect(
      lead(
        talk(["Ada Marlow", "So what is a keel?"], ["Ben Oakes", "A keel is the backbone of the whole boat, really."]),
      ),
    ).toEqual([]);
    expect(draftNotes({ show, episode, turns: [], duration: 0 })).toEqual({ lead: [], quotes: [], keywords: [] });
  });

  it("presents whom the host has today, and nobody of whom it is remembered how they met", () => {
    const opening = (text: string): string[] =>
      lead(talk(["Ada Marlow", text], ["Ben Oakes", "Good to be here."]), makeEpisode({ title: "Tar", guests: [] }));
    const today = "Today we have Cleo. Cleo is the founder of a yard that builds boats of oak and larch.";
    expect(opening(`Hi everyone. ${today}`).join(" ")).toBe(today);
    expect(opening("We have Cleo Fontaine, who is an engineer at the yard.").join(" ")).toContain("Cleo Fontaine");
    expect(opening("Today we have tar on the hull, and it smells of pines all over the yard.")).toEqual([]);
    expect(opening("I remember the first time we spoke to each other at the yard in Larkby.")).toEqual([]);
  });

  it("presents a guest by the name that begins a sentence, whoever the captions say speaks", () => {
    const turns = talk(
      [
        "Ben Oakes",
        "I cannot promise that a boat is dry at first. You're listening to Harbour Lights, a show about boats. I'm your host, Ada Marlow. Ben Oakes is the co-founder of Tarworks. Tarworks began as a shed and is now the largest yard on the coast. I am thrilled to have him in the shed. It's good to see dry boots, Ben.",
      ],
      ["Ada Marlow", "What year was that?"],
    ).map(({ speaker, person, ...turn }): Turn => turn);
    expect(lead(turns)).toEqual([
      "Ben Oakes is the co-founder of Tarworks.",
      "Tarworks began as a shed and is now the largest yard on the coast.",
    ]);
  });

  it("takes for a presented guest whom the host is glad to talk to by name", () => {
    const turns = talk(
      [
        "Ada Marlow",
        "Welcome to Harbour Lights. I am thrilled to speak with Ben, because he put a roof of glass on a slipway. He keeps the longest list of keels on this coast. I have cleaned the kettle for it.",
      ],
      ["Ben Oakes", "Thank you."],
    );
    const of = makeEpisode({ guests: [makePerson({ id: "ben-oakes", name: "Ben Oakes", aliases: ["Benno"] })] });
    expect(lead(turns, of)).toEqual([
      "I am thrilled to speak with Ben, because he put a roof of glass on a slipway.",
      "He keeps the longest list of keels on this coast.",
    ]);
  });

  it.each([
    "Now please welcome the mayor of Harbour Town, Ada Marlow!",
    "Please welcome to the stage the keeper of tar, Olaf Berg! It has rained on the ropes all week.",
    "There are maybe sixty people we speak to at Tarworks. All but one have left since then.",
    "When you ask for a harbour town, you'll hear people say things like tar and rope.",
  ])("is only a draft where nobody is presented who is not a host: %s", (text) => {
    const turns = talk(["Ada Marlow", text], ["Ben Oakes", "Right."]).map(({ speaker, person, ...turn }): Turn => turn);
    const hosts = [makePerson({ id: "ada-marlow", name: "Ada Marlow" }), makePerson({ id: "cy", name: "Cy Lund" })];
    expect(lead(turns, makeEpisode({ title: "The harbour town", hosts }))).toEqual([]);
  });

  it("is only a draft where the guest's first name is no more than said to him", () => {
    const text =
      "I like tea, and then I'd go, I talked to Carla whose boat was lost. Ben, I take that as you being ill.";
    const turns = talk(["Ada Marlow", text], ["Ben Oakes", "Right."]).map(({ speaker, person, ...turn }): Turn => turn);
    expect(lead(turns)).toEqual([]);
  });

  it("says once what the host says again behind an advert", () => {
    const again = "My name is Ada Marlow and my guest today is Ben Oakes";
    const text = `${again}, and we will talk about tar and about keels. Here is a word for ropes that last. ${again}.`;
    expect(lead(talk(["Ada Marlow", text], ["Ben Oakes", "Good to be here."]))).toEqual([
      "My guest today is Ben Oakes, and we will talk about tar and about keels.",
    ]);
  });

  it("leaves out thanks to the guest and who only introduces himself", () => {
    const turns = talk(
      [
        "Ada Marlow",
        "Today I'm joined once again by Ben Oakes of Oak and Sons. Ben, thank you for coming back through such rain.",
      ],
      ["Ben Oakes", "Good to be here."],
    );
    expect(lead(turns)).toEqual(["Today I'm joined once again by Ben Oakes of Oak and Sons."]);
    const alone = talk(["Ada Marlow", "Let me start by introducing myself. I have two boats and a dog called Keel."]);
    expect(lead(alone, makeEpisode({ title: "Two boats" })).join(" ")).not.toContain("introducing");
  });

  it.each([
    "Welcome to Marsh Radio, my name is Ada Marlow and it is my great pleasure to welcome Ben Oakes in today's show.",
    "Hi everyone, I'm Ada, and it is my great pleasure to welcome Ben Oakes in today's show.",
  ])("begins behind the host's own name: %s", (text) => {
    const turns = talk(
      ["Ada Marlow", `${text} He is a builder of boats in Oakham.`],
      ["Ben Oakes", "Good to be here."],
    );
    expect(lead(turns)).toEqual([
      "It is my great pleasure to welcome Ben Oakes in today's show.",
      "He is a builder of boats in Oakham.",
    ]);
  });

  it("begins with whom the talk is said to be with, though a word behind the first name has a capital too many", () => {
    const turns = talk(
      [
        "Ada Marlow",
        "The following is a conversation with Ben Oakes, a builder of boats in Oakham. Ben has the longest list of keels on this coast. In this conversation we talk about why Ben Carved them of oak. I'm so thankful that he found the time.",
      ],
      ["Ben Oakes", "Good to be here."],
    );
    expect(lead(turns)).toEqual([
      "The following is a conversation with Ben Oakes, a builder of boats in Oakham.",
      "Ben has the longest list of keels on this coast.",
      "In this conversation we talk about why Ben Carved them of oak.",
    ]);
  });

  it("may tell what the episode is about without a name", () => {
    const said =
      "Today we're discussing how tar is made and how it keeps a boat dry. We'll talk about the birch that it is boiled from, the kilns that it is boiled in, and the smell that nobody forgets who has been near one for a day.";
    expect(lead(talk(["Ada Marlow", said]), makeEpisode({ title: "Birch tar out of kilns" }))).toHaveLength(2);
  });

  it("is nothing that somebody tells of himself between greetings", () => {
    const turns = talk(
      [
        "Ada Marlow",
        "Good evening, Ben. Or nearly. I'm with the crew in a creek until Sunday and a wonderful one. I'm ashore on a crate with a lamp beside me to talk about tar today, Ben, how about you?",
      ],
      ["Ben Oakes", "Raining here."],
    );
    expect(lead(turns, makeEpisode({ guests: [guest], title: "Weekly news from the creek" }))).toEqual([]);
  });

  it("takes no co-host for the guest, and knows a guest by the first name that begins a sentence", () => {
    const turns = talk(
      ["Ada Marlow", "Hello, and welcome to Harbour Lights. Here with me today is my co-host, Cleo."],
      [
        "Ada Marlow",
        "Thanks, Ada. In this episode, you'll hear from Ben Oakes. Ben is a boat builder at Oak and Sons. We talked to him about oak, which. You cut down half a wood of it, I think.",
      ],
      ["Ben Oakes", "Good to be here."],
    );
    expect(lead(turns)).toEqual([
      "In this episode, you'll hear from Ben Oakes.",
      "Ben is a boat builder at Oak and Sons.",
    ]);
  });

  it.each([
    "Ben has also been asked by all of the yard, which is great. I carried planks with them on Tuesday.",
    "Ben, I am delighted to have the pair of you in our shed. The whole crew loves tar.",
    "In it, I talk with Ben and Cleo of the yard. They do many things otherwise.",
    "Today, delighted to have Ben, Okks with us. The tide kept him away in May.",
  ])("does not publish %j", (said) => {
    expect(lead(talk(["Ada Marlow", said], ["Ben Oakes", "Yes."]))).toEqual([]);
  });

  it("keeps a guest who was misheard for a person to read", () => {
    const turns = talk(
      [
        "Ada Marlow",
        "I'm very happy to have Ben Okks here with us, as a guest. In this episode we look at tar, and at oak.",
      ],
      ["Ben Oakes", "Yes."],
    );
    const draft = draftNotes({
      show,
      episode: makeEpisode({ guests: [guest], title: "Tar and oak" }),
      turns,
      duration: 3600,
    });
    expect(draft.lead).toEqual([]);
    expect(draft.doubtful?.[0]?.text).toContain("Ben Okks");
    expect(lead(talk(["Ada Marlow", "Today I'm joined by Ben. CEO Ben Oakes is here."]))).not.toEqual([]);
  });

  it("keeps somebody else who is presented with a role for a person to read", () => {
    const turns = talk(
      ["Ada Marlow", "So here we are again. Susan Allick is a founder of the first plank yard."],
      ["Ben Oakes", "Yes."],
    );
    const draft = draftNotes({ show, episode, turns, duration: 3600 });
    expect([draft.lead, draft.doubtful?.map(({ text }) => text)]).toEqual([
      [],
      ["Susan Allick is a founder of the first plank yard."],
    ]);
  });

  it("is drafted from what is said of the title where nobody introduces anything, and never published so", () => {
    const turns = talk(
      ["Ada Marlow", "It rained all night here and my roof is leaking again, so I slept badly."],
      ["Ben Oakes", "It is about tar and oak, they say, and the yard went back to both of them."],
      ["Ben Oakes", "Most builders put tar on the oak planks because the old boats were tarred too."],
      ["Ada Marlow", "And who makes tar these days, and do you buy oak planks anywhere near here?"],
    );
    const of = makeEpisode({ guests: [guest], title: "Tarred planks, with Ben Oakes" });
    const { lead: sure, doubtful } = draftNotes({ show, episode: of, turns, duration: 3600 });
    expect(sure).toEqual([]);
    expect(doubtful?.map(({ text, turn }) => [text, turn])).toEqual([
      ["Most builders put tar on the oak planks because the old boats were tarred too.", 2],
    ]);
  });

  it("says who the guest is, however far from the topics", () => {
    const turns = talk(
      [
        "Ada Marlow",
        "In this episode we talk about how oak is chosen. We also explore why tar came back to the yards. We look at keels and what they cost. Ben Oakes has built wooden boats for thirty years on the coast.",
      ],
      ["Ben Oakes", "Good to be here."],
    );
    expect(lead(turns).join(" ")).toContain("Ben Oakes has built wooden boats");
  });

  it("names the guest who was presented some sentences before the topics are told", () => {
    const turns = talk(
      [
        "Ada Marlow",
        "Today my guest is Ben Oakes. I met him at the yard one day. It rained and nobody else was there. We stood below the roof. The tea was cold. Ben is a builder of long boats and of short ones. In this episode we talk about keels, tar and oak.",
      ],
      ["Ben Oakes", "Good to be here."],
    );
    expect(lead(turns)[0]).toBe("Today my guest is Ben Oakes.");
    expect(lead(turns).slice(1)).toEqual([
      "Ben is a builder of long boats and of short ones.",
      "In this episode we talk about keels, tar and oak.",
    ]);
  });

  it("begins with no sentence that takes up another, and holds no advert", () => {
    const turns = talk(
      [
        "Ada Marlow",
        "Before this, they all met in a yard that we talked about. Today I'm joined by Ben Oakes of Oak and Sons. He built forty boats there. Start your free trial at ropeworks.com today.",
      ],
      ["Ben Oakes", "Good to be here."],
    );
    expect(lead(turns)).toEqual(["Today I'm joined by Ben Oakes of Oak and Sons.", "He built forty boats there."]);
  });

  it("takes nothing of an advert, whatever it says of the show", () => {
    const advert =
      "This episode is brought to you by Rope Works. The sea runs on rope. On this podcast, you've heard a lot about how rope holds boats.";
    const opening = "My guest today is Ben Oakes. Ben is the founder of Oak and Sons.";
    expect(lead(talk(["Ada Marlow", `${opening} ${advert} Ben, it is good to see you.`]))).toEqual([
      "My guest today is Ben Oakes.",
      "Ben is the founder of Oak and Sons.",
    ]);
    expect(lead(talk(["Ada Marlow", `Here is what you will learn today about tar. ${advert} ${opening}`]))).toEqual([
      "My guest today is Ben Oakes.",
      "Ben is the founder of Oak and Sons.",
    ]);
  });

  it("of one voice begins where the talk begins", () => {
    const turns = talk([
      "Ada Marlow",
      "Hello everybody. Oak is the wood that most boats are made of. It bends when it is wet and warm. What else could do that?",
    ]);
    const said = ["Oak is the wood that most boats are made of.", "It bends when it is wet and warm."];
    expect(lead(turns, makeEpisode({ title: "Wood for boats" }))).toEqual(said);
    // With no word of its title it may be anything: it is kept for a person to read.
    const other = draftNotes({ show, episode: makeEpisode({ title: "A good year" }), turns, duration: 3600 });
    expect(other.lead).toEqual([]);
    expect(other.doubtful?.map(({ text }) => text)).toEqual(said);
    expect(draftToMarkdown(other, { method: "captions" })).toContain("to be read before it is published");
  });

  it("of one voice in another language is published from where it tells of the episode on, else kept to be read", () => {
    const german = { ...show, language: "de", title: "Holz und Teer" };
    const draft = (said: string, title = "Ein gutes Jahr") =>
      draftNotes(
        {
          show: german,
          episode: makeEpisode({ title }),
          turns: talk(["Ada Marlow", `${said} Der eine nimmt dafür Eiche, und der andere nimmt dafür Kiefer.`]),
          duration: 3600,
        },
        { stopWords: { de: " jetzt eben noch " } },
      );
    const today = "Heute geht es um Masten und darum, woher sie kommen.";
    const masts = "Masten wachsen lange, und man sucht sie im Winter.";
    // What names the show or the host is said in every episode.
    const own = ["Das hier ist Holz und Teer, eine Sendung über Boote.", "Ada Marlow baut seit zwanzig Jahren Boote."];
    for (const said of own) expect(draft(said).lead).toEqual([]);
    expect(draft(`${own.join(" ")} ${today}`).lead.map(({ text }) => text)[0]).toBe(today);
    expect(draft(`${own.join(" ")} ${masts}`, "Folge 4: Von den Masten").lead.map(({ text }) => text)[0]).toBe(masts);
    expect(draft("In der vierten Folge wachsen Bäume im Winter.", "Folge 4").lead).toEqual([]);
    const far = Array.from({ length: 9 }, () => "Das Wetter ist in diesem Winter einfach gut.").join(" ");
    expect(draft(`${far} ${masts}`, "Von den Masten").lead).toEqual([]);
    expect(draft("Was schnell wächst, das taugt nichts, so sagte man in dieser Folge vor Jahren.").lead).toEqual([]);
    const last = "Von den Masten war schon in der letzten Folge im Winter die Rede.";
    expect(draft(`${last} ${masts}`, "Von den Masten").lead).toEqual([]);
    expect(draft(`${last} ${today}`, "Von den Masten").lead.map(({ text }) => text)[0]).toBe(today);
    // It leans on what was said before.
    expect(draft("Deswegen sucht man die Masten immer im Winter.", "Von den Masten").lead).toEqual([]);
    const other = draft("Also das nehmen wir jetzt gerade noch eben auf.");
    expect(other.lead).toEqual([]);
    expect(other.doubtful).toHaveLength(2);
    // A small word that the title has too says nothing of the episode.
    expect(draft("Also das nehmen wir jetzt gerade noch eben auf.", "Jetzt und hier").lead).toEqual([]);
    // What stands before the welcome was cut out of the talk.
    const cold = draft(
      "Masten wachsen lange, und man sucht sie im Winter. Die besten stehen oben am Hang im Nebel. Wer sie fällt, der kommt mit Pferden und Seilen. Willkommen bei Holz und Teer, der Sendung vom Fluss. In der geht es immer um alte Boote.",
      "Von den Masten",
    );
    expect(cold.lead).toEqual([]);
    expect(cold.doubtful?.[0]?.text).toMatch(/^Willkommen/);
  });

  it("of one voice leaves out sentences with sounds in brackets", () => {
    const turns = talk([
      "Ada Marlow",
      "(dramatic music) Oak was the wood that boats were made of. Boats of oak bend when they are warm.",
    ]);
    expect(lead(turns, makeEpisode({ title: "Oak for boats" }))).toEqual(["Boats of oak bend when they are warm."]);
  });

  it.each([
    "We talked to a director who has seen the very same thing, and she liked none of it. Not oak, tar, none of that stuff.",
    "Today I want to say a word about our ropes, and to whoever made them. They hold.",
    "today we are going to talk about how you lay a keel and what it needs and why it takes a whole summer at the least. we look at what it costs to do that and who can still do it today on a coast like ours.",
  ])("is kept for a person to read where it may be chatter: %j", (text) => {
    const draft = draftNotes({
      show,
      episode,
      turns: talk(["Ada Marlow", text], ["Ben Oakes", "Yes."]),
      duration: 3600,
    });
    expect(draft.lead).toEqual([]);
  });

  it.each([
    [
      "Hello everybody. We have a very special guest with us, Ben Oakes. What's up, Ben?",
      "We have a very special guest with us, Ben Oakes.",
    ],
    [
      "We are recording. We have as our guest today Oakes from the boat yard. Hope you like it.",
      "We have as our guest today Oakes from the boat yard.",
    ],
    ["Hello again. This episode is not about tar. This episode is about the keel.", "This episode is about the keel."],
  ])("is one sentence where only one introduces: %s", (said, expected) => {
    const turns = talk(["Ada Marlow", said], ["Ben Oakes", "Thanks."]);
    expect(lead(turns, makeEpisode({ guests: [guest], title: "The keel of a boat" }))).toEqual([expected]);
  });

  it("that presents somebody who is no guest is a draft for a person to read", () => {
    const turns = talk(
      ["Ada Marlow", "Hello again. I'm joined by my old friend and neighbour, Cora Lind."],
      ["Ben Oakes", "Hi."],
    );
    const { lead: sure, doubtful } = draftNotes({ show, episode, turns, duration: 3600 });
    expect(sure).toEqual([]);
    expect(doubtful?.map(({ text }) => text)).toEqual(["I'm joined by my old friend and neighbour, Cora Lind."]);
  });

  it("does not take the guest's words for an introduction", () => {
    const turns = talk(
      ["Ada Marlow", "What did you do then?"],
      ["Ben Oakes", "In this episode of my life we talked about selling the whole yard to the town."],
    );
    expect(lead(turns)).toEqual([]);
  });
});

describe("quotes", () => {
  const turns = talk(
    ["Ada Marlow", "Welcome to Harbour Lights. Today I'm joined by Ben Oakes. How did you begin?"],
    [
      "Ben Oakes",
      "Yeah, you know, it was like a long time ago. Nobody builds a boat alone, and nobody should ever try. And that was it. They said it to them. Every plank you choose today decides how the boat will die. I mean, you know, whatever.",
    ],
    ["Ada Marlow", "Is it the best wood that you ever had in the yard?"],
    [
      "Ben Oakes",
      `${"Filler words go on here for a while. ".repeat(20)}A cheap sail is the most expensive mistake a sailor makes.`,
    ],
  );
  const { quotes } = draftNotes({ show, episode, turns, duration: 3600 });

  it("are whole sentences that can stand alone, with who and when", () => {
    const texts = quotes.map(({ text }) => text);
    expect(texts).toContain("A cheap sail is the most expensive mistake a sailor makes.");
    expect(texts.some((text) => /Nobody builds|Every plank/.test(text))).toBe(true);
    expect(texts.join(" ")).not.toMatch(/you know|\?|They said/);
    for (const { text, turn, speaker, at } of quotes) {
      expect(turns[turn]!.text).toContain(text);
      expect(speaker).toBe(turns[turn]!.speaker);
      expect(at).toBeGreaterThanOrEqual(turns[turn]!.start);
    }
  });

  it.each([
    [
      "In fact, one of your papers says that every sail must be sewn by hand.",
      "In fact, one of the papers says that every sail must be sewn by hand.",
    ],
    [
      "Beyond sails, you've also written the best book on oars.",
      "Beyond sails, Ada has also written the best book on oars.",
    ],
    ["In Linden you wrote the most important book on sails.", "In Linden I wrote the most important book on sails."],
  ])("leave out %j, which is told to another of their own work", (told, said) => {
    const filler = "Filler words go on here for a while. ".repeat(20);
    const quoted = [told, said].map((text) => {
      const heard = talk(["Ada Marlow", filler], ["Ben Oakes", `${filler}${text} ${filler.trim()}`]);
      return draftNotes({ show, episode, turns: heard, duration: 3600 }).quotes.map((quote) => quote.text);
    });
    expect(quoted[0]).not.toContain(told);
    expect(quoted[1]).toContain(said);
  });

  it("leave out guessed sentences and doubtful speakers", () => {
    const doubtful = turns.map((turn) => ({ ...turn, confidence: 0.5 }));
    expect(draftNotes({ show, episode, turns: doubtful, duration: 3600 }).quotes).toEqual([]);
  });
});

describe("keywords", () => {
  it("are what is said often here, and names nobody", () => {
    const row = "The keel bolts rust. We change keel bolts in spring. It is oak. It is tar. ";
    const turns = talk(["Ben Oakes", row.repeat(30)], ["Ada Marlow", "Ben Oakes likes oak and tar. ".repeat(20)]);
    const stopWords = { en: "the we in and ben likes change it is" };
    const { keywords } = draftNotes({ show, episode, turns, duration: 3600 }, { stopWords });
    expect(keywords[0]).toBe("keel bolts");
    expect(keywords).toContain("oak");
    expect(keywords.join(" ").toLowerCase()).not.toMatch(/\bben\b|oakes/);
  });
});

describe("polishSentence", () => {
  it.each([
    ["and so, you know, we left, right?", "We left."],
    ["But it's, like, heavy, you know.", "It's heavy."],
    ["So", "So."],
    ["¿qué tal", "¿Qué tal."],
    ["well, that works", "That works."],
    ["“and then”", "“And then”."],
    ["航海の話です。", "航海の話です。"],
  ])("%j becomes %j", (text, polished) => expect(polishSentence(text)).toBe(polished));

  it("never adds a word, and is done in one go", () => {
    const word = fc.constantFrom(
      "and",
      "so",
      "but,",
      "the",
      "boat",
      "right?",
      "you know,",
      "like,",
      "sails",
      "Well,",
      "2.5",
      "é",
      "👩‍🚀",
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (words) => {
        const text = words.join(" ");
        const polished = polishSentence(text);
        expect(spokenLength(polished)).toBeLessThanOrEqual(spokenLength(text));
        for (const part of polished.toLowerCase().split(/[\s.,?!]+/)) expect(text.toLowerCase()).toContain(part);
      }),
    );
  });
});

it("writes a draft as Markdown, its sources in a comment", () => {
  const quote = { text: "Oak *bends*.", at: 754, speaker: "Ben --> Oakes", turn: 3 };
  expect(draftToMarkdown({ lead: [quote], quotes: [quote], keywords: [] }, { method: "estimated" })).toBe(
    "<!-- Drafted from what was said: turn 4 at 12:30 (Ben  Oakes). -->\n\nOak \\*bends\\*.\n\n> Oak \\*bends\\*.\n>\n> — Ben --\\> Oakes (12:30)\n",
  );
  expect(draftToMarkdown({ lead: [], quotes: [], keywords: [] }, { method: "captions" })).toBe("");
});
