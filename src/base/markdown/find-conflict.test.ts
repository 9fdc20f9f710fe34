import { expect, it } from "vitest";
import { findConflict } from "./code-parts.js";

const two = "<<<<<<< HEAD\nOars.\n=======\nSails.\n>>>>>>> spring\n";

it("finds the line where two versions begin, with any line ends", () => {
  expect(findConflict(two)).toBe(1);
  expect(findConflict(`Boats.\n\n${two}`)).toBe(3);
  expect(findConflict(`Boats.\n\n${two}`.replaceAll("\n", "\r\n"))).toBe(3);
});

it("takes nothing else for it: rules of Markdown, quotes, and marks between fences", () => {
  expect(findConflict("Oars\n=======\n\n>>>>>>> quoted seven times\n")).toBe(0);
  expect(findConflict("<<<<<<< HEAD is what git writes\n")).toBe(0);
  expect(findConflict(`\`\`\`\n${two}\`\`\`\n`)).toBe(0);
  expect(findConflict(`\`\`\`\nOars\n\`\`\`\n${two}`)).toBe(4);
  expect(findConflict(`~~~~\n~~~\n${two}~~~\n~~~~\n`)).toBe(0);
});
