import { describe, expect, it } from "vitest";
import { talks } from "../../../../testing/talks-in-languages.js";
import { findChapters } from "../../find-chapters.js";
import { loadChapterModel } from "../../load-chapter-model.js";
import { titleSpans } from "../../name-chapters.js";
import { talkFromSegments } from "../../talk.js";
import { countNouns, nounsOf } from "./nouns.js";

const model = await loadChapterModel();

/** The title of one chapter of these sentences. */
const titleOf = (language: string, ...sentences: string[]): string | undefined => {
  const segments = sentences.map((text, at) => ({ start: at * 20, end: at * 20 + 20, text }));
  return titleSpans(talkFromSegments(segments, sentences.length * 20, language), [0], model)[0];
};

describe("titles of languages with a table of nouns", () => {
  it("are no forms of German adjectives that only stand behind an article", () => {
    const title = titleOf(
      "de",
      "Den hohen Deich haben sie gebaut, und auf dem hohen Deich steht ein Schaf.",
      "An dem hohen Deich liegt die Mühle.",
      "Der Deich hält, sagt der Müller, und der Deich bleibt.",
    );
    expect(title).toBe("Deich");
  });

  it("are no German words that have their capital from the beginning of sentences", () => {
    const title = titleOf(
      "de",
      "Inwiefern hält das, sagen sie dort.",
      "Inwiefern trägt es denn, fragen wir.",
      "Inwiefern steht er da, der Deich, und bleibt der Deich?",
    );
    expect(title).toBe("Deich");
  });

  it("have a German adjective as it is said without an article", () => {
    const title = titleOf(
      "de",
      "Mit den feuchten Mauern fing es an, feuchte Mauern sind teuer, feuchte Mauern sind kalt.",
      "Feuchte Mauern braucht niemand, und wer die feuchten Mauern trocknet, der heizt.",
      "Kalk hilft.",
    );
    expect(title).toBe("Feuchte Mauern");
  });

  it("have no ending of a German dative where the talk says the word without it", () => {
    const said = ["Mit den Deichen fing es an, und hinter den Deichen liegt Land.", "An den Deichen weidet ein Schaf."];
    expect(titleOf("de", ...said, "Wir sehen die Deiche dort.")).toBe("Deiche");
    expect(titleOf("de", ...said, "Wir sehen sie dort.")).toBe("Deichen");
  });

  it("are no verbs, though a chapter says them again and again", () => {
    const title = titleOf(
      "es",
      "Ellos navegan despacio y navegan de noche cuando el faro alumbra.",
      "Siempre navegan juntos porque navegan mejor, y el faro les ayuda.",
      "Simplemente navegan, y navegan sin radio.",
    );
    expect(title).toBe("Faro");
  });

  it("are no verbs behind a pronoun that looks like an article", () => {
    const title = titleOf(
      "es",
      "Los vecinos traen redes y los arreglan en el muelle.",
      "Otras veces los arreglan de noche, dijo en el muelle.",
      "Así es.",
    );
    expect(title).toBe("Muelle");
  });

  it("are no words that name nothing by themselves", () => {
    expect(
      titleOf(
        "it",
        "Il problema è il problema di sempre, cioè il mulino.",
        "Ogni problema ha due minuti, due minuti per il mulino, due minuti per il problema.",
        "E poi il problema resta, anche se il mulino gira.",
      ),
    ).toBe("Mulino");
    expect(
      titleOf(
        "fr",
        "Merci beaucoup, merci à toi pour la question sur le phare.",
        "La question, c'est une bonne question, merci, et le phare est loin.",
        "Merci encore pour la question.",
      ),
    ).toBe("Phare");
  });

  it("have what stands cut off between two words", () => {
    const title = titleOf(
      "fr",
      "Le moulin d'ardoise tourne, dit le meunier du moulin d'ardoise.",
      "On répare le moulin d'ardoise, puis on rentre.",
    );
    expect(title).toBe("Moulin d'ardoise");
  });

  it("are no adjectives that always have another word beside them", () => {
    const said = [
      "Al anochecer el antiguo faro alumbra, y el antiguo puente cruje.",
      "El antiguo molino muele, y en el molino hay trigo.",
    ];
    expect(titleOf("es", ...said, "Compran el molino.")).toBe("Molino");
    const behind = ["Pintan la barca holandesa, la red holandesa y otra holandesa."];
    expect(titleOf("es", ...behind, "La cuerda holandesa cuelga, el mástil está aquí.", "Quitan el mástil.")).toBe(
      "Mástil",
    );
  });

  it("are no forms of address, no centuries, and no two words that say nothing together", () => {
    const rest = ["Y el molino muele.", "Miran el molino."];
    expect(titleOf("es", "El señor don llegó, y el señor don salió, señor don.", ...rest)).toBe("Molino");
    expect(titleOf("es", "En el siglo xix fue, y en el siglo xix quedó, siglo xix.", ...rest)).toBe("Molino");
    expect(titleOf("es", "Desde un punto de vista así, y otro punto de vista, un punto de vista.", ...rest)).toBe(
      "Molino",
    );
  });

  it("are no name of one word that is said once", () => {
    const said = ["Así lo hacen también en Larkspur, dijo él.", "Nadie sabe por qué, y todos lo repiten."];
    expect(titleOf("es", ...said)).toBeUndefined();
    expect(titleOf("es", ...said, "A todos les gusta Larkspur.")).toBe("Larkspur");
  });

  it("are nouns in Dutch, with the adjective before them", () => {
    const title = titleOf(
      "nl",
      "We hebben uitgelegd waarom, en uitgelegd hoe de houten molen draait.",
      "Daar staat de molen, zeggen ze, maar de houten molen kraakt.",
      "Dat is uitgelegd, en ook hebben we uitgelegd wanneer.",
    );
    expect(title).toBe("Molen");
    const large = titleOf(
      "nl",
      "Achter de dijk ligt de grote molen, en de grote molen maalt.",
      "De molen kraakt, maar de grote molen blijft.",
    );
    expect(large).toBe("Grote molen");
  });

  it("are no English words that stand in the talk", () => {
    const title = titleOf(
      "pt",
      "They make it, they make it, disse ele no moinho.",
      "E eu repeti they make it dentro do moinho.",
      "O moinho estava fechado.",
    );
    expect(title).toBe("Moinho");
  });

  it("end with a name where a verb follows it", () => {
    const title = titleOf(
      "es",
      "Cuando Marlow falla, todo para, y Marlow falla mucho.",
      "Si Marlow falla otra vez, dijo Marlow, no vuelvo.",
      "Otra vez Marlow falla.",
    );
    expect(title).toBe("Marlow");
  });

  it("are found in German captions of small letters alone", () => {
    const segments = talks.de!.flatMap((sentences, k) =>
      sentences.map((text, at) => ({
        start: k * 200 + at * 40,
        end: k * 200 + at * 40 + 40,
        text: text.toLowerCase().replace(/[.,]/g, ""),
      })),
    );
    const titles = titleSpans(talkFromSegments(segments, 600, "de"), [0, 200, 400], model);
    expect(titles).toEqual(["Leinöl", "Boot", "Jugendregatta"]);
  });
});

