import { describe, expect, it } from "vitest";
import { makeEpisode, makePerson, makeShow, makeTurn } from "../../testing/make-show.js";
import { loadStopWords } from "../chapters/stop-words.js";
import { draftNotes } from "./draft-notes.js";
import { chooseKeywords, rankKeywords } from "./find-keywords.js";
import { findQuotes } from "./find-quotes.js";

const stopWords = await loadStopWords();

/** Turns of these sentences a minute and a half apart, all said by Ida. */
const turnsOf = (...sentences: string[]) =>
  sentences.map((text, at) => ({ ...makeTurn(text, 1000 + at * 90, 1010 + at * 90), speaker: "Ida", confidence: 1 }));

const keywordsOf = (language: string, ...sentences: string[]): string[] => {
  const turns = Array.from({ length: 4 }, () => sentences)
    .flat()
    .flatMap((text, at) =>
      Array.from({ length: 4 }, (_, k) => makeTurn(text, at * 40 + k * 10, at * 40 + k * 10 + 10)),
    );
  return chooseKeywords(rankKeywords(makeShow({ language }), makeEpisode(), turns, { stopWords }));
};

describe("quotes in other languages", () => {
  const cases: Readonly<Record<string, readonly [leaning: string, standing: string]>> = {
    de: [
      "Deswegen war die Mühle damals immer schneller als jedes andere Haus am Deich.",
      "Eine Mühle am Deich mahlt bei Sturm immer schneller als jede andere.",
    ],
    fr: [
      "Du coup le moulin du port tourne toujours plus vite que tous les autres moulins.",
      "Un moulin près du port tourne toujours plus vite que tous les autres moulins.",
    ],
    es: [
      "Entonces el molino del puerto siempre gira más rápido que todos los otros molinos.",
      "Un molino cerca del puerto siempre gira más rápido que todos los otros molinos.",
    ],
    pt: [
      "Então o moinho do porto sempre gira mais rápido que todos os outros moinhos.",
      "Um moinho perto do porto sempre gira mais rápido que todos os outros moinhos.",
    ],
    it: [
      "Quindi il mulino del porto gira sempre più veloce di tutti gli altri mulini.",
      "Un mulino vicino al porto gira sempre più veloce di tutti gli altri mulini.",
    ],
  };
  it("hold no masked word", () => {
    const standing = "Eine alte Mühle am Deich mahlt bei Sturm immer schneller als jede andere.";
    const keywords = [{ text: "", key: "x", roots: [], score: 1 }];
    const options = { language: "de", keywords, most: 3 };
    const quotesOf = (text: string) => findQuotes(turnsOf(text), options).map((one) => one.text);
    expect(quotesOf(standing)).toEqual([standing]);
    expect(quotesOf(standing.replace("alte", "verf***te"))).toEqual([]);
  });
  it.each(Object.entries(cases))("do not lean on what was said before, in %s", (language, [leaning, standing]) => {
    const keywords = [{ text: "", key: "x", roots: [], score: 1 }];
    const texts = findQuotes(turnsOf(leaning, standing), { language, keywords, most: 3 }).map(({ text }) => text);
    expect(texts).toEqual([standing]);
  });
});

describe("keywords in other languages", () => {
  it("are nouns that name something, each in one form", () => {
    const german = keywordsOf(
      "de",
      "Du hast den Algorithmus verwendet, das Beispiel zeigt die Algorithmen und die Frage.",
      "Die Algorithmen heißen so, und ein Algorithmus hat ein Beispiel und eine Frage.",
    );
    expect(german).toHaveLength(1);
    expect(german[0]).toMatch(/^Algorithm(?:us|en)$/);
    const italian = keywordsOf(
      "it",
      "Quando parliamo di molto altro, del mulino, prima, e il modo resta in qualche modo.",
      "Essere un mulino è altro, e i mulini, molto, quando girano.",
    );
    expect(italian).toContain("mulino");
    expect(italian.join(" ")).not.toMatch(/\b(?:quando|molto|altro|prima|modo|essere|mulini|girano)\b/);
  });
});

