import { expect, test } from 'vitest';
import { monthOf } from './month';

test.each([
  ['2026-11', '2026-11'],
  ['２０２６－１１', '2026-11'],
  ['2026年11月', '2026-11'],
  ['２０２６年１月', '2026-01'],
  ['2026ー11', '2026-11'],
  ['2026−11', '2026-11'],
  ['2026–3', '2026-03'],
  [' 2026/04 ', '2026-04'],
  ['2026 年 5 月', '2026-05'],
])('%s is %s', (typed, month) => {
  expect(monthOf(typed)).toBe(month);
});

test.each(['', '2026', '2026-00', '2026-13', '26-11', '2026-11-01', '11月', '2026年'])('%s is no month', (typed) => {
  expect(monthOf(typed)).toBeUndefined();
});
