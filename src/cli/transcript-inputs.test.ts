// Transcripts as people have them: any name, any place, any format, elsewhere; and what is none stops the build.
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { serveLoopback } from "../testing/serve-loopback.js";
import { showText, withShow } from "../testing/with-show.js";

const vtt = "WEBVTT\n\n00:00.000 --> 00:04.000\nWe oil the oars.\n\n00:04.000 --> 00:08.000\nEvery spring.\n";
const episode = (more = ""): string =>
  `---\ntitle: Oars\ndate: 2026-02-01 06:00\naudio: { url: "https://m.example/oars.mp3", length: 1000000, type: audio/mpeg, duration: "0:10" }\n${more}---\nAbout oars.\n`;
const showWith = (files: Record<string, string | Uint8Array>, more = "") =>
  withShow({ "episodes/show.md": showText, "episodes/oars.md": episode(more), ...files });

describe("transcripts by the names people give", () => {
  it.each([
    "episodes/oars.VTT",
    "episodes/Oars.vtt",
    "episodes/oars.en.vtt",
    "episodes/oars.en-GB.vtt",
    "episodes/oars.mp3.vtt",
    "episodes/oars.en.auto.vtt",
    "episodes/oars.transcript.vtt",
    "transcripts/oars.vtt",
    "episodes/transcripts/oars.en.vtt",
  ])("finds %s", async (path) => {
    const show = showWith({ [path]: vtt });
    const { code, said } = await show.run("build", "{root}");
    expect(code, said).toBe(0);
    expect(show.read("out/episodes/oars/transcript.txt")).toContain("We oil the oars.");
  });

  it("takes no other episode's, no chapters and no list of facts", async () => {
    const show = showWith({
      "episodes/oars.en.md": episode().replace("oars.mp3", "en.mp3").replace("Oars", "Oars in English"),
      "episodes/oars.en.vtt": vtt,
      "episodes/oars.info.json": '{"id": 1}',
    });
    const { code, said } = await show.run("build", "{root}");
    expect(code, said).toBe(0);
    expect(show.files("out/episodes/oars")["transcript.vtt"]).toBeUndefined();
    expect(show.read("out/episodes/oars-en/transcript.txt")).toContain("We oil the oars.");
  });

  it("takes the transcript that says most, and says so; a change of the others is seen", async () => {
    const named = JSON.stringify({
      segments: [
        { startTime: 0, endTime: 4, speaker: "Ada Marlow", body: "We oil the old oars." },
        { startTime: 4, endTime: 8, speaker: "Per Lie", body: "Every single spring." },
      ],
    });
    const show = showWith({ "episodes/oars.txt": "We oil.", "episodes/oars.vtt": vtt, "episodes/oars.json": named });
    const first = await show.run("build", "{root}");
    expect(first.code, first.said).toBe(0);
    expect(first.said).toContain(
      "3 transcripts lie beside this episode. episodes/oars.json is read, for it has speakers and times",
    );
    expect(show.read("out/episodes/oars/transcript.txt")).toContain("Every single spring.");
    show.write("episodes/oars.json", '{"segments": [{"body": "Nothing"}]}');
    await show.run("build", "{root}");
    expect(show.read("out/episodes/oars/transcript.txt")).toContain("We oil the oars.");
  });

  it("says that one has headings, and how both count; so written they do", async () => {
    const parts = ["Oak comes down the river.", "Tar keeps out the worms.", "Rope is laid in a shed."];
    const cues = parts.map((part, at) => `00:0${at}:10.000 --> 00:0${at}:50.000\n${part}\n`).join("\n");
    const headed = parts
      .map((part) => `## ${part.split(" ")[0]}\n\nAda Marlow: ${part}\n\nPer Lie: Indeed.\n`)
      .join("\n");
    const show = showWith({
      "episodes/oars.vtt": `WEBVTT\n\n${cues}`,
      "episodes/oars.txt": headed.replaceAll("##", "==").replace(/^== .*$/gm, "$& =="),
    });
    const { said } = await show.run("build", "{root}");
    expect(said).toContain("not read: episodes/oars.txt (speakers, and headings for chapters)");
    expect(said).toContain('write transcript: "oars.txt" and captions: "oars.vtt"');
    show.write(
      "episodes/oars.md",
      show
        .read("episodes/oars.md")
        .replace("---\n", '---\ntranscript: "oars.txt"\ncaptions: "oars.vtt"\nduration: 0:03:00\n'),
    );
    expect((await show.run("build", "{root}")).said).not.toContain("lie beside");
    const { chapters } = JSON.parse(show.read("out/episodes/oars/chapters.json"));
    expect(chapters.map((one: { startTime: number; title: string }) => `${one.startTime} ${one.title}`)).toEqual([
      "0 Introduction",
      "10 Oak",
      "70 Tar",
      "130 Rope",
    ]);
  });

  it("takes the one in the show's language, and says when there is none", async () => {
    const german = vtt.replace("We oil the oars.", "Wir ölen die Ruder.");
    const show = showWith({ "episodes/oars.de.vtt": german, "episodes/oars.en.vtt": vtt });
    expect((await show.run("build", "{root}")).said).not.toContain("lie beside");
    expect(show.read("out/episodes/oars/transcript.txt")).toContain("We oil the oars.");
    show.remove("episodes/oars.en.vtt");
    expect((await show.run("build", "{root}")).said).toContain('its name says that it is in "de"');
  });

  it("takes a Markdown file that an episode names for its transcript, never for an episode", async () => {
    const talk = "Ada Marlow 00:00:00\n\nWe oil the oars.\n\nPer Lie 00:00:04\n\nEvery spring.\n";
    const show = showWith(
      { "episodes/talk.md": `---\ntitle: Oars\nspeakers:\n  - Ada Marlow\ntags: [oars]\n---\n${talk}` },
      "transcript: talk.md\n",
    );
    for (let times = 0; times < 2; times++) {
      const { code, said } = await show.run("build", "{root}");
      expect(code, said).toBe(0);
      expect(said).not.toContain("unknown-field");
    }
    expect(show.files("out")["episodes/talk/index.html"]).toBeUndefined();
    expect(show.read("out/episodes/oars/transcript.txt")).toContain("Per Lie");
    show.write(
      "episodes/talk.md",
      "**Ada Marlow:** We wax the oars.\n\n**Break:** \\[00:00:03.15\\]\n\n**Per Lie:** Every autumn.\n",
    );
    const { code, said } = await show.run("build", "{root}");
    expect(code, said).toBe(0);
    const text = show.read("out/episodes/oars/transcript.txt");
    expect(text).toContain("Every autumn.");
    expect(text).not.toContain("Break");
  });

  it("says of no Markdown file in a folder of episodes/ that it is not read, where an episode names it", async () => {
    const talk = "**Ada Marlow:** We oil the oars.\n\n**Per Lie:** Every spring.\n";
    const show = showWith({ "episodes/raw/oars.md": talk, "episodes/raw/mast.md": talk }, "transcript: raw/oars.md\n");
    for (let times = 0; times < 2; times++) {
      const { said } = await show.run("build", "{root}");
      expect(said).toContain("episodes/raw/mast.md is not read");
      expect(said).not.toContain("episodes/raw/oars.md is not read");
    }
  });

  it("takes a transcript in another folder of the project", async () => {
    for (const path of ["../static/talks/oars.txt", "/static/talks/oars.txt", "static/talks/oars.txt"]) {
      const show = showWith({ "static/talks/oars.txt": "Ada Marlow: We oil the oars." }, `transcript: ${path}\n`);
      const { code, said } = await show.run("build", "{root}");
      expect(code, said).toBe(0);
      expect(show.read("out/episodes/oars/transcript.txt")).toContain("We oil the oars.");
    }
  });
});

