import type { MessageKey } from '../../i18n/catalogue';

/** The steps of a cancellation by its own menu entry. */
export const cancelSteps: readonly MessageKey[] = ['cancelMenu.step1', 'cancelMenu.step2', 'cancelMenu.step3'];

/** Every possible cause of finding nothing that can be cancelled. */
export const cancelCauses: readonly MessageKey[] = [
  'identify.causeReceipt',
  'identify.causeEmail',
  'identify.causePassphrase',
  'identify.causeDeadline',
];
