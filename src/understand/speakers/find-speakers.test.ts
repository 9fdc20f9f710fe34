import { describe, expect, it } from "vitest";
import type { Episode, Segment, Show, Transcript } from "../../model/model.js";
import { makeEpisode, makePerson, makeShow } from "../../testing/make-show.js";
import { factsOf } from "../readable/word-facts.js";
import { loadReader } from "../reader/read-words.js";
import { findSpeakers } from "./find-speakers.js";
import { changesOf, dropSlips } from "./marked-changes.js";
import { type SpeakersFound, type SpeakerTurn, speakerResolver } from "./resolve-speaker.js";
import { loadSpeakerModel } from "./speaker-model.js";

const model = await loadSpeakerModel();
const hear = await loadReader();
const ada = makePerson({ id: "ada", name: "Ada Marlow" });
const ben = makePerson({ id: "ben", name: "Ben Oyelaran", role: "guest" });

/** Each text is a segment; "Name: text" is labelled, ">> text" a change. */
function read(texts: string[]): Transcript {
  const words: string[] = [];
  const segments: Segment[] = texts.map((text, line) => {
    const [, label, change, rest] = /^(?:(\w[\w ,]*): |(>> ))?(.*)$/s.exec(text)!;
    const first = words.length;
    words.push(...rest!.split(" ").filter(Boolean));
    const named = label === undefined ? {} : { speaker: label };
    return { first, end: words.length, ...named, change: Boolean(change || label), paragraph: false, line: line + 1 };
  });
  const labelled = segments.some(({ speaker }) => speaker !== undefined);
  return { file: "t.txt", format: "text", words, segments, wordTimes: "none", labelled, edited: false };
}

function find(
  texts: string[],
  episode: Partial<Episode> = {},
  show: Partial<Show> = {},
  language = "en",
): SpeakersFound {
  const { transcript, slips } = dropSlips(read(texts));
  return findSpeakers({
    slips,
    show: makeShow({ hosts: [ada], ...show }),
    episode: makeEpisode({ hosts: show.hosts ?? [ada], guests: [ben], ...episode }),
    transcript,
    facts: factsOf(transcript.words, language),
    language,
    model,
    heard: hear({
      words: transcript.words,
      changes: changesOf(transcript),
    }),
    starts: Float64Array.from(transcript.words, (_, at) => at),
  });
}
/** How many words the texts have. */
const words = (texts: string[]): number => read(texts).words.length;
const names = (found: SpeakersFound): string => found.turns.map(({ speaker }) => speaker ?? "?").join(", ");

const answer =
  "I think we learned that the hull has to dry for a whole year before you can work on it, and our team had no idea of that when we began.";
const interview = [
  "Welcome to the show. I'm Ada Marlow, and my guest today is Ben Oyelaran. Ben, how did you get into boats?",
  `>> Thanks for having me. ${answer} ${answer}`,
  ">> And what do you think is the hardest part of it?",
  `>> That's a good question. ${answer} We tried it with oak and I was sure that my father would laugh at us. ${answer}`,
  ">> So what about the sails? Do you make your own?",
  `>> Yeah, we do. ${answer}`,
];

