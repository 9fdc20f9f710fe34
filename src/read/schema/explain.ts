// Reads typed fields by a schema, and turns everything it did not take into problems with places and hints.
import type * as z from "zod/mini";
import { hasWebScheme } from "../../base/address-text.js";
import { quoteShort } from "../../base/cut-text.js";
import { defined } from "../../base/defined.js";
import { isMap } from "../../base/is-map.js";
import type { YamlValue } from "../../base/parse-yaml.js";
import { absentField, asTyped, sayFound } from "../../base/say-found.js";
import { nameOfEpisode } from "../../conventions/addresses.js";
import { placeOf } from "../../conventions/places.js";
import type { Problem, Source } from "../../model/model.js";
import { episodeSection } from "./episode-fields.js";
import { explainForeign, needless } from "./foreign-fields.js";
import { type Fields, pickMeasures } from "./foreign-values.js";
import { fieldsOf } from "./kit.js";
import { sayLinks } from "./links.js";
import { putsOffUntil } from "./release-dates.js";
import { showSection } from "./show-fields.js";
import { expectedTypes, hintFor, hintForUnknown, nearField } from "./value-hints.js";

/** What was read; absent when a field could not be taken. */
export interface Explained<T> {
  value?: T;
  /** Where there is no value: the fields that could be taken, to look for what else is wrong. */
  partial?: T;
  /** Names of the fields that `partial` leaves out. */
  refused?: string[];
  problems: Problem[];
}

type Issue = z.core.$ZodIssue;
const rule = "schema";

/**
 * Reads fields by a schema; `base` is the path under which they stand in the file. Fields that it does not know are left out with a warning, empty ones count as absent; everything
 * that is wrong is told at once.
 */
export function readFields<S extends z.ZodMiniType>(
  schema: S,
  data: YamlValue,
  source: Source,
  base = "",
): Explained<z.output<S>> {
  const glued = sayGlued(schema, data, source);
  const read = readTyped(schema, dropNulls(data), source);
  read.problems.unshift(...glued);
  if (base === "") return read;
  const problems = read.problems.map((problem) => {
    const field = problem.field ? `${base}.${problem.field}` : base;
    return { ...problem, field, place: placeOf(source, field, problem.rule === "unknown-field" ? "key" : "value") };
  });
  return { ...read, problems };
}

function readTyped<S extends z.ZodMiniType>(schema: S, typed: YamlValue, source: Source): Explained<z.output<S>> {
  const problems: Problem[] = [];
  let result = schema.safeParse(typed);
  if (!result.success) {
    const unknown = result.error.issues.filter((issue) => issue.code === "unrecognized_keys");
    // What one of them means may hang on another.
    for (const { path, keys } of unknown)
      for (const key of keys) problems.push(explainUnknown(path, key, schema, typed, source));
    for (const { path, keys } of unknown) for (const key of keys) removeField(typed, path, key);
    if (unknown.length > 0) result = schema.safeParse(typed);
  }
  if (!result.success) {
    for (const issue of result.error.issues) problems.push(explainIssue(issue, typed, source));
    return { problems: joinMisspelled(problems), ...takePart(schema, typed, result.error.issues) };
  }
  problems.push(...sayLinks(typed, source));
  return { value: result.data, problems };
}

/** A field that must be there and stands there misspelled is one fault, told where it stands. */
function joinMisspelled(problems: readonly Problem[]): Problem[] {
  const meant = new Map<string, Problem>();
  for (const problem of problems) {
    const { rule, field = "", expected } = problem;
    if (rule === "unknown-field") meant.set(`${field.slice(0, field.lastIndexOf(".") + 1)}${expected}`, problem);
  }
  const joined = new Map<Problem, Problem>();
  const lacks = new Set<Problem>();
  for (const lack of problems) {
    const typed = lack.rule === rule && lack.found === "nothing" ? meant.get(lack.field ?? "") : undefined;
    if (typed === undefined) continue;
    const { place, hint } = typed;
    const message = `\`${lack.field}\` is missing: here stands \`${typed.field}\`, which airdate does not know`;
    joined.set(typed, { ...lack, message, ...defined({ place, hint }) });
    lacks.add(lack);
  }
  return problems.flatMap((problem) => (lacks.has(problem) ? [] : (joined.get(problem) ?? problem)));
}

