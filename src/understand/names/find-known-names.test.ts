// Names of the front-matter where they are sure to stand: what is made of a sentence, whatever was heard.
import { beforeAll, describe, expect, it } from "vitest";
import { makeTranscript } from "../../testing/names.js";
import { applyOperations } from "../readable/apply-operations.js";
import { findCorrections } from "./find-corrections.js";
import type { KnownName } from "./known-names.js";
import { type Lexicon, loadLexicon } from "./lexicon.js";
import type { Term } from "./terms.js";

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
});

const person = (name: string, kind: "host" | "guest"): KnownName[] =>
  [name, name.split(" ")[0]!].map((one) => ({ name: one, kind, of: name }));
const title = (name: string): KnownName[] => [{ name, kind: "show", of: "show" }];
const firm = (name: string): KnownName[] => [{ name, kind: "firm", of: name }];

const find = (text: string, known: KnownName[], language = "en", edited = false) =>
  findCorrections(makeTranscript(text, { edited }), [], lexicon, { known, language });
const read = (text: string, known: KnownName[], language = "en"): string => {
  const transcript = makeTranscript(text);
  const times = new Float64Array(transcript.words.length).fill(Number.NaN);
  const operations = find(text, known, language).applied.map(({ operation }) => operation);
  return applyOperations({ ...transcript, starts: times, ends: times }, operations).words.join(" ");
};
const suggest = (text: string, known: KnownName[]): string[] =>
  find(text, known).suggested.map(({ from, to }) => `${from} -> ${to}`);

describe("known names in known places", () => {
  it("hears the guest whom the host is happy to have or to talk to", () => {
    const known = person("Tamsin Gerring", "guest");
    expect(read("So I'm really happy to have Tamsin Gerrin here as a guest.", known)).toContain("Tamsin Gerring here");
    expect(read("I'm delighted to talk to Tamsin Gerrin of the yard.", known)).toContain("Tamsin Gerring of");
    expect(read("We used to have tea and to talk to whoever came.", known)).toContain(
      "to have tea and to talk to whoever",
    );
  });
  it("hears the guest whom a German host is glad of, though part of a double name is misheard", () => {
    const known = person("Mara Winter-Kowalski", "guest");
    const said = (name: string) => `Ich freue mich sehr, heute ${name} begrüßen zu dürfen.`;
    expect(read(said("Mara Winter-Gowalski"), known, "de")).toBe(said("Mara Winter-Kowalski"));
  });
  it("hears two guests, and whole names in words of all talk", () => {
    const known = [...person("Zhenghao Qiu", "guest"), ...person("Tamsin Gerring", "guest")];
    expect(read("my guests today are Tamsin Gerrin and Jung How Chew of the yard", known)).toBe(
      "my guests today are Tamsin Gerring and Zhenghao Qiu of the yard",
    );
    expect(read("my guests today are Tamsin Gerring and how she came here", known)).toBe(
      "my guests today are Tamsin Gerring and how she came here",
    );
  });
  it("takes whoever is introduced with the guest's family name for the guest", () => {
    const known = person("Ondřej Vávra", "guest");
    expect(read("my guest is andre vavra from the yard", known)).toBe("my guest is Ondřej Vávra from the yard");
    expect(read("this was a conversation with andre vavra today", known)).toContain("with Ondřej Vávra today");
    expect(read("later on andre vavra came from the yard", known)).toContain("later on andre vavra");
    expect(read("my guest is maria vavra from the yard", known)).toContain("my guest is maria vavra");
  });
  it("writes the sign in a title for the word", () => {
    expect(read("welcome to ledger and latency everyone", title("Ledger & Latency"))).toBe(
      "welcome to Ledger & Latency everyone",
    );
  });
  it("writes the show as its title says behind a greeting", () => {
    expect(read("Hi. Welcome back to the Pat podcast. Today it rains.", title("PAD Podcast"))).toBe(
      "Hi. Welcome back to the PAD Podcast. Today it rains.",
    );
    expect(read("you're listening to open decent a show about cities", title("Open Dissent"))).toBe(
      "you're listening to Open Dissent a show about cities",
    );
    expect(read("welcome to harbor lites everyone", title("Harbour Lights"))).toBe(
      "welcome to Harbour Lights everyone",
    );
  });

  it("writes the show's name anywhere when one sound of it is another and it was meant as a name", () => {
    const show = title("PAD Podcast");
    expect(read("We heard it on the Pat podcast first.", show)).toBe("We heard it on the PAD Podcast first.");
    for (const right of [
      "We liked Pat's podcast a lot.",
      "It is a bad podcast.",
      "Welcome to the podcast.",
      "A pat on the back.",
    ])
      expect(read(right, show)).toBe(right);
  });

  it("writes the host's and the guest's names as the front-matter has them", () => {
    const people = [...person("Lena Quistorp", "host"), ...person("Jonas Goldbloom", "guest")];
    expect(read("i'm your host lena kwistorp and this is it", people)).toBe(
      "i'm your host Lena Quistorp and this is it",
    );
    expect(read("Today I'm joined by Jonas Goldblum, who builds.", people)).toBe(
      "Today I'm joined by Jonas Goldbloom, who builds.",
    );
    expect(read("jonas goldblum is the co-founder of a yard", people)).toBe(
      "Jonas Goldbloom is the co-founder of a yard",
    );
    expect(read("I'm your host Mira be well. We begin.", person("Mira Biewell", "host"))).toBe(
      "I'm your host Mira Biewell. We begin.",
    );
  });

  it("writes a known firm behind what somebody does there", () => {
    expect(read("She is the co-founder of Tidevork and sails.", firm("Tidewalk"))).not.toContain("Tidewalk");
    expect(read("She is the co-founder of Tidewok and sails.", firm("Tidewalk"))).toContain(
      "co-founder of Tidewalk and",
    );
  });

  it("leaves what is said of others, and everyday words", () => {
    const people = [...person("Matt Berg", "host"), ...person("Dan Rose", "guest")];
    for (const right of [
      "i'm mad at the weather and i'm done with it",
      "My guest is Ben Rosen today.",
      "I'm joined by Matthew Hill now.",
      "my name is dana and i sail",
      "it's bad out there and this is the end",
      "Welcome to the show. Welcome to my house.",
    ])
      expect(read(right, [...people, ...title("The Shore")])).toBe(right);
  });

  it("leaves what is said of others in Dutch", () => {
    const people = [...person("Jan Bakker", "host"), ...person("Ida Berg", "guest")];
    for (const right of [
      "Ik ben bang voor de bergen. Dit is een bakkerij.",
      "Mijn gast vandaag is Jan Bakkers vader.",
      "Welkom bij ons thuis. In gesprek met de buren.",
    ])
      expect(read(right, [...people, ...title("De Kade")], "nl")).toBe(right);
  });

  it("asks where two known names are as near", () => {
    const known = [...person("Jan Bergman", "host"), ...person("Jen Bergmann", "guest")];
    const text = "I'm your host Jin Bergmen. Hello.";
    expect(read(text, known)).toBe(text);
    expect(suggest(text, known)).toHaveLength(1);
  });

  it("only suggests in what a person edited", () => {
    const { applied, suggested } = find("Welcome back to the Pat podcast.", title("PAD Podcast"), "en", true);
    expect([applied.length, suggested.length]).toEqual([0, 1]);
  });

  it.each([
    [
      "de",
      "Willkommen bei Hafenlichd. Mein Gast heute ist Jonas Goldblum.",
      "Willkommen bei Hafenlicht. Mein Gast heute ist Jonas Goldbloom.",
    ],
    [
      "fr",
      "Bienvenue dans Hafenlichd, mon invité est Jonas Goldblum.",
      "Bienvenue dans Hafenlicht, mon invité est Jonas Goldbloom.",
    ],
    [
      "es",
      "Bienvenidos a Hafenlichd. Mi invitado de hoy es Jonas Goldblum.",
      "Bienvenidos a Hafenlicht. Mi invitado de hoy es Jonas Goldbloom.",
    ],
    [
      "pt",
      "Bem-vindos ao Hafenlichd. O meu convidado de hoje é Jonas Goldblum.",
      "Bem-vindos ao Hafenlicht. O meu convidado de hoje é Jonas Goldbloom.",
    ],
    [
      "it",
      "Benvenuti a Hafenlichd. Il mio ospite di oggi è Jonas Goldblum.",
      "Benvenuti a Hafenlicht. Il mio ospite di oggi è Jonas Goldbloom.",
    ],
    [
      "nl",
      "Welkom bij Hafenlichd. Mijn gast vandaag is Jonas Goldblum.",
      "Welkom bij Hafenlicht. Mijn gast vandaag is Jonas Goldbloom.",
    ],
  ])("knows the phrases of %s", (language, said, right) => {
    expect(read(said, [...title("Hafenlicht"), ...person("Jonas Goldbloom", "guest")], language)).toBe(right);
  });
});

