import type { MessageKey } from '../i18n/catalogue';
import { organizationFields, subscriberFields, type RegistrationPath } from './field';

/** What can be opened for correction: a field, or the proxy as a whole. */
export type Opened = RegistrationPath | 'proxy';

/** Everything that can be opened, in the order of the form. */
export const openable: readonly Opened[] = [
  ...[...organizationFields, ...subscriberFields].map(({ path }) => path),
  'proxy',
];

/** What a path of the API, such as registration.subscriber.email, opens; undefined for nothing known. */
export function openedBy(field: string): Opened | undefined {
  return openable.find((path) => field === `registration.${path}`);
}

/** The key of what it is called. */
export function openedLabel(opened: Opened): MessageKey {
  return opened === 'proxy' ? 'group.proxy' : opened;
}

/** Whether a place of the form, such as registration.proxy.phoneNumber, is among what was opened. */
export function isOpened(opened: readonly Opened[], place: string): boolean {
  return opened.some((path) =>
    path === 'proxy'
      ? place === 'proxyChoice' || place.startsWith('registration.proxy.')
      : place === `registration.${path}`,
  );
}
