// Judges tags of one's own: names that XML and RSS can take, prefixes that are declared, and nothing that is written here anyway.
import { commonNamespaces, ownNamespaces, rowsOf, rssTags, type TagPlace } from "../conventions/own-tags.js";
import type { ExtraTag } from "../model/feed.js";
import { complain, type FileReading } from "./reading.js";
import type { TypedTag } from "./schema/extra-tags.js";

const part = String.raw`[\p{L}_][\p{L}\p{N}\p{M}_.·-]*`;
const prefixForm = new RegExp(`^${part}$`, "u");
const nameForm = new RegExp(`^(?:${part}:)?${part}$`, "u");

/** The namespaces that a show declares, without those that cannot be. */
export function readNamespaces(reading: FileReading, typed: Record<string, string> = {}): Record<string, string> {
  const found: [string, string][] = [];
  for (const [prefix, uri] of Object.entries(typed)) {
    const field = `extra.namespaces.${prefix}`;
    const refuse = (what: string, expected: string): void => {
      reading.problems.push(complain(reading, field, what, expected));
    };
    const own = Object.entries(ownNamespaces).find(([name, one]) => name === prefix || one === uri);
    if (own?.[0] === prefix && own[1] === uri) continue;
    if (own) refuse(`${prefix}: ${uri}`, `${own[0]}: ${own[1]}, which every feed declares already`);
    else if (!prefixForm.test(prefix) || /^xml/i.test(prefix))
      refuse(`prefix ${JSON.stringify(prefix)}`, "letters and digits");
    else if (uri === "" || /\s/.test(uri))
      refuse(`namespace ${JSON.stringify(uri)}`, "a URI such as https://example.com/ns");
    else found.push([prefix, uri]);
  }
  return Object.fromEntries(found);
}

/** The tags that may be written; every other is a problem. `namespaces` are those that the show declares. */
export function readExtraTags(
  reading: FileReading,
  typed: readonly TypedTag[] | undefined,
  place: TagPlace,
  namespaces: Record<string, string> = {},
): ExtraTag[] {
  const known = new Set([...Object.keys(ownNamespaces), ...Object.keys(namespaces)]);
  // They may also be typed as a list, without the word "tags".
  const base = reading.source.places?.["extra.tags"] ? "extra.tags" : "extra";
  return (typed ?? []).flatMap((tag, at) => {
    const field = `${base}.${at}`;
    const problem = judgeName(reading, tag, place, field) ?? judgeTag(reading, tag, known, field);
    if (!problem) return [tag];
    reading.problems.push(problem);
    return [];
  });
}

type Found = ReturnType<typeof complain> | undefined;

/** Of the outermost tag: whether it may stand in a channel or an item, and nothing else writes it there. */
function judgeName(reading: FileReading, { name, attributes }: TypedTag, place: TagPlace, field: string): Found {
  const shown = `<${name}>`;
  const rows = rowsOf(place, name);
  const links = name === "atom:link" && attributes.rel !== undefined && !isOwnLink(attributes.rel);
  if (rows.length > 0 && !links) {
    const fields = [...new Set(rows.flatMap(({ from }) => from))];
    const hint =
      fields.length > 0 ? `Say it with ${fields.join(" or ")}.` : "It is derived from the rest: leave it out.";
    return complain(reading, `${field}.name`, shown, "a tag that airdate does not write itself", { hint });
  }
  if (name.includes(":") || rssTags[place].has(name)) return undefined;
  const other = place === "item" ? "channel" : "item";
  const hint = rssTags[other].has(name)
    ? `RSS has <${name}> in the ${other} only.`
    : "Give it the prefix of a namespace: x:thing.";
  return complain(reading, `${field}.name`, shown, "a tag of RSS, or one in a namespace", { hint });
}

const isOwnLink = (rel: string): boolean => /^(?:self|hub|first|last|previous|next)$/i.test(rel.trim());

/** Of a tag and all in it: names that XML takes, and prefixes that are declared. */
function judgeTag(reading: FileReading, tag: TypedTag, known: ReadonlySet<string>, field: string): Found {
  const names = [
    { name: tag.name, at: `${field}.name` },
    ...Object.keys(tag.attributes).map((name) => ({ name, at: `${field}.attributes.${name}` })),
  ];
  for (const { name, at } of names) {
    if (/^xmlns(?::|$)/i.test(name))
      return complain(reading, at, name, "namespaces in show.md", {
        hint: "Write extra: { namespaces: { x: ... } } there.",
      });
    if (!nameForm.test(name)) return complain(reading, at, JSON.stringify(name), "a name such as x:thing");
    const prefix = name.includes(":") ? name.slice(0, name.indexOf(":")) : undefined;
    if (prefix === undefined || known.has(prefix) || (prefix === "xml" && at !== `${field}.name`)) continue;
    const uri = commonNamespaces[prefix] ?? "https://...";
    const hint = `Add to show.md: extra: { namespaces: { ${prefix}: "${uri}" } }`;
    return complain(reading, at, name, `one of the prefixes ${[...known].join(", ")}`, { hint });
  }
  for (const [at, child] of tag.children.entries()) {
    const found = judgeTag(reading, child, known, `${field}.children.${at}`);
    if (found) return found;
  }
  return undefined;
}
