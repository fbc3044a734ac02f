import { useState } from 'react';
import { Button } from '../../components/button';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/locale';
import { ClientActs } from './clientActs';
import { ClientForm } from './clientForm';
import type { ApiClient } from './clients';
import { scopeToken } from './clientScopes';
import { Panel } from './panel';

interface ClientPanelProps {
  client: ApiClient;
  manages: boolean;
  onChanged: () => void;
}

/** One API client: what it may, from where, and when it was last here. */
export function ClientPanel({ client, manages, onChanged }: ClientPanelProps) {
  const { t, dateTime, locale } = useWords();
  const [editing, setEditing] = useState(false);
  if (editing) {
    return (
      <ClientForm
        client={client}
        onClose={() => setEditing(false)}
        onDone={() => {
          setEditing(false);
          onChanged();
        }}
      />
    );
  }
  const { name, disabledAt, usedAt, usedFrom, certificate, createdBy } = client;
  const ending = client.secrets.find(({ endsAt }) => endsAt !== null)?.endsAt;
  return (
    <Panel
      title={name}
      aside={
        <strong className={disabledAt ? 'text-bad' : 'text-good'}>{t(disabledAt ? 'client.disabled' : 'client.enabled')}</strong>
      }
    >
      <div className="space-y-4">
        <dl className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
          <dt className="text-quiet">client_id</dt>
          <dd className="font-mono break-all">{client.id}</dd>
          <dt className="text-quiet">{t('clientForm.partner')}</dt>
          <dd>{client.partner[locale]}</dd>
          <dt className="text-quiet">{t('clientForm.scopes')}</dt>
          <dd className="font-mono break-words">{client.scopes.map(scopeToken).join(' ')}</dd>
          <dt className="text-quiet">{t('client.networks')}</dt>
          <dd className="font-mono break-words">{client.networks.length === 0 ? t('client.anywhere') : client.networks.join(' ')}</dd>
          <dt className="text-quiet">{t('client.proof')}</dt>
          <dd className="break-all">
            {certificate
              ? t('client.byCertificate', { serial: certificate.serial })
              : ending
                ? t('client.overlap', { at: dateTime(ending) })
                : t(client.secrets.length === 0 ? 'client.byNothing' : 'client.bySecret')}
          </dd>
          <dt className="text-quiet">{t('clientForm.budget')}</dt>
          <dd>{t('client.budget', { cost: formatCount(locale, client.costBudget) })}</dd>
          <dt className="text-quiet">{t('client.used')}</dt>
          <dd>{usedAt ? t('client.usedFrom', { at: dateTime(usedAt), address: usedFrom ?? '' }) : t('client.never')}</dd>
          <dt className="text-quiet">{t('client.created')}</dt>
          <dd>
            {createdBy ? t('client.createdBy', { at: dateTime(client.createdAt), name: createdBy.name }) : dateTime(client.createdAt)}
          </dd>
        </dl>
        {disabledAt ? <p className="text-sm">{t('client.disabledSince', { at: dateTime(disabledAt) })}</p> : null}
        {manages ? (
          <ClientActs client={client} onChanged={onChanged}>
            <Button size="small" aria-label={t('client.editNamed', { name })} onClick={() => setEditing(true)}>
              {t('client.edit')}
            </Button>
          </ClientActs>
        ) : null}
      </div>
    </Panel>
  );
}
