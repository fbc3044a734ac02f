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
import { normalise } from './normalise';
import type { Refusal } from './rule';
import { judge } from './verdict';

/** Where a problem stands: a field of the form. */
export type ProblemPath =
  | FieldPath
  | 'couponNumber'
  | 'licenseId'
  | 'licensePassword'
  | 'applicationPassphrase'
  | 'proxyChoice'
  | 'agreedTerms'
  | 'agreedPrivacy';

/** A problem found before sending, in the server's vocabulary (internal/problem). */
export interface FoundProblem extends Refusal {
  field: ProblemPath;
}

/** Lengths of the application passphrase, in graphemes. */
export const passphraseLength = { min: 8, max: 64 };

/**
 * What the applicant can mend before sending, in the order of the form. It
 * refuses only what the server would; the server's word counts. A product whose
 * holders are known by a licence key wants no passphrase.
 */
export function validate(application: Application, wantsPassphrase = true): FoundProblem[] {
  return [
    ...organizationFields.flatMap((spec) => checkField(application, spec)),
    ...subscriberFields.flatMap((spec) => checkField(application, spec)),
    ...checkProxy(application),
    ...(application.entitlement === 'COUPON' ? checkCoupon(application.couponNumber) : checkLicense(application)),
    ...(wantsPassphrase ? checkPassphrase(application.applicationPassphrase) : []),
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
  const typed = valueAt(application, spec.path);
  if (typed.trim() === '')
    return mayBeEmpty(application, spec)
      ? []
      : [{ field, code: spec.path === 'subscriber.workplacePrefecture' ? 'BAD_PREFECTURE' : 'REQUIRED' }];
  const { refusal } = judge(spec, typed);
  return refusal ? [{ field, ...refusal }] : [];
}

function checkProxy(application: Application): FoundProblem[] {
  if (application.proxyChoice === '') return [{ field: 'proxyChoice', code: 'CHOOSE' }];
  if (application.proxyChoice === 'none') return [];
  return proxyFields.flatMap((spec) => checkField(application, spec));
}

function checkCoupon(typed: string): FoundProblem[] {
  const field = 'couponNumber';
  if (typed.trim() === '') return [{ field, code: 'REQUIRED' }];
  const { refusal } = normalise('coupon', typed);
  return refusal ? [{ field, ...refusal }] : [];
}

function checkLicense(application: Application): FoundProblem[] {
  return (['licenseId', 'licensePassword'] as const)
    .filter((field) => application[field].trim() === '')
    .map((field) => ({ field, code: 'REQUIRED' }));
}

function checkPassphrase(typed: string): FoundProblem[] {
  const field = 'applicationPassphrase';
  const length = graphemes(typed);
  if (length === 0) return [{ field, code: 'REQUIRED' }];
  if (length < passphraseLength.min)
    return [{ field, code: 'TOO_SHORT', params: { min: String(passphraseLength.min) } }];
  if (length > passphraseLength.max || [...typed].length > 4 * passphraseLength.max)
    return [{ field, code: 'TOO_LONG', params: { max: String(passphraseLength.max) } }];
  return [];
}
