// The desk of served shows: pages for who writes the show, with its state, what is wrong, and the texts to paste.
import { decodePercents } from "../../base/address-text.js";
import { sayMoment } from "../../base/date-text.js";
import { basePath, episodePath } from "../../conventions/addresses.js";
import type { Problem } from "../../model/model.js";
import type { LoadedShow } from "../../pipeline/project.js";
import { renderTemplate, type Templates } from "../../write/pages/engine.js";
import { drawQr } from "../../write/pages/qr.js";
import { pasteHash } from "../../write/paste/pasted.js";
import { countProblems, sayCounts, severityNames, worstFirst } from "../say-problems.js";
import { sayTallies } from "../say-tallies.js";
import { tallyDue, tallyHeldBack } from "../tally-episodes.js";
import type { Answer } from "./answer.js";
import { deskPath, openPath } from "./live-script.js";
import { typeOfEnding } from "./mime-types.js";
import { copyFunction, pathOfText } from "./paste-panel.js";
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
  const planned = loaded?.planned.find(({ episode }) => slug !== undefined && episode.slug === decodePercents(slug));
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

/** Path of the script. */
const deskScriptPath = "/__airdate/desk.js";

/** Runs in the browser. */
const deskScript = `(() => {
  const say = (button, text) => {
    const before = button.dataset.text ??= button.textContent;
    button.textContent = text;
    clearTimeout(button.timer);
    button.timer = setTimeout(() => { button.textContent = before; }, 2500);
  };
  ${copyFunction}
  const load = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.text();
  };
  document.addEventListener("click", async (event) => {
    const open = event.target.closest("[data-open]");
    if (open) {
      const answer = await fetch(${JSON.stringify(openPath)}, { method: "POST", headers: { "content-type": "application/json" }, body: open.dataset.open });
      if (!answer.ok) say(open, (await answer.text()).trim());
      return;
    }
    const button = event.target.closest("[data-copy]");
    if (!button) return;
    try {
      const html = button.dataset.rich === undefined ? undefined : load(button.dataset.rich);
      await copy({ text: load(button.dataset.copy), html });
      say(button, "Copied");
    } catch {
      say(button, "Could not copy: open the text and copy it there");
    }
  });
})();
`;

/** `desk.css`. */
const deskStyle = `
:root { color-scheme: light dark; --ink: light-dark(#1f1b18, #f3ede6); --quiet: light-dark(#6a615a, #b3a89d); --line: light-dark(#e2dad1, #45403c);
  --paper: light-dark(#fbf8f4, #1b1917); --raised: light-dark(#fff, #262321); --accent: light-dark(#9a3412, #f0a878); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem 1rem 4rem; max-width: 62rem; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: .5rem 0; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
a { color: var(--accent); } ul { list-style: none; margin: 0; padding: 0; }
li { padding: .5rem 0; border-top: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .2rem 1rem; align-items: baseline; }
li > .grow { flex: 1 1 18rem; min-width: 0; } .quiet { color: var(--quiet); } .error { color: light-dark(#b42318, #ff8f85); } .warn { color: light-dark(#8a5300, #f5b74e); }
button, .button { font: inherit; color: var(--ink); background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: .3rem .8rem; cursor: pointer; text-decoration: none; min-height: 2.2rem; }
code { font: .88em ui-monospace, monospace; } p { margin: .3rem 0; }
.qr { width: 10rem; height: 10rem; display: block; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
`;

const frame = `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ title }}</title><link rel="stylesheet" href="/__airdate/desk.css"><link rel="icon" href="data:,">
<script src="/__airdate/desk.js" defer></script></head><body>
{% block main %}{% endblock %}
</body></html>
`;

const placed = `{% if one.open %}<button type="button" data-open="{{ one.open }}">{{ one.place }}</button>{% elsif one.place %}<code>{{ one.place }}</code>{% endif %}`;

const desk = `{% layout "frame" %}{% block main %}
<p><a href="{{ base }}/">{{ show }}</a></p>
<h1>{{ title }}</h1>
<p>{{ summary }}</p>
{% if stale %}<p class="error">The show cannot be built as it is: the site is shown as it was before.</p>{% endif %}
{% if phone %}<h2>On a phone</h2><p><a href="{{ phone }}">{{ phone }}</a></p><img class="qr" src="/__airdate/phone.svg" alt="QR code of {{ phone }}">{% endif %}
<h2 id="problems">{{ counted }}</h2>
<ul>{% for one in problems %}<li><span class="grow"><span class="{{ one.severity }}">{{ one.severity_text }}</span> {{ one.message }} <span class="quiet">({{ one.rule }})</span>{% if one.hint %}<br><span class="quiet">{{ one.hint }}</span>{% endif %}</span>${placed}</li>{% endfor %}
{% if more > 0 %}<li class="quiet">{{ more }} more: airdate check lists all.</li>{% endif %}</ul>
{% if pasted.size > 0 %}<h2 id="stale">Changed since it was pasted into YouTube</h2>
<ul>{% for one in pasted %}<li><a class="grow" href="{{ one.desk }}">{{ one.title }}</a><code>airdate pasted {{ one.slug }}</code></li>{% endfor %}</ul>{% endif %}
<h2 id="waiting">Waiting</h2>
{% if waiting.size == 0 %}<p class="quiet">Nothing waits for its date, and there are no drafts.</p>{% endif %}
<ul>{% for one in waiting %}<li><a class="grow" href="{{ one.desk }}">{{ one.title }}</a><span class="quiet">{{ one.state }}</span>${placed}</li>{% endfor %}</ul>
<h2 id="published">Published</h2>
<ul>{% for one in published %}<li><a class="grow" href="{{ one.desk }}">{{ one.title }}</a><span class="quiet">{{ one.state }}</span>${placed}</li>{% endfor %}</ul>
{% endblock %}`;

const episode = `{% layout "frame" %}{% block main %}
<p><a href="/__airdate/">{{ show }}</a></p>
<h1>{{ title }}</h1>
<p><span class="quiet">{{ state }}</span> <a href="{{ page }}">Its page</a> {% if one.open %}${placed}{% endif %}</p>
<h2>To paste</h2>
<ul>{% for text in texts %}<li><span class="grow"><strong>{{ text.name }}</strong> {{ text.says }}<br><span class="quiet">{{ text.counted }}</span>{% for dropped in text.dropped %}<br><span class="warn">{{ dropped }}</span>{% endfor %}</span><button type="button" data-copy="{{ text.href }}"{% if text.rich %} data-rich="{{ text.rich }}"{% endif %}>Copy</button><a class="button" href="{{ text.href }}">Show</a></li>{% endfor %}</ul>
{% if problems.size > 0 %}<h2>What is wrong</h2>
<ul>{% for one in problems %}<li><span class="grow"><span class="{{ one.severity }}">{{ one.severity_text }}</span> {{ one.message }} <span class="quiet">({{ one.rule }})</span>{% if one.hint %}<br><span class="quiet">{{ one.hint }}</span>{% endif %}</span>${placed}</li>{% endfor %}</ul>{% endif %}
{% endblock %}`;

/** `desk` and `episode`; their values are those that desk.ts gives. */
const deskTemplates: Templates = { frame, desk, episode };
