import { Button } from '../../components/button';
import { useWords } from '../../i18n/locale';
import type { Delivery } from './webhookDeliveries';

const looks = { WAITING: 'text-quiet', PENDING: 'text-warn', DELIVERED: 'text-good', GIVEN_UP: 'text-bad' } as const;

/** One event on its way. */
export function WebhookDelivery({ delivery, onReplay }: { delivery: Delivery; onReplay: (() => void) | undefined }) {
  const { t, dateTime } = useWords();
  const { event, status, attempts, nextAt, httpStatus, failure, excerpt } = delivery;
  // One that waits for its next moment is only brought forward.
  const hurried = status === 'PENDING';
  return (
    <li className="space-y-1 py-2">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <code className="font-bold">{event.type}</code>
        <span className="text-quiet">{dateTime(event.at)}</span>
        <strong className={looks[status]}>{t(`webhookDeliveryStatus.${status}`)}</strong>
        <span className="tabular-nums">
          {t('webhookDelivery.attempts')} {t('webhookDelivery.times', { count: attempts })}
        </span>
        {httpStatus === null ? null : <span className="tabular-nums">{t('webhookDelivery.http', { status: httpStatus })}</span>}
        {failure ? <span className="text-bad">{t(`webhookFailure.${failure}`)}</span> : null}
        {nextAt ? <span className="text-quiet">{t('webhookDelivery.next', { at: dateTime(nextAt) })}</span> : null}
      </p>
      {excerpt ? <p className="break-all text-quiet">{t('webhookDelivery.answer', { text: excerpt })}</p> : null}
      <div className="flex flex-wrap items-start justify-between gap-2">
        <details className="min-w-0 flex-1">
          <summary className="min-h-8 cursor-pointer">{t('webhookDelivery.payload')}</summary>
          <code className="block break-all">{event.payload}</code>
        </details>
        {onReplay ? (
          <Button
            size="small"
            look="quiet"
            aria-label={t(hurried ? 'webhookDelivery.hurryNamed' : 'webhookDelivery.replayNamed', { type: event.type, id: event.id })}
            onClick={onReplay}
          >
            {t(hurried ? 'webhookDelivery.hurry' : 'webhookDelivery.replay')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
