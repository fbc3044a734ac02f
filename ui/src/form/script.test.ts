import { describe, expect, it } from 'vitest';
import { foreignLetters } from './script';

describe('foreignLetters', () => {
  it.each([
    ['株式会社証明商事', []],
    ['神﨑髙𠮷葛\u{E0100}辻 佐々木〆ヶ谷', []],
    ['ゴッホ・ファン＝ｳﾞｧﾝ ー いすゞ', []],
    ['Ｑ＆Ａ株式会社 Nguyễn Ōta O’Brien ㈱①', []],
    ['03-1234-5678 taro@example.co.jp 〒104-0028', []],
    ['АBC商事', ['А (U+0410)']],
    ['Αθήνα', ['Α (U+0391)', 'θ (U+03B8)', 'ή (U+03AE)', 'ν (U+03BD)', 'α (U+03B1)']],
    ['שלום商会', ['ש (U+05E9)', 'ל (U+05DC)', 'ו (U+05D5)', 'ם (U+05DD)']],
    ['𝐀商事', ['𝐀 (U+1D400)']],
    ['ㅡ一', ['ㅡ (U+3161)']],
  ])('%s', (text, found) => {
    expect(foreignLetters(text)).toEqual(found);
  });
});
