import type { MessageKey } from '../../i18n/catalogue';

/** Every reason why there may be nothing to renew, told whatever it was. */
export const renewCauses: readonly MessageKey[] = [
  'identify.causeEmail',
  'identify.causePassphrase',
  'identify.causeCode',
  'renew.causeWindow',
  'renew.causeRevoked',
];
