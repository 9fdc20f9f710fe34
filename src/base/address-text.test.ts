// Addresses are told from other texts, however often one asks.
import { expect, it } from "vitest";
import { canParseUrl } from "./address-text.js";

it("knows an address with letters beyond ASCII in hot code too", () => {
  const texts = ["https://bücher.example/ü", "https://keel.example/x"];
  let denied = 0;
  for (let at = 0; at < 100_000; at++) if (!canParseUrl(texts[at & 1]!)) denied++;
  for (let at = 0; at < 100_000; at++) if (!canParseUrl("ü", texts[at & 1]!)) denied++;
  expect(denied).toBe(0);
});

it("tells whether there is an address", () => {
  expect(["", "keel", "https://", "http://a b", "/x"].map((text) => canParseUrl(text))).toEqual(Array(5).fill(false));
  expect(canParseUrl("/x", "https://keel.example")).toBe(true);
  expect(canParseUrl("mailto:me@keel.example")).toBe(true);
});
