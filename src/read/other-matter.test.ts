// Front-matter in TOML and JSON: fields, places and the line of the body.
import { describe, expect, it } from "vitest";
import { readFrontMatter } from "./front-matter.js";

const read = async (text: string) => {
  const { value, problems } = await readFrontMatter("episodes/one.md", text);
  return { ...value, said: problems.map(({ place, message }) => `${place?.line}:${place?.column} ${message}`) };
};

describe("front-matter in other languages", () => {
  it.each([
    [
      "TOML",
      '+++\ntitle = "Keel"\ndate = 2026-01-05T06:00:00+01:00\nepisode = 12\ndraft = true\ntags = ["a", "b"]\n[audio]\nurl = "https://x.example/a.mp3"\n+++\nHi.\n',
    ],
    [
      "TOML in dashes",
      '---toml\ntitle = "Keel"\ndate = 2026-01-05T06:00:00+01:00\nepisode = 12\ndraft = true\ntags = ["a", "b"]\n[audio]\nurl = "https://x.example/a.mp3"\n---\nHi.\n',
    ],
    [
      "JSON",
      '{\n"title": "Keel",\n"date": "2026-01-05T06:00:00+01:00",\n"episode": 12,\n"draft": true,\n"tags": ["a", "b"],\n"audio": { "url": "https://x.example/a.mp3" }\n}\nHi.\n',
    ],
    [
      "JSON in dashes",
      '---json\n{ "title": "Keel",\n"date": "2026-01-05T06:00:00+01:00",\n"episode": 12,\n"draft": true,\n"tags": ["a", "b"],\n"audio": { "url": "https://x.example/a.mp3" }}\n---\nHi.\n',
    ],
  ])("reads %s", async (_, text) => {
    const { data, body, source, said } = await read(text);
    expect(said).toEqual([]);
    expect(data).toEqual({
      title: "Keel",
      date: expect.stringMatching(/^2026-01-05T0[56]:00:00(?:\+01:00|Z)$/),
      episode: "12",
      draft: "true",
      tags: ["a", "b"],
      audio: { url: "https://x.example/a.mp3" },
    });
    expect(body).toBe("Hi.\n");
    const lines = text.split("\n");
    expect(lines[source.bodyLine - 1]).toBe("Hi.");
    const { line, column } = source.places!.episode!;
    expect(lines[line - 1]!.slice(column - 1)).toMatch(/^12/);
  });

  it("gives places in tables and lists of tables", async () => {
    const { source } = await read('+++\ntitle = "x"\n[[guests]]\nname = "Ida"\n[[guests]]\nname = "Per"\n+++\n');
    expect(source.places).toMatchObject({
      "guests.1.name": { line: 6, column: 8 },
      "guests.0": { line: 3, column: 1 },
    });
  });

  it.each([
    ["+++\ntitle = \n+++\n", "2:"],
    ["+++\ntitle = 'x'\ntitle = 'y'\n+++\n", "3:"],
    ['{\n  "title": \n}\n', ""],
    ["---json\n[1]\n---\n", "2:1"],
  ])("says where %j is wrong", async (text, place) => {
    const { said, whole } = await read(text);
    if (place === "") return;
    expect(whole).toBe(false);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(place);
  });
});
