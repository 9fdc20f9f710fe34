// The table of recognised transcripts: a row recognises a format by its structure and reads it, or names it and says what to export.
import type { RefusalRow, TranscriptRow } from "./input.js";
import { amazon } from "./json/amazon.js";
import { anySegments } from "./json/any-segments.js";
import { azure } from "./json/azure.js";
import { hundredths, samples } from "./json/by-pace.js";
import { premiere, sonix, trint } from "./json/editors.js";
import { elevenlabs } from "./json/elevenlabs.js";
import { google } from "./json/google.js";
import {
  assemblyai,
  auphonic,
  deepgram,
  gladia,
  insanelyFastWhisper,
  rev,
  soniox,
  speechmatics,
} from "./json/services.js";
import { textAlone } from "./json/text-alone.js";
import { ass } from "./lines/ass.js";
import { teamsPage, youtubePage } from "./lines/copied-pages.js";
import { lrc } from "./lines/lrc.js";
import { microdvd } from "./lines/microdvd.js";
import { namedElements } from "./lines/named-elements.js";
import { sbv } from "./lines/sbv.js";
import { speakerLines } from "./lines/speaker-lines.js";
import { stampedLines } from "./lines/stamped-lines.js";
import { timecodes } from "./lines/timecodes.js";
import { webex } from "./lines/webex.js";
import { html } from "./markup/html.js";
import { podlove } from "./markup/podlove.js";
import { ttml } from "./markup/ttml.js";
import { youtubeXml } from "./markup/youtube-xml.js";
import { outline } from "./outline.js";
import { dump } from "./read-caption-dump.js";
import { srt, vtt } from "./read-captions.js";
import { columns, markdown, plainText } from "./read-turns.js";
import { podcastJson, whisperJson } from "./read-whisper-json.js";
import { youtubeJson } from "./read-youtube-json.js";
import { guessedRefusals, namedRefusals, unmerged } from "./refusals.js";
import { tableOfTimes } from "./tables/table-rows.js";

/** The first row that recognises a file has it. The last takes anything: plain prose is welcome. */
export const table: readonly (TranscriptRow | RefusalRow)[] = [
  unmerged,
  youtubeJson,
  deepgram,
  amazon,
  speechmatics,
  google,
  azure,
  assemblyai,
  auphonic,
  rev,
  gladia,
  premiere,
  elevenlabs,
  soniox,
  sonix,
  trint,
  insanelyFastWhisper,
  hundredths,
  samples,
  podcastJson,
  whisperJson,
  anySegments,
  textAlone,
  webex,
  vtt,
  youtubeXml,
  ttml,
  podlove,
  html,
  namedElements,
  microdvd,
  ...namedRefusals,
  youtubePage,
  teamsPage,
  sbv,
  timecodes,
  ass,
  lrc,
  stampedLines,
  srt,
  tableOfTimes,
  speakerLines,
  outline,
  markdown,
  dump,
  columns,
  ...guessedRefusals,
  plainText,
];