describe("labels", () => {
  it("finds people by their names around what they are called", () => {
    const resolve = speakerResolver(makeShow({ hosts: [ada] }), makeEpisode({ hosts: [ada], guests: [ben] }));
    for (const label of ["Ben ‘Oy’ Oyelaran", 'Ben "Oy" Oyelaran'])
      expect(resolve(label)).toEqual({ speaker: "Ben Oyelaran", person: "ben" });
  });
  it("finds people by name, first name, alias and the tables of show and episode", () => {
    const texts = ["ada: Hello.", "BEN OYELARAN: Hi.", "Benny: Yes.", "S1: No.", "S2: Well.", "Caller: Hey."];
    const guests = [{ ...ben, aliases: ["Benny"] }];
    const found = find(texts, { guests, speakers: { S2: "ben" } }, { speakers: { S1: "ada" } });
    expect(names(found)).toBe("Ada Marlow, Ben Oyelaran, Ada Marlow, Ben Oyelaran, Caller");
    expect(found.turns.every(({ origin, confidence }) => origin === "given" && confidence === 0.98)).toBe(true);
  });
  it("finds people behind roles, pronouns and the order of directories", () => {
    const resolve = speakerResolver(makeShow({ hosts: [ada] }), makeEpisode({ hosts: [ada], guests: [ben] }));
    const labels = ["Ada Marlow (host)", "Oyelaran, Ben (External)", "Marlow, Ada", "Roe, Kim (External)"];
    expect(
      [
        ...labels,
        "Ben's iPhone",
        "Dr. Ben Oyelaran",
        "ADA MARLOW, YARD HOST",
        "嘉宾",
        "Dr. Roe",
        "Per Lie (he/him)",
        "Per Lie (in Oslo)",
      ].map((label) => resolve(label).speaker),
    ).toEqual([
      "Ada Marlow",
      "Ben Oyelaran",
      "Ada Marlow",
      "Kim Roe",
      "Ben Oyelaran",
      "Ben Oyelaran",
      "Ada Marlow",
      "Ben Oyelaran",
      "Dr. Roe",
      "Per Lie",
      "Per Lie (in Oslo)",
    ]);
  });
  it.each([
    ["Ada Marlow -- Host", "Ada Marlow", "ada"],
    ["Ada Marlow – Host", "Ada Marlow", "ada"],
    ["Ada Marlow, Host:", "Ada Marlow", "ada"],
    ["Ben Oyelaran - Special Guest", "Ben Oyelaran", "ben"],
    ["Ben Oyelaran -- Keel Ltd", "Ben Oyelaran", "ben"],
    ["Ida Berg — Co-host", "Ida Berg", undefined],
    ["Ida Berg, Moderator", "Ida Berg", undefined],
    ["Ida Berg-Host", "Ida Berg-Host", undefined],
  ])("takes a role behind a mark from the name: %s", (label, speaker, person) => {
    const resolve = speakerResolver(makeShow({ hosts: [ada] }), makeEpisode({ hosts: [ada], guests: [ben] }));
    expect(resolve(label)).toEqual(person === undefined ? { speaker } : { speaker, person });
  });
  it("knows capitals of Turkish names", () => {
    const guests = [makePerson({ id: "isik", name: "İda Işık", role: "guest" })];
    const resolve = speakerResolver(makeShow({ hosts: [ada] }), makeEpisode({ hosts: [ada], guests }));
    expect(["İDA IŞIK", "IDA IŞIK", "İda ışık"].map((label) => resolve(label).person)).toEqual(Array(3).fill("isik"));
  });
  it("finds people behind companies, and by what they do in the talk", () => {
    const resolve = speakerResolver(makeShow({ hosts: [ada] }), makeEpisode({ hosts: [ada], guests: [ben] }));
    expect(
      ["Ben Oyelaran (Keel)", "Ada Marlow | Keel Ltd", "Ada Marlow - Keel"].map((label) => resolve(label).person),
    ).toEqual(["ben", "ada", "ada"]);
    expect(["Interviewer", "Pergunta", "Frage", "Chercheur", "HOST"].map((label) => resolve(label).person)).toEqual(
      Array(5).fill("ada"),
    );
    expect(["Interviewee", "Resposta", "Antwort", "Gast"].map((label) => resolve(label).person)).toEqual(
      Array(4).fill("ben"),
    );
    const quinn = makePerson({ id: "quinn", name: "Quinn Roe", role: "guest" });
    for (const [guest, asking] of [[ben, "Ada Marlow"] as const, [quinn, "Q"] as const])
      expect(
        speakerResolver(makeShow({ hosts: [ada] }), makeEpisode({ hosts: [ada], guests: [guest] }))("Q").speaker,
      ).toBe(asking);
    const panel = speakerResolver(
      makeShow({ hosts: [ada] }),
      makeEpisode({ hosts: [ada], guests: [ben, makePerson({ id: "cy", name: "Cy Roe" })] }),
    );
    expect(panel("Guest")).toEqual({ speaker: "Guest" });
  });
  it("leads a first name to the whole one that stands with a role", () => {
    const texts = [
      "Ida Berg, Host: Hello.",
      "Per Lie, Guest: Hi.",
      "Ida: Is it dry?",
      "Per: It is.",
      "Ida Berg: Good.",
    ];
    expect(names(find(texts))).toBe("Ida Berg, Per Lie, Ida Berg, Per Lie, Ida Berg");
  });
  it("leads Q to the one host, and A to the one guest", () => {
    const asked = ["Q: Is the hull dry?", "Ben Oyelaran: It is.", "Q: Since when?"];
    expect(names(find(asked, { guests: [] }))).toBe("Ada Marlow, Ben Oyelaran, Ada Marlow");
    expect(names(find(asked.map((text) => text.replace("Ben Oyelaran", "A"))))).toBe(
      "Ada Marlow, Ben Oyelaran, Ada Marlow",
    );
    expect(names(find(["A: It is dry.", "B: Since when?"], {}, { hosts: [ada] }, "de"))).toBe("A, B");
  });
  it("counts voices that a program could not name, and lets the tables name them", () => {
    const show = makeShow();
    const voice = speakerResolver(
      { ...show, hosts: [ada], speakers: { SPEAKER_01: "ada", "Speaker 3": "Cy" } },
      makeEpisode({ hosts: [ada] }),
    );
    expect(["SPEAKER_00", "SPEAKER_01", "spk_2", "Speaker 7"].map((label) => voice(label).speaker)).toEqual([
      "Speaker 1",
      "Ada Marlow",
      "Cy",
      "Speaker 7",
    ]);
  });
  it("keeps a label that two people share by first name", () => {
    const guests = [{ ...ben, id: "bo" }, makePerson({ id: "bh", name: "Ben Hollis", role: "guest" })];
    expect(names(find(["Ben: Hello."], { guests }))).toBe("Ben");
  });
});

