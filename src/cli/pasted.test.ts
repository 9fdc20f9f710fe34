// What stands on YouTube is remembered, and told when it is no longer what would be pasted.
import { expect, it } from "vitest";
import { episodeText, type ShowFolder, showText, withShow } from "../testing/with-show.js";

const small = (): ShowFolder =>
  withShow({
    "episodes/show.md": showText,
    "templates/blocks/sponsor.md": "Paid for by Acme Ropes.\n",
    "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00", "", 'All of it.\n\n{% block "sponsor" %}\n'),
    "episodes/sails.md": episodeText("Sails", "2026-02-02 06:00"),
  });

const staleOf = async (show: ShowFolder): Promise<string[]> =>
  JSON.parse((await show.run("build", "{root}", "--json")).out).stalePastes;

it("needs a published episode", async () => {
  const show = small();
  const { code, said } = await show.run("pasted", "varnish", "{root}");
  expect([code, said.split("\n")[1]]).toEqual([2, "  airdate build publishes what is due; then run this again"]);
});

it("lists and prints what is stale after a block changed, until it is pasted again", async () => {
  const show = small();
  await show.run("build", "{root}");
  expect(await show.run("pasted", "varnish", "{root}")).toMatchObject({ code: 0 });
  expect(JSON.parse(show.read("episodes/published.lock.json")).episodes.varnish.pasted).toMatch(/^[0-9a-f]{16}$/);
  expect(await staleOf(show)).toEqual([]);

  show.write("templates/blocks/sponsor.md", "Paid for by Bolt Sails.\n");
  const built = await show.run("build", "{root}");
  expect(built.out).toContain("Block sponsor changed: affects 1 episode\n");
  expect(built.out).toContain("Stale on YouTube: varnish (airdate notes --stale prints the new text)\n");
  expect(await staleOf(show)).toEqual(["varnish"]);
  const stale = await show.run("notes", "--stale", "{root}");
  expect(stale.out).toMatch(/^===== varnish =====\n[\s\S]*Paid for by Bolt Sails\./);
  expect(stale.out).not.toContain("sails =====");

  await show.run("pasted", "varnish", "{root}");
  expect(await staleOf(show)).toEqual([]);
  expect((await show.run("notes", "--stale", "{root}")).out).toBe("");
});

it("keeps what was pasted through builds, and says it again when nothing else changed", async () => {
  const show = small();
  await show.run("build", "{root}");
  await show.run("pasted", "varnish", "{root}");
  show.write("episodes/varnish.md", episodeText("Varnish", "2026-02-01 06:00", "", "Another text.\n"));
  expect(await staleOf(show)).toEqual(["varnish"]);
  const again = await show.run("build", "{root}", "--json");
  expect(JSON.parse(again.out)).toMatchObject({ changed: false, stalePastes: ["varnish"] });
});

it("asks for an episode unless --stale is given", async () => {
  const show = small();
  expect(await show.run("notes")).toMatchObject({ code: 2 });
  expect(await show.run("notes", "--stale", "{root}", "--for", "html")).toMatchObject({ code: 2 });
});
