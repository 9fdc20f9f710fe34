import { describe, expect, it } from "vitest";
import { sayTranscript } from "../../../testing/say-transcript.js";
import { readTranscript } from "../read-transcript.js";

const say = (file: string, text: string, length?: number): string =>
  sayTranscript(readTranscript(file, text, length === undefined ? {} : { length }));

describe("captions of Webex", () => {
  it("take the names from the lines before the times", () => {
    const text =
      'WEBVTT\n\n1 "Ida Berg" (1234)\n00:00:01.000 --> 00:00:02.900\nWe oil the oars.\n\n2 "Per Lie" (99)\n00:00:04.000 --> 00:00:05.400\nEvery spring, yes.\n';
    expect(sayTranscript(readTranscript("a.vtt", text))).toBe(
      "4 1-2.9 >> Ida Berg: We|oil|the|oars.\n8 4-5.4 >> Per Lie: Every|spring,|yes.",
    );
  });
});

describe("reading captions of other tools", () => {
  it("reads SBV and SubViewer", () => {
    expect(
      say(
        "a.sbv",
        "0:00:00.599,0:00:04.160\nWe oil\nthe oars.\n\n0:00:04.160,0:00:09.000\n>> PER: Every spring.\n>> IDA: Yes.\n",
      ),
    ).toBe("1 0.599-4.16 : We|oil|the|oars.\n5 4.16-7.726 >> PER: Every|spring.\n7 7.726-9 >> IDA: Yes.");
    const damaged = readTranscript(
      "a.sbv",
      "0:00:00.599,0;00:04.160\nWe oil the oars.\n\n0:00:04.160,0:00:09.000\nYes.\n",
    );
    expect(damaged.problems.map(({ rule, place }) => `${rule} ${place?.line}`)).toEqual(["transcript-cue-text 1"]);
    expect(damaged.value.words.join(" ")).toContain("We oil the oars.");
    expect(say("a.sub", "[INFORMATION]\n[TITLE]Oars\n[SUBTITLE]\n00:00:01.00,00:00:03.50\nWe oil[br]the oars.\n")).toBe(
      "4 1-3.5 : We|oil|the|oars.",
    );
  });

  it("reads ASS and SSA: names, commas, styles, drawings, comments and layers", () => {
    const head =
      "[Script Info]\nTitle: Oars\nScriptType: v4.00+\n\n[V4+ Styles]\nFormat: Name, Fontname\nStyle: Default,Arial\n\n[Events]\n";
    const text = `${head}Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Comment: 0,0:00:00.00,0:00:01.00,Default,,0,0,0,,not said
Dialogue: 0,0:00:04.00,0:00:06.50,Default,Per Lie,0,0,0,,Every{\\i1} spring{\\i0}, yes.
Dialogue: 0,0:00:01.00,0:00:03.25,Default,Ida Berg,0,0,0,,{\\an8}We oil\\Nthe\\hoars, all of them.
Dialogue: 1,0:00:01.00,0:00:03.25,Default,Ida Berg,0,0,0,,{\\blur2}We oil\\Nthe\\hoars, all of them.
Dialogue: 0,0:00:07.00,0:00:08.00,Default,,0,0,0,,{\\p1}m 0 0 l 10 10{\\p0}
`;
    expect(say("a.ass", text)).toBe(
      "13 1-3.25 >> Ida Berg: We|oil|the|oars,|all|of|them.\n12 4-6.5 >> Per Lie: Every|spring,|yes.",
    );
    const ssa =
      "[Events]\nFormat: Marked, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\nDialogue: Marked=0,0:00:01.00,0:00:02.00,Default,,0000,0000,0000,,We oil.\n";
    expect(say("a.ssa", ssa)).toBe("3 1-2 : We|oil.");
  });

  it("takes styles that number voices for who speaks, where no line of ASS has a name", () => {
    const line = (second: number, style: string, text: string, name = ""): string =>
      `Dialogue: 0,0:00:0${second}.00,0:00:0${second + 1}.00,${style},${name},0,0,0,,${text}\n`;
    const talk = line(1, "Speaker00", "We oil.") + line(2, "Speaker01", "All?");
    expect(say("a.ass", talk)).toBe("1 1-2 >> Speaker00: We|oil.\n2 2-3 >> Speaker01: All?");
    expect(say("a.ass", line(1, "Speaker00", "We oil.", "Ida") + line(2, "Speaker01", "All?"))).not.toContain(
      "Speaker",
    );
  });

  it("reads MicroDVD with its frame rate, and says when that is not in the file", () => {
    expect(say("a.sub", "{1}{1}25.000\n{25}{75}{y:i}We oil|the oars.\n{100}{150}Every spring.\n")).toBe(
      "2 1-3 : We|oil|the|oars.\n3 4-6 : Every|spring.",
    );
    const { value, problems } = readTranscript("a.sub", "{0}{24}We oil.\n{240}{}Yes.\n");
    expect(value.segments[1]!.start).toBeCloseTo(10.01, 2);
    expect(problems).toMatchObject([{ rule: "transcript-frame-rate", severity: "warn" }]);
  });

  it("reads LRC and enhanced LRC: tags, offsets, lines said again", () => {
    expect(
      say(
        "a.lrc",
        "[ti:Oars]\n[by:whisper.cpp]\n[00:01.00]We oil.\n[00:04.50] Every spring.\n[00:07.00]\n[00:08.00]Yes.",
      ),
    ).toBe("3 1-4.5 : We|oil.\n4 4.5-7 : Every|spring.\n6 8-13 : Yes.");
    const { value } = readTranscript(
      "a.lrc",
      "[offset:500]\n[00:01.50]<00:01.50>We <00:02.00>oil <00:02.50>oars\n[00:04.50]Yes.",
    );
    expect([...value.starts!].slice(0, 3)).toEqual([1, 1.5, 2]);
    expect(say("b.lrc", "[00:01.00][00:05.00]We oil.\n[00:03.00]Yes.\n")).toBe(
      "1 1-3 : We|oil.\n2 3-5 : Yes.\n1 5-10 : We|oil.",
    );
  });

  it("reads what editors of films export, with frames and names", () => {
    const premiere =
      "00:00:04:12 - 00:00:10:02\nIda Berg\nWe oil the oars.\n\n00:00:11:00 - 00:00:15:20\nPer Lie\nEvery spring.\n\n00:01:11:00 - 00:01:15:20\nIda Berg\nYes.\n";
    expect(say("a.txt", premiere)).toBe(
      "1 4.48-10.08 >> Ida Berg: We|oil|the|oars.\n5 11-15.8 >> Per Lie: Every|spring.\n9 71-75.8 >> Ida Berg: Yes.",
    );
    const resolve =
      "[00:00:43:03 - 00:00:48:29]\nSpeaker 1\n We oil the oars.\n\n[00:00:50:23 - 00:01:01:15]\nSpeaker 2\n Every spring.\n";
    expect(say("a.txt", resolve)).toBe(
      "1 43.1-48.967 >> Speaker 1: We|oil|the|oars.\n5 50.767-61.5 >> Speaker 2: Every|spring.",
    );
    expect(
      say("a.txt", "[00:00:01:00 - 00:00:03:00]\n We oil the oars.\n\n[00:00:04:00 - 00:00:06:00]\n Every spring.\n"),
    ).toBe("1 1-3 : We|oil|the|oars.\n4 4-6 : Every|spring.");
  });

  it("reads timecodes with a blank between them, as Avid writes them, and clock times with the words behind", () => {
    expect(
      say(
        "a.txt",
        "@ Made by hand\n\n<begin subtitles>\n\n00:00:01:00 00:00:04:12\nWe oil\nthe oars.\n\n<end subtitles>\n",
      ),
    ).toBe("5 1-4.48 : We|oil|the|oars.");
    expect(say("a.txt", "0:00:01.00 0:00:04.00 We oil.\n0:00:05.00 0:00:08.00 Yes.\n")).toBe(
      "1 1-4 : We|oil.\n2 5-8 : Yes.",
    );
  });

  it("reads names on lines of their own under the times, and takes nobody for Unknown", () => {
    const named =
      "0:0:3.100 --> 0:0:8.250\nIda Berg\nWe oil the oars.\n\n0:0:11.500 --> 0:0:14.300\nPer Lie\nEvery spring.\n\n0:0:15.500 --> 0:0:17.300\nIda Berg\nYes.\n";
    const said =
      "1 3.1-8.25 >> Ida Berg: We|oil|the|oars.\n5 11.5-14.3 >> Per Lie: Every|spring.\n9 15.5-17.3 >> Ida Berg: Yes.";
    expect(say("a.txt", named)).toBe(said);
    expect(
      say("a.txt", "00;00;04;12 - 00;00;10;02\nUnknown\nWe oil.\n\n00;00;11;00 - 00;00;15;20\nUnknown\nYes.\n"),
    ).toBe("1 4.48-10.08 >> : We|oil.\n5 11-15.8 >> : Yes.");
    const plain =
      "1\n00:00:01,000 --> 00:00:04,000\nWell, Ida\nwe oil.\n\n2\n00:00:04,000 --> 00:00:08,000\nEvery spring\nof the year.\n";
    expect(say("a.srt", plain)).toBe("2 1-4 : Well,|Ida|we|oil.\n7 4-8 : Every|spring|of|the|year.");
  });

  it("reads the text of Speechmatics, and voices by letters", () => {
    expect(say("a.txt", "SPEAKER: S1\nWe oil the oars.\nSPEAKER: S2\nYes we do.\nSPEAKER: S1\nGood.\n")).toBe(
      "2 >> ¶ S1: We|oil|the|oars.\n4 >> ¶ S2: Yes|we|do.\n6 >> ¶ S1: Good.",
    );
    expect(say("a.txt", "Speaker A: We oil.\n\nSpeaker B: Yes.\n\nSpeaker A: Good.\n")).toBe(
      "1 >> ¶ Speaker A: We|oil.\n3 >> ¶ Speaker B: Yes.\n5 >> ¶ Speaker A: Good.",
    );
  });

  it("reads what Whisper and others print, with and without speakers, and leaves out what they log", () => {
    const said =
      "Detecting language using up to the first 30 seconds. Use `--language` to specify the language\nDetected language: English\n[00:00.000 --> 00:04.200]  We oil the oars.\n[01:09:00.000 --> 01:09:02.000]  Every spring.\n";
    expect(say("a.txt", said)).toBe(
      "3 0-4.2 : We|oil|the|oars.\n4 4140-4142 : Every|spring.\n! transcript-program-line 1",
    );
    const logged =
      "2026-01-05 12:03:01 - whisperx.transcribe - INFO - Performing transcription...\nModel was trained with torch 1.10.0, yours is 2.8.0. Bad things might happen unless you revert torch to 1.x.\nTranscript: [5.988 --> 35.941]  We oil the oars.\nTranscript: [36.937 --> 66.012]  Every spring.\n2026-01-05 12:07:04 - whisperx.diarize - INFO - Loading diarization model\n";
    expect(say("a.txt", logged)).toBe(
      "3 5.988-35.941 : We|oil|the|oars.\n4 36.937-66.012 : Every|spring.\n! transcript-program-line 1",
    );
    expect(
      say(
        "a.txt",
        "[00:00:00.000 --> 00:00:04.200] SPEAKER_00: We oil.\n[00:00:04.200 --> 00:00:09.000] SPEAKER_01: Yes.\n",
      ),
    ).toBe("1 0-4.2 >> SPEAKER_00: We|oil.\n2 4.2-9 >> SPEAKER_01: Yes.");
    expect(
      say(
        "a.txt",
        "[00:00:00.000 --> 00:00:04.200]  (speaker 0) We oil.\n[00:00:04.200 --> 00:00:09.000]  (speaker ?) Yes.\n[00:00:09.000 --> 00:00:10.000]  (speaker 1) Good.\n",
      ),
    ).toBe("1 0-4.2 >> Speaker 0: We|oil.\n2 4.2-9 >> : Yes.\n3 9-10 >> Speaker 1: Good.");
    expect(say("a.txt", "[0.00s -> 4.20s]  We oil.\n[4.20s -> 9.00s]  Yes.\n")).toBe(
      "1 0-4.2 : We|oil.\n2 4.2-9 : Yes.",
    );
    expect(
      say(
        "a.txt",
        "[SPEAKER_00] [00:00:00.000 --> 00:00:04.200]: We oil.\n[SPEAKER_01] [00:00:04.200 --> 00:00:09.000]: Yes.\n",
      ),
    ).toBe("1 0-4.2 >> SPEAKER_00: We|oil.\n2 4.2-9 >> SPEAKER_01: Yes.");
  });
});

