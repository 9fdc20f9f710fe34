// What was published stays published: whole shows whose lock, files and branches change under it.
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { episodeText, type ShowFolder, showText, withShow } from "../testing/with-show.js";

const small = (): Record<string, string> => ({
  "episodes/show.md": showText,
  "episodes/varnish.md": episodeText("Varnish", "2026-02-03 06:00"),
});
const lockOf = (show: ShowFolder) =>
  JSON.parse(show.read("episodes/published.lock.json")) as {
    episodes: Record<string, { guid: string; date: string; gone?: string; accepted?: { reason: string }[] }>;
  };
const slugsOf = (show: ShowFolder): string[] => Object.keys(lockOf(show).episodes).filter((slug) => slug !== "");

describe("a build for a moment ahead of the clock", () => {
  it("is a preview: it locks nothing that is not out, and says so", async () => {
    const show = withShow({ ...small(), "episodes/later.md": episodeText("Later", "2026-06-01 06:00") });
    const preview = await show.run("build", "{root}", "--at", "2026-07-01T00:00:00Z", "--out", "{root}/preview");
    expect(preview.code).toBe(0);
    expect(preview.said).toContain("This is a preview: 2026-07-01T00:00:00Z lies ahead of the clock.");
    expect(show.files("episodes")["published.lock.json"]).toBeUndefined();
    const built = await show.run("build", "{root}");
    expect(built.said).not.toContain("preview");
    expect(slugsOf(show)).toEqual(["varnish"]);
  });
  it("is none any more when that moment has come", async () => {
    const show = withShow(small());
    const argv = ["build", "{root}", "--at", "2026-03-02T00:00:00Z"];
    expect(show.spawn(argv).said).toContain("preview");
    const later = show.spawn(argv, { SOURCE_DATE_EPOCH: String(Date.UTC(2026, 2, 3) / 1000) });
    expect(later.said).not.toContain("preview");
    expect(slugsOf(show)).toEqual(["varnish"]);
  });
});

describe("accepting", () => {
  it("an episode that is gone keeps guid and reason, and nothing else of it", async () => {
    const show = withShow({ ...small(), "episodes/secret.md": episodeText("Secret Sam", "2026-02-04 06:00") });
    await show.run("build", "{root}");
    const { guid } = lockOf(show).episodes.secret!;
    show.remove("episodes/secret.md");
    expect((await show.run("build", "{root}")).code).toBe(1);
    expect((await show.run("accept", "secret", "{root}", "--reason", "the guest asked")).code).toBe(0);
    expect((await show.run("build", "{root}")).code).toBe(0);
    expect(lockOf(show).episodes.secret).toEqual({
      guid,
      date: "2026-02-04T05:00:00Z",
      gone: "2026-03-01T12:00:00Z",
      accepted: [{ on: "2026-03-01T12:00:00Z", reason: "the guest asked" }],
    });
    expect(Object.values(show.files("out")).join("\n")).not.toMatch(/secret/i);
    show.write("episodes/other.md", episodeText("Other", "2026-02-05 06:00", `guid: ${guid}\n`));
    const taken = await show.run("build", "{root}");
    expect(taken.code).toBe(1);
    expect(taken.said).toContain('the withdrawn episode "secret"');
  });
  it("a renamed file without an alias keeps its guid", async () => {
    const show = withShow(small());
    await show.run("build", "{root}");
    const { guid } = lockOf(show).episodes.varnish!;
    show.remove("episodes/varnish.md");
    show.write("episodes/lacquer.md", episodeText("Varnish", "2026-02-03 06:00", `guid: ${guid}\n`));
    expect((await show.run("build", "{root}")).code).toBe(1);
    expect((await show.run("accept", "varnish", "{root}", "--reason", "a better name")).code).toBe(0);
    expect((await show.run("build", "{root}")).code).toBe(0);
    expect(slugsOf(show)).toEqual(["lacquer"]);
    expect(lockOf(show).episodes.lacquer).toMatchObject({ guid, accepted: [{ reason: "a better name" }] });
  });
  it("refuses an episode that merely cannot be read", async () => {
    const show = withShow(small());
    await show.run("build", "{root}");
    show.write("episodes/varnish.md", "---\ntitle: [\n---\n");
    const { code, said } = await show.run("accept", "varnish", "{root}", "--reason", "x");
    expect(code).toBe(2);
    expect(said).toContain("episodes/varnish.md cannot be read");
    expect(lockOf(show).episodes.varnish?.gone).toBeUndefined();
  });
});

describe("two branches that each publish an episode", () => {
  const git = (show: ShowFolder, ...words: string[]): string =>
    execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@harbour.example", ...words], {
      cwd: show.root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  it.each([
    ["far from each other", "aaa", "zzz"],
    ["beside each other", "mast", "oars"],
    ["in an order that is not theirs", "zzz", "aaa"],
  ])("merge without a conflict, %s", async (_, mine, theirs) => {
    const show = withShow({
      ...small(),
      "episodes/keel.md": episodeText("Keel", "2026-02-01 06:00"),
      ".gitattributes": "episodes/published.lock.json merge=union\n",
      ".gitignore": "out/\n.airdate/\n",
    });
    await show.run("build", "{root}");
    git(show, "init", "-q", "-b", "main");
    const commit = (): void => {
      git(show, "add", "-A");
      git(show, "commit", "-q", "-m", "Published");
    };
    commit();
    git(show, "checkout", "-q", "-b", "theirs");
    show.write(`episodes/${theirs}.md`, episodeText(theirs, "2026-02-06 06:00"));
    await show.run("build", "{root}");
    commit();
    git(show, "checkout", "-q", "main");
    show.write(`episodes/${mine}.md`, episodeText(mine, "2026-02-07 06:00"));
    await show.run("build", "{root}");
    commit();
    git(show, "merge", "-q", "--no-edit", "theirs");
    const built = await show.run("build", "{root}");
    expect(built.code).toBe(0);
    expect(slugsOf(show)).toEqual(["keel", "varnish", mine, theirs].sort());
    expect((await show.run("check", "{root}")).said).not.toContain("lock");
  });
});
