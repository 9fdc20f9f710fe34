// Transcripts that name who speaks, and those that do not, by a glance.
import { describe, expect, it } from "vitest";
import { seemsNamed } from "./glance-at-speakers.js";

const glance = (text: string): boolean => seemsNamed(new TextEncoder().encode(text));
const three = (line: string): string => `${line}\n\n`.repeat(3);

describe("seems to name who speaks", () => {
  it.each([
    three("Ida Berg: The keel holds."),
    three("**Ida:** The keel holds."),
    three("[0:12] Ida: The keel holds."),
    three("[SPEAKER_01]: The keel holds."),
    three("Ida Berg (00:00:12):\nThe keel holds."),
    three("Ida Berg  0:12\nThe keel holds."),
    three("1\n00:00:01,000 --> 00:00:04,000\nIda Berg: The keel holds."),
    "WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ida Berg>The keel holds.\n",
    '[{ "speaker": "Ida Berg", "text": "The keel holds." }]',
    "start\tend\tspeaker\ttext\n0\t4\tIda Berg\tThe keel holds.\n",
  ])("%j", (text) => expect(glance(text)).toBe(true));
  it.each([
    three(">> the keel holds"),
    three("1\n00:00:01,000 --> 00:00:04,000\nthe keel holds until 10:30"),
    "WEBVTT\nKind: captions\nLanguage: en\n\n00:01.000 --> 00:04.000\nthe speaker says so\n",
    "The speaker, as we know: he is late.\nNote: that is all.\n",
    '{ "segments": [{ "start": 0, "end": 4, "text": "The keel holds." }] }',
    "",
  ])("%j does not", (text) => expect(glance(text)).toBe(false));
});
