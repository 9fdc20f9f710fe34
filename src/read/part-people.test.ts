// One text that names several people, somebody with an address, or a title that YAML cuts: parted where that is certain, else said.
import { expect, it } from "vitest";
import { episodeText, showText, withShow } from "../testing/with-show.js";

const peopleOf = async (typed: string): Promise<{ names: string[]; said: string; feed: string }> => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/people.md": "---\nann: Ann Holt\nbob: { name: Bob }\n---\n",
    "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00", `guests: ${typed}\n`),
  });
  const { said } = await show.run("build", "{root}");
  const feed = show.files("out")["feed.xml"] ?? "";
  const item = feed.slice(feed.indexOf("<item>"));
  const names = [...item.matchAll(/<podcast:person[^>]*role="guest"[^>]*>([^<]*)/g)].map((found) => found[1]!);
  return { names, said, feed };
};

it.each([
  ["ann, bob", ["Ann Holt", "Bob"]],
  ["[ann, bob]", ["Ann Holt", "Bob"]],
  ["Ida Berg, Per Lie", ["Ida Berg", "Per Lie"]],
  ["Ida Berg; Jean-Luc van der Poel, Jo O'Neil and Bob", ["Ida Berg", "Jean-Luc van der Poel", "Jo O'Neil", "Bob"]],
  ["ann and Bob", ["Ann Holt", "Bob"]],
  ["|\n  Ida Berg\n  Per Lie", ["Ida Berg", "Per Lie"]],
  ['["Ida Berg, PhD"]', ["Ida Berg, PhD"]],
  ['["Ida  Berg", "Per\u00a0 Lie"]', ["Ida Berg", "Per Lie"]],
  ['[{ name: "Ida  Berg" }]', ["Ida Berg"]],
  ['[{ name: "Berg and Lie" }]', ["Berg and Lie"]],
  ['["[Ida Berg](https://berg.example)", "[[Per Lie]]", "[[people/jo|Jo Bay]]"]', ["Ida Berg", "Per Lie", "Jo Bay"]],
])("parts %s in silence", async (typed, names) => {
  const found = await peopleOf(typed);
  expect(found.names).toEqual(names);
  expect(found.said).not.toContain("(person)");
});

it.each([
  ["Ida and Per Lie", "If they are 2, write guests: [Ida, Per Lie]"],
  ["Kahn (Acme)", "If it is no part of the name, write Kahn;"],
  ['"Berg, Ida"', "If they are 2, write guests: [Berg, Ida]"],
  ['"@idaberg@boats.example"', "If it is an account, write { name: ..., mastodon: ... }"],
  ['"@idaberg"', "If it is an account, write { name: ..., mastodon: ... }"],
])("keeps %s whole and says how to part it", async (typed, hint) => {
  const { names, said } = await peopleOf(typed);
  expect(names).toEqual([typed.replaceAll('"', "")]);
  expect(said).toContain(hint);
});

it.each([
  ["Ida Berg and Per Lie", ["Ida Berg", "Per Lie"], "is taken for 2 people: Ida Berg, Per Lie"],
  ["Ida Berg / Per Lie", ["Ida Berg", "Per Lie"], 'If it is one, write { name: "Ida Berg / Per Lie" }.'],
  ["ann & Ida Berg", ["Ann Holt", "Ida Berg"], "is taken for 2 people"],
  ["Ida Berg (Acme)", ["Ida Berg"], "What stands in brackets in"],
  ["Ida Berg (@idaberg)", ["Ida Berg"], "What stands in brackets in"],
  ['["Ida Berg (CEO, Acme)"]', ["Ida Berg"], "What stands in brackets in"],
  ["Ida Berg - CEO of Acme", ["Ida Berg"], "is left out: the name is Ida Berg"],
  ["[Dr. Ida Berg, PhD]", ["Dr. Ida Berg"], '"PhD" is a title and no person: it is left out'],
  ["TBD", [], '"TBD" names nobody: it is left out'],
  ["[Ida Berg, none]", ["Ida Berg"], '"none" names nobody: it is left out'],
  ["[{ name: Nobody }]", ["Nobody"], "guest-never-linked"],
  ["Ida Berg | Acme", ["Ida Berg"], 'If it is part of the name, write { name: "Ida Berg | Acme" }.'],
])("takes the names out of %s, and says so", async (typed, expected, message) => {
  const { names, said } = await peopleOf(typed);
  expect(names).toEqual(expected);
  expect(said).toContain(message);
});

