// Whatever an episode is and whatever is typed of it: its items in every feed, its YouTube text and its files follow every rule.
import fc from "fast-check";
import { expect, it } from "vitest";
import { prepareMarkdown } from "../base/markdown/sanitize-html.js";
import { lintEntry } from "../check/lint-entry.js";
import type { Audio, Entry, Episode, Variant } from "../model/model.js";
import { captions, chapters, words } from "../testing/arbitrary-talk.js";
import { makeFullEntry, makeFullShow } from "../testing/make-full-show.js";
import { makePerson, makeTurn } from "../testing/make-show.js";
import { writeEntryFiles, writeTalkFiles } from "../write/episode-files.js";
import { writeItems } from "../write/feed/write-feed.js";
import { writeShownotes } from "../write/notes/write-shownotes.js";
import { writeYoutube } from "../write/notes/write-youtube.js";

const titles = fc.oneof(
  words,
  fc.constantFrom("<b>Ash</b>", "a > b", "]]>", "#".repeat(120), "0:00 a\n0:01 b\n0:02 c"),
);

/** A block of notes of every kind that Markdown has, around any text. */
const block = fc
  .tuple(
    titles,
    fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => `# ${text}`,
      (text) => `${text}\n===`,
      (text) => `- ${text}\n  - ${text}\n- two`,
      (text) => `1. ${text}\n2. two\n\n   further`,
      (text) => `- [ ] ${text}\n- [x] done`,
      (text) => `> ${text}\n> > deeper`,
      (text) => `\`\`\`js\n${text}\n\`\`\``,
      (text) => `    ${text}`,
      (text) => `| a | b |\n| --- | :-: |\n| ${text.replaceAll("\n", " ")} | 2 |`,
      (text) => `![${text}](https://harbour.example/pier.jpg "${text}")`,
      (text) => `[${text}](https://yard.example/?a=1&b=<2>)`,
      (text) => `[one][ref] ${text}\n\n[ref]: https://yard.example/ref "A title"`,
      (text) => `<https://yard.example/> **${text}** _em_ ~~gone~~ \`code\``,
      (text) => `<div class="box" onclick="x()"><p>${text}</p></div>`,
      (text) => `<script>alert(1)</script>\n\n${text}`,
      (text) => `<iframe src="https://www.youtube.com/embed/abcdefghijk"></iframe>\n\n${text}`,
      (text) => `<!-- ${text} -->\n\n***`,
      (text) => `(0:12) ${text}\n(1:02:03) further`,
      (text) => `A note[^1].\n\n[^1]: ${text}`,
    ),
  )
  .map(([text, wrap]) => wrap(text));

const base = makeFullEntry();
const recording = base.episode.audio!;
const from = (uri: string, contentType?: string) => ({ uri, ...(contentType === undefined ? {} : { contentType }) });
const sources: Audio["sources"] = [
  from("https://mirror.example/1.mp3?a=1&b=2"),
  from("ipfs://QmHarbour"),
  from("https://mirror.example/1.torrent", "application/x-bittorrent"),
];
const video: Audio = { url: "https://media.example/plank.mp4", length: 90_000_000, type: "video/mp4", duration: 1799 };
const audios = fc.constantFrom<Audio>(
  recording,
  { url: "https://media.example/plank.mp3", length: 28_800_000, type: "audio/mpeg" },
  { ...recording, sources },
  { ...video, height: 1080, codecs: "avc1.64001f, mp4a.40.2" },
);
const noAudio: NonNullable<Episode["noAudio"]> = { meant: true, beside: [] };
/** What there is to hear or see: a recording, a video, a video elsewhere alone, or nothing but words. */
const kinds: fc.Arbitrary<Omit<Partial<Episode>, "audio"> & { audio: Audio | undefined }> = fc.oneof(
  audios.map((audio) => ({ audio })),
  fc
    .constantFrom<Episode["youtube"]>({ id: "abc123DEF_-" }, {})
    .map((youtube) => ({ audio: undefined, noAudio, youtube })),
);
const variants = fc.subarray<Variant>([
  { ...video, variant: "video", title: "Moving pictures", height: 720, rel: "moving" },
  { url: "https://media.example/hls.m3u8", type: "application/x-mpegURL", variant: "stream" },
  { ...base.episode.variants[0]!, sources: sources! },
  { ...recording, variant: "default", default: true },
]);
const people = fc
  .array(fc.tuple(titles, fc.constantFrom("guest", "host", "Audio Editor", "narrator")), { maxLength: 4 })
  .map((named) =>
    named.map(([name, role], at) =>
      makePerson({
        id: `p${at}`, // A rule of its own says names that are too long.
        name: `N${name.slice(0, 60)}`,
        role,
        url: "https://p.example/?a=1&b=2",
      }),
    ),
  );
