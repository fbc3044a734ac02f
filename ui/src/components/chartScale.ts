/** The next round number that a scale can end with: 1, 2, 5 and their tens; 1 where there is nothing. */
export function roundUp(most: number): number {
  if (!(most > 0)) return 1;
  const ten = 10 ** Math.floor(Math.log10(most));
  return [1, 2, 5, 10].map((step) => step * ten).find((end) => end >= most) ?? 10 * ten;
}

/** Where stacked parts begin and end, from below, in shares of `end`. What is not zero is never too thin to be seen. */
export function stacked(parts: readonly number[], end: number): { from: number; to: number }[] {
  const thin = 0.008;
  let top = 0;
  return parts.map((part) => {
    const from = top;
    top = Math.min(1, top + (part > 0 ? Math.max(thin, part / end) : 0));
    return { from, to: top };
  });
}

/** Runs of neighbours that are there, as indices: a line is broken where nothing is known. */
export function runs(values: readonly (number | null)[]): number[][] {
  const all: number[][] = [];
  values.forEach((value, i) => {
    if (value === null) return;
    const last = all.at(-1);
    if (last?.at(-1) === i - 1) last.push(i);
    else all.push([i]);
  });
  return all;
}
