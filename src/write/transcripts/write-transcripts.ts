// Writes an episode's transcript in every format that is published.
import { episodePath, type TranscriptOut } from "../../addresses.js";
import type { Entry, OutFile, Show } from "../../model.js";
import { writeTranscriptHtml, writeTranscriptText } from "./write-reading.js";
import { writeSrt } from "./write-srt.js";
import { writeTranscriptJson } from "./write-transcript-json.js";
import { writeVtt } from "./write-vtt.js";
import { estimateNote, writtenCues } from "./written-cues.js";

/** `episodes/<slug>/transcript.{vtt,srt,json,html,txt}`; nothing for an episode in which nobody speaks. */
export function writeTranscripts(_show: Show, entry: Entry): OutFile[] {
  const { understood, episode } = entry;
  const { timing, turns } = understood;
  if (turns.length === 0) return [];
  const cues = writtenCues(understood);
  const contents: Record<TranscriptOut, string> = {
    vtt: writeVtt(cues, estimateNote(timing)),
    srt: writeSrt(cues),
    json: writeTranscriptJson(cues, timing),
    html: writeTranscriptHtml(understood),
    txt: writeTranscriptText(understood, episode.title),
  };
  return (Object.keys(contents) as TranscriptOut[]).map((format) => ({
    path: episodePath(episode.slug, `transcript.${format}`),
    content: contents[format],
  }));
}
