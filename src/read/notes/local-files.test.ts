// Files beside an episode in whole shows: published, addressed absolutely everywhere, built again when they change.
import { expect, it } from "vitest";
import { episodeText, showText, withShow } from "../../testing/with-show.js";

const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

it("publishes them and says their whole address in feed, notes and texts", async () => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/one.md": episodeText(
      "One",
      "2026-02-02 06:00",
      "",
      "See [two](two.md), [the plan](plan.pdf).\n\n![A hull](img/hull.png)\n",
    ),
    "episodes/two.md": episodeText("Two", "2026-02-03 06:00"),
    "episodes/plan.pdf": "%PDF-1.4 plan",
    "episodes/img/hull.png": picture,
  });
  const { code, said } = await show.run("build", "{root}");
  expect([code, said]).toEqual([0, expect.not.stringMatching(/warn|error/)]);
  const out = show.files("out");
  expect(out["episodes/one/files/plan.pdf"]).toBe("%PDF-1.4 plan");
  expect(out["episodes/one/files/hull.png"]).toBe(picture.toString("latin1"));
  for (const file of ["feed.xml", "episodes/one/shownotes.md"]) {
    expect(out[file]).toContain("https://harbour.example/episodes/two/");
    expect(out[file]).toContain("https://harbour.example/episodes/one/files/plan.pdf");
    expect(out[file]).toContain("https://harbour.example/episodes/one/files/hull.png");
  }
  expect(out["episodes/one/youtube.txt"]).toContain("https://harbour.example/episodes/one/files/plan.pdf");
  expect(Object.values(out).join("\n")).not.toMatch(/https:\/\/(?:two\.md|plan\.pdf)/);
  // A file that changes, and an episode that goes, are seen by the next build.
  show.write("episodes/plan.pdf", "%PDF-1.4 another plan");
  await show.run("build", "{root}");
  expect(show.files("out")["episodes/one/files/plan.pdf"]).toBe("%PDF-1.4 another plan");
  show.remove("episodes/plan.pdf");
  const gone = await show.run("build", "{root}");
  expect(gone.code).toBe(1);
  expect(gone.said).toMatch(/episodes\/one\.md:6.*plan\.pdf/s);
});

it("builds other people's markup without an error, and says what it left out", async () => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/one.md": episodeText(
      "One",
      "2026-02-02 06:00",
      "",
      "In Helm: `{{ .Values.x }}`.\n\n{{< youtube WQ7_oCpP7CU >}}\n\n{% include player.html %}\n",
    ),
  });
  const { code, said } = await show.run("build", "{root}");
  expect(code).toBe(0);
  expect(said).toMatch(/one\.md:10.*an include of Jekyll/);
  const feed = show.files("out")["feed.xml"]!;
  expect(feed).toContain("{{ .Values.x }}");
  expect(feed).toContain("https://www.youtube.com/watch?v=WQ7_oCpP7CU");
  expect(feed).not.toMatch(/player\.html|\{\{</);
});

it("reads notes in HTML like Markdown", async () => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/one.md": episodeText(
      "One",
      "2026-02-02 06:00",
      "",
      '<h2>Notes</h2><p>We look at <b>boats</b> with <a href="https://ole.example/x">Ole</a>.</p><ul><li>0:00 Hello</li><li>2:00 Keel</li><li>5:00 Sail</li></ul>\n',
    ),
  });
  expect((await show.run("build", "{root}")).code).toBe(0);
  const out = show.files("out");
  expect(JSON.parse(out["episodes/one/chapters.json"]!).chapters.map(({ title }: { title: string }) => title)).toEqual([
    "Hello",
    "Keel",
    "Sail",
  ]);
  expect(out["feed.xml"]).toMatch(/<description>[^\n]*We look at boats with Ole\./);
  expect(out["episodes/one/youtube.txt"]).toContain("Ole: https://ole.example/x");
  expect(out["episodes/one/youtube.txt"]).toContain("00:00 Hello\n02:00 Keel\n05:00 Sail");
});

it("says which links lead to an episode that is not out, and that until it is", async () => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/one.md": episodeText("One", "2026-02-02 06:00", "", "See [two](two.md) and [three](three.md).\n"),
    "episodes/two.md": episodeText("Two", "2026-05-03 06:00"),
    "episodes/three.md": episodeText("Three", "2026-02-03 06:00", "draft: yes\n"),
  });
  const { code, said } = await show.run("build", "{root}");
  expect(code).toBe(0);
  expect(said).toMatch(/one\.md warn The notes link to the episode "two", which is not out before 2026-05-0\d/);
  expect(said).toContain(
    'one.md warn The notes link to the episode "three", which is a draft: its page is not there yet',
  );
  expect((await show.run("build", "{root}", "--at", "2026-06-01T00:00:00Z")).said).not.toContain('"two"');
});

it("takes an old path without the folder in which the site lies, and a further picture for the file that it names", async () => {
  const show = withShow({
    "episodes/show.md": showText.replace(
      "https://harbour.example",
      "https://harbour.example/pod\nimages: [{ href: hull.png, purpose: banner }]",
    ),
    "episodes/one.md": episodeText("One", "2026-02-02 06:00", "aliases: [/pod/old.html, /podium.html]\n"),
    "episodes/hull.png": picture,
  });
  const { said } = await show.run("build", "{root}");
  expect(said).not.toContain("link-scheme");
  const out = show.files("out");
  expect(out["feed.xml"]).toContain('<podcast:image href="https://harbour.example/pod/hull.png"');
  expect(Object.keys(out)).toEqual(expect.arrayContaining(["old.html", "podium.html"]));
  expect(out._redirects).toContain("/pod/old.html /pod/episodes/one/ 301");
});

it("says which picture no app shows, until it is another", async () => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/one.md": episodeText("One", "2026-02-02 06:00", "", "Ropes.\n\n![A hull](hull.jpg) [plan](plan.tif)\n"),
    "episodes/hull.jpg": "\0\0\0\x18ftypheic",
    "episodes/plan.tif": "II*\0",
  });
  const { code, said } = await show.run("build", "{root}");
  expect([code, said.match(/^.*\(image\)$/gm)]).toEqual([
    0,
    [expect.stringMatching(/^episodes\/one\.md:\d+ warn The notes show hull\.jpg, which is a HEIC picture/)],
  ]);
  show.write("episodes/hull.jpg", picture);
  expect((await show.run("build", "{root}")).said).not.toContain("HEIC");
});