describe("the first and the last chapter", () => {
  const partings: Readonly<Record<string, readonly [opening: string, closing: string, said: string]>> = {
    de: ["Einleitung", "Verabschiedung", "Vielen Dank und bis zum nächsten Mal."],
    fr: ["Introduction", "Conclusion", "Merci à toutes et à bientôt."],
    es: ["Introducción", "Despedida", "Muchas gracias y hasta la próxima."],
    pt: ["Introdução", "Despedida", "Muito obrigada e até a próxima."],
    it: ["Introduzione", "Saluti", "Grazie a tutte e alla prossima."],
  };
  it.each(Object.entries(partings))("have words of their own in %s", (language, [opening, closing, said]) => {
    const parts = talks[language]!;
    const texts = [...parts[0]!, ...parts[1]!, ...parts[2]!, ...parts[0]!, said, said, said];
    const segments = texts.map((text, at) => ({ start: at * 40, end: at * 40 + 40, text }));
    const talk = talkFromSegments(segments, texts.length * 40, language);
    const { chapters } = findChapters(talk, { count: 6 }, model);
    expect([chapters[0]?.title, chapters.at(-1)?.title]).toEqual([opening, closing]);
  });
});

describe("countNouns", () => {
  it("counts what stands behind articles, elided ones too, and half of what may follow a pronoun", () => {
    const counts = countNouns(["L’huile de l'atelier, un atelier.", "Je la prends."], nounsOf("fr")!);
    expect(Object.fromEntries(counts)).toEqual({ huile: 0.5, atelier: 2.5, prends: 0.5 });
  });
});
