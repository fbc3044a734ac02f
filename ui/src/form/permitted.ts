import { latin } from './latin';

/** What stays exactly as it is typed between two letters: the rule itself is asked, so that list and rule are one. */
function kept(): string {
  const printable = Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCodePoint(0x20 + index));
  return printable
    .filter((character) => {
      const { value, refusal } = latin(`a${character}a`);
      return !refusal && value === `a${character}a`;
    })
    .join('');
}

/** The characters that a text in latin letters takes, in the rows of their list; the space between words apart. */
export function permitted(): { letters: string; digits: string; signs: string } {
  const all = kept();
  return {
    letters: all.replace(/[^A-Za-z]/g, ''),
    digits: all.replace(/[^0-9]/g, ''),
    signs: all.replace(/[A-Za-z0-9 ]/g, ''),
  };
}
