// Serves a preview over HTTP: the site under its own base path, and the events that keep pages up to date.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { networkInterfaces } from "node:os";
import { isLoopback } from "../../base/address-text.js";
import { attempt } from "../../base/attempt.js";
import { basePath } from "../../conventions/addresses.js";
import type { OutFile, Problem, Severity } from "../../model/model.js";
import { countProblems, worstFirst } from "../say-problems.js";
import { type Answer, sendAnswer } from "./answer.js";
import { type DeskSetting, findDeskAnswer } from "./desk.js";
import { addLiveScript, deskPath, eventsPath, livePath, liveScript, openPath } from "./live-script.js";
import { typeOfEnding, typesOf } from "./mime-types.js";
import type { Editor, EditorPlace } from "./open-editor.js";
import { findPasteAnswer } from "./paste-panel.js";
import type { Found, Preview, State } from "./preview.js";

export interface Serving {
  port: number;
  /** Tells every open page to load again, or to show what is wrong. */
  tell(): void;
  close(): Promise<void>;
}

/** Where to listen, and who is told of what. */
export interface ServerSetting {
  host: string;
  /** The first port to try, and how many are tried. */
  port: number;
  tries: number;
  /** What opens the show's files where a page asks for it. */
  editor?: Editor | undefined;
  /** A page was asked for. */
  asked(): void;
  /** Problems came up while a page was made. */
  noticed(): void;
}

