// Tags in recordings that ffmpeg made: read back by ffprobe and by the reader here, with the sound byte for byte as it was.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { readEmbeddedChapters } from "../read/audio/embedded-chapters.js";
import { openFolder } from "../read/disk.js";
import { type ShowFolder, showText, withShow } from "../testing/with-show.js";

/** A JPEG of four pixels, made by ffmpeg. */
let picture: Buffer;
const recordings: Record<string, Buffer> = {};

const ffmpeg = (folder: string, ...words: string[]): void =>
  void execFileSync("ffmpeg", ["-v", "error", "-y", ...words], { cwd: folder });

const chapters = `chapters:
  - { start: "0:00", title: "Größe & Form 🚤", url: https://keel.example/ä }
  - { start: "0:02.5", title: Keel, image: keel.jpg }
  - { start: "0:04", title: An advert, toc: false }
  - { start: "0:05", title: End }
`;

const makeShow = (name: string, more = chapters, date = "2026-02-01 06:00"): ShowFolder =>
  withShow({
    "episodes/show.md": showText.replace("https://harbour.example/cover.jpg", "cover.jpg"),
    "episodes/cover.jpg": picture,
    "episodes/keel.jpg": picture,
    "episodes/boat.md": `---\ntitle: Das Boot – ein Maß\ndate: ${date}\nepisode: 7\nseason: 2\nlanguage: de\ndescription: Vom Kiel.\n${more}---\nNotes.\n`,
    [`episodes/boat${name.slice(name.indexOf("."))}`]: recordings[name]!,
  });

/** Size and hash of every packet of sound, as ffmpeg takes them out of the file; its times shift by a microsecond beside chapters. */
const soundOf = (show: ShowFolder, file: string): string[] =>
  execFileSync("ffmpeg", ["-v", "error", "-i", file, "-map", "0:a", "-c", "copy", "-f", "framemd5", "-"], {
    cwd: join(show.root, "episodes"),
    encoding: "utf8",
  })
    .split("\n")
    .flatMap((line) => (line.startsWith("#") || line === "" ? [] : [line.split(",").slice(4, 6).join()]));

interface Probe {
  format: { tags: Record<string, string> };
  chapters: { start_time: string; tags?: { title: string } }[];
  streams: { codec_type: string; codec_name: string }[];
}

const probe = (show: ShowFolder, file: string): Probe =>
  JSON.parse(
    execFileSync("ffprobe", ["-v", "error", "-of", "json", "-show_chapters", "-show_format", "-show_streams", file], {
      cwd: join(show.root, "episodes"),
      encoding: "utf8",
    }),
  );

beforeAll(() => {
  const { root } = withShow({
    "meta.txt":
      ";FFMETADATA1\ntitle=Old title\ncomment=Old comment\nTXXX=kept\nencoder_note=käpt\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=6000\ntitle=Old chapter\n",
  });
  ffmpeg(root, "-f", "lavfi", "-i", "color=red:s=16x16", "-frames:v", "1", "picture.jpg");
  picture = readFileSync(join(root, "picture.jpg"));
  const sound = ["-f", "lavfi", "-i", "sine=d=6"];
  const old = [...sound, "-i", "meta.txt", "-map_metadata", "1", "-map_chapters", "1"];
  ffmpeg(root, ...sound, "-id3v2_version", "0", "bare.mp3");
  ffmpeg(root, ...old, "version4.mp3");
  ffmpeg(root, ...old, "-id3v2_version", "3", "version3.mp3");
  ffmpeg(root, ...sound, "bare.m4a");
  ffmpeg(root, ...old, "behind.m4a");
  ffmpeg(root, ...old, "-movflags", "+faststart", "ahead.m4a");
  ffmpeg(root, ...old, "-c:a", "aac", "movie.mov");
  ffmpeg(root, ...sound, "-movflags", "+frag_keyframe+empty_moov", "parts.m4a");
  for (const name of [
    "bare.mp3",
    "version4.mp3",
    "version3.mp3",
    "bare.m4a",
    "behind.m4a",
    "ahead.m4a",
    "movie.mov",
    "parts.m4a",
  ])
    recordings[name] = readFileSync(join(root, name));
}, 60_000);

