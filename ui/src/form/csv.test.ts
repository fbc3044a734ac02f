import { describe, expect, test } from 'vitest';
import { csvOf, rowsOf } from './csv';

describe('rowsOf', () => {
  test.each([
    ['', []],
    ['a,b\n1,2\n', [['a', 'b'], ['1', '2']]],
    ['\uFEFFa,b\r\n1,2', [['a', 'b'], ['1', '2']]],
    ['"a,1","say ""so""","two\nlines"\n', [['a,1', 'say "so"', 'two\nlines']]],
    ['a\n\n ,\nb', [['a'], ['b']]],
    [',\n,x,', [['', 'x', '']]],
  ])('%j', (text, want) => expect(rowsOf(text)).toEqual(want));
});

describe('csvOf', () => {
  test('a spreadsheet carries nothing out', () => {
    const rows = [['=1+1', '+81', '-x', '@a', '\tb', 'plain', -5, '髙橋, "𠮷"']];
    expect(csvOf(rows)).toBe(`\uFEFF'=1+1,'+81,'-x,'@a,'\tb,plain,-5,"髙橋, ""𠮷"""\r\n`);
  });
  test('what is written is read again', () => {
    const rows = [['a,b', 'c\nd', '"', ''], ['1', '2', '3', '4']];
    expect(rowsOf(csvOf(rows))).toEqual(rows);
  });
});
