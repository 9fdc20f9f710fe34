// Writes an episode's transcript in every format that is published.
import { episodePath, type TranscriptOut } from "../../conventions/addresses.js";
import type { Episode, OutFile, Understood } from "../../model/model.js";
import { tidyText } from "./text-kind.js";
import { writeTranscriptHtml, writeTranscriptText } from "./write-reading.js";
import { writeSrt } from "./write-srt.js";
import { writeTranscriptJson } from "./write-transcript-json.js";
import { writeVtt } from "./write-vtt.js";
import { estimateNote, writtenCues, writtenParagraphs } from "./written-cues.js";

/** What transcripts are written from: nothing of an episode's notes, so that they stand where only these change. */
export interface SpokenEntry {
  episode: Pick<Episode, "slug" | "title">;
  understood: Omit<Understood, "links" | "draft">;
}

/** `episodes/<slug>/transcript.{vtt,srt,json,html,txt}`; nothing for an episode in which nobody speaks. */
export function writeTranscripts({ understood, episode }: SpokenEntry): OutFile[] {
  const { timing, turns } = understood;
  if (turns.length === 0) return [];
  const cues = writtenCues(understood);
  const paragraphs = writtenParagraphs(understood);
  const note = estimateNote(understood);
  const contents: Record<TranscriptOut, string> = {
    vtt: writeVtt(cues, note),
    srt: writeSrt(cues),
    json: writeTranscriptJson(cues, timing),
    html: writeTranscriptHtml(paragraphs, note),
    txt: writeTranscriptText(paragraphs, tidyText(episode.title), note),
  };
  return (Object.keys(contents) as TranscriptOut[]).map((format) => ({
    path: episodePath(episode.slug, `transcript.${format}`),
    content: contents[format],
  }));
}
