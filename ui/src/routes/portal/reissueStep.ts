import type { MessageKey } from '../../i18n/catalogue';

/** The steps of a reissue. */
export const reissueSteps: readonly MessageKey[] = ['reissue.step1', 'reissue.step2', 'reissue.step3'];

/** Every possible cause of finding nothing to reissue. */
export const reissueCauses: readonly MessageKey[] = [
  'identify.causeEmail',
  'identify.causePassphrase',
  'identify.causeReissueCode',
  'identify.causeReissueEnded',
  'identify.causeReissueClosed',
];
