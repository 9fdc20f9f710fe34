// What other tools say of episodes that are not to be public, or not yet: in whole shows, by the moment of the build and by the lock.
import { describe, expect, it } from "vitest";
import { episodeText, showText, withShow } from "../../testing/with-show.js";
import { holdsBack } from "./holding-fields.js";
import { isReleaseField } from "./release-dates.js";

const later = "2026-05-01";

/** Builds a show with an episode of 2 February, on 1 March unless told otherwise. */
async function build(more: string, { date = "2026-02-02 06:00", at = "2026-03-01T12:00:00Z", name = "one" } = {}) {
  const show = withShow({ "episodes/show.md": showText, [`episodes/${name}.md`]: episodeText("One", date, more) });
  const { code, said } = await show.run("build", "{root}", "--at", at);
  return { show, code, said, isOut: (show.files("out")["feed.xml"] ?? "").includes("<item>") };
}

describe("fields that say that an episode is not public", () => {
  it.each([
    "enabled: false",
    "scheduled: true",
    "deleted: true",
    "skip: yes",
    "is_premium: true",
    "members_only: true",
    "password: mast",
    "embargo: until the fair",
    "publication_status: not_published",
    "status: skip",
    "access: paid",
    "_build: { list: never }",
    "spotify: { access: { entitlement: crew } }",
    "archived: true",
    "active: false",
  ])("%s holds it back, and is said", async (line) => {
    const { code, said, isOut } = await build(`${line}\n`);
    expect([code, isOut]).toEqual([0, false]);
    expect(said).toContain("is taken for `draft: yes`: the episode is not published");
    expect(said).toContain("Write draft: yes; or take it out, where");
    expect(said).not.toContain("mast`");
  });

  it.each(["enabled: true", "embargo: no", "archived: false", "active: yes", "build: { list: always }"])(
    "%s changes nothing",
    async (line) => {
      const { said, isOut } = await build(`${line}\n`);
      expect(isOut).toBe(true);
      expect(said).not.toMatch(/one\.md:\d+:1/);
    },
  );

  it("takes nothing out of the feed for what may be said of old episodes, and asks about what cannot", async () => {
    const { show } = await build("");
    show.write("episodes/one.md", episodeText("One", "2026-02-02 06:00", "archived: true\n"));
    const stays = await show.run("build", "{root}");
    expect(stays.code).toBe(0);
    expect(stays.said).toContain(
      "`archived: true` takes nothing out of the feed: the episode is published, and stays so",
    );
    expect(show.read("out/feed.xml")).toContain("<item>");
    show.write("episodes/one.md", episodeText("One", "2026-02-02 06:00", "deleted: true\n"));
    const goes = await show.run("build", "{root}");
    expect(goes.code).toBe(1);
    expect(goes.said).toContain("history-dropped");
  });

  it("looks at the lock again where a field hangs on it", async () => {
    const { show } = await build("");
    const lock = show.read("episodes/published.lock.json");
    const held = withShow({
      "episodes/show.md": showText,
      "episodes/one.md": episodeText("One", "2026-02-02 06:00", "archived: true\n"),
    });
    await held.run("build", "{root}");
    expect(held.read("out/feed.xml")).not.toContain("<item>");
    held.write("episodes/published.lock.json", lock);
    expect((await held.run("build", "{root}")).code).toBe(0);
    expect(held.read("out/feed.xml")).toContain("<item>");
  });

  it("lets a show be called what hides nobody's", async () => {
    const show = withShow({
      "episodes/show.md": showText.replace("---\n", "---\narchived: true\nstatus: archived\n"),
      "episodes/one.md": episodeText("One", "2026-02-02 06:00"),
    });
    expect((await show.run("build", "{root}")).code).toBe(0);
  });
});

describe("dates that put an episode off", () => {
  it.each([
    "embargo",
    "scheduled",
    "release",
    "go_live",
    "available_from",
    "published",
    "publishAfter",
    "hidden_until",
  ])("%s is an error while it is to come", async (name) => {
    const { code, said, isOut } = await build(`${name}: ${later}\n`);
    expect([code, isOut]).toEqual([1, false]);
    expect(said).toContain(`error \`${name}\` is later than \`date\``);
    expect(said).toContain(`Write date: "${later}" and take ${name} out`);
  });

  it("warns where both dates are past", async () => {
    const { code, said, isOut } = await build(`published_at: ${later}\n`, { at: "2026-05-03T12:00:00Z" });
    expect([code, isOut]).toEqual([0, true]);
    expect(said).toContain("warn `published_at` is later than `date`");
  });

  it("warns of an episode that is out, also when it is read from what was kept", async () => {
    const { show } = await build("");
    show.write("episodes/one.md", episodeText("One", "2026-02-02 06:00", `embargo: ${later}\n`));
    for (const _ of [1, 2]) {
      const { code, said } = await show.run("build", "{root}");
      expect(code).toBe(0);
      expect(said).toContain("Take embargo out: the episode is published, and keeps its date.");
    }
  });

  it("stops no build for a draft", async () => {
    expect(await build(`draft: yes\nembargo: ${later}\n`)).toMatchObject({ code: 0, isOut: false });
    expect(await build(`private: yes\nembargo: ${later}\n`)).toMatchObject({ code: 0, isOut: false });
  });

  it("counts before the day in the file's name, and before a slot of the queue", async () => {
    expect((await build(`embargo: ${later}\n`, { name: "2026-02-02-one", date: "" })).said).toContain(
      "error `embargo` is later",
    );
    const show = withShow({
      "episodes/show.md": showText.replace("---\n", "---\nrelease: Tuesday 06:00\n"),
      "episodes/one.md": episodeText("One", "next", `embargo: ${later}\n`),
    });
    expect((await show.run("build", "{root}")).said).toContain("error `embargo` is later");
  });

  it("asks nobody to make an earlier day the date", async () => {
    const { code, said } = await build("embargo: 2026-01-05\n");
    expect(code).toBe(0);
    expect(said).not.toContain('date: "2026-01-05"');
  });

  it("does not take the end of an episode, or a draft's day, for its beginning", () => {
    for (const name of ["available_until", "unpublish_date", "draft_date", "live_from_the_fair", "recorded", "not"])
      expect([name, isReleaseField(name)]).toEqual([name, false]);
  });
});

it("leaves our own field and words that say neither alone", () => {
  for (const [name, value] of [
    ["draft", "yes"],
    ["status", "complete"],
    ["skip", "3"],
    ["live", "false"],
    ["password", ""],
    ["enabled", { a: "false" }],
  ] as const)
    expect([name, holdsBack(name, value)]).toEqual([name, undefined]);
});
