import { describe, expect, it } from "vitest";
import { sayTranscript } from "../../../testing/say-transcript.js";
import { readTranscript } from "../read-transcript.js";

const say = (text: string): string => sayTranscript(readTranscript("a.txt", text));

describe("reading what is copied from YouTube's page", () => {
  it("reads times in words on lines of their own, and leaves out what the page writes around them", () => {
    const page =
      "Transcript\n\nSearch in video\nChapter 1: Oars\n0:01\n1 second\nwe oil the oars\n0:05\n5 seconds\nevery spring\n1:05\n1 minute, 5 seconds\nand the hull\nEnglish (auto-generated)\n";
    expect(say(page)).toBe(
      "5 1-5 : we|oil|the|oars\n8 5-65 : every|spring\n11 65-69 : and|the|hull\n! transcript-program-line 1",
    );
  });

  it("reads them glued to the words, in the page's language", () => {
    expect(say("0:00We oil\n0:022 secondsthe oars\n0:099 secondshi\n1:051 minute, 5 secondsevery spring\n")).toBe(
      "1 0-2 : We|oil\n2 2-9 : the|oars\n3 9-65 : hi\n4 65-69 : every|spring",
    );
    expect(say("0:011 Sekundewir ölen\n0:055 Sekundendie Ruder\n1:011 Minute und 1 Sekundejedes Jahr\n")).toBe(
      "1 1-5 : wir|ölen\n2 5-61 : die|Ruder\n3 61-65 : jedes|Jahr",
    );
    expect(say("0:011 秒オールに油を塗る\n0:055 秒毎年の春に\n1:051 分 5 秒船の前に\n")).toContain("毎年の春に");
  });

  it("never takes a word for a time that is another", () => {
    expect(say("0:01\n3 seconds is not long.\n0:05\nIt takes 9 minutes.\n0:09\nYes.\n")).toContain(
      "3|seconds|is|not|long.",
    );
  });
});

describe("reading what is copied from a recording's page of Teams", () => {
  it("reads who speaks and the times in words, and leaves out what stands around them", () => {
    const page =
      "Harbour meeting\n•0 views\nTranscript. Use arrow keys to navigate between transcript entries.\n\nIda Berg\n0 minutes 3 seconds0:03\nIda Berg 0 minutes 3 seconds\nWe oil the oars.\nIda Berg 0 minutes 9 seconds\nAll of them.\n\nPER LIE\n0 minutes 9 seconds0:09\nPER LIE 0 minutes 9 seconds\nYes.\n\nIda Berg\n1 minute 5 seconds1:05\nIda Berg 1 minute 5 seconds\nIt took 9 minutes.\n";
    expect(say(page)).toBe(
      "7 3-9 >> Ida Berg: We|oil|the|oars.\n9 9-9.5 Ida Berg: All|of|them.\n14 9.5-65 >> PER LIE: Yes.\n19 65-69 >> Ida Berg: It|took|9|minutes.\n! transcript-program-line 1",
    );
  });

  it("reads it in the page's language, with hours", () => {
    const page =
      "Ida Berg\n59 Minuten 9 Sekunden59:09\nIda Berg 59 Minuten 9 Sekunden\nWir ölen die Ruder.\nPer Lie\n1 Stunde 2 Minuten 3 Sekunden1:02:03\nPer Lie 1 Stunde 2 Minuten 3 Sekunden\nAlle.\n";
    expect(say(page)).toBe("3 3549-3723 >> Ida Berg: Wir|ölen|die|Ruder.\n7 3723-3727 >> Per Lie: Alle.");
  });

  it("takes no sentence that ends with a length of time for a head", () => {
    expect(say("It takes 5 minutes\nand the hull 9 minutes\n")).toContain("It|takes|5|minutes");
  });
});
