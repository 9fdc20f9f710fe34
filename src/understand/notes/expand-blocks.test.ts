// Notes with blocks and values in, Markdown or a problem with its place out.
import { beforeAll, describe, expect, it } from "vitest";
import { makeEpisode, makePerson, makeShow } from "../../testing/make-show.js";
import { expandBlocks, prepareBlocks } from "./expand-blocks.js";
import { blockValues } from "./fill-notes.js";
import { findBlocks } from "./find-blocks.js";

const guest = makePerson({
  id: "ben-oakes",
  name: "Ben *Oak* Oakes",
  role: "guest",
  url: "https://oakes.example/a_(b)",
  links: [{ title: "X", url: "https://x.com/ben_oakes", kind: "x" }],
});
const values = blockValues(makeShow(), makeEpisode({ guests: [guest], number: 7 }));
const blocks = {
  "sponsor-rope": "Ropes by **Rope Works**{% if code %}: code {{ code }}{% endif %}.\n",
  follow: 'Follow [{{ show.title }}]({{ show.link }}). {% block "sponsor-rope" %}',
  broken: "fine\n\n{{ episode.nmber }}",
  circle: '{% block "circle" %}',
};
const expand = (notes: string) => expandBlocks(notes, blocks, values, { file: "episodes/one.md", line: 10 });

beforeAll(() => prepareBlocks("{{ x }}"));

describe("expandBlocks", () => {
  it("fills in blocks, also inside blocks, with values of their own", () => {
    expect(expand('Hi.\n\n{% block "follow" %}\n\n{% block "sponsor-rope", code: "KEEL" %}\n')).toEqual({
      value:
        "Hi.\n\nFollow [Harbour Lights](https://harbour.example). Ropes by **Rope Works**.\n\nRopes by **Rope Works**: code KEEL.\n",
      problems: [],
      used: ["follow", "sponsor-rope"],
    });
  });

  it("fills in values as text, and addresses as addresses", () => {
    expect(expand("[{{ guest.name }}]({{ guest.url }}) {{ guest.link.x }} no. {{ episode.number }}").value).toBe(
      "[Ben \\*Oak\\* Oakes](https://oakes.example/a_%28b%29) https://x.com/ben_oakes no. 7",
    );
  });

  it("takes conditions and loops", () => {
    const notes =
      "{% if guest %}With {{ guest.name }}.{% endif %}{% if sponsor %}Ad{% else %}No ad{% endif %}{% for one in guests %} {{ one.role }}{% endfor %}";
    expect(expand(notes).value).toBe("With Ben \\*Oak\\* Oakes.No ad guest");
  });

  it.each([
    ["a\n\n{% if guest.nme %}x{% endif %}", 'asks for "guest.nme"', "Did you mean guest.name?", 12],
    ["{% unless sponsor %}x{% endunless %}", 'asks for "sponsor"', "There are show, episode, guest", 10],
    [
      "{% if episode.nmber == 7 and guest %}x{% endif %}",
      'asks for "episode.nmber"',
      "Did you mean episode.number?",
      10,
    ],
  ])("warns of a condition that never holds: %s", (notes, message, hint, line) => {
    const { problems } = expand(notes);
    expect(problems).toMatchObject([{ rule: "block", severity: "warn", place: { file: "episodes/one.md", line } }]);
    expect(problems[0]!.message).toContain(message);
    expect(problems[0]!.hint).toContain(hint);
  });

  it.each([
    "{% if episode.season %}x{% endif %}",
    "{% if guests.size > 1 %}x{% endif %}",
    '{% assign x = "a" %}{% if x == "nothing" %}x{% endif %}',
    "{% for one in guests %}{% unless forloop.last %}, {% endunless %}{% endfor %}",
    '{% block "sponsor-rope" %}',
    "{% if guest.link.mastodon %}x{% endif %}",
  ])("says nothing of %s", (notes) => {
    expect(expand(notes).problems).toEqual([]);
  });

  it.each([
    [
      "One\n\nby {{ guest.nme }}",
      "episodes/one.md",
      12,
      7,
      'There is no value "guest.nme" here; there should be one of guest.name',
      "Did you mean guest.name?",
    ],
    [
      "{{ sponsor.name }}",
      "episodes/one.md",
      10,
      4,
      'There is no value "sponsor" here',
      "Nothing gives it a value: write out what it stands for.",
    ],
    [
      "a\n{% block 'broken' %}",
      "templates/blocks/broken.md",
      3,
      4,
      'There is no value "episode.nmber" here',
      "episode.number",
    ],
    [
      'a {% block "sponser" %}',
      "episodes/one.md",
      10,
      3,
      'There is no block "sponser"; there should be one of "broken"',
      "",
    ],
    ['{% block "circle" %}', "templates/blocks/circle.md", 1, 1, 'The block "circle" stands inside itself', ""],
    ["{% block sponsor %}", "episodes/one.md", 10, 1, "A block has no name", ""],
    [
      "x\n{% if guest %}",
      "episodes/one.md",
      11,
      1,
      "This tag cannot be filled in: tag {% if guest %} not closed",
      "raw",
    ],
    [
      "{{ 'now' | date: '%Y' }}",
      "episodes/one.md",
      10,
      1,
      "This tag cannot be filled in: undefined filter: date",
      "raw",
    ],
    ["{% include 'x' %}", "episodes/one.md", 10, 1, "This tag cannot be filled in: ", "raw"],
  ])("names the place of what is wrong in %j", (notes, file, line, column, message, hint) => {
    const { value, problems } = expand(notes);
    expect(value).toBe(notes);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ rule: "block", severity: "error", place: { file, line, column } });
    expect(problems[0]!.message).toContain(message);
    expect(problems[0]!.hint ?? "").toContain(hint);
  });

  it("leaves notes without tags alone", () => {
    expect(expand("Just { braces } and 50 % off")).toEqual({
      value: "Just { braces } and 50 % off",
      problems: [],
      used: [],
    });
    expect(expand("{% raw %}{{ x }}{% endraw %}").value).toBe("{{ x }}");
  });

  it.each([
    "`{{- if .Values.boat }}` and `{{ end }}`",
    "```yaml\nname: {{ boat.name }}\n{% for\n```",
    "~~~\n{{ x }}\n~~~",
    "<pre>{{ x }}</pre>",
  ])("leaves braces in code as they are: %s", (code) => {
    expect(expand(code)).toEqual({ value: code, problems: [], used: [] });
    expect(expand(`${code}\n\n{{ show.title }}`).value).toBe(`${code}\n\nHarbour Lights`);
    expect(expand(`${code}\n\n{{ guest.nme }}`).problems[0]?.place?.line).toBe(12 + code.split("\n").length - 1);
  });

  it("reaches nothing beyond the values", () => {
    for (const notes of ["{{ show.constructor }}", "{{ guest.__proto__ }}", "{{ guests.constructor }}"])
      expect(expand(notes).problems).toHaveLength(1);
  });
});

describe("findBlocks", () => {
  it("finds blocks through blocks", () => {
    expect(findBlocks('{%- block "follow" -%} {% block "none" %}', blocks)).toEqual(["follow", "sponsor-rope", "none"]);
  });
});