describe("voices that are called by what they are", () => {
  it("are said like numbered ones, unless that leads to somebody", () => {
    const talk = ["WOMAN: How is it built?", "MAN 2: With tar and patience.", "INTERVIEWER: Is that all?"];
    expect(find(talk).voices).toEqual([
      { label: "WOMAN", named: false },
      { label: "MAN 2", named: false },
    ]);
    expect(find(talk, { speakers: { WOMAN: "ada", "MAN 2": "ben" } }).voices).toBeUndefined();
    expect(find(["Guest: With tar.", "Manfred: And patience."], { guests: [] }).voices).toEqual([
      { label: "Guest", named: false },
    ]);
  });
});

describe("numbered voices", () => {
  const numbered = interview.map((text, at) => `SPEAKER_0${at % 2}: ${text.replace(/^>> /, "")}`);
  const led = ({ voices = [] }: SpeakersFound): string =>
    voices.map(({ label, speaker, named }) => `${label} ${named ? "is" : "may be"} ${speaker ?? "?"}`).join(", ");

  it("get the names of host and guest where the talk is sure of it", () => {
    const found = find(numbered);
    expect(led(found)).toBe("Speaker 1 is Ada Marlow, Speaker 2 is Ben Oyelaran");
    expect(names(found)).toBe("Ada Marlow, Ben Oyelaran, Ada Marlow, Ben Oyelaran, Ada Marlow, Ben Oyelaran");
    expect(found.turns.every(({ origin, confidence }) => origin === "found" && confidence === 0.9)).toBe(true);
    const swapped = numbered.map((text) => text.replace(/_0(\d)/, (_, voice) => `_0${1 - Number(voice)}`));
    expect(led(find(swapped))).toBe("Speaker 2 is Ada Marlow, Speaker 1 is Ben Oyelaran");
  });
  it("are led among three by who introduces himself and who is addressed", () => {
    const cy = makePerson({ id: "cy", name: "Cyrus Doe", role: "guest" });
    const texts = [
      "A: Hello, I'm Ada Marlow, with two guests today.",
      "B: Hi, I'm Ben Oyelaran.",
      "C: And I build the boats.",
      "A: Good to have you. So what about the sails?",
      "C: We sew them in the winter.",
    ];
    expect(led(find(texts, { guests: [ben, cy] }))).toBe("A is Ada Marlow, B is Ben Oyelaran, C is Cyrus Doe");
  });
  it("stay numbers where nothing tells, and in languages without known signs", () => {
    const cy = makePerson({ id: "cy", name: "Cyrus Doe", role: "guest" });
    const texts = ["Speaker 1: We sail.", "Speaker 2: We row.", "Speaker 3: We swim."];
    expect(led(find(texts, { guests: [ben, cy] }))).toBe("Speaker 1 may be ?, Speaker 2 may be ?, Speaker 3 may be ?");
    expect(names(find(texts, { guests: [ben, cy] }))).toBe("Speaker 1, Speaker 2, Speaker 3");
    expect(led(find(numbered, {}, {}, "cs"))).toBe("Speaker 1 may be ?, Speaker 2 may be ?");
  });
  it.each([
    ["de", "Ich bin Ada Marlow.", "Hallo Ada.", "Ben, wie fing es an?", "Mit Seilen."],
    ["fr", "Bonjour, je suis Ada Marlow.", "Bonjour Ada.", "Ben, comment as-tu commencé ?", "Avec des cordes."],
    ["es", "Hola, soy Ada Marlow.", "Hola, Ada.", "Ben, ¿cómo empezaste?", "Con cuerdas."],
    ["pt", "Aqui é a Ada Marlow.", "Oi, Ada.", "Ben, como você começou?", "Com cordas."],
    ["it", "Ciao, sono Ada Marlow.", "Ciao Ada.", "Ben, come hai iniziato?", "Con le corde."],
    ["nl", "Hallo, ik ben Ada Marlow.", "Hallo Ada.", "Ben, hoe begon het?", "Met touwen."],
  ])("get them in %s: %s", (language, ...said) => {
    const texts = said.map((text, at) => `SPEAKER_0${at % 2}: ${text}`);
    expect(led(find(texts, {}, {}, language))).toBe("Speaker 1 is Ada Marlow, Speaker 2 is Ben Oyelaran");
  });
  it("are who a person says they are", () => {
    const found = find(numbered, { speakers: { SPEAKER_00: "ben", SPEAKER_01: "ada" } });
    expect(found.voices).toBeUndefined();
    expect(found.turns[0]).toMatchObject({ speaker: "Ben Oyelaran", origin: "given" });
    expect(led(find(numbered, { speakers: { SPEAKER_00: "ada" } }))).toBe("Speaker 2 is Ben Oyelaran");
  });
});