describe("lines that programs write around a transcript", () => {
  it("are no speech, and said", () => {
    expect(
      say("a.txt", "Ida Berg  0:04  \nWe oil.\n\nPer Lie  1:02:09  \nYes.\n\nTranscribed by https://otter.ai\n"),
    ).toBe("1 4- >> ¶ Ida Berg: We|oil.\n4 3729- >> ¶ Per Lie: Yes.\n! transcript-program-line 7");
    const meet =
      "Yard talk (2026-03-03 16:02 GMT+1) - Transcript\nAttendees\nIda Berg, Per Lie\nTranscript\nIda Berg: We oil.\nPer Lie: Yes.\n\n\nTranscription ended after 00:06:12\n\nThis editable transcript was computer generated and might contain errors. People can also change the text after it was created.\n";
    expect(say("a.txt", meet)).toBe("5 >> ¶ Ida Berg: We|oil.\n6 >> ¶ Per Lie: Yes.\n! transcript-program-line 1");
    const otter =
      "Yard talk\nMon, Jan 05, 2026 10:00AM • 31:17\n\nSUMMARY KEYWORDS\noars, yard\n\nSPEAKERS\nIda Berg, Per Lie\n\nIda Berg  00:04\nWe oil.\n\nPer Lie  01:02:11\nYes.\n";
    expect(say("a.txt", otter)).toBe(
      "10 4- >> ¶ Ida Berg: We|oil.\n13 3731- >> ¶ Per Lie: Yes.\n! transcript-program-line 1",
    );
    const teams =
      "Yard talk-20260105_100000-Meeting Recording\nJanuary 5, 2026, 10:00AM\n31m 17s\n\nIda Berg started transcription\n\nIda Berg   0:03\nWe oil.\n\nPer Lie   31:09\nYes.\n\nPer Lie stopped transcription\n";
    expect(say("a.txt", teams)).toBe(
      "7 3- >> ¶ Ida Berg: We|oil.\n10 1869- >> ¶ Per Lie: Yes.\n! transcript-program-line 1",
    );
    for (const text of [
      "Ida: I use Whisper.\nPer: The transcript was long.",
      "Ida: Who attends?\nPer: Page one of two.",
    ])
      expect(readTranscript("a.txt", text).problems).toEqual([]);
  });
});
