// Writes chapters as XML: Podlove Simple Chapters, Matroska's, Hindenburg sessions.
import { formatStamp } from "../../base/clock-text.js";
import { escapeXmlAttribute, escapeXmlText } from "../../base/xml.js";
import type { WriteChapterFile } from "./chapter-file.js";

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
