import type {
  CheckKind,
  Entitlement,
  FeeAct,
  FeePayer,
  FieldEffect,
  Identification,
  KeyType,
  PolicySubject,
  RegistrationField,
  RejectionEffect,
  ReissueValidity,
  RenewalMode,
  RevocationMoment,
  WindowClock,
} from '../../gql/graphql';
import type { MessageKey } from '../../i18n/catalogue';

// What can stand in a policy, in the order in which it is offered.
export const entitlements: readonly Entitlement[] = ['COUPON', 'LICENSE_KEY', 'PARTNER_ENROLMENT'];
export const subjects: readonly PolicySubject[] = ['PERSON', 'MAILBOX'];
export const identifications: readonly Identification[] = ['PASSPHRASE', 'LICENSE'];
export const clocks: readonly WindowClock[] = ['RUNS', 'PAUSES'];
export const rejections: readonly RejectionEffect[] = ['CONSUMES', 'REFUND'];
export const modes: readonly RenewalMode[] = ['NEW_APPLICATION', 'ONLINE_PREFILLED'];
export const moments: readonly RevocationMoment[] = ['AT_APPLICATION', 'AT_ACQUISITION'];
export const validities: readonly ReissueValidity[] = ['KEEP_NOT_AFTER', 'NEW_TERM'];
export const effects: readonly FieldEffect[] = ['RECORD_ONLY', 'FREE_REISSUE', 'NEW_APPLICATION'];
export const acts: readonly FeeAct[] = ['NEW', 'RENEWAL', 'REISSUE', 'CHANGE', 'COUPON'];
export const payers: readonly FeePayer[] = ['PARTNER', 'PREPAID'];
export const keyTypes: readonly KeyType[] = ['RSA_3072', 'RSA_2048', 'RSA_4096', 'P_256', 'P_384'];
export const editable: readonly RegistrationField[] = ['COMMON_NAME', 'EMAIL'];
export const changeable: readonly RegistrationField[] = [
  'EMAIL',
  'JOB_TITLE',
  'DEPARTMENT',
  'WORKPLACE_ADDRESS',
  'WORKPLACE_PHONE',
  'ORGANIZATION_NAME',
  'HEAD_OFFICE',
  'MAIN_PHONE',
  'REPRESENTATIVE',
];
export const checks: readonly CheckKind[] = [
  'ORGANIZATION_EXISTS',
  'TELEPHONE_VERIFIED',
  'EMPLOYMENT_CONFIRMED',
  'INTENT_CONFIRMED',
  'NAMES_AGREE',
  'EMAIL_REACHABLE',
];

/** One thing to edit. Its path is where problems name it, below `policy.` but for names. */
export interface Spec {
  path: string;
  label: MessageKey;
  /** How it is asked: a line of text, a whole text, a number, seconds, one of some, any of some, yes or no. */
  kind: 'text' | 'body' | 'number' | 'seconds' | 'one' | 'any' | 'flag';
  /** What is offered; its words are policyValue.*. */
  options?: readonly string[];
  /** It is asked only while this path is answered yes. */
  within?: string;
  support?: MessageKey;
}

/** What belongs together on the page. */
export interface Section {
  id: string;
  title: MessageKey;
  specs: readonly Spec[];
  /** How many stand side by side where there is room; 2 unless told. */
  columns?: 3;
}

const one = (path: string, label: MessageKey, options: readonly string[], within?: string): Spec => ({
  path,
  label,
  kind: 'one',
  options,
  ...(within === undefined ? {} : { within }),
});
const any = (path: string, label: MessageKey, options: readonly string[], within?: string): Spec => ({
  ...one(path, label, options, within),
  kind: 'any',
});

/** Vetting of one kind of request. */
const vetting = (at: string): Spec[] => {
  const within = `${at}.vetting`;
  return [
    { path: within, label: 'policy.vetting', kind: 'flag' },
    any(`${within}.checks`, 'policy.checks', checks, within),
    { path: `${within}.targetDays`, label: 'policy.targetDays', kind: 'number', within },
    { path: `${within}.claimHold`, label: 'policy.claimHold', kind: 'seconds', within },
    { path: `${within}.secondApprover`, label: 'policy.secondApprover', kind: 'flag', within },
    one(`${within}.rejection`, 'policy.rejection', rejections, within),
    { path: `${within}.correctionDays`, label: 'policy.correctionDays', kind: 'number', within, support: 'policy.correctionHelp' },
  ];
};

const window = (at: string): Spec[] => [
  { path: `${at}.window`, label: 'policy.window', kind: 'seconds', support: 'policy.windowHelp' },
  one(`${at}.clock`, 'policy.clock', clocks),
];

const both = (path: string, ja: MessageKey, en: MessageKey): Spec[] => [
  { path: `${path}.ja`, label: ja, kind: 'text' },
  { path: `${path}.en`, label: en, kind: 'text' },
];

const feeLabels: Record<FeeAct, MessageKey> = {
  NEW: 'policyFee.NEW',
  RENEWAL: 'policyFee.RENEWAL',
  REISSUE: 'policyFee.REISSUE',
  CHANGE: 'policyFee.CHANGE',
  COUPON: 'policyFee.COUPON',
};

