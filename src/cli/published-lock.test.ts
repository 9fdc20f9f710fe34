// What was published stays published: whole shows whose lock, files and branches change under it.
import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { makeMp3 } from "../testing/make-mp3.js";
import { serveLoopback } from "../testing/serve-loopback.js";
import { captionsText, episodeText, type ShowFolder, showText, withShow } from "../testing/with-show.js";

const small = (): Record<string, string> => ({
  "episodes/show.md": showText,
  "episodes/varnish.md": episodeText("Varnish", "2026-02-03 06:00"),
});
const lockOf = (show: ShowFolder) =>
  JSON.parse(show.read("episodes/published.lock.json")) as {
    episodes: Record<
      string,
      { guid: string; date: string; url?: string; gone?: string; accepted?: { reason: string }[] }
    >;
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

const git = (show: ShowFolder, ...words: string[]): string =>
  execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@harbour.example", ...words], {
    cwd: show.root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
/** A show in a repository with one published episode, and what builds make outside of it. */
async function committed(more: Record<string, string | Uint8Array> = {}): Promise<ShowFolder> {
  const show = withShow({
    ...small(),
    ".gitattributes": "episodes/published.lock.json merge=union\n",
    ".gitignore": "out/\n.airdate/\n",
    ...more,
  });
  await show.run("build", "{root}");
  git(show, "init", "-q", "-b", "main");
  git(show, "add", "-A");
  git(show, "commit", "-q", "-m", "Published");
  return show;
}
const moved = showText.replace("https://harbour.example\n", "https://moved.example\n");
const guidsOf = (show: ShowFolder): string[] =>
  [...show.read("out/feed.xml").matchAll(/<guid[^>]*>([^<]*)/g)].map((found) => found[1]!);

describe("a lock that is gone", () => {
  it("comes back as it was where nothing changed", async () => {
    const show = await committed();
    show.write("episodes/varnish.md", episodeText("Varnish", "2026-02-04 06:00"));
    await show.run("accept", "varnish", "{root}", "--reason", "a day later");
    git(show, "commit", "-q", "-a", "-m", "Accepted");
    const lock = show.read("episodes/published.lock.json");
    show.remove("episodes/published.lock.json");
    const { code, said } = await show.run("build", "{root}");
    expect(code).toBe(0);
    expect(said).toContain("The lock lacks an entry that the last commit has (varnish)");
    expect(show.read("episodes/published.lock.json")).toBe(lock);
  });
  it("is asked for where guids would change, though the output is gone too", async () => {
    const show = await committed();
    show.remove("episodes/published.lock.json");
    show.remove("out");
    show.remove(".airdate");
    show.write("episodes/show.md", moved);
    const { code, said } = await show.run("build", "{root}");
    expect(code).toBe(1);
    expect(said).toContain("lock-lost");
    expect(said).toContain("git checkout HEAD -- episodes/published.lock.json");
    expect((await show.run("check", "{root}")).said).toContain("lock-lost");
    git(show, "checkout", "-q", "HEAD", "--", "episodes/published.lock.json");
    expect((await show.run("build", "{root}")).code).toBe(0);
  });
  it("is asked for outside of git while the feed is there", async () => {
    const show = withShow(small());
    await show.run("build", "{root}");
    const [guid, feed] = [guidsOf(show)[0]!, show.read("out/feed.xml")];
    show.remove("episodes/published.lock.json");
    show.remove(".airdate");
    show.write("episodes/show.md", moved);
    const { code, said } = await show.run("build", "{root}");
    expect(code).toBe(1);
    expect(said).toContain("feed-show-guid");
    expect(said).toContain(`put guid: "${guid}" into the front-matter of "varnish"`);
    expect(show.read("out/feed.xml")).toBe(feed);
  });
  it("does not let an episode go that was in the feed", async () => {
    const show = withShow({ ...small(), "episodes/keel.md": episodeText("Keel & rope", "2026-02-01 06:00") });
    await show.run("build", "{root}");
    show.remove("episodes/published.lock.json");
    show.remove("episodes/keel.md");
    const { code, said } = await show.run("build", "{root}");
    expect(code).toBe(1);
    expect(said).toContain('"Keel & rope" (guid ');
    expect(said).toContain("feed-guid-vanished");
  });
});

describe("what only the lock knows", () => {
  const silent = { "episodes/keel.md": "---\ntitle: Keel\ndate: 2026-02-03 06:00\n---\nNotes.\n" };
  it("is asked for where recordings are not here either, whatever earlier builds kept", async () => {
    const show = await committed({ ...silent, "episodes/keel.mp3": makeMp3(100) });
    for (const path of ["episodes/keel.mp3", "out", ".airdate"]) show.remove(path);
    expect((await show.run("build", "{root}")).out).toContain("2 episodes written anew.");
    const before = show.files("out");
    show.remove("episodes/published.lock.json");
    const { code, said } = await show.run("build", "{root}");
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(/would see: "keel" without its recording, .*\(lock-lost\)/),
    ]);
    expect((await show.run("check", "{root}")).said).toContain("lock-lost");
    expect(show.files("out")).toEqual(before);
    git(show, "checkout", "-q", "HEAD", "--", "episodes/published.lock.json");
    expect((await show.run("build", "{root}")).code).toBe(0);
    expect(show.files("out")).toEqual(before);
  });
  it("is kept where the lock is gone and what was committed is put back", async () => {
    const show = await committed({ ...silent, "episodes/keel.mp3": makeMp3(100) });
    show.write("episodes/keel.md", silent["episodes/keel.md"].replace("date:", "audio: cut.mp3\ndate:"));
    show.write("episodes/cut.mp3", makeMp3(100));
    show.remove("episodes/keel.mp3");
    await show.run("build", "{root}");
    const before = show.files("out");
    expect(before._redirects).toContain("/episodes/keel/keel.mp3 https://harbour.example/episodes/keel/cut.mp3 301");
    show.remove("episodes/published.lock.json");
    expect((await show.run("build", "{root}", "--force")).said).toContain("lock-restored");
    expect(show.files("out")).toEqual(before);
  });
  it("is taken from the lock as it is now, and not from an earlier build", async () => {
    const show = withShow({ ...small(), "episodes/varnish.md": episodeText("Varnish", "2026-02-03 06:00") });
    await show.run("build", "{root}");
    const [guid] = guidsOf(show);
    show.write("episodes/published.lock.json", show.read("episodes/published.lock.json").replace(guid!, "first-guid"));
    show.remove("out");
    const { code, said } = await show.run("build", "{root}");
    expect([code, said]).toEqual([0, expect.not.stringContaining("guid")]);
    expect(guidsOf(show)).toEqual(["first-guid"]);
  });
});