describe("links in the project", () => {
  it("are followed, also to episodes/ elsewhere in the repository", async () => {
    const show = withShow({
      "content/talks/show.md": showText,
      "content/talks/oars.md": episode(),
      "content/captions/oars.vtt": vtt,
      ".git/config": "",
      "podcast/readme.txt": "",
    });
    symlinkSync("../captions/oars.vtt", join(show.root, "content/talks/oars.vtt"));
    symlinkSync("../content/talks", join(show.root, "podcast/episodes"));
    const { code, said } = await show.run("build", "{root}/podcast");
    expect(code, said).toBe(0);
    expect(show.read("podcast/out/episodes/oars/transcript.txt")).toContain("We oil the oars.");
  });

  it("are said where they lead out of it, or nowhere", async () => {
    const outside = withShow({ "show.md": showText, "oars.md": episode() });
    const show = withShow({ "readme.txt": "" });
    symlinkSync(outside.root, join(show.root, "episodes"));
    const whole = await show.run("check", "{root}");
    expect(whole.code).toBe(1);
    expect(whole.out + whole.said).toContain("episodes is a link to");
    expect(whole.out + whole.said).not.toContain("There is no episodes/show.md");
    const other = showWith({});
    mkdirSync(join(other.root, "episodes"), { recursive: true });
    symlinkSync(join(outside.root, "oars.md"), join(other.root, "episodes/other.md"));
    const { out, said } = await other.run("check", "{root}");
    expect(out + said).toContain("episodes/other.md is a link to");
  });
});

