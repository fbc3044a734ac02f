import { describe, expect, it } from 'vitest';
import { normalise, type Change, type FieldKind } from './normalise';

const cases: [kind: FieldKind, typed: string, value: string, changes: Change[]][] = [
  ['text', '山﨑', '山﨑', []],
  // NFC would rewrite these names: they stay as they were typed.
  ['text', '\uFA19戸', '\uFA19戸', []],
  ['text', '𠮷野\u{E0100}', '𠮷野\u{E0100}', []],
  ['text', ' 髙橋　', '髙橋', ['TRIMMED']],
  ['kana', 'やまざき', 'ヤマザキ', ['FULL_WIDTH_KATAKANA']],
  ['kana', 'ﾔﾏｻﾞｷ', 'ヤマザキ', ['FULL_WIDTH_KATAKANA']],
  ['kana', 'シャチョウ', 'シャチョウ', []],
  ['kana', 'サ-ビス', 'サービス', ['FULL_WIDTH_KATAKANA']],
  ['kana', 'か゛', 'ガ', ['FULL_WIDTH_KATAKANA']],
  ['kana', '山ざき', '山ざき', []],
  ['latin', 'Ｓｈｏｍｅｉ　Ｋ．Ｋ．', 'Shomei K.K.', ['HALF_WIDTH']],
  ['latin', 'Tarō', 'Taro', ['PLAIN_LATIN']],
  ['latin', 'O’Brien', "O'Brien", ['PLAIN_LATIN']],
  ['latin', 'Sørensen', 'Sørensen', []],
  ['phone', '０３－１２３４－５６７８', '0312345678', ['HALF_WIDTH', 'DIGITS_ONLY']],
  ['phone', '+81 3 1234 5678', '0312345678', ['DIGITS_ONLY']],
  ['phone', '+81(0)3-1234-5678', '0312345678', ['DIGITS_ONLY']],
  ['phone', '(03)1234ー5678', '0312345678', ['DIGITS_ONLY']],
  ['phone', '内線12', '内線12', []],
  ['postalCode', '〒104-0028', '1040028', ['DIGITS_ONLY']],
  ['corporateNumber', 'T7010705000725', '7010705000725', ['DIGITS_ONLY']],
  ['email', ' Ｔaro@EXAMPLE.co.jp', 'Taro@example.co.jp', ['TRIMMED', 'HALF_WIDTH', 'LOWER_CASE_DOMAIN']],
  ['email', 'taro＠example。jp', 'taro@example.jp', ['HALF_WIDTH']],
  ['coupon', '１２３４５６７８ー８７６５４３２１', '12345678-87654321', ['HALF_WIDTH']],
  ['coupon', '1234567887654321', '12345678-87654321', []],
  ['code', '7k3m 9qtv 2xhb w5zd', '7K3M-9QTV-2XHB-W5ZD', []],
];

describe('normalise', () => {
  it.each(cases)('%s %j becomes %j', (kind, typed, value, changes) => {
    expect(normalise(kind, typed)).toEqual({ value, changes });
  });

  it.each(cases)('%s %j is settled after one turn', (kind, typed) => {
    const { value } = normalise(kind, typed);
    expect(normalise(kind, value)).toEqual({ value, changes: [] });
  });
});
