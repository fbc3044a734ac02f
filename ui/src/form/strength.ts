import { zxcvbn, zxcvbnOptions } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common';
import { dictionary as japanese } from '@zxcvbn-ts/language-ja';
import { safeParse, picklist } from 'valibot';

// Half a megabyte of words: load this file with import(), when somebody types.

const warnings = [
  'straightRow',
  'keyPattern',
  'simpleRepeat',
  'extendedRepeat',
  'sequences',
  'recentYears',
  'dates',
  'topTen',
  'topHundred',
  'common',
  'similarToCommon',
  'wordByItself',
  'namesByThemselves',
  'commonNames',
  'userInputs',
  'pwned',
] as const;

const advices = [
  'l33t',
  'reverseWords',
  'allUppercase',
  'capitalization',
  'dates',
  'recentYears',
  'associatedYears',
  'sequences',
  'repeated',
  'longerKeyboardPattern',
  'anotherWord',
  'useWords',
  'noNeed',
  'pwned',
] as const;

/** How hard a passphrase is to guess, and what would help. */
export interface Strength {
  /** From 0, guessed at once, to 4. */
  level: 0 | 1 | 2 | 3 | 4;
  warning: (typeof warnings)[number] | undefined;
  advice: (typeof advices)[number][];
}

zxcvbnOptions.setOptions({ dictionary: { ...common, ...japanese }, graphs: adjacencyGraphs });

/** Measures a passphrase; the person's own words are known to whoever guesses. */
export function measure(passphrase: string, words: readonly string[]): Strength {
  const { score, feedback } = zxcvbn(passphrase, [...words]);
  const warning = safeParse(picklist(warnings), feedback.warning);
  return {
    level: score,
    warning: warning.success ? warning.output : undefined,
    advice: advices.filter((advice) => feedback.suggestions.includes(advice)),
  };
}
