import { describe, expect, it } from 'vitest';
import { furiganaOf, observe, readingOf, type InputEvent } from './furigana';

/** A composition: what the IME shows, key by key, into a value that ends as `value`. */
function composed(before: string, at: number, shown: string[], value: string, data = ''): InputEvent[] {
  return [
    { type: 'start', value: before, data, at },
    ...shown.map((each): InputEvent => ({ type: 'update', data: each })),
    { type: 'end', value },
    // Firefox sends it after the end, Chromium before: it must change nothing.
    { type: 'input', value },
  ];
}

const yamazaki = composed('', 0, ['ｙ', 'や', 'やｍ', 'やま', 'やまざ', 'やまざｋ', 'やまざき', '山崎', '山﨑'], '山﨑');
const taro = composed('山﨑', 2, ['た', 'たろ', 'たろう', '太郎'], '山﨑太郎');

const cases: [name: string, events: InputEvent[], reading: string | undefined][] = [
  ['a conversion', yamazaki, 'ヤマザキ'],
  ['two conversions', [...yamazaki, ...taro], 'ヤマザキタロウ'],
  ['kana without conversion', composed('', 0, ['さ', 'さく', 'さくら'], 'さくら'), 'サクラ'],
  ['half-width kana', composed('', 0, ['ｻ', 'ｻｸﾗ'], '桜'), 'サクラ'],
  ['a correction within the composition', composed('', 0, ['やま', 'やまだ', 'やま', 'やまざき', '山崎'], '山崎'), 'ヤマザキ'],
  ['a conversion taken back', composed('', 0, ['やまざき', '山崎', 'やまざき', 'やまさき', '山崎'], '山崎'), 'ヤマサキ'],
  ['clauses converted one by one', composed('', 0, ['やまざきたろう', '山崎たろう', '山崎太郎'], '山崎太郎'), 'ヤマザキタロウ'],
  ['a composition given up', composed('', 0, ['やま', ''], ''), ''],
  [
    'live conversion of macOS',
    composed('', 0, ['や', 'やま', '山', '山ｚ', '山ざ', '山座', '山座ｋ', '山座き', '山崎'], '山崎'),
    'ヤマザキ',
  ],
  [
    'Android: the whole word in each update',
    composed('', 0, ['や', 'やま', 'やまざ', 'やまざき', '山﨑'], '山﨑'),
    'ヤマザキ',
  ],
  [
    'Android: the committed word is composed again untouched',
    [...yamazaki, ...composed('山﨑', 2, ['山﨑'], '山﨑', '山﨑')],
    'ヤマザキ',
  ],
  ['deleted to nothing', [...yamazaki, { type: 'input', value: '山' }, { type: 'input', value: '' }], ''],
  ['half of a word deleted', [...yamazaki, { type: 'input', value: '山' }], undefined],
  ['a whole word deleted', [...yamazaki, ...taro, { type: 'input', value: '山﨑' }], 'ヤマザキ'],
  [
    'deleted and typed anew',
    [...yamazaki, { type: 'input', value: '' }, ...composed('', 0, ['やまさき', '山崎'], '山崎')],
    'ヤマサキ',
  ],
  ['reconversion to another glyph', [...yamazaki, ...composed('山﨑', 0, ['山崎'], '山崎', '山﨑')], 'ヤマザキ'],
  [
    'reconversion that shows the reading',
    [...yamazaki, ...composed('山﨑', 0, ['やまざき', 'やまさき', '山崎'], '山崎', '山﨑')],
    'ヤマサキ',
  ],
  [
    'reconversion of the first of two words',
    [...yamazaki, ...taro, ...composed('山﨑太郎', 0, ['山崎'], '山崎太郎', '山﨑')],
    'ヤマザキタロウ',
  ],
  ['a word typed before another', [...taroFirst(), ...composed('太郎', 0, ['やまだ', '山田'], '山田太郎')], 'ヤマダタロウ'],
  ['the same kanji again', [...sasa(), ...composed('笹', 0, ['ささ', '笹'], '笹笹')], 'ササササ'],
  ['pasted kanji', [{ type: 'input', value: '山﨑' }], undefined],
  ['pasted kana', [{ type: 'input', value: 'やまざき' }], 'ヤマザキ'],
  ['kanji pasted behind a word', [...yamazaki, { type: 'input', value: '山﨑太郎' }], undefined],
  ['latin letters', [{ type: 'input', value: 'Smith' }], undefined],
  ['a space between words', [...yamazaki, { type: 'input', value: '山﨑　' }, ...composed('山﨑　', 3, ['たろう', '太郎'], '山﨑　太郎')], 'ヤマザキ タロウ'],
];

function taroFirst(): InputEvent[] {
  return composed('', 0, ['たろう', '太郎'], '太郎');
}

function sasa(): InputEvent[] {
  return composed('', 0, ['ささ', '笹'], '笹');
}

describe('furigana', () => {
  it.each(cases)('%s', (_, events, reading) => {
    expect(readingOf(events.reduce(observe, furiganaOf('')))).toBe(reading);
  });

  it('is told while composing', () => {
    const events = yamazaki.slice(0, 6);
    expect(readingOf(events.reduce(observe, furiganaOf('')))).toBe('ヤマザ');
  });

  it('is unknown where something stood before', () => {
    expect(readingOf(furiganaOf('山田'))).toBeUndefined();
    expect(readingOf(composed('山田', 2, ['たろう', '太郎'], '山田太郎').reduce(observe, furiganaOf('山田')))).toBeUndefined();
  });
});
