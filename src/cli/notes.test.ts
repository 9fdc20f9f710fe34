// The texts for places to paste into, as the command prints them, with what is said beside them.
import { expect, it } from "vitest";
import { episodeText, showText, withShow } from "../testing/with-show.js";

const guest = "guests: [{ name: Ben Oakes, links: { bluesky: ben.example, mastodon: '@ben@social.example' } }]\n";
const small = () =>
  withShow({
    "episodes/show.md": showText.replace("image:", "subscribe: { spotify: 5drpwDKadrsnAAAABBBBcc }\nimage:"),
    "episodes/varnish.md": episodeText(
      "Varnish",
      "2026-02-01 06:00",
      guest,
      "All of it, with [oil](https://oil.example).\n",
    ),
  });

it("prints the text, and says beside it how long it is and what it lacks", async () => {
  const show = small();
  const html = await show.run("notes", "varnish", "{root}", "--for", "html");
  expect(html).toMatchObject({ code: 0 });
  expect(html.out).toContain('with <a href="https://oil.example">oil</a>');
  expect(html.said).toMatch(/^html: [\d,]+ characters$/m);
  const apps = await show.run("notes", "varnish", "{root}", "--for", "apps");
  expect(apps.said).toMatch(/^apps: \d+ of 4,000 bytes; not in it: headings became paragraphs; bold and italics$/m);
  const social = await show.run("notes", "varnish", "{root}", "--for", "social");
  expect(social.out).toMatch(
    /===== mastodon =====\n[^=]*@ben@social\.example\n\n===== bluesky =====\n[^=]*@ben\.example\n\n===== linkedin =====\n/,
  );
  expect((await show.run("notes", "varnish", "{root}")).out).toContain("Spotify: https://open.spotify.com/show/5drp");
});

it("lists the places without a word, and where the word is none of them", async () => {
  const show = small();
  const listed = await show.run("notes", "--for");
  expect(listed).toMatchObject({ code: 0 });
  expect(listed.out).toMatch(/^bluesky {5}300 characters as readers see them/m);
  const wrong = await show.run("notes", "varnish", "{root}", "--for", "mastodn");
  expect(wrong).toMatchObject({ code: 2, out: "" });
  expect(wrong.said).toContain('There is no place "mastodn" to paste into; did you mean mastodon?');
  expect(wrong.said).toContain("  youtube ");
});

it("prints where there is no clipboard, and says so", async () => {
  const show = small();
  const { out, said } = await show.run("notes", "varnish", "{root}", "--for", "newsletter", "--copy");
  expect(out).toContain("▶ Listen: Varnish</a>");
  expect(said).toContain("There is no clipboard here");
});

it.each(["notes", "refresh", "inspect"])("takes no show's folder for an episode: %s", async (command) => {
  const { code, said } = await small().run(command, "{root}");
  expect(code).toBe(2);
  expect(said).toContain(`"{root}" is a show's folder, and an episode is expected there`);
  expect(said).toContain("write the episode's slug before it: <episode> {root}");
});
