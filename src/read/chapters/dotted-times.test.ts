import { describe, expect, it } from "vitest";
import { retypeDots } from "./chapter-texts.js";

describe("retypeDots", () => {
  it.each([
    ["0.00 Start\n5.00 The keel\n15.00 Paint", "0:00 Start\n5:00 The keel\n15:00 Paint"],
    ["- 0.00 - Start\n- 5.00 - Keel 2.10\n- 15.00 - Paint", "- 0:00 - Start\n- 5:00 - Keel 2.10\n- 15:00 - Paint"],
    ["Start 0.00\nThe keel 12.39\nPaint (1.02.03)", "Start 0:00\nThe keel 12:39\nPaint (1:02:03)"],
    ["**4.15** Keel\n**58.10** Paint\n**1.02.03** Oars", "**4:15** Keel\n**58:10** Paint\n**1:02:03** Oars"],
    ["0:00 Start\n4.15 Keel\n15:00 Paint", "0:00 Start\n4:15 Keel\n15:00 Paint"],
  ])("writes colons in %j", (typed, notes) => {
    expect(retypeDots(typed)?.notes).toBe(notes);
  });

  it("says where the first stands", () => {
    expect(retypeDots("We talk.\n\n0:00 Start\n4.15 Keel\n15:00 Paint")).toMatchObject({ typed: "4.15", line: 3 });
  });

  it.each([
    ["prices", "1.20 Rope\n4.15 Oars\n12.30 Paint"],
    ["prices behind what they buy", "Rope 1.20\nOars 4.15\nPaint 12.30"],
    ["a table of numbers", "0.00 Start\n5.00 The keel\n2.00 Paint"],
    ["versions", "1.10.12 Oak\n1.10.15 Elm\n1.11.02 Ash"],
    ["numbers of sections", "1.01 Oak\n1.02 Elm\n2.01 Ash"],
    ["times with colons", "0:00 Start\n5:00 The keel\n15:00 Paint"],
    ["two alone", "0.00 Start\n5.00 The keel"],
  ])("leaves %s", (_, typed) => {
    expect(retypeDots(typed)).toBeUndefined();
  });
});
