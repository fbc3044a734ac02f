import { useState, type ReactNode } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { graphql } from '../../gql';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';
import { updateWebhookMutation } from './webhookForm';
import { WebhookSecret } from './webhookSecret';
import type { Webhook } from './webhooks';

const rotateMutation = graphql(`
  mutation RotateWebhookSecret($input: RotateWebhookSecretInput!) {
    rotateWebhookSecret(input: $input) {
      webhook {
        id
        previousSecretUntil
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

const removeMutation = graphql(`
  mutation RemoveWebhook($input: RemoveWebhookInput!) {
    removeWebhook(input: $input) {
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

const testMutation = graphql(`
  mutation SendTestEvent($input: SendTestEventInput!) {
    sendTestEvent(input: $input) {
      webhook {
        id
        status
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

interface WebhookActsProps {
  webhook: Webhook;
  onChanged: () => void;
  /** Another button, among these. */
  children: ReactNode;
}

/** What is done to a webhook: tried, switched on and off, given another secret, removed. */
export function WebhookActs({ webhook, onChanged, children }: WebhookActsProps) {
  const { t } = useWords();
  const { id, url, status } = webhook;
  const [asking, setAsking] = useState<'rotate' | 'remove'>();
  const [askedAt, setAskedAt] = useState(0);
  const [secret, setSecret] = useState('');
  const [tested, setTested] = useState(false);
  const test = useAct(testMutation, ({ sendTestEvent }) => sendTestEvent.problems, onChanged);
  const update = useAct(updateWebhookMutation, ({ updateWebhook }) => updateWebhook.problems, onChanged);
  const remove = useAct(removeMutation, ({ removeWebhook }) => removeWebhook.problems, onChanged);
  const rotate = useAct(
    rotateMutation,
    ({ rotateWebhookSecret }) => {
      if (rotateWebhookSecret.secret) setSecret(rotateWebhookSecret.secret);
      return rotateWebhookSecret.problems;
    },
    onChanged,
  );
  const enabled = status === 'ENABLED';
  // Nothing else: what this page knows of the rest may be old.
  const turn = () => update.act({ input: { webhookId: id, enabled: !enabled } });
  const askRotation = () => {
    setAskedAt(Date.now());
    setAsking('rotate');
  };
  const confirm = async () => {
    const input = { webhookId: id };
    const done = asking === 'rotate' ? await rotate.act({ input }) : await remove.act({ input });
    if (done) setAsking(undefined);
  };
  // Only one secret before the current one signs.
  const again = asking === 'rotate' && webhook.previousSecretUntil !== null && Date.parse(webhook.previousSecretUntil) > askedAt;
  const asked = asking === 'rotate' ? rotate : remove;
  return (
    <div className="space-y-3">
      {secret ? <WebhookSecret secret={secret} onClose={() => setSecret('')} /> : null}
      {tested ? <Banner tone="good" live title={t('webhook.tested')} /> : null}
      <Outcome problems={[...test.problems, ...update.problems]} error={test.error ?? update.error} />
      <p className="flex flex-wrap gap-2">
        {enabled ? (
          <Button
            size="small"
            busy={test.busy}
            aria-label={t('webhook.testNamed', { url })}
            onClick={() => void test.act({ input: { webhookId: id } }).then(setTested)}
          >
            {t('webhook.test')}
          </Button>
        ) : null}
        {children}
        <Button
          size="small"
          busy={update.busy}
          aria-label={t(enabled ? 'webhook.disableNamed' : 'webhook.enableNamed', { url })}
          onClick={() => void turn()}
        >
          {t(enabled ? 'webhook.disable' : 'webhook.enable')}
        </Button>
        <Button size="small" aria-label={t('webhook.rotateNamed', { url })} onClick={askRotation}>
          {t('webhook.rotate')}
        </Button>
        <Button size="small" aria-label={t('webhook.removeNamed', { url })} onClick={() => setAsking('remove')}>
          {t('webhook.remove')}
        </Button>
      </p>
      <Dialog
        open={asking !== undefined}
        onClose={() => setAsking(undefined)}
        title={t(asking === 'rotate' ? 'webhook.rotateTitle' : 'webhook.removeTitle')}
        actions={
          <>
            <Button onClick={() => setAsking(undefined)}>{t('webhook.back')}</Button>
            <Button look={asking === 'rotate' ? 'primary' : 'danger'} busy={asked.busy} onClick={() => void confirm()}>
              {t(asking === 'rotate' ? 'webhook.rotate' : 'webhook.remove')}
            </Button>
          </>
        }
      >
        <p className="break-all">{t(asking === 'rotate' ? 'webhook.rotateBody' : 'webhook.removeBody', { url })}</p>
        {again ? <p className="mt-3 font-bold">{t('webhook.rotateAgain')}</p> : null}
        <Outcome problems={asked.problems} error={asked.error} />
      </Dialog>
    </div>
  );
}
