// Which words are corrected, which are only suggested, and which stand: text and terms in, changed text out.
import { beforeAll, describe, expect, it } from "vitest";
import type { Transcript } from "../../model/model.js";
import { makeTranscript } from "../../testing/names.js";
import { applyOperations } from "../readable/apply-operations.js";
import { findCorrections, groupSuggestions } from "./find-corrections.js";
import { type Lexicon, loadLexicon } from "./lexicon.js";
import type { Pairs, Term } from "./terms.js";

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
});

const glossary = (...terms: string[]): Term[] => terms.map((term) => ({ term, origin: "glossary" }));
const person = (name: string): Term[] =>
  [name, ...name.split(" ")].map((term) => ({ term, kind: "person", origin: "person" }));

const replaceAll = (transcript: Transcript, operations: ReturnType<typeof find>["applied"]): string => {
  const none = new Float64Array(transcript.words.length).fill(Number.NaN);
  return applyOperations(
    { ...transcript, starts: none, ends: none },
    operations.map(({ operation }) => operation),
  ).words.join(" ");
};
const find = (
  text: string,
  terms: Term[],
  options: { language?: string; pairs?: Partial<Pairs>; edited?: boolean } = {},
) =>
  findCorrections(makeTranscript(text, { edited: options.edited ?? false }), terms, lexicon, {
    ...(options.language ? { language: options.language } : {}),
    pairs: { replace: [], never: [], ...options.pairs },
  });
const correct = (text: string, terms: Term[], options: Parameters<typeof find>[2] = {}): string =>
  replaceAll(makeTranscript(text), find(text, terms, options).applied);
const suggest = (text: string, terms: Term[], options: Parameters<typeof find>[2] = {}): string[] =>
  find(text, terms, options).suggested.map(({ from, to }) => `${from} -> ${to}`);

describe("names that no list has", () => {
  it("are not guessed where they stand in a longer one, nor of three letters that begin otherwise", () => {
    const text = "We are Oaken Yard, and OakenYardIO on the net.";
    expect(suggest(text, [{ term: "Oaken Yard", kind: "phrase", origin: "title" }])).toEqual([]);
    expect(correct(text, [{ term: "Oaken Yard", origin: "glossary" }])).toBe(text);
    expect(suggest("It runs ddim every day.", person("Tom"))).toEqual([]);
  });

  it("are put right where a name that lists have was heard for a part of them", () => {
    expect(correct("So Joshua Beck spoke.", person("Joscha Beck"))).toBe("So Joscha Beck spoke.");
    expect(correct("So Joshua Beck spoke.", person("Justin Beck"))).toBe("So Joshua Beck spoke.");
  });

  it("are no forms of rare words that begin alike", () => {
    const text = "Then Nastasha Tovell sang. And Nastasha danced.";
    expect(correct(text, person("Nastassia Tovell"))).toBe(text.replaceAll("Nastasha", "Nastassia"));
  });

  it("are the show's where its title is nearly said, and a title of known words is only suggested", () => {
    const title = (term: string): Term[] => [{ term, kind: "phrase", origin: "title", isShow: true }];
    expect(correct("Back in Oaken Town the fair.", title("Oakentown"))).toBe("Back in Oakentown the fair.");
    expect(correct("It is the dairy show.", title("The Daily Show"))).toBe("It is the dairy show.");
  });
});

