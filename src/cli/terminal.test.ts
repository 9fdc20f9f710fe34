// Messages name commands as the person can type them.
import { describe, expect, it } from "vitest";
import { showText, withShow } from "../testing/with-show.js";
import { howCalled, readNow, spellCommands } from "./terminal.js";

describe("how the command was called", () => {
  const rows: [string, string, Record<string, string>, string][] = [
    ["/usr/local/bin/airdate", "/home/ida/show", {}, "airdate"],
    ["/home/ida/.nvm/versions/node/v22/bin/airdate", "/home/ida/show", { npm_config_user_agent: "npm/10" }, "airdate"],
    ["/home/ida/show/node_modules/.bin/airdate", "/home/ida/show", { npm_config_user_agent: "npm/10" }, "npx airdate"],
    ["/home/ida/show/node_modules/.bin/airdate", "/home/ida/show/episodes", {}, "npx airdate"],
    ["/home/ida/.npm/_npx/1f/node_modules/.bin/airdate", "/srv", { npm_config_user_agent: "npm/10" }, "npx airdate"],
    [
      "/home/ida/show/node_modules/.bin/airdate",
      "/home/ida/show",
      { npm_config_user_agent: "pnpm/9" },
      "pnpm exec airdate",
    ],
    [
      "/home/ida/show/node_modules/.bin/airdate",
      "/home/ida/show",
      { npm_config_user_agent: "yarn/1.22" },
      "yarn airdate",
    ],
    [
      "/home/ida/show/node_modules/airdate/dist/bin.js",
      "/home/ida/show",
      { npm_config_user_agent: "bun/1" },
      "bunx airdate",
    ],
    ["/usr/lib/node_modules/airdate/dist/bin.js", "/home/ida/show", {}, "airdate"],
    ["/home/ida/airdate/dist/bin.js", "/home/ida/airdate", {}, "node dist/bin.js"],
    ["/home/ida/air date/dist/bin.js", "/srv", {}, 'node "/home/ida/air date/dist/bin.js"'],
  ];
  for (const [script, cwd, env, called] of rows)
    it(`says ${called} for ${script} in ${cwd} under ${env.npm_config_user_agent ?? "no package manager"}`, () => {
      expect(howCalled({ script, cwd, env })).toBe(called);
    });

  it("spells every command in a text so, and leaves the name of the tool and quoted lines alone", () => {
    const text =
      "airdate accept x; airdate chapters import f x\n  12 | run airdate build daily\nWhat airdate does not know, example.com/airdate build, airdate newest";
    expect(spellCommands(text, { called: "npx airdate" })).toBe(
      "npx airdate accept x; npx airdate chapters import f x\n  12 | run airdate build daily\nWhat airdate does not know, example.com/airdate build, airdate newest",
    );
    expect(spellCommands(text, {})).toBe(text);
  });

  it("is in hints of errors, in help, in what doctor and init advise", async () => {
    const show = withShow({ "episodes/show.md": showText });
    const called = { called: "npx airdate" };
    expect((await show.runAs(called, "accept", "x", "{root}")).said).toContain("  npx airdate accept x --reason");
    expect((await show.runAs(called, "import", "--help")).out).toMatch(
      /Usage: npx airdate import.*\n {2}npx airdate import https/s,
    );
    expect((await show.runAs(called, "init", "{root}/new")).out).toMatch(
      /npx airdate serve .*npx airdate build .*npx airdate new /s,
    );
    expect((await show.runAs({}, "init", "{root}/other")).out).toMatch(/\d\. airdate serve/);
    const { out } = await show.runAs(called, "doctor", "{root}/new");
    expect(out).not.toMatch(/(?<!npx )airdate (?:init|new|build)\b/);
  });
});

it("takes no day for now that the calendar does not have", async () => {
  const show = withShow({ "episodes/show.md": showText });
  for (const at of ["2026-02-30T12:00:00Z", "2026-02-30", "2026-13-01T00:00:00Z", "yesterday"])
    expect((await show.run("next", "{root}", "--at", at)).said).toContain(`--at is "${at}", but should be an instant`);
  for (const at of ["2026-02-28T12:00:00Z", "2024-02-29", "2026-03-01T00:30:00+02:00"])
    expect((await show.run("next", "{root}", "--at", at)).said).not.toContain("--at is");
});

it("takes no day for now that a clock begins with", () => {
  for (const [at, env, source] of [
    ["1970-01-02", {}, "--at"],
    [undefined, { SOURCE_DATE_EPOCH: "86400" }, "SOURCE_DATE_EPOCH"],
  ] as const)
    expect(() => readNow(at, env)).toThrow(`Now is 1970-01-02T00:00:00Z by ${source}, before there were podcasts`);
  expect(readNow("2005-06-28", {})).toBe(Date.UTC(2005, 5, 28));
});

it("says which command there is no help for", async () => {
  const show = withShow({ "episodes/show.md": showText });
  const { code, said } = await show.run("help", "biuld");
  expect([code, said]).toEqual([2, "error: unknown command 'biuld'\n(--help lists what there is)\n"]);
  expect((await show.run("help", "build")).code).toBe(0);
});
