import { countOf } from '../../form/count';
import type { PolicyInput, ProcedurePolicyInput } from '../../gql/graphql';
import * as offered from './policySpec';

/** What stands in the form, by path; several values are separated by commas, yes is "yes". */
export type Values = Readonly<Record<string, string>>;

const yes = 'yes';

/** The names of a product, as they are edited. */
export interface Names {
  brand: { ja: string; en: string };
  name: { ja: string; en: string };
  description: { ja: string; en: string };
}

/** What the form begins with. */
export function valuesOf(policy: PolicyInput, names: Names): Values {
  const { renewing, reissuing, changing, closing } = policy;
  return {
    ...texts('brand', names.brand),
    ...texts('name', names.name),
    ...texts('description', names.description),
    ...texts('secretLabel', policy.secretLabel),
    ...procedureValues('new', policy.new),
    ...procedureValues('renewing.procedure', renewing.procedure),
    ...procedureValues('changing.procedure', changing.procedure),
    assurance: String(policy.assurance),
    subject: policy.subject,
    identification: policy.identification,
    'renewing.mode': renewing.mode,
    'renewing.opensDays': String(renewing.opensDays),
    'renewing.closesDays': String(renewing.closesDays),
    'renewing.reminders': renewing.reminders.join(', '),
    'reissuing.edits': reissuing.edits.join(','),
    'reissuing.revokes': reissuing.revokes,
    'reissuing.validity': reissuing.validity,
    ...Object.fromEntries(
      offered.changeable.map((field) => [
        `changing.effects.${field}`,
        changing.effects.find((each) => each.field === field)?.effect ?? '',
      ]),
    ),
    closing: closing ? yes : '',
    'closing.lastOrder': closing?.lastOrder ?? '',
    'closing.lastReissue': closing?.lastReissue ?? '',
    'closing.successor': closing?.successor ?? '',
    ...Object.assign({}, ...offered.acts.map((act, index) => feeValues(policy, act, index))),
    validityDays: String(policy.validityDays),
    acquisitionDays: String(policy.acquisitionDays),
    confirmationDelay: String(policy.confirmationDelay),
    maxReplacements: String(policy.maxReplacements),
    keyTypes: offered.keyTypes.filter((type) => policy.keyTypes.includes(type)).join(','),
    'keyTypes.first': policy.keyTypes[0] ?? '',
    issuer: policy.issuer,
    profile: policy.profile,
  };
}

const texts = (path: string, { ja, en }: { ja: string; en: string }): Values => ({
  [`${path}.ja`]: ja,
  [`${path}.en`]: en,
});

function procedureValues(at: string, { entitlements, window, clock, vetting }: ProcedurePolicyInput): Values {
  return {
    [`${at}.entitlements`]: entitlements.join(','),
    [`${at}.window`]: String(window),
    [`${at}.clock`]: clock,
    [`${at}.vetting`]: vetting ? yes : '',
    [`${at}.vetting.checks`]: (vetting?.checks ?? offered.checks).join(','),
    [`${at}.vetting.targetDays`]: String(vetting?.targetDays ?? 3),
    [`${at}.vetting.claimHold`]: String(vetting?.claimHold ?? 1800),
    [`${at}.vetting.secondApprover`]: vetting?.secondApprover ? yes : '',
    [`${at}.vetting.rejection`]: vetting?.rejection ?? 'CONSUMES',
    [`${at}.vetting.correctionDays`]: String(vetting?.correctionDays ?? 14),
  };
}

function feeValues({ fees }: PolicyInput, act: string, index: number): Values {
  const fee = fees.find((each) => each.act === act);
  return {
    [`fees.${index}.amount`]: fee ? String(fee.amount) : '',
    [`fees.${index}.taxPercent`]: String(fee?.taxPercent ?? 10),
    [`fees.${index}.payer`]: fee?.payer ?? 'PARTNER',
    [`fees.${index}.currency`]: fee?.currency ?? 'JPY',
  };
}

const pick = <T extends string>(typed: string | undefined, from: readonly [T, ...T[]] | readonly T[]): T => {
  const found = from.find((each) => each === typed) ?? from[0];
  if (found === undefined) throw new Error('pick: nothing is offered');
  return found;
};

const picks = <T extends string>(typed: string | undefined, from: readonly T[]): T[] =>
  (typed ?? '').split(',').flatMap((each) => from.find((one) => one === each) ?? []);

