import { describe, expect, it } from "vitest";
import { makePerson } from "../../testing/make-show.js";
import { factsOf } from "../readable/word-facts.js";
import { decodePeople, tellPeople } from "./tell-people.js";

const people = ["Ada Marlow", "Ben Oyelaran", "Cleo Fontaine", "Dov Lind"].map((name) =>
  makePerson({ id: name.slice(0, 3).toLowerCase(), name }),
);
const talk = "We went round the point in the evening and the wind was with us until the light began to go.";

/** Who is likeliest for each text, with how likely; all of them are hosts. */
function tell(texts: string[], known: ReadonlyMap<number, number> = new Map()): { who: string; share: number }[] {
  let first = 0;
  const stretches = texts.map((text) => {
    const end = first + text.split(" ").length;
    const stretch = { first, end, marked: true, change: 0.99, hidden: 0, asks: 0, sells: 0 };
    first = end;
    return stretch;
  });
  const facts = factsOf(texts.join(" ").split(" "), "en");
  const ways = [Float64Array.from(stretches, () => 5)];
  const asks = new Float64Array(texts.length);
  const shares = tellPeople({ facts, stretches, asks, ways, people, hosts: people.length, known });
  return texts.map((_, row) => {
    const own = [...shares.subarray(row * 4, row * 4 + 4)];
    expect(own.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
    const share = Math.max(...own);
    return { who: people[own.indexOf(share)]!.id, share };
  });
}

describe("several people of one role", () => {
  it("are told apart by whom a turn is handed to, who is greeted, and who goes on after a remark", () => {
    const found = tell([
      `I'm Ada, and we are four today. ${talk} What do you think, Ben?`,
      `Well. ${talk}`,
      "Sure.",
      `And then it came back. ${talk} I'd like to hear that from Cleo.`,
      `I'm Cleo. ${talk} And what about you, Dov?`,
      `It went so. ${talk} So that is how I see it, Ada?`,
      `Not quite. ${talk}`,
    ]);
    expect(found.map(({ who }) => who)).toEqual(["ada", "ben", "ada", "ben", "cle", "dov", "ada"]);
    // Who is named is surer than who goes on.
    expect(found[4]!.share).toBeGreaterThan(found[3]!.share);
  });
  it("are as likely as each other where nothing tells", () => {
    for (const { share } of tell([talk, talk, talk])) expect(share).toBeCloseTo(0.25, 6);
  });
  it("follow from one that a person has named", () => {
    const texts = [talk, "Yes.", `${talk} ${talk}`];
    const found = tell(texts, new Map([[0, 3]]));
    expect(found[0]).toMatchObject({ who: "dov" });
    expect(found[2]!.who).toBe("dov");
    expect(found[2]!.share).toBeGreaterThan(0.5);
  });
});

describe("the chain", () => {
  it("gives what adding up every way through it gives", () => {
    const [rows, count] = [4, 3];
    const odds = Float64Array.from({ length: rows * count }, (_, at) => Math.sin(at * 7) * 2);
    const changes = Float64Array.of(0, 1.5, -0.5, 2);
    const returns = [0, 0, 0.7, -0.4];
    const shares = new Float64Array(rows * count);
    let all = 0;
    for (let way = 0; way < count ** rows; way++) {
      const who = changes.map((_, row) => Math.floor(way / count ** row) % count);
      let [worth, before] = [Math.exp(odds[who[0]!]!), -1];
      for (let row = 1; row < rows; row++) {
        const [last, next] = [who[row - 1]!, who[row]!];
        const change = 1 / (1 + Math.exp(-changes[row]!));
        worth *= Math.exp(odds[row * count + next]!);
        worth *= last === next ? 1 - change : (change / (count - 1)) * (next === before ? Math.exp(returns[row]!) : 1);
        if (last !== next) before = last;
      }
      all += worth;
      who.forEach((one, row) => {
        shares[row * count + one]! += worth;
      });
    }
    const found = decodePeople({ odds, changes, returns, count });
    expect(found.evidence).toBeCloseTo(Math.log(all), 9);
    for (const [at, share] of shares.entries()) expect(found.shares[at]).toBeCloseTo(share / all, 9);
  });
});
