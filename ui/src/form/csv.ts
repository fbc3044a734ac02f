/** The rows of a CSV text (RFC 4180): CRLF or LF, a byte order mark, quoted cells. Empty lines are none. */
export function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let inside = false;
  const input = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const endRow = () => {
    row.push(cell);
    if (row.some((each) => each.trim() !== '')) rows.push(row);
    row = [];
    cell = '';
  };
  for (let at = 0; at < input.length; at++) {
    const mark = input[at] ?? '';
    if (inside) {
      if (mark !== '"') cell += mark;
      else if (input[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else inside = false;
    } else if (mark === '"') inside = true;
    else if (mark === ',') {
      row.push(cell);
      cell = '';
    } else if (mark === '\n') endRow();
    else cell += mark;
  }
  endRow();
  return rows;
}

/** What a spreadsheet would take for a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * A CSV text of rows, with a byte order mark: without one Excel reads no Japanese. A text that a spreadsheet would
 * carry out begins with an apostrophe; a number is none.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;
}

function quoted(value: string | number): string {
  const text = typeof value === 'string' && formula.test(value) ? `'${value}` : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
