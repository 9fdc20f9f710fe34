// Which names an episode's front-matter knows for sure, and in which forms.
import { expect, it } from "vitest";
import { loneEpisode } from "../../pipeline/lone-episode.js";
import { collectKnownNames } from "./known-names.js";

it("knows people by their whole and given names, the show without its article and host, and firms among links", () => {
  const { show, episode } = loneEpisode({ language: "en", speakers: ["Ada Marlo", "Ben Quill"] });
  const links = ["TideWorks", "Our new book", "TideWorks on X", "Website"].map((name) => ({
    title: name,
    url: "https://example.org",
  }));
  const known = collectKnownNames({ ...show, title: "The PAD Podcast with Ada Marlo" }, { ...episode, links });
  const names = known.map(({ kind, name }) => `${kind} ${name}`);
  expect(names).toContain("host Ada Marlo");
  expect(names).toContain("guest Ben");
  expect(names).not.toContain("guest Quill");
  expect(names).toContain("show PAD Podcast");
  expect(names.filter((name) => name.startsWith("firm"))).toEqual(["firm TideWorks"]);
});
