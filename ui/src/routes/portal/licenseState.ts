import { mailboxSpecs } from '../../form/mailbox';
import { normalise } from '../../form/normalise';
import { judge } from '../../form/verdict';
import type { MessageKey } from '../../i18n/catalogue';
import type { Words } from '../../i18n/locale';

/** What is applied for with a licence key. */
export type Procedure = 'NEW' | 'REISSUE';

/** The fields, by the names that the server has for them. */
export type Box = 'licenseId' | 'licensePassword' | 'registeredEmail' | 'commonName' | 'email';

export type Texts = Record<Box, string>;
export type Faults = Partial<Record<Box, string>>;

export const blankTexts: Texts = { licenseId: '', licensePassword: '', registeredEmail: '', commonName: '', email: '' };

/** The fields of a procedure, in the order of the page. */
export const boxesOf = (procedure: Procedure): readonly Box[] =>
  procedure === 'NEW'
    ? ['licenseId', 'licensePassword', 'commonName', 'email']
    : ['licenseId', 'licensePassword', 'registeredEmail', 'commonName', 'email'];

/** A field's label. */
export function labelOf(procedure: Procedure, box: Box): MessageKey {
  if (procedure === 'REISSUE' && box === 'commonName') return 'license.newCommonName';
  if (procedure === 'REISSUE' && box === 'email') return 'license.newEmail';
  return `license.${box}`;
}

/** A field's text in its canonical spelling, and in words why it cannot be accepted. */
export function settled(words: Words, box: Box, typed: string): { value: string; fault?: string | undefined } {
  if (typed.trim() === '') return { value: '', fault: words.problem('REQUIRED', {}) };
  if (box === 'licenseId') return { value: normalise('license', typed).value };
  if (box === 'licensePassword') return { value: typed };
  const { value, refusal } = judge(mailboxSpecs[box === 'commonName' ? 'commonName' : 'email'], typed);
  return { value: value ?? typed, fault: refusal && words.problem(refusal.code, refusal.params ?? {}) };
}

const placeOf = (procedure: Procedure, code: string) => `shomei.license.${procedure}.${code}`;

/** What was typed before this tab was reloaded, without the password. */
export function keptTexts(procedure: Procedure, code: string): Texts | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(placeOf(procedure, code)) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const texts = { ...blankTexts };
    for (const [box, text] of Object.entries(kept)) if (box in texts) texts[box as Box] = String(text);
    return texts;
  } catch {
    return undefined;
  }
}

/** Keeps what is typed for this tab; the password stays in the page. */
export function keepTexts(procedure: Procedure, code: string, texts: Texts | undefined): void {
  try {
    if (texts) sessionStorage.setItem(placeOf(procedure, code), JSON.stringify({ ...texts, licensePassword: '' }));
    else sessionStorage.removeItem(placeOf(procedure, code));
  } catch {
    // Kept in this page only.
  }
}
