// Hosts who come and go: whole shows whose show.md names others than before.
import { describe, expect, it } from "vitest";
import { episodeText, type ShowFolder, showText, withShow } from "../testing/with-show.js";

const withHosts = (hosts: string): string => showText.replace("hosts: [{ name: Ada Marlow }]", `hosts: ${hosts}`);
const both = "[{ name: Ada Marlow }, { name: Bo Lind }]";
const joined = '[{ name: Ada Marlow }, { name: Bo Lind, since: "2026-02-10" }]';

const open = (hosts = "[{ name: Ada Marlow }]"): ShowFolder =>
  withShow({
    "episodes/show.md": withHosts(hosts),
    "episodes/tar.md": episodeText("Tar", "2026-02-03 06:00"),
    "episodes/keel.md": episodeText("Keel", "2026-02-09 23:30"),
    "episodes/own.md": episodeText("Own", "2026-02-04 06:00", "hosts: [{ name: Cy Roe }]\n"),
    "episodes/mast.md": episodeText("Mast", "2026-02-10 06:00"),
  });

/** The people of the channel and of every item in the feed, by slug. */
function peopleOf(show: ShowFolder): Record<string, string> {
  const [channel, ...items] = show.read("out/feed.xml").split("<item>");
  const name = (text: string): string =>
    [...text.matchAll(/<podcast:person[^>]*>([^<]*)/g)].map(([, one]) => one).join(", ");
  const entries = items.map((item): [string, string] => [/episodes\/([^/]+)\//.exec(item)![1]!, name(item)]);
  return { "": name(channel!), ...Object.fromEntries(entries) };
}

describe("a host who joins", () => {
  it("is named from the first day on, with no word about earlier episodes", async () => {
    const show = open();
    await show.run("build", "{root}");
    show.write("episodes/show.md", withHosts(joined));
    const { code, said } = await show.run("build", "{root}");
    expect(code).toBe(0);
    expect(said).not.toContain("hosts-changed");
    expect(peopleOf(show)).toEqual({
      "": "Ada Marlow, Bo Lind",
      tar: "Ada Marlow",
      keel: "Ada Marlow",
      own: "Cy Roe",
      mast: "Ada Marlow, Bo Lind",
    });
  });
  it("without one is said once to be in all episodes that name no hosts, in the lines of a check too", async () => {
    const show = open();
    await show.run("build", "{root}");
    show.write("episodes/show.md", withHosts(both));
    const expected = "Hosts are new in show.md (Bo Lind), and 3 episodes that came out before name them too now";
    expect((await show.run("check", "{root}")).said).toContain(expected);
    const { code, said } = await show.run("build", "{root}");
    expect(code).toBe(0);
    expect(said).toContain(expected);
    expect(said).toContain("since:");
    for (const how of [[], ["--force"]])
      expect((await show.run("build", "{root}", ...how)).said).not.toContain("hosts-changed");
  });
});

describe("a host who leaves", () => {
  it("stays in the episodes up to the last day, and is no host of the show any more", async () => {
    const show = open(both);
    await show.run("build", "{root}");
    show.write("episodes/show.md", withHosts('[{ name: Ada Marlow }, { name: Bo Lind, until: "2026-02-09" }]'));
    const { said } = await show.run("build", "{root}");
    expect(said).not.toContain("hosts-changed");
    expect(peopleOf(show)).toMatchObject({ "": "Ada Marlow", keel: "Ada Marlow, Bo Lind", mast: "Ada Marlow" });
    expect(show.read("out/index.html")).not.toContain("bo-lind");
    const page = show.read("out/people/bo-lind/index.html");
    expect(page).toContain("Keel");
    expect(page).not.toContain("Mast");
  });
  it("and is taken out is said with the number of episodes", async () => {
    const show = open(both);
    await show.run("build", "{root}");
    show.write("episodes/show.md", withHosts("[{ name: Ada Marlow }]"));
    expect((await show.run("build", "{root}")).said).toMatch(
      /no more in show\.md \(Bo Lind\), and 3 episodes.*\n.*\n.*\n.*until:/,
    );
  });
});

describe("the days of a host", () => {
  it("are days of the calendar, the last one not before the first", async () => {
    const show = open(
      '[{ name: Ada Marlow, since: "2026-02-31" }, { name: Bo Lind, since: "2026-03-01", until: "2026-02-01" }]',
    );
    const { code, said } = await show.run("build", "{root}");
    expect(code).toBe(1);
    expect(said).toContain('"2026-02-31"');
    expect(said).toContain("a day from 2026-03-01 on");
  });
  it("belong to the show: an episode's own hosts have none", async () => {
    const show = withShow({
      "episodes/show.md": showText,
      "episodes/tar.md": episodeText("Tar", "2026-02-03 06:00", 'hosts: [{ name: Cy Roe, since: "2026-01-01" }]\n'),
    });
    expect((await show.run("build", "{root}")).said).toMatch(/since.*\(unknown-field\)/);
  });
});

it("an empty list of hosts is no host, on the pages as in the feed", async () => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/tar.md": episodeText("Tar", "2026-02-03 06:00", "hosts: []\n"),
  });
  await show.run("build", "{root}");
  expect(peopleOf(show).tar).toBe("");
  expect(show.read("out/people/ada-marlow/index.html")).not.toContain("/episodes/tar/");
});