describe("changes without names", () => {
  it("tells the host who asks from the guest who answers", () => {
    const found = find(interview);
    expect(names(found)).toBe("Ada Marlow, Ben Oyelaran, Ada Marlow, Ben Oyelaran, Ada Marlow, Ben Oyelaran");
    for (const { confidence } of found.turns) expect(confidence).toBeGreaterThan(0.6);
  });
  it("believes marks that are in step with questions and answers, and gives the host an advert", () => {
    const advert =
      "This episode is brought to you by the yard on the north quay. They have oak and larch in every length, they cut " +
      "it while I wait, and my own boat stands on their planks. I have bought there for ten years, and we have never " +
      "sent one back. Our listeners get a tenth off until the end of the month, and I think that is a lot of wood.";
    const talk = [
      ...interview,
      ">> How long does that take you?",
      `>> A winter, I think. ${answer}`,
      `>> ${advert} ${advert}`,
      `>> ${answer}`,
      ">> Did your father ever see one of them?",
      `>> He did. ${answer}`,
      ">> And what do you build next?",
      `>> I'm building one for my daughter. ${answer}`,
    ];
    const found = find(talk);
    expect(found.turns.map(({ person }) => person)).toEqual(talk.map((_, at) => (at % 2 === 0 ? ada.id : "ben")));
  });
  it("goes by a name among a turn's last words", () => {
    const short = ["Well, there it is.", ">> There it is.", ">> Quite so."];
    const asking = find(short.with(1, ">> There it is, Ada.")).guesses!;
    const plain = find(short).guesses!;
    const hosts = ({ person, confidence }: SpeakerTurn): number => (person === ada.id ? confidence : 1 - confidence);
    expect(hosts(asking[2]!)).toBeGreaterThan(hosts(plain[2]!));
  });
  it("keeps how sure it is of each part of a turn", () => {
    const { turns, guesses } = find([...interview, ">> Yeah.", `>> ${answer}`, ">> Sure.", `>> ${answer}`]);
    expect(guesses!.length).toBeGreaterThanOrEqual(turns.length);
    expect(guesses!.map(({ first }) => first)).toEqual(expect.arrayContaining(turns.map(({ first }) => first)));
  });
  it("gives the first words of a talk to who presents somebody by name, not to who is presented", () => {
    const books =
      "author of several powerful books including one on oak a book that had a big impact on my life and the life of millions of people whose passion is to build I highly recommend it and others of his books on this topic also his books on tar and the sea are some of the best that were ever written some of you know I don't think of myself as a builder but I learned from them how to struggle with the wood every day and our boats are better for it";
    const plain = answer.toLowerCase().replace(/[.,?]/g, "");
    for (const presented of ["the following is a conversation with", "our guest today is", "we are joined today by"]) {
      const found = find([`${presented} Ben Oyelaran ${books}`, `>> ${books}`, `>> ${plain} ${plain}`, `>> ${plain}`]);
      expect(found.turns[0]).toMatchObject({ person: "ada" });
    }
  });
  it("splits a teaser from the host's introduction", () => {
    const teaser = `${answer} ${answer} Hi, I'm Ada Marlow. Welcome to the show. Ben, what do you build?`;
    const found = find([teaser, `>> Thanks for having me. ${answer}`]);
    expect(names(found)).toBe("Ben Oyelaran, Ada Marlow, Ben Oyelaran");
    expect(found.operations).toMatchObject([{ kind: "split", step: "speakers" }]);
  });
  it("lets no teaser run into the host's introduction where nothing is marked", () => {
    const teaser = answer.toLowerCase().replace(/[.,?]/g, "");
    const intro =
      "you're listening to Harbour Lights a show about boats and those who build them I'm your host Ada Marlow Ben Oyelaran is a boat builder from the coast";
    const first = words([teaser, teaser]);
    const found = find([teaser, teaser, intro, `>> ${answer}`, `>> ${answer}`]);
    const parts = found.guesses!.filter((one) => one.first < first + words([intro]));
    expect(parts.map((one) => one.first)).toContain(first);
    expect(parts.find((one) => one.first === first)).toMatchObject({ person: "ada" });
  });
  it("lets a pinned turn decide its neighbours", () => {
    const texts = [`>> ${answer}`, ">> Mhm.", `>> ${answer}`, ">> Right.", `>> ${answer}`];
    const pinned = find(texts, { turns: [{ text: "Mhm.", speaker: "Ada Marlow" }] });
    expect(pinned.turns[1]).toMatchObject({ speaker: "Ada Marlow", origin: "pinned", confidence: 1 });
    const other = find(texts, { turns: [{ at: answer.split(" ").length, speaker: "Cleo" }] });
    expect(other.turns.find(({ origin }) => origin === "pinned")).toMatchObject({ speaker: "Cleo", confidence: 1 });
    expect(find(texts, { turns: [{ text: "never said", speaker: "ben" }] }).remarks).toEqual([
      'The turn pinned to ben was not found: "never said".',
    ]);
  });
  it("parts a turn at pinned words, those that are nearest to their time", () => {
    const texts = ["Ja genau, wir ölen die Ruder und ja genau das Holz.", ">> Ja genau das meine ich, ja genau."];
    const turns = (at?: number) =>
      find(texts, { turns: [{ text: "Ja genau", speaker: "Cleo", ...(at === undefined ? {} : { at }) }] }, {}, "de");
    const said = ({ turns: found }: SpeakersFound) => found.map(({ first, speaker }) => `${first} ${speaker ?? "?"}`);
    expect(said(turns())).toEqual(["0 Cleo", "11 ?"]);
    expect(said(turns(8))).toEqual(["0 ?", "7 Cleo", "11 ?"]);
    expect(turns(8).operations).toEqual([{ kind: "split", at: 7, step: "speakers", why: "pinned" }]);
    // Somewhere in the turn that begins so.
    expect(said(turns(16))).toEqual(["0 ?", "11 Cleo"]);
  });
  it("gives adverts and the welcome before his own name to the host", () => {
    const advert = "This show is brought to you by Oakum, which keeps the water out. Go to oakum.com and try it.";
    const found = find([...interview.with(5, `${interview[5]} ${advert}`), `>> ${answer}`]);
    expect(found.guesses![0]).toMatchObject({ first: 0, end: words(interview.slice(0, 1)), person: "ada" });
    const at = words(interview);
    expect(found.turns.find(({ first, end }) => first <= at && at < end)).toMatchObject({ first: at, person: "ada" });
  });
  it("names whom it knows of three, and says of how many turns it does not", () => {
    const cleo = makePerson({ id: "cleo", name: "Cleo Fontaine", role: "guest" });
    const texts = [...interview.slice(0, 3), `>> I'm Cleo and I sew the sails. ${answer}`, `>> ${answer}`];
    const found = find(texts, { guests: [ben, cleo] });
    expect(found.turns.find(({ first }) => first === words(texts.slice(0, 3)))).toMatchObject({ person: "cleo" });
    expect(found.turns.every(({ speaker }) => speaker === undefined || /^(Ada|Ben|Cleo)/.test(speaker))).toBe(true);
    expect(found.remarks).toEqual([expect.stringMatching(/^3 people speak .* [1-4] of 5 turns have no name/)]);
    // Which of the guests answers wants a name to be said.
    const mute = find(interview.with(0, "Welcome to the show. What is it about?"), { guests: [ben, cleo] });
    expect(mute.turns.filter(({ person }) => person !== undefined && person !== "ada")).toEqual([]);
  });
  it("names nobody where far too many are to be told apart, and says so", () => {
    const guests = Array.from({ length: 1500 }, (_, at) => makePerson({ id: `g${at}`, name: `Ida Berg${at}` }));
    const found = find(interview, { guests });
    expect(found.turns.filter(({ speaker }) => speaker !== undefined)).toEqual([]);
    expect(found.remarks).toEqual([expect.stringMatching(/^1501 people speak .* (\d+) of \1 turns have no name/)]);
  });
  it("takes few labels for pins", () => {
    const few = interview.with(3, interview[3]!.replace(">> ", "Ben: "));
    const found = find(few);
    expect(names(found)).toBe(names(find(interview)));
    const given = found.guesses!.find(({ origin }) => origin === "given");
    expect(given).toMatchObject({ person: "ben", confidence: 0.98 });
    const asked = find(interview.with(2, `Caller: ${interview[2]!.slice(3)}`));
    expect(names(asked)).toBe("Ada Marlow, Ben Oyelaran, Caller, Ben Oyelaran, Ada Marlow, Ben Oyelaran");
  });
  it("calls nobody by name when nobody is known", () => {
    const found = find(interview, { guests: [] }, { hosts: [] });
    expect(new Set(found.turns.map(({ speaker }) => speaker))).toEqual(new Set(["Speaker 1", "Speaker 2"]));
  });
});

