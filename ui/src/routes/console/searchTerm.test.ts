import { expect, test } from 'vitest';
import { fragmentOf, termIn } from './searchTerm';

test('whatever is searched for comes back from the address', () => {
  for (const q of ['', '髙﨑 太郎', '100%', '%41', 'a#b?c&d=e', '𠮷野家', '\\', '"*', 'q=q', '株'.repeat(10_000)])
    expect(termIn(fragmentOf(q))).toBe(q);
});

test('an address that somebody broke searches for nothing', () => {
  for (const fragment of ['q', 'q=', 'q=%', 'q=%E3%81', 'main', 'Q=a', 'q=%20']) expect(termIn(fragment)).toBe('');
  expect(fragmentOf('\uD83D')).toBe('q=%EF%BF%BD');
});
