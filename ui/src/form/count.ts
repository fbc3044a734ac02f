/**
 * A count as it was typed: digits of any width, with or without separators of
 * thousands. What is none, or has more than nine digits, is -1: out of every range,
 * so that the server tells its field.
 */
export function countOf(typed: string | undefined): number {
  const digits = (typed ?? '').normalize('NFKC').replaceAll(/[\s,、]/g, '');
  return /^\d{1,9}$/.test(digits) ? Number(digits) : -1;
}