it("takes a first name for the whole name that the same transcript has, unless two have it", () => {
  const texts = ["Cleo Vane: Hello.", "Ada Marlow: Who are you?", "Cleo: I sew sails.", "Ada: So you do."];
  expect(names(find(texts))).toBe("Cleo Vane, Ada Marlow, Cleo Vane, Ada Marlow");
  expect(names(find([...texts, "Cleo Ashby: And I?"]))).toBe("Cleo Vane, Ada Marlow, Cleo, Ada Marlow, Cleo Ashby");
});

describe("labels that name nobody", () => {
  const nobody = ["Unknown", "UNKNOWN", "Unknown Speaker", "Speaker"];
  it.each(nobody)("leaves the turn of %j without a name", (label) => {
    const found = find(["Ada Marlow: Hello there.", `${label}: A dog barks.`, "Ben: And so it goes."]);
    expect(names(found)).toBe("Ada Marlow, ?, Ben Oyelaran");
  });
  it.each(nobody)("takes a talk in which all are %j for one without labels", (label) => {
    const all = [`${label}: ${answer}`, `${label}: ${answer}`].map((text, at) =>
      at === 0 ? text : text.slice(label.length + 2),
    );
    expect(names(find(all, { guests: [] }))).toBe("Ada Marlow");
    expect(names(find(all, { guests: [], speakers: { [label]: "Cleo" } }))).toBe("Cleo");
  });
});

