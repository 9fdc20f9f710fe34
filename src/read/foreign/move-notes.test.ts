// Links of a page's text lead where they led on the old site, whatever stands unseen beside their addresses.
import { expect, it } from "vitest";
import { overlayFolder } from "../overlay-folder.js";
import { moveNotes } from "./read-body.js";

it("takes an address with unseen characters as the whole one that it is", async () => {
  const body =
    '[Keel](\u2060https://keel.example/x\u200b) <a href="\ufeffhttps://oar.example/">Oar</a> [Old](/old) a\u200bb';
  const place = { folder: overlayFolder({}), paths: new Set<string>(), from: "a.md", page: "https://a.example/1/" };
  expect(await moveNotes(body, place, [])).toBe(
    '[Keel](https://keel.example/x) <a href="https://oar.example/">Oar</a> [Old](https://a.example/old) a\u200bb',
  );
});
