import { describe, expect, it } from "vitest";
import type { Cleaning, Transcript, TranscriptFormat } from "../../model/model.js";
import { findMarks } from "../understand-words.js";
import { applyOperations } from "./apply-operations.js";
import { factsOf } from "./word-facts.js";

const clean = (
  words: string[],
  cleaning: Partial<Cleaning> = {},
  format: TranscriptFormat = "caption-dump",
): string => {
  const transcript: Transcript = {
    file: "t",
    format,
    words,
    segments: [],
    wordTimes: "none",
    labelled: false,
    edited: false,
  };
  const wanted: Cleaning = { fillers: "light", laughter: "drop", mask: "", ...cleaning };
  return applyOperations(transcript, findMarks(transcript, factsOf(words, "en"), wanted)).words.join(" ");
};

describe("marks of captions", () => {
  it("drops sounds", () => {
    expect(clean(["So", "[music]", "we", "[upbeat music playing]", "sail.", "♪", "🎵Musik🎵", "[BLANK_AUDIO]"])).toBe(
      "So we sail.",
    );
  });
  it("drops them in the languages that captions name them in, in captions of people too", () => {
    for (const sound of [
      "[Musik]",
      "[Musique]",
      "[música]",
      "[Musica]",
      "[Applaus]",
      "[applaudissements]",
      "[Aplausos]",
      "[Risas]",
      "[Muziek]",
      "[Музыка]",
      "[Müzik]",
      "[음악]",
      "[拍手]",
      "[笑い]",
      "[تصفيق]",
      "[מוזיקה]",
    ])
      expect(clean(["So", sound, "we", "sail."], {}, "vtt")).toBe("So we sail.");
  });
  it("drops sounds of several words in round brackets, and leaves what somebody put there", () => {
    const said = [
      "(dramatic music)",
      "So",
      "(audience laughing)",
      "we",
      "(audience applauding)",
      "sail.",
      "(upbeat music playing)",
      "(beep)",
    ];
    expect(clean(said, {}, "vtt")).toBe("So we sail.");
    expect(clean(["We", "sail", "(of course)", "now."], {}, "vtt")).toBe("We sail (of course) now.");
  });
  it("takes words in brackets for no sound because their script has no capitals", () => {
    for (const remark of ["[山田さんの本]", "[كتاب ليلى]", "[הספר של נועה]", "[聞き取れない]"])
      expect(clean(["So", remark, "we", "sail."], {}, "vtt")).toBe(`So ${remark} we sail.`);
    expect(clean(["So", "[DOOR SLAMS]", "we", "sail."], {}, "vtt")).toBe("So we sail.");
  });
  it("keeps laughter only when it is wanted", () => {
    expect(clean(["No.", "[laughter]", "Yes."])).toBe("No. Yes.");
    expect(clean(["No.", "[laughter]", "Yes."], { laughter: "keep" })).toBe("No. [laughter] Yes.");
  });
  it("writes what stands for a masked word, or drops it", () => {
    expect(clean(["what", "the", "[ __ ]", "is", "this"], { mask: "[bleep]" })).toBe("what the [bleep] is this");
    for (const bleep of ["[bleep]", "[BLEEPED]", "[expletive\u00a0deleted]", "[censored]", "(bleep)"])
      expect(clean(["what", "the", bleep, "is", "this"], { mask: "…" }, "vtt")).toBe("what the … is this");
    expect(clean(["what", "the", "[\u00a0__\u00a0]", "is", "this"])).toBe("what the is this");
    expect(clean(["What", "the", "[ __ ]?"], { mask: "…" })).toBe("What the …?");
    expect(clean(["What", "the", "[ __ ]."], { mask: "…" })).toBe("What the …");
    expect(clean(["What", "the", "[ __ ]."], { mask: "[bleep]" })).toBe("What the [bleep].");
  });
  it("takes a beep within a sentence for a masked word, and one between sentences for a sound", () => {
    expect(clean(["What", "the", "(beep)", "is", "this?"], { mask: "…" }, "vtt")).toBe("What the … is this?");
    expect(clean(["What", "the", "[beep]?", "Go", "on."], { mask: "…" }, "vtt")).toBe("What the …? Go on.");
    expect(clean(["So.", "(beep)", "we", "sail.", "[BEEP]", "On."], { mask: "…" }, "vtt")).toBe("So. we sail. On.");
  });
  it("keeps marks of lost speech, digits, and what a person wrote in brackets", () => {
    expect(clean(["[inaudible]", "[track 7]"])).toBe("[inaudible] [track 7]");
    expect(clean(["the", "[harbour]", "wall", "[laughs]"], {}, "vtt")).toBe("the [harbour] wall");
  });
});
