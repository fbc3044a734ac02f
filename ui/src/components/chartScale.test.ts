import { expect, it } from 'vitest';
import { roundUp, runs, stacked } from './chartScale';

it.each([
  [0, 1],
  [-3, 1],
  [1, 1],
  [3, 5],
  [5, 5],
  [6, 10],
  [11, 20],
  [499, 500],
  [501, 1000],
  [1_000_001, 2_000_000],
  [0.3, 0.5],
])('ends a scale for %d at %d', (most, end) => {
  expect(roundUp(most)).toBeCloseTo(end);
});

it('stacks parts, keeps the small ones to be seen, and stays within its frame', () => {
  const bars = stacked([0, 1, 999], 1000);
  expect(bars[0]).toEqual({ from: 0, to: 0 });
  expect(bars[1]?.to).toBeGreaterThan(0.005);
  expect(bars[2]?.from).toBe(bars[1]?.to);
  expect(bars[2]?.to).toBe(1);
});

it('breaks a line where nothing is known', () => {
  expect(runs([null, 1, 2, null, 3, null])).toEqual([[1, 2], [4]]);
  expect(runs([null, null])).toEqual([]);
});
