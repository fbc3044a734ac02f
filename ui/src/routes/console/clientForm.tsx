import { useState, type FormEvent } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { ErrorSummary } from '../../components/errorSummary';
import { SelectField, TextArea, TextField } from '../../components/field';
import { countOf } from '../../form/count';
import { graphql } from '../../gql';
import type { ApiScope } from '../../gql/graphql';
import { Failure } from '../../graphql/failure';
import { problemText, type Problem } from '../../graphql/problem';
import type { Locale } from '../../i18n/catalogue';
import { formatCount } from '../../i18n/format';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import type { ApiClient } from './clients';
import { ClientScopes } from './clientScopes';
import { ClientSecret } from './clientSecret';
import { Panel } from './panel';
import { useMe } from './staff';
import { usePartnerNames } from './partnerNames';

const createMutation = graphql(`
  mutation CreateApiClient($input: CreateApiClientInput!) {
    createApiClient(input: $input) {
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

const updateMutation = graphql(`
  mutation UpdateApiClient($input: UpdateApiClientInput!) {
    updateApiClient(input: $input) {
      client {
        id
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

interface ClientFormProps {
  /** The one to change; none: another is made. */
  client?: ApiClient;
  onDone: () => void;
  onClose?: () => void;
}

const blank = { partnerId: '', name: '', networks: '', certificateId: '', costBudget: '' };

const textsOf = (client: ApiClient | undefined, locale: Locale): typeof blank =>
  client
    ? {
        partnerId: '',
        name: client.name,
        networks: client.networks.join('\n'),
        certificateId: client.certificate?.serial ?? '',
        costBudget: formatCount(locale, client.costBudget),
      }
    : blank;

/** An API client, to make or to change. The secret of a new one is shown this once. */
export function ClientForm({ client, onDone, onClose }: ClientFormProps) {
  const words = useWords();
  const { t, locale } = words;
  const own = useMe().role === 'PARTNER';
  const [texts, setTexts] = useState(() => textsOf(client, locale));
  const [scopes, setScopes] = useState<readonly ApiScope[]>(client?.scopes ?? []);
  const [attempt, setAttempt] = useState(0);
  const [done, setDone] = useState(false);
  const [made, setMade] = useState<{ clientId: string; secret: string }>();
  const partners = usePartnerNames(own || client !== undefined);
  const create = useAct(
    createMutation,
    ({ createApiClient: { client: shown, secret, problems } }) => {
      if (shown && secret) setMade({ clientId: shown.id, secret });
      return problems;
    },
    () => undefined,
  );
  const update = useAct(updateMutation, ({ updateApiClient }) => updateApiClient.problems, () => undefined);
  const { problems, error, busy } = client ? update : create;
  const bound = client?.certificate?.serial ?? '';
  const rebinds = texts.certificateId.trim() !== bound;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const input = {
      name: texts.name,
      scopes: [...scopes],
      networks: texts.networks.split(/[\s,]+/).filter((text) => text !== ''),
      // What is left as it is, be it a certificate that is not shown here, is not sent.
      certificateId: rebinds ? texts.certificateId.trim() : undefined,
      // What is no number is the server's to refuse, where it stands.
      costBudget: own || texts.costBudget.trim() === '' ? null : countOf(texts.costBudget),
    };
    const saved = client
      ? await update.act({ input: { clientId: client.id, client: input } })
      : await create.act({ input: { partnerId: own ? null : texts.partnerId, client: input } });
    setDone(saved);
    setAttempt((count) => count + 1);
    if (!saved) return;
    if (!client) {
      setTexts(blank);
      setScopes([]);
    }
    onDone();
  };
  const prefix = client ? `${client.id}-` : 'client-';
  const textOf = (problem: Problem) =>
    problem.code === 'REQUIRED' && problem.field === 'scopes' ? t('clientForm.scopesWanted') : problemText(words, problem);
  const problemAt = (box: string) => {
    const found = problems.find(({ field }) => field === box || field?.startsWith(`${box}.`));
    return found && textOf(found);
  };
  const propsOf = (box: keyof typeof blank) => ({
    id: prefix + box,
    value: texts[box],
    error: problemAt(box),
    onChange: (event: { target: { value: string } }) => {
      setDone(false);
      setTexts({ ...texts, [box]: event.target.value });
    },
  });
  return (
    <Panel title={t(client ? 'clientForm.change' : 'clientForm.new')}>
      <form noValidate onSubmit={(event) => void save(event)} className="space-y-5">
        <ErrorSummary
          attempt={attempt}
          entries={problems.map((problem) => ({
            target: problem.field ? prefix + problem.field.replace(/\..*$/, '') : undefined,
            text: textOf(problem),
          }))}
        />
        {error ? <Failure error={error} /> : null}
        {made ? <ClientSecret {...made} onClose={() => setMade(undefined)} /> : null}
        {done && !made ? <Banner tone="good" live title={t('clientForm.saved')} /> : null}
        {own || client ? null : (
          <SelectField {...propsOf('partnerId')} label={t('clientForm.partner')} required>
            <option value="">{t('clientForm.choosePartner')}</option>
            {partners.map((partner) => (
              <option key={partner.id} value={partner.id}>
                {partner[locale]}
              </option>
            ))}
          </SelectField>
        )}
        <TextField {...propsOf('name')} label={t('clientForm.name')} support={t('clientForm.nameHelp')} required />
        <ClientScopes id={`${prefix}scopes`} chosen={scopes} onChange={setScopes} error={problemAt('scopes')} />
        <TextArea {...propsOf('networks')} label={t('clientForm.networks')} support={t('clientForm.networksHelp')} required={false} rows={3} />
        <TextField
          {...propsOf('certificateId')}
          label={t('clientForm.certificate')}
          support={t('clientForm.certificateHelp')}
          required={false}
          spellCheck={false}
          autoCapitalize="off"
        />
        {client && rebinds ? (
          <Banner tone="warn" live title={t(texts.certificateId.trim() === '' ? 'clientForm.certificateGoes' : 'clientForm.certificateChanges')}>
            {texts.certificateId.trim() === '' ? <p>{t('clientForm.certificateGoesBody')}</p> : null}
          </Banner>
        ) : null}
        {own ? null : (
          <TextField
            {...propsOf('costBudget')}
            label={t('clientForm.budget')}
            support={t(client ? 'clientForm.budgetKept' : 'clientForm.budgetHelp')}
            required={false}
            inputMode="numeric"
            width="short"
          />
        )}
        <p className="flex gap-3">
          {onClose ? <Button onClick={onClose}>{t('client.back')}</Button> : null}
          <Button type="submit" look="primary" busy={busy}>
            {t(client ? 'clientForm.save' : 'clientForm.create')}
          </Button>
        </p>
      </form>
    </Panel>
  );
}
