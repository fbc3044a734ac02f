import type { MessageKey } from '../../i18n/catalogue';

/** Why nothing may be found, whatever it was. */
export const changeCauses: readonly MessageKey[] = ['change.causeSecret', 'change.causeState', 'change.causeProduct'];
