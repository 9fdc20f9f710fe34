// A line of a file with a mark under the place, in as many columns as there are.
import { describe, expect, it } from "vitest";
import { frameLine, wrapText } from "./source-frame.js";

const frame = (text: string, column: number | undefined, width = 60, value?: string): string[] =>
  frameLine(text, { line: 7, column, value }, width);

describe("frameLine", () => {
  it("marks the place, and all of a value that stands there", () => {
    expect(frame("link: ida.example", 7)).toEqual(["   7 | link: ida.example", "     |       ^"]);
    expect(frame("link: ida.example", 7, 60, "ida.example")).toEqual([
      "   7 | link: ida.example",
      "     |       ^^^^^^^^^^^",
    ]);
    expect(frame('link: "x y"', 7, 60, "x y")[1]).toBe("     |       ^^^^^");
    expect(frame("link: x", undefined)).toEqual(["   7 | link: x"]);
    expect(frame("ab", 9)).toEqual(["   7 | ab", "     |   ^"]);
  });

  it("counts tabs, wide characters and accents as a terminal shows them", () => {
    expect(frame("\tname: x", 8)).toEqual(["   7 |     name: x", "     |           ^"]);
    expect(frame("name: 田中 x", 10)).toEqual(["   7 | name: 田中 x", "     |            ^"]);
    expect(frame("name: 田中 x", 7, 60, "田中")).toEqual(["   7 | name: 田中 x", "     |       ^^^^"]);
    expect(frame("e\u0301e\u0301 x", 6)).toEqual(["   7 | e\u0301e\u0301 x", "     |    ^"]);
  });

  it("lets nothing of the line steer the terminal", () => {
    expect(frame("a\u001b[31mb\u202ec", 1)[0]).toBe("   7 | a·[31mb·c");
  });

  it.each([40, 60, 80])("shows the part of a long line that matters, within %i columns", (width) => {
    const text = `${"before ".repeat(40)}HERE${" after".repeat(40)}`;
    const [line, mark] = frame(text, 281, width, "HERE");
    expect(line!.length).toBeLessThanOrEqual(width);
    expect(line).toMatch(/^ {3}7 \| ….*HERE.*…$/);
    expect(line!.slice(mark!.indexOf("^"), mark!.lastIndexOf("^") + 1)).toBe("HERE");
    expect(frame(text, 1, width)[0]).toMatch(/^ {3}7 \| before .*…$/);
    const [end, below] = frame(text, text.length, width);
    expect(end!.length).toBeLessThanOrEqual(width);
    expect(end).toMatch(/after$/);
    expect(below!.length).toBe(end!.length);
  });
});

it("breaks sentences at spaces and keeps words whole", () => {
  expect(wrapText("one two three four", 9, "  ")).toBe("one two\n  three\n  four");
  expect(wrapText("    put it back", 11, "    ")).toBe("    put it\n    back");
  expect(wrapText("a https://very.long.example/address b", 10, "  ")).toBe(
    "a\n  https://very.long.example/address\n  b",
  );
});
