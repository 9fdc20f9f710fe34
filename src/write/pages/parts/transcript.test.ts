// The transcript as HTML: speakers, time links that land without JavaScript, chapters inside, rounded estimates.
import { describe, expect, it } from "vitest";
import { makeTurn, makeUnderstood } from "../../../testing/make-show.js";
import { packagedTemplates } from "../../../testing/make-site.js";
import { renderTemplate } from "../engine.js";
import { findVoices } from "./timeline.js";
import { spellTurns, transcriptValues } from "./transcript.js";

const sentence = (text: string, start: number, end: number) => ({ text, start, end, words: { first: 0, end: 1 } });
const templates = packagedTemplates();
const part = (understood: ReturnType<typeof makeUnderstood>, wanted: number[] = []) => {
  const { turns, landings } = transcriptValues(understood, {
    voices: findVoices(understood),
    personHref: (id) => `/people/${id}/`,
    unknown: "Speaker",
    wanted,
  });
  return {
    turns,
    landings,
    html: renderTemplate(templates, "transcript.liquid", { episode: { transcript_html: spellTurns(turns, "en") } })
      .value,
  };
};

describe("the transcript", () => {
  it("writes turns, escaped, with a link to each paragraph's time", () => {
    const { html } = part(
      makeUnderstood({
        turns: [{ ...makeTurn("Glue & <salt>.", 12.34, 20, "Bo"), person: "bo" }, makeTurn("Yes.", 20, 21)],
      }),
    );
    expect(html).toBe(
      '<div class="turn s0">\n<p class="who"><a href="/people/bo/">Bo</a></p>\n' +
        '<p id="t=12"><a class="at" href="#t=12">0:12</a> <span data-t="12.3">Glue &amp; &lt;salt&gt;.</span> </p>\n</div>\n' +
        '<div class="turn s1">\n<p class="who"><b>Speaker</b></p>\n' +
        '<p id="t=20"><a class="at" href="#t=20">0:20</a> <span data-t="20">Yes.</span> </p>\n</div>\n',
    );
  });

  it("divides a turn where a chapter starts inside it", () => {
    const turn = makeTurn("One. Two.", 0, 20);
    turn.paragraphs[0]!.sentences = [sentence("One.", 0, 10), sentence("Two.", 10, 20)];
    const chapters = [
      { start: 0, end: 10, title: "First", origin: "given" as const },
      { start: 10, end: 20, title: "Second", origin: "given" as const },
    ];
    const { html, landings } = part(makeUnderstood({ turns: [turn], chapters }));
    expect(html).toMatch(
      /^<details open>\n<summary><h3 id="t=0">First<\/h3><\/summary>\n<div class="turn s0">[\s\S]*One\.<\/span> <\/p>\n<\/div>\n<\/details>\n<details open>\n<summary><h3 id="t=10">Second<\/h3><\/summary>\n<div class="turn s0">\n<p class="who">.*\n<p>.*Two\.<\/span> <\/p>\n<\/div>\n<\/details>\n$/,
    );
    expect([...landings]).toEqual([0, 10]);
  });

  it("shows estimated times rounded down to five seconds", () => {
    const { html } = part(
      makeUnderstood({ turns: [makeTurn("Yes.", 58.9, 60)], timing: { method: "estimated", expectedError: 11 } }),
    );
    expect(html).toContain('<p id="t=55"><a class="at" href="#t=55">0:55</a>');
  });

  it("gives every wanted second something to land on, and no id twice", () => {
    const { html } = part(makeUnderstood({ turns: [makeTurn("One.", 0, 9), makeTurn("Two.", 9, 30)] }), [0, 4, 9, 17]);
    const ids = [...html.matchAll(/id="(t=\d+)"/g)].map((found) => found[1]);
    expect([...ids].sort()).toEqual(["t=0", "t=17", "t=4", "t=9"]);
  });

  it("has in its template what makes the same from the values alone", () => {
    const turn = makeTurn("Salt & <glue>. Two.", 9, 30, "Bo");
    turn.paragraphs[0]!.sentences = [sentence("Salt & <glue>.", 9, 18), sentence("Two.", 18, 30)];
    const chapters = [9, 18].map((start) => ({ start, end: 30, title: `At "${start}"`, origin: "given" as const }));
    const understood = makeUnderstood({ turns: [makeTurn("One.", 0, 9), { ...turn, person: "bo" }], chapters });
    const { html, turns } = part(understood, [4, 17]);
    const [, inLiquid] = /transcript_html \| raw \}\}\n\{%- comment -%\}\n(.*)\{%- endcomment -%\}/s.exec(
      templates["transcript.liquid"]!,
    )!;
    const own = { "transcript.liquid": inLiquid! };
    expect(html.match(/<h3/g)).toHaveLength(2);
    expect(renderTemplate(own, "transcript.liquid", { episode: { turns, language: "en" } })).toEqual({
      value: html,
      problems: [],
    });
  });

  it("copes with times that are not known", () => {
    expect(part(makeUnderstood({ turns: [makeTurn("Yes.", Number.NaN, Number.NaN)] })).html).toContain('data-t="0"');
  });
});
