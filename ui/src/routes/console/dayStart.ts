/** 00:00 of a day of Tokyo, 2027-03-30, in RFC 3339; undefined: none was typed, null: there is no such day. */
export function dayStart(typed: string): string | undefined | null {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return undefined;
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  if (!year || !month || !day) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  // What is past the end of its month would be read as a day of the next one.
  const named = new Date(`${written}T00:00:00Z`);
  if (Number.isNaN(named.getTime()) || named.toISOString().slice(0, 10) !== written) return null;
  return new Date(`${written}T00:00:00+09:00`).toISOString();
}
