// Holds the reference to the schemas: every field says what it is, and none twice.
import { describe, expect, it } from "vitest";
import { describeFields } from "./describe-fields.js";

describe("the reference of fields", () => {
  const rows = describeFields();
  it("describes every field once", () => {
    expect(
      rows.filter(({ what, type }) => what.trim() === "" || type.trim() === "" || !/[.)]$|\*\*$/.test(what)),
    ).toEqual([]);
    const names = rows.map(({ file, field }) => `${file} ${field}`);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
  it("goes into maps and lists", () => {
    const named = (field: string) => rows.find((row) => row.field === field);
    expect(named("owner.email")).toMatchObject({ file: "show.md", type: "e-mail" });
    expect(named("chapters[].start")).toMatchObject({ file: "<slug>.md", type: "time" });
    expect(named("value.recipients[].split")).toBeDefined();
    expect(named("<id>.links")).toMatchObject({ file: "people.md" });
    expect(named("cleaning.fillers")).toMatchObject({ default: "light" });
  });
});
