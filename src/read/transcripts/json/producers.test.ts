import { describe, expect, it } from "vitest";
import { sayTranscript } from "../../../testing/say-transcript.js";
import { openInput } from "../input.js";
import { readTranscript } from "../read-transcript.js";
import { table } from "../table.js";

const nameOf = (value: unknown): string =>
  table.find(({ recognise }) => recognise(openInput("a.json", JSON.stringify(value))) !== false)!.name;
const say = (value: unknown, space?: number): string =>
  sayTranscript(readTranscript("a.json", JSON.stringify(value, null, space)));
/** Words of a sentence, one every half second from `from` on. */
const spread = <T>(text: string, from: number, make: (word: string, start: number, end: number) => T): T[] =>
  text.split(" ").map((word, at) => make(word, from + at * 0.5, from + at * 0.5 + 0.4));

const first = "We oil the oars.";
const second = "Every spring, yes.";
const both = "1 1-2.9 >> A: We|oil|the|oars.\n1 4-5.4 >> B: Every|spring,|yes.";
const numbered = (text: string, one: number | string, two: number | string): string =>
  text.replace("A:", `${one}:`).replace("B:", `${two}:`);

describe("reading the JSON of speech recognisers", () => {
  it("reads Deepgram: utterances, words with speakers, channels", () => {
    const word = (speaker?: number) => (text: string, start: number, end: number) => ({
      word: text.toLowerCase().replace(/\W/g, ""),
      punctuated_word: text,
      start,
      end,
      confidence: 0.9,
      ...(speaker === undefined ? {} : { speaker }),
    });
    const words = [...spread(first, 1, word(0)), ...spread(second, 4, word(1))];
    const channels = [{ alternatives: [{ transcript: `${first} ${second}`, confidence: 1, words }] }];
    const value = { metadata: { duration: 60, channels: 1 }, results: { channels } };
    expect(nameOf(value)).toBe("Deepgram JSON");
    expect(say(value)).toBe(numbered(both, "Speaker 0", "Speaker 1"));
    const utterances = [
      { start: 1, end: 2.9, transcript: first, speaker: 0, words: spread(first, 1, word(0)) },
      { start: 4, end: 5.4, transcript: second, speaker: 1, words: spread(second, 4, word(1)) },
    ];
    expect(say({ ...value, results: { channels, utterances } })).toBe(numbered(both, "Speaker 0", "Speaker 1"));
    const two = [first, second].map((text, at) => ({
      alternatives: [{ transcript: text, words: spread(text, 1 + at * 3, word()) }],
    }));
    expect(say({ metadata: {}, results: { channels: two } })).toBe(numbered(both, "Speaker 0", "Speaker 1"));
    // Each microphone is heard from beginning to end: who speaks between two sentences of the first stands between them.
    const back = [...spread(first, 1, word()), ...spread("Yes, oars.", 8, word())];
    const alternatives = [{ transcript: `${first} Yes, oars.`, words: back }];
    expect(say({ metadata: {}, results: { channels: [{ alternatives }, two[1]] } })).toBe(
      `${numbered(both, "Speaker 0", "Speaker 1")}\n1 8-8.9 >> Speaker 0: Yes,|oars.`,
    );
    // The voices of each microphone are numbered from 0.
    const own = utterances.map((one, channel) => ({ ...one, speaker: 0, channel }));
    expect(say({ results: { channels: two, utterances: own } })).toBe(numbered(both, "Speaker 0", "Speaker 1"));
    const parted = own.map(({ transcript: text, start, end }) => ({
      alternatives: [{ paragraphs: { paragraphs: [{ speaker: 0, sentences: [{ text, start, end }] }] } }],
    }));
    expect(say({ results: { channels: parted } })).toBe(numbered(both, "Speaker 0", "Speaker 1"));
  });

  it("reads AssemblyAI in milliseconds: utterances with and without words, words alone, sentences", () => {
    const word = (speaker: string | null) => (text: string, start: number, end: number) => ({
      text,
      start: Math.round(start * 1000),
      end: Math.round(end * 1000),
      confidence: 0.9,
      speaker,
    });
    const words = [...spread(first, 1, word("A")), ...spread(second, 4, word("B"))];
    const utterances = [
      { speaker: "A", text: first, start: 1000, end: 2900, words: spread(first, 1, word("A")) },
      { speaker: "B", text: second, start: 4000, end: 5400, words: spread(second, 4, word("B")) },
    ];
    const value = { id: "x", status: "completed", text: `${first} ${second}`, words, utterances, audio_duration: 9 };
    expect(nameOf(value)).toBe("AssemblyAI JSON");
    expect(say(value)).toBe(both);
    expect(say({ ...value, utterances: utterances.map((one) => ({ ...one, words: [] })) })).toBe(both);
    expect(say({ ...value, utterances: null })).toBe(both);
    expect(say({ sentences: utterances, id: "x", confidence: 1, audio_duration: 9 })).toBe(both);
  });

  it("reads Rev AI and Rev: marks and spaces apart, names of speakers, clock times", () => {
    const elements = (text: string, from: number) =>
      spread(text, from, (word, ts, end_ts) => {
        const [, body, mark] = /^(\w+)(\W*)$/.exec(word)!;
        const said = { type: "text", value: body, ts, end_ts, confidence: 0.9 };
        return [said, ...(mark ? [{ type: "punct", value: mark }] : []), { type: "punct", value: " " }];
      }).flat();
    const value = {
      monologues: [
        { speaker: 0, elements: elements(first, 1) },
        { speaker: 1, speaker_info: { id: "g", display_name: "Per Lie" }, elements: elements(second, 4) },
      ],
    };
    expect(nameOf(value)).toBe("Rev AI JSON");
    expect(say(value)).toBe(numbered(both, "Speaker 0", "Per Lie"));
    const human = {
      speakers: [{ id: 1, name: "Ida Berg" }],
      monologues: [
        {
          speaker: 1,
          elements: [
            { type: "text", value: "Hello there.", timestamp: "00:00:01,500", end_timestamp: "00:00:02,500" },
            { type: "text", value: " Sit down.", timestamp: "01:00:03,000", end_timestamp: "01:00:04,000" },
          ],
        },
      ],
    };
    expect(say(human)).toBe("1 1.5-2.5 >> Ida Berg: Hello|there.\n1 3603-3604 Ida Berg: Sit|down.");
  });

  it("reads the sentences of Amazon Transcribe where its words are gone", () => {
    const segment = (transcript: string, start: string, end: string, speaker_label: string) => ({
      transcript,
      start_time: start,
      end_time: end,
      speaker_label,
      items: [0],
    });
    const audio_segments = [segment(first, "1.0", "2.9", "spk_0"), segment(second, "4.0", "5.4", "spk_1")];
    expect(say({ results: { transcripts: [{ transcript: `${first} ${second}` }], items: [], audio_segments } })).toBe(
      numbered(both, "spk_0", "spk_1"),
    );
  });

  it("reads Amazon Transcribe: speakers by time or by item, channels, calls", () => {
    const items = (text: string, from: number, label?: string) =>
      spread(text, from, (word, start, end) => {
        const [, body, mark] = /^(\w+)(\W*)$/.exec(word)!;
        const times = { start_time: String(start), end_time: String(end) };
        return [
          {
            type: "pronunciation",
            ...times,
            alternatives: [{ confidence: "0.9", content: body }],
            ...(label ? { speaker_label: label } : {}),
          },
          ...(mark ? [{ type: "punctuation", alternatives: [{ confidence: "0.0", content: mark }] }] : []),
        ];
      }).flat();
    const labels = (list: ReturnType<typeof items>, speaker_label: string) => ({
      speaker_label,
      items: list
        .filter((one) => "start_time" in one)
        .map((one) => ({ start_time: (one as { start_time: string }).start_time, speaker_label })),
    });
    const transcripts = [{ transcript: `${first} ${second}` }];
    const own = [...items(first, 1, "spk_0"), ...items(second, 4, "spk_1")];
    expect(nameOf({ jobName: "x", results: { transcripts, items: own } })).toBe("Amazon Transcribe JSON");
    expect(say({ results: { transcripts, items: own } })).toBe(numbered(both, "spk_0", "spk_1"));
    const bare = [items(first, 1), items(second, 4)] as const;
    const segments = [labels(bare[0], "spk_0"), labels(bare[1], "spk_1")];
    expect(say({ results: { transcripts, speaker_labels: { speakers: 2, segments }, items: bare.flat() } })).toBe(
      numbered(both, "spk_0", "spk_1"),
    );
    const channels = [
      { channel_label: "ch_1", items: bare[1] },
      { channel_label: "ch_0", items: bare[0] },
    ];
    expect(say({ results: { transcripts, channel_labels: { channels }, items: bare.flat() } })).toBe(
      numbered(both, "ch_0", "ch_1"),
    );
    const call = [
      { ParticipantRole: "AGENT", BeginOffsetMillis: 1000, EndOffsetMillis: 3000, Content: first },
      { ParticipantRole: "CUSTOMER", BeginOffsetMillis: 4000, EndOffsetMillis: 5400, Content: second },
    ];
    expect(say({ JobName: "x", Transcript: call })).toBe(
      "1 1-3 >> AGENT: We|oil|the|oars.\n1 4-5.4 >> CUSTOMER: Every|spring,|yes.",
    );
  });

  it("reads Google Speech-to-Text 1 and 2: operations, protobuf times, the result that says all again with speakers", () => {
    const one = (speakerTag?: number) => (word: string, start: number, end: number) => ({
      word,
      startTime: `${start}s`,
      endTime: `${end.toFixed(3)}s`,
      ...(speakerTag === undefined ? {} : { speakerTag }),
    });
    const result = (text: string, words: unknown[]) => ({
      alternatives: [{ transcript: text, confidence: 0.9, words }],
      languageCode: "en-us",
    });
    const all = [...spread(first, 1, one(1)), ...spread(second, 4, one(2))].map((word) => ({
      ...word,
      word: word.word.replace(/\W/g, ""),
    }));
    const value = {
      name: "7",
      done: true,
      response: {
        results: [result(first, spread(first, 1, one())), result(second, spread(second, 4, one())), result("", all)],
      },
    };
    expect(nameOf(value)).toBe("Google Speech-to-Text JSON");
    expect(say(value)).toBe(numbered(both, "Speaker 1", "Speaker 2"));
    const two = (speakerLabel: string) => (word: string, start: number, end: number) => ({
      word,
      ...(start === 0 ? {} : { startOffset: `${start}s` }),
      endOffset: `${end.toFixed(1)}s`,
      speakerLabel,
    });
    const inline = {
      results: {
        "gs://yard/a.mp3": {
          transcript: {
            results: [result(first, spread(first, 0, two("1"))), result(second, spread(second, 4, two("2")))],
          },
        },
      },
    };
    expect(say(inline)).toBe("1 0-1.9 >> Speaker 1: We|oil|the|oars.\n1 4-5.4 >> Speaker 2: Every|spring,|yes.");
    const proto = spread(first, 1, (word, start, end) => ({
      word,
      start_time: { seconds: String(Math.floor(start)), nanos: (start % 1) * 1e9 },
      end_time: { seconds: Math.floor(end), nanos: Math.round((end % 1) * 1e9) },
    }));
    expect(say({ results: [{ alternatives: [{ transcript: first, words: proto }] }] })).toBe(
      "1 1-2.9 : We|oil|the|oars.",
    );
    const plain = [first, second].map((transcript, at) => ({
      alternatives: [{ transcript }],
      resultEndTime: `${3 + at * 3}s`,
    }));
    expect(say({ results: plain })).toBe("1 0-3 : We|oil|the|oars.\n1 3-6 : Every|spring,|yes.");
  });

  it("reads IBM Watson", () => {
    const timestamps = (text: string, from: number) => spread(text, from, (word, start, end) => [word, start, end]);
    const value = {
      results: [first, second].map((transcript, at) => ({
        final: true,
        alternatives: [{ transcript, timestamps: timestamps(transcript, 1 + at * 3) }],
      })),
      speaker_labels: [
        ...timestamps(first, 1).map(([, from]) => ({ from, speaker: 0 })),
        ...timestamps(second, 4).map(([, from]) => ({ from, speaker: 1 })),
      ],
    };
    expect(say(value)).toBe(numbered(both, "Speaker 0", "Speaker 1"));
  });

  it("reads Azure Speech: batch, fast and live", () => {
    const batch = [first, second].map((display, at) => ({
      recognitionStatus: "Success",
      channel: 0,
      speaker: at + 1,
      offset: `PT${1 + at * 3}S`,
      duration: "PT1.9S",
      offsetInTicks: (1 + at * 3) * 1e7,
      durationInTicks: 1.9e7,
      nBest: [{ confidence: 0.9, lexical: display.toLowerCase(), display }],
    }));
    const value = {
      source: "x",
      timestamp: "2026-01-01T00:00:00Z",
      combinedRecognizedPhrases: [],
      recognizedPhrases: batch,
    };
    const expected = "1 1-2.9 >> Speaker 1: We|oil|the|oars.\n1 4-5.9 >> Speaker 2: Every|spring,|yes.";
    expect(nameOf(value)).toBe("Azure Speech JSON");
    expect(say(value)).toBe(expected);
    const iso = batch.map(({ offsetInTicks: _, durationInTicks: __, ...rest }) => rest);
    expect(say({ recognizedPhrases: iso })).toBe(expected);
    const phrases = [first, second].map((text, at) => ({
      speaker: at + 1,
      offsetMilliseconds: 1000 + at * 3000,
      durationMilliseconds: 1900,
      text,
      words: spread(text, 1 + at * 3, (word, start, end) => ({
        text: word,
        offsetMilliseconds: start * 1000,
        durationMilliseconds: Math.round((end - start) * 1000),
      })),
    }));
    expect(say({ durationMilliseconds: 9000, combinedPhrases: [{ text: "" }], phrases })).toBe(
      numbered(both, "Speaker 1", "Speaker 2"),
    );
    const live = [{ Id: "1", RecognitionStatus: "Success", DisplayText: first, Offset: 1e7, Duration: 1.9e7 }];
    expect(say(live)).toBe("1 1-2.9 : We|oil|the|oars.");
  });

  it("reads Speechmatics, whose marks attach to the word before", () => {
    const results = [
      ...spread(first, 1, (word, start, end) => ["S1", word, start, end] as const),
      ...spread(second, 4, (word, start, end) => ["S2", word, start, end] as const),
    ].flatMap(([speaker, word, start_time, end_time]) => {
      const [, body, mark] = /^(\w+)(\W*)$/.exec(word)!;
      const piece = (type: string, content: string) => ({
        type,
        start_time,
        end_time,
        alternatives: [{ content, confidence: 1, speaker }],
      });
      return [
        piece("word", body!),
        ...(mark ? [{ ...piece("punctuation", mark), attaches_to: "previous", start_time: end_time }] : []),
      ];
    });
    const value = { format: "2.9", job: { id: "x" }, metadata: {}, results };
    expect(nameOf(value)).toBe("Speechmatics JSON");
    expect(say(value)).toBe(numbered(both, "S1", "S2"));
  });

  it("reads Gladia 1 and 2", () => {
    const words = (text: string, from: number) =>
      spread(text, from, (word, start, end) => ({ word: ` ${word}`, start, end, confidence: 1 }));
    const utterances = [first, second].map((text, at) => ({
      text,
      start: 1 + at * 3,
      end: 2.9 + at * 3,
      speaker: at,
      channel: 0,
      words: words(text, 1 + at * 3),
    }));
    const value = {
      id: "x",
      status: "done",
      result: { metadata: {}, transcription: { full_transcript: "", utterances } },
    };
    expect(nameOf(value)).toBe("Gladia JSON");
    expect(say(value)).toBe(numbered(both, "Speaker 0", "Speaker 1"));
    const prediction = utterances.map(({ text, start, end, speaker }) => ({
      transcription: text,
      time_begin: start,
      time_end: end,
      speaker,
      words: [],
    }));
    expect(say({ prediction })).toBe(
      "1 1-2.9 >> Speaker 0: We|oil|the|oars.\n1 4-5.9 >> Speaker 1: Every|spring,|yes.",
    );
  });

  it("reads ElevenLabs Scribe: spacing between words, events, channels, segments", () => {
    const words = (text: string, from: number, speaker_id: string) =>
      spread(text, from, (word, start, end) => [
        { text: word, start, end, type: "word", speaker_id },
        { text: " ", start: end, end: end + 0.1, type: "spacing", speaker_id },
      ]).flat();
    const event = { text: "(laughs)", start: 6, end: 7, type: "audio_event", speaker_id: "speaker_1" };
    const value = {
      language_code: "eng",
      text: "",
      words: [...words(first, 1, "speaker_0"), ...words(second, 4, "speaker_1"), event],
    };
    expect(nameOf(value)).toBe("ElevenLabs Scribe JSON");
    expect(say(value)).toBe(`${numbered(both, "speaker_0", "speaker_1").replace("4-5.4", "4-7")}|[laughs]`);
    const unnamed = (text: string, from: number) => words(text, from, "").map(({ speaker_id: _, ...rest }) => rest);
    expect(
      say({
        transcripts: [
          { channel_index: 0, words: unnamed(first, 1) },
          { channel_index: 1, words: unnamed(second, 4) },
        ],
      }),
    ).toBe(numbered(both, "Speaker 0", "Speaker 1"));
    const segments = [
      { text: first, speaker: { id: "speaker_0", name: "Ida Berg" }, words: unnamed(first, 1) },
      { text: second, speaker: { id: "speaker_1", name: "Per Lie" }, words: unnamed(second, 4) },
    ];
    expect(say({ segments })).toBe(numbered(both, "Ida Berg", "Per Lie"));
  });

  it("reads Soniox: parts of words in milliseconds", () => {
    const tokens = [
      ...spread(first, 1, (word, start, end) => ["1", word, start, end] as const),
      ...spread(second, 4, (word, start, end) => ["2", word, start, end] as const),
    ].flatMap(([speaker, word, start, end], at) => {
      const [start_ms, end_ms] = [Math.round(start * 1000), Math.round(end * 1000)];
      const half = (text: string, from: number, to: number) => ({
        text,
        start_ms: from,
        end_ms: to,
        confidence: 1,
        speaker,
      });
      return [
        half(`${at > 0 ? " " : ""}${word.slice(0, 2)}`, start_ms, start_ms + 100),
        ...(word.length > 2 ? [half(word.slice(2), start_ms + 100, end_ms)] : []),
      ];
    });
    const value = { id: "x", text: `${first} ${second}`, tokens };
    expect(nameOf(value)).toBe("Soniox JSON");
    expect(say(value)).toBe(numbered(both, "Speaker 1", "Speaker 2"));
  });

  it("reads Sonix, Happy Scribe, Trint and Premiere", () => {
    const turns = [first, second].map((text, at) => ({
      speaker: at ? "Per Lie" : "Ida Berg",
      start_time: 1 + at * 3,
      end_time: at ? 5.4 : 2.9,
      text,
      words: spread(text, 1 + at * 3, (word, start_time, end_time) => ({ text: `${word} `, start_time, end_time })),
    }));
    const named = numbered(both, "Ida Berg", "Per Lie");
    expect(nameOf({ name: "a.mp3", transcript: turns })).toBe("Sonix or Happy Scribe JSON");
    expect(say({ name: "a.mp3", transcript: turns })).toBe(named);
    const happy = turns.map(({ speaker, words }) => ({
      speaker,
      words: words.map(({ text, start_time, end_time }) => ({
        text,
        type: "text",
        data_start: start_time,
        data_end: end_time,
        confidence: 1,
      })),
    }));
    expect(say(happy)).toBe(named);
    const words = turns.flatMap((turn, at) =>
      turn.words.map(({ text, start_time, end_time }) => ({
        id: "x",
        paragraphId: `p${at}`,
        value: text.trim(),
        time: start_time,
        duration: end_time - start_time,
      })),
    );
    const paragraphs = turns.map(({ start_time, speaker }, at) => ({ id: `p${at}`, time: start_time, speaker }));
    expect(nameOf({ transcript: { words, paragraphs } })).toBe("Trint JSON");
    expect(say({ transcript: { words, paragraphs } })).toBe(named);
    expect(
      say({
        words: words.map(({ value, time, duration }) => ({ start: time, end: time + duration, text: value })),
        paragraphs: paragraphs.map(({ time, speaker }) => ({ start: time, end: time + 2, speaker })),
      }),
    ).toBe(named);
    const segments = turns.map(({ start_time, text }, at) => ({
      language: "en-us",
      speaker: `id-${at}`,
      start: start_time,
      duration: at ? 1.4 : 1.9,
      words: spread(text, start_time, (word, start, end) => ({
        confidence: 1,
        start,
        duration: end - start,
        text: word,
        type: "word",
        eos: false,
      })),
    }));
    const speakers = [
      { id: "id-0", name: "Ida Berg" },
      { id: "id-1", name: "Per Lie" },
    ];
    expect(nameOf({ language: "en-us", segments, speakers })).toBe("Premiere Pro JSON");
    expect(say({ language: "en-us", segments, speakers })).toBe(named);
    // Marks are words of a type of their own in Adobe's description of the format.
    const apart = segments.map((segment) => ({
      ...segment,
      words: segment.words.flatMap(({ text, ...word }) => {
        const [, bare, mark] = /^(.*?)([,.]?)$/.exec(text)!;
        const own = { ...word, text: bare!, type: "word" };
        return mark === "" ? [own] : [own, { ...word, text: mark!, type: "punctuation" }];
      }),
    }));
    expect(say({ language: "en-us", segments: apart, speakers }).replace(/ \d[\d.-]* /g, " ")).toBe(
      named.replace(/ \d[\d.-]* /g, " "),
    );
  });

  it("reads the word times of Auphonic", () => {
    const segments = [first, second].map((text, at) => ({
      start: 1 + at * 3,
      end: at ? 5.9 : 2.9,
      speaker: at ? "Per Lie" : "Ida Berg",
      text,
      timestamps: spread(text, 1 + at * 3, (word, start, end) => [word, start, end, 0.9]),
    }));
    const named = numbered(both, "Ida Berg", "Per Lie");
    for (const value of [segments, { segments, summary: "About oars.", tags: ["oars"] }]) {
      expect(nameOf(value)).toBe("Auphonic JSON");
      expect(say(value)).toBe(named);
    }
  });

  it("reads insanely-fast-whisper with speakers", () => {
    const speakers = [first, second].map((text, at) => ({
      speaker: `SPEAKER_0${at}`,
      text: ` ${text}`,
      timestamp: [1 + at * 3, 2.9 + at * 3],
    }));
    const value = { speakers, chunks: speakers.map(({ text, timestamp }) => ({ text, timestamp })), text: "" };
    expect(nameOf(value)).toBe("insanely-fast-whisper JSON");
    expect(say(value)).toBe("1 1-2.9 >> SPEAKER_00: We|oil|the|oars.\n1 4-5.9 >> SPEAKER_01: Every|spring,|yes.");
  });

  it("reads lists of texts with times of anybody else", () => {
    const expected = "1 1-2.9 >> Ida Berg: We|oil|the|oars.\n1 4-5.9 >> Per Lie: Every|spring,|yes.";
    const podlove = [first, second].map((text, at) => ({
      start: `00:00:0${1 + at * 3}.000`,
      start_ms: 1000 + at * 3000,
      end: "",
      end_ms: 2900 + at * 3000,
      speaker: "1",
      voice: at ? "Per Lie" : "Ida Berg",
      text,
    }));
    expect(nameOf({ transcripts: podlove })).toBe("JSON with texts and times");
    expect(say(podlove)).toBe(expected);
    expect(
      say({
        transcripts: podlove.map(({ start_ms: _, end_ms: __, ...one }, at) => ({
          ...one,
          end: `00:00:0${at ? "5.9" : "2.9"}00`,
        })),
      }),
    ).toBe(expected);
    expect(
      say({
        data: {
          sentences: [first, second].map((sentence, at) => ({
            sentence,
            startTime: 1000 + at * 3000,
            endTime: 2900 + at * 3000,
            speakerName: at ? "Per Lie" : "Ida Berg",
          })),
        },
      }),
    ).toBe(expected);
    const vosk = [first, second].map((text, at) => ({
      text,
      result: spread(text, 1 + at * 3, (word, start, end) => ({ conf: 1, word, start, end })),
    }));
    expect(say(vosk)).toBe("1 1-2.9 : We|oil|the|oars.\n1 4-5.4 : Every|spring,|yes.");
    // An utterance is a cue, also where no pause and no mark parts it from the next.
    const bare = ["we oil the oars", "every spring yes"].map((text, at) => ({
      result: spread(text, 1 + at * 2, (word, start, end) => ({ conf: 1, word, start, end })),
      text,
    }));
    expect(say(bare)).toBe("1 1-2.9 : we|oil|the|oars\n1 3-4.4 : every|spring|yes");
    expect(say(bare.flatMap(({ result }) => result))).toBe("1 1-4.4 : we|oil|the|oars|every|spring|yes");
    expect(say({ items: [{ line: first, from: "0:01", to: "0:03" }] })).toBe("1 1-3 : We|oil|the|oars.");
  });

  it("tells of each utterance the line on which it begins", () => {
    const value = {
      monologues: [first, second].map((text, at) => ({
        speaker: at,
        elements: [{ type: "text", value: text, ts: at, end_ts: at + 1 }],
      })),
    };
    expect(
      say(value, 1)
        .split("\n")
        .map((line) => line.split(" ")[0]),
    ).toEqual(["3", "14"]);
  });
});

describe("seconds or milliseconds", () => {
  const segments = (unit: number) =>
    Array.from({ length: 20 }, (_, at) => ({
      startTime: at * 4 * unit,
      endTime: (at * 4 + 3) * unit,
      body: `We oil the oars in spring ${at}`,
    }));
  const endOf = (unit: number, length?: number) =>
    readTranscript(
      "a.json",
      JSON.stringify({ version: "1.0.0", segments: segments(unit) }),
      length === undefined ? {} : { length },
    ).value.segments.at(-1)!.stop;

  it("is judged by the recording's length, else by how fast people talk", () => {
    expect(endOf(1)).toBe(79);
    expect(endOf(1000)).toBe(79);
    expect(endOf(1000, 90)).toBe(79);
    expect(endOf(1, 90)).toBe(79);
    // Somebody who says 120 words in 22 hours, in a recording of 22 hours.
    expect(endOf(1000, 79_500)).toBe(79_000);
  });

  it("is said where the format has seconds", () => {
    const { problems } = readTranscript("a.json", JSON.stringify({ segments: segments(1000) }));
    expect(problems.map(({ rule, severity }) => [rule, severity])).toEqual([["transcript-unit", "info"]]);
  });
});
