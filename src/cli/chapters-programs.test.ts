// Chapters go to and fro between an episode and what people edit recordings with: MKVToolNix, vorbiscomment, mutagen.
import { execFileSync, spawnSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeMp3 } from "../testing/make-mp3.js";
import { episodeText, type ShowFolder, showText, withShow } from "../testing/with-show.js";

const python = "/usr/bin/python3";
const has = (program: string, ...words: string[]): boolean => spawnSync(program, words).status === 0;
const hasMkv = has("mkvmerge", "--version") && has("mkvextract", "--version");
const hasVorbis = has("vorbiscomment", "--version") && has("ffmpeg", "-version");
const hasMutagen = has(python, "-c", "import mutagen");

/** A hundred seconds. */
const sound = makeMp3(3830);

const titles = ["Hello", "Keel; ribs = oak äö", "Oars & sails"];
const list = `chapters:
  - { start: "0:00", title: "${titles[0]}" }
  - { start: "0:20.25", title: "${titles[1]}" }
  - { start: "1:00", title: "${titles[2]}" }
`;

const makeShow = (more = ""): ShowFolder =>
  withShow({ "episodes/show.md": showText, "episodes/boat.md": episodeText("Boat", "2026-02-01 06:00", more) });

/** A show whose one episode has the chapters, with them in a file of that format. */
async function exported(format: string): Promise<ShowFolder> {
  const show = makeShow(list);
  const out = await show.run("chapters", "export", "boat", "{root}", "--format", format);
  expect(out).toMatchObject({ code: 0, said: "" });
  show.write("chapters", out.out);
  show.write("boat.mp3", sound);
  return show;
}

const run = ({ root }: ShowFolder, program: string, ...words: string[]): string =>
  execFileSync(program, words, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] });

/** The list that an episode without chapters would get of a file. */
async function read({ root }: ShowFolder, file: string): Promise<string> {
  const { code, out } = await makeShow().run("chapters", "import", join(root, file), "boat", "{root}");
  expect(code).toBe(0);
  return out;
}

const wanted = list.replaceAll(/title: "(.*)"/g, "title: $1");

describe.skipIf(!hasMkv)("MKVToolNix", () => {
  it.each(["matroska", "ogg"])("takes %s, and its recordings and lists are read", async (format) => {
    const show = await exported(format);
    run(show, "mkvmerge", "-q", "-o", "boat.mka", "--chapters", "chapters", "boat.mp3");
    run(show, "mkvextract", "boat.mka", "chapters", "all.xml");
    run(show, "mkvextract", "boat.mka", "chapters", "-s", "simple.txt");
    for (const file of ["boat.mka", "all.xml", "simple.txt"])
      expect([file, await read(show, file)]).toEqual([file, wanted]);
  });
});

describe.skipIf(!hasVorbis)("vorbiscomment", () => {
  it("takes Ogg comments, and what it writes and lists is read", async () => {
    const show = await exported("ogg");
    run(show, "ffmpeg", "-v", "error", "-i", "boat.mp3", "-c:a", "libvorbis", "boat.ogg");
    run(show, "vorbiscomment", "-w", "-R", "-c", "chapters", "boat.ogg");
    show.write("listed.txt", run(show, "vorbiscomment", "-l", "-R", "boat.ogg"));
    for (const file of ["boat.ogg", "listed.txt"]) expect([file, await read(show, file)]).toEqual([file, wanted]);
  });
});

describe.skipIf(!hasMutagen)("mutagen", () => {
  const write = `
import sys
from mutagen.id3 import ID3, CHAP, CTOC, CTOCFlags, TIT2
version, encoding = int(sys.argv[2]), int(sys.argv[3])
tags = ID3()
starts = [0, 20250, 60000, 600000]
for at, title in enumerate(sys.argv[4:]):
    tags.add(CHAP(element_id=f"c{at}", start_time=starts[at], end_time=starts[at + 1], sub_frames=[TIT2(encoding=encoding, text=[title])]))
tags.add(CTOC(element_id="toc", flags=CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED, child_element_ids=["c0", "c1", "c2"], sub_frames=[]))
tags.save(sys.argv[1], v2_version=version)
`;
  const tell = `
import json, sys
from mutagen.id3 import ID3
tags = ID3(sys.argv[1])
chapters = {c.element_id: [c.start_time, str(c.sub_frames["TIT2"])] for c in tags.getall("CHAP")}
print(json.dumps([chapters[one] for one in tags.getall("CTOC")[0].child_element_ids]))
`;

  it.each([
    [3, 1],
    [4, 3],
  ])("writes chapters into ID3v2.%i that are read", async (version, encoding) => {
    const show = makeShow();
    show.write("boat.mp3", sound);
    run(show, python, "-c", write, "boat.mp3", `${version}`, `${encoding}`, ...titles);
    expect(await read(show, "boat.mp3")).toBe(wanted);
  });

  it("reads what airdate tag writes", async () => {
    const show = makeShow(list);
    show.write("episodes/boat.mp3", sound);
    show.write("episodes/boat.md", show.read("episodes/boat.md").replace(/^audio:.*\n/m, ""));
    expect(await show.run("tag", "boat", "{root}", "--accept")).toMatchObject({ code: 0 });
    expect(JSON.parse(run(show, python, "-c", tell, "episodes/boat.mp3"))).toEqual([
      [0, titles[0]],
      [20250, titles[1]],
      [60000, titles[2]],
    ]);
  });
});
