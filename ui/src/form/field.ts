import type { Application } from './application';
import type { FieldKind } from './normalise';

type Registration = Application['registration'];

/** A field of the registration, such as subscriber.email: also the key of its label. */
export type RegistrationPath = {
  [Group in keyof Registration]: `${Group}.${keyof Registration[Group] & string}`;
}[keyof Registration];

/** Where a registration field stands in the form and in the input. */
export type FieldPath = `registration.${RegistrationPath}`;

/** What a field holds and whether it may be empty. */
export interface FieldSpec {
  path: RegistrationPath;
  kind: FieldKind;
  required: boolean;
  /** Most graphemes of the canonical text; undefined where the kind itself tells the length. */
  max?: number;
  /** max counts code points too, as X.520 does. */
  strict?: boolean;
}

// Bounds as in internal/form: what enters the certificate has those of RFC 5280 appendix A.1.
const name = { max: 64, strict: true };
const email = { max: 254, strict: true };
const kana = { max: 200 };
const part = { max: 100 };
const address = { max: 200 };

/** Fields of the organisation, in the order of the form. */
export const organizationFields: readonly FieldSpec[] = [
  { path: 'organization.legalName', kind: 'text', required: true, ...name },
  { path: 'organization.legalNameKana', kind: 'kana', required: true, ...kana },
  { path: 'organization.legalNameLatin', kind: 'latin', required: true, ...name },
  { path: 'organization.corporateNumber', kind: 'corporateNumber', required: false },
  { path: 'organization.tdbCompanyCode', kind: 'companyCode', required: false },
  { path: 'organization.headOfficeAddress', kind: 'text', required: true, ...address },
  { path: 'organization.mainPhoneNumber', kind: 'phone', required: true },
  { path: 'organization.representativeFamilyName', kind: 'text', required: true, ...name },
  { path: 'organization.representativeGivenName', kind: 'text', required: true, ...name },
];

/** 固定: what a renewal takes over as it was vetted, as internal/form's Fixed has it. In the order of the form. */
export const fixedPaths: readonly RegistrationPath[] = [
  'organization.legalName',
  'organization.legalNameKana',
  'organization.legalNameLatin',
  'organization.tdbCompanyCode',
  'subscriber.familyName',
  'subscriber.givenName',
  'subscriber.familyNameKana',
  'subscriber.givenNameKana',
  'subscriber.familyNameLatin',
  'subscriber.givenNameLatin',
];

/** Fields of the person, in the order of the form. */
export const subscriberFields: readonly FieldSpec[] = [
  { path: 'subscriber.familyName', kind: 'text', required: true, ...name },
  { path: 'subscriber.givenName', kind: 'text', required: true, ...name },
  { path: 'subscriber.familyNameKana', kind: 'kana', required: true, ...kana },
  { path: 'subscriber.givenNameKana', kind: 'kana', required: true, ...kana },
  { path: 'subscriber.familyNameLatin', kind: 'latinName', required: true, ...name },
  { path: 'subscriber.givenNameLatin', kind: 'latinName', required: true, ...name },
  { path: 'subscriber.email', kind: 'email', required: true, ...email },
  { path: 'subscriber.department', kind: 'text', required: true, ...name },
  { path: 'subscriber.jobTitle', kind: 'text', required: false, ...name },
  { path: 'subscriber.jobTitleLatin', kind: 'latin', required: false, ...name },
  { path: 'subscriber.workplacePostalCode', kind: 'postalCode', required: true },
  { path: 'subscriber.workplacePrefecture', kind: 'prefecture', required: true, ...part },
  { path: 'subscriber.workplaceCity', kind: 'text', required: true, ...part },
  { path: 'subscriber.workplaceStreet', kind: 'text', required: true, ...part },
  { path: 'subscriber.workplaceBuilding', kind: 'text', required: false, ...part },
  { path: 'subscriber.workplacePhoneNumber', kind: 'phone', required: true },
];

/** Fields of the proxy, in the order of the form. */
export const proxyFields: readonly FieldSpec[] = [
  { path: 'proxy.familyName', kind: 'text', required: true, ...name },
  { path: 'proxy.givenName', kind: 'text', required: true, ...name },
  { path: 'proxy.familyNameKana', kind: 'kana', required: true, ...kana },
  { path: 'proxy.givenNameKana', kind: 'kana', required: true, ...kana },
  { path: 'proxy.department', kind: 'text', required: false, ...name },
  { path: 'proxy.phoneNumber', kind: 'phone', required: true },
];

const byPath = new Map([...organizationFields, ...subscriberFields, ...proxyFields].map((spec) => [spec.path, spec]));

/** The spec of a field. */
export function specOf(path: RegistrationPath): FieldSpec {
  const spec = byPath.get(path);
  if (!spec) throw new Error(`field ${path}: no spec`);
  return spec;
}

/** The text of a field in the form. */
export function valueAt(application: Application, path: RegistrationPath): string {
  const [group = '', field = ''] = path.split('.');
  const texts: Record<string, Record<string, string>> = { ...application.registration };
  return texts[group]?.[field] ?? '';
}
