// Cuts CSV, TSV and tables with semicolons or bars into rows of cells, quoted ones too, each row with its line.

export interface TableRow {
  cells: string[];
  line: number;
}

/** Rows that say something; a quoted cell may run over lines and holds "" for a quote. */
export function splitTable(text: string, separator: string): TableRow[] {
  const rows: TableRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let quoted = false;
  let line = 1;
  let begin = 1;
  const endRow = (): void => {
    cells.push(cell.trim());
    if (cells.some((one) => one !== "")) rows.push({ cells, line: begin });
    cells = [];
    cell = "";
    begin = line;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === "\n") line++;
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"' && cell.trim() === "" && isClosed(text, at, separator)) {
      quoted = true;
      cell = "";
    } else if (sign === separator) {
      cells.push(cell.trim());
      cell = "";
    } else if (sign === "\n") endRow();
    else cell += sign;
  }
  endRow();
  return rows;
}

/** The longest quoted cell: a quote that is never closed is a quote. */
const longest = 20_000;

/** Whether a quote that opens a cell has one that closes it, before the end of the cell. */
function isClosed(text: string, at: number, separator: string): boolean {
  for (let place = at + 1; place < Math.min(text.length, at + longest); place++) {
    if (text[place] !== '"') continue;
    if (text[place + 1] === '"') place++;
    else {
      while (text[place + 1] === " ") place++;
      const next = text[place + 1];
      return next === undefined || next === separator || next === "\n";
    }
  }
  return false;
}