const feed = fc.record({
  value: fc.constantFrom(base.episode.feed.value, undefined),
  extra: fc.option(
    titles.map((text) => [
      { name: "harbour:plain", attributes: {}, text, children: [] },
      {
        name: "harbour:tide",
        attributes: { height: text },
        children: [{ name: "harbour:mark", attributes: {}, text, children: [] }],
      },
    ]),
    { nil: undefined },
  ),
  block: fc.boolean(),
});

const full = makeFullShow();
const show = makeFullShow({
  feed: { ...full.feed, namespaces: { harbour: "https://harbour.example/ns" } },
  feeds: [
    { path: "atom.xml", kind: "atom", private: false },
    { path: "feed.json", kind: "json", private: false },
    { path: "video.xml", kind: "rss", audio: "video", private: false },
  ],
});

const entries: fc.Arbitrary<Entry> = fc
  .record({
    title: titles,
    summary: titles,
    blocks: fc.array(block, { maxLength: 6 }),
    captions,
    chapters,
    kinds,
    variants,
    people,
    feed,
  })
  .map(({ title, summary, blocks, feed: extras, ...drawn }) => {
    const notes = blocks.join("\n\n");
    const { audio, ...kind } = drawn.kinds;
    const { audio: _, ...rest } = base.episode;
    const { value, extra, block: isBlocked } = extras;
    const { value: __, ...others } = base.episode.feed;
    return {
      ...base,
      notes,
      summary,
      episode: {
        ...rest,
        title: `A${title}`,
        notes,
        guests: drawn.people,
        variants: audio === undefined ? [] : drawn.variants,
        soundbites: audio === undefined ? [] : rest.soundbites,
        ...(audio === undefined ? {} : { audio }),
        ...kind,
        feed: { ...others, block: isBlocked, ...(value ? { value } : {}), ...(extra ? { extra } : {}) },
      },
      understood: {
        ...base.understood,
        turns: drawn.captions.map(({ text, start, end, speaker }) => makeTurn(text, start, end, speaker)),
        captions: drawn.captions,
        chapters: [...drawn.chapters].sort((a, b) => a.start - b.start),
      },
    };
  });

it("makes no errors, whatever kind of episode it is and whatever is typed", async () => {
  await prepareMarkdown("<b>");
  let [recordings, silent] = [0, 0];
  fc.assert(
    fc.property(entries, (entry) => {
      if (entry.episode.audio) recordings++;
      else silent++;
      const shownotes = writeShownotes(show, entry);
      const { items, problems } = writeItems(show, entry, shownotes);
      expect(problems).toEqual([]);
      const video = writeYoutube(show, entry);
      const files = [...writeTalkFiles(entry), ...writeEntryFiles({ show, entry, shownotes, youtube: video.text })];
      const known = video.problems;
      const rss = Object.entries(items).filter(([key]) => key.startsWith("rss"));
      expect(rss.length).toBeGreaterThan(entry.episode.audio ? 1 : 0);
      for (const [key, item] of rss) {
        const found = lintEntry(show, entry, { files, item, video, known });
        expect(
          found.filter(({ severity }) => severity === "error"),
          key,
        ).toEqual([]);
      }
      JSON.parse(items.json!);
      const text = files.find(({ path }) => path.endsWith("/transcript.txt"))?.content;
      if (text !== undefined) {
        expect(String(text).isWellFormed()).toBe(true);
        expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u2028\u2029]/);
      }
    }),
    { numRuns: 80 },
  );
  expect(Math.min(recordings, silent)).toBeGreaterThan(20);
}, 120_000);
