// The list of templates is complete: every value it promises is there, nothing else is, and a show can replace each file.
import { describe, expect, it } from "vitest";
import { makeSite, packagedTemplates } from "../../testing/make-site.js";
import { describeSharedValues, describeTemplates } from "./describe-templates.js";

interface Named {
  name: string;
  /** Of a list or an object: what is in each. */
  inner: Named[];
}

/** "site.title, .dir (a, b)" as single names; what is in brackets belongs to each of the names before. */
function readNames(text: string): Named[] {
  const open = text.indexOf("(");
  const after = open < 0 ? -1 : closeOf(text, open);
  const names = (open < 0 ? text : text.slice(0, open))
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "" && name !== "...");
  let root = "";
  const inner = open < 0 ? [] : readNames(text.slice(open + 1, after));
  const found = names.map((name, at) => {
    const whole = name.startsWith(".") ? root + name : name;
    if (!name.startsWith(".")) root = name.replace(/\.[^.]*$/, "");
    // In a plain list of names the bracket is of the last one only.
    return { name: whole, inner: names.every((one) => one.includes(".")) || at === names.length - 1 ? inner : [] };
  });
  return after < 0 ? found : [...found, ...readNames(text.slice(after + 1).replace(/^,/, ""))];
}

function closeOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "(") depth++;
    if (text[at] === ")" && --depth === 0) return at;
  }
  return text.length;
}

/** What a value lacks of what was promised, or has beyond it; marks in `seen` what was there to be looked at. */
function compare(value: unknown, { name, inner }: Named, seen: Set<string>): string[] {
  if (value === null || inner.length === 0) return [];
  if (Array.isArray(value)) return value.flatMap((one) => compare(one, { name, inner }, seen));
  seen.add(name);
  const keys = Object.keys(value as object);
  const names = inner.map((one) => one.name);
  return [
    ...names.filter((key) => !keys.includes(key)).map((key) => `${name} has no ${key}`),
    ...keys.filter((key) => !names.includes(key)).map((key) => `${name}.${key} is not described`),
    ...inner.flatMap((one) => compare((value as Record<string, unknown>)[one.name] ?? null, one, seen)),
  ];
}

const liquid = describeTemplates().filter(({ file }) => file.endsWith(".liquid"));

describe("describeTemplates", () => {
  it("names every packaged file, and no other", () => {
    expect(
      describeTemplates()
        .map(({ file }) => file)
        .sort(),
    ).toEqual(Object.keys(packagedTemplates()).sort());
  });

  it.each(liquid.map((facts) => [facts.file, facts] as const))("gives %s what it says", (file, { values }) => {
    const names = [...describeSharedValues(), ...values].flatMap(({ name }) => readNames(name));
    const probe = `${names.map(({ name }) => `{% if ${name} %}{% endif %}@@${name}={{ ${name} | json | raw }}`).join("")}@@all there`;
    const site = makeSite({ type: "serial" }, { ...packagedTemplates(), [file]: probe });
    expect(site.problems).toEqual([]);
    const pages = site.files
      .map(({ path, content }) => (path.endsWith("oembed.json") ? JSON.parse(String(content)).html : String(content)))
      .filter((text) => text.includes("@@all there"));
    expect(pages.length).toBeGreaterThan(0);
    const seen = new Set<string>();
    const wrong = pages.flatMap((text) =>
      names.flatMap((named) => {
        const from = text.indexOf(`@@${named.name}=`) + named.name.length + 3;
        return compare(JSON.parse(text.slice(from, text.indexOf("@@", from))), named, seen);
      }),
    );
    expect([...new Set(wrong)]).toEqual([]);
    const looked = names.filter(({ name, inner }) => inner.length > 0 && !seen.has(name)).map(({ name }) => name);
    expect(looked).toEqual([]);
  });

  it("lets a show make a block anew from the values alone", () => {
    const own = `{% for person in episode.people %}[{{ person.name }}|{{ person.role_text }}|{{ person.share_text }}|{{ person.href }}|{{ person.image }}|{% for link in person.links %}{{ link.title }} {{ link.url }};{% endfor %}]{% endfor %}`;
    const { files } = makeSite({}, { ...packagedTemplates(), "people.liquid": own });
    const page = String(files.find(({ path }) => path === "episodes/the-first-plank/index.html")?.content);
    const [bo, ada] = [...page.matchAll(/\[(\w+ \w+\|.*?)\]/g)].map((found) => found[1]!.split("|"));
    expect(bo).toEqual([
      "Bo Lind",
      "Guest",
      expect.stringMatching(/^\d+%$/),
      "../../people/bo-lind/",
      "../../bo.svg",
      "bo.example https://bo.example;",
    ]);
    expect(ada?.at(-1)).toBe("ada.example https://ada.example;Mastodon https://social.example/@ada;");
  });
});
