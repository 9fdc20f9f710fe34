import { describe, expect, it } from "vitest";
import { sayTranscript } from "../../../testing/say-transcript.js";
import { openInput } from "../input.js";
import { readTranscript } from "../read-transcript.js";
import { table } from "../table.js";

const nameOf = (text: string): string =>
  table.find(({ recognise }) => recognise(openInput("a.txt", text)) !== false)!.name;

const spoken = "1-4.48 : We|oil|the|oars.\n5-8.6 : Every|spring,|yes.";
const words = (text: string): string => text.replace(/^\d+ /gm, "");

describe("reading captions of older players and of film editing", () => {
  it.each([
    [
      "Spruce or DVD Studio subtitles",
      "//Font\n$FontName = Arial\n\n00:00:01:00\t,\t00:00:04:12\t,\t^IWe oil|the oars.^I\n00:00:05:00 , 00:00:08:15 , Every spring, yes.\n",
    ],
    [
      "Avid captions",
      "@ Made by a caption plugin\n\n<begin subtitles>\n\n00:00:01:00 00:00:04:12\nWe oil\nthe oars.\n\n00:00:05:00 00:00:08:15\nEvery spring, yes.\n\n<end subtitles>\n",
    ],
    [
      "JACOsub",
      "#TITLE Oars\n#TIMERES 100\n0:00:01.00 0:00:04.48 D {NTP}We oil\\nthe oars.\n0:00:05.00 0:00:08.60 VL Every spring, yes.\n",
    ],
    [
      "SubViewer 1",
      "[TITLE]\nOars\n[AUTHOR]\nNobody\n[DELAY]\n0\n[BEGIN]\n******** START SCRIPT ********\n[00:00:01]\nWe oil|the oars.\n[00:00:04]\n\n[00:00:05]\nEvery spring, yes.\n[00:00:08]\n\n[END]\n******** END SCRIPT ********\n",
    ],
    [
      "QuickTime text",
      "{QTtext} {font:Geneva} {plain}\n{timeScale:100}\n{width:160} {height:32}\n[00:00:01.000]\n{bold}We oil\nthe oars.\n[00:00:04.48]\n\n[00:00:05.00]\nEvery spring, yes.\n[00:00:08.60]\n",
    ],
    ["TMPlayer", "00:00:01:We oil|the oars.\n00:00:05:Every spring, yes.\n00:00:08:\n"],
  ])("reads %s", (name, text) => {
    expect(nameOf(text)).toBe(name);
    const read = readTranscript("a.txt", text);
    const seconds = /SubViewer|TMPlayer/.test(name);
    const said = words(sayTranscript(read)).replace(/ > ?>/g, "");
    if (seconds) expect(said).toMatch(/^1-[45] : We\|oil\|the\|oars\.\n5-8 : Every\|spring,\|yes\.$/);
    else expect(said).toBe(spoken);
    expect(read.problems).toEqual([]);
  });

  it("leaves talk alone that only looks so", () => {
    expect(nameOf("We met at 00:00:12:we thought.\nAnd left again.\nThat was it.\n")).toBe("text");
    expect(nameOf("0:12 Ida: hello\n0:15 Per: hello to you\n")).toBe("text");
  });
});
