// The script that a served page gets: it reloads the page when something changed, and shows problems over it.

import { pastePath } from "./paste-panel.js";

/** Path of the script, and of the stream of events it listens to; outside of the site's own paths. */
export const livePath = "/__airdate/live.js";
export const eventsPath = "/__airdate/events";
/** Where the desk is, and where a place is sent that the editor shall open. */
export const deskPath = "/__airdate/";
export const openPath = "/__airdate/open";

/**
 * The page with the scripts of the preview in its head; `version` is that of the site it was made from, `editor` lets it open
 * places. A piece of HTML that is no page, as notes to be pasted are, stays as it is.
 */
export function addLiveScript(html: string, version: number, editor: boolean): string {
  if (!/<(?:!doctype|html|head|body)\b/i.test(html)) return html;
  const opens = editor ? " data-editor" : "";
  const script = `<script src="${livePath}" data-version="${version}"${opens} defer></script>\n<script src="${pastePath}" defer></script>\n`;
  const head = html.search(/<\/head>/i);
  return head < 0 ? html + script : html.slice(0, head) + script + html.slice(head);
}

/** Runs in the browser. Styles are set by script, since pages forbid inline styles. */
export const liveScript = `(() => {
  const { version, editor } = document.currentScript.dataset;
  const css = \`
    :host { all: initial; }
    * { box-sizing: border-box; }
    .box { position: fixed; inset: auto 1rem 1rem 1rem; z-index: 2147483647; max-width: 60rem; max-height: 70vh; margin: 0 auto;
      overflow: auto; background: #1d1b1a; color: #f6f1ea; border-top: 4px solid #e5484d; border-radius: 8px; padding: 1rem 1.25rem;
      font: 15px/1.5 system-ui, sans-serif; box-shadow: 0 8px 40px rgb(0 0 0 / .4); }
    .box.warn { border-color: #f5a524; } .box.info { border-color: #4c9ffe; }
    h2 { margin: 0 0 .5rem; font-size: 1rem; } ol { margin: 0; padding: 0; list-style: none; }
    li { padding: .5rem 0; border-top: 1px solid #45403c; } code { font: 13px/1.5 ui-monospace, monospace; color: #ffd8a8; }
    .hint { color: #b9d8ae; } .rule { color: #a39b93; } p { margin: 0; overflow-wrap: anywhere; }
    button { font: inherit; color: inherit; background: #3a3633; border: 0; border-radius: 6px; padding: .3rem .7rem; cursor: pointer; }
    button:focus-visible { outline: 2px solid #fff; outline-offset: 2px; } .close { float: right; } .desk { color: #ffd8a8; } .place { font: 13px/1.5 ui-monospace, monospace; color: #ffd8a8; }
    .pill { position: fixed; inset: auto 1rem var(--airdate-raised, 1rem) auto; z-index: 2147483647; background: #1d1b1a; color: #f6f1ea; font: 14px/1.5 system-ui, sans-serif; box-shadow: 0 2px 12px rgb(0 0 0 / .4); max-width: calc(100vw - 10rem); }
  \`;
  let host;
  let root;
  let open;
  const make = (name, text, kind) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    if (kind) element.className = kind;
    return element;
  };
  const count = (counts) => ["error", "warn", "info"].flatMap((severity) => {
    const many = counts[severity];
    const name = { error: "error", warn: "warning", info: "remark" }[severity];
    return many > 0 ? [many + " " + name + (many > 1 ? "s" : "")] : [];
  }).join(", ");
  const draw = (told) => {
    const { problems, counts, stale } = told;
    if (!host) {
      host = document.createElement("airdate-problems");
      root = host.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      root.adoptedStyleSheets = [sheet];
      document.body.append(host);
    }
    root.replaceChildren();
    if (problems.length === 0) return;
    if (!open) {
      const pill = make("button", count(counts), "pill");
      pill.addEventListener("click", () => { open = true; draw(told); });
      root.append(pill);
      return;
    }
    const box = make("section", undefined, "box " + problems[0].severity);
    box.setAttribute("role", "alert");
    const close = make("button", "Close", "close");
    close.addEventListener("click", () => { open = false; draw(told); });
    const list = make("ol");
    for (const problem of problems) {
      const line = make("li");
      const place = problem.place ? [problem.place.file, problem.place.line, problem.place.column].filter((part) => part !== undefined).join(":") : "";
      if (place && editor !== undefined) {
        const { file, line: row = 1, column = 1 } = problem.place;
        const opener = make("button", place, "place");
        opener.title = "Open in the editor";
        opener.addEventListener("click", async () => {
          const answer = await fetch(${JSON.stringify(openPath)}, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ file, line: row, column }) });
          if (!answer.ok) opener.textContent = place + ": " + (await answer.text()).trim();
        });
        line.append(opener);
      } else if (place) line.append(make("code", place));
      const said = make("p", problem.severity + ": " + (problem.field ? problem.field + ": " : "") + problem.message + " ");
      said.append(make("span", "(" + problem.rule + ")", "rule"));
      line.append(said);
      if (problem.hint) line.append(make("p", problem.hint, "hint"));
      list.append(line);
    }
    const more = counts.error + counts.warn + counts.info - problems.length;
    if (more > 0) list.append(make("li", more + " more are not listed here; airdate check lists all.", "rule"));
    const desk = make("a", "All of it on the desk", "desk");
    desk.href = ${JSON.stringify(deskPath)};
    box.append(close, make("h2", count(counts) + (stale ? ". This is the site as it was before." : "")), list, desk);
    root.append(box);
  };
  // Only who writes the show sees which chapters nobody typed.
  const found = new CSSStyleSheet();
  found.replaceSync('.chapters li[data-found] .title::after { content: " (found)"; opacity: .6; font-style: italic; }');
  // On a phone the player stands at the bottom once it plays, and what floats stands over it.
  const raised = new CSSStyleSheet();
  raised.replaceSync('@media (max-width: 40rem) { body:has(.player.started) { --airdate-raised: 11rem; } }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, found, raised];
  const events = new EventSource(${JSON.stringify(eventsPath)} + "?version=" + version);
  events.addEventListener("reload", () => location.reload());
  events.addEventListener("problems", (event) => {
    const told = JSON.parse(event.data);
    open ??= told.counts.error > 0 || undefined;
    draw(told);
  });
  addEventListener("pagehide", () => events.close());
})();
`;
