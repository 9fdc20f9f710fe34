// The panel of a served episode's page that holds its texts for every place to paste into, behind buttons.
import { decodePercents } from "../../base/address-text.js";
import type { Answer } from "./answer.js";
import { typeOfEnding } from "./mime-types.js";
import type { Preview } from "./preview.js";

/**
 * Declares `copy({ text, html })` for a script in the browser; `html` may be absent, and both may be promises: Safari lets nobody
 * wait for a text before the clipboard is asked for. The promise fails where nothing was copied. Where the page is not secure,
 * as on another machine, a copy event carries both kinds.
 */
export const copyFunction = `const copyByEvent = (text, html) => new Promise((done, fail) => {
    const put = (event) => {
      event.clipboardData.setData("text/plain", text);
      if (html !== undefined) event.clipboardData.setData("text/html", html);
      event.preventDefault();
    };
    document.addEventListener("copy", put, { once: true });
    const went = document.execCommand("copy");
    document.removeEventListener("copy", put);
    if (went) done(); else fail(new Error("refused"));
  });
  const copy = async ({ text, html }) => {
    const byEvent = async () => copyByEvent(await text, await html);
    if (!navigator.clipboard?.write) return byEvent();
    const blobOf = async (type, content) => new Blob([await content], { type });
    const blobs = { "text/plain": blobOf("text/plain", text) };
    if (html !== undefined) blobs["text/html"] = blobOf("text/html", html);
    return navigator.clipboard.write([new ClipboardItem(blobs)]).catch(byEvent);
  };
`;

/** Path of the script, and what those of the texts begin with; outside of the site's own paths. */
export const pastePath = "/__airdate/paste.js";
const textsPath = "/__airdate/paste/";

/** Where one text of an episode is, as plain text or with its formatting. */
export const pathOfText = (slug: string, name: string, ending: "txt" | "html"): string =>
  `${textsPath}${encodeURIComponent(slug)}/${name}.${ending}`;

/** The script, all texts of an episode as JSON, or one of them; undefined for any other path. */
export async function findPasteAnswer(preview: Preview, pathname: string): Promise<Answer | undefined> {
  if (pathname === pastePath) return { type: typeOfEnding(pastePath), body: Buffer.from(pasteScript) };
  const [, slug, name, ending] = /^\/__airdate\/paste\/([^/]+)(?:\/([a-z]+)\.(txt|html))?$/.exec(pathname) ?? [];
  if (slug === undefined) return undefined;
  const texts = await preview.texts(decodePercents(slug));
  const one = texts?.find((text) => text.name === name);
  const said = name === undefined ? texts && JSON.stringify(texts) : ending === "html" ? one?.html : one?.text;
  if (said === undefined)
    return { status: 404, type: typeOfEnding("none.txt"), body: Buffer.from("There is no such text.\n") };
  return { type: typeOfEnding(`text.${ending ?? "json"}`), body: Buffer.from(said) };
}

/** Runs in the browser on pages of episodes alone. Styles are set by script, since pages forbid inline styles. */
const pasteScript = `(() => {
  const slug = /\\/episodes\\/([^/]+)\\/(?:index\\.html)?$/.exec(location.pathname)?.[1];
  if (!slug) return;
  const css = \`
    :host { all: initial; }
    * { box-sizing: border-box; }
    .pill, .box { position: fixed; z-index: 2147483646; background: #1d1b1a; color: #f6f1ea; font: 15px/1.5 system-ui, sans-serif; box-shadow: 0 2px 12px rgb(0 0 0 / .4); }
    .pill { inset: auto auto var(--airdate-raised, 1rem) 1rem; }
    .box { inset: auto auto calc(var(--airdate-raised, 1rem) + 3.2rem) 1rem; width: min(26rem, calc(100vw - 2rem)); max-height: 70vh; overflow: auto; border-radius: 8px; padding: 1rem; }
    @media (max-width: 40rem) { .box { max-height: 55vh; } }
    h2 { margin: 0 0 .5rem; font-size: 1rem; } ul { margin: 0; padding: 0; list-style: none; }
    li { padding: .5rem 0; border-top: 1px solid #45403c; overflow-wrap: anywhere; }
    button { font: inherit; color: inherit; background: #3a3633; border: 0; border-radius: 6px; min-height: 2.75rem; padding: .3rem .8rem; cursor: pointer; text-align: start; }
    button:focus-visible { outline: 2px solid #fff; outline-offset: 2px; }
    .quiet { color: #c3bbb2; margin: .25rem 0 0; } .over { color: #ffd8a8; margin: .25rem 0 0; }
  \`;
  const make = (name, text, kind) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    if (kind) element.className = kind;
    return element;
  };
  const host = document.createElement("airdate-paste");
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  const pill = make("button", "Copy texts", "pill");
  pill.setAttribute("aria-expanded", "false");
  root.append(pill);
  document.body.append(host);

  ${copyFunction}
  let box;
  const close = () => {
    box?.remove();
    box = undefined;
    pill.setAttribute("aria-expanded", "false");
  };
  const open = async () => {
    box = make("section", undefined, "box");
    box.setAttribute("aria-label", "Texts to paste");
    const status = make("p", "Loading…", "quiet");
    status.setAttribute("role", "status");
    const list = make("ul");
    box.append(make("h2", "Texts to paste"), status, list);
    root.append(box);
    pill.setAttribute("aria-expanded", "true");
    const answer = await fetch(${JSON.stringify(textsPath)} + slug);
    if (!answer.ok) { status.textContent = "The texts could not be made: " + await answer.text(); return; }
    status.textContent = "";
    for (const one of await answer.json()) {
      const line = make("li");
      const button = make("button", "Copy for " + one.title);
      button.dataset.name = one.name;
      button.addEventListener("click", async () => {
        await copy(one).then(() => { status.textContent = "Copied: " + one.title; }, () => { status.textContent = "Could not copy"; });
      });
      line.append(button, make("p", one.count, "quiet"));
      if (one.estimated !== undefined) {
        button.textContent += " (times are estimated)";
        line.append(make("p", "Its times are off by about " + one.estimated + " s: look at them before you paste it.", "over"));
      }
      if (one.dropped.length > 0) line.append(make("p", "Not in it: " + one.dropped.join("; "), "over"));
      list.append(line);
    }
    list.querySelector("button")?.focus();
  };
  pill.addEventListener("click", () => (box ? close() : open()));
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !box) return;
    close();
    pill.focus();
  });
})();
`;