describe("a lost line of the lock", () => {
  it.each([
    ["in git", true],
    ["outside of git", false],
  ])("and a renamed file change no guid unsaid, %s", async (_, inGit) => {
    const show = await committed({ "episodes/keel.md": episodeText("Keel", "2026-02-01 06:00") });
    const before = guidsOf(show);
    const lock = show.read("episodes/published.lock.json");
    show.write("episodes/published.lock.json", lock.replace(/ {2}, "keel".*\n/, ""));
    show.write("episodes/hull.md", show.read("episodes/keel.md"));
    show.remove("episodes/keel.md");
    if (!inGit) show.remove(".git");
    const { code, said } = await show.run("build", "{root}", "--force");
    expect(code).toBe(1);
    expect(said).toContain(inGit ? "lock-lost" : "feed-guid-changed");
    expect(guidsOf(show)).toEqual(before);
  });
});

describe("two episodes that exchange their slugs", () => {
  it("are an error, where the recordings lie beside them too", async () => {
    const text = (title: string): string => `---\ntitle: ${title}\ndate: 2026-02-03 06:00\n---\nNotes.\n`;
    const files = (a: string, b: string): [string, string | Uint8Array][] => [
      [`episodes/${a}.md`, text("Keel")],
      [`episodes/${a}.mp3`, makeMp3(100)],
      [`episodes/${b}.md`, text("Rope")],
      [`episodes/${b}.mp3`, makeMp3(150)],
    ];
    const show = withShow({ "episodes/show.md": showText, ...Object.fromEntries(files("keel", "rope")) });
    expect((await show.run("build", "{root}")).code).toBe(0);
    for (const [path, content] of files("rope", "keel")) show.write(path, content);
    const { code, said } = await show.run("build", "{root}");
    expect(code).toBe(1);
    expect(said).toContain("history-swapped");
    for (const [path, content] of files("keel", "rope")) show.write(path, content);
    expect((await show.run("build", "{root}")).code).toBe(0);
  });
});

