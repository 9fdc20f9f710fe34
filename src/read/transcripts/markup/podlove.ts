// Reads Podlove's XML of podcasts: https://podlove.org/simple-transcripts
import type { Read, Transcript } from "../../../model/model.js";
import type { Input, TranscriptRow } from "../input.js";
import { finishSpeech, labelOf, type Utterance } from "../json/speech.js";
import { secondsOf } from "../read-time.js";
import type { TimedWord } from "../timed-words.js";
import { scanMarkup } from "./scan-markup.js";

export const podlove: TranscriptRow = {
  name: "Podlove Simple Transcripts",
  recognise: ({ root, head }) => root === "transcripts" && /podlove\.org\/simple-transcripts/i.test(head),
  read: readPodlove,
};

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
