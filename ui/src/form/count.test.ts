import { expect, test } from 'vitest';
import { countOf } from './count';

test.each([
  ['12', 12],
  [' １２ ', 12],
  ['1,000', 1000],
  ['１，０００', 1000],
  ['007', 7],
  ['999999999', 999999999],
  ['9999999999', -1],
  ['-1', -1],
  ['1.5', -1],
  ['十', -1],
  ['', -1],
  [undefined, -1],
])('%j is typed for %d', (typed, count) => {
  expect(countOf(typed)).toBe(count);
});
