// The transcript as HTML: turns by speaker, paragraphs with a time link, sentences that know when they are said.
import { formatClock } from "../../../base/clock-text.js";
import { spellTenths } from "../../../base/tenths.js";
import { shownTime } from "../../../conventions/shown-time.js";
import type { Chapter, Turn, Understood } from "../../../model/model.js";
import { escapeHtml } from "../escape.js";
import type { Voice } from "./speakers.js";

export interface TranscriptPart {
  html: string;
  /** Seconds that have an element with the id `t=<seconds>`, where a link lands without JavaScript too. */
  landings: Set<number>;
}

/** What the transcript needs to know besides the episode: who has which colour and page. */
export interface TranscriptPlan {
  voices: Map<string, Voice>;
  /** Address of a person's page. */
  personHref: (id: string) => string;
  unknown: string;
  /** Further seconds that links on the page lead to, in rising order: each gets an element near it. */
  wanted?: number[];
}

/**
 * A sentence is `<span data-t="12.3">`, its start in seconds; a paragraph begins with a link to its time. A chapter that
 * starts inside a paragraph divides it. Estimated times are shown rounded.
 */
export function transcriptPart(understood: Understood, plan: TranscriptPlan): TranscriptPart {
  const landings = new Set<number>();
  const land = (seconds: number): string => {
    const at = Math.floor(shownTime(seconds, understood.timing));
    if (landings.has(at)) return "";
    landings.add(at);
    return ` id="t=${at}"`;
  };
  const link = (seconds: number): string => {
    const at = Math.floor(shownTime(seconds, understood.timing));
    return `<a class="at" href="#t=${at}">${formatClock(at)}</a> `;
  };
  const wanted = plan.wanted ?? [];
  let want = 0;
  const landHere = (until: number): string => {
    let marks = "";
    for (; want < wanted.length && wanted[want]! <= until; want++) {
      const at = wanted[want]!;
      if (!landings.has(at)) marks += `<span id="t=${at}"></span>`;
      landings.add(at);
    }
    return marks;
  };
  const chapters = understood.chapters.filter((chapter) => chapter.toc !== false);
  let next = 0;
  const heading = (chapter: Chapter): string => {
    const id = land(chapter.start);
    return `<h3${id}>${escapeHtml(chapter.title)}</h3>\n`;
  };

  const names = new Map<string, string>();
  const nameOf = ({ speaker, person }: Turn): string => {
    const key = `${person ?? ""}\n${speaker ?? ""}`;
    let name = names.get(key);
    if (name === undefined) {
      name = speakerName(speaker, person, plan);
      names.set(key, name);
    }
    return name;
  };
  let html = "";
  for (const turn of understood.turns) {
    const voice = plan.voices.get(turn.speaker ?? "");
    const first = turn.paragraphs[0]?.sentences[0]?.start ?? turn.start;
    while (next < chapters.length && chapters[next]!.start <= first + 0.5) html += heading(chapters[next++]!);
    html += `<div class="turn s${voice?.colour ?? 0}">\n<p class="who">${nameOf(turn)}</p>\n`;
    for (const paragraph of turn.paragraphs) {
      let open = false;
      for (const sentence of paragraph.sentences) {
        while (next < chapters.length && chapters[next]!.start <= sentence.start + 0.5) {
          if (open) html += "</p>\n";
          open = false;
          html += heading(chapters[next++]!);
        }
        if (!open) html += `<p${land(sentence.start)}>${link(sentence.start)}`;
        open = true;
        if (want < wanted.length) html += landHere(sentence.end);
        html += '<span data-t="';
        html += sentence.start > 0 ? spellTenths(Math.round(sentence.start * 10)) : "0";
        html += '">';
        html += escapeHtml(sentence.text);
        html += "</span> ";
      }
      if (open) html += "</p>\n";
    }
    html += "</div>\n";
  }
  return { html, landings };
}

function speakerName(speaker: string | undefined, person: string | undefined, plan: TranscriptPlan): string {
  const name = escapeHtml(speaker ?? plan.unknown);
  return person === undefined ? `<b>${name}</b>` : `<a href="${escapeHtml(plan.personHref(person))}">${name}</a>`;
}
