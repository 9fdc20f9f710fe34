// Values of the tables of tags, out of what was typed and where nothing was.
import type { TagTable, TagValues, TypedTags } from "./entry.js";

/** What was typed for the entries of a table, out of all that was: for the feed, or (`main`) for the show or episode itself. */
export function pickTags<Table extends TagTable, Main extends boolean = false>(
  table: Table,
  typed: TypedTags<Table, Main>,
  main: Main = false as Main,
): TagValues<Table, Main> {
  const values = typed as Record<string, unknown>;
  const names = Object.keys(table).filter((name) => isOf(table, name, main) && values[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, values[name]])) as TagValues<Table, Main>;
}

/** What a table holds where nothing is typed: empty lists, what is assumed, and no more. */
export const emptyTags = <Table extends TagTable, Main extends boolean = false>(
  table: Table,
  main: Main = false as Main,
): TagValues<Table, Main> =>
  Object.fromEntries(
    Object.entries(table).flatMap(([name, entry]) => {
      if (entry.form === "made" || !isOf(table, name, main)) return [];
      if (entry.form === "parts") return entry.many ? [[name, []]] : [];
      const value = entry.value ?? { texts: [], flag: false, yesNo: false, text: "" }[entry.kind as string];
      return entry.value !== undefined || entry.derived || entry.kind === "texts" || entry.kind === "flag"
        ? [[name, value]]
        : [];
    }),
  ) as TagValues<Table, Main>;

const isOf = (table: TagTable, name: string, main: boolean): boolean => {
  const entry = table[name]!;
  return entry.form !== "made" && (entry.main === true) === main;
};
