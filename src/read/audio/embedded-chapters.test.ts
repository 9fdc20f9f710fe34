// Chapters inside real recordings, made by ffmpeg: ID3, both kinds of MP4, Matroska and WebM, and Vorbis comments.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openFolder } from "../disk.js";
import { readEmbeddedChapters } from "./embedded-chapters.js";
import { readAudioFacts } from "./read-audio.js";

const metadata = `;FFMETADATA1
title=Boat
${[
  ["0", "2000", "Hello"],
  ["2000", "4000", "Ümläut\\; keel \\= good 🚤"],
  ["4000", "6000", "End"],
]
  .map(([start, end, title]) => `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${start}\nEND=${end}\ntitle=${title}`)
  .join("\n")}
`;

let folder: string;
const make = (name: string, ...more: string[]): void => {
  const sound = ["-f", "lavfi", "-i", "sine=d=6"];
  const chapters = more.includes("-no") ? [] : ["-i", "meta.txt", "-map_metadata", "1", "-map_chapters", "1"];
  const options = more.filter((one) => one !== "-no");
  execFileSync("ffmpeg", ["-v", "error", "-y", ...sound, ...chapters, ...options, name], { cwd: folder });
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "airdate-chapters-"));
  writeFileSync(join(folder, "meta.txt"), metadata);
  make("id3.mp3");
  make("nero.m4a");
  make("fast.m4a", "-movflags", "+faststart");
  make("quicktime.mov", "-c:a", "aac");
  make("comments.opus");
  // Into these ffmpeg writes no chapters of its own: the comments are those of a tag editor.
  const comments = ["00:00:00.000", "00:00:02.000", "00:00:04.000"].flatMap((time, k) => {
    const title = ["Hello", "Ümläut; keel = good 🚤", "End"][k]!;
    return ["-metadata", `CHAPTER00${k + 1}=${time}`, "-metadata", `CHAPTER00${k + 1}NAME=${title}`];
  });
  make("comments.ogg", "-no", ...comments);
  make("comments.flac", "-no", ...comments);
  make("box.mkv");
  make("box.webm");
  make("none.mp3", "-no");
  make("none.m4a", "-no");
  // The same file with its Nero list renamed away holds the text track alone, as Apple's tools write it.
  const bytes = readFileSync(join(folder, "nero.m4a"));
  const at = bytes.indexOf("chpl");
  if (at > 0) bytes.write("free", at, "latin1");
  writeFileSync(join(folder, "track.m4a"), bytes);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = async (name: string) => {
  const open = await openFolder(folder);
  return readEmbeddedChapters(open, name, (await open.stat(name))!);
};

describe("readEmbeddedChapters", () => {
  it.each([
    "id3.mp3",
    "nero.m4a",
    "fast.m4a",
    "track.m4a",
    "quicktime.mov",
    "comments.opus",
    "comments.ogg",
    "comments.flac",
    "box.mkv",
    "box.webm",
  ])("%s", async (name) => {
    expect((await read(name)).map(({ start, title }) => [start, title])).toEqual([
      [0, "Hello"],
      [2, "Ümläut; keel = good 🚤"],
      [4, "End"],
    ]);
  });

  it.each(["none.mp3", "none.m4a", "meta.txt"])("finds none in %s", async (name) => {
    expect(await read(name)).toEqual([]);
  });

  it("throws for no damage of the bytes", async () => {
    for (const name of ["id3.mp3", "nero.m4a", "track.m4a", "comments.opus", "box.mkv"]) {
      const whole = readFileSync(join(folder, name));
      for (let seed = 0; seed < 40; seed++) {
        const bytes = Buffer.from(whole.subarray(0, seed % 4 === 0 ? whole.length >> 1 : whole.length));
        for (let k = 0; k < 30; k++) bytes[(seed * 7919 + k * 104729) % bytes.length] = (seed * 31 + k * 17) & 255;
        writeFileSync(join(folder, `bad-${name}`), bytes);
        expect(Array.isArray(await read(`bad-${name}`))).toBe(true);
      }
    }
  });

  it("comes with the other facts of a recording", async () => {
    const open = await openFolder(folder);
    const facts = await readAudioFacts(open, "id3.mp3", (await open.stat("id3.mp3"))!);
    expect(facts).toMatchObject({ kind: "audio", chapters: [{ start: 0, end: 2, title: "Hello" }, {}, {}] });
  });
});
