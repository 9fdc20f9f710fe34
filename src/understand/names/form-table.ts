// Known forms by their spelling in the transcripts: reading a form is dear, looking it up is not.
import type { Lexicon } from "./lexicon.js";
import { readForm, type WordForm } from "./word-form.js";

/** Signs of a form, as bits of `FormTable.signs`. */
export const sign = { mark: 1, lead: 2, tail: 4, capital: 8, function: 16 } as const;

/** The forms by id, and in columns what the inner loop reads of them. */
export interface FormTable {
  forms: WordForm[];
  signs: Uint8Array;
  sizes: Uint8Array;
  shares: Float64Array;
  counts: Int32Array;
  vowels: Uint8Array;
  ends: Int8Array;
  /** The id of a word's form. */
  idOf(raw: string): number;
}

const tables = new WeakMap<Lexicon, FormTable>();
const mostForms = 60_000;

/** The table of forms of a lexicon, kept from transcript to transcript and begun anew when it has grown too large. */
export function openForms(lexicon: Lexicon): FormTable {
  const known = tables.get(lexicon);
  if (known && known.forms.length < mostForms) return known;
  const table = makeTable(lexicon);
  tables.set(lexicon, table);
  return table;
}

function makeTable(lexicon: Lexicon): FormTable {
  const ids = new Map<string, number>();
  const table: FormTable = {
    forms: [],
    ...makeColumns(4096),
    idOf(raw) {
      const id = ids.get(raw);
      if (id !== undefined) return id;
      const next = table.forms.length;
      ids.set(raw, next);
      if (next === table.signs.length) growColumns(table);
      const form = readForm(raw, next, lexicon);
      table.forms.push(form);
      fillColumns(table, form);
      return next;
    },
  };
  return table;
}

type Columns = Omit<FormTable, "forms" | "idOf">;

const makeColumns = (length: number): Columns => ({
  signs: new Uint8Array(length),
  sizes: new Uint8Array(length),
  shares: new Float64Array(length),
  counts: new Int32Array(length),
  vowels: new Uint8Array(length),
  ends: new Int8Array(length),
});

function growColumns(table: FormTable): void {
  const larger = makeColumns(table.signs.length * 2);
  larger.signs.set(table.signs);
  larger.sizes.set(table.sizes);
  larger.shares.set(table.shares);
  larger.counts.set(table.counts);
  larger.vowels.set(table.vowels);
  larger.ends.set(table.ends);
  Object.assign(table, larger);
}

function fillColumns(table: FormTable, form: WordForm): void {
  const { id } = form;
  table.signs[id] =
    (form.isMark ? sign.mark : 0) |
    (form.lead === "" ? 0 : sign.lead) |
    (form.tail === "" ? 0 : sign.tail) |
    (form.isCapital ? sign.capital : 0) |
    (form.isFunction ? sign.function : 0);
  table.sizes[id] = form.plain.length;
  table.shares[id] = form.share;
  table.counts[id] = form.counts;
  table.vowels[id] = form.vowels;
  table.ends[id] = form.ends;
}
