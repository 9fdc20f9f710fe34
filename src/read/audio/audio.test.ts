// Lengths of made-up MP3 files to the frame, other formats through the library, and files that are no recordings.

import { describe, expect, it } from "vitest";
import { keepFacts } from "../facts.js";
import { overlayFolder } from "../folder.js";
import { readAudioFacts, scanMp3 } from "./read-audio.js";
import { audioType } from "./types.js";

/** A silent MPEG 1 layer III frame at 44.1 kHz: 128 kbit/s by index 9, 32 by index 1. */
function frame(index = 9, mark?: string): Uint8Array {
  const kilobits = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128][index]!;
  const bytes = new Uint8Array(Math.floor((144 * kilobits * 1000) / 44100));
  bytes.set([0xff, 0xfb, index << 4, 0x00]);
  if (mark) bytes.set(new TextEncoder().encode(mark), 36);
  return bytes;
}
const join = (...parts: (Uint8Array | string)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part)));
const frames = (count: number, index = 9): Uint8Array => join(...Array.from({ length: count }, () => frame(index)));
const seconds = (count: number): number => (count * 1152) / 44100;

/** A WAV file of silence: 8 kHz, 8 bit, mono. */
function wav(length: number): Uint8Array {
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + length * 8000, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36);
  head.writeUInt32LE(length * 8000, 40);
  return join(head, Buffer.alloc(length * 8000, 0x80));
}

const facts = async (name: string, bytes: Uint8Array) => {
  const folder = overlayFolder({ [name]: bytes });
  return readAudioFacts(folder, name, (await folder.stat(name))!);
};

describe("MP3 files", () => {
  it("are counted frame by frame, also where the bit rate changes and no index says so", async () => {
    const scan = await scanMp3([join(frames(100), frames(900, 1))]);
    expect(scan).toMatchObject({ frames: 1000, junk: 0 });
    expect(scan.seconds).toBeCloseTo(seconds(1000), 6);
  });

  it("come out the same in pieces of any size", async () => {
    const tag = join("ID3\x04\x00\x00\x00\x00\x02\x00", new Uint8Array(256));
    const file = join(tag, frame(9, "Xing"), frames(60), "some junk here", frames(40, 1), "TAG", new Uint8Array(125));
    const whole = await scanMp3([file]);
    expect(whole).toMatchObject({ frames: 100, junk: 14 });
    for (const size of [1, 7, 100, 417, 6001]) {
      const pieces: Uint8Array[] = [];
      for (let at = 0; at < file.length; at += size) pieces.push(file.subarray(at, at + size));
      expect(await scanMp3(pieces)).toEqual(whole);
    }
  });

  it("pass tags and an encoder's note, and end in a cut frame", async () => {
    const ape = Buffer.alloc(64);
    ape.write("APETAGEX", 0);
    ape.writeUInt32LE(32, 12);
    ape.writeUInt32LE(0x80000000, 20);
    expect(await scanMp3([join(frame(9, "Info"), frames(10), ape.subarray(0, 32))])).toMatchObject({ frames: 10 });
    expect(await scanMp3([join(frames(10), frame().subarray(0, 100))])).toMatchObject({ frames: 11, junk: 0 });
    expect(await scanMp3([])).toEqual({ seconds: 0, frames: 0, junk: 0 });
  });

  it("say how long their header tells that they are, where they break off before", async () => {
    const note = Buffer.from(frame(9, "Info"));
    note.writeUInt32BE(1, 40);
    note.writeUInt32BE(1000, 44);
    expect(await facts("cut.mp3", join(note, frames(700)))).toMatchObject({ duration: 18.286, told: seconds(1000) });
    for (const count of [985, 1000, 1500])
      expect(await facts("whole.mp3", join(note, frames(count)))).not.toHaveProperty("told");
    note.writeUInt32BE(0, 40);
    expect(await facts("untold.mp3", join(note, frames(700)))).not.toHaveProperty("told");
  });

  it("give duration and bit rate", async () => {
    expect(await facts("a.mp3", frames(1000))).toEqual({
      kind: "audio",
      duration: 26.122,
      bitrate: 127708,
      chapters: [],
    });
  });
});

describe("other files", () => {
  it("are measured by the library", async () => {
    expect(await facts("a.wav", wav(3))).toMatchObject({ duration: 3 });
  });

  it("are told apart from recordings", async () => {
    const text = (content: string) => new TextEncoder().encode(content);
    expect((await facts("a.mp3", new Uint8Array())).fault).toBe("an empty file");
    expect((await facts("a.mp3", text("<!DOCTYPE html><title>Not found</title>"))).fault).toBe(
      "a web page that was saved as a recording",
    );
    expect((await facts("a.m4a", text("\ufeff\n<html><body>403</body></html>"))).fault).toBe(
      "a web page that was saved as a recording",
    );
    expect((await facts("a.mp3", text("version https://git-lfs.github.com/spec/v1\noid sha256:0"))).fault).toMatch(
      /Git LFS/,
    );
    expect((await facts("a.mp3", text("hello ".repeat(1000)))).fault).toBe("bytes that are no recording");
    expect((await facts("a.ogg", new Uint8Array(5000).fill(7))).fault).toBe("bytes that are no recording");
    for (const name of ["a.m4a", "a.MP4", "a.mov"])
      expect((await facts(name, text("\0\0\0\x18ftypM4A ".padEnd(5000, "\0")))).fault).toBe(
        "an MP4 or M4A file that breaks off or is damaged",
      );
    expect((await facts("a.mp3", text("\0\0\0\x18ftypM4A ".padEnd(5000, "\0")))).fault).toBe(
      "an MP4 or M4A file under another name, which has to end in .m4a",
    );
  });

  it("are told from headers that cannot be true", async () => {
    const damaged = Buffer.from(wav(1));
    // A byte a second: what is left of a header whose rate is damaged.
    damaged.writeUInt32LE(1, 24);
    damaged.writeUInt32LE(1, 28);
    expect((await facts("a.wav", damaged)).fault).toMatch(
      /^a damaged header that tells of [\d:]+( hours)? in a file of 8044 bytes$/,
    );
  });

  it("are read once where there is a cache", async () => {
    const folder = overlayFolder({ "a.mp3": frames(100) });
    const cache = keepFacts();
    const file = { size: 1, mtime: 2 };
    const first = await readAudioFacts(folder, "a.mp3", file, cache);
    expect(await readAudioFacts(overlayFolder({}), "a.mp3", file, cache)).toEqual(first);
  });

  it("have types by their endings", () => {
    expect(["a.mp3", "A.M4A", "https://x.example/a.opus?k=1.mp3", "a", "a.constructor"].map(audioType)).toEqual([
      "audio/mpeg",
      "audio/x-m4a",
      "audio/ogg",
      undefined,
      undefined,
    ]);
  });
});
