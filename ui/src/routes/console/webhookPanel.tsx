import { useState } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { useWords } from '../../i18n/locale';
import { Panel } from './panel';
import { WebhookActs } from './webhookActs';
import { WebhookDeliveries } from './webhookDeliveries';
import { WebhookForm } from './webhookForm';
import type { Webhook } from './webhooks';

interface WebhookPanelProps {
  webhook: Webhook;
  types: readonly string[];
  manages: boolean;
  /** It is the only one: its deliveries show at once. */
  alone: boolean;
  onChanged: () => void;
}

const looks = { ENABLED: 'text-good', DISABLED: 'text-quiet', FAILING: 'text-bad' } as const;

/** One webhook: where it leads, whether it works, what was sent. */
export function WebhookPanel({ webhook, types, manages, alone, onChanged }: WebhookPanelProps) {
  const { t, dateTime, locale } = useWords();
  const [editing, setEditing] = useState(false);
  const [shown, setShown] = useState(alone);
  const [openedAt] = useState(() => Date.now());
  const { status, failingSince, succeededAt, previousSecretUntil } = webhook;
  if (editing) {
    return (
      <WebhookForm
        types={types}
        webhook={webhook}
        onClose={() => setEditing(false)}
        onDone={() => {
          setEditing(false);
          onChanged();
        }}
      />
    );
  }
  const overlaps = previousSecretUntil !== null && Date.parse(previousSecretUntil) > openedAt;
  return (
    <Panel
      title={webhook.description || webhook.partner[locale]}
      aside={<strong className={looks[status]}>{t(`webhookStatus.${status}`)}</strong>}
    >
      <div className="space-y-4">
        {status === 'FAILING' ? <Banner tone="bad" title={t('webhook.switchedOff')} /> : null}
        {status === 'ENABLED' && failingSince ? (
          <Banner tone="warn" title={t('webhook.failingSince', { at: dateTime(failingSince) })} />
        ) : null}
        <p className="font-mono text-sm break-all">{webhook.url}</p>
        <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
          <dt className="text-quiet">{t('webhookForm.partner')}</dt>
          <dd>{webhook.partner[locale]}</dd>
          <dt className="text-quiet">{t('webhook.types')}</dt>
          <dd>{webhook.types.length === 0 ? t('webhook.allTypes') : webhook.types.join(t('list.and'))}</dd>
          <dt className="text-quiet">{t('webhook.email')}</dt>
          <dd className="break-all">{webhook.email ?? t('webhook.noEmail')}</dd>
          <dt className="text-quiet">{t('webhook.succeeded')}</dt>
          <dd>{succeededAt ? dateTime(succeededAt) : t('webhook.never')}</dd>
        </dl>
        {overlaps ? <p className="text-sm">{t('webhook.overlap', { at: dateTime(previousSecretUntil) })}</p> : null}
        {manages ? (
          <WebhookActs webhook={webhook} onChanged={onChanged}>
            <Button size="small" aria-label={t('webhook.editNamed', { url: webhook.url })} onClick={() => setEditing(true)}>
              {t('webhook.edit')}
            </Button>
          </WebhookActs>
        ) : null}
        <Button
          size="small"
          look="quiet"
          aria-expanded={shown}
          aria-label={t(shown ? 'webhook.hideNamed' : 'webhook.showNamed', { url: webhook.url })}
          onClick={() => setShown(!shown)}
        >
          {t(shown ? 'webhook.hide' : 'webhook.show')}
        </Button>
        {shown ? <WebhookDeliveries webhook={webhook} manages={manages} /> : null}
      </div>
    </Panel>
  );
}
