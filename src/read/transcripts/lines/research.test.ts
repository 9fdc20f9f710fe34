import { describe, expect, it } from "vitest";
import { sayTranscript } from "../../../testing/say-transcript.js";
import { readTranscript } from "../read-transcript.js";

const say = (text: string, file = "a.txt"): string => sayTranscript(readTranscript(file, text));

const intervals = (form: "long" | "short", rows: readonly (readonly [number, number, string])[]): string =>
  rows
    .map(([from, to, said], at) =>
      form === "long"
        ? `        intervals [${at + 1}]:\n            xmin = ${from} \n            xmax = ${to} \n            text = "${said}" \n`
        : `${from}\n${to}\n"${said}"\n`,
    )
    .join("");
const ida = [
  [0, 1, ""],
  [1, 2.9, 'We ""oil"" the oars.'],
  [2.9, 9, ""],
] as const;
const per = [
  [0, 4, ""],
  [4, 5.4, "Every spring, yes."],
  [5.4, 9, "sil"],
] as const;

describe("reading what speech research writes", () => {
  it("reads TextGrid in both forms, and passes over tiers of sounds", () => {
    const long = `File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0 \nxmax = 9 \ntiers? <exists> \nsize = 3 \nitem []: \n${[
      ["Ida", ida],
      ["Ida - phones", [[1, 1.2, "w"]]],
      ["Per", per],
    ]
      .map(
        ([name, rows], at) =>
          `    item [${at + 1}]:\n        class = "IntervalTier" \n        name = "${String(name)}" \n        xmin = 0 \n        xmax = 9 \n        intervals: size = ${rows!.length} \n${intervals("long", rows as typeof ida)}`,
      )
      .join("")}`;
    expect(say(long, "a.TextGrid").replace(/^\d+ /gm, "")).toBe(
      '1-2.9 >> Ida: We|"oil"|the|oars.\n4-5.4 >> Per: Every|spring,|yes.',
    );
    const short = `"ooTextFile"\n"TextGrid"\n\n0\n9\n<exists>\n1\n"IntervalTier"\n"words"\n0\n9\n3\n${intervals("short", per)}`;
    expect(say(short).replace(/^\d+ /gm, "")).toBe("4-5.4 : Every|spring,|yes.");
  });

  it("reads CTM word by word and STM by turns", () => {
    const ctm =
      "oars 1 1.00 0.40 We 0.99\noars 1 1.50 0.40 oil 0.98\noars 1 2.00 0.40 the 0.9\noars 1 2.50 0.40 oars. 1.0\n";
    expect(say(ctm)).toBe("1 1-2.9 : We|oil|the|oars.");
    const spoken = ctm.replace(/$(?=\n)/gm, " lex Ida_Berg");
    expect(say(spoken)).toBe("1 1-2.9 >> Ida Berg: We|oil|the|oars.");
    const stm =
      ";; made by hand\noars 1 Ida_Berg 1.00 2.90 <o,f0,female> We oil the oars.\noars 1 inter_segment_gap 2.9 4 <o,,> ignore_time_segment_in_scoring\noars 1 Per 4.00 5.40 Every spring, yes.\n";
    expect(say(stm)).toBe("2 1-2.9 >> Ida Berg: We|oil|the|oars.\n4 4-5.4 >> Per: Every|spring,|yes.");
  });

  it.each([
    ["SPEAKER a 1 0.5 2.3 <NA> <NA> s0 <NA> <NA>\nSPEAKER a 1 3.5 2.3 <NA> <NA> s1 <NA> <NA>\n", /who speaks when/],
    ["ida-0001 we oil the oars\nida-0002 every spring yes\nper-0001 and the hull\n", /Kaldi/],
    ["@UTF8\n@Begin\n@Languages:\teng\n*IDA:\twe oil . \u00151000_2900\u0015\n%mor:\tpro|we v|oil\n@End\n", /CHAT/],
    [
      "# Oars\n\n## Episode metadata\n- Show: Boats\n\n## Snips\n[Play snip](https://share.snipd.com/1)\n\nOars need oil.\n",
      /Snipd/,
    ],
  ])("names and refuses %j", (text, name) => {
    const { value, problems } = readTranscript("a.txt", text);
    expect(value.words).toEqual([]);
    expect(problems).toMatchObject([
      { rule: "transcript-kind", severity: "error", found: expect.stringMatching(name) },
    ]);
  });
});