describe("people whose names no list has", () => {
  it("are who is presented, though a known name was heard for each part, and are so elsewhere", () => {
    const known = person("Trebor Scholz", "guest");
    const terms = known.map(({ name }): Term => ({ term: name, kind: "person", origin: "person" }));
    const { applied } = findCorrections(
      makeTranscript("A pleasure to welcome Trevor Schultz in this show. Then Trevor sang. Then Trevor Jones sang."),
      terms,
      lexicon,
      { known },
    );
    expect(applied.map(({ from, to }) => `${from} -> ${to}`)).toEqual([
      "Trevor Schultz -> Trebor Scholz",
      "Trevor -> Trebor",
    ]);
  });

  it("are who is presented with their family name behind what nobody is called", () => {
    const known = person("Ewelin Marlow", "guest");
    expect(read("Here is my conversation with Eszul Marlow of the yard.", known)).toContain("with Ewelin Marlow of");
    expect(read("Here is my conversation with Zewel Marlow of the yard.", known)).toContain("with Zewel Marlow of");
  });
});

describe("whole names of people, wherever they are said", () => {
  const known = [...person("Mira Kallony", "guest"), ...person("Jorin Tebbings", "host")];

  it.each(["en", "fr", "de", "es", "pt", "it", "nl"])(
    "are put right behind a given name that is right: %s",
    (language) => {
      const [before, after] = language === "en" ? ["So", "was here."] : ["Alors", "était ici."];
      expect(read(`${before} Mira Kalloni ${after}`, known, language)).toBe(`${before} Mira Kallony ${after}`);
      expect(read(`${before} Jorin Tebbins ${after}`, known, language)).toBe(`${before} Jorin Tebbings ${after}`);
      expect(read(`${before} Mira kaloni ${after}`, known, language)).toBe(`${before} Mira Kallony ${after}`);
    },
  );

  it.each(["en", "fr", "de"])("are left where somebody else is meant: %s", (language) => {
    for (const text of [
      "Mira Sollberg left.",
      "Mira calls him.",
      "Mira Kall left.",
      "The Kalloni left.",
      "Jorin Tebb.",
    ])
      expect(read(text, known, language)).toBe(text);
  });
});
