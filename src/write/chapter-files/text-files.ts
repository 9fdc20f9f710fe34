// Writes chapters line by line, for players and tools: WebVTT, ffmpeg, cue sheets, Ogg comments, mp4chaps, YouTube.
import { formatStamp, two } from "../../base/clock-text.js";
import { chapterLines } from "../chapter-lines.js";
import type { WriteChapterFile } from "./chapter-file.js";

const escapeVtt = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** https://www.w3.org/TR/webvtt1/#chapter-cues; a cue may not end where it begins. */
export const writeVttChapters: WriteChapterFile = ({ chapters }) =>
  `WEBVTT\n${chapters
    .map(({ start, end, title }) => {
      const until = end > start ? end : start + 0.001;
      return `\n${formatStamp(start)} --> ${formatStamp(until)}\n${escapeVtt(title)}\n`;
    })
    .join("")}`;

/** For `ffmpeg -i in -i chapters.txt -map_chapters 1 -c copy out`. https://ffmpeg.org/ffmpeg-formats.html#Metadata-2 */
export const writeFfmetadata: WriteChapterFile = ({ chapters }) => {
  const escaped = (text: string): string => text.replace(/[=;#\\\n]/g, "\\$&");
  const ms = (seconds: number): number => Math.round(seconds * 1000);
  const sections = chapters.map(
    ({ start, end, title }) =>
      `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${ms(start)}\nEND=${ms(Math.max(start, end))}\ntitle=${escaped(title)}\n`,
  );
  return `;FFMETADATA1\n${sections.join("")}`;
};

const quoted = (text: string): string => `"${text.replaceAll('"', "'")}"`;

export const writeCue: WriteChapterFile = ({ title, author, podcast, chapters }) => {
  const tracks = chapters.map(({ start, title: name }, k) => {
    const frames = Math.floor(start * 75 + 1e-6);
    const time = `${two(Math.floor(frames / 4500))}:${two(Math.floor(frames / 75) % 60)}:${two(frames % 75)}`;
    return `  TRACK ${two(k + 1)} AUDIO\n    TITLE ${quoted(name)}\n    INDEX 01 ${time}\n`;
  });
  const album = `PERFORMER ${quoted(author)}\nTITLE ${quoted(`${podcast}: ${title}`)}\n`;
  return `${album}FILE "recording.mp3" MP3\n${tracks.join("")}`;
};

/** https://wiki.xiph.org/Chapter_Extension */
export const writeOggComments: WriteChapterFile = ({ chapters }) =>
  chapters
    .map(({ start, title, url }, k) => {
      const name = `CHAPTER${String(k).padStart(3, "0")}`;
      const link = url === undefined ? "" : `${name}URL=${url}\n`;
      return `${name}=${formatStamp(start)}\n${name}NAME=${title}\n${link}`;
    })
    .join("");

/** Links stand in angle brackets behind the title, as Podlove writes them. */
export const writeMp4chaps: WriteChapterFile = ({ chapters }) =>
  chapters
    .map(({ start, title, url }) => `${formatStamp(start)} ${title}${url === undefined ? "" : ` <${url}>`}\n`)
    .join("");

export const writeYoutubeLines: WriteChapterFile = ({ chapters, duration }) =>
  chapterLines(chapters, duration)
    .map((line) => `${line}\n`)
    .join("");
