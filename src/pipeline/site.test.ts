// A build writes of the show's own files only those that are not as an earlier build left them, and exactly these.
import { expect, it } from "vitest";
import { openMemoryStore, type Store } from "../cache/store.js";
import type { Card, Show, Site } from "../model/model.js";
import { makeCard, makeEntry, makePerson, makeShow, makeTurn } from "../testing/make-show.js";
import { packagedTemplates } from "../testing/make-site.js";
import { packPart, writeSearchPart } from "../write/pages/search/search-part.js";
import { planSite } from "./site.js";

const templates = packagedTemplates();

/** Writes what has to be written over `out`, and gives its paths; what stands is left as it is. */
function build(site: Site, store: Store, out: Map<string, string>, own = templates): string[] {
  const kept = new Set<string>();
  const written = new Map<string, string>();
  const parts = planSite(site, own, store);
  for (const part of parts) {
    if (part.kind === "feed") continue;
    const standing = part.recall?.();
    for (const path of standing?.paths ?? []) kept.add(path);
    for (const { path, content } of standing?.files ?? part.write().files)
      written.set(path, Buffer.from(content).toString("latin1"));
  }
  for (const path of out.keys()) if (!kept.has(path) && !written.has(path)) out.delete(path);
  for (const [path, content] of written) out.set(path, content);
  const names = new Set(parts.flatMap((part) => part.names));
  store.prune((name) => names.has(name) || name.startsWith("entry/"));
  return [...written.keys()];
}

function siteOf(store: Store, over: (at: number) => Partial<Card> = () => ({}), show: Partial<Show> = {}): Site {
  const cards = Array.from({ length: 30 }, (_, at): Card => {
    const entry = makeEntry({
      episode: {
        slug: `talk-${at}`,
        title: `Talk ${at}`,
        guests: [makePerson({ id: `guest-${at % 7}`, name: `Guest ${at % 7}` })],
      },
      understood: { turns: [makeTurn(`Word${at} of boats.`, 0, 9, "Bo")] },
    });
    const card = makeCard(entry, { date: Date.UTC(2026, 0, 1) - at * 86_400_000, ...over(at) });
    const search = store.keepText(packPart({ ...writeSearchPart(entry).part, title: card.title }));
    store.set(`entry/${card.slug}`, { key: "", value: {}, texts: { search } });
    return card;
  });
  return { show: makeShow(show), cards, upcoming: [] };
}

it("writes nothing of it again but the lists of files when nothing changed", () => {
  const store = openMemoryStore();
  const out = new Map<string, string>();
  expect(build(siteOf(store), store, out).length).toBeGreaterThan(10);
  const before = new Map(out);
  expect(build(siteOf(store), store, out).filter((path) => path.endsWith(".html") || path.endsWith(".bin"))).toEqual(
    [],
  );
  expect(out).toEqual(before);
});

it.each<[string, (at: number) => Partial<Card>, Partial<Show>]>([
  ["a title", (at) => (at === 3 ? { title: "Another" } : {}), {}],
  ["a summary", (at) => (at === 29 ? { summary: "Another summary" } : {}), {}],
  ["a guest", (at) => (at === 5 ? { people: [] } : {}), {}],
  ["an old address", (at) => (at === 5 ? { aliases: ["old", "talk-6", "/archive/"] } : {}), {}],
  ["a draft", (at) => (at === 0 ? { state: "draft" } : {}), {}],
  ["the show", () => ({}), { description: "Something else" }],
  ["its order", () => ({}), { type: "serial" }],
])("equals a clean build after %s changed, and again when it is as it was", (_, over, show) => {
  const store = openMemoryStore();
  const out = new Map<string, string>();
  const clean = (...how: [typeof over?, typeof show?]): Map<string, string> => {
    const fresh = openMemoryStore();
    const files = new Map<string, string>();
    build(siteOf(fresh, ...how), fresh, files);
    return files;
  };
  build(siteOf(store), store, out);
  for (const how of [[over, show], [], [over, show]] as [typeof over?, typeof show?][]) {
    build(siteOf(store, ...how), store, out);
    expect([...out].sort()).toEqual([...clean(...how)].sort());
  }
});

it("writes every page again when a template changed", () => {
  const store = openMemoryStore();
  const out = new Map<string, string>();
  const first = build(siteOf(store), store, out);
  const again = build(siteOf(store), store, out, { ...templates, "style.css": "body { margin: 0 }\n" });
  expect(again.filter((path) => path.endsWith(".html"))).toEqual(first.filter((path) => path.endsWith(".html")));
});
