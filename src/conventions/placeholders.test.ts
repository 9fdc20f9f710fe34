// Addresses of examples are known however they are spelled, and no others are.
import { expect, it } from "vitest";
import { isNobodysAddress } from "./placeholders.js";

it.each([
  "https://example.com",
  "https://Media.EXAMPLE.org/a.mp3",
  "https://ex%61mple.net/",
  "https://exa\tmple.com/",
  "https://\uff45xample.com/",
  "https://example\u3002com/",
])("takes %j for an example's", (address) => expect(isNobodysAddress(address)).toBe(true));

it.each(["https://example.company/", "https://anexample.com/", "https://talks.test/example.com", "example.com", ""])(
  "takes %j for somebody's",
  (address) => expect(isNobodysAddress(address)).toBe(false),
);
