// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { filledApplication } from '../testing/application';
import { personalWords } from './personalWords';
import { measure, type Strength } from './strength';

const words = personalWords(filledApplication);

const cases: [passphrase: string, level: Strength['level'][], warning: Strength['warning']][] = [
  ['password', [0], 'topTen'],
  ['aaaaaaaaaaaa', [0, 1], 'simpleRepeat'],
  ['qwertyuiop', [0, 1], 'topHundred'],
  ['Yamazaki', [0], 'userInputs'],
  ['yamazaki2026', [0, 1, 2], 'commonNames'],
  ['12345678', [0], 'topTen'],
  ['長い合言葉を使います 1', [4], undefined],
  ['correct horse battery staple', [4], undefined],
];

describe('measure', () => {
  it.each(cases)('%s', (passphrase, levels, warning) => {
    const strength = measure(passphrase, words);
    expect(levels).toContain(strength.level);
    expect(strength.warning).toBe(warning);
  });

  it('knows the person', () => {
    expect(words).toEqual(expect.arrayContaining(['ヤマザキ', 'ヤマザキタロウ', 'TaroYamazaki', 'example', '12345678']));
    expect(words).not.toContain('');
  });

  it('advises on what is weak only', () => {
    expect(measure('password', words).advice).toContain('anotherWord');
    expect(measure('correct horse battery staple', words).advice).toEqual([]);
  });
});
