// What a parser of YAML complains of, in words for people: what was found, what is expected instead, what to do.
import { tooDeep } from "../base/parse-yaml.js";
import { doing, type Fault, holding, placed, secondOf } from "../base/say-found.js";

/** Where the parser stopped: what it says, the line there, its field, the lines down to it, and the one below. */
interface Stop {
  message: string;
  typed: string;
  field: { field?: string };
  above: readonly string[];
  below: string;
}

/** The first that fits says it. */
const faults: readonly { fits(stop: Stop): boolean; say(stop: Stop): Fault }[] = [
  {
    fits: ({ message }) => message === tooDeep,
    say: ({ field }) => ({
      ...field,
      found: "lists or maps more than a hundred deep inside each other",
      expected: "a few levels",
    }),
  },
  {
    fits: ({ message }) => /unique/i.test(message),
    say: ({ field }) => ({
      ...field,
      found: secondOf(`field "${field.field}"`),
      expected: "one",
      hint: "Keep one of the two.",
    }),
  },
  {
    fits: ({ message, typed }) => /^\s*\t/.test(typed) || /tab/i.test(message),
    say: () => ({
      found: placed("a tab", "before a field"),
      expected: "spaces: YAML takes no tabs",
      hint: "Indent with two spaces for each level.",
    }),
  },
  {
    fits: ({ message, typed }) => /nested mappings/i.test(message) && /: .*: /.test(`${typed} `),
    say: ({ field, typed }) => ({
      ...field,
      found: "a colon in a bare text",
      expected: "quotes around the text",
      hint: sayQuoted(typed.trim().replace(/^([^:]+): (.*)$/, (_, name, text) => `${name}: ${JSON.stringify(text)}`)),
    }),
  },
  {
    fits: ({ message, above, below }) => /nested mappings/i.test(message) && isDeeper(above.at(-1)!, below),
    say: ({ above, below }) => {
      const [, indent = "", name = ""] = /^(\s*)(?:-\s+)?([^\s:]+)/.exec(below) ?? [];
      return {
        field: name,
        line: above.length + 2,
        column: indent.length + 1,
        found: placed("a field", "further in than the one above it, which has a value"),
        expected: "fields below each other",
        hint: `Begin ${name}: in the same column as the field above it.`,
      };
    },
  },
  {
    fits: ({ message, above }) => /missing closing/i.test(message) && openQuote(above) !== undefined,
    say: ({ above }) => unclosed(openQuote(above)!),
  },
  {
    fits: ({ message, typed }) => /at node end/i.test(message) && quotedAndMore.test(typed),
    say: ({ field, typed }) => {
      const [, before = "", text = ""] = quotedAndMore.exec(typed) ?? [];
      return {
        ...field,
        column: before.length + 1,
        found: doing("a text", "goes on behind its second quotation mark"),
        expected: "quotes around the whole text",
        hint: sayQuoted(`${before.trim()} ${JSON.stringify(text.trimEnd())}`),
      };
    },
  },
  {
    fits: ({ message, typed }) => /implicit keys need to be on a single line/i.test(message) && glued.test(typed),
    say: ({ typed }) => {
      const [, name = "", text = ""] = glued.exec(typed) ?? [];
      return {
        field: name,
        found: doing("a value", "follows its colon at once"),
        expected: "a space between them",
        hint: `Write ${name}: ${text.trimEnd()}`,
      };
    },
  },
  {
    fits: ({ message }) => /invalid escape/i.test(message),
    say: ({ field, message }) => ({
      ...field,
      found: holding("quoted text", `${/\\\S*/.exec(message)?.[0] ?? "a backslash"}, which is no sign of YAML`),
      expected: "a backslash that is written twice",
      hint: "Write \\\\ for a backslash between double quotes, or put single quotes around the text.",
    }),
  },
  {
    fits: ({ message, typed }) => bareSign.test(typed) && !/alias|anchor|unresolved tag|^Flow/i.test(message),
    say: ({ field, typed }) => {
      const [, before = "", text = ""] = bareSign.exec(typed) ?? [];
      return {
        ...field,
        column: before.length + 1,
        found: doing("a text", `begins with ${text[0]}`),
        expected: "quotes around it",
        hint: sayQuoted(`${before.trim()} ${JSON.stringify(text.trimEnd())}`),
      };
    },
  },
  {
    fits: ({ message }) => /unresolved alias/i.test(message),
    say: ({ field }) => ({
      ...field,
      found: doing("a text", "begins with *"),
      expected: "quotes around it",
      hint: 'YAML takes *name for a copy of &name: put the text in quotes, as in "*name".',
    }),
  },
  {
    fits: ({ message }) => /alias|anchor/i.test(message),
    say: () => ({
      found: holding("front-matter", "too many aliases"),
      expected: "the values themselves",
      hint: "Write the values out instead of naming them by * and &.",
    }),
  },
  { fits: ({ message }) => /missing closing/i.test(message), say: () => unclosed({}) },
  {
    fits: ({ message }) => /^Flow (?:sequence|map)/i.test(message),
    say: ({ field, message }) => ({
      ...field,
      found: doing("a list or map in brackets", "is never closed"),
      expected: `its other bracket (${/sequence/i.test(message) ? "]" : "}"})`,
      hint: "Close the bracket, or indent the lines that belong inside of it.",
    }),
  },
  {
    fits: ({ message }) => /unresolved tag/i.test(message),
    say: ({ field }) => ({
      ...field,
      found: "a tag of YAML",
      expected: "a plain value",
      hint: 'Take the word that begins with "!" out, or put the text in quotes.',
    }),
  },
];

