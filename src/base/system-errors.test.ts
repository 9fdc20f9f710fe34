import { expect, it } from "vitest";
import { explainSystemError } from "./system-errors.js";

it("knows of a process that may not reserve what WebAssembly asks for", () => {
  const meaning = explainSystemError(new RangeError("WebAssembly.Memory(): could not allocate memory"));
  expect(meaning?.hint).toContain("NODE_OPTIONS=--disable-wasm-trap-handler");
  expect(explainSystemError(new RangeError("WebAssembly.Memory(): Property 'initial' is required"))).toBeUndefined();
});
