// Tables as CSV that no spreadsheet takes for formulas.

/** RFC 4180; a cell that a spreadsheet would compute gets an apostrophe before it. */
export function csv_cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== value ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** With a mark at the start by which spreadsheets know UTF-8. */
export function csv_text(head: string[], rows: (string | number)[][]): string {
  return `\ufeff${[head, ...rows].map(row => row.map(csv_cell).join(',')).join('\r\n')}\r\n`;
}