it.each(["Guest", "Host"])("takes a talk in which all of two people's turns are %j for one without labels", (label) => {
  const found = find([`${label}: ${answer}`, `${label}: ${answer}`], {}, {}, "ja");
  expect(found.turns.filter(({ speaker }) => speaker !== undefined)).toEqual([]);
  const two = ["Host: What is it?", `Guest: ${answer}`];
  expect(names(find(two))).toBe("Ada Marlow, Ben Oyelaran");
});

describe("one voice, no marks, other languages", () => {
  it("gives a monologue to the only person", () => expect(names(find([answer], { guests: [] }))).toBe("Ada Marlow"));
  it("says where the only person is known by another name than the one who speaks gives", () => {
    const remarks = (said: string) => find([`${said} ${answer}`], { guests: [] }).remarks;
    expect(remarks("So hello. My name is Peter, and I sew sails.")).toEqual([
      expect.stringMatching(/^Only Ada Marlow is known to speak, .* "my name is Peter"/),
    ]);
    expect(remarks("So hello. My name is Ada, and I sew sails.")).toEqual([]);
    expect(remarks("What is his name?")).toEqual([]);
  });
  it.each([
    ["en", "My guest today sews sails.", "My guest today"],
    ["en", "Thank you so much for having me.", "Thank you so much for having me"],
    ["de", "Mein Gast näht Segel.", "Mein Gast"],
    ["de", "Danke für die Einladung.", "Danke für die Einladung"],
    ["fr", "bonjour nous interviewons aujourd’hui un voilier", "nous interviewons"],
    ["fr", "On vous reçoit ici.", "On vous reçoit"],
    ["es", "Nos acompaña hoy una velera.", "Nos acompaña"],
    ["pt", "Obrigada pelo convite.", "Obrigada pelo convite"],
    ["it", "La nostra ospite cuce vele.", "La nostra ospite"],
    ["it", "Oggi abbiamo un super ospite.", "abbiamo un super ospite"],
    ["de", "Und dazu begrüße ich zunächst einmal Bo Lind.", "begrüße ich zunächst"],
    ["de", "Und hier ist meine heutige Gesprächspartnerin.", "meine heutige Gesprächspartnerin"],
    ["de", "So, da sind wir. Hallo Ada. Na denn.", "Hallo Ada"],
    ["es", "Y ya está aquí. Bienvenida, Bo. Hablemos.", "Bienvenida, Bo"],
    ["pl", "No to zaczynamy. Cześć Ada. Zatem.", "Cześć Ada"],
    ["nl", "Te gast is vandaag een zeilmaakster.", "Te gast"],
  ])("says where one is known, and two are heard: %s, %s", (language, said, shown) => {
    const { remarks, ...found } = find([`${said} ${answer}`], { guests: [] }, {}, language);
    expect(names({ ...found, remarks })).toBe("?");
    expect(remarks).toEqual([expect.stringContaining(`near the beginning it is said "${shown}"`)]);
  });
  it("says where somebody is thanked at the end", () => {
    const long = Array.from({ length: 30 }, () => answer).join(" ");
    const { remarks } = find([`${long} Vielen Dank für das schöne Gespräch.`], { guests: [] }, {}, "de");
    expect(remarks).toEqual([expect.stringContaining('near the end it is said "für das schöne Gespräch"')]);
  });
  it.each([
    ["de", "Herzlich willkommen, heute begrüße ich euch zu Folge vier. Hallo Leute, hallo zusammen."],
    ["es", "Hola Mundo. Bienvenidos a todos. Me acompaña en la producción una velera."],
    ["it", "Ciao ragazzi. Nella locanda c'era un ospite."],
  ])("takes a greeting of those who listen for no second voice: %s, %s", (language, said) => {
    expect(names(find([`${said} ${answer}`], { guests: [] }, {}, language))).toBe("Ada Marlow");
  });
  it("puts a talk in which two agree with each other under no one's name, unless it is said that it is one's", () => {
    const talk = Array.from({ length: 12 }, (_, at) => `${at % 2 ? "Yeah, exactly." : "Wow."} ${answer}`).join(" ");
    const { remarks, ...found } = find([talk], { guests: [] });
    expect(names({ ...found, remarks })).toBe("?");
    expect(remarks).toEqual([expect.stringContaining('it is said 18 times "yeah", "exactly" and the like')]);
    const turns = [{ at: 0, speaker: "Ada Marlow" }];
    expect(names(find([talk], { guests: [], turns }))).toBe("Ada Marlow");
    const once = `${answer} Yeah, exactly. Wow. ${answer} ${answer} ${answer} ${answer} ${answer}`;
    expect(names(find([once], { guests: [] }))).toBe("Ada Marlow");
  });
  it("names nobody where nothing tells two people apart", () => {
    const found = find([answer]);
    expect(names(found)).toBe("?");
    expect(found.remarks).toHaveLength(1);
  });
  it("tells host and guest apart by their words alone where these are clear", () => {
    const talk = [1, 2, 3, 4].flatMap(() => interview).map((text) => text.replace(">> ", ""));
    const found = find([talk.join(" ")]);
    const [first] = found.remarks;
    expect(first).toMatch(
      /^The transcript does not mark who speaks: \d+ % of its words are given to Ada Marlow and Ben O/,
    );
    const named = found.turns.filter(({ speaker }) => speaker !== undefined);
    const sum = (of: (turn: (typeof named)[number]) => number): number =>
      named.reduce((all, turn) => all + (turn.end - turn.first) * of(turn), 0);
    const wrong = sum(({ confidence }) => 1 - confidence) / sum(() => 1);
    expect(first).toContain(`, about one in ${Math.round(1 / wrong)} of them wrongly. `);
    expect(found.turns.filter(({ person }) => person === ada.id).length).toBeGreaterThan(3);
    expect(found.turns.filter(({ person }) => person === "ben").length).toBeGreaterThan(3);
    for (const { person, confidence } of found.turns) expect(person === undefined || confidence > 0.6).toBe(true);
  });
  it("does so as well where one line of many happens to begin with a dash", () => {
    const talk = [1, 2, 3, 4].flatMap(() => interview).map((text) => text.replace(">> ", ""));
    const words = talk.join(" ").split(" ");
    const lines = Array.from({ length: Math.ceil(words.length / 8) }, (_, at) =>
      words.slice(at * 8, at * 8 + 8).join(" "),
    );
    const plain = find(lines);
    const slipped = find(lines.map((line, at) => (at === 30 ? `>> ${line}` : line)));
    expect(plain.turns.filter(({ speaker }) => speaker !== undefined).length).toBeGreaterThan(6);
    expect(slipped.turns).toEqual(plain.turns);
    const marks = `The transcript marks one change of speaker in ${lines.length} lines, too few to tell who speaks: `;
    expect(slipped.remarks).toEqual([expect.stringContaining(marks)]);
  });
  it("follows turns that a person has named, and names no turn of which it is not sure", () => {
    const texts = [`${answer} `.repeat(6).trim(), interview[2]!.slice(3), ...Array.from({ length: 4 }, () => answer)];
    const by = { text: "And what do you think is the hardest", speaker: "Ada Marlow" };
    const found = find([texts.join(" ")], { turns: [by] });
    expect(found.turns.find(({ origin }) => origin === "pinned")).toMatchObject({ person: "ada", confidence: 1 });
    for (const { speaker, confidence } of found.turns) expect(speaker === undefined || confidence >= 0.74).toBe(true);
    expect(found.remarks).toEqual([expect.stringMatching(/by the turns named by hand .*Name more turns by hand/)]);
  });
  it("makes one turn of neighbours without a name that sound alike", () => {
    const vague = [
      "Right, right.",
      "Yeah.",
      "That is so true.",
      "Okay.",
      "I see.",
      "Sure, sure.",
      "No, it is.",
      "Wow, okay.",
    ];
    const between = vague.flatMap((text) => [text, "Why not?", "Oh yes."]);
    const texts = [...interview, ...between, ...interview].map((text) => text.replace(">> ", ""));
    const found = find([texts.join(" ")], {
      turns: [{ text: "And what do you think is the hardest", speaker: "Ada Marlow" }],
    });
    const nameless = (turns: readonly SpeakerTurn[]) => turns.filter(({ speaker }) => speaker === undefined).length;
    expect(nameless(found.guesses!)).toBeGreaterThan(nameless(found.turns));
    expect(found.turns.map(({ first }) => first)).toEqual([0, ...found.turns.slice(0, -1).map(({ end }) => end)]);
  });
  it("leaves a few words with what was said before them, unless somebody else is likelier to say them", () => {
    const text =
      "this is the night train diary i'm grace obi and i have two minutes with peter lund who has driven trains for thirty years peter what do you see out there at night not much to be honest you see the rails for about two hundred metres and then it's black so you learn the line by heart by heart really every curve every curve every bridge every signal when i close my eyes i can drive from the coast to the border were you ever afraid once there was a cow on the line near the old mill she didn't move and i couldn't stop oh no what happened she jumped off in the last second and i had to sit down for an hour and do you still like it i love it there's nothing better than the sun coming up over the lake when you've had the whole night for yourself thank you peter you're welcome";
    const guests = [makePerson({ id: "peter", name: "Peter Lund", role: "guest" })];
    const { turns, guesses } = find([text], { guests }, { hosts: [makePerson({ id: "grace", name: "Grace Obi" })] });
    const { change } = hear({ words: text.split(" ") });
    const few = (all: readonly SpeakerTurn[]) =>
      all.filter(({ first, end, speaker }) => first > 0 && !speaker && end - first <= 3);
    for (const { first } of few(turns)) expect(change[first - 1]).toBeGreaterThanOrEqual(0.5);
    expect(turns.length).toBeGreaterThan(4);
    expect(few(guesses!).some(({ first }) => change[first - 1]! < 0.5)).toBe(true);
  });
  it("says of two voices that are too alike what can be done by hand", () => {
    const found = find([`${answer} `.repeat(40)]);
    expect(names(found)).toBe("?");
    expect(found.remarks).toEqual([expect.stringMatching(/two voices, no names\. Name a few turns by hand/)]);
  });
  it("only parts the turns of other languages", () => {
    const found = find(["Hallo zusammen.", ">> Hallo Ada.", ">> Wie geht es?"], {}, {}, "de");
    expect(names(found)).toBe("?, ?, ?");
    expect(found.remarks).toEqual(["Who speaks is only guessed in English; turns stand without names."]);
  });
  it("takes no words at all", () => expect(find([]).turns).toEqual([]));
});