/** Takes the first free port. Throws the system's error when there is none. */
export async function servePreview(preview: Preview, setting: ServerSetting): Promise<Serving> {
  const { host } = setting;
  const events = openEvents();
  const reload = (): string => spellEvent("reload", { version: preview.version() });
  let told: { state?: State; event: string } = { event: "" };
  const problems = (): string => {
    const state = preview.state();
    if (told.state !== state) told = { state, event: spellEvent("problems", pickWorst(state)) };
    return told.event;
  };
  const lone = isLoopback(host);
  // Only who sits at this machine may open its editor.
  const editor = lone ? setting.editor : undefined;
  const desk = (): DeskSetting => ({ editor: editor !== undefined, ...phoneOf(preview, host, port) });

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (lone && !isLoopback(hostOf(request))) return sendText(request, response, 403, "Ask for localhost.\n");
    const url = new URL(request.url ?? "/", "http://localhost");
    if (editor && url.pathname === openPath && request.method === "POST") {
      const said = await openPlace(request, editor, preview);
      return sendText(request, response, said === undefined ? 200 : 400, `${said ?? "Opened"}\n`);
    }
    if (request.method !== "GET" && request.method !== "HEAD")
      return sendText(request, response, 405, "Only GET and HEAD are answered.\n");
    if (url.pathname === livePath)
      return sendAnswer(request, response, { type: typeOfEnding(livePath), body: Buffer.from(liveScript) });
    const ofPaste = await findPasteAnswer(preview, url.pathname);
    if (ofPaste) return sendAnswer(request, response, ofPaste);
    if (url.pathname === eventsPath) {
      const old = url.searchParams.get("version") !== String(preview.version());
      return events.join(response, ...(old ? [reload()] : [problems()]));
    }
    const ofDesk = url.pathname.startsWith(deskPath) ? await findDeskAnswer(preview, url.pathname, desk()) : undefined;
    if (ofDesk) return sendAnswer(request, response, ofDesk);
    const base = basePathOf(preview);
    if (base !== "" && (url.pathname === "/" || url.pathname === base)) {
      response.writeHead(302, { location: `${base}/` }).end();
      return;
    }
    const answer = await findAnswer(preview, url.pathname, base, editor !== undefined);
    if ("location" in answer) response.writeHead(302, { location: answer.location }).end();
    else sendAnswer(request, response, answer);
    setting.asked();
    // A page that was only made now may have shown what is wrong with a template.
    const before = told.event;
    if (before !== problems()) {
      events.send(told.event);
      setting.noticed();
    }
  };
  const server = createServer((request, response) => {
    handle(request, response).catch((error: Error) => {
      if (response.headersSent) response.destroy();
      else sendText(request, response, 500, `${error.stack}\n`);
    });
  });
  await listen(server, host, setting.port, setting.tries);
  const { port } = server.address() as AddressInfo;
  return {
    port,
    tell: () => events.send(preview.state().stale ? problems() : reload()),
    close: () =>
      new Promise((done) => {
        events.close();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const basePathOf = (preview: Preview): string => {
  const show = preview.built()?.site?.show;
  return show ? basePath(show) : "";
};

async function findAnswer(
  preview: Preview,
  pathname: string,
  base: string,
  editor: boolean,
): Promise<Answer | { location: string }> {
  const version = preview.version();
  const page = (status: number, html: string): Answer => ({
    status,
    type: typeOfEnding("page.html"),
    body: Buffer.from(addLiveScript(html, version, editor)),
  });
  const show = preview.built()?.site?.show;
  if (!show) return page(503, unreadable);
  const path = pathOf(pathname, base);
  const file = path === undefined || path === "" || path.endsWith("/") ? `${path ?? ""}index.html` : path;
  const found = path === undefined ? undefined : await preview.find(file);
  if (found === undefined) {
    if (path !== undefined && path !== "" && !path.endsWith("/") && (await preview.find(`${path}/index.html`)))
      return { location: `${pathname}/` };
    const faulty = file.endsWith(".html") && preview.state().problems.some(({ rule }) => rule === "template");
    if (faulty) return page(500, unmade);
    const missing = await preview.find("404.html");
    return page(404, missing === undefined ? unmade : textOf(missing));
  }
  const type = typesOf(show)(file);
  if ("file" in found) return { type, body: found };
  return type.startsWith("text/html") ? page(200, textOf(found)) : { type, body: bytesOf(found.content) };
}

/** The bytes as they are: a long feed is not copied. */
const bytesOf = (content: OutFile["content"]): Uint8Array =>
  typeof content === "string" ? Buffer.from(content) : content;

const textOf = (found: Found): string => {
  if (!("content" in found)) return "";
  const { content } = found;
  return typeof content === "string"
    ? content
    : Buffer.from(content.buffer, content.byteOffset, content.length).toString("utf8");
};

/** Path in the output folder; undefined when it lies outside of the site, or is no path at all. */
function pathOf(pathname: string, base: string): string | undefined {
  if (!pathname.startsWith(`${base}/`)) return undefined;
  return attempt(() => decodeURIComponent(pathname.slice(base.length + 1)));
}

const bare = (title: string): string =>
  `<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
const unreadable = bare("The show cannot be read yet");
const unmade = bare("This page could not be made");

/** The site's address for other machines of the network; nothing where it is served to this one alone. */
export function phoneOf(preview: Preview, host: string, port: number): { phone?: string } {
  if (isLoopback(host)) return {};
  const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const outer = all.find(({ internal, family }) => !internal && family === "IPv4")?.address;
  const name = host === "0.0.0.0" || host === "::" ? outer : host.includes(":") ? `[${host}]` : host;
  return name === undefined ? {} : { phone: `http://${name}:${port}${basePathOf(preview)}/` };
}

/** Opens the place that a page of this very server asks for; else says why not. */
async function openPlace(request: IncomingMessage, editor: Editor, preview: Preview): Promise<string | undefined> {
  const { origin, host: asked } = request.headers;
  if (origin !== `http://${asked}`) return "Only the site's own pages may open files.";
  let text = "";
  for await (const piece of request) {
    text += piece;
    if (text.length > 2000) return "That is no place in a file.";
  }
  const place = readPlace(text);
  const file = place && preview.locate(place.file);
  if (!place || file === undefined) return "There is no such file in the show.";
  editor.open({ ...place, file });
  return undefined;
}

function readPlace(text: string): EditorPlace | undefined {
  const { file, line, column } = attempt(() => JSON.parse(text) as Partial<EditorPlace> | null) ?? {};
  const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) > 0;
  return typeof file === "string" && isCount(line) && isCount(column) ? { file, line, column } : undefined;
}

const hostOf = (request: IncomingMessage): string => (request.headers.host ?? "localhost").replace(/:\d+$/, "");

function sendText(request: IncomingMessage, response: ServerResponse, status: number, text: string): void {
  sendAnswer(request, response, { status, type: typeOfEnding("text.txt"), body: Buffer.from(text) });
}

async function listen(server: Server, host: string, port: number, tries: number): Promise<void> {
  for (let at = 0; ; at++) {
    try {
      return await new Promise<void>((done, fail) => {
        server.once("error", fail);
        server.listen(port === 0 ? 0 : port + at, host, () => {
          server.off("error", fail);
          done();
        });
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE" || at + 1 >= tries) throw error;
    }
  }
}

// What a page is told of what is wrong: the worst, and how many there are in all. A long show may have thousands.
interface WorstProblems {
  /** Worst first, at most so many as a person reads. */
  problems: Problem[];
  /** Of all, not only of those above. */
  counts: Record<Severity, number>;
  stale: boolean;
}

const mostShown = 50;

/** The worst problems, and of equals the first. */
function pickWorst({ problems, stale }: State): WorstProblems {
  return { problems: worstFirst(problems).slice(0, mostShown), counts: countProblems(problems), stale };
}

// The stream of events that served pages listen to (Server-Sent Events): reload, and what is wrong.
interface Events {
  /** Adds a page's stream; `first` is sent to it at once. */
  join(response: ServerResponse, ...first: string[]): void;
  send(message: string): void;
  close(): void;
}

/** One event as the stream spells it. */
const spellEvent = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

function openEvents(): Events {
  const pages = new Set<ServerResponse>();
  return {
    join(response, ...first) {
      response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
      response.write(`retry: 500\n\n${first.join("")}`);
      pages.add(response);
      response.on("close", () => pages.delete(response));
    },
    send(message) {
      for (const page of pages) page.write(message);
    },
    close() {
      for (const page of pages) page.end();
    },
  };
}
