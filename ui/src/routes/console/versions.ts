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

/** A field that two versions declare differently, as they are read; '' for nothing. */
export interface Difference {
  path: RegistrationPath;
  was: string;
  now: string;
}

const shown = (kind: Parameters<typeof displayOf>[0], text: string) => (text === '' ? '' : displayOf(kind, text));

/** What a version declares otherwise than the one before it. */
export function differencesOf(before: Registered, after: Registered): Difference[] {
  return [...organizationFields, ...subscriberFields, ...proxyFields].flatMap(({ path, kind }) => {
    const [was, now] = [textAt(before, path), textAt(after, path)];
    return was === now ? [] : [{ path, was: shown(kind, was), now: shown(kind, now) }];
  });
}

/** The fields that the last correction changed, with what stood there before; '' for nothing. */
export function useDifferences(request: FragmentType<typeof versionsFragment>): Map<RegistrationPath, string> {
  const { registrations } = readFragment(versionsFragment, request);
  const [before, now] = registrations.slice(-2).map(registeredOf);
  if (!before || !now) return new Map();
  return new Map(differencesOf(before, now).map(({ path, was }) => [path, was]));
}
