// Writes chapters as lines, lists of markers, XML and JSON: of players, editors of sound and film, and programs.

import { formatStamp, two } from "../../base/clock-text.js";
import { escapeXmlAttribute, escapeXmlText } from "../../base/xml.js";
import type { Chapter, Seconds } from "../../model/model.js";
import { chapterLines } from "../chapter-lines.js";

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

/** A row of a table; cells that hold its mark, quotes or a line end stand in quotes. */
const row = (cells: readonly string[], mark: string): string =>
  `${cells.map((cell) => (/["\n]/.test(cell) || cell.includes(mark) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(mark)}\n`;

/** Whole seconds as a timecode: frames would be of a rate that nobody knows here. */
const timecode = (seconds: number): string => `${formatStamp(Math.floor(seconds + 1e-6)).slice(0, 8)}:00`;

/** https://manual.audacityteam.org/man/importing_and_exporting_labels.html */
export const writeAudacityLabels: WriteChapterFile = ({ chapters }) =>
  chapters
    .map(({ start, end, title }) => `${start.toFixed(6)}\t${Math.max(start, end).toFixed(6)}\t${title}\n`)
    .join("");

/** A timeline begins at one hour there. */
export const writeResolveEdl: WriteChapterFile = ({ title, chapters }) => {
  const edits = chapters.map(({ start, title: name }, k) => {
    const [from, to] = [timecode(start + 3600), `${timecode(start + 3600).slice(0, 9)}01`];
    const edit = `${String(k + 1).padStart(3, "0")}  001      V     C        ${from} ${to} ${from} ${to}`;
    return `\n${edit}\n |C:ResolveColorBlue |M:${name} |D:1\n`;
  });
  return `TITLE: ${title.replace(/\s+/g, " ")}\nFCM: NON-DROP FRAME\n${edits.join("")}`;
};

/** Regions, which have an end; a marker (M) where there is none. */
export const writeReaperCsv: WriteChapterFile = ({ chapters }) =>
  row(["#", "Name", "Start", "End", "Length"], ",") +
  chapters
    .map(({ start, end, title }, k) =>
      row(
        end > start
          ? [`R${k + 1}`, title, formatStamp(start), formatStamp(end), formatStamp(end - start)]
          : [`M${k + 1}`, title, formatStamp(start), "", ""],
        ",",
      ),
    )
    .join("");

export const writePremiereCsv: WriteChapterFile = ({ chapters }) =>
  row(["Marker Name", "Description", "In", "Out", "Duration", "Marker Type"], ",") +
  chapters
    .map(({ start, end, title }) => {
      const [from, to] = [Math.floor(start + 1e-6), Math.floor(Math.max(start, end) + 1e-6)];
      return row([title, "", timecode(from), timecode(to), timecode(to - from), "Chapter"], ",");
    })
    .join("");

/** Tabs, whatever the ending says. */
export const writeAuditionCsv: WriteChapterFile = ({ chapters }) =>
  row(["Name", "Start", "Duration", "Time Format", "Type", "Description"], "\t") +
  chapters
    .map(({ start, end, title }) =>
      row([title, formatStamp(start), formatStamp(Math.max(0, end - start)), "decimal", "Cue", ""], "\t"),
    )
    .join("");

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';

const attribute = (name: string, value: string | undefined): string =>
  value === undefined ? "" : ` ${name}="${escapeXmlAttribute(value)}"`;

/** https://podlove.org/simple-chapters/ */
export const writeSimpleChapters: WriteChapterFile = ({ chapters }) => {
  const lines = chapters.map(
    ({ start, title, url, image }) =>
      `  <psc:chapter start="${formatStamp(start)}"${attribute("title", title)}${attribute("href", url)}${attribute("image", image)}/>\n`,
  );
  return `${head}<psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">\n${lines.join("")}</psc:chapters>\n`;
};

/** As mkvpropedit takes them. https://www.matroska.org/technical/chapters.html */
export const writeMatroskaXml: WriteChapterFile = ({ chapters }) => {
  const atoms = chapters.map(({ start, end, title }) => {
    const until = end > start ? `      <ChapterTimeEnd>${formatStamp(end)}</ChapterTimeEnd>\n` : "";
    return `    <ChapterAtom>
      <ChapterTimeStart>${formatStamp(start)}</ChapterTimeStart>
${until}      <ChapterDisplay>
        <ChapterString>${escapeXmlText(title)}</ChapterString>
        <ChapterLanguage>und</ChapterLanguage>
      </ChapterDisplay>
    </ChapterAtom>
`;
  });
  return `${head}<Chapters>\n  <EditionEntry>\n${atoms.join("")}  </EditionEntry>\n</Chapters>\n`;
};

/** The markers of a session; a file of them alone is merged into a session by hand. */
export const writeHindenburg: WriteChapterFile = ({ chapters }) => {
  const lines = chapters.map(
    ({ start, title }, k) =>
      `    <Marker Id="${k + 1}"${attribute("Name", title)} Time="${formatStamp(start)}" Type="Chapter"/>\n`,
  );
  return `${head}<Session>\n  <Markers>\n${lines.join("")}  </Markers>\n</Session>\n`;
};

/** What is undefined is left out. */
const print = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/chapters/jsonChapters.md */
export const writePodcastJson: WriteChapterFile = ({ title, author, podcast, chapters }) =>
  print({
    version: "1.2.0",
    title,
    author,
    podcastName: podcast,
    chapters: chapters.map(({ start, end, title: name, image, url, toc }) => ({
      startTime: toMilliseconds(start),
      endTime: end > start ? toMilliseconds(end) : undefined,
      title: name || undefined,
      img: image,
      url,
      toc: toc === false ? toc : undefined,
    })),
  });

/** What a production takes. https://auphonic.com/help/api/details.html */
export const writeAuphonicJson: WriteChapterFile = ({ chapters }) =>
  print({
    chapters: chapters.map(({ start, title, url, image }) => ({ start: formatStamp(start), title, url, image })),
  });

/** https://github.com/podigee/podigee-podcast-player/blob/master/docs/configuration.md */
export const writePodigeeJson: WriteChapterFile = ({ chapters }) =>
  print({
    chaptermarks: chapters.map(({ start, title, url, image }) => ({
      start: formatStamp(start),
      title,
      href: url,
      image,
    })),
  });

/** The chapters of an episode as a file shall hold them; addresses are absolute, titles are one line. */
export interface ChapterFile {
  /** Of the episode. */
  title: string;
  author: string;
  /** The show's title. */
  podcast: string;
  /** Of the recording; 0 where it is not known. */
  duration: Seconds;
  chapters: readonly Chapter[];
}

export type WriteChapterFile = (file: ChapterFile) => string;

/** Seconds to the millisecond. */
export const toMilliseconds = (seconds: Seconds): number => Math.round(seconds * 1000) / 1000;
