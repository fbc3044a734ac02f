import type { Registered } from '../../form/application';
import { displayOf } from '../../form/display';
import { organizationFields, proxyFields, subscriberFields, type RegistrationPath } from '../../form/field';

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
