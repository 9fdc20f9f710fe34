// What recognisers hear in silence and music is left out or pointed at, in every format, and what people say is left alone.
import { expect, it } from "vitest";
import { readTranscript } from "./read-transcript.js";

const planks = [
  "We tar the hull.",
  "It holds.",
  "The keel is oak.",
  "Steam bends it.",
  "Then it dries.",
  "We oil the mast.",
];
const talk = [...planks, ...planks.map((text) => `Once more, ${text.toLowerCase()}`)];

const clock = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(11, 23);

/** Cues of three seconds, one each four; the last one comes `behind` seconds after the one before. */
function asVtt(lines: readonly string[], behind = 1): string {
  const start = (at: number): number => 4 * at + (at === lines.length - 1 ? behind - 1 : 0);
  const cues = lines.map((text, at) => `${clock(start(at))} --> ${clock(start(at) + 3)}\n${text}\n`);
  return `WEBVTT\n\n${cues.join("\n")}`;
}

const asJson = (lines: readonly string[]): string =>
  JSON.stringify({
    text: lines.join(" "),
    segments: lines.map((text, id) => ({ id, start: 4 * id, end: 4 * id + 3, text: ` ${text}` })),
  });

/** Lines of a text in two blocks. */
const inBlocks = (lines: readonly string[]): string =>
  `${lines.slice(0, 3).join("\n")}\n\n${lines.slice(3).join("\n")}\n`;

/** What is left of a transcript behind its talk or amid it, and what is said. */
function look(file: string, text: string): string {
  const { value, problems } = readTranscript(file, text);
  const said = problems.map(({ rule, severity, place }) => `${severity} ${rule} ${place?.line}`);
  return [`${value.words.length}`, ...said].join(", ");
}

const spoken = talk.join(" ").split(" ").length;

it.each([
  "Untertitel der Amara.org-Community",
  "Untertitelung des ZDF, 2020",
  "Sous-titrage Société Radio-Canada",
  "Subtitulado por la comunidad de Amara.org",
  "Transcrição e Legendas pela comunidade de Amara.org",
  "Tłumaczenie i napisy stworzone przez społeczność Amara.org",
  "Ondertiteld door de Amara.org gemeenschap",
  "小編字幕由Amara.org社區提供",
])("leaves %j out of captions, JSON and plain text, amid the talk and at its end, and says it", (credit) => {
  for (const lines of [
    [...talk, credit],
    [...talk, credit, ...talk],
  ]) {
    const left = lines.length > 20 ? 2 * spoken : spoken;
    expect(look("a.vtt", asVtt(lines))).toBe(`${left}, info transcript-program-line 39`);
    expect(look("a.json", asJson(lines))).toBe(`${left}, info transcript-program-line 1`);
    expect(look("a.txt", `${lines.join("\n")}\n`)).toBe(`${left}, info transcript-program-line 13`);
    expect(look("a.txt", inBlocks(lines))).toBe(`${left}, info transcript-program-line 14`);
  }
});

it("knows a credit whose first word looks like a name", () => {
  expect(look("a.vtt", asVtt([...talk, "Tekstitys: Amara.org-yhteisö"]))).toBe(
    `${spoken}, info transcript-program-line 39`,
  );
});

it("keeps the times of a text whose credit goes", () => {
  const text = [
    "[00:00:00] We tar the hull.",
    "Untertitel der Amara.org-Community",
    "[00:20:00] It holds.",
    "[00:40:00] Then it dries.",
  ];
  const { value } = readTranscript("a.txt", `${text.join("\n")}\n`);
  const { words, segments } = value;
  expect(segments.map(({ first, start }) => `${start} ${words[first]}`)).toEqual(["0 We", "1200 It", "2400 Then"]);
});

it("leaves out who translated captions, and no talk of it", () => {
  for (const credit of ["(tłumaczenie: Anna Lis)", "-=X=- Vertaling door BramJ -=X=-", "翻訳：田中"])
    expect(look("a.vtt", asVtt([...talk, credit]))).toBe(`${spoken}, info transcript-program-line 39`);
  for (const text of ["Translation by hand takes hours.", "Translation: the hard part of it.", "字幕很难做"])
    expect(look("a.vtt", asVtt([...talk, text]))).toBe(`${spoken + text.split(" ").length}`);
});

it.each([
  "Thanks for watching!",
  "Vielen Dank fürs Zuschauen, bis zum nächsten Mal.",
  "Merci d'avoir regardé cette vidéo !",
  "¡Gracias por ver el vídeo!",
  "ご視聴ありがとうございました",
  "チャンネル登録をお願いいたします。",
  "谢谢观看",
  "Продолжение следует...",
])("points at %j behind silence and at the end of a text, and leaves it out where it comes amid the talk", (thanks) => {
  const all = spoken + thanks.split(" ").length;
  expect(look("a.vtt", asVtt([...talk, thanks], 6))).toBe(`${all}, info transcript-thanks 39`);
  expect(look("a.txt", `${[...talk, thanks].join("\n")}\n`)).toBe(`${all}, info transcript-thanks 13`);
  // Said at once, and at the end: people do.
  expect(look("a.vtt", asVtt([...talk, thanks]))).toBe(`${all}`);
  expect(look("a.vtt", asVtt([...talk, thanks, "Bye."], 6))).toBe(`${all + 1}`);
  // Once amid the talk may be said to those who only watch.
  expect(look("a.vtt", asVtt([...talk, thanks, ...talk]))).toBe(`${all + spoken}`);
  const again = [...talk, thanks, ...talk, thanks, ...talk];
  expect(look("a.vtt", asVtt(again))).toBe(`${3 * spoken}, info transcript-thanks 39`);
  expect(look("a.txt", `${again.join("\n")}\n`)).toBe(`${3 * spoken}, info transcript-thanks 13`);
  expect(look("a.txt", inBlocks(again))).toBe(`${3 * spoken}, info transcript-thanks 14`);
});

it("takes lines without blanks for lines, not for a word each, and knows the thanks among them", () => {
  const lines = ["船を陸に揚げましょう", "竜骨は樫で出来ています", "蒸気で板を曲げるんです", "それから帆柱を立てます"];
  const { value, problems } = readTranscript("a.txt", `${[...lines, "ご視聴ありがとうございました"].join("\n\n")}\n`);
  expect([value.format, value.segments.length]).toEqual(["text", 5]);
  expect(problems.map(({ rule }) => rule)).toEqual(["transcript-thanks"]);
  // One word a line, as captions are copied.
  expect(readTranscript("a.txt", "船を\n\n陸に\n\n揚げ\n\nます\n").value.format).toBe("caption-dump");
});

it("says of many at the end what is left of them", () => {
  const many = Array.from({ length: 14 }, (_, at) =>
    at % 2 ? "ご視聴ありがとうございました" : "チャンネル登録お願いします",
  );
  expect(look("a.txt", `${[...talk, ...many].join("\n")}\n`)).toBe(
    `${spoken + 2}, info transcript-thanks 13, info transcript-thanks 17, warn transcript-loop 17`,
  );
});

it("keeps what a person edited as it is", () => {
  const text = `**Ida Berg** [0:01]\n\n${talk.join(" ")}\n\n**Per Lie** [0:40]\n\nUntertitel der Amara.org-Community\n`;
  expect(look("a.md", text)).toBe(`${spoken + 3}`);
});
