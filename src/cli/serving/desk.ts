// The desk of served shows: pages for who writes the show, with its state, what is wrong, and the texts to paste.

import { sayMoment } from "../../base/date-text.js";
import { basePath, decodePath, episodePath } from "../../conventions/addresses.js";
import type { Problem } from "../../model/model.js";
import type { LoadedShow } from "../../pipeline/project.js";
import { pasteHash } from "../../write/notes/paste-hash.js";
import { renderTemplate } from "../../write/pages/engine.js";
import { drawQr } from "../../write/pages/qr.js";
import { countProblems, sayCounts, severityNames, worstFirst } from "../say-problems.js";
import { sayTallies } from "../say-tallies.js";
import { tallyDue, tallyHeldBack } from "../tally-episodes.js";
import type { Answer } from "./answer.js";
import { deskScript, deskScriptPath } from "./desk-script.js";
import { deskStyle, deskTemplates } from "./desk-templates.js";
import { deskPath } from "./live-script.js";
import { typeOfEnding } from "./mime-types.js";
import { pathOfText } from "./paste-panel.js";
import type { Preview } from "./preview.js";

/** Problems that the desk lists. */
const mostListed = 200;

/** What the desk knows of its surroundings. */
export interface DeskSetting {
  /** An editor can be opened from here. */
  editor: boolean;
  /** The address of the site for other machines, where it is served to them. */
  phone?: string;
}

/** What a path of the desk answers; undefined for a path that is none. */
export async function findDeskAnswer(
  preview: Preview,
  path: string,
  setting: DeskSetting,
): Promise<Answer | undefined> {
  if (path === deskScriptPath) return text("desk.js", deskScript);
  if (path === `${deskPath}desk.css`) return text("desk.css", deskStyle);
  if (path === `${deskPath}phone.svg` && setting.phone) return text("phone.svg", drawQr(setting.phone));
  const loaded = preview.built()?.loaded;
  if (path === deskPath) return page("desk", deskValues(preview, await findStale(preview), setting));
  const slug = /^\/__airdate\/episodes\/([^/]+)\/$/.exec(path)?.[1];
  const planned = loaded?.planned.find(({ episode }) => slug !== undefined && episode.slug === decodePath(slug));
  if (!loaded || !planned) return undefined;
  return page("episode", await episodeValues(preview, loaded, planned, setting));
}

const text = (name: string, content: string): Answer => ({ type: typeOfEnding(name), body: Buffer.from(content) });

function page(name: keyof typeof deskTemplates & string, values: object): Answer {
  const { value, problems } = renderTemplate(deskTemplates, name, values);
  if (problems.length > 0) throw new Error(problems[0]!.message);
  return text("desk.html", value);
}

type Planned = LoadedShow["planned"][number];

/** Slugs of the episodes whose text on YouTube is another than it would be now. */
async function findStale(preview: Preview): Promise<ReadonlySet<string>> {
  const stale = new Set<string>();
  for (const [slug, { pasted }] of Object.entries(preview.built()?.loaded?.lock?.episodes ?? {})) {
    if (pasted === undefined) continue;
    const found = await preview.find(episodePath(slug, "youtube.txt"));
    if (found && "content" in found && pasteHash(String(found.content)) !== pasted) stale.add(slug);
  }
  return stale;
}

function deskValues(preview: Preview, stalePastes: ReadonlySet<string>, setting: DeskSetting): object {
  const { problems, stale } = preview.state();
  const loaded = preview.built()?.loaded;
  const listed = worstFirst(problems);
  const rows = (loaded?.planned ?? []).map((planned) => episodeRow(loaded!, planned, setting));
  return {
    title: "The desk",
    show: loaded?.show.title ?? "The site",
    base: loaded ? basePath(loaded.show) : "",
    summary: loaded ? sayTallies([tallyDue(loaded), ...tallyHeldBack(loaded, true)]) : "The show cannot be read yet.",
    stale,
    phone: setting.phone ?? null,
    counted: listed.length === 0 ? "Nothing is wrong" : sayCounts(countProblems(problems)),
    problems: listed.slice(0, mostListed).map((problem) => problemRow(problem, setting)),
    more: Math.max(0, listed.length - mostListed),
    pasted: rows.filter(({ slug }) => stalePastes.has(slug)),
    waiting: rows.filter(({ published }) => !published),
    published: rows.filter(({ published }) => published),
  };
}

/** The hub of an episode: its texts to paste, each with its length, and what is wrong with it. */
async function episodeValues(
  preview: Preview,
  loaded: LoadedShow,
  planned: Planned,
  setting: DeskSetting,
): Promise<object> {
  const { slug } = planned.episode;
  const texts = ((await preview.texts(slug)) ?? []).map((one) => ({
    name: one.title,
    says: one.says,
    href: pathOfText(slug, one.name, "txt"),
    rich: one.html === undefined ? null : pathOfText(slug, one.name, "html"),
    over: false,
    counted: one.count,
    dropped: [
      ...one.dropped.map((what) => `Not in it: ${what}`),
      ...(one.estimated === undefined ? [] : [`Its times are estimated, and off by about ${one.estimated} s`]),
    ],
  }));
  const own = preview.state().problems.filter(({ episode }) => episode === slug);
  const one = episodeRow(loaded, planned, setting);
  return {
    ...one,
    one,
    show: loaded.show.title,
    texts,
    problems: worstFirst(own).map((problem) => problemRow(problem, setting)),
  };
}

function episodeRow({ show }: LoadedShow, { episode, state }: Planned, setting: DeskSetting) {
  const when = episode.date ? sayMoment(episode.date.utc, show.timezone) : "no date yet";
  return {
    slug: episode.slug,
    title: episode.title,
    desk: `${deskPath}episodes/${encodeURIComponent(episode.slug)}/`,
    page: `${basePath(show)}/${episodePath(episode.slug)}`,
    published: state === "published",
    state: state === "draft" ? "draft" : state === "published" ? when : `comes out ${when}`,
    ...placeRow({ file: episode.source.file, line: 1 }, setting),
  };
}

function problemRow({ severity, message, rule, hint, place, field }: Problem, setting: DeskSetting) {
  return {
    severity,
    severity_text: severityNames[severity],
    message: field && place?.line === undefined ? `${field}: ${message}` : message,
    rule,
    hint: hint ?? null,
    ...placeRow(place, setting),
  };
}

function placeRow(place: Problem["place"], { editor }: DeskSetting): { place: string | null; open: string | null } {
  if (!place) return { place: null, open: null };
  const { file, line, column } = place;
  const said = [file, line, column].filter((part) => part !== undefined).join(":");
  return { place: said, open: editor ? JSON.stringify({ file, line: line ?? 1, column: column ?? 1 }) : null };
}
