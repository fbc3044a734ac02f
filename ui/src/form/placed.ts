import type { Problem } from '../graphql/problem';
import { organizationFields, proxyFields, subscriberFields, type FieldPath, type RegistrationPath } from './field';
import type { ProblemPath } from './validate';

const specs = [...organizationFields, ...subscriberFields, ...proxyFields];
const registrationPaths = specs.map(({ path }): FieldPath => `registration.${path}`);

/** Every field that can have a problem, in the order of the page. */
export const problemPaths: readonly ProblemPath[] = [
  ...registrationPaths.filter((path) => !path.startsWith('registration.proxy')),
  'proxyChoice',
  ...registrationPaths.filter((path) => path.startsWith('registration.proxy')),
  'couponNumber',
  'licenseId',
  'licensePassword',
  'applicationPassphrase',
  'agreedTerms',
  'agreedPrivacy',
];

/** The field of the form that a server's problem belongs to; undefined: it is of the whole. */
export function placeOf(problem: Pick<Problem, 'code' | 'field'>): ProblemPath | undefined {
  const field = problem.field ?? '';
  if (field.startsWith('consents')) return 'agreedTerms';
  return problemPaths.find((path) => path === field);
}

/** id of a field's control. */
export function controlId(path: string): string {
  return path.replaceAll('.', '-');
}

/** The key of a registration field's label. */
export function registrationLabel(path: FieldPath): RegistrationPath {
  const spec = specs.find((each) => path === `registration.${each.path}`);
  if (!spec) throw new Error(`label of ${path}: no such field`);
  return spec.path;
}