const feesOf = (act: FeeAct, index: number): Spec[] => [
  { path: `fees.${index}.amount`, label: feeLabels[act], kind: 'number', support: 'policy.feeHelp' },
  { path: `fees.${index}.taxPercent`, label: 'policy.tax', kind: 'number' },
  one(`fees.${index}.payer`, 'policy.payer', payers),
];

/** The whole of a product, in the order of the page; `successors` are codes of the others. */
export const sections = (successors: readonly string[]): Section[] => [
  {
    id: 'names',
    title: 'policy.section.names',
    specs: [
      ...both('brand', 'policy.brandJa', 'policy.brandEn'),
      ...both('name', 'policy.nameJa', 'policy.nameEn'),
      ...both('description', 'policy.descriptionJa', 'policy.descriptionEn'),
    ],
  },
  {
    id: 'entitlement',
    title: 'policy.section.entitlement',
    specs: [
      any('new.entitlements', 'policy.forNew', entitlements),
      any('renewing.procedure.entitlements', 'policy.forRenewal', entitlements),
    ],
  },
  {
    id: 'identification',
    title: 'policy.section.identification',
    specs: [
      { path: 'assurance', label: 'policy.assurance', kind: 'number' },
      one('subject', 'policy.subject', subjects),
      one('identification', 'policy.identification', identifications),
      ...both('secretLabel', 'policy.secretJa', 'policy.secretEn'),
    ],
  },
  { id: 'vettingNew', title: 'policy.section.vettingNew', specs: vetting('new') },
  { id: 'vettingRenewal', title: 'policy.section.vettingRenewal', specs: vetting('renewing.procedure') },
  { id: 'windowNew', title: 'policy.section.windowNew', specs: window('new') },
  { id: 'windowRenewal', title: 'policy.section.windowRenewal', specs: window('renewing.procedure') },
  {
    id: 'renewal',
    title: 'policy.section.renewal',
    specs: [
      one('renewing.mode', 'policy.mode', modes),
      { path: 'renewing.opensDays', label: 'policy.opensDays', kind: 'number' },
      { path: 'renewing.closesDays', label: 'policy.closesDays', kind: 'number' },
    ],
  },
  {
    id: 'reminders',
    title: 'policy.section.reminders',
    specs: [{ path: 'renewing.reminders', label: 'policy.reminders', kind: 'text', support: 'policy.remindersHelp' }],
  },
  {
    id: 'reissue',
    title: 'policy.section.reissue',
    specs: [
      any('reissuing.edits', 'policy.edits', editable),
      one('reissuing.revokes', 'policy.revokes', moments),
      one('reissuing.validity', 'policy.validity', validities),
    ],
  },
  {
    id: 'change',
    title: 'policy.section.change',
    specs: changeable.map((field) => one(`changing.effects.${field}`, `policyValue.${field}`, ['', ...effects])),
  },
  { id: 'vettingChange', title: 'policy.section.vettingChange', specs: vetting('changing.procedure') },
  {
    id: 'closing',
    title: 'policy.section.closing',
    specs: [
      { path: 'closing', label: 'policy.closing', kind: 'flag' },
      { path: 'closing.lastOrder', label: 'policy.lastOrder', kind: 'text', within: 'closing', support: 'policy.dayHelp' },
      { path: 'closing.lastReissue', label: 'policy.lastReissue', kind: 'text', within: 'closing', support: 'policy.dayHelp' },
      one('closing.successor', 'policy.successor', ['', ...successors], 'closing'),
    ],
  },
  { id: 'fees', title: 'policy.section.fees', columns: 3, specs: acts.flatMap(feesOf) },
  {
    id: 'keys',
    title: 'policy.section.keys',
    specs: [
      { path: 'validityDays', label: 'policy.validityDays', kind: 'number' },
      { path: 'acquisitionDays', label: 'policy.acquisitionDays', kind: 'number' },
      { path: 'confirmationDelay', label: 'policy.confirmationDelay', kind: 'seconds' },
      { path: 'maxReplacements', label: 'policy.maxReplacements', kind: 'number' },
      any('keyTypes', 'policy.keyTypes', keyTypes),
      one('keyTypes.first', 'policy.firstKey', keyTypes),
      { path: 'issuer', label: 'policy.issuer', kind: 'text' },
      { path: 'profile', label: 'policy.profile', kind: 'text' },
    ],
  },
];

const agreement = (id: 'termsOfUse' | 'privacyNotice', title: MessageKey): Section => ({
  id,
  title,
  specs: [
    ...both(`${id}.title`, 'newProduct.titleJa', 'newProduct.titleEn'),
    { path: `${id}.body.ja`, label: 'newProduct.bodyJa', kind: 'body', support: 'newProduct.bodyHelp' },
    { path: `${id}.body.en`, label: 'newProduct.bodyEn', kind: 'body', support: 'newProduct.bodyHelp' },
  ],
});

/** What is asked of a product that is to be made, beside the whole of a product. */
export const newSections: readonly Section[] = [
  {
    id: 'code',
    title: 'newProduct.section',
    specs: [{ path: 'code', label: 'newProduct.code', kind: 'text', support: 'newProduct.codeHelp' }],
  },
  agreement('termsOfUse', 'newProduct.terms'),
  agreement('privacyNotice', 'newProduct.privacy'),
];
