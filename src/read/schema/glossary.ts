// Glossaries as they are typed: right terms, wrong -> right pairs, and pairs that must never be made.

import * as z from "zod/mini";
import { hasWebScheme, readAddress } from "../../base/address-text.js";
import { isMap } from "../../base/is-map.js";
import type { Glossary } from "../../model/model.js";

type Path = (string | number)[];
type Fail = (path: Path, message: string, input: unknown) => void;

const kinds = ["person", "company", "product", "acronym", "phrase"] as const;
const expected = 'terms as a list, pairs as "wrong -> right" or {wrong: right}, and never: [pairs]';

/** A glossary in any of its forms. */
export const glossary: z.ZodMiniType<Glossary> = z.transform((typed: unknown, context): Glossary => {
  const found: Glossary = { terms: [], replace: [], never: [] };
  const fail: Fail = (path, message, input) => context.issues.push({ code: "custom", message, input, path });
  if (typed === undefined) return found;
  if (Array.isArray(typed)) for (const [index, item] of typed.entries()) readItem(found, item, [index], fail);
  else if (isMap(typed)) readMap(found, typed, [], fail);
  else if (typeof typed === "string") readItem(found, typed, [], fail);
  else fail([], expected, typed);
  return found;
}) as unknown as z.ZodMiniType<Glossary>;

/** Pairs that must never be made, as a field of their own. */
export const never: z.ZodMiniType<Glossary["never"]> = z.transform((typed: unknown, context) => {
  const fail: Fail = (path, message, input) => context.issues.push({ code: "custom", message, input, path });
  return typed === undefined ? [] : readPairs(typed, [], fail);
}) as unknown as z.ZodMiniType<Glossary["never"]>;

function readMap(found: Glossary, map: Record<string, unknown>, path: Path, fail: Fail): void {
  for (const [key, value] of Object.entries(map)) {
    const inner = [...path, key];
    if (key === "terms") {
      for (const [index, item] of (Array.isArray(value) ? value : [value]).entries()) {
        readItem(found, item, [...inner, index], fail);
      }
    } else if (key === "replace") found.replace.push(...readPairs(value, inner, fail));
    else if (key === "never") found.never.push(...readPairs(value, inner, fail));
    else if (typeof value === "string" && value !== "") found.replace.push({ from: key, to: value });
    else fail(inner, `the right form of ${JSON.stringify(key)} as a text`, value);
  }
}

function readItem(found: Glossary, item: unknown, path: Path, fail: Fail): void {
  if (typeof item === "string" && item.trim() !== "") {
    const pair = splitPair(item);
    if (pair) found.replace.push(pair);
    else found.terms.push({ term: item.trim() });
    return;
  }
  if (!isMap(item)) fail(path, expected, item);
  else if ("term" in item || isTerm(item)) readTerm(found, item, path, fail);
  else readMap(found, item, path, fail);
}

/** It has an address or a kind, as a term has and no pair: by another name than "term" it would be pairs of these words. */
const isTerm = ({ url, kind }: Record<string, unknown>): boolean =>
  kinds.some((name) => name === kind) || (typeof url === "string" && hasWebScheme(url));

function readTerm(found: Glossary, item: Record<string, unknown>, path: Path, fail: Fail): void {
  const { term, url, kind, wrong, ...rest } = item;
  if (typeof term !== "string" || term === "") {
    fail([...path, "term"], "a text", term);
    return;
  }
  for (const key of Object.keys(rest))
    fail([...path, key], "only term, url, kind and wrong in a glossary's term", rest[key]);
  const link = typeof url === "string" ? readAddress(url) : undefined;
  if (url !== undefined && link === undefined) fail([...path, "url"], "an address such as https://example.com/", url);
  const known = kinds.find((name) => name === kind);
  if (kind !== undefined && known === undefined) fail([...path, "kind"], `one of ${kinds.join(", ")}`, kind);
  found.terms.push({ term, ...(link ? { url: link } : {}), ...(known ? { kind: known } : {}) });
  for (const from of wrong === undefined ? [] : Array.isArray(wrong) ? wrong : [wrong]) {
    if (typeof from === "string" && from !== "") found.replace.push({ from, to: term });
    else fail([...path, "wrong"], "wrong forms as texts", from);
  }
}

/** Pairs as texts "a -> b", as {a: b}, as {from, to}, or as [a, b]. */
function readPairs(typed: unknown, path: Path, fail: Fail): { from: string; to: string }[] {
  const report = (at: Path, value: unknown): [] => {
    fail(at, 'pairs such as "wrong -> right" or {wrong: right}', value);
    return [];
  };
  if (typeof typed === "string") return splitPair(typed) ? [splitPair(typed)!] : report(path, typed);
  if (isMap(typed)) {
    const { from, to, ...others } = typed;
    if (typeof from === "string" && typeof to === "string" && Object.keys(others).length === 0) return [{ from, to }];
    return Object.entries(typed).flatMap(([key, value]) =>
      typeof value === "string" ? [{ from: key, to: value }] : report([...path, key], value),
    );
  }
  if (!Array.isArray(typed)) return report(path, typed);
  return typed.flatMap((item, index) => {
    const inner = [...path, index];
    if (!Array.isArray(item)) return readPairs(item, inner, fail);
    const [from, to] = item;
    return typeof from === "string" && typeof to === "string" && item.length === 2
      ? [{ from, to }]
      : report(inner, item);
  });
}

/** "wrong -> right" as a pair. */
function splitPair(typed: string): { from: string; to: string } | undefined {
  const found = /^(.+?)\s*(?:->|=>|→)\s*(.+)$/u.exec(typed.trim());
  return found ? { from: found[1]!.trim(), to: found[2]!.trim() } : undefined;
}