/** What every file must say, where it does not. */
const standIns = { title: "-", link: "https://example.invalid", description: "-" };

/** The fields without those that are wrong. */
function takePart<S extends z.ZodMiniType>(
  schema: S,
  typed: YamlValue,
  issues: readonly Issue[],
): Pick<Explained<z.output<S>>, "partial" | "refused"> {
  if (!isMap(typed)) return {};
  const refused = [...new Set(issues.map(({ path }) => String(path[0])))];
  const rest = Object.fromEntries(Object.entries(typed).filter(([name]) => !refused.includes(name)));
  const known = fieldsOf(schema) ?? {};
  for (const [name, text] of Object.entries(standIns))
    if (refused.includes(name) && Object.hasOwn(known, name)) rest[name] = text;
  const read = schema.safeParse(rest);
  return read.success ? { partial: read.data, refused } : {};
}

/** The path as people typed it: parts that the schema put between are left out, and it ends where the typed value does. */
function typedPath(path: readonly PropertyKey[], typed: unknown): { path: string; found: unknown } {
  const parts: string[] = [];
  let found = typed;
  for (const part of path) {
    const name = String(part);
    if (name.startsWith("·")) continue;
    if (found === null || typeof found !== "object") break;
    if (!Array.isArray(found) && name === "0" && !Object.hasOwn(found, "0")) continue;
    parts.push(name);
    found = (found as Record<string, unknown>)[name];
  }
  return { path: parts.join("."), found };
}

function explainIssue(issue: Issue, typed: unknown, source: Source): Problem {
  const { path, found, expected } = worstOf({ ...typedPath(issue.path, typed), expected: expectedOf(issue) });
  const absent = found === undefined;
  const name = path.slice(path.lastIndexOf(".") + 1);
  const shown = absent ? absentField(name) : asTyped(describe(found));
  const hint = absent ? `Add "${name}: ...".` : hintFor(found, expected, path);
  return {
    rule,
    severity: "error",
    ...sayFound(shown, expected, { field: path }),
    place: placeOf(source, path),
    field: path,
    ...(absent ? { found: "nothing" } : {}),
    ...(hint ? { hint } : {}),
  };
}

/** Of a list of texts the first thing that is none: "is a list, but should be a list" says nothing. */
function worstOf(one: { path: string; found: unknown; expected: string }): typeof one {
  if (!one.expected.startsWith("a list of texts") || !Array.isArray(one.found)) return one;
  const at = one.found.findIndex((item) => typeof item !== "string");
  return { path: `${one.path}.${at}`, found: one.found[at] ?? null, expected: "a text" };
}

function expectedOf(issue: Issue): string {
  if (issue.code === "invalid_type") {
    return expectedTypes[issue.expected] ?? "a text";
  }
  return issue.code === "custom" ? issue.message : "another value";
}

/** A value as it is shown in a message. */
function describe(found: unknown): string {
  if (Array.isArray(found)) return found.length === 0 ? "an empty list" : "a list";
  if (found === null || found === undefined) return "nothing";
  if (typeof found === "object") return "a map of fields";
  const text = String(found);
  return quoteShort(text);
}

