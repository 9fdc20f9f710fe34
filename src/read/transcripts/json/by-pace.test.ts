// Units of times that only the pace of a talk tells: hundredths, samples, and times of a calendar.
import { expect, it } from "vitest";
import { readTranscript } from "../read-transcript.js";

const said: readonly [speaker: number, start: number, end: number, text: string][] = [
  [0, 1.2, 4.8, "We tar the hull every spring, all of it."],
  [1, 5.1, 7.9, "And what about the keel?"],
  [0, 8.2, 12.4, "Keels are sanded first, then oiled."],
  [1, 12.9, 15.5, "With what kind of sand?"],
];
const names = ["Ida Berg", "Per Lie"];
const heard = (value: unknown) => {
  const read = readTranscript("a.json", JSON.stringify(value));
  return {
    starts: read.value.segments.map(({ start }) => start),
    speakers: read.value.segments.map(({ speaker }) => speaker),
    rules: read.problems.map(({ rule }) => rule),
  };
};
const starts = said.map(([, start]) => start);

it("reads times of whisper.cpp in hundredths of a second, in a list and in an object", () => {
  const segments = said.map(([speaker, start, stop, text]) => ({
    start: Math.round(start * 100),
    stop: Math.round(stop * 100),
    text,
    speaker,
  }));
  for (const value of [segments, { processing_time_sec: 3, segments }])
    expect(heard(value)).toEqual({
      starts,
      speakers: ["Speaker 0", "Speaker 1", "Speaker 0", "Speaker 1"],
      rules: [],
    });
});

it("reads the same fields in milliseconds and in seconds as such", () => {
  const milliseconds = said.map(([, start, stop, text]) => ({ start: start * 1000, stop: stop * 1000, text }));
  expect(heard(milliseconds).starts.map((start) => Math.round(start! * 1000) / 1000)).toEqual(starts);
  const seconds = said.map(([, start, stop, text]) => ({ start: Math.round(start), stop: Math.round(stop), text }));
  expect(heard(seconds).starts).toEqual(starts.map(Math.round));
});

it("reads times in samples, and who the speakers are", () => {
  const transcripts = said.map(([speaker, start, end, transcript]) => ({
    start_offset: Math.round(start * 16_000),
    end_offset: Math.round(end * 16_000),
    transcript,
    speaker_id: 500 + speaker,
  }));
  const speakers = names.map((speaker_name, at) => ({ id: 500 + at, speaker_name }));
  expect(heard({ speech: { title: "Boats", transcripts, speakers } })).toEqual({
    starts,
    speakers: [0, 1, 0, 1].map((at) => names[at]),
    rules: [],
  });
});

it("counts times of a calendar from the first word on, and says so once", () => {
  const day = Date.UTC(2025, 4, 1);
  const blocks = said.map(([speaker, start, end, words]) => ({
    start_time: day + start * 1000,
    end_time: day + end * 1000,
    speaker: { name: names[speaker] },
    words,
  }));
  expect(heard({ speaker_blocks: blocks })).toEqual({
    starts: [0, 3.9, 7, 11.7],
    speakers: [0, 1, 0, 1].map((at) => names[at]),
    rules: ["transcript-cue-time"],
  });
});

it("reads speakers and times under the names that recognisers of other countries give them", () => {
  const entries = said.map(([speaker, start, end, transcript]) => ({
    transcript,
    start_time_seconds: start,
    end_time_seconds: end,
    speaker_id: `${speaker}`,
  }));
  const all = said.map(([, , , text]) => text).join(" ");
  expect(heard({ transcript: all, diarized_transcript: { entries } })).toMatchObject({
    starts,
    speakers: ["Speaker 0", "Speaker 1", "Speaker 0", "Speaker 1"],
  });
});
