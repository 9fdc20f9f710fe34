// Says what is guessed or left out of links as they are typed: addresses without a scheme, and second titles.

import { isBareAddress } from "../../base/address-text.js";
import { quoteShort } from "../../base/cut-text.js";
import type { YamlValue } from "../../base/parse-yaml.js";
import { sayValue } from "../../base/say-found.js";
import { placeOf } from "../../conventions/places.js";
import type { Problem, Source } from "../../model/model.js";
import { secondTitles } from "./links.js";

/** Problems of all links in typed fields, in the order of the fields. */
export function sayLinks(typed: YamlValue, source: Source): Problem[] {
  const problems: Problem[] = [];
  visit(typed, [], (path, map) => {
    for (const [key, value] of Object.entries(map))
      if (addressFields.test(key) && typeof value === "string" && isBareAddress(value))
        problems.push(explainBare([...path, key].join("."), value, source));
    if (path.includes("links") && Object.keys(map).some((key) => addressFields.test(key)))
      for (const key of secondTitles(map))
        problems.push(explainSecond([...path, key].join("."), String(map[key]), source));
  });
  return problems;
}

const addressFields = /^(?:url|href|website|blog|newsletter|feedUrl|newFeedUrl|link|accountUrl)$/;

/** Visits all maps of a value. */
function visit(
  value: YamlValue,
  path: readonly string[],
  see: (path: readonly string[], map: Record<string, YamlValue>) => void,
): void {
  if (value === null || typeof value !== "object") return;
  if (!Array.isArray(value)) see(path, value);
  for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key], see);
}

function explainBare(field: string, typed: string, source: Source): Problem {
  const found = quoteShort(typed);
  return {
    rule: "link-scheme",
    severity: "warn",
    message: sayValue(`\`${field}\``, found, "an address with its scheme"),
    place: placeOf(source, field),
    field,
    found,
    expected: "an address with its scheme",
    hint: `Write https://${typed}`,
  };
}

const explainSecond = (field: string, typed: string, source: Source): Problem => ({
  rule: "unknown-field",
  severity: "warn",
  message: `\`${field}\` is a second title of one link: it is left out`,
  place: placeOf(source, field, "key"),
  field,
  found: JSON.stringify(typed),
  expected: "one title",
  hint: "A link has title, url and kind.",
});
