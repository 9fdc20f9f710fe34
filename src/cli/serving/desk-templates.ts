// The pages of the desk, as Liquid: what only the person who writes the show sees.
import type { Templates } from "../../write/pages/engine.js";

const style = `
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
<ul>{% for text in texts %}<li><span class="grow"><strong>{{ text.name }}</strong> {{ text.says }}<br><span class="{% if text.over %}error{% else %}quiet{% endif %}">{{ text.counted }}</span>{% for dropped in text.dropped %}<br><span class="warn">{{ dropped }}</span>{% endfor %}</span><button type="button" data-copy="{{ text.href }}"{% if text.rich %} data-rich="{{ text.rich }}"{% endif %}>Copy</button><a class="button" href="{{ text.href }}">Show</a></li>{% endfor %}</ul>
{% if problems.size > 0 %}<h2>What is wrong</h2>
<ul>{% for one in problems %}<li><span class="grow"><span class="{{ one.severity }}">{{ one.severity_text }}</span> {{ one.message }} <span class="quiet">({{ one.rule }})</span>{% if one.hint %}<br><span class="quiet">{{ one.hint }}</span>{% endif %}</span>${placed}</li>{% endfor %}</ul>{% endif %}
{% endblock %}`;

export const deskStyle = style;

/** `desk` and `episode`; their values are those that desk.ts gives. */
export const deskTemplates: Templates = { frame, desk, episode };
