import { halfWidth, isDash } from './character';
import { refuse, refuseFor, told, type Normalised } from './rule';

/** ASCII digits; spaces, dashes and what else is dropped. A leading + that may be dropped stays: it means a country. */
function digits(text: string, dropped: string): Normalised {
  const half = halfWidth(text);
  let value = '';
  for (const character of half) {
    if (/^\d$/.test(character) || (character === '+' && value === '' && dropped.includes('+'))) value += character;
    else if (character !== ' ' && !isDash(character) && (character === '+' || !dropped.includes(character)))
      return refuseFor(text, 'NOT_DIGITS', character);
  }
  return told(
    { value, changes: [] },
    ['HALF_WIDTH', /[０-９]/u.test(text)],
    ['DIGITS_ONLY', value.length !== [...half].length],
  );
}

function want(normalised: Normalised, shape: (value: string) => boolean, typed: string, code: string): Normalised {
  return normalised.refusal || shape(normalised.value) ? normalised : refuse(typed, code);
}

/** Digits with the leading zero; +81 and +81(0) are taken. */
export function phone(text: string): Normalised {
  const number = digits(text, '().+');
  const national = number.refusal || !number.value.startsWith('+81') ? undefined : number.value.slice(3);
  const whole =
    national === undefined
      ? number
      : told({ ...number, value: `0${national.replace(/^0/, '')}` }, ['DIGITS_ONLY', true]);
  return want(whole, (value) => /^0(?:[256789]0\d{8}|(?![256789]0)[1-9]\d{8})$/.test(value), text, 'BAD_PHONE_NUMBER');
}

/** Seven digits. */
export function postalCode(text: string): Normalised {
  return want(digits(text, '〒'), (value) => value.length === 7, text, 'BAD_POSTAL_CODE');
}

/** The nine digits of a 帝国データバンク企業コード. */
export function companyCode(text: string): Normalised {
  return want(digits(text, ''), (value) => value.length === 9, text, 'BAD_COMPANY_CODE');
}

/** Thirteen digits, with or without the T of an invoice registration number. */
export function corporateNumber(text: string): Normalised {
  const bare = text.replace(/^[TtＴｔ]/u, '');
  const number = want(digits(bare, ''), isCorporateNumber, text, 'BAD_CORPORATE_NUMBER');
  return number.refusal ? { ...number, value: text } : told(number, ['DIGITS_ONLY', bare !== text]);
}

/**
 * Verifies the check digit of a 法人番号, which is its first: nine minus the
 * rest modulo nine of the other twelve, those at even places from the right
 * counted twice.
 */
export function isCorporateNumber(text: string): boolean {
  if (!/^\d{13}$/.test(text)) return false;
  const [check, ...others] = [...text].map(Number);
  const sum = others.toReversed().reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 1 : 2), 0);
  return check === 9 - (sum % 9);
}
