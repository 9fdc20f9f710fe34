// Liquid as the pages use it: strict, escaping, without clock or disk; an error becomes a problem with its place.

import { Liquid, type Template, toValue } from "liquidjs";
import { escapeHtml } from "../../base/escape-html.js";
import { readLiquidFault } from "../../base/liquid-fault.js";
import { rememberFor } from "../../base/once.js";
import { firstLetter } from "../../base/words.js";
import type { Problem, Read } from "../../model/model.js";
import { shapeQuotes } from "./shape-quotes.js";
import { fill } from "./strings.js";

/** The templates of a show: file name (such as `episode.liquid` or `style.css`) -> its text. */
export type Templates = Record<string, string>;

interface Engine {
  liquid: Liquid;
  parsed: Map<string, Template[]>;
}

/** Templates are kept parsed for as long as their record lives: a show's pages share one engine. */
const engineFor = rememberFor((templates: Templates): Engine => {
  const liquid = new Liquid({
    templates,
    cache: true,
    relativeReference: false,
    outputEscape: (value: unknown) => escapeHtml(value === null || value === undefined ? "" : String(toValue(value))),
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    timezoneOffset: 0,
    // Without it the machine's own is asked for, which takes a twentieth of a second, and no page may depend on it.
    locale: "en-US",
    parseLimit: 5e6,
    renderLimit: 10_000,
    memoryLimit: 5e8,
  });
  liquid.registerFilter("date", (value: unknown) => {
    throw new Error(
      `unexpected filter "date" on ${JSON.stringify(toValue(value))}, expected a value such as date_text`,
    );
  });
  liquid.registerFilter("fill", (text: unknown, ...values: string[]) => fill(String(text), ...values));
  liquid.registerFilter("letter", (text: unknown) => firstLetter(String(toValue(text) ?? "")));
  liquid.registerFilter("quotes", (text: unknown, language: unknown) =>
    shapeQuotes(String(toValue(text) ?? ""), String(language ?? "")),
  );
  liquid.registerFilter("css", (text: unknown) =>
    String(text).replace(/["\\<>&\n\r]/g, (mark) => `\\${mark.charCodeAt(0).toString(16)} `),
  );
  return { liquid, parsed: new Map<string, Template[]>() };
});

/**
 * Renders a template with its values. A fault in the template or a value that is not there is an error in the show's
 * `templates/`, with line and column; the text is then empty.
 */
export function renderTemplate(templates: Templates, name: string, values: object): Read<string> {
  try {
    const { liquid, parsed } = engineFor(templates);
    let template = parsed.get(name);
    if (!template) {
      template = liquid.parseFileSync(name);
      parsed.set(name, template);
    }
    return { value: liquid.renderSync(template, {}, { globals: values }) as string, problems: [] };
  } catch (error) {
    return { value: "", problems: [problemOf(error, templates, name)] };
  }
}

function problemOf(error: unknown, templates: Templates, name: string): Problem {
  const { said, line, column, input, missing, file: named = name } = readLiquidFault(error);
  const file = Object.keys(templates).find((key) => templates[key] === input) ?? named;
  // Who writes `{{ people_html }}` means the block.
  const block = Object.keys(templates).find((key) => key.replace(/\.liquid$/, "_html") === missing);
  return {
    rule: "template",
    severity: "error",
    message: missing === undefined ? said : `The template asks for "${missing}", which it does not get`,
    place: { file: `templates/${file}`, ...(line ? { line } : {}), ...(column ? { column } : {}) },
    ...(missing === undefined ? {} : { found: missing }),
    hint:
      block === undefined
        ? 'Run "airdate templates" to see what values each template gets.'
        : `The block ${block} makes it: write {% include "${block}" %}.`,
  };
}
