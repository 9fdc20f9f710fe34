// What a build says at its end, while it works, and when it shall say less or more; with a terminal and without.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { episodeText, type ShowFolder, showText, withShow } from "../testing/with-show.js";
import { showProgress } from "./building/show-progress.js";

const two = (): ShowFolder =>
  withShow({
    "episodes/show.md": showText,
    "episodes/keel.md": episodeText("Keel", "2026-02-01 06:00"),
    "episodes/rope.md": episodeText("Rope", "2026-02-08 06:00"),
  });
const firstLine = (text: string): string => text.split("\n")[0]!;
/** What one build says first, and then one that makes everything anew. */
const sayings = async (show: ShowFolder, ...more: string[]): Promise<[string, string]> => {
  const said = firstLine((await show.run("build", "{root}", ...more)).out);
  return [said, firstLine((await show.run("build", "{root}", "--force", ...more)).out)];
};

describe("the summary", () => {
  it("counts what was published, updated, removed and left as it is", async () => {
    const show = two();
    expect(await sayings(show)).toEqual(["2 episodes published.", "2 episodes unchanged."]);
    expect(firstLine((await show.run("build", "{root}")).out)).toBe("2 episodes unchanged.");
    show.write("episodes/rope.md", episodeText("Rope", "2026-02-08 06:00", "", "Other notes.\n"));
    expect((await sayings(show))[0]).toMatch(/^(2 episodes updated|1 episode updated, 1 unchanged)\.$/);
    show.write("episodes/sail.md", episodeText("Sail", "2026-02-20 06:00"));
    expect((await sayings(show))[0]).toMatch(/^1 episode published, (2 updated|1 updated, 1 unchanged)\.$/);
    show.write("episodes/idea.md", episodeText("Idea", "2026-02-21 06:00", "draft: true\n"));
    await show.run("build", "{root}", "--drafts");
    expect((await sayings(show))[0]).toMatch(/unchanged, 1 removed, 1 is a draft\.$/);
  });

  it("says what the others wait for, in every build and in check", async () => {
    const show = two();
    show.write("episodes/mast.md", episodeText("Mast", "2026-03-04 06:00"));
    show.write("episodes/oars.md", episodeText("Oars", "2026-05-04 06:00"));
    show.write("episodes/tar.md", episodeText("Tar", "").replace("date: \n", ""));
    show.write("episodes/idea.md", episodeText("Idea", "2026-02-09", "draft: true\n"));
    const rest = "2 wait, the next until 4 March 2026 06:00 (Europe/Berlin): Mast, 1 waits for a date, 1 is a draft";
    expect(await sayings(show)).toEqual([`2 episodes published, ${rest}.`, `2 episodes unchanged, ${rest}.`]);
    expect(firstLine((await show.run("build", "{root}")).out)).toBe(`2 episodes unchanged, ${rest}.`);
    expect((await show.run("check", "{root}")).out.split("\n")[1]).toBe(`2 episodes are due, ${rest}.`);
    expect((await sayings(show, "--drafts", "--out", `${show.root}/drafts`))[0]).toBe(
      `2 episodes shown as a preview, ${rest} with pages.`,
    );
  });

  it("says what git has not seen yet, once", async () => {
    const show = two();
    mkdirSync(join(show.root, ".git"));
    const hint = "Not seen yet by git: commit {root}/episodes/published.lock.json\n";
    expect((await show.run("build", "{root}")).out).toContain(hint);
    expect((await show.run("build", "{root}")).out).not.toContain(hint);
    expect((await two().run("build", "{root}")).out).not.toContain(hint);
  });

  it("names each show where there are several", async () => {
    const [one, other] = [two(), two()];
    other.write(
      "episodes/show.md",
      other.read("episodes/show.md").replace("https://harbour.example", "https://gulls.example"),
    );
    const { out } = await one.run("build", "{root}", other.root);
    expect(out.split("\n").filter((line) => line.includes("episodes"))).toEqual([
      "{root}: 2 episodes published.",
      `${other.root}: 2 episodes published.`,
    ]);
  });
});

