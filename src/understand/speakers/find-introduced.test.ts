// Who is introduced by name is told, and nobody where it is not plain.
import { expect, it } from "vitest";
import type { Turn } from "../../model/model.js";
import { loadLexicon } from "../names/lexicon.js";
import { findIntroduced } from "./find-introduced.js";
import { introductionsOf } from "./introductions.js";

const lexicon = await loadLexicon();

const talk = (...sentences: string[]): Turn[] => {
  const text = sentences.join(" ");
  const shared = { start: 0, end: 1, words: { first: 0, end: 1 } };
  const paragraphs = [{ ...shared, text, sentences: sentences.map((one) => ({ ...shared, text: one })) }];
  return [{ start: 0, end: 1, text, paragraphs, confidence: 1, origin: "found" }];
};

it.each([
  ["Knots", ["Today I'm joined by Ida Berg.", "She splices rope."], ["Ida Berg"]],
  ["Knots", ["My guest today is the great Ida Berg-Olsen, of the yard."], ["Ida Berg-Olsen"]],
  [
    "Knots",
    ["I'm joined by the one person that Harbour Street and Pine Valley ask, Ida Berg of Rope Works.", "So Ida, hello."],
    ["Ida Berg"],
  ],
  ["Ida Berg on knots", ["We met Ida Berg at the yard, near Pine Valley.", "Thank you, Ida."], ["Ida Berg"]],
  ["Knots", ["Well, Ida Berg is back with us.", "Hello."], ["Ida Berg"]],
  ["Knots", ["We have a good friend of ours here, Ida Berg, who builds boats.", "Ida, hello."], ["Ida Berg"]],
  ["Knots", ["Hello.", "My name is Ida Berg, and I build boats.", "Thanks, Ida."], ["Ida Berg"]],
  ["Knots", ["We have Ida Berg and Laura Lie.", "I'm here with Laura Lie."], ["Ida Berg", "Laura Lie"]],
  // No list has this given name, and no dictionary a word of it.
  ["Knots", ["Today we have with us Oisín Mrkvička."], ["Oisín Mrkvička"]],
  ["Knots", ["Today we have with us Laura.", "So Laura, how did it begin?"], ["Laura"]],
  ["Knots and tar with Laura", ["How did it begin?"], ["Laura"]],
  ["Knots | Ft. Laura Pettersen", ["How did it begin?"], ["Laura Pettersen"]],
  ["Knots – With Chase Miller", ["How did it begin?"], ["Chase Miller"]],
  ["Knots ft. Oisín Mrkvička", ["How did it begin?"], ["Oisín Mrkvička"]],
  ["Knots", ["Today we have with us Mrkvička Mrkvička."], []],
  ["Cooking with Harbour Street", ["How did it begin?"], []],
  ["Knots", ["We talk with Harbour Street about Boat Works.", "Harbour is what they call it."], []],
  ["Knots", ["We saw Laura.", "So Laura sails."], []],
  ["Knots", ["Welcome Ida Berg.", "So Ida, hello."], ["Ida Berg"]],
  ["Knots", ["Please welcome Ada Marlow.", "Hello from Pine Valley."], []],
  ["Knots", ["I'm joined by Ida Berg.", "And I'm here with Laura Lie.", "And here with Tom Rye."], []],
  ["Knots", ["We talk about ropes.", "Pine Valley is far."], []],
  ["Knots", ["welcome to the show"], []],
  ["Knots", ["Our guest is Guido van der Berg.", "So Guido, hello."], ["Guido van der Berg"]],
  ["Knots", ["My guest today is Professor Ida Berg.", "So Ida, hello."], ["Ida Berg"]],
])("%s: %j", (title, sentences, names) => {
  expect(
    findIntroduced(talk(...sentences), title, ["Ada Marlow", "Harbour Talks"], lexicon, introductionsOf("en")!),
  ).toEqual(names);
});

