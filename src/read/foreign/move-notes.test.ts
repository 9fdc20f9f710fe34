// Links of a page's text lead where they led on the old site, whatever stands unseen beside their addresses.
import { expect, it } from "vitest";
import { overlayFolder } from "../folder.js";
import { fillPlaceholders, moveNotes } from "./read-body.js";

it("takes an address with unseen characters as the whole one that it is", async () => {
  const body =
    '[Keel](\u2060https://keel.example/x\u200b) <a href="\ufeffhttps://oar.example/">Oar</a> [Old](/old) [Oak](oak.example) [Page](next.html) a\u200bb';
  const place = { folder: overlayFolder({}), paths: new Set<string>(), from: "a.md", page: "https://a.example/1/" };
  expect(await moveNotes(body, place, [])).toBe(
    '[Keel](https://keel.example/x) <a href="https://oar.example/">Oar</a> [Old](https://a.example/old) [Oak](oak.example) [Page](https://a.example/1/next.html) a\u200bb',
  );
});

it("fills in what generators put in for fields of the page, and leaves what no field says", () => {
  const body = `\${post.title} {{ page.title }} \${frontmatter.audioUrl} \${post.other} \${HOME} {{< param "title" >}}`;
  expect(fillPlaceholders(body, "https://a.example", { title: "Keel", audio_url: "k.mp3", audiourl: "k.mp3" })).toBe(
    `Keel Keel k.mp3 \${post.other} \${HOME} Keel`,
  );
});
