/**
 * The month that was typed, such as 2026-11, in any width, with any dash or with
 * 年 and 月; undefined: none.
 */
export function monthOf(typed: string): string | undefined {
  const found = /^(\d{4})\s*(?:\p{Pd}|[/.\u2212\u30fc]|年)\s*(\d{1,2})\s*月?$/u.exec(typed.normalize('NFKC').trim());
  const [, year, month] = found ?? [];
  if (year === undefined || month === undefined || Number(month) < 1 || Number(month) > 12) return undefined;
  return `${year}-${month.padStart(2, '0')}`;
}
