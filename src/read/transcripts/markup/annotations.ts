// Reads the XML of annotation programs, ELAN's tiers (eaf) and Transcriber's turns (trs), and Podlove's of podcasts.
import type { Read, Transcript } from "../../../model/model.js";
import type { Input } from "../input.js";
import { finishSpeech, type Utterance } from "../json/speech.js";
import { labelOf } from "../json/values.js";
import { numberOf } from "../json-elements.js";
import { secondsOf } from "../read-time.js";
import type { TranscriptRow } from "../row.js";
import type { TimedWord } from "../timed-words.js";
import { scanMarkup } from "./scan-markup.js";

export const elan: TranscriptRow = {
  name: "ELAN annotations",
  recognise: ({ root }) => root === "annotation_document",
  read: readElan,
};

export const transcriber: TranscriptRow = {
  name: "Transcriber turns",
  recognise: ({ root, head }) => root === "trans" && /<turn\s/i.test(head),
  read: readTranscriber,
};

export const podlove: TranscriptRow = {
  name: "Podlove Simple Transcripts",
  recognise: ({ root, head }) => root === "transcripts" && /podlove\.org\/simple-transcripts/i.test(head),
  read: readPodlove,
};

/** Tiers without a parent hold what is said; those below them say it again by words, or in another language. */
function readElan({ file, text }: Input): Read<Transcript> {
  const times = new Map<string, number>();
  const utterances: Utterance[] = [];
  let speaker: string | undefined;
  let isRead = false;
  let open: Utterance | undefined;
  scanMarkup(text, {
    open(name, attributes, line) {
      if (name === "time_slot") times.set(attributes.time_slot_id ?? "", numberOf(attributes.time_value) / 1000);
      else if (name === "tier") {
        speaker = labelOf(attributes.participant || attributes.tier_id || "");
        isRead = attributes.parent_ref === undefined;
      } else if (name === "alignable_annotation" && isRead) {
        const timeOf = (slot: string | undefined): number => times.get(slot ?? "") ?? Number.NaN;
        const [start, end] = [timeOf(attributes.time_slot_ref1), timeOf(attributes.time_slot_ref2)];
        open = { text: "", start, end, speaker, line };
      }
    },
    close(name) {
      if (name !== "alignable_annotation" || open === undefined) return;
      utterances.push(open);
      open = undefined;
    },
    text(said) {
      if (open !== undefined) open.text += said;
    },
  });
  return finishSpeech(file, { utterances });
}

function readTranscriber({ file, text }: Input): Read<Transcript> {
  const names = new Map<string, string>();
  const utterances: Utterance[] = [];
  let turn: { speaker: string | undefined; end: number } | undefined;
  scanMarkup(text, {
    open(name, attributes, line) {
      const begin = (start: number, speaker: string | undefined, end: number): void =>
        void utterances.push({ text: "", start, end, speaker, line });
      if (name === "speaker") names.set(attributes.id ?? "", attributes.name ?? "");
      else if (name === "turn") {
        // Two who speak at once are named together, and told apart inside.
        const [first = ""] = (attributes.speaker ?? "").split(" ");
        turn = { speaker: labelOf(names.get(first) ?? first), end: numberOf(attributes.endtime) };
        begin(numberOf(attributes.starttime), turn.speaker, turn.end);
      } else if (name === "sync" && turn !== undefined) {
        const last = utterances.at(-1)!;
        const start = numberOf(attributes.time);
        if (last.text.trim() === "") utterances.pop();
        else last.end = start;
        begin(start, turn.speaker, turn.end);
      }
    },
    close(name) {
      if (name === "turn") turn = undefined;
    },
    text(said) {
      if (turn !== undefined) utterances.at(-1)!.text += said;
    },
  });
  return finishSpeech(file, { utterances });
}

/** A `speech` is of one speaker; each `item` in it has its times and a word or several. */
function readPodlove({ file, text }: Input): Read<Transcript> {
  const utterances: (Utterance & { words: TimedWord[] })[] = [];
  let inside = "";
  scanMarkup(text, {
    open(name, attributes, line) {
      inside = name;
      const timeOf = (typed: string | undefined): number => (typed === undefined ? Number.NaN : secondsOf(typed));
      if (name === "speech") utterances.push({ text: "", start: Number.NaN, end: Number.NaN, line, words: [] });
      else if (name === "item")
        utterances.at(-1)?.words.push({ text: "", start: timeOf(attributes.start), end: timeOf(attributes.end) });
    },
    close() {
      inside = "";
    },
    text(said) {
      const last = utterances.at(-1);
      const word = last?.words.at(-1);
      if (inside === "item" && word) word.text += said;
      else if (inside === "speaker" && last) last.speaker = labelOf(said);
    },
  });
  for (const one of utterances) {
    one.start = one.words[0]?.start ?? Number.NaN;
    one.end = one.words.at(-1)?.end ?? Number.NaN;
  }
  return finishSpeech(file, { utterances });
}
