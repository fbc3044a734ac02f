import type { FieldSpec } from './field';

/** What a mailbox declares, with the bounds of internal/form. */
export const mailboxSpecs = {
  commonName: { kind: 'commonName', required: true, max: 64, strict: true },
  email: { kind: 'email', required: true, max: 254, strict: true },
} as const satisfies Record<string, Omit<FieldSpec, 'path'>>;

/** Who is declared: a person, or a mailbox under a name of its holder's choice. */
interface Named {
  commonName?: string | null;
  familyName: string;
  givenName: string;
}

/** The name as people write it. */
export function nameOf({ commonName, familyName, givenName }: Named): string {
  return commonName ?? `${familyName} ${givenName}`.trim();
}

/** The name as it stands in the certificate, given name first. */
export function latinNameOf(named: {
  commonName?: string | null;
  familyNameLatin: string;
  givenNameLatin: string;
}): string {
  return named.commonName ?? `${named.givenNameLatin} ${named.familyNameLatin}`.trim();
}
