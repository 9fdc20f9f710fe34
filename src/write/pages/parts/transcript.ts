// The transcript as templates get it: chapters, turns by speaker, paragraphs with their time, sentences that know when they are said.
import { formatClock } from "../../../base/clock-text.js";
import { escapeHtml } from "../../../base/escape-html.js";
import { spellTenths } from "../../../base/say-found.js";
import { shownTime } from "../../../conventions/shown-time.js";
import type { Chapter, Sentence, Understood } from "../../../model/model.js";
import { shapeQuotes } from "../shape-quotes.js";
import type { Voice } from "./timeline.js";

/** What the transcript needs to know besides the episode: who has which colour and page. */
export interface TranscriptPlan {
  voices: Map<string, Voice>;
  /** Address of a person's page. */
  personHref: (id: string) => string;
  unknown: string;
  /** Further seconds that links on the page lead to, in rising order: each gets an element near it. */
  wanted?: number[];
}

/** A chapter that begins here; `id` is null where another element has it already. */
interface Heading {
  id: string | null;
  title: string;
  start: number;
}

interface SentenceValues {
  text: string;
  /** Seconds, and as attributes spell them: to the tenth. */
  start: number;
  end: number;
  t: string;
  /** Seconds that links lead to and that only this sentence can be the landing of. */
  marks: number[];
}

/** A run of sentences. `at` is its time as shown, whole seconds. */
interface ParagraphValues {
  id: string | null;
  at: number;
  clock: string;
  start: number;
  end: number;
  text: string;
  sentences: SentenceValues[];
}

export interface TurnValues {
  /** Chapters that begin with the turn, and whether they are the first of all. */
  headings: Heading[];
  first: boolean;
  speaker: string | null;
  person: string | null;
  /** The speaker, or the page's word for somebody unknown. */
  name: string;
  href: string | null;
  colour: number;
  start: number;
  end: number;
  text: string;
  paragraphs: ParagraphValues[];
}

export interface TranscriptValues {
  turns: TurnValues[];
  /** Seconds that have an element with the id `t=<seconds>`, where a link lands without JavaScript too. */
  landings: Set<number>;
}

/** A chapter that starts inside a turn divides it. Estimated times are shown rounded. */
export function transcriptValues(understood: Understood, plan: TranscriptPlan): TranscriptValues {
  const landings = new Set<number>();
  const shown = (seconds: number): number => Math.floor(shownTime(seconds, understood.timing));
  const land = (seconds: number): string | null => {
    const at = shown(seconds);
    if (landings.has(at)) return null;
    landings.add(at);
    return `t=${at}`;
  };
  const wanted = plan.wanted ?? [];
  let want = 0;
  const landHere = (until: number): number[] => {
    const marks: number[] = [];
    for (; want < wanted.length && wanted[want]! <= until; want++) {
      const at = wanted[want]!;
      if (!landings.has(at)) marks.push(at);
      landings.add(at);
    }
    return marks;
  };
  const chapters = understood.chapters.filter((chapter) => chapter.toc !== false);
  let next = 0;
  const headingsUntil = (seconds: number): Heading[] => {
    const headings: Heading[] = [];
    while (next < chapters.length && chapters[next]!.start <= seconds + 0.5) {
      const { start, title }: Chapter = chapters[next++]!;
      headings.push({ id: land(start), title, start });
    }
    return headings;
  };

  const turns: TurnValues[] = [];
  for (const turn of understood.turns) {
    const openTurn = (headings: Heading[], start: number): TurnValues => {
      const opened: TurnValues = {
        headings,
        first: headings.length > 0 && !turns.some((earlier) => earlier.headings.length > 0),
        speaker: turn.speaker ?? null,
        person: turn.person ?? null,
        name: turn.speaker ?? plan.unknown,
        href: turn.person === undefined ? null : plan.personHref(turn.person),
        colour: plan.voices.get(turn.speaker ?? "")?.colour ?? 0,
        start,
        end: turn.end,
        text: "",
        paragraphs: [],
      };
      turns.push(opened);
      return opened;
    };
    let open = openTurn(headingsUntil(turn.paragraphs[0]?.sentences[0]?.start ?? turn.start), turn.start);
    for (const paragraph of turn.paragraphs) {
      let part: ParagraphValues | undefined;
      for (const sentence of paragraph.sentences) {
        const above = headingsUntil(sentence.start);
        if (above.length > 0) {
          open.end = sentence.start;
          open = openTurn(above, sentence.start);
          part = undefined;
        }
        if (!part) {
          part = openParagraph(land(sentence.start), shown(sentence.start), sentence.start);
          open.paragraphs.push(part);
        }
        addSentence(part, sentence, want < wanted.length ? landHere(sentence.end) : none);
        open.text += open.text === "" ? sentence.text : ` ${sentence.text}`;
      }
    }
  }
  return { turns, landings };
}

const none: number[] = [];

const openParagraph = (id: string | null, at: number, start: number): ParagraphValues => ({
  id,
  at,
  clock: formatClock(at),
  start,
  end: start,
  text: "",
  sentences: [],
});

function addSentence(paragraph: ParagraphValues, { text, start, end }: Sentence, marks: number[]): void {
  paragraph.sentences.push({ text, start, end, t: start > 0 ? spellTenths(Math.round(start * 10)) : "0", marks });
  paragraph.text += paragraph.text === "" ? text : ` ${text}`;
  paragraph.end = end;
}

/**
 * The turns as the HTML that `transcript.liquid` would make of them. It is ready because there are thousands of elements:
 * Liquid takes some 10 ms for an hour of talk, a third of all that an episode costs, and this takes 0.5.
 */
export function spellTurns(turns: readonly TurnValues[], language: string): string {
  let html = "";
  for (const { headings, first, name, href, colour, paragraphs } of turns) {
    if (headings.length > 0) html += `${first ? "" : "</details>\n"}${spellHeadings(headings, language)}`;
    const who = href === null ? `<b>${escapeHtml(name)}</b>` : `<a href="${escapeHtml(href)}">${escapeHtml(name)}</a>`;
    html += `<div class="turn s${colour}">\n<p class="who">${who}</p>\n`;
    for (const paragraph of paragraphs) {
      html += `<p${spellId(paragraph.id)}><a class="at" href="#t=${paragraph.at}">${paragraph.clock}</a> `;
      for (const { text, t, marks } of paragraph.sentences) {
        for (const at of marks) html += `<span id="t=${at}"></span>`;
        html += `<span data-t="${t}">${escapeHtml(text)}</span> `;
      }
      html += "</p>\n";
    }
    html += "</div>\n";
  }
  return turns.some(({ headings }) => headings.length > 0) ? `${html}</details>\n` : html;
}

const spellId = (id: string | null): string => (id === null ? "" : ` id="${id}"`);

/** A chapter opens what a reader can close: it is open until then. */
const spellHeadings = (headings: readonly Heading[], language: string): string =>
  `<details open>\n<summary>${headings.map(({ id, title }) => `<h3${spellId(id)}>${escapeHtml(shapeQuotes(title, language))}</h3>`).join("")}</summary>\n`;