const abroad: [language: string, title: string, sentences: string[], names: string[]][] = [
  ["de", "Knoten", ["Heute begrüße ich ganz herzlich Ida Berg.", "Hallo Ida."], ["Ida Berg"]],
  ["de", "Knoten", ["Bei mir ist heute Professorin Ida Berg von der Werft.", "Ida, wie fing es an?"], ["Ida Berg"]],
  ["de", "Knoten", ["Heute zu Gast ist Wolfram van der Linde.", "Moin Wolfram."], ["Wolfram van der Linde"]],
  ["de", "Knoten", ["Ida Berg ist heute zu Gast.", "Schön, Ida, dass du da bist."], ["Ida Berg"]],
  ["de", "Knoten mit Dr. Ida Berg", ["Wie fing es an?"], ["Ida Berg"]],
  // No list has these names: who is spoken to is a person, what is only talked of is none.
  ["de", "Knoten", ["Ich begrüße heute Quirla Pohlmayr.", "Hallo Quirla."], ["Quirla Pohlmayr"]],
  ["de", "Knoten", ["Heute begrüße ich Mutige Zuhörer.", "Es geht um Seile."], []],
  ["de", "Knoten", ["Heute begrüße ich Sie zu Harbour Talks.", "Es geht um Seile."], []],
  ["de", "Knoten", ["Zu Gast ist Google Deutschland.", "Es geht um Seile."], []],
  // How the host's name was heard.
  ["de", "Knoten", ["Mein Name ist Ada Marlo und es geht um Seile.", "Ada Marlo, das bin ich."], []],
  ["fr", "Les nœuds", ["Je reçois aujourd'hui Aurélie de la Tour.", "Bonjour Aurélie."], ["Aurélie de la Tour"]],
  ["fr", "Les nœuds", ["Notre invité est le professeur Loïc Berger.", "Merci Loïc."], ["Loïc Berger"]],
  ["fr", "Les nœuds", ["Bonjour à tous, je suis Loïc Berger.", "On parle de cordes."], []],
  ["es", "Los nudos", ["Hoy nos acompaña Lucía de la Cruz.", "Hola, Lucía."], ["Lucía de la Cruz"]],
  ["es", "Los nudos", ["Hoy tenemos con nosotros a Nuria de Astilleros.", "Bienvenida, Nuria."], ["Nuria"]],
  ["es", "Los nudos", ["Hoy tenemos con nosotros Google.", "Hablamos de cuerdas."], []],
  // A talk about somebody presents nobody.
  ["es", "Nuria Sanz Polo", ["Hoy hablamos de Nuria Sanz Polo.", "En 1920, Nuria Sanz Polo, navegante, nace."], []],
  ["pt", "Os nós", ["Hoje eu converso com a Letícia dos Santos.", "Oi, Letícia."], ["Letícia dos Santos"]],
  ["pt", "Os nós", ["A nossa convidada de hoje é Beatriz Lima.", "Obrigado, Beatriz."], ["Beatriz Lima"]],
  ["it", "I nodi", ["Abbiamo con noi Giulia Di Marco.", "Ciao Giulia!"], ["Giulia Di Marco"]],
  ["it", "I nodi", ["L'ospite di oggi è Ettore Bassi CTO di un cantiere.", "Ettore, benvenuto."], ["Ettore Bassi"]],
  ["nl", "Knopen", ["Te gast vandaag is Maaike van den Berg.", "Welkom Maaike."], ["Maaike van den Berg"]],
  ["nl", "Knopen met Joris Visser", ["Hoe begon het?"], ["Joris Visser"]],
  ["nl", "Knopen", ["vandaag te gast maaike visser", "welkom maaike"], []],
];

it.each(abroad)("in %s, %s: %j", (language, title, sentences, names) => {
  const known = ["Ada Marlow", "Harbour Talks"];
  expect(findIntroduced(talk(...sentences), title, known, lexicon, introductionsOf(language)!)).toEqual(names);
});

it("takes who says the own name for no guest where no host is known", () => {
  const said = talk("My name is Ida Berg, and I build boats.", "Ida, that's me.");
  expect(findIntroduced(said, "Knots", ["Harbour Talks"], lexicon, introductionsOf("en")!)).toEqual([]);
});

it("has no phrases of a language without a row", () => {
  expect([introductionsOf("pt-BR"), introductionsOf("xx")]).toEqual([introductionsOf("pt"), undefined]);
});
