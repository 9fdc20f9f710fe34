// Fills values and blocks into notes with Liquid, which is held to what it is given: no files, no clock, no chance.
import { type Context, type Emitter, Hash, Liquid, type TagToken, type Template } from "liquidjs";
import { escapeMarkdown } from "../../base/markdown/escape-markdown.js";
import { blockPath, blockText } from "./find-blocks.js";

type TagOptions = Parameters<Liquid["registerTag"]>[1];

/** Filters that give another text every time, or depend on the machine. */
const unsteady = "date date_to_xmlschema date_to_rfc822 date_to_string date_to_long_string sample shuffle".split(" ");

/** Notes filled in. Throws Liquid's errors, whose token knows file, line and column. */
export function fillBlocks(
  notes: string,
  file: string,
  blocks: Readonly<Record<string, string>>,
  values: object,
): string {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    lenientIf: true,
    ownPropertyOnly: true,
    outputEscape: escapeValue,
    templates: {},
    timezoneOffset: 0,
    locale: "en-US",
    parseLimit: 1_000_000,
    renderLimit: 2_000,
    memoryLimit: 10_000_000,
  });
  for (const name of unsteady) engine.unregisterFilter(name);
  engine.registerTag("block", blockTag(blocks));
  return engine.renderSync(engine.parse(notes, file), values) as string;
}

/** Values are text, not Markdown; only an address stays as it is, without what would end a link. */
function escapeValue(value: unknown): string {
  const text = String(value ?? "");
  if (/^(?:https?:|mailto:)\S+$/i.test(text))
    return text.replace(/[()<>[\]\\*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return escapeMarkdown(text);
}

/** `{% block "name", code: "SAVE" %}`: the block's text with the same values, and those given beside its name. */
function blockTag(blocks: Readonly<Record<string, string>>): TagOptions {
  const parsed = new Map<string, Template[]>();
  const open: string[] = [];
  return {
    parse(this: BlockTag, token: TagToken) {
      const name = /^\s*(?:"([^"]*)"|'([^']*)')\s*(?:,|$)/.exec(token.args);
      if (!name) throw new Error('A block has no name; it needs {% block "name" %}');
      const key = name[1] ?? name[2] ?? "";
      if (open.includes(key)) throw new Error(`The block "${key}" stands inside itself`);
      if (!Object.hasOwn(blocks, key))
        throw new Error(`There is no block "${key}"; there should be ${listNames(blocks)}`);
      open.push(key);
      if (!parsed.has(key)) parsed.set(key, this.liquid.parse(blockText(blocks[key]!), blockPath(key)));
      open.pop();
      this.templates = parsed.get(key)!;
      this.given = new Hash(token.args.slice(name[0].length));
    },
    *render(this: BlockTag, context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
      context.push((yield this.given.render(context)) as object);
      yield this.liquid.renderer.renderTemplates(this.templates, context, emitter);
      context.pop();
    },
  } as unknown as TagOptions;
}

interface BlockTag {
  liquid: Liquid;
  templates: Template[];
  given: Hash;
}

const listNames = (blocks: object): string => {
  const names = Object.keys(blocks).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return names.length === 0 ? "a file in templates/blocks/" : `one of ${names.map((name) => `"${name}"`).join(", ")}`;
};
