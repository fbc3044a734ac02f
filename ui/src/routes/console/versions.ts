import type { Registered } from '../../form/application';
import { displayOf } from '../../form/display';
import { organizationFields, proxyFields, subscriberFields, type RegistrationPath } from '../../form/field';
import { registeredOf } from '../../form/registered';
import { graphql, readFragment, type FragmentType } from '../../gql';

const versionsFragment = graphql(`
  fragment Versions_request on Request {
    registrations {
      id
      version
      ...Registered
    }
  }
`);

function textAt(version: Registered, path: RegistrationPath): string {
  const [group = '', field = ''] = path.split('.');
  const values: Record<string, object | null> = { ...version };
  const text: unknown = new Map<string, unknown>(Object.entries(values[group] ?? {})).get(field);
  return typeof text === 'string' ? text : '';
}

/** The fields that the last correction changed, with what stood there before; '' for nothing. */
export function useDifferences(request: FragmentType<typeof versionsFragment>): Map<RegistrationPath, string> {
  const { registrations } = readFragment(versionsFragment, request);
  const [before, now] = registrations.slice(-2).map(registeredOf);
  const differences = new Map<RegistrationPath, string>();
  if (!before || !now) return differences;
  for (const { path, kind } of [...organizationFields, ...subscriberFields, ...proxyFields]) {
    const was = textAt(before, path);
    if (was !== textAt(now, path)) differences.set(path, was === '' ? '' : displayOf(kind, was));
  }
  return differences;
}
