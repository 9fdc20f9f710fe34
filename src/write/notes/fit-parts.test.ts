// Parts of thousands of units: as many are kept as fit, and the text is not measured for every one of them.
import { expect, it } from "vitest";
import { fitParts, type Part } from "./fit-parts.js";

it("keeps as many of ten thousand units as fit, and measures few texts", () => {
  const units = Array.from({ length: 10_000 }, (_, at) => `Plank ${at}.`);
  const parts: Part<"lead" | "notes" | "links">[] = [
    { name: "lead", units: ["Of boats."], between: "\n\n" },
    { name: "notes", units, between: "\n\n" },
    { name: "links", heading: "Links", units: units.slice(0, 2000), between: "\n" },
  ];
  let measured = 0;
  const size = (text: string): number => {
    measured++;
    return text.length;
  };
  const { text, dropped } = fitParts(parts, ["links", "notes"], "lead", { most: 100, size });
  expect(dropped).toEqual(["links left out", "notes shortened: 9 of 10000 kept"]);
  expect(text).toBe(`Of boats.\n\n${units.slice(0, 9).join("\n\n")}`);
  expect(measured).toBeLessThan(100);
});
