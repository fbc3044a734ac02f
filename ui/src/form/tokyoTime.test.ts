import { expect, test } from 'vitest';
import { fromTokyo } from './tokyoTime';

test.each([
  ['', null],
  ['2026-11-21T13:00', '2026-11-21T04:00:00.000Z'],
  ['2027-01-01T00:00', '2026-12-31T15:00:00.000Z'],
  ['2028-02-29T08:59', '2028-02-28T23:59:00.000Z'],
])('%s in Japan is %s', (local, want) => {
  expect(fromTokyo(local)).toBe(want);
});