it.each([
  ["Ida Berg (https://berg.example/a_(b))", "https://berg.example/a_(b)"],
  ["Ida Berg https://berg.example", "https://berg.example"],
  ["Ida Berg, www.berg.example", "https://www.berg.example"],
  ['"Ida Berg: <https://berg.example/>"', "https://berg.example/"],
  ['["Ida Berg (@ida@boats.example)"]', "https://boats.example/@ida"],
  ["Ida Berg @ida@boats.example", "https://boats.example/@ida"],
])("leads to where %s says", async (typed, address) => {
  const { names, said, feed } = await peopleOf(typed);
  expect(names).toEqual(["Ida Berg"]);
  expect(said).not.toContain("(person)");
  expect(feed).toContain(`href="${address}"`);
});

it.each([
  ["bluesky: ida.example", "https://bsky.app/profile/ida.example"],
  ["instagram: ida.berg", "https://www.instagram.com/ida.berg/"],
  ["bluesky: https://bsky.app/profile/ida.example", "https://bsky.app/profile/ida.example"],
  ["website: ida.example", "https://ida.example"],
])("knows names with dots on networks: %s", async (line, address) => {
  expect((await peopleOf(`[{ name: Ida Berg, ${line} }]`)).feed).toContain(`href="${address}"`);
});

it("says which server it takes for an account without one", async () => {
  const { said } = await peopleOf('[{ name: Ida Berg, mastodon: "@ida" }]');
  expect(said).toContain('"@ida" names no server of Mastodon: https://mastodon.social/@ida is taken');
  expect((await peopleOf('[{ name: Ida Berg, mastodon: "@ida@mastodon.social" }]')).said).not.toContain("(person)");
});

it.each(["Ida Berg <ida@b.example>", '[{ name: "Ida Berg (ida@b.example)" }]', '"Ida Berg ida@b.example"'])(
  "publishes no mail address of %s",
  async (typed) => {
    const { names, said, feed } = await peopleOf(typed);
    expect(names).toEqual(["Ida Berg"]);
    expect(said).toContain("The mail address of Ida Berg is not published");
    expect(feed).not.toContain("ida@b.example");
  },
);

it.each(['"https://b.example/a b"', "-3", '"??"'])("takes %s for nobody's name", async (typed) => {
  const { said, names } = await peopleOf(`[${typed}]`);
  expect(names).toEqual([]);
  expect(said).toContain("the person's name");
});

it("takes a mail address alone for nobody's name", async () => {
  expect((await peopleOf("ida@b.example")).said).toContain("There is a mail address in place of a name");
});

const titled = async (line: string): Promise<string> => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00").replace("title: Varnish", line),
  });
  return (await show.run("check", "{root}")).said;
};

it.each([
  ["title: Boats #12", 'title: "Boats #12"'],
  ["title: C# and #two", 'title: "C# and #two"'],
  ["title: #12 Boats", 'title: "#12 Boats"'],
  ["title: Boats: a love story", 'title: "Boats: a love story"'],
  ["title: [Bonus] The boat", 'title: "[Bonus] The boat"'],
  ["title: @ole on boats", 'title: "@ole on boats"'],
  ["title: %boats", 'title: "%boats"'],
  ["title: `boats`", 'title: "`boats`"'],
])("says what to write for %s", async (line, right) => {
  expect(await titled(line)).toContain(right);
  expect(await titled(right)).not.toContain("front-matter");
});

it("leaves a comment alone", async () => {
  expect(await titled("title: Boats  # the second one")).not.toContain("front-matter");
  expect(await titled("title: Boats\n# a comment")).not.toContain("front-matter");
});

it("asks for the name where an address stands in its place", async () => {
  const { said, feed } = await peopleOf('["https://berg.example"]');
  expect(said).toContain('Write { name: ..., url: "https://berg.example" }.');
  expect(feed).toBe("");
});
