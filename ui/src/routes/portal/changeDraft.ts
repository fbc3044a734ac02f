import { emptyApplication, type Registered } from '../../form/application';
import { organizationFields, proxyFields, subscriberFields, type RegistrationPath } from '../../form/field';
import type { ChangeCertificateQuery, FieldEffect, RegistrationInput, WithdrawalReason } from '../../gql/graphql';

export type Certificate = Extract<NonNullable<ChangeCertificateQuery['node']>, { __typename: 'Certificate' }>;
export type Changes = NonNullable<Certificate['product']['changes']>;

/** What is asked for, as it stands on the page. */
export interface ChangeDraft {
  procedure: '' | 'CHANGE' | 'WITHDRAWAL';
  /** What stands in the boxes that were touched, by path. */
  texts: Readonly<Partial<Record<RegistrationPath, string>>>;
  reason: WithdrawalReason | undefined;
}

export const withdrawalReasons: readonly WithdrawalReason[] = ['STOPS_USING', 'LEFT_ORGANIZATION', 'DIED', 'OTHER'];

/** The effects, the weakest first. */
export const changeEffects: readonly FieldEffect[] = ['RECORD_ONLY', 'FREE_REISSUE', 'NEW_APPLICATION'];

const specs = [...organizationFields, ...subscriberFields, ...proxyFields];

/** The fields that can be changed, with what becomes of a change, in the order of the form. */
export function changeableFields(changes: Changes) {
  return specs.flatMap((spec) => {
    const found = changes.effects.find(({ field }) => field === spec.path);
    return found ? [{ ...spec, effect: found.effect }] : [];
  });
}

/** A registered text; '' for none. */
export function registeredText(registered: Registered, path: RegistrationPath): string {
  const [group = '', name = ''] = path.split('.');
  const part: unknown = Object.entries(registered).find(([key]) => key === group)?.[1];
  const value: unknown = part && typeof part === 'object' ? Object.entries(part).find(([key]) => key === name)?.[1] : '';
  return typeof value === 'string' ? value : '';
}

/** The fields whose text differs from what is registered. */
export function changedPaths(registered: Registered, { texts }: ChangeDraft): RegistrationPath[] {
  return specs.map(({ path }) => path).filter((path) => {
    const text = texts[path];
    return text !== undefined && text.trim() !== registeredText(registered, path);
  });
}

/** What becomes of the change: the strongest of its fields' effects; undefined while nothing is changed. */
export function effectOf(changes: Changes, paths: readonly RegistrationPath[]): FieldEffect | undefined {
  return changeEffects.findLast((effect) =>
    changes.effects.some((each) => each.effect === effect && paths.some((path) => path === each.field)),
  );
}

/** The whole registration as it is to be. An optional text that is empty is none. */
export function registrationOf(registered: Registered, draft: ChangeDraft): RegistrationInput {
  const text = (path: RegistrationPath) => draft.texts[path] ?? registeredText(registered, path);
  const none = (path: RegistrationPath) => (text(path).trim() === '' ? null : text(path));
  const { organization: o, subscriber: s, proxy: p } = emptyApplication.registration;
  const optional = new Set<RegistrationPath>(specs.filter(({ required }) => !required).map(({ path }) => path));
  optional.add('subscriber.department');
  const part = <Part extends object>(group: string, shape: Part): Part =>
    Object.assign(
      { ...shape },
      ...specs
        .filter(({ path }) => path.startsWith(`${group}.`))
        .map(({ path }) => ({ [path.slice(group.length + 1)]: optional.has(path) ? none(path) : text(path) })),
    );
  return {
    organization: part('organization', o),
    subscriber: part('subscriber', s),
    proxy: registered.proxy ? part('proxy', p) : null,
  };
}
