// airdate glossary on a small show: what is listed, what --apply writes, what --check says.
import { describe, expect, it } from "vitest";
import { showText, withShow } from "../testing/with-show.js";

const talk = `WEBVTT

00:00:01.000 --> 00:00:06.000
<v Ida Berg>We moved our charts to Graffana last year and never looked back.

00:00:07.000 --> 00:00:12.000
<v Ida Berg>Before Graffana there was a man with a pencil, and then came tail wind too.

00:00:13.000 --> 00:00:18.000
<v Ida Berg>The wharfe was full of Kubernetees, that is what my colleague Tom says.
`;
const episode = (glossary: string): string =>
  `---\ntitle: Charts # of the sea\ndate: 2026-02-24 06:00\nduration: "0:30"\nguests: [{ name: Ida Berg }]\n${glossary}---\nNotes with *care*.\n`;
const files = (glossary: string): Record<string, string> => ({
  "episodes/show.md": showText,
  "episodes/charts.md": episode(glossary),
  "episodes/charts.vtt": talk,
});
const terms = "glossary: [Grafana, Kubernetes, Tailwind] # names\n";

describe("airdate glossary", () => {
  it("lists pairs with their places", async () => {
    const show = withShow(files(terms));
    const { code, out } = await show.run("glossary", "charts", "{root}");
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Graffana -> Grafana {3}2 places, changed by itself, score \d\.\d\n {4}00:0\d {2}We moved our charts to Graffana/,
    );
    expect(out).toContain("Kubernetees -> Kubernetes   1 place, changed by itself");
    expect(out).toContain("tail wind -> Tailwind   1 place,");
    expect(out).not.toContain("no list knows");
  });

  it("lists names that nothing knows, where the first one is", async () => {
    const show = withShow({
      ...files(terms),
      "episodes/charts.vtt": talk.replaceAll("colleague Tom", "colleague Quolvex"),
    });
    const { out } = await show.run("glossary", "charts", "{root}");
    expect(out).toMatch(/Names that no list knows: .*"wrong -> right":\n {4}00:1\d {2}Quolvex\n$/);
    await show.run("glossary", "charts", "{root}", "--apply", "Quolvex=Kolvex");
    expect((await show.run("glossary", "charts", "{root}")).out).not.toContain("no list knows");
  });

  it("prints JSON", async () => {
    const { out } = await withShow(files(terms)).run("glossary", "charts", "{root}", "--json");
    const groups = JSON.parse(out);
    expect(groups[0]).toMatchObject({ from: "Graffana", to: "Grafana", count: 2, level: "automatic" });
    expect(groups[0].places[1].at).toBeGreaterThan(6);
  });

  it("writes pairs into the front-matter and leaves the rest alone", async () => {
    const show = withShow(files(terms));
    const { code, said } = await show.run(
      "glossary",
      "charts",
      "{root}",
      "--apply",
      "Graffana=Grafana, wharfe = wharf",
    );
    expect([code, said]).toEqual([0, "Wrote 2 pairs into episodes/charts.md\n"]);
    expect(show.read("episodes/charts.md")).toBe(
      episode("glossary: [Grafana, Kubernetes, Tailwind, Graffana -> Grafana, wharfe -> wharf] # names\n"),
    );
    const again = await show.run("glossary", "charts", "{root}");
    expect(again.out).toContain("wharfe -> wharf   1 place, in the glossary\n");
    expect((await show.run("glossary", "charts", "{root}", "--apply", "graffana=Grafana")).said).toContain(
      "Wrote 0 pairs",
    );
  });

  it("knows in the next episode what was accepted and refused in an earlier one, in builds too", async () => {
    const show = withShow({
      ...files("audio: none\nnever: { Kubernetees: Kubernetes }\n"),
      "episodes/next.md": episode("audio: none\nglossary: [Kubernetes]\n").replace("02-24", "02-26"),
      "episodes/next.vtt": talk,
      "episodes/first.md": episode("audio: none\n").replace("02-24", "02-22"),
      "episodes/first.vtt": talk,
    });
    const build = (...more: string[]) =>
      show.run("build", "{root}", "--no-lock", "--at", "2026-03-01T00:00:00Z", ...more);
    await build();
    const read = (slug: string): string => show.read(`out/episodes/${slug}/transcript.vtt`);
    expect(read("next")).toMatch(/Graffana.*Kubernetees/s);
    await show.run("glossary", "charts", "{root}", "--apply", "Graffana=Grafana, tail wind=Tailwind, Tom=Thom");
    const { out } = await show.run("glossary", "next", "{root}");
    expect(out).toContain("Graffana -> Grafana   2 places, in the glossary");
    // Ordinary words, and names that people have, may be meant as they are said.
    expect(out).toContain("tail wind -> Tailwind   1 place, a suggestion");
    expect(out).toContain("Tom -> Thom   1 place, a suggestion");
    expect(out).not.toContain("Kubernetes");
    expect((await show.run("glossary", "first", "{root}")).out).not.toContain("Grafana");
    await build();
    expect(read("next")).toMatch(/Grafana.*tail wind.*Kubernetees/s);
    expect(read("first")).toContain("Graffana");
    const incremental = show.files("out");
    await build("--force", "--out", `${show.root}/clean`);
    expect(incremental).toEqual(show.files("clean"));
  });

  it("writes people of an earlier episode as it does, and builds later ones anew when a name there changes", async () => {
    const said = (text: string): string => `WEBVTT\n\n00:00:01.000 --> 00:00:09.000\n${text}\n`;
    const first = (guest: string): string =>
      episode("audio: none\n").replace("02-24", "02-22").replace("name: Ida Berg", `name: ${guest}`);
    const show = withShow({
      ...files("audio: none\n"),
      "episodes/first.md": first("Ondřej Vávra"),
      "episodes/first.vtt": said("we talk of the tides and of ropes"),
      "episodes/charts.vtt": said("as ondrej vavra said the tides come back"),
    });
    const build = (...more: string[]) =>
      show.run("build", "{root}", "--no-lock", "--at", "2026-03-01T00:00:00Z", ...more);
    await build();
    const read = (): string => show.read("out/episodes/charts/transcript.vtt");
    expect(read()).toContain("Ondřej Vávra said");
    show.write("episodes/first.md", first("Ondrej Vavra"));
    await build();
    expect(read()).toContain("Ondrej Vavra said");
    const incremental = show.files("out");
    await build("--force", "--out", `${show.root}/clean`);
    expect(incremental).toEqual(show.files("clean"));
  });

  it("knows the name that three earlier titles have, and what their glossaries write", async () => {
    const said = (text: string): string => `WEBVTT\n\n00:00:01.000 --> 00:00:09.000\n${text}\n`;
    const titled = (title: string, day: string, more = ""): string =>
      episode(`audio: none\n${more}`)
        .replace(/title:.*/, `title: ${title}`)
        .replace("02-24", `02-${day}`);
    const show = withShow({
      ...files("audio: none\n"),
      "episodes/one.md": titled("How Solvana dries", "11"),
      "episodes/two.md": titled("Tar for Solvana", "12", "glossary: [Gullbrask]\n"),
      "episodes/three.md": titled("Solvana in spring", "13"),
      "episodes/charts.vtt": said("we sail to salvana with gulbrask on board"),
    });
    const build = (...more: string[]) =>
      show.run("build", "{root}", "--no-lock", "--at", "2026-03-01T00:00:00Z", ...more);
    await build();
    const read = (): string => show.read("out/episodes/charts/transcript.vtt");
    expect(read()).toMatch(/sail to Solvana with gulbrask/i);
    expect((await show.run("glossary", "charts", "{root}")).out).toContain(
      "gulbrask -> Gullbrask   1 place, a suggestion",
    );
    show.write("episodes/three.md", titled("Spring", "13"));
    await build();
    expect(read()).toMatch(/sail to salvana/i);
    const incremental = show.files("out");
    await build("--force", "--out", `${show.root}/clean`);
    expect(incremental).toEqual(show.files("clean"));
  });

  it("writes all likely pairs when none are named", async () => {
    const show = withShow(files(terms));
    await show.run("glossary", "charts", "{root}", "--apply");
    expect(show.read("episodes/charts.md")).toContain("Graffana -> Grafana");
    expect(show.read("episodes/charts.md")).toContain("Kubernetees -> Kubernetes");
  });

  it("accepts a word that is also said rightly together with its neighbour, and leaves it elsewhere", async () => {
    const show = withShow({
      ...files("audio: none\nglossary: [Velmora]\n"),
      "episodes/charts.vtt": `WEBVTT

00:00:01.000 --> 00:00:06.000
<v Ida Berg>We saw the Velmora boats and more Velmora boats.

00:00:07.000 --> 00:00:12.000
<v Ida Berg>And then velcro boats came, which nobody had seen before.

00:00:13.000 --> 00:00:18.000
<v Ida Berg>My shoes have velcro on them, and my bag has velcro too.
`,
    });
    const before = await show.run("glossary", "charts", "{root}");
    expect(before.out).toContain("velcro -> Velmora   1 place, a suggestion");
    expect(before.said).toContain("airdate glossary ");
    expect(before.said).toContain(" --for names");
    expect(before.out).toContain('said elsewhere too, and left there: accepted as "velcro boats -> Velmora boats"\n');
    const { said } = await show.run("glossary", "charts", "{root}", "--apply", "Velcro=Velmora");
    expect(said).toMatch(/"Velcro" is said elsewhere too, where it stays\. .*\nWrote 1 pair/);
    expect(show.read("episodes/charts.md")).toContain("velcro boats -> Velmora boats");
    const after = await show.run("glossary", "charts", "{root}");
    expect(after.out).toContain("velcro boats -> Velmora boats   1 place, in the glossary\n");
    await show.run("build", "{root}", "--no-lock", "--at", "2026-03-01T00:00:00Z");
    expect(show.read("out/episodes/charts/transcript.vtt")).toMatch(
      /And then Velmora\sboats came.*have velcro on them,\sand my bag has velcro too/s,
    );
  });

  it("fails a check on known misspellings only", async () => {
    const show = withShow(files(terms));
    const found = await show.run("glossary", "charts", "{root}", "--check");
    expect(found.code).toBe(1);
    expect(found.said).toMatch(/\d known misspellings in the transcript/);
    const clean = withShow({
      ...files(terms),
      "episodes/charts.vtt": talk
        .replaceAll("Graffana", "Grafana")
        .replace("Kubernetees", "Kubernetes")
        .replace("tail wind", "Tailwind"),
    });
    expect((await clean.run("glossary", "charts", "{root}", "--check")).code).toBe(0);
  });

  it("refuses a pair without a right side, and no pair at all", async () => {
    for (const typed of ["", "Graffana", "Graffana=Grafana tail wind=Tailwind"]) {
      const show = withShow(files(terms));
      const { code, said } = await show.run("glossary", "charts", "{root}", "--apply", typed);
      expect([code, said]).toEqual([2, expect.stringContaining(`"${typed}" after --apply is no pair`)]);
      expect(show.read("episodes/charts.md")).toBe(episode(terms));
    }
  });
});