function procedureOf(values: Values, at: string): ProcedurePolicyInput {
  const inner = `${at}.vetting`;
  return {
    entitlements: picks(values[`${at}.entitlements`], offered.entitlements),
    window: countOf(values[`${at}.window`]),
    clock: pick(values[`${at}.clock`], offered.clocks),
    vetting:
      values[inner] === yes
        ? {
            checks: picks(values[`${inner}.checks`], offered.checks),
            targetDays: countOf(values[`${inner}.targetDays`]),
            claimHold: countOf(values[`${inner}.claimHold`]),
            secondApprover: values[`${inner}.secondApprover`] === yes,
            rejection: pick(values[`${inner}.rejection`], offered.rejections),
            correctionDays: countOf(values[`${inner}.correctionDays`]),
          }
        : null,
  };
}

/** A day as people write it, 2027/3/30 and full width too, as the server wants it. */
function dayOf(typed: string | undefined): string {
  const text = (typed ?? '').normalize('NFKC').trim();
  const [, year, month, day] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}

const textOf = (values: Values, path: string) => ({
  ja: (values[`${path}.ja`] ?? '').trim(),
  en: (values[`${path}.en`] ?? '').trim(),
});

/** The names that stand in the form. */
export const namesOf = (values: Values): Names => ({
  brand: textOf(values, 'brand'),
  name: textOf(values, 'name'),
  description: textOf(values, 'description'),
});

/** A text to be agreed to that stands in the form. */
export const agreementOf = (values: Values, id: string) => ({
  title: textOf(values, `${id}.title`),
  body: textOf(values, `${id}.body`),
});

/** Acts that cost something, in the order in which they are sent. */
export const chargedActs = (values: Values) =>
  offered.acts.flatMap((act, index) => ((values[`fees.${index}.amount`] ?? '').trim() === '' ? [] : [{ act, index }]));

/** The policy that stands in the form. */
export function policyOf(values: Values): PolicyInput {
  const first = pick(values['keyTypes.first'], offered.keyTypes);
  const types = picks(values['keyTypes'], offered.keyTypes);
  return {
    assurance: countOf(values['assurance']),
    subject: pick(values['subject'], offered.subjects),
    secretLabel: textOf(values, 'secretLabel'),
    identification: pick(values['identification'], offered.identifications),
    new: procedureOf(values, 'new'),
    renewing: {
      mode: pick(values['renewing.mode'], offered.modes),
      procedure: procedureOf(values, 'renewing.procedure'),
      opensDays: countOf(values['renewing.opensDays']),
      closesDays: countOf(values['renewing.closesDays']),
      reminders: (values['renewing.reminders'] ?? '')
        .normalize('NFKC')
        .split(/[,、\s]+/)
        .filter((each) => each !== '')
        .map(countOf),
    },
    reissuing: {
      edits: picks(values['reissuing.edits'], offered.editable),
      revokes: pick(values['reissuing.revokes'], offered.moments),
      validity: pick(values['reissuing.validity'], offered.validities),
    },
    changing: {
      procedure: procedureOf(values, 'changing.procedure'),
      effects: offered.changeable.flatMap((field) =>
        picks(values[`changing.effects.${field}`], offered.effects).map((effect) => ({ field, effect })),
      ),
    },
    closing:
      values['closing'] === yes
        ? {
            lastOrder: dayOf(values['closing.lastOrder']),
            lastReissue: dayOf(values['closing.lastReissue']),
            successor: values['closing.successor'] ?? '',
          }
        : null,
    fees: chargedActs(values).map(({ act, index }) => ({
      act,
      amount: countOf(values[`fees.${index}.amount`]),
      currency: values[`fees.${index}.currency`] ?? 'JPY',
      taxPercent: countOf(values[`fees.${index}.taxPercent`]),
      payer: pick(values[`fees.${index}.payer`], offered.payers),
    })),
    validityDays: countOf(values['validityDays']),
    acquisitionDays: countOf(values['acquisitionDays']),
    confirmationDelay: countOf(values['confirmationDelay']),
    maxReplacements: countOf(values['maxReplacements']),
    keyTypes: types.includes(first) ? [first, ...types.filter((type) => type !== first)] : types,
    issuer: (values['issuer'] ?? '').trim(),
    profile: (values['profile'] ?? '').trim(),
  };
}

/** Where the form asks for what a problem is at. */
export function placed(field: string | null | undefined, values: Values): string | undefined {
  const path = field?.replace(/^policy\./, '');
  // The server counts the fees that were sent.
  const fee = /^fees\.(\d+)\.(.*)$/.exec(path ?? '');
  const act = fee ? chargedActs(values)[Number(fee[1])] : undefined;
  return act && fee ? `fees.${act.index}.${fee[2]}` : path;
}