describe("names in one word, of several acronyms, with digits", () => {
  const put = (text: string, term: string): string[] =>
    findCorrections(makeTranscript(text), [{ term, origin: "glossary" }], lexicon).applied.map(({ to }) => to);

  it.each([
    ["then we had postgres sql everywhere", "PostgreSQL"],
    ["it is a quill dp that we see", "QuillDB"],
    ["the tools of a b n amro are old", "ABN AMRO"],
    ["it is gpt four that we see", "GPT-4"],
  ])("%s", (text, term) => {
    expect(put(text, term)).toEqual([term]);
  });

  it("leaves other acronyms and numbers alone", () => {
    expect(put("welcome to TS Party", "JS Party")).toEqual([]);
    expect(put("it is gpt three that we see, for three", "GPT-4")).toEqual([]);
  });

  it("hears sequel for SQL, but ordinary words are only suggested", () => {
    const { applied, suggested } = findCorrections(
      makeTranscript("then we had sequel light everywhere"),
      [{ term: "SQLite", origin: "glossary" }],
      lexicon,
    );
    expect(applied).toEqual([]);
    expect(suggested.map(({ from, to }) => `${from} -> ${to}`)).toEqual(["sequel light -> SQLite"]);
  });

  it("only suggests what a text names", () => {
    const found = findCorrections(
      makeTranscript("he is from tar nova, and tarnoba is old"),
      [{ term: "Tarnova", origin: "text" }],
      lexicon,
    );
    expect(found.applied).toEqual([]);
    expect(found.suggested.map(({ from }) => from)).toEqual(["tar nova", "tarnoba"]);
  });
});

