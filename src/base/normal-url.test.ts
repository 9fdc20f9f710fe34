// Spellings of addresses and what they become.
import { describe, expect, it } from "vitest";
import { normalUrl, urlKey } from "./normal-url.js";

describe("normalUrl", () => {
  it.each([
    ["HTTPS://Keel.Example:443/A?b=C#d", "https://keel.example/A?b=C#d"],
    ["keel.example/", "https://keel.example"],
    ["//keel.example/x/", "https://keel.example/x/"],
    ["http://keel.example:8080", "http://keel.example:8080"],
    ["keel.example:8080/x", "https://keel.example:8080/x"],
    ["https://bücher.example/ü", "https://xn--bcher-kva.example/%C3%BC"],
    ["mailto:me@keel.example", "mailto:me@keel.example"],
  ])("%j becomes %j", (typed, normal) => expect(normalUrl(typed)).toBe(normal));

  it.each([
    "",
    "javascript:alert(1)",
    "data:x",
    "https://user:pw@keel.example",
    "two words.example",
    "https://",
    "keel",
    "#top",
    "/x",
    "\uD800",
  ])("%j is none", (typed) => expect(normalUrl(typed)).toBeUndefined());
});

describe("urlKey", () => {
  it("is equal for the same page only", () => {
    const same = ["https://www.keel.example/x/", "http://keel.example/x", "keel.example/x?utm_source=a"];
    expect(new Set(same.map(urlKey)).size).toBe(1);
    expect(
      new Set(
        ["keel.example/x", "keel.example/y", "keel.example/x?b=1", "keel.example/x#t=1", "a.keel.example/x"].map(
          urlKey,
        ),
      ).size,
    ).toBe(5);
  });
});
