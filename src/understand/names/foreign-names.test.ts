// Names of other languages as captions hear them: by what is said, not by how English would read their letters.
import { beforeAll, describe, expect, it } from "vitest";
import { makeTranscript } from "../../testing/names.js";
import { findCorrections } from "./find-corrections.js";
import { type Lexicon, loadLexicon } from "./lexicon.js";
import { respell } from "./sounds/foreign-spelling.js";
import type { Term } from "./terms.js";

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
});

const person = (term: string): Term => ({ term, kind: "person", origin: "person" });
const put = (text: string, ...terms: Term[]): string[] =>
  findCorrections(makeTranscript(text), terms, lexicon).applied.map(({ from, to }) => `${from} -> ${to}`);

describe("respell", () => {
  it.each([
    ["Grzegorz Kołacz", "gzhegozh kowach"],
    ["Wojciechowska", "voychehovska"],
    ["Kovačić", "kovachich"],
    ["Xiaoming Zhu", "shaoming ju"],
    ["Qiu", "choa"],
    ["Etxebarri", "echebarri"],
    ["Núñez", "nunyes"],
    ["Lefèvre", "lefevr"],
    ["Köhler", "kerler"],
    ["Søndergård", "serndergord"],
    ["Niamh", "neev"],
    ["João", "zhwown"],
  ])("spells %s as %s", (name, english) => {
    expect(respell(name).map((way) => way.normalize("NFD").replace(/\p{M}/gu, ""))).toContain(english);
  });

  it("leaves alone what looks English, and names with capitals inside", () => {
    expect(["Martin Quill", "Kaggle", "JavaScript", "SaaS", "NVIDIA", "torch"].flatMap(respell)).toEqual([]);
  });
});

describe("findCorrections of names of other languages", () => {
  it.each([
    ["we asked shemislav about it", "Przemysław", "shemislav -> Przemysław"],
    ["my guest is inyaki from the coast", "Iñaki", "inyaki -> Iñaki"],
    ["and then Jenghao wrote the engine", "Zhenghao", "Jenghao -> Zhenghao"],
    ["here are Shao Ching Joe and others", "Xiaoqing Zhou", "Shao Ching Joe -> Xiaoqing Zhou"],
    ["we talk to helen bovey curler today", "Hélène Beauvais-Köhler", "helen bovey curler -> Hélène Beauvais-Köhler"],
  ])("%s", (text, name, pair) => {
    expect(put(text, person(name))).toContain(pair);
  });

  it("takes letters that are no letter with an accent for what ASCII writes", () => {
    expect(put("then soren and lukasz came, and soren spoke", person("Søren"), person("Łukasz"))).toEqual([
      "soren -> Søren",
      "lukasz -> Łukasz",
      "soren -> Søren",
    ]);
  });

  it("leaves other people alone", () => {
    expect(put("Joe was there, Helen too, and Jack asked Shane", person("Xiaoqing Zhou"), person("Zhou"))).toEqual([]);
    expect(put("and there Ida Burke digs in the harbour", person("Ida Berg"))).toEqual([]);
    expect(put("We met Lakshmi Krishnan and Maria Gomez", person("Lakshmi Narayanan"), person("Maria López"))).toEqual(
      [],
    );
  });
});
