import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { SelectField } from '../../components/field';
import { graphql } from '../../gql';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import type { ApiClient } from './clients';
import { ClientSecret } from './clientSecret';
import { Outcome } from './outcome';

const rotateMutation = graphql(`
  mutation RotateApiSecret($input: RotateApiSecretInput!) {
    rotateApiSecret(input: $input) {
      client {
        id
      }
      secret
      problems {
        code
        field
        message
        params {
          name
          value
        }
      }
    }
  }
`);

const disableMutation = graphql(`
  mutation DisableApiClient($input: DisableApiClientInput!) {
    disableApiClient(input: $input) {
      client {
        id
        disabledAt
      }
      problems {
        code
        field
        message
        params {
          name
          value
        }
      }
    }
  }
`);

const enableMutation = graphql(`
  mutation EnableApiClient($input: EnableApiClientInput!) {
    enableApiClient(input: $input) {
      client {
        id
        disabledAt
      }
      problems {
        code
        field
        message
        params {
          name
          value
        }
      }
    }
  }
`);

/** For how long, in days, the secret before may stay good; 0: it has leaked. */
const overlaps = [7, 1, 30, 0] as const;

interface ClientActsProps {
  client: ApiClient;
  onChanged: () => void;
  /** Another button, among these. */
  children: ReactNode;
}

/** What is done to an API client: given another secret, kept out, let in again. */
export function ClientActs({ client: { id, name, disabledAt, certificate }, onChanged, children }: ClientActsProps) {
  const { t } = useWords();
  const [asking, setAsking] = useState<'rotate' | 'disable'>();
  const [days, setDays] = useState<number>(overlaps[0]);
  const [secret, setSecret] = useState('');
  const disable = useAct(disableMutation, ({ disableApiClient }) => disableApiClient.problems, onChanged);
  const enable = useAct(enableMutation, ({ enableApiClient }) => enableApiClient.problems, onChanged);
  const rotate = useAct(
    rotateMutation,
    ({ rotateApiSecret }) => {
      if (rotateApiSecret.secret) setSecret(rotateApiSecret.secret);
      return rotateApiSecret.problems;
    },
    onChanged,
  );
  const confirm = async () => {
    const done =
      asking === 'rotate'
        ? await rotate.act({ input: { clientId: id, overlapDays: days } })
        : await disable.act({ input: { clientId: id } });
    if (done) setAsking(undefined);
  };
  const asked = asking === 'rotate' ? rotate : disable;
  return (
    <div className="space-y-3">
      {secret ? <ClientSecret clientId={id} secret={secret} onClose={() => setSecret('')} /> : null}
      <Outcome problems={enable.problems} error={enable.error} />
      <p className="flex flex-wrap gap-2">
        {children}
        {certificate ? null : (
          <Button size="small" aria-label={t('client.rotateNamed', { name })} onClick={() => setAsking('rotate')}>
            {t('client.rotate')}
          </Button>
        )}
        {disabledAt ? (
          <Button
            size="small"
            busy={enable.busy}
            aria-label={t('client.enableNamed', { name })}
            onClick={() => void enable.act({ input: { clientId: id } })}
          >
            {t('client.enable')}
          </Button>
        ) : (
          <Button size="small" aria-label={t('client.disableNamed', { name })} onClick={() => setAsking('disable')}>
            {t('client.disable')}
          </Button>
        )}
      </p>
      <Dialog
        open={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={t(asking === 'rotate' ? 'client.rotateTitle' : 'client.disableTitle')}
        actions={
          <>
            <Button onClick={() => setAsking(undefined)}>{t('client.back')}</Button>
            <Button look={asking === 'rotate' ? 'primary' : 'danger'} busy={asked.busy} onClick={() => void confirm()}>
              {t(asking === 'rotate' ? 'client.rotate' : 'client.disable')}
            </Button>
          </>
        }
      >
        {asking === 'rotate' ? (
          <>
            <p>{t('client.rotateBody')}</p>
            <SelectField
              id={`${id}-overlap`}
              label={t('client.overlapDays')}
              value={days}
              onChange={(event) => setDays(Number(event.target.value))}
            >
              {overlaps.map((each) => (
                <option key={each} value={each}>
                  {each === 0 ? t('client.atOnce') : t('client.days', { count: each })}
                </option>
              ))}
            </SelectField>
          </>
        ) : (
          <p>{t('client.disableBody', { name })}</p>
        )}
        <Outcome problems={asked.problems} error={asked.error} />
      </Dialog>
    </div>
  );
}