describe("introductions in other languages", () => {
  const host = makePerson({ id: "ada-marlow", name: "Ada Marlow", role: "host" });
  const guest = makePerson({ id: "ida-berg", name: "Ida Berg", role: "guest" });
  /** The sentences of the host in one turn, then the guest's answer. */
  const draftOf = (language: string, said: readonly string[], answer: string) => {
    const first = said.map((text, at) => makeTurn(text, 10 + at * 8, 18 + at * 8));
    const paragraphs = [
      { ...first[0]!.paragraphs[0]!, sentences: first.flatMap((one) => one.paragraphs[0]!.sentences) },
    ];
    const turns = [
      { ...first[0]!, speaker: host.name, person: host.id, text: said.join(" "), paragraphs },
      { ...makeTurn(answer, 60, 80, guest.name), person: guest.id },
    ];
    const show = makeShow({ language, hosts: [host] });
    return draftNotes({ show, episode: makeEpisode({ guests: [guest] }), turns, duration: 1200 }, { stopWords });
  };

  it.each([
    [
      "de",
      "In dieser Folge sprechen wir mit Ida Berg.",
      "Seit zehn Jahren baut sie Boote aus Hanf.",
      "Wie geht es dir heute?",
    ],
    [
      "fr",
      "Dans cet épisode je reçois Ida Berg.",
      "Depuis dix ans elle construit des bateaux.",
      "Comment vas-tu aujourd'hui Ida ?",
    ],
    [
      "es",
      "En este episodio hablamos con Ida Berg.",
      "Desde hace diez años construye barcos.",
      "¿Cómo estás hoy, querida Ida?",
    ],
    [
      "pt",
      "Neste episódio falamos com Ida Berg.",
      "Há dez anos ela constrói barcos aqui.",
      "Como você está hoje, Ida?",
    ],
    [
      "it",
      "In questa puntata parliamo con Ida Berg.",
      "Da dieci anni costruisce barche di canapa.",
      "Come stai oggi, cara Ida?",
    ],
    ["nl", "Vandaag praten we met Ida Berg.", "Al tien jaar bouwt zij boten van hennep.", "Hoe gaat het, Ida?"],
  ])("are published in %s by the whole name, and a draft by a first name", (language, first, second, asked) => {
    const of = (who: string) =>
      draftOf(language, ["Ada Marlow.", who, second, asked], "Ida Berg, Ida Berg, Ida Berg, Ida Berg.");
    expect(of(first).lead.map(({ text }) => text)).toEqual([first, second]);
    const draft = of(first.replace(" Berg", ""));
    expect([draft.lead, draft.doubtful?.map(({ text }) => text)]).toEqual([[], [first.replace(" Berg", ""), second]]);
  });

  it.each([
    ["de", "Heute ist Ida Berg bei mir, sie baut Boote in Husum."],
    ["fr", "Aujourd'hui je reçois Ida Berg, qui construit des bateaux."],
    ["es", "Hoy nos acompaña Ida Berg, que construye barcos."],
    ["pt", "Hoje eu converso com a Ida Berg, que constrói barcos."],
    ["it", "Oggi abbiamo con noi Ida Berg, che costruisce barche."],
    ["nl", "Vandaag is Ida Berg te gast, die boten bouwt."],
  ])("are published in %s without the host's own name, where nobody knows who speaks", (language, who) => {
    const name = { de: "Ich bin", fr: "Je suis", es: "Soy", pt: "Aqui é a", it: "Sono", nl: "Ik ben" }[language];
    const and = { de: "und", fr: "et", es: "y", pt: "e", it: "e", nl: "en" }[language];
    const rest = who[0]!.toLowerCase() + who.slice(1);
    const turn = makeTurn(`${name} Ada Marlow ${and} ${rest}`, 10, 20);
    const show = makeShow({ language, hosts: [host] });
    const draft = draftNotes({ show, episode: makeEpisode({ guests: [guest] }), turns: [turn], duration: 600 });
    expect(draft.lead.map(({ text }) => text)).toEqual([who]);
  });

  it.each([
    ["de", "Heute sagen wir alle: herzlich willkommen, Ida Berg, aus Husum."],
    ["de", "Über all das sprechen wir heute mit Ida Berg aus Husum."],
    ["de", "Heute ist Ida Berg bei mir, schön, dass du da bist."],
    ["es", "Hoy decimos todos juntos: bienvenida, Ida Berg, de Husum."],
    ["it", "Adesso ho con me Ida Berg, che costruisce barche."],
  ])("are a draft in %s where somebody is greeted, or it leans on what was said: %s", (language, who) => {
    expect(draftOf(language, ["Ada Marlow.", who], "Ja.").lead).toEqual([]);
  });

  it("are published in German where the host presents a guest by the whole name", () => {
    const [who, what, mail] = [
      "Mein Name ist Ada Marlow und ich freue mich sehr, heute Ida Berg begrüßen zu dürfen.",
      "Ida ist Bootsbauerin in Oakham und schreibt über Hanf.",
      "Schreibt mir gern, wenn ihr noch mehr Boote kennt.",
    ];
    const opening = ["Herzlich willkommen bei Harbour Lights.", who, what, mail];
    const texts = draftOf("de", opening, "Danke für die Einladung.").lead.map(({ text }) => text);
    expect(texts).toEqual(["Ich freue mich sehr, heute Ida Berg begrüßen zu dürfen.", what]);
  });

  it.each([
    "Heute zu Gast bei Harbour Lights ist Ida Berg, Leiterin einer Werft.",
    "Ich freue mich, dass ich heute erneut Ida Berg als Gast begrüßen durfte.",
  ])("are published in German as %s", (who) => {
    const what = "Sie schreibt über Hanf und über alte Seile.";
    const texts = draftOf("de", ["Herzlich willkommen.", who, what], "Danke für die Einladung.").lead;
    expect(texts.map(({ text }) => text)).toEqual([who, what]);
  });

  it("are published in German with what they lean on, and kept to be read without it", () => {
    const who = "Und dazu begrüße ich zunächst einmal Ida Berg, schönen guten Tag.";
    const topic = "Boote aus Hanf sind leichter als alle anderen Boote am Fluss.";
    const textsOf = (...said: string[]) => draftOf("de", ["Hallo.", ...said], "Hallo.").lead.map(({ text }) => text);
    expect(textsOf(topic, who)).toEqual([topic, who]);
    expect(textsOf("Und damit ist das auch schon einmal gesagt.", who)).toEqual([]);
  });

  it("are none where the guest alone names herself", () => {
    const draft = draftOf("de", ["Wer bist du denn eigentlich?"], "Also mein Name ist Ida Berg, und ich baue Boote.");
    expect([draft.lead, draft.doubtful ?? []]).toEqual([[], []]);
  });

  it("are none in languages of whose sentences nothing is known", () => {
    const draft = draftOf("sv", ["Idag pratar vi med Ida Berg här.", "Hon har byggt båtar i tio år."], "Ja visst.");
    expect(draft.doubtful ?? []).toEqual([]);
  });
});
