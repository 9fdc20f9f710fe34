// Tells maps of fields, as YAML and JSON have them, from all other values.
import type { YamlValue } from "./parse-yaml.js";

/** Whether a value has fields: no list, no null. */
export function isMap(value: YamlValue | undefined): value is Record<string, YamlValue>;
export function isMap(value: unknown): value is Record<string, unknown>;
export function isMap(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
