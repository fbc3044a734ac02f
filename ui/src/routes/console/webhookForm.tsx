import { useState, type FormEvent } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { ErrorSummary } from '../../components/errorSummary';
import { SelectField, TextField } from '../../components/field';
import { graphql } from '../../gql';
import { Failure } from '../../graphql/failure';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Panel } from './panel';
import { useMe } from './staff';
import { usePartnerNames } from './partnerNames';
import { WebhookSecret } from './webhookSecret';
import { WebhookTypes } from './webhookTypes';
import type { Webhook } from './webhooks';

const registerMutation = graphql(`
  mutation RegisterWebhook($input: RegisterWebhookInput!) {
    registerWebhook(input: $input) {
      webhook {
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

export const updateWebhookMutation = graphql(`
  mutation UpdateWebhook($input: UpdateWebhookInput!) {
    updateWebhook(input: $input) {
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

interface WebhookFormProps {
  /** Every type of event that there is. */
  types: readonly string[];
  /** The one to change; none: another is registered. */
  webhook?: Webhook;
  onDone: () => void;
  onClose?: () => void;
}

/** What was typed that is different; the rest is left as it has become meanwhile. */
function changeOf(first: Webhook, typed: { url: string; description: string; email: string | null; types: string[] }) {
  const sameTypes = typed.types.length === first.types.length && typed.types.every((type) => first.types.includes(type));
  return {
    url: typed.url === first.url ? null : typed.url,
    description: typed.description === first.description ? null : typed.description,
    email: typed.email === first.email ? null : (typed.email ?? ''),
    types: sameTypes ? null : typed.types,
  };
}

/** A webhook, to register or to change. The secret of a new one is shown this once. */
export function WebhookForm({ types, webhook, onDone, onClose }: WebhookFormProps) {
  const words = useWords();
  const { t, locale } = words;
  const own = useMe().role === 'PARTNER';
  // As it was when the form opened: what is different from this was typed here.
  const [first] = useState(webhook);
  const blank = { partnerId: '', url: '', description: '', email: '' };
  const [texts, setTexts] = useState(
    webhook
      ? { partnerId: '', url: webhook.url, description: webhook.description, email: webhook.email ?? '' }
      : blank,
  );
  // Undefined: all, also those to come.
  const [chosen, setChosen] = useState<readonly string[] | undefined>(webhook && webhook.types.length > 0 ? webhook.types : undefined);
  const [untyped, setUntyped] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [done, setDone] = useState(false);
  const [secret, setSecret] = useState('');
  const partners = usePartnerNames(own || webhook !== undefined);
  const register = useAct(
    registerMutation,
    ({ registerWebhook }) => {
      if (registerWebhook.secret) setSecret(registerWebhook.secret);
      return registerWebhook.problems;
    },
    () => undefined,
  );
  const update = useAct(updateWebhookMutation, ({ updateWebhook }) => updateWebhook.problems, () => undefined);
  const { problems, error, busy } = webhook ? update : register;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    // None chosen would be taken for all.
    const none = chosen?.length === 0;
    setUntyped(none);
    if (none) {
      setDone(false);
      setAttempt((count) => count + 1);
      return;
    }
    const input = {
      url: texts.url,
      description: texts.description,
      email: texts.email.trim() === '' ? null : texts.email,
      types: [...(chosen ?? [])],
    };
    const language = locale === 'ja' ? ('JA' as const) : ('EN' as const);
    const saved = first
      ? await update.act({ input: { webhookId: first.id, webhook: changeOf(first, input) } })
      : await register.act({ input: { partnerId: own ? null : texts.partnerId, webhook: { ...input, language } } });
    setDone(saved);
    setAttempt((count) => count + 1);
    if (!saved) return;
    if (!webhook) {
      setTexts(blank);
      setChosen(undefined);
    }
    onDone();
  };
  const prefix = webhook ? `${webhook.id}-` : 'webhook-';
  const propsOf = (box: keyof typeof blank) => {
    const found = problems.find(({ field }) => field === box);
    return {
      id: prefix + box,
      value: texts[box],
      error: found && problemText(words, found),
      onChange: (event: { target: { value: string } }) => {
        setDone(false);
        setTexts({ ...texts, [box]: event.target.value });
      },
    };
  };
  return (
    <Panel title={t(webhook ? 'webhookForm.change' : 'webhookForm.new')}>
      <form noValidate onSubmit={(event) => void save(event)} className="space-y-5">
        <ErrorSummary
          attempt={attempt}
          entries={
            untyped
              ? [{ target: `${prefix}types`, text: t('webhookForm.typesWanted') }]
              : problems.map((problem) => ({
                  target: problem.field ? prefix + problem.field : undefined,
                  text: problemText(words, problem),
                }))
          }
        />
        {error ? <Failure error={error} /> : null}
        {secret ? <WebhookSecret secret={secret} onClose={() => setSecret('')} /> : null}
        {done && !secret ? <Banner tone="good" live title={t('webhookForm.saved')} /> : null}
        {own || webhook ? null : (
          <SelectField {...propsOf('partnerId')} label={t('webhookForm.partner')} required>
            <option value="">{t('webhookForm.choosePartner')}</option>
            {partners.map((partner) => (
              <option key={partner.id} value={partner.id}>
                {partner[locale]}
              </option>
            ))}
          </SelectField>
        )}
        <TextField {...propsOf('url')} label={t('webhookForm.url')} support={t('webhookForm.urlHelp')} required type="url" inputMode="url" />
        <TextField {...propsOf('description')} label={t('webhookForm.description')} support={t('webhookForm.descriptionHelp')} required={false} />
        <TextField
          {...propsOf('email')}
          label={t('webhookForm.email')}
          support={t('webhookForm.emailHelp')}
          required={false}
          type="email"
          width="half"
        />
        <WebhookTypes id={`${prefix}types`} types={types} chosen={chosen} onChange={setChosen} error={untyped ? t('webhookForm.typesWanted') : undefined} />
        <p className="flex gap-3">
          {onClose ? <Button onClick={onClose}>{t('webhook.back')}</Button> : null}
          <Button type="submit" look="primary" busy={busy}>
            {t(webhook ? 'webhookForm.save' : 'webhookForm.register')}
          </Button>
        </p>
      </form>
    </Panel>
  );
}
