// Two people of one name: told apart by id and by address, never made one in silence.
import { expect, it } from "vitest";
import { captionsText, episodeText, showText, withShow } from "../testing/with-show.js";

interface Told {
  people: string[];
  pages: string[];
  said: string;
  code: number;
}
const build = async (guests: string, files: Record<string, string> = {}): Promise<Told> => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/one.md": episodeText("One", "2026-02-01 06:00", `${guests}\n`),
    ...files,
  });
  const { code, said } = await show.run("build", "{root}");
  const out = show.files("out");
  const people = [...(out["feed.xml"] ?? "").matchAll(/<podcast:person role="guest"([^>]*)>([^<]*)/g)];
  return {
    people: people.map(([, more = "", name]) => `${name}${/href="([^"]*)"/.exec(more)?.[1] ?? ""}`),
    pages: Object.keys(out).flatMap((path) => /^people\/(ann[^/]*)\/index\.html$/.exec(path)?.[1] ?? []),
    said,
    code,
  };
};
const a = 'url: "https://a.example"';
const b = 'url: "https://b.example"';
const people = { "episodes/people.md": `---\nann: { name: Ann Lee, ${a} }\nann-2: { name: Ann Lee, ${b} }\n---\n` };

it("tells two of one name apart by the ids they are given", async () => {
  const { people, pages, said } = await build(`guests: [{ name: Ann Lee, ${a} }, { id: ann-2, name: Ann Lee, ${b} }]`);
  expect(people).toEqual(["Ann Leehttps://a.example", "Ann Leehttps://b.example"]);
  expect(pages).toEqual(["ann-2", "ann-lee"]);
  expect(said).toBe("");
});
it("says that labels of a transcript do not tell two of one name apart, until they do", async () => {
  const files = { "episodes/one.vtt": captionsText.replaceAll("Ida Berg", "Ann Lee") };
  const guests = `guests: [{ name: Ann Lee, ${a} }, { id: ann-2, name: Ann Lee, ${b} }]`;
  const { said } = await build(guests, files);
  expect(said).toContain('the label "Ann Lee" of a transcript is neither ann-lee nor ann-2');
  expect((await build(`${guests}\nspeakers: { Ann Lee: ann-2 }`, files)).said).not.toContain("neither");
});
it("tells two of one name apart by addresses of which none is the same, and says so", async () => {
  const { people, pages, said } = await build(`guests: [{ name: Ann Lee, ${a} }, { name: Ann Lee, ${b} }]`);
  expect(people).toEqual(["Ann Leehttps://a.example", "Ann Leehttps://b.example"]);
  expect(pages).toEqual(["ann-lee-b-example", "ann-lee"]);
  expect(said).toContain("they are taken for two, ann-lee and ann-lee-b-example");
});
it("tells a guest from a host of the same name by their addresses", async () => {
  const { people, said } = await build(`hosts: [{ name: Ann Lee, ${a} }]\nguests: [{ name: Ann Lee, ${b} }]`);
  expect(people).toEqual(["Ann Leehttps://b.example"]);
  expect(said).toContain("they are taken for two, ann-lee and ann-lee-b-example");
});
it("says that a guest is a host too, and gives both the host's links", async () => {
  const { people, said } = await build(`hosts: [{ name: Ann Lee, ${a} }]\nguests: [Ann Lee]`);
  expect(people).toEqual(["Ann Leehttps://a.example"]);
  expect(said).toContain('"Ann Lee" is a host of this episode and a guest in it, and is published as both');
});
it.each([
  ["guests: [Ann Lee, Ann Lee]", '"Ann Lee" stands here twice and is taken for one person'],
  [`guests: [{ name: Ann Lee, ${a} }, { name: Ann Lee }]`, '"Ann Lee" stands here twice and is taken for one person'],
  [`guests: [{ name: Ann Lee }, { name: Ann Lee, ${a} }]`, "the links of the second are not used"],
])("says what is taken for one: %s", async (guests, expected) => {
  const { people, said } = await build(guests);
  expect([people.length, said]).toEqual([1, expect.stringContaining(expected)]);
});