/** A field whose bare text begins with a sign that means something to YAML. */
const bareSign = /^(\s*(?:-\s+)*[^\s:"']+\s*:\s+)([[{@`%&!|>*].*|[-?]\s.*)$/;

/** A field whose text is in quotation marks, but not all of it. */
const quotedAndMore = /^(\s*(?:-\s+)*[^\s:"']+\s*:\s+)(["'].*)$/;

/** A field without a blank behind its colon. */
const glued = /^\s*([A-Za-z]\w*):([^\s/].*)$/;

/** A line below that begins a field further in. */
const isDeeper = (line: string, below: string): boolean =>
  /^\s+[^\s:#-][^:#]*:(?:\s|$)/.test(below) && below.search(/\S/) > line.search(/\S/);

/** What the parser means by `message`; `lines` are those of the front-matter, in whose `at`th (from 0) it stopped. */
export function explainYaml(message: string, lines: readonly string[], at: number): Fault {
  const typed = lines[at] ?? "";
  const key = /^\s*(?:-\s+)*["']?([^\s:"']+)["']?\s*:/.exec(typed)?.[1];
  const field = key === undefined ? {} : { field: key };
  const stop = { message, typed, field, above: lines.slice(0, at + 1), below: lines[at + 1] ?? "" };
  return (
    faults.find(({ fits }) => fits(stop))?.say(stop) ?? {
      ...stop.field,
      found: doing("YAML", `cannot be read (${message.split("\n", 1)[0]!.replace(/[.:]$/, "")})`),
      expected: "valid YAML",
      hint: "Put texts with special characters in quotes, and indent with spaces.",
    }
  );
}

/** A long text is known from its place. */
const sayQuoted = (line: string): string =>
  line.length > 300 ? "Put the text in quotes." : `Put the text in quotes: ${line}`;

/** A text that opens with a quotation mark and never closes it; `text` is with its mark. */
type Open = Pick<Fault, "field" | "line" | "column"> & { text?: string };

const unclosed = ({ text, ...place }: Open): Fault => ({
  ...place,
  found: doing("a quotation mark", "is never closed"),
  expected: "a second one at the end of the text",
  hint:
    text?.[0] === "'"
      ? `Close the text; where the mark belongs to it, write ${place.field}: ${JSON.stringify(text)}`
      : 'Close the text, and write a quotation mark inside of it as \\" or use the other kind around it.',
});

/** The last field whose text opens with a quotation mark that its line does not close; lines of a file count from 1, after `---`. */
function openQuote(lines: readonly string[]): Open | undefined {
  for (let at = lines.length - 1; at >= 0; at--) {
    const quoted = /^(\s*(?:-\s+)*([^\s:"']+)\s*:\s+)((["'])(.*))$/.exec(lines[at]!);
    if (!quoted) continue;
    const [, before, name, whole, mark, text] = quoted;
    const closed = mark === '"' ? /(?:^|[^\\])(?:\\\\)*"/.test(text!) : /(?:^|[^'])(?:'')*'(?!')/.test(text!);
    if (!closed) return { field: name!, line: at + 2, column: before!.length + 1, text: whole!.trimEnd() };
  }
  return undefined;
}