describe("--quiet and --verbose", () => {
  it("say errors only, or every step and file", async () => {
    const show = two();
    show.write("episodes/tar.md", episodeText("Tar", "2026-02-09 06:00", "unknown: 1\n"));
    expect(await show.run("build", "{root}", "--quiet")).toEqual({ code: 0, out: "", said: "" });
    expect(await show.run("build", "{root}", "--quiet")).toEqual({ code: 0, out: "", said: "" });
    const nothing = await show.run("build", "{root}", "--verbose");
    expect(nothing.said).toContain("Nothing was read or made: everything is as the last build left it\n");
    show.write("episodes/tar.md", episodeText("Tar", "2026-02-09 06:00", "unknown: 1\n", "Of tar.\n"));
    const { said, out } = await show.run("build", "{root}", "--verbose");
    expect(said).toMatch(
      /^Reading the folder took \d+\.\d\d s\nMaking episodes took \d+\.\d\d s: [12] made, [12] reused\n/,
    );
    expect(said).toContain("\nWritten: episodes/tar/shownotes.md\n");
    expect(said).toMatch(/\nUnchanged: \d+ files\n/);
    expect(firstLine(out)).toMatch(/updated/);
    show.write("episodes/keel.md", episodeText("Keel", "never"));
    const broken = await show.run("build", "{root}", "--quiet");
    expect([broken.code, broken.out]).toEqual([1, ""]);
    expect(broken.said).toMatch(/^episodes\/keel\.md:3:\d+ error [\s\S]*\nNothing was published/);
    expect(broken.said).not.toContain("warn");
    expect((await show.run("build", "{root}", "--quiet", "--verbose")).code).toBe(2);
  });
});

describe("progress", () => {
  it("is drawn from one second on, not too often, and taken away", () => {
    const lines: string[] = [];
    let now = 0;
    const progress = showProgress({ draw: (line) => lines.push(line) }, () => now);
    const makeOne = (time: number): void => {
      now += time;
      progress.made();
    };
    progress.begin("read");
    progress.begin("episodes", 2_000);
    for (let at = 0; at < 99; at++) makeOne(10);
    expect(lines).toEqual([]);
    makeOne(10);
    makeOne(10);
    expect(lines).toEqual(["Making episodes: 100 of 2,000, about 19 s left"]);
    makeOne(200_000);
    expect(lines.at(-1)).toBe("Making episodes: 102 of 2,000, about 62 min left");
    now += 100;
    progress.begin("site");
    expect(lines.at(-1)).toBe("Making the show's pages");
    expect(progress.end().map(({ step, made }) => [step, made])).toEqual([
      ["read", 0],
      ["episodes", 102],
      ["site", 0],
    ]);
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toBe("");
  });

  it.runIf(existsSync("/usr/bin/script"))(
    "is one line of a terminal, which the summary takes the place of",
    () => {
      const show = two();
      show.write("episodes/show.md", showText.replace("---\n", "---\ncards: yes\n"));
      // Each has a picture of its own to be drawn: together these take seconds on any machine.
      for (let at = 0; at < 118; at++)
        show.write(`episodes/e${at}.md`, episodeText(`Episode ${at}`, `2026-01-${10 + (at % 20)} 06:00`));
      const command = `"${process.execPath}" "${resolve("dist/bin.js")}" build . --at 2026-03-01T00:00:00Z`;
      const { stdout, status } = spawnSync("script", ["-qec", command, "/dev/null"], {
        cwd: show.root,
        encoding: "utf8",
        env: { ...process.env, TERM: "xterm", AIRDATE_THREADS: "1" },
      });
      expect(status).toBe(0);
      // As a terminal shows it: of each line what stands behind the last return to its beginning.
      const shown = stdout.split("\r\n").map((line) => line.split("\r\u001b[K").at(-1));
      expect(shown.slice(-4)).toEqual([
        "120 episodes published.",
        expect.stringMatching(/^out: \d+ files written, 0 unchanged, 0 removed\.$/),
        expect.stringMatching(/^Look at it: node .*bin\.js serve$/),
        "",
      ]);
      const drawn = stdout.split("\r\u001b[K").slice(1);
      expect(drawn.length).toBeGreaterThan(3);
      expect(drawn[0]).toMatch(/^(Making episodes|Drawing pictures): \d+ of 120/);
    },
    120_000,
  );
});