it.each([
  ["ann-2", "Ann Leehttps://b.example"],
  [`{ name: Ann Lee, ${b} }`, "Ann Leehttps://b.example"],
])("knows which of two in people.md is meant by %s", async (guest, expected) => {
  const told = await build(`guests: [${guest}]`, people);
  expect([told.people, told.said]).toEqual([[expected], expect.not.stringContaining("warn")]);
});
it.each(["Ann Lee", "{ name: ann lee }", '{ name: Ann Lee, url: "https://c.example" }'])(
  "guesses nobody of two in people.md for %s",
  async (guest) => {
    const { code, said } = await build(`guests: [${guest}]`, people);
    expect([code, said]).toEqual([1, expect.stringContaining("nothing says which of them is meant")]);
    expect(said).toContain("Write the id: ann (https://a.example), ann-2 (https://b.example).");
  },
);
it("takes a label for the one of two who is in the episode, and asks where both are", async () => {
  const files = { ...people, "episodes/one.vtt": captionsText.replaceAll("Ida Berg", "Guest") };
  const speakers = "speakers: { Guest: Ann Lee }";
  const one = await build(`guests: [ann-2]\n${speakers}`, files);
  expect([one.code, one.said]).toEqual([0, expect.not.stringContaining("which of them")]);
  const two = await build(`guests: [ann, ann-2]\n${speakers}`, files);
  expect([two.code, two.said]).toEqual([1, expect.stringContaining("nothing says which of them is meant")]);
});
it("gives the words of a transcript to the one who is in the episode", async () => {
  const show = withShow({
    "episodes/show.md": showText,
    ...people,
    "episodes/one.md": episodeText("One", "2026-02-01 06:00", "guests: [ann-2]\n"),
    "episodes/one.vtt": captionsText.replaceAll("Ida Berg", "Ann Lee"),
  });
  await show.run("build", "{root}");
  expect(show.read("out/episodes/one/index.html")).toMatch(/href="\.\.\/\.\.\/people\/ann-2\/"[^>]*>Ann Lee</);
  expect(show.read("out/people/ann-2/index.html")).toContain("5 s");
});

it("says where a name known from people.md has other links", async () => {
  const own = { "episodes/people.md": `---\nann: { name: Ann Lee, ${a} }\n---\n` };
  const other = await build(`guests: [{ name: Ann Lee, ${b} }]`, own);
  expect(other.said).toContain('"Ann Lee" is taken for ann of people.md, though the links given here are others');
  expect((await build(`guests: [{ id: ann, ${b} }]`, own)).said).not.toContain("is taken for");
  expect((await build(`guests: [{ name: Ann Lee, x: "@ann" , ${a} }]`, own)).said).not.toContain("is taken for");
});

const twoEpisodes = (second: string) => ({
  "episodes/two.md": episodeText("Two", "2026-02-02 06:00", `guests: [${second}]\n`),
});
it.each([
  [`{ name: Ann Lee, ${b} }`, '"Ann Lee" has other links in "one" than in "two"', "info"],
  [`{ id: ann-lee, name: Anna Leeds, ${a} }`, '"Ann Lee" in "one" and "Anna Leeds" in "two" have one id', "warn"],
])("says what episodes take for one person: %s", async (second, expected, severity) => {
  const { said } = await build(`guests: [{ name: Ann Lee, ${a} }]`, twoEpisodes(second));
  expect(said).toContain(expected);
  expect(said).toMatch(new RegExp(`one.md:5:\\d+ ${severity} `));
});
it.each(["Ann Lee", `{ name: Ann Lee, url: "https://www.a.example/" }`, `{ id: ann-2, name: Ann Lee, ${b} }`])(
  "says nothing of %s in another episode",
  async (second) => {
    const { said } = await build(`guests: [{ name: Ann Lee, ${a} }]`, twoEpisodes(second));
    expect(said).not.toMatch(/one id|other links|person/);
  },
);

it("says once of names that differ by a title that each has a page, and not of one id, or of what is no title", async () => {
  const { said } = await build("guests: [Dr. Ida Berg]", {
    ...twoEpisodes("Ida Berg"),
    "episodes/three.md": episodeText("Three", "2026-02-03 06:00", "guests: [Prof. Dr. Ida Berg]\n"),
  });
  expect(said.match(/person-title/g)).toHaveLength(1);
  expect(said).toMatch(/are two people here, with the pages people\/[a-z-]+\/ and people\/[a-z-]+\/ \(person-title\)/);
  const people = { "episodes/people.md": "---\nida: { name: Ida Berg }\n---\n" };
  expect((await build("guests: [Dr. Ida Berg]", people)).said).toContain("people/dr-ida-berg/ and people/ida/");
  for (const [one, other] of [
    ["{ id: ida, name: Dr. Ida Berg }", "{ id: ida, name: Ida Berg }"],
    ["Dr. Berg", "Berg"],
    ["Drew Berg", "Ew Berg"],
  ])
    expect((await build(`guests: [${one}]`, twoEpisodes(other!))).said).not.toContain("person-title");
});
