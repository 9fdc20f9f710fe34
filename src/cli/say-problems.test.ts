// What is said of problems: all of few; of many all errors, and the others only as far as anybody reads.
import { describe, expect, it } from "vitest";
import type { Problem, Severity } from "../model/model.js";
import { episodeText, showText, withShow } from "../testing/with-show.js";
import type { Terminal } from "./command.js";
import { chooseProblems, onlyErrors, sayProblems } from "./say-problems.js";

const problem = (severity: Severity, rule: string, file: string, line = 1): Problem => ({
  rule,
  severity,
  message: "There is a, but there should be b",
  place: { file, line },
});

const many = (count: number, severity: Severity, rule: string, file: string): Problem[] =>
  Array.from({ length: count }, (_, at) => problem(severity, rule, file, at + 1));

function say(problems: readonly Problem[], most?: number): string[] {
  const lines: string[] = [];
  sayProblems(problems, { say: (line) => void lines.push(line), colour: false } as Terminal, ".", most);
  return lines;
}

describe("sayProblems", () => {
  it("shows of a value of thousands of letters its beginning and its end, in message and hint", () => {
    const [long, words] = ["x".repeat(100_000), "kilns and clay ".repeat(1000)];
    const one = { ...problem("warn", "y", "a"), message: `"${long}" is none`, hint: `write aliases: [${long}]` };
    const [first, second] = say([one])[0]!.split("\n");
    expect(first).toMatch(/^a:1 warn "x{200,240}\.\.\.x+" is none \(y\)$/);
    expect(second).toMatch(/^ {4}Write aliases: \[x{200,240}\.\.\.x+\]$/);
    const [whole] = say([{ ...one, hint: `write description: "${words}"` }]);
    expect(whole!.length).toBeLessThan(6000);
    expect(whole).toMatch(/clay kilns.*\.\.\.$/);
  });

  it("says first what directories refuse for, and never cuts it, whatever else there is to say", () => {
    const refused: Problem[] = many(7, "warn", "no-cover", "z").map((one) => ({ ...one, refused: true }));
    const first = say([...many(200, "warn", "y", "a"), ...refused], 5).slice(0, 7);
    expect(first.every((line) => line.endsWith("(no-cover)"))).toBe(true);
    expect(say([...many(2, "warn", "y", "a"), ...refused.slice(0, 1)], 100)[0]).toContain("(no-cover)");
  });

  it("folds what is refused for only in the same words, whatever the numbers, and advice on fields for each field", () => {
    const all = many(12, "warn", "no-cover", "z").map((one, at) => ({
      ...one,
      message: `Cover ${"abcdefghijkl"[at]}`,
      refused: true as const,
    }));
    expect(say(all, 30)).toHaveLength(13);
    const alike = all.map((one, at) => ({ ...one, message: `Cover of ${at * 99} x 1,400` }));
    expect(say(alike, 30)[5]).toBe(
      "7 more of no-cover: z:6, z:7, z:8, z:9, z:10, ... (airdate check --json lists each)",
    );
    const fields = many(20, "warn", "odd", "a").map((one, at) => ({ ...one, message: `\`f${at % 2}\` is odd` }));
    expect(say(fields, 30).filter((line) => line.includes("more of"))).toEqual([
      "5 more of odd (`f0`): a:11, a:13, a:15, a:17, a:19 (airdate check --json lists each)",
      "5 more of odd (`f1`): a:12, a:14, a:16, a:18, a:20 (airdate check --json lists each)",
    ]);
  });

  it("folds errors only where the same is to be done, names the places of the others, and keeps them where only errors are said", () => {
    const undone = many(12, "error", "date", "a").map((one, at) => ({
      ...one,
      message: `The date "2026-02-${at + 10}" has no zone`,
      hint: "add timezone: to show.md",
    }));
    const lines = say(undone, 30);
    expect(lines.slice(5)).toEqual([
      "7 more errors of date: a:6, a:7, a:8, a:9, a:10, a:11, a:12 (airdate check --json lists each)",
      "12 errors",
    ]);
    const quiet = onlyErrors(chooseProblems([...undone, ...many(20, "warn", "y", "b")], 30));
    expect(quiet.problems).toHaveLength(5);
    expect(quiet.folded.map(({ text }) => text)).toEqual([lines[5]]);
    const others = undone.map((one, at) => ({ ...one, hint: `did you mean ${"abcdefghijkl"[at]}?` }));
    expect(say(others, 30)).toHaveLength(13);
  });

  it("keeps in a build of 200 warnings what Apple refuses for at the top", async () => {
    const strays = Array.from({ length: 200 }, (_, at) => [`episodes/stray-${at}/note.md`, "Words.\n"]);
    const show = withShow({
      "episodes/show.md": showText.replace("language:", "type: serial\nlanguage:"),
      "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00"),
      ...Object.fromEntries(strays),
    });
    for (const _ of ["made", "kept"]) {
      const { said, code } = await show.run("build", "{root}");
      expect(said.split("\n")[0]).toContain("(apple-serial-needs-episode)");
      expect(code).toBe(0);
    }
  });

  it("says all by file and line as long as there are no more than asked for", () => {
    const problems = [problem("error", "x", "b"), problem("info", "y", "a", 2), problem("warn", "z", "a")];
    expect(say(problems, 2)).toEqual([
      "a:1 warn There is a, but there should be b (z)",
      "a:2 info There is a, but there should be b (y)",
      "b:1 error There is a, but there should be b (x)",
      "1 error, 1 warning, 1 remark",
    ]);
  });

  it("says every error, and of the others the worst and how many more there are of which rule", () => {
    const problems = [
      ...many(3, "info", "remarked", "a"),
      ...many(4, "warn", "warned", "b"),
      problem("warn", "once", "c"),
      ...many(3, "error", "broken", "d"),
    ];
    expect(say(problems, 2)).toEqual([
      "d:1 error There is a, but there should be b (broken)",
      "d:2 error There is a, but there should be b (broken)",
      "d:3 error There is a, but there should be b (broken)",
      "b:1 warn There is a, but there should be b (warned)",
      "b:2 warn There is a, but there should be b (warned)",
      "6 more: 3 remarked, 2 warned, 1 once (airdate check lists all)",
      "3 errors, 5 warnings, 3 remarks",
    ]);
    const rules = ["a", "b", "c", "d", "e", "f"].map((rule) => problem("warn", rule, "a"));
    expect(say(rules, 0)).toEqual(["6 more: 1 a, 1 b, 1 c, 1 d, 1 e, ... (airdate check lists all)", "6 warnings"]);
  });

  it("shows the line with a mark under the place, and what to do", async () => {
    const show = withShow({
      "episodes/show.md": showText.replace("Europe/Berlin", "Europe/Berlinn"),
      "episodes/varnish.md": "---\ntitle: Varnish\ndate: 2026-02-01 06:00\nlinks:\n\t- https://a.example/\n---\n",
    });
    const { said } = await show.run("check", "{root}");
    expect(said).toContain(
      [
        'episodes/show.md:11:11 error `timezone` is "Europe/Berlinn", but should be an IANA time zone such as Europe/Berlin (date)',
        "  11 | timezone: Europe/Berlinn",
        "     |           ^^^^^^^^^^^^^^",
        "    Did you mean Europe/Berlin?",
      ].join("\n"),
    );
    expect(said).toContain("   5 |     - https://a.example/\n     | ^");
    expect((await show.run("build", "{root}")).said).toContain("     |           ^^^^^^^^^^^^^^");
    for (const format of ["json", "github", "sarif"]) {
      const { out, said } = await show.run("check", "{root}", "--format", format);
      expect(out + said).not.toContain("^^^^");
    }
  });

  it("breaks sentences at the terminal's width", () => {
    const lines: string[] = [];
    const long = { ...problem("warn", "z", "a"), message: "word ".repeat(30).trim(), hint: "do it ".repeat(20).trim() };
    const terminal = { say: (line: string) => void lines.push(line), colour: false, width: 40 } as Terminal;
    sayProblems([long], terminal, ".");
    const rows = lines[0]!.split("\n");
    expect(rows.length).toBeGreaterThan(6);
    expect(rows.every((row) => row.length <= 40)).toBe(true);
    expect(rows.filter((row) => /^ {4}Do it/.test(row))).toHaveLength(1);
  });

  it("keeps a build that has nothing to do as short as the one before", async () => {
    const stray = Array.from({ length: 105 }, (_, at) => [`episodes/stray-${at}/note.md`, "Words.\n"]);
    const show = withShow({
      "episodes/show.md": showText,
      "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00"),
      ...Object.fromEntries(stray),
    });
    const first = await show.run("build", "{root}");
    const lines = first.said.trimEnd().split("\n");
    expect(lines.filter((line) => line.includes("(episode-file)"))).toHaveLength(5);
    expect(lines.slice(-2)).toEqual([
      expect.stringMatching(/^100 more of episode-file: (?:\S+, ){5}\.\.\. \(airdate check --json lists each\)$/),
      "105 warnings",
    ]);
    expect(first.code).toBe(0);
    expect((await show.run("build", "{root}")).said).toBe(first.said);
    const report = JSON.parse((await show.run("build", "{root}", "--json")).out);
    expect(report.problems).toHaveLength(105);
    const checked = await show.run("check", "{root}");
    expect(checked.said.match(/\(episode-file\)/g)).toHaveLength(5);
    expect(checked.said).toContain("100 more of episode-file: ");
  });
});