describe("what is published twice, or no longer whole", () => {
  const text = "---\ntitle: Keel\ndate: 2026-02-03 06:00\n---\nNotes.\n";
  const files = { "keel.md": text, "keel.mp3": makeMp3(100), "keel.vtt": captionsText };
  const inFolder = Object.fromEntries(Object.entries(files).map(([name, content]) => [`episodes/${name}`, content]));
  it("is an episode whose files were copied: the copy is named, and what it is a copy of", async () => {
    const show = withShow({ "episodes/show.md": showText, ...inFolder });
    expect((await show.run("build", "{root}")).code).toBe(0);
    for (const [name, content] of Object.entries(files)) show.write(`episodes/copy.${name.slice(5)}`, content);
    const { code, said } = await show.run("build", "{root}");
    expect(code).toBe(0);
    expect(said).toContain('copy.md:2:8 warn The episode has the title and the date of "keel"');
    expect(said).toContain('copy.md:1:1 warn The transcript of "Keel" says the same, word for word, as that of "keel"');
  });
  it("is an episode whose transcript is gone", async () => {
    const show = withShow({ "episodes/show.md": showText, ...inFolder });
    await show.run("build", "{root}");
    show.remove("episodes/keel.vtt");
    const { code, said } = await show.run("build", "{root}");
    expect([code, said]).toEqual([
      0,
      expect.stringMatching(/episodes\/keel\.md warn .* has none now.*\(transcript-gone\)/),
    ]);
    expect((await show.run("build", "{root}")).said).not.toContain("transcript-gone");
    show.write("episodes/keel.md", text.replace("Notes", "Other notes"));
    expect((await show.run("build", "{root}")).said).not.toContain("transcript-gone");
  });
  it("is the page of a guest who is called otherwise now, unless people.md keeps it", async () => {
    const asked = (name: string): string => text.replace("date:", `guests: [${name}]\ndate:`);
    const show = withShow({ "episodes/show.md": showText, ...inFolder, "episodes/keel.md": asked("Ida Berg") });
    await show.run("build", "{root}");
    show.write("episodes/keel.md", asked("Ida Bergh"));
    show.write("episodes/people.md", "---\nida-berg: { name: Ida Bergh }\n---\n");
    expect((await show.run("build", "{root}")).said).not.toContain("person-moved");
    show.write("episodes/keel.md", asked("Ida Borg"));
    show.write("episodes/people.md", "---\n---\n");
    expect((await show.run("build", "{root}")).said).toMatch(
      /people\/ida-berg\/ goes and people\/ida-borg\/ comes.*\n.*ida-berg: \{/,
    );
    expect((await show.run("build", "{root}")).said).not.toContain("person-moved");
  });
});

describe("a date that the lock does not know any more", () => {
  it("is said where it moves against the feed that stands, and not where somebody accepted that", async () => {
    const show = withShow({ ...small(), "episodes/keel.md": episodeText("Keel", "2026-02-01 06:00") });
    await show.run("build", "{root}");
    const lock = show.read("episodes/published.lock.json");
    show.remove("episodes/published.lock.json");
    show.write("episodes/varnish.md", episodeText("Varnish", "2026-02-04 06:00"));
    const { code, said } = await show.run("build", "{root}");
    expect([code, said]).toEqual([
      0,
      expect.stringContaining('of "varnish" from 2026-02-03T05:00:00Z to 2026-02-04T05:00:00Z'),
    ]);
    expect((await show.run("build", "{root}")).said).not.toContain("feed-date-changed");
    show.write("episodes/published.lock.json", lock);
    show.write("episodes/varnish.md", episodeText("Varnish", "2026-02-05 06:00"));
    show.write("live.xml", show.read("out/feed.xml").replace("Wed, 04 Feb", "Tue, 03 Feb"));
    await show.run("accept", "varnish", "{root}", "--reason", "it was late");
    expect((await show.run("build", "{root}", "--against", `${show.root}/live.xml`)).said).not.toContain("2026-02-03");
  });
});

describe("build --against", () => {
  it("keeps every guid of the feed that is live, though neither lock nor output are here", async () => {
    const show = withShow(small());
    await show.run("build", "{root}");
    show.write("live.xml", show.read("out/feed.xml"));
    for (const path of ["out", ".airdate", "episodes/published.lock.json"]) show.remove(path);
    const argv = ["build", "{root}", "--against", `${show.root}/live.xml`];
    expect((await show.run(...argv)).code).toBe(0);
    for (const path of ["out", ".airdate", "episodes/published.lock.json"]) show.remove(path);
    show.write("episodes/varnish.md", episodeText("Varnish", "2026-02-03 06:00", "guid: other\n"));
    const { code, said } = await show.run(...argv);
    expect(code).toBe(1);
    expect(said).toContain("feed-guid-changed");
    expect((await show.run("build", "{root}", "--against", `${show.root}/none.xml`)).code).toBe(2);
    expect(show.files("out")).toEqual({});
  });
});

describe("build --against live", () => {
  it("asks where the show is published, and stops at a roll-back that took the lock along", async () => {
    let feed: string | undefined;
    const { origin, asked } = await serveLoopback((_, response) => {
      response.writeHead(feed === undefined ? 404 : 200, { "content-type": "application/rss+xml" }).end(feed);
    });
    const show = withShow({
      "episodes/show.md": showText.replace("https://harbour.example\n", `${origin}/boats/\n`),
      "episodes/keel.md": episodeText("Keel", "2026-02-01 06:00"),
      "episodes/varnish.md": episodeText("Varnish", "2026-02-03 06:00"),
    });
    const argv = ["build", "{root}", "--against", "live"];
    const first = await show.run(...argv);
    expect(first.code).toBe(0);
    expect(first.said).toContain("The published feed was not compared with, as it cannot be read");
    expect(first.said).toContain(`${origin}/boats/feed.xml answers`);
    feed = show.read("out/feed.xml");
    const same = await show.run(...argv);
    expect([same.code, same.said]).toEqual([0, expect.not.stringContaining("feed-live-unread")]);
    for (const path of ["out", ".airdate", "episodes/published.lock.json", "episodes/varnish.md"]) show.remove(path);
    const back = await show.run(...argv);
    expect(back.code).toBe(1);
    expect(back.said).toContain(`stands in ${origin}/boats/feed.xml and would vanish`);
    expect(back.said).toContain("run by hand with rollback");
    expect(show.files("out")).toEqual({});
    expect((await show.run("build", "{root}")).code).toBe(0);
    expect(asked.map(({ path }) => path)).toEqual(["/boats/feed.xml", "/boats/feed.xml", "/boats/feed.xml"]);
  });
});

describe("a renamed episode with its recording", () => {
  it("keeps the old addresses working", async () => {
    const text = (more: string): string => `---\ntitle: Keel\ndate: 2026-02-03 06:00\n${more}---\nNotes.\n`;
    const show = withShow({
      "episodes/show.md": showText,
      "episodes/keel.md": text(""),
      "episodes/keel.mp3": makeMp3(100),
    });
    await show.run("build", "{root}");
    const guids = guidsOf(show);
    show.write("episodes/hull.md", text("aliases: [keel, /2019/07/keel.html, /153]\n"));
    show.write("episodes/hull.mp3", makeMp3(100));
    show.remove("episodes/keel.md");
    show.remove("episodes/keel.mp3");
    const renamed = await show.run("build", "{root}");
    expect([renamed.code, renamed.said]).toEqual([0, expect.stringContaining("a build keeps the recording there")]);
    expect(renamed.out).toContain("1 episode renamed under the same guid.");
    expect(guidsOf(show)).toEqual(guids);
    expect(show.files("out")["episodes/keel/keel.mp3"]).toBe(show.files("out")["episodes/hull/hull.mp3"]);
    const rules = show.read("out/_redirects");
    expect(rules.split("\n")[0]).toBe("/episodes/keel/keel.mp3 https://harbour.example/episodes/hull/hull.mp3 301");
    expect(rules).toContain("/153 /episodes/hull/ 301\n");
    expect(show.read("out/2019/07/keel.html")).toContain("/episodes/hull/");
    expect(show.read("out/153/index.html")).toContain("/episodes/hull/");
    await show.run("accept", "hull", "{root}", "--reason", "a better name");
    expect((await show.run("build", "{root}", "--force")).code).toBe(0);
    expect(show.read("out/_redirects")).toBe(rules);
  });
  it("redirects its recording from every name that it had", async () => {
    const show = withShow(small());
    const names = ["keel", "hull", "bilge"];
    for (const [at, name] of names.entries()) {
      const before = names.slice(0, at);
      for (const ending of ["md", "mp3"]) for (const one of before) show.remove(`episodes/${one}.${ending}`);
      show.write(
        `episodes/${name}.md`,
        `---\ntitle: Keel\ndate: 2026-02-01 06:00\naliases: [${before.join(", ")}]\n---\nNotes.\n`,
      );
      show.write(`episodes/${name}.mp3`, makeMp3(100));
      expect((await show.run("build", "{root}")).code).toBe(0);
    }
    const rules = show
      .read("out/_redirects")
      .split("\n")
      .filter((line) => line.includes("bilge.mp3"));
    expect(rules.sort()).toEqual(
      ["hull", "keel"].map(
        (name) => `/episodes/${name}/${name}.mp3 https://harbour.example/episodes/bilge/bilge.mp3 301`,
      ),
    );
  });
  it.each(["keel", "hull"])("is accepted by either name before the next build (%s)", async (name) => {
    const text = (more: string): string => `---\ntitle: Keel\ndate: 2026-02-01 06:00\n${more}---\nNotes.\n`;
    const show = withShow({ ...small(), "episodes/keel.md": text(""), "episodes/keel.mp3": makeMp3(100) });
    await show.run("build", "{root}");
    const before = lockOf(show).episodes.keel!;
    show.write("episodes/hull.md", text("aliases: [keel]\n"));
    show.write("episodes/hull.mp3", makeMp3(100));
    show.remove("episodes/keel.md");
    show.remove("episodes/keel.mp3");
    const { code, out } = await show.run("accept", name, "{root}", "--reason", "a better name");
    expect([code, out]).toEqual([0, expect.stringContaining("Accepted: enclosure")]);
    const { hull, keel } = lockOf(show).episodes;
    expect(keel).toBeUndefined();
    expect(hull).toMatchObject({ guid: before.guid, accepted: [{ url: before.url }] });
    expect((await show.run("build", "{root}")).said).not.toContain("as published");
  });
  it("takes nothing from an episode whose address another one gives as its old one", async () => {
    const show = withShow({ ...small(), "episodes/keel.md": episodeText("Keel", "2026-02-01 06:00") });
    await show.run("build", "{root}");
    const page = show.read("out/episodes/keel/index.html");
    const alias = "aliases: [keel, /episodes/keel/]\n";
    show.write("episodes/varnish.md", episodeText("Varnish", "2026-02-03 06:00", alias));
    const { said } = await show.run("build", "{root}");
    expect(said).toContain('is the address of the episode "keel", and goes on leading there');
    expect(show.read("out/episodes/keel/index.html")).toBe(page);
  });
  it.each([
    ["/feed.xml", "is an address of the site itself"],
    ["2019/boat.html", "begins with a slash: /2019/boat.html"],
    ["/../x", "or a path of the old site"],
  ])("refuses %s as an alias, and says why", async (alias, says) => {
    const show = withShow(small());
    show.write("episodes/varnish.md", episodeText("Varnish", "2026-02-03 06:00", `aliases: [${alias}]\n`));
    const { code, said } = await show.run("build", "{root}");
    expect([code, said]).toEqual([1, expect.stringContaining(says)]);
  });
});

it("says of a new episode under the old name of another what it needs", async () => {
  const show = withShow(small());
  await show.run("build", "{root}");
  show.write("episodes/tar.md", episodeText("Varnish", "2026-02-03 06:00", "aliases: [varnish]\n"));
  show.remove("episodes/varnish.md");
  await show.run("build", "{root}");
  show.write("episodes/varnish.md", episodeText("Another", "2026-02-04 06:00"));
  const { code, said } = await show.run("build", "{root}");
  expect([code, said]).toEqual([1, expect.stringContaining("else give it a guid: of its own")]);
});

describe("what a preview wrote", () => {
  it("is not missed by the build after it", async () => {
    const show = withShow({ ...small(), "episodes/later.md": episodeText("Later", "2026-06-01 06:00") });
    await show.run("build", "{root}", "--at", "2026-07-01T00:00:00Z");
    expect(guidsOf(show)).toHaveLength(2);
    expect((await show.run("build", "{root}")).code).toBe(0);
    expect(guidsOf(show)).toHaveLength(1);
  });
});

describe("what moves, hides or ends the show", () => {
  it.each([
    ["newFeedUrl: https://new.example/feed.xml", "subscribe to https://new.example/feed.xml instead"],
    ["block: yes", "remove the whole show from their directories"],
    ["complete: yes", "no episode will ever follow"],
    [
      "link: https://keel.example",
      "The feed's address was https://harbour.example/feed.xml, and is https://keel.example/feed.xml now",
    ],
  ])("%s is said when it gets into the feed, and then no more", async (line, says) => {
    const show = withShow(small());
    expect((await show.run("build", "{root}")).said).toBe("");
    const text = line.startsWith("link:") ? showText.replace(/^link: .*\n/m, "") : showText;
    show.write("episodes/show.md", text.replace("language: en\n", `language: en\n${line}\n`));
    expect((await show.run("build", "{root}")).said).toContain(says);
    expect((await show.run("build", "{root}", "--force")).said).not.toContain(says);
  });
});

it("says in a clone too that the feed has another address, until the recordings' move is accepted", async () => {
  const says =
    "The feed's address was https://harbour.example/feed.xml, and is https://keel.example/boats/feed.xml now";
  const text = "---\ntitle: Keel\ndate: 2026-02-01 06:00\n---\nNotes.\n";
  const show = withShow({ ...small(), "episodes/keel.md": text, "episodes/keel.mp3": makeMp3(100) });
  await show.run("build", "{root}");
  show.write("episodes/show.md", showText.replace(/^link: .*$/m, "link: https://keel.example/boats"));
  const build = (): ReturnType<ShowFolder["run"]> => {
    for (const folder of ["out", ".airdate"]) show.remove(folder);
    return show.run("build", "{root}");
  };
  for (const _ of ["of the move", "of a later hour"]) expect((await build()).said).toContain(says);
  await show.run("accept", "keel", "{root}", "--reason", "another host");
  expect((await build()).said).toBe("");
});

describe("old addresses of an episode", () => {
  const text = (title: string, more = ""): string =>
    `---\ntitle: ${title}\ndate: 2026-02-03 06:00\n${more}---\nNotes.\n`;
  const renamed = async (): Promise<ShowFolder> => {
    const show = withShow({
      "episodes/show.md": showText,
      "episodes/hull.md": text("Hull", "aliases: [keel, /2019/keel.html]\n"),
      "episodes/hull.mp3": makeMp3(100),
    });
    await show.run("build", "{root}");
    return show;
  };

  it("are said once where their aliases are taken out, and not where the episode goes too", async () => {
    const show = await renamed();
    show.write("episodes/hull.md", text("Hull", "aliases: [/2019/keel.html]\n"));
    const { code, said } = await show.run("build", "{root}");
    expect(code).toBe(0);
    expect(said).toContain('The old address /episodes/keel/ led to the episode "hull", and leads nowhere any more');
    expect(said).toContain("Put aliases: [keel] back there.");
    expect((await show.run("build", "{root}")).said).not.toContain("alias-gone");
    show.write("episodes/hull.md", text("Hull", "draft: yes\n"));
    await show.run("accept", "hull", "{root}", "--reason", "wrong recording");
    expect((await show.run("build", "{root}")).said).not.toContain("alias-gone");
  });

  it("are said where another episode comes under one of them, with the recording that apps get from there", async () => {
    const show = await renamed();
    show.write("episodes/keel.md", text("Keel"));
    show.write("episodes/keel.mp3", makeMp3(200));
    const { said } = await show.run("build", "{root}");
    expect(said).toContain(
      'so does https://harbour.example/episodes/keel/keel.mp3, where the recording of "hull" was: apps that still ask there get the other one',
    );
    expect(said).not.toContain("alias-gone");
  });
});

describe("two branches that each publish an episode", () => {
  it.each([
    ["far from each other", "aaa", "zzz"],
    ["beside each other", "mast", "oars"],
    ["in an order that is not theirs", "zzz", "aaa"],
  ])("merge without a conflict, %s", async (_, mine, theirs) => {
    const show = await committed({ "episodes/keel.md": episodeText("Keel", "2026-02-01 06:00") });
    const commit = (): void => {
      git(show, "add", "-A");
      git(show, "commit", "-q", "-m", "Published");
    };
    git(show, "checkout", "-q", "-b", "theirs");
    show.write(`episodes/${theirs}.md`, episodeText(theirs, "2026-02-06 06:00"));
    await show.run("build", "{root}");
    commit();
    git(show, "checkout", "-q", "main");
    show.write(`episodes/${mine}.md`, episodeText(mine, "2026-02-07 06:00"));
    const { said } = await show.run("build", "{root}");
    expect(said).toContain("Where feed.xml was never public, as that of another branch, remove it.");
    show.remove("out/feed.xml");
    expect((await show.run("build", "{root}")).code).toBe(0);
    commit();
    git(show, "merge", "-q", "--no-edit", "theirs");
    const built = await show.run("build", "{root}");
    expect(built.code).toBe(0);
    expect(slugsOf(show)).toEqual(["keel", "varnish", mine, theirs].sort());
    expect((await show.run("check", "{root}")).said).not.toContain("lock");
  });
});
