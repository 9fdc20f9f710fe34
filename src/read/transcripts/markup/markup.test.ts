import { describe, expect, it } from "vitest";
import { processorTime } from "../../../testing/processor-time.js";
import { sayTranscript } from "../../../testing/say-transcript.js";
import { readTranscript } from "../read-transcript.js";
import { collectBlocks } from "./html-blocks.js";

const say = (file: string, text: string): string => sayTranscript(readTranscript(file, text));
const expected = "3 0- >> ¶ Ida Berg: We|oil|oars|&|rudders.\n6 12- >> ¶ Per Lie: Every|spring,|yes.";
const untimed = expected.replace(/ \d+-/g, "");
const withoutLines = (said: string): string => said.replace(/^\d+ /gm, "");

describe("reading transcripts in HTML", () => {
  it("reads cite, time and p as podcast hosts write them, alone and in a page", () => {
    const body =
      "<cite>Ida Berg:</cite>\n<time>0:00</time>\n<p>We oil oars &amp; rudders.</p>\n<cite>Per Lie:</cite>\n<time>0:12</time>\n<p>Every spring, <i>yes</i>.</p>";
    expect(say("a.html", body)).toBe(expected);
    expect(say("a.txt", body)).toBe(expected);
    const page = `<!DOCTYPE html><html><head><title>Oars: a talk</title><style>p { x: y }</style></head><body><nav><a href="/">Home</a></nav>\n<div id="transcript">${body}</div><footer>All rights reserved</footer><script>if (1 < 2) go("<p>no</p>")</script></body></html>`;
    expect(withoutLines(say("a.html", page))).toBe(withoutLines(expected));
  });

  it("reads a table of times and words, in a page, however its times are spelled", () => {
    const page = (one: string, two: string) =>
      `<!DOCTYPE html><html><body><table><thead><th>Time</th><th>Transcript</th></thead><tbody><tr><td>\n ${one} </td><td> We oil. </td></tr><tr><td>${two}</td><td>And wax.</td></tr></tbody></table></body></html>`;
    for (const text of [page("0:01", "1:02"), page("0h00m01s", "0h01m02s"), page("0m 1s", "1m 2s")])
      expect(withoutLines(say("a.html", text))).toBe("1- ¶ : We|oil.\n62- ¶ : And|wax.");
  });

  it("goes on with a speaker, and reads a name and a time inside the paragraph", () => {
    expect(
      say(
        "a.html",
        "<p><cite>Ida Berg</cite> <time>00:01</time> We oil.</p>\n<p>And wax.</p>\n<p><cite>Per Lie</cite> <time>01:02</time> Good.</p>",
      ),
    ).toBe("1 1- >> ¶ Ida Berg: We|oil.\n2 ¶ Ida Berg: And|wax.\n3 62- >> ¶ Per Lie: Good.");
  });

  it("reads lists of definitions, closed and not", () => {
    const list =
      "<dl>\n\n<dt>Ida Berg</dt><dd>We oil oars &amp; rudders.</dd>\n\n\n<dt>Per Lie<dd>Every spring, yes.\n</dl>";
    expect(say("a.html", list)).toBe(untimed);
    expect(
      say(
        "a.html",
        "<dl><dt>Ida Berg <time>0:05</time></dt><dd>We oil.</dd><dt>Per Lie [1:00]</dt><dd>Good.</dd></dl>",
      ),
    ).toBe("1 5- >> ¶ Ida Berg: We|oil.\n1 60- >> ¶ Per Lie: Good.");
  });

  it("reads tables with and without heads", () => {
    const row = (...cells: string[]): string => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>\n`;
    const rows = row("0:00", "Ida Berg", "We oil oars &amp; rudders.") + row("0:12", "Per Lie", "Every spring, yes.");
    const said = "¶ Ida Berg: We|oil|oars|&|rudders.";
    expect(say("a.html", `<table>\n${rows}</table>`)).toBe(`2 0- >> ${said}\n3 12- >> ¶ Per Lie: Every|spring,|yes.`);
    const head = "<tr><th>Speaker</th><th>Time</th><th>Text</th></tr>";
    const other = row("Ida Berg", "0:00", "We oil oars &amp; rudders.");
    expect(say("a.html", `<table>${head}\n${other}</table>`)).toBe(`2 0- >> ${said}`);
  });

  it("reads bold names, names with colons, and stamps of editors", () => {
    expect(
      say(
        "a.html",
        "<div><p><strong>Ida Berg:</strong> We oil.</p>\n<p><b>Per Lie</b>: Good.</p><p>Note: nobody.</p></div>",
      ),
    ).toBe("1 >> ¶ Ida Berg: We|oil.\n2 >> ¶ Per Lie: Good.\n2 ¶ Per Lie: Note:|nobody.");
    expect(
      say(
        "a.html",
        '<p><span class="timestamp" data-timestamp="4.2">0:04</span> Ida Berg: We oil oars.</p>\n<p><span class="timestamp">1:04</span> Per Lie: Good oars.</p>',
      ),
    ).toContain("4-");
  });

  it("reads what editors and recognisers write: classes of names and times, anchors with times", () => {
    const spans = [
      ["Ida Berg", "00:00:00", "We oil oars &amp; rudders."],
      ["Per Lie", "00:00:12", "Every spring, yes."],
    ].map(
      ([name, time, text]) =>
        `<p><span class="speaker">${name}</span> <span class="time">${time}</span><br>${text}</p>`,
    );
    expect(withoutLines(say("a.html", `<html><body><div>${spans.join("\n")}</div></body></html>`))).toBe(
      withoutLines(expected),
    );
    const anchors =
      '<html><body><p>Transcribed with noScribe vers. 0.5</p>\n<p><a name="ts_1000_4000_S01">S01: We oil.</a></p>\n<p><a name="ts_4000_9000_S02">S02: Yes.</a></p>\n<p><a name="ts_9000_9900_S01">S01: Good.</a></p></body></html>';
    expect(say("a.html", anchors)).toBe(
      "2 1-1.533 >> ¶ S01: We|oil.\n3 4-4.333 >> ¶ S02: Yes.\n4 9-9.4 >> ¶ S01: Good.",
    );
  });

  it("refuses a page in which nobody speaks, and keeps prose with a tag in it", () => {
    const page =
      "<html><body><p>Sign in to go on</p><p>Your session has ended. Please sign in again to see this page.</p></body></html>";
    expect(readTranscript("a.html", page).problems).toMatchObject([
      { rule: "transcript-kind", severity: "error", found: "a web page" },
    ]);
    expect(readTranscript("a.txt", "Ida: <b>Hello</b> you.\nPer: Yes.").value.words).toContain("you.");
  });

  it("takes as long for a page of open tags as for one of closed", () => {
    const took = processorTime(() => {
      for (const tag of ["<p>", "<div>", '<a href="', "<!--"]) collectBlocks(tag.repeat(50_000));
    });
    expect(took).toBeLessThan(5000);
  });
});

describe("reading TTML and its kin", () => {
  const tt = (body: string, more = ""): string =>
    `<?xml version="1.0"?>\n<tt xmlns="http://www.w3.org/ns/ttml" xmlns:ttm="urn:m" xmlns:ttp="urn:p" xml:lang="en"${more}><head><metadata><ttm:title>A talk</ttm:title><ttm:agent type="person" xml:id="i"><ttm:name type="full">Ida Berg</ttm:name></ttm:agent></metadata></head>\n<body>${body}</body></tt>`;

  it("reads cues with breaks, agents and all forms of time", () => {
    const body =
      '<div><p begin="00:00:01.000" end="00:00:03.000" ttm:agent="i">We oil<br/>oars &amp; rudders.</p>\n' +
      '<p begin="4s" dur="1500ms" ttm:agent="p1">Every <span tts:fontStyle="italic">spring</span>, yes.</p><p begin="00:00:06:15" end="225f"> Good. </p></div>';
    expect(say("a.ttml", tt(body, ' ttp:frameRate="30"'))).toBe(
      "3 1-3 >> Ida Berg: We|oil|oars|&|rudders.\n4 4-5.5 >> p1: Every|spring,|yes.\n4 6.5-7.5 p1: Good.",
    );
    expect(
      say("a.dfxp", tt('<div><p begin="10000000t" end="30000000t">We oil.</p></div>', ' ttp:tickRate="10000000"')),
    ).toBe("3 1-3 : We|oil.");
    const prefixed = tt('<div><p begin="1s" end="2s">We oil.</p></div>').replace(
      /<(\/?)(tt|head|body|div|p)\b/g,
      "<$1tt:$2",
    );
    expect(say("a.xml", prefixed)).toBe("3 1-2 : We|oil.");
  });

  it("says of slips in a paragraph what was made of it, and loses no words", () => {
    const [one, two] = ['<p begin="1s" end="3s">We oil.</p>', '\n<p begin="4s" end="6s">Yes.</p>'];
    const slips: [string, string][] = [
      [`${one.replace("1s", "1;s")}${two}`, "transcript-cue-time 3"],
      [`${one.replace("<p", "<o").replace("</p", "</o")}${two}`, "transcript-cue-text 3"],
      [`${one.replace("<p", "p")}${two}`, "transcript-cue-text 3"],
    ];
    for (const [body, said] of slips) {
      const { problems } = readTranscript("a.ttml", tt(`<div>${body}</div>`));
      expect(problems.map(({ rule, place }) => `${rule} ${place?.line}`)).toEqual([said]);
    }
    for (const body of [one.replace("</p>", "") + two, one + two.replace("</p>", "<p>")])
      expect(readTranscript("a.ttml", tt(`<div>${body}</div>`)).value.words).toEqual(["We", "oil.", "Yes."]);
  });

  it("counts times from what is around them, and reads words with times of their own", () => {
    expect(say("a.ttml", tt('<div begin="100s"><p begin="1s" end="3s">We oil.</p></div>'))).toBe("3 101-103 : We|oil.");
    const words =
      '<div><p begin="1.000" end="3.000" ttm:agent="SPEAKER_1"><span unit="sentence"><span begin="1.000" end="1.500" podcasts:unit="word">We</span><span begin="2.000" end="2.500" podcasts:unit="word">oil.</span></span></p></div>';
    const { value } = readTranscript("a.ttml", tt(words));
    expect(value.words).toEqual(["We", "oil."]);
    expect([...value.starts!]).toEqual([1, 2]);
    expect(value.segments[0]!.speaker).toBe("SPEAKER_1");
  });
});

describe("reading YouTube's XML", () => {
  it("reads srv1 in seconds with references encoded twice", () => {
    expect(
      say(
        "a.srv1",
        '<?xml version="1.0" encoding="utf-8" ?><transcript><text start="0.5" dur="2">We&amp;#39;ll oil &amp;quot;oars&amp;quot;</text>\n<text start="2.5" dur="1.5">every spring</text></transcript>',
      ),
    ).toBe('1 0.5-2.5 : We\'ll|oil|"oars"\n2 2.5-4 : every|spring');
  });

  it("reads srv2 and srv3 in milliseconds, with words that have their own times", () => {
    expect(
      say(
        "a.srv2",
        '<timedtext><window t="0" id="1"/><text w="1" t="500" d="2000">we oil</text><text w="1" t="2400" d="100" append="1">\n</text><text w="1" t="2500" d="1500">every spring</text></timedtext>',
      ),
    ).toBe("1 0.5-2.5 : we|oil\n2 2.5-4 : every|spring");
    const srv3 =
      '<?xml version="1.0" encoding="utf-8" ?><timedtext format="3">\n<head><pen id="1"/></head>\n<body><w t="0" id="1"/><p t="1000" d="4000" w="1"><s ac="0">we</s><s t="500"> oil</s><s t="900"> oars</s></p><p t="2990" d="10" w="1" a="1">\n</p><p t="3000" d="2000" w="1"><s>every</s><s t="400"> spring</s></p></body></timedtext>';
    const { value } = readTranscript("a.srv3", srv3);
    expect(value.words).toEqual(["we", "oil", "oars", "every", "spring"]);
    expect([...value.starts!]).toEqual([1, 1.5, 1.9, 3, 3.4]);
    expect(
      say("b.srv3", '<timedtext format="3"><body><p t="1000" d="2000">&gt;&gt; We oil\noars.</p></body></timedtext>'),
    ).toBe("1 1-3 >> : We|oil|oars.");
  });
});

describe("reading other markup", () => {
  it("reads the speeches of Podlove, with the times of their items", () => {
    const item = (start: string, end: string, text: string) =>
      `<pst:item start="${start}" end="${end}">${text}</pst:item>`;
    const speech = (speaker: string, ...items: string[]) =>
      `<pst:speech><pst:speaker>${speaker}</pst:speaker>${items.join("\n")}</pst:speech>`;
    const text = `<?xml version="1.0"?>\n<pst:transcripts xmlns:pst="http://podlove.org/simple-transcripts" version="1.0">${speech(
      "Ada Marlow",
      item("00:00:00.500", "00:00:01.000", "Tar &amp;"),
      item("00:00:01.000", "00:00:02.250", "oak."),
    )}${speech("Ben Oakes", item("00:00:02.500", "00:00:03.000", "Yes."))}</pst:transcripts>`;
    const { value } = readTranscript("a.xml", text);
    expect(value.words).toEqual(["Tar", "&", "oak.", "Yes."]);
    expect(value.segments.map(({ speaker }) => speaker)).toEqual(["Ada Marlow", "Ben Oakes"]);
    expect([value.starts?.[0], value.starts?.[2], value.ends?.[2], value.starts?.[3]]).toEqual([0.5, 1, 2.25, 2.5]);
    const nameless = readTranscript("b.xml", text.replace(/<pst:speaker>[^<]*<\/pst:speaker>/g, "<pst:speaker/>"));
    expect(nameless.value.words).toHaveLength(4);
    expect(nameless.value.labelled).toBe(false);
  });

  it("takes a paragraph that is a time alone for the time of the one who is named before", () => {
    const text =
      "<p><cite>Ida Berg</cite> <small>00:01</small></p><p>We oil.</p>\n<p><cite>Per Lie</cite> <small>02:04</small></p><p>Yes.</p>";
    expect(say("a.html", text)).toBe("1 1- >> ¶ Ida Berg: We|oil.\n2 124- >> ¶ Per Lie: Yes.");
  });

  it("takes the time of a turn from its first word where every word has one", () => {
    const word = (text: string, at: number): string => `<span data-m="${at}" data-d="300">${text} </span>`;
    const text = `<article><section>\n<p><span class="speaker" data-m="1000" data-d="0">Ida Berg: </span>${word("We", 1000)}${word("oil", 1500)}</p>\n<p><span class="speaker" data-m="4000" data-d="0">Per Lie: </span>${word("Yes.", 4000)}</p>\n</section></article>`;
    expect(say("a.html", text)).toBe("2 1- >> ¶ Ida Berg: We|oil\n3 4- >> ¶ Per Lie: Yes.");
  });

  it.each([
    ["data-start", (at: number) => `data-start="${at}.0" data-end="${at + 5}"`],
    ["data-timestamp", (at: number) => `data-timestamp="00:${at}"`],
    ["data-start-ms", (at: number) => `data-start-ms="${at}000"`],
    ["data-start in milliseconds", (at: number) => `data-start="${at}000"`],
    ["onclick", (at: number) => `onclick="player.seekTo(${at}); return false"`],
  ])("takes the time of a turn from what a player reads: %s", (_, attribute) => {
    const text = `<div>\n<p ${attribute(12)}><b>Ida Berg:</b> We oil oars &amp; rudders.</p>\n<p ${attribute(58)}><b>Per Lie:</b> Every spring, yes.</p></div>`;
    expect(say("a.html", text)).toBe(
      "2 12- >> ¶ Ida Berg: We|oil|oars|&|rudders.\n3 58- >> ¶ Per Lie: Every|spring,|yes.",
    );
  });

  it("takes no attribute for a time where they do not rise", () => {
    const text = [3, 1, 0]
      .map((at) => `<p data-start="${at}"><b>${at === 1 ? "Per Lie" : "Ida Berg"}:</b> We oil.</p>`)
      .join("\n");
    expect(say("a.html", text)).toBe("1 >> ¶ Ida Berg: We|oil.\n2 >> ¶ Per Lie: We|oil.\n3 >> ¶ Ida Berg: We|oil.");
  });
});
