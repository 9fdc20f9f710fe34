// A file and a new body in, the file with that body out.
import { expect, it } from "vitest";
import { setNotesBody } from "./front-matter.js";

it.each([
  ["---\ntitle: A # x\n---\nold\n\ntext", "new *notes*\n", "---\ntitle: A # x\n---\n\nnew *notes*\n"],
  ["---\r\ntitle: A\r\n---\r\n", "a\nb", "---\r\ntitle: A\r\n---\r\n\r\na\r\nb\r\n"],
  ["---\ntitle: A\n---", "a", "---\ntitle: A\n---\n\na\n"],
  ["\uFEFF---\n---\nx", "a", "\uFEFF---\n---\n\na\n"],
  ["only body", "a", "a\n"],
  ["---\ntext: |\n  ---\n  x\n---\nold", "", "---\ntext: |\n  ---\n  x\n---\n"],
])("%j gets %j", (text, notes, changed) => {
  expect(setNotesBody(text, notes)).toBe(changed);
  expect(setNotesBody(changed, notes)).toBe(changed);
});