describe("what is no transcript", () => {
  it("stops the build before anything is written, by its name and with what to do", async () => {
    const pdf = Buffer.concat([Buffer.from("%PDF-1.7\n"), Buffer.alloc(200)]);
    const show = showWith({ "episodes/oars.pdf": pdf }, "transcript: oars.pdf\n");
    const { code, said } = await show.run("build", "{root}");
    expect(code).toBe(1);
    expect(said).toContain("episodes/oars.pdf is a PDF document, not a transcript");
    expect(said).toContain("docx or plain text");
    expect(show.files("out")).toEqual({});
    const cleaned = await show.run("clean", "{root}/episodes/oars.pdf");
    expect(cleaned).toMatchObject({ code: 1, out: "" });
  });
});

describe("notes in an old encoding", () => {
  it("are read by a guess that is said, and letters that were lost are never published", async () => {
    const show = showWith({
      "episodes/oars.md": Buffer.from(episode().replace("Oars", "Grüße aus Köln \x96 schön"), "latin1"),
    });
    const first = await show.run("build", "{root}");
    expect(first.code, first.said).toBe(0);
    expect(first.said).toContain("episodes/oars.md is not UTF-8. It was read as windows-1252");
    expect(show.read("out/feed.xml")).toContain("Grüße aus Köln – schön");
    show.write("episodes/oars.md", episode().replace("About oars.", "About \ufffdars."));
    const second = await show.run("build", "{root}");
    expect(second.code).toBe(1);
    expect(second.said).toContain("episodes/oars.md:6 error A letter was lost");
  });
});

describe("a transcript at an address", () => {
  it("is never fetched by a build, which says what fetches it; clean fetches it once and keeps it", async () => {
    const { origin, asked } = await serveLoopback((_, response) => {
      response.writeHead(200, { "content-type": "text/vtt; charset=utf-8" }).end(vtt);
    });
    const show = showWith({}, `transcript: ${origin}/talks/7?key=secret\n`);
    const built = await show.run("build", "{root}");
    expect(built.code, built.said).toBe(0);
    expect(built.said).toContain("airdate clean oars");
    expect(asked).toHaveLength(0);
    const cleaned = await show.run("clean", "oars", "{root}");
    expect(cleaned.code, cleaned.said).toBe(0);
    expect(cleaned.said).toContain("into episodes/oars.vtt");
    expect(cleaned.out).toContain("We oil the oars.");
    expect(show.read("episodes/oars.vtt")).toBe(vtt);
    const again = await show.run("build", "{root}");
    expect(again.said).not.toContain("was not fetched");
    expect(show.read("out/episodes/oars/transcript.txt")).toContain("We oil the oars.");
    await show.run("clean", "oars", "{root}");
    expect(asked).toHaveLength(1);
  });

  it("is refused where something else stands there", async () => {
    const { origin } = await serveLoopback((request, response) => {
      if (request.url === "/gone.vtt") response.writeHead(404).end("no");
      else response.writeHead(200, { "content-type": "text/html" }).end("<html><body><p>Sign in</p></body></html>");
    });
    for (const [path, message] of [
      ["gone.vtt", "answered with status 404"],
      ["page", "is a web page, not a transcript"],
    ] as const) {
      const show = showWith({}, `transcript: ${origin}/${path}\n`);
      const { code, said } = await show.run("clean", "oars", "{root}");
      expect(code).not.toBe(0);
      expect(said).toContain(message);
      expect(Object.keys(show.files("episodes")).sort()).toEqual(["oars.md", "show.md"]);
    }
  });
});