describe("findCorrections", () => {
  it("keeps punctuation and possessives around a name", () => {
    const terms = glossary("Grafana", "Palantir");
    expect(correct('They moved ("Graffana," they said) to Pallantir\'s cloud.', terms)).toBe(
      'They moved ("Grafana," they said) to Palantir\'s cloud.',
    );
    expect(correct("It was Pallantir’s idea and the Pallantirs' too", terms)).toBe(
      "It was Palantir’s idea and the Palantirs' too",
    );
  });

  it("takes a rare word that the captions wrote with a capital for a misheard name, and asks of one in small letters", () => {
    const terms = glossary("Cummins");
    expect(correct("We sailed home, the old Cumins engine hummed and I slept.", terms)).toContain("Cummins engine");
    const small = "We sailed home, the old cumins hummed and Ida slept.";
    expect(correct(small, terms)).toBe(small);
    expect(suggest(small, terms)).toEqual(["cumins -> Cummins"]);
  });

  it("takes a word that was cut off for the term that it begins", () => {
    const cut = "We run Kubern in the yard and so do the others.";
    expect(correct(cut, glossary("Kubernetes"))).toBe("We run Kubernetes in the yard and so do the others.");
    const other = "We run Harbor in the yard and so do the others.";
    expect(correct(other, glossary("Harbormaster"))).toBe(other);
  });

  it("hears the sign in a name as the word that is said for it, and leaves one that is written in words", () => {
    const terms = glossary("Mastings & Breyfog");
    expect(correct("we met at mastings and brayfog again", terms)).toBe("we met at Mastings & Breyfog again");
    expect(correct("we met at Mastings and Breyfog again", terms)).toBe("we met at Mastings and Breyfog again");
  });

  it("joins and parts words", () => {
    expect(correct("we asked chat GPT about the duck DB file", glossary("ChatGPT", "DuckDB"))).toBe(
      "we asked ChatGPT about the DuckDB file",
    );
    expect(correct("then HuggingFace came", glossary("Hugging Face"))).toBe("then Hugging Face came");
    expect(correct("an A P I of its own, and the gpu too", glossary("API", "GPU"))).toBe(
      "an API of its own, and the GPU too",
    );
  });

  it("changes whole words only, and never numbers", () => {
    expect(correct("the same samples, samely", glossary("Sam"))).toBe("the same samples, samely");
    expect(correct("we have 4090 and H200 and GPT-3 and 3.5", glossary("H100", "GPT-4", "4080"))).toBe(
      "we have 4090 and H200 and GPT-3 and 3.5",
    );
  });

  it("never goes over the end of a sentence, a comma, or a turn", () => {
    const terms = glossary("DataDog", "Hugging Face");
    for (const text of ["all the data. Dog food", "all the data, dog food", "all the data >> dog food"])
      expect(correct(text, terms)).toBe(makeTranscript(text).words.join(" "));
  });

  it("leaves terms that are right, and other spellings of a person, alone", () => {
    const terms = [...glossary("Cask", "Kask"), ...person("Robert Quill"), { term: "Bob", origin: "alias" } as Term];
    expect(find("Kask is not Cask, Bob said to Robert Quill.", terms).applied).toEqual([]);
  });

  it("makes explicit pairs always, and forbidden ones never", () => {
    const pairs = { replace: [{ from: "the cat", to: "Dekart" }], never: [{ from: "Graffana", to: "Grafana" }] };
    expect(correct("The cat's tool and Graffana", glossary("Grafana"), { pairs })).toBe("Dekart's tool and Graffana");
    expect(correct("us and US", [], { pairs: { replace: [{ from: "us", to: "U.S." }] } })).toBe("U.S. and U.S.");
    expect(correct("rust and Rust", [], { pairs: { replace: [{ from: "rust", to: "Rust" }] } })).toBe("Rust and Rust");
    expect(find("catty the cats", [], { pairs }).applied).toEqual([]);
  });

  it("demotes names of other people, short acronyms and words of the dictionary", () => {
    expect(suggest("yesterday Gerald came by", person("Gerold Amberly"))).toEqual(["Gerald -> Gerold"]);
    expect(correct("yesterday Gerold Amberlee came by", person("Gerold Amberly"))).toBe(
      "yesterday Gerold Amberly came by",
    );
    expect(find("the SRA world", glossary("SRE")).applied).toEqual([]);
    expect(find("the codec of it", glossary("Codex")).applied).toEqual([]);
    expect(find("he was just in time to land on it", person("Justin Landon")).applied).toEqual([]);
    expect(find("Rose knows it", person("Rose Nash")).applied).toEqual([]);
    expect(find("with Olaf Erikson of the team", glossary("Ericsson")).applied).toEqual([]);
    expect(suggest("one says zeen-oh to it", glossary("Zeno"))).toEqual(["zeen-oh -> Zeno"]);
  });

  it("takes what stands beside a term elsewhere as a sign that it is meant", () => {
    const said = `people win Kaggle competitions. ${"Kaggle is fun. ".repeat(50)}And so then we`;
    expect(correct(`${said} won cackle competitions too`, glossary("Kaggle"))).toBe(
      `${said} won Kaggle competitions too`,
    );
    expect(find(`${said} heard hens cackle loudly`, glossary("Kaggle")).applied).toEqual([]);
  });

  it("does not take a known word that is said again and again for a term", () => {
    const said = "at Kaggle we met, at Kaggle we stayed, and";
    expect(suggest(`${said} then google came`, glossary("Kaggle"))).toEqual(["google -> Kaggle"]);
    const often = " much later google came, google left, google saw, google won, google knew, google went";
    expect(find(said + often, glossary("Kaggle"))).toMatchObject({ applied: [], suggested: [] });
  });

  it("does not take words that are said together again and again for a term", () => {
    const terms = glossary("Chainalysis");
    const said = "Chainalysis has made a chain analysis";
    expect(suggest(said, terms)).toEqual(["chain analysis -> Chainalysis"]);
    expect(suggest(`${said}, one chain analysis, no chain analysis`, terms)).toEqual([]);
  });

  it("makes of several what it makes of one", () => {
    const said = `people win Kaggle competitions. ${"Kaggle is fun. ".repeat(50)}And so then we won`;
    expect(correct(`${said} cackle competitions and the cackles were`, glossary("Kaggle"))).toBe(
      `${said} Kaggle competitions and the Kaggles were`,
    );
    expect(correct("two quarkbatches", glossary("Quarkbatch"))).toBe("two Quarkbatches");
  });

  it("finds a family name that was heard as ordinary words, and writes it unasked where people are introduced", () => {
    const terms = glossary("Lena", "Biewell");
    expect(correct("this is your host Lena be well with you", terms)).toBe("this is your host Lena Biewell with you");
    expect(suggest("then Lena be well said so", terms)).toEqual(["be well -> Biewell"]);
    expect(suggest("then Lena be willing said so", glossary("Lena Biewillen"))).toEqual([
      "Lena be willing -> Lena Biewillen",
    ]);
    expect(
      find("then Lena and I said so. Lena, be well. They be well", [...terms, ...glossary("Andrei")]),
    ).toMatchObject({
      applied: [],
      suggested: [],
    });
  });

  it("suggests names that captions took for letters", () => {
    expect(suggest("so then LC came along and we saw bkr too", glossary("Elsie", "Beekayar"))).toEqual([
      "LC -> Elsie",
      "bkr -> Beekayar",
    ]);
    expect(suggest("so then LC came along", glossary("Elsie", "LC"))).toEqual([]);
    expect(correct("so we run a KLM on it", glossary("kLLM"))).toBe("so we run a kLLM on it");
    expect(suggest("so then they sold a few of them", glossary("Elsie"))).toEqual([]);
  });

  it("suggests acronyms whose letters were heard as words", () => {
    expect(suggest("so we wrote it to the jeep you at last, as a GPU is fast", glossary("GPU"))).toEqual([
      "jeep you -> GPU",
    ]);
    expect(find("so we drove the jeep and you were there", glossary("GPU")).suggested).toEqual([]);
  });

  it("suggests a term for what stands in its place before another word", () => {
    const said = "we saw the Velmora boats and more Velmora boats and then velcro";
    expect(suggest(`${said} boats came`, glossary("Velmora"))).toEqual(["velcro -> Velmora"]);
    expect(find(`${said} boats came`, glossary("Velmora")).suggested[0]!.why).toBe(
      'stands before "boats", where the talk has Velmora elsewhere',
    );
    for (const other of ["velcro ships", "yellow boats", "velmo boats", "velcro. Boats"])
      expect(suggest(said.replace("velcro", other), glossary("Velmora"))).not.toContain("velcro -> Velmora");
  });

  it("says with which neighbours words are accepted that are said rightly elsewhere", () => {
    const said = "we saw the Velmora boats and more Velmora boats and then velcro";
    const pairsIn = (text: string): unknown[] =>
      find(text, glossary("Velmora")).suggested.map(({ from, pair }) => [from, pair]);
    expect(pairsIn(`${said} boats came`)).toEqual([["velcro", undefined]]);
    expect(pairsIn(`${said} boats came, my shoes have velcro on them`)).toEqual([
      ["velcro", { from: "velcro boats", to: "Velmora boats" }],
    ]);
    expect(pairsIn(`${said} boats came, on velcro. Boats came late`)).toEqual([
      ["velcro", { from: "then velcro", to: "then Velmora" }],
    ]);
  });

  it("finds the one place of a term that is missing where most of its list is said", () => {
    const said = "then we met with Grafton and Zorbex and Quilla in the hall where gombly came along";
    expect(correct(said, glossary("Grafton", "Zorbex", "Quilla", "Kambri"))).toBe(said.replace("gombly", "Kambri"));
    // A word of the dictionary, or letters, must be said just so.
    expect(correct(said.replace("gombly", "LC"), glossary("Grafton", "Zorbex", "Quilla", "Elsie"))).toBe(
      said.replace("gombly", "Elsie"),
    );
    expect(suggest(said.replace("gombly", "cadmium"), glossary("Grafton", "Zorbex", "Quilla", "Kadmian"))).toEqual([
      "cadmium -> Kadmian",
    ]);
    // Not where nobody says the others, where another place is as likely, or where the term is said.
    expect(suggest(said, glossary("Mundrak", "Volstar", "Hexabit", "Kambri"))).toEqual(["gombly -> Kambri"]);
    expect(suggest(`${said} with gombry`, glossary("Grafton", "Zorbex", "Quilla", "Kambri"))).toContain(
      "gombly -> Kambri",
    );
    expect(suggest(`Kambri and ${said}`, glossary("Grafton", "Zorbex", "Quilla", "Kambri"))).toEqual([
      "gombly -> Kambri",
    ]);
  });

  it("takes what is misheard in one place for misheard in the others", () => {
    const said = `people win Kaggle competitions. ${"Kaggle is fun. ".repeat(50)}And so then we won cackle competitions`;
    expect(correct(`${said} while some cackle master wrote that`, glossary("Kaggle"))).toBe(
      `${said.replace("cackle", "Kaggle")} while some Kaggle master wrote that`,
    );
  });

  it("leaves alone what stands beside the term itself", () => {
    const said = "we met in Kambri and then gombly came along";
    expect(suggest(said, glossary("Kambri"))).toEqual(["gombly -> Kambri"]);
    expect(suggest(`${said} so is it gombly or Kambri`, glossary("Kambri"))).toEqual([]);
    expect(suggest("we met in a Kambri-wide round", glossary("Kambri"))).toEqual([]);
  });

  it("writes several of an acronym without the apostrophe of captions, and leaves what owns something", () => {
    const said = "all the api's which we had, the gpu's. The cnn's are old";
    expect(correct(said, glossary("API", "GPUs", "CNN"))).toBe("all the APIs which we had, the GPUs. The CNNs are old");
    expect(correct("the API's cost and the API's and the GPU's cost", glossary("API", "GPU"))).toBe(
      "the API's cost and the API's and the GPU's cost",
    );
    expect(find("the API's which we had", glossary("API"), { edited: true }).applied).toEqual([]);
    const never = [{ from: "api's", to: "APIs" }];
    expect(suggest("the api's which we had", glossary("API"))).toEqual([]);
    expect(find("the api's which we had", glossary("API")).applied[0]!.from).toBe("api's");
    expect(find("the api's which we had", glossary("APIs"), { pairs: { replace: [], never } }).applied).toEqual([]);
  });

  it("hears acronyms as words only where they can be said so", () => {
    expect(suggest("so the app is slow and nicks are fast", glossary("APIs", "NICs"))).toEqual(["nicks -> NICs"]);
  });

  it("does not take an unknown word that is said again and again for a term that the text writes rightly", () => {
    const often = "then gombly came along and ".repeat(6);
    expect(suggest(often, glossary("Kambri"))).toEqual(Array(6).fill("gombly -> Kambri"));
    expect(suggest(`we met in Kambri and ${often}`, glossary("Kambri"))).toEqual([]);
    expect(suggest(`we met in Kambri and then gombly came along`, glossary("Kambri"))).toEqual(["gombly -> Kambri"]);
  });

  it("leaves two ordinary words alone of which one is how a name begins or ends and the other is far from its rest", () => {
    const said = "at first we saw the Blue Hat and then AI labs in the house";
    expect(suggest(said, glossary("Bluedit", "Colabs"))).toEqual([]);
  });

  it("hears the ch of Greek words as a k", () => {
    const terms = glossary("BrightChem", "HarborMech", "OpenSchema");
    expect(correct("then bright cam, harbor mac and open skeema came", terms)).toBe(
      "then BrightChem, HarborMech and OpenSchema came",
    );
  });

  it("leaves one term alone when it sounds like another, and the singular of a term", () => {
    expect(find("reece and rece are two", glossary("Reece", "Rece")).applied.map(({ to }) => to)).toEqual([
      "Reece",
      "Rece",
    ]);
    expect(find("the api is good and the app is good", glossary("APIs")).applied).toEqual([]);
  });

  it("writes a given name that sounds the same as the person's", () => {
    expect(correct("your host lucas is back", glossary("Lukas"))).toBe("your host Lukas is back");
  });

  it("leaves addresses, handles and code alone", () => {
    const text = "mail @adamarlow or go to adamarlow.example/kafca and call torch.nn or A-D-A";
    expect(find(text, [...person("Ada Marlow"), ...glossary("Kafka", "Torch.NN")]).applied.map(({ to }) => to)).toEqual(
      ["Torch.NN"],
    );
  });

  it("forces no case on phrases, titles, and words at the start of a sentence", () => {
    const terms: Term[] = [
      { term: "The Long Way Home", kind: "phrase", origin: "title" },
      { term: "tokenomics", origin: "glossary" },
      { term: "HARBOUR", origin: "title" },
    ];
    expect(find("Tokenomics first. We went the long way home to the harbour.", terms).applied).toEqual([]);
    expect(correct("Tokinomics first, then tokinomics.", terms)).toBe("Tokenomics first, then tokenomics.");
  });

  it("joins what a title writes in one word with a capital inside, and only suggests its other words", () => {
    const title: Term[] = ["DeepTar", "WeSail", "Gloxinia"].map((term) => ({ term, origin: "title" }));
    expect(correct("so the deep tar library and now we sail on", title)).toBe(
      "so the DeepTar library and now we sail on",
    );
    expect(correct("the deep car and gloxynia", title)).toBe("the deep car and gloxynia");
  });

  it("writes a name of a title for a word that there is not, and nothing for one made of the name", () => {
    const of = (origin: Term["origin"]): Term[] => ["Solvana", "Oakify"].map((term) => ({ term, origin }));
    expect(correct("we sail on Salvana and solvanna, which is all oakifying", of("title"))).toBe(
      "we sail on Solvana and Solvana, which is all oakifying",
    );
    expect(correct("we sail on Sulvana", of("text"))).toBe("we sail on Sulvana");
  });

  it("suggests everything in an edited transcript and changes nothing", () => {
    const { applied, suggested, remarks } = find("we use Graffana", glossary("Grafana"), { edited: true });
    expect(applied).toEqual([]);
    expect(suggested).toMatchObject([{ from: "Graffana", to: "Grafana", level: "automatic" }]);
    expect(remarks).toHaveLength(1);
  });

  it("switches itself off in other languages but for pairs and capitals", () => {
    const terms = glossary("ChatGPT", "Grafana", "Angst");
    const options = { language: "de-DE", pairs: { replace: [{ from: "Kuba netis", to: "Kubernetes" }] } };
    expect(correct("Die angst vor chatgpt und Kuba Netis, nicht vor Graffana.", terms, options)).toBe(
      "Die angst vor ChatGPT und Kubernetes, nicht vor Graffana.",
    );
    expect(find("angst", terms, options).remarks[0]).toContain('"de-DE"');
  });

  it("tells where and why", () => {
    const transcript = makeTranscript("now we look at it all in Graffana and then we go home again", {
      starts: Float64Array.from({ length: 14 }, (_, k) => k / 2),
    });
    const { applied } = findCorrections(transcript, glossary("Grafana"), lexicon);
    expect(applied).toMatchObject([
      {
        from: "Graffana",
        to: "Grafana",
        words: { first: 7, end: 8 },
        at: 3.5,
        context: "we look at it all in Graffana and then we go home again",
        level: "automatic",
        operation: { kind: "replace", from: 7, to: 8, text: ["Grafana"], step: "names" },
      },
    ]);
    expect(applied[0]!.why).toMatch(/^sounds like Grafana \(distance 0\.\d\d\)$/);
  });

  it("groups by pair", () => {
    const { applied } = find("Graffana, Graffana and kubernetis", glossary("Grafana", "Kubernetes"));
    expect(groupSuggestions(applied).map(({ from, to, count }) => [from, to, count])).toEqual([
      ["Graffana", "Grafana", 2],
      ["kubernetis", "Kubernetes", 1],
    ]);
  });

  it("bears anything", () => {
    const texts = [
      "",
      "a",
      "…",
      "[music] [ __ ]",
      "\u200b \u00a0",
      "🙂 🙃",
      "日本語 のテキスト",
      "مرحبا",
      "x".repeat(5e6),
    ];
    for (const text of texts) expect(() => find(text, glossary("Grafana", "日本語", "", "a"))).not.toThrow();
    const odd = glossary("C++", "!!!", "   ", "a b c d e f g h", "x".repeat(300), "İstanbul", "Søren");
    expect(() => find("see plus plus and sorren in istanbul", odd)).not.toThrow();
  });

  it("gives the same twice", () => {
    const text = "Graffana and cooper netties, then chat GBT. Gerald said tail wind";
    const terms = glossary("Grafana", "Kubernetes", "ChatGPT", "Tailwind", "Gerold");
    expect(find(text, terms)).toEqual(find(text, terms));
  });
});
