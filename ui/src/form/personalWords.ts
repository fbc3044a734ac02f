import type { Application } from './application';

/** What the domain's PersonalWords are, and their parts: words that a passphrase should not be made of. */
export function personalWords({ registration: { organization, subscriber }, couponNumber }: Application): string[] {
  const { familyName, givenName, familyNameKana, givenNameKana, familyNameLatin, givenNameLatin, email } = subscriber;
  const names = [
    [familyName, givenName],
    [familyNameKana, givenNameKana],
    [familyNameLatin, givenNameLatin],
  ].flatMap(([family = '', given = '']) => [family, given, family + given, given + family]);
  const { legalName, legalNameKana, legalNameLatin } = organization;
  const words = [...names, email, ...email.split(/[@.]/), legalName, legalNameKana, legalNameLatin, ...couponNumber.split('-')];
  return [...new Set(words.map((word) => word.trim()))].filter((word) => [...word].length > 1);
}
