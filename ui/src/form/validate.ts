import type { Application } from './application';
import { graphemes } from './character';
import {
  organizationFields,
  proxyFields,
  subscriberFields,
  valueAt,
  type FieldPath,
  type FieldSpec,
  type RegistrationPath,
} from './field';
import { normalise, type FieldKind } from './normalise';

/** Where a problem stands: a field of the form. */
export type ProblemPath =
  | FieldPath
  | 'couponNumber'
  | 'applicationPassphrase'
  | 'proxyChoice'
  | 'agreedTerms'
  | 'agreedPrivacy';

/** A problem found before sending, in the server's vocabulary (internal/problem). */
export interface FoundProblem {
  field: ProblemPath;
  code: string;
  params?: Record<string, string>;
}

/** Lengths of the application passphrase, in graphemes. */
export const passphraseLength = { min: 8, max: 64 };

/**
 * What the applicant can mend before sending, in the order of the form. It
 * refuses only what the server would; the server's word counts.
 */
export function validate(application: Application): FoundProblem[] {
  return [
    ...organizationFields.flatMap((spec) => checkField(application, spec)),
    ...subscriberFields.flatMap((spec) => checkField(application, spec)),
    ...checkProxy(application),
    ...checkCoupon(application.couponNumber),
    ...checkPassphrase(application.applicationPassphrase),
    ...(application.agreedTerms ? [] : [{ field: 'agreedTerms' as const, code: 'CONSENT_REQUIRED' }]),
    ...(application.agreedPrivacy ? [] : [{ field: 'agreedPrivacy' as const, code: 'CONSENT_REQUIRED' }]),
  ];
}

/** Given names that are empty in every script: a person whose name has one part. */
const onePartNames: Record<'subscriber' | 'proxy', RegistrationPath[]> = {
  subscriber: ['subscriber.givenName', 'subscriber.givenNameKana', 'subscriber.givenNameLatin'],
  proxy: ['proxy.givenName', 'proxy.givenNameKana'],
};

function mayBeEmpty(application: Application, { path, required }: FieldSpec): boolean {
  if (!required) return true;
  if (path === 'subscriber.department') return application.noDepartment;
  return Object.values(onePartNames).some(
    (paths) => paths.includes(path) && paths.every((each) => valueAt(application, each).trim() === ''),
  );
}

function checkField(application: Application, spec: FieldSpec): FoundProblem[] {
  const field: FieldPath = `registration.${spec.path}`;
  if (spec.path === 'subscriber.department' && application.noDepartment) return [];
  const text = normalise(spec.kind, valueAt(application, spec.path)).value;
  if (text === '')
    return mayBeEmpty(application, spec)
      ? []
      : [{ field, code: spec.path === 'subscriber.workplacePrefecture' ? 'BAD_PREFECTURE' : 'REQUIRED' }];
  const code = checkText(spec, text);
  if (code) return [{ field, code }];
  return spec.max !== undefined && graphemes(text) > spec.max
    ? [{ field, code: 'TOO_LONG', params: { max: String(spec.max) } }]
    : [];
}

const shapes: Partial<Record<FieldKind, [test: (text: string) => boolean, code: string]>> = {
  digits: [(text) => /^\d{9}$/.test(text), 'BAD_COMPANY_CODE'],
  corporateNumber: [isCorporateNumber, 'BAD_CORPORATE_NUMBER'],
  phone: [(text) => /^0(?:[256789]0\d{8}|[1-9]\d{8})$/.test(text), 'BAD_PHONE_NUMBER'],
  postalCode: [(text) => /^\d{7}$/.test(text), 'BAD_POSTAL_CODE'],
  email: [(text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), 'BAD_EMAIL'],
};

function checkText({ kind }: FieldSpec, text: string): string | undefined {
  const shape = shapes[kind];
  return shape && !shape[0](text) ? shape[1] : undefined;
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

function checkProxy(application: Application): FoundProblem[] {
  if (application.proxyChoice === '') return [{ field: 'proxyChoice', code: 'CHOOSE' }];
  if (application.proxyChoice === 'none') return [];
  return proxyFields.flatMap((spec) => checkField(application, spec));
}

function checkCoupon(typed: string): FoundProblem[] {
  return normalise('coupon', typed).value === '' ? [{ field: 'couponNumber', code: 'REQUIRED' }] : [];
}

function checkPassphrase(typed: string): FoundProblem[] {
  const field = 'applicationPassphrase';
  const length = graphemes(typed);
  if (length === 0) return [{ field, code: 'REQUIRED' }];
  if (length < passphraseLength.min)
    return [{ field, code: 'TOO_SHORT', params: { min: String(passphraseLength.min) } }];
  if (length > passphraseLength.max)
    return [{ field, code: 'TOO_LONG', params: { max: String(passphraseLength.max) } }];
  return [];
}