function explainUnknown(
  at: readonly PropertyKey[],
  key: string,
  schema: object,
  typed: unknown,
  source: Source,
): Problem {
  const { path } = typedPath(at, typed);
  const field = path === "" ? key : `${path}.${key}`;
  const known = Object.keys(fieldsAt(schema, path.split(".").filter(Boolean)) ?? {});
  const kind = schema === episodeSection ? "episode" : schema === showSection ? "show" : undefined;
  const inner = path === "episode" ? (typed as { episode?: unknown }).episode : path === "" ? typed : undefined;
  const audio = kind === "episode" && path === "audio" ? (typed as { audio?: unknown }).audio : undefined;
  const foreign = audio
    ? explainForeign(key, "audio", { ...pickMeasures(typed as Fields), ...(audio as Fields) })
    : kind && inner
      ? explainForeign(key, kind, inner as Record<string, YamlValue>, known)
      : undefined;
  const place = placeOf(source, field, "key");
  const until =
    foreign?.write && kind === "episode" && inner
      ? putsOffUntil(key, inner as Record<string, YamlValue>, source.file)
      : undefined;
  if (until !== undefined)
    return {
      rule: "two-dates",
      severity: "error",
      until,
      message: `\`${key}\` is later than \`date\`, and for ${foreign!.tools} it is what says when the episode comes out`,
      place,
      field,
      found: key,
      expected: "one date",
      hint: `Write ${foreign!.write} and take ${key} out; or take it out alone, if date is right.`,
    };
  if (foreign) {
    const isOwnSlug = foreign.write === `aliases: [${nameOfEpisode(source.file)}]`;
    return {
      rule: "unknown-field",
      severity: "warn",
      message:
        foreign.ours === needless
          ? `\`${key}\` is a field of ${foreign.tools}; airdate has no use for it, and it can go`
          : `\`${key}\` is a field of ${foreign.tools}; in airdate this is ${foreign.ours}`,
      place,
      field,
      found: key,
      expected: foreign.ours,
      hint: isOwnSlug
        ? "It is the file's name already, and can go."
        : foreign.write === undefined
          ? "Its value is not used."
          : `Its value is not used: write ${foreign.write}`,
    };
  }
  const near = nearField(key, known);
  return {
    rule: "unknown-field",
    severity: "warn",
    message: `\`${field}\` is not a field that airdate knows`,
    place,
    field,
    found: key,
    expected: near ?? "a known field",
    hint: near ? `Did you mean "${near}"?` : hintForUnknown(key, known, valueAt(typed, at, key)),
  };
}

/** The fields a schema documents at a path. */
function fieldsAt(schema: object, path: readonly string[]): Record<string, { fields?: object }> | undefined {
  let fields = fieldsOf(schema);
  for (const part of path) {
    if (/^\d+$/.test(part)) continue;
    const inner = fields?.[part]?.fields;
    fields = inner ? fieldsOf(inner) : undefined;
  }
  return fields;
}

function removeField(typed: unknown, path: readonly PropertyKey[], key: string): void {
  let at = typed as Record<PropertyKey, unknown> | undefined;
  for (const part of path) {
    if (String(part).startsWith("·") || (part === 0 && !Array.isArray(at))) continue;
    at = at?.[part] as Record<PropertyKey, unknown> | undefined;
  }
  if (at && typeof at === "object") delete at[key];
}

/** In braces "{ id youtube }" and "{ id:youtube }" are a name without a value to YAML, which would be dropped as empty. */
function sayGlued(schema: object, value: unknown, source: Source, path: readonly string[] = []): Problem[] {
  if (value === null || typeof value !== "object") return [];
  const known = fieldsAt(schema, path) ?? {};
  return Object.entries(value).flatMap(([key, inner]) => {
    const [, name = "", mark = "", rest = ""] = /^(\w+)(:|\s+)(.+)$/.exec(key) ?? [];
    // "og:image:" of another tool is a name with a colon, and has no value.
    if (inner !== null || !(Object.hasOwn(known, name) || (mark === ":" && hasWebScheme(rest))))
      return sayGlued(schema, inner, source, [...path, key]);
    const field = [...path, key].join(".");
    const lacks = mark === ":" ? "A blank is missing behind the colon of" : "A colon is missing in";
    return {
      rule,
      severity: "error",
      message: `${lacks} ${quoteShort(key)}, which so has no value`,
      place: placeOf(source, field, "key"),
      field,
      found: key,
      expected: `${name}: ${rest}`,
      hint: `Write ${name}: ${rest}`,
    };
  });
}

/** Drops empty fields in place: `links:` with nothing behind it is the same as no line at all. */
function dropNulls(value: YamlValue): YamlValue {
  if (Array.isArray(value)) for (const inner of value) dropNulls(inner);
  else if (value !== null && typeof value === "object") {
    for (const key of Object.keys(value)) {
      if (value[key] === null) delete value[key];
      else dropNulls(value[key]!);
    }
  }
  return value;
}

/** The value of a field at a path, where it is a text. */
function valueAt(typed: unknown, path: readonly PropertyKey[], key: string): string | undefined {
  let found: unknown = typed;
  for (const part of [...path, key]) {
    if (String(part).startsWith("·") || (part === 0 && !Array.isArray(found))) continue;
    found = (found as Record<PropertyKey, unknown> | null | undefined)?.[part];
  }
  return typeof found === "string" ? found : undefined;
}