describe.each(["bare.mp3", "version4.mp3", "version3.mp3", "bare.m4a", "behind.m4a", "ahead.m4a", "movie.mov"])(
  "%s",
  (name) => {
    const file = `boat${name.slice(name.indexOf("."))}`;
    const isMp3 = file.endsWith(".mp3");

    it("gets tags and chapters, keeps its sound, and does not change a second time", async () => {
      const show = makeShow(name);
      const before = soundOf(show, file);
      const dry = await show.run("tag", "boat", "{root}", "--dry-run");
      expect(dry).toMatchObject({ code: 0, out: expect.stringMatching(/^title {5}.*Das Boot – ein Maß$/m) });
      expect(readFileSync(join(show.root, "episodes", file))).toEqual(recordings[name]);
      const differs = (said: string): boolean =>
        said.includes("other chapters in it than the front-matter: apps that read the file show those");
      expect(differs((await show.run("check", "{root}")).said)).toBe(!/^(?:bare|movie)/.test(name));
      expect(await show.run("tag", "boat", "{root}")).toMatchObject({ code: 0, out: dry.out });
      expect(differs((await show.run("check", "{root}")).said)).toBe(false);
      expect(before.length).toBeGreaterThan(200);
      expect(soundOf(show, file)).toEqual(before);

      const { format, chapters: found, streams } = probe(show, file);
      expect(format.tags).toMatchObject({
        title: "Das Boot – ein Maß",
        album: "Harbour Lights",
        artist: "Harbour Radio",
        genre: "Podcast",
        track: "7",
        disc: "2",
        comment: "Vom Kiel.",
        date: isMp3 ? expect.stringMatching(/^2026/) : "2026-02-01",
      });
      expect(streams.some(({ codec_type, codec_name }) => codec_type === "video" && codec_name === "mjpeg")).toBe(true);
      const all = [
        ["0.000000", "Größe & Form 🚤"],
        ["2.500000", "Keel"],
        ["4.000000", "An advert"],
        ["5.000000", "End"],
      ];
      const shown = isMp3 ? all : all.filter(([, title]) => title !== "An advert");
      expect(found.map(({ start_time, tags }) => [start_time, tags?.title])).toEqual(shown);

      const written = readFileSync(join(show.root, "episodes", file));
      expect(await show.run("tag", "boat", "{root}")).toMatchObject({
        code: 0,
        said: expect.stringMatching(/says all this already\n$/),
      });
      expect(readFileSync(join(show.root, "episodes", file))).toEqual(written);

      const folder = await openFolder(join(show.root, "episodes"));
      const own = await readEmbeddedChapters(folder, file, (await folder.stat(file))!);
      expect(own.map(({ start, title }) => [start, title])).toEqual([
        [0, "Größe & Form 🚤"],
        [2.5, "Keel"],
        [5, "End"],
      ]);
      if (isMp3) expect(own).toMatchObject([{ url: "https://keel.example/%C3%A4" }, { picture: true }, {}]);
    }, 60_000);
  },
);

it("keeps frames that it does not know, and makes ID3v2.3 of them", async () => {
  const show = makeShow("version4.mp3");
  await show.run("tag", "boat", "{root}");
  expect(probe(show, "boat.mp3").format.tags).toMatchObject({ encoder_note: "käpt", TXXX: "kept" });
  expect(readFileSync(join(show.root, "episodes/boat.mp3")).subarray(0, 4).toString("latin1")).toBe("ID3\x03");
});

it("keeps what another program wrote into an M4A", async () => {
  const show = makeShow("behind.m4a");
  const { encoder } = probe(show, "boat.m4a").format.tags;
  expect(encoder).toMatch(/Lavf/);
  const { said } = await show.run("tag", "boat", "{root}");
  expect(probe(show, "boat.m4a").format.tags).toMatchObject({ encoder });
  expect(said).toContain("Links of 1 chapter left out: M4A has no place for them");
});

it("takes chapters away where there shall be none, and leaves those of the recording where no others are given", async () => {
  const none = makeShow("behind.m4a", "chapters: none\n");
  await none.run("tag", "boat", "{root}");
  expect(probe(none, "boat.m4a").chapters).toEqual([]);
  for (const name of ["version4.mp3", "ahead.m4a"]) {
    const own = makeShow(name, "");
    const { said } = await own.run("tag", "boat", "{root}");
    expect(said).toContain("The chapters are those of the recording, and stay as they are");
    expect(probe(own, `boat${name.slice(-4)}`).chapters).toMatchObject([{ tags: { title: "Old chapter" } }]);
  }
});

it("writes a first chapter that comes late where it comes", async () => {
  const show = makeShow("bare.m4a", 'chapters: [{ start: "0:01", title: Late }, { start: "0:03", title: Later }]\n');
  await show.run("tag", "boat", "{root}");
  const folder = await openFolder(join(show.root, "episodes"));
  const found = await readEmbeddedChapters(folder, "boat.m4a", (await folder.stat("boat.m4a"))!);
  expect(found.map(({ start, title }) => [start, title])).toEqual([
    [1, "Late"],
    [3, "Later"],
  ]);
});

it("changes a published recording only when told to, and the lock and the feed with it", async () => {
  const show = makeShow("bare.mp3");
  expect(await show.run("build", "{root}")).toMatchObject({ code: 0 });
  const length = (): number => Number(/<enclosure [^>]*length="(\d+)"/.exec(show.read("out/feed.xml"))![1]);
  expect(length()).toBe(recordings["bare.mp3"]!.length);
  const refused = await show.run("tag", "boat", "{root}");
  expect(refused).toMatchObject({ code: 2, said: expect.stringMatching(/is published with \d+ bytes.*\n.*--accept/) });
  expect(readFileSync(join(show.root, "episodes/boat.mp3"))).toEqual(recordings["bare.mp3"]);

  expect(await show.run("tag", "boat", "{root}", "--accept")).toMatchObject({ code: 0 });
  const now = readFileSync(join(show.root, "episodes/boat.mp3")).length;
  const lock = JSON.parse(show.read("episodes/published.lock.json"));
  expect(lock.episodes.boat).toMatchObject({
    length: now,
    accepted: [{ reason: "tags were written into the recording" }],
  });
  const built = await show.run("build", "{root}");
  expect(built).toMatchObject({ code: 0, said: expect.not.stringContaining("as published") });
  expect(length()).toBe(now);
});

it("refuses what it would break", async () => {
  const parts = makeShow("parts.m4a");
  expect(await parts.run("tag", "boat", "{root}")).toMatchObject({
    code: 2,
    said: expect.stringContaining("in fragments"),
  });
  expect(readFileSync(join(parts.root, "episodes/boat.m4a"))).toEqual(recordings["parts.m4a"]);
  const cut = makeShow("bare.m4a");
  writeFileSync(join(cut.root, "episodes/boat.m4a"), recordings["bare.m4a"]!.subarray(0, 3000));
  expect((await cut.run("tag", "boat", "{root}")).code).toBe(2);
});
