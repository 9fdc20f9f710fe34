// Lengths and durations in the wrong unit: each is an error that says what it is in the right one, wherever it was typed.
import { expect, it } from "vitest";
import { showText, withShow } from "../testing/with-show.js";

async function said(fields: string, more: Record<string, string> = {}): Promise<string[]> {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/oars.md": `---\ntitle: Oars\ndate: 2026-02-01 06:00\n${fields}\n---\nNotes.\n`,
    ...more,
  });
  const { out } = await show.run("check", "{root}", "--json");
  const { problems } = JSON.parse(out) as {
    problems: { rule: string; severity: string; message: string; hint: string; place: { line: number } }[];
  };
  return problems
    .filter(({ rule }) => rule.startsWith("audio"))
    .map(({ severity, message, hint, place }) => `${place.line} ${severity} ${message} | ${hint}`);
}
const audio = (length: number, duration: string): string =>
  `audio: { url: "https://media.example/oars.mp3", length: ${length}, duration: "${duration}" }`;
const bytes = "The length is the file's size in bytes, as ls -l or the host's page says it.";

it.each([
  [
    audio(45, "47:58"),
    `4 error The length 45 was probably typed in megabytes: 45 bytes cannot hold 47:58. In bytes it is about 45000000, 125.1 kbit/s | Write length: 45000000, or better the exact size. ${bytes}`,
  ],
  [
    audio(45_123, "47:58"),
    `4 error The length 45123 was probably typed in kilobytes: 45,123 bytes cannot hold 47:58. In bytes it is about 45123000, 125.4 kbit/s | Write length: 45123000, or better the exact size. ${bytes}`,
  ],
  [
    audio(45_000_000, "2878000"),
    '4 error The duration 799:26:40 was probably typed in milliseconds: 45,000,000 bytes for it are 0.1 kbit/s, which no recording has. From milliseconds it is 47:58, 125.1 kbit/s | Write duration: "47:58".',
  ],
  [
    audio(45_000_000, "48:00:00"),
    '4 error The duration 48:00:00 was probably typed in minutes with :00 behind them: 45,000,000 bytes for it are 2.1 kbit/s, which no recording has. Without that it is 48:00, 125 kbit/s | Write duration: "48:00".',
  ],
  [
    audio(45_000_000, "48"),
    '4 error The duration 0:48 was probably typed in minutes: 45,000,000 bytes for it are 7,500 kbit/s, which no recording has. From minutes it is 48:00, 125 kbit/s | Write duration: "48:00".',
  ],
  [
    'audio: { url: "https://media.example/oars.mp3", length: 45000000 }\nduration: 48',
    '5 error The duration 0:48 was probably typed in minutes: 45,000,000 bytes for it are 7,500 kbit/s, which no recording has. From minutes it is 48:00, 125 kbit/s | Write duration: "48:00".',
  ],
  [
    audio(1, "30:00"),
    `4 warn 1 byte for 30:00 are 0 kbit/s, which no recording has: the length or the duration is wrong | ${bytes}`,
  ],
  [
    audio(5582, "1:00:00"),
    `4 warn 5,582 bytes for 1:00:00 are 0 kbit/s, which no recording has: the length or the duration is wrong | ${bytes}`,
  ],
])("says what is meant by %s", async (fields, expected) => expect(await said(fields)).toEqual([expected]));

it.each([
  audio(45_000_000, "47:58"),
  audio(288_000_000, "40:00:00"),
  audio(2_000_000, "0:48"),
  audio(3_900_000, "0:48"),
  // A rule of the feed says it.
  audio(0, "10:00"),
  'audio: { url: "https://media.example/oars.wav", type: audio/wav, length: 45000000, duration: "0:48" }',
])("is silent about %s", async (fields) => expect(await said(fields)).toEqual([]));

it("looks at a pointer's size, at what was published, and lets what is out as it is", async () => {
  const pointer =
    "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393\nsize 45000000\n";
  const elsewhere = 'audio: { file: oars.mp3, url: "https://media.example/oars.mp3", duration: "48" }';
  expect((await said(elsewhere, { "episodes/oars.mp3": pointer })).join()).toContain(
    "4 error The duration 0:48 was probably typed in minutes: 45,000,000 bytes",
  );
  const lock = (entry: object): Record<string, string> => ({
    "episodes/published.lock.json": `{ "airdate": 1\n, "show": {"guid":"g"}\n, "episodes": { "": {}\n  , "oars": ${JSON.stringify({ guid: "o", date: "2026-02-01T05:00:00Z", type: "audio/mpeg", ...entry })}\n  }\n}\n`,
  });
  const own = { url: "https://harbour.example/episodes/oars/oars.mp3", length: 45_000_000, duration: 2880 };
  expect((await said("audio: oars.mp3\nduration: 48", lock(own))).join()).toContain(
    "5 error The duration 0:48 was probably typed in minutes",
  );
  const out = { url: "https://media.example/oars.mp3", length: 45, duration: 2878 };
  expect((await said(audio(45, "47:58"), lock(out))).join()).toContain("4 warn The length 45 was probably typed");
});
