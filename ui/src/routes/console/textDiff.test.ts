import { describe, expect, test } from 'vitest';
import { diffLines, nearChanges } from './textDiff';

/** A comparison as one string: each line behind its sign. */
const told = (before: string, after: string) =>
  diffLines(before, after).map(({ kind, text }) => ({ same: ' ', added: '+', removed: '-' })[kind] + text);

describe('diffLines', () => {
  test.each([
    ['nothing changed', 'a\nb', 'a\nb', [' a', ' b']],
    ['from nothing', '', 'a\nb', ['+a', '+b']],
    ['to nothing', 'a', '', ['-a']],
    ['a line in between', 'a\nc', 'a\nb\nc', [' a', '+b', ' c']],
    ['a line rewritten', 'a\nb\nc', 'a\nB\nc', [' a', '-b', '+B', ' c']],
    ['a line moved', 'a\nb\nc', 'b\nc\na', ['-a', ' b', ' c', '+a']],
    ['empty lines count', 'a\n\nb', 'a\nb', [' a', '-', ' b']],
  ])('%s', (_, before, after, want) => {
    expect(told(before, after)).toEqual(want);
  });

  test('both texts can be read out of it', () => {
    const before = '第1条\n目的\n\n第2条\n範囲\n附則';
    const after = '第1条\n目的を定める\n\n第2条\n範囲\n第3条\n附則';
    const lines = diffLines(before, after);
    const without = (kind: string) => lines.filter((line) => line.kind !== kind).map(({ text }) => text).join('\n');
    expect(without('added')).toBe(before);
    expect(without('removed')).toBe(after);
  });
});

test('what lies far from a change is left out and counted', () => {
  const parts = nearChanges(diffLines('a\nb\nc\nd\ne\nf', 'a\nb\nc\nD\ne\nf'), 1);
  expect(parts.map((part) => (part.kind === 'left out' ? part.count : part.text))).toEqual([2, 'c', 'd', 'D', 'e', 1]);
});
