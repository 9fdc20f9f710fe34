// Reads YouTube's XML captions: srv1 in seconds, srv2 and srv3 in milliseconds.

import { decodeEntities } from "../../../base/entities.js";
import type { Read, Transcript } from "../../../model/model.js";
import { beginCue, openDraft } from "../draft.js";
import { finishCaptions } from "../finish-transcript.js";
import type { Input, TranscriptRow } from "../input.js";
import { numberOf } from "../json-elements.js";
import { addTimedWords, type TimedWord } from "../timed-words.js";
import { scanMarkup } from "./scan-markup.js";

interface Caption {
  start: number;
  length: number;
  line: number;
  words: TimedWord[];
}

export const youtubeXml: TranscriptRow = {
  name: "YouTube srv1, srv2 or srv3",
  recognise: ({ root, head }) =>
    (root === "transcript" && /<text\s[^>]*start\s*=/i.test(head)) ||
    (root === "timedtext" && /<(?:p|text)\s[^>]*\bt\s*=/i.test(head)),
  read: readYoutubeXml,
};

function readYoutubeXml({ file, text, root }: Input): Read<Transcript> {
  const unit = root === "transcript" ? 1 : 0.001;
  const captions: Caption[] = [];
  let open: Caption | undefined;
  let offset: number | undefined;
  scanMarkup(text, {
    open(name, attributes, line) {
      if (name === "p" || name === "text") {
        const start = numberOf(attributes.start ?? attributes.t) * unit;
        open = { start, length: numberOf(attributes.dur ?? attributes.d) * unit, line, words: [] };
      } else if (name === "s" && open) offset = attributes.t === undefined ? 0 : numberOf(attributes.t) * unit;
      else if (name === "br" && open) open.words.push({ text: " ", start: Number.NaN, end: Number.NaN });
    },
    close(name) {
      if (name === "s") offset = undefined;
      else if ((name === "p" || name === "text") && open) {
        captions.push(open);
        open = undefined;
      }
    },
    text(said) {
      if (open === undefined) return;
      // srv1 holds references that were encoded a second time.
      const start = offset === undefined ? Number.NaN : open.start + offset;
      open.words.push({
        text: decodeEntities(said).replace(/<\/?[biu]>|<font[^>]*>|<\/font>/gi, ""),
        start,
        end: Number.NaN,
      });
    },
  });
  const draft = openDraft(file);
  for (const { start, length, line, words } of captions) {
    if (words.every((word) => word.text.trim() === "")) continue;
    beginCue(draft, start, start + length, line);
    addTimedWords(draft, words, line);
  }
  return finishCaptions(draft, "youtube-json3", true);
}
