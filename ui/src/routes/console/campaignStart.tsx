import { useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { SelectField, TextField } from '../../components/field';
import { graphql } from '../../gql';
import type { PreviewCampaignMutation } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { dayStart } from './dayStart';
import { Outcome } from './outcome';
import { Panel } from './panel';

const previewMutation = graphql(`
  mutation PreviewCampaign($input: PreviewCampaignInput!) {
    previewCampaign(input: $input) {
      count
      mails {
        language
        subject
        text
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

const startMutation = graphql(`
  mutation StartCampaign($input: StartCampaignInput!) {
    startCampaign(input: $input) {
      campaign {
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

interface CampaignStartProps {
  products: readonly { id: string; name: string }[];
  partners: readonly { id: string; name: string }[];
  /** The product that the page was opened for. */
  chosen: string | undefined;
  onStarted: () => void;
}

/** Chooses whom to tell, shows how many and the very mail, and sends. */
export function CampaignStart({ products, partners, chosen, onStarted }: CampaignStartProps) {
  const words = useWords();
  const { t } = words;
  const [productId, setProductId] = useState(chosen ?? products[0]?.id ?? '');
  const [partnerId, setPartnerId] = useState('');
  const [from, setFrom] = useState('');
  const [wrong, setWrong] = useState(false);
  const [shown, setShown] = useState<PreviewCampaignMutation['previewCampaign']>();
  const [{ fetching, error }, preview] = useMutation(previewMutation);
  const start = useAct(startMutation, ({ startCampaign }) => startCampaign.problems, onStarted);
  const endsFrom = dayStart(from);
  const audience = { productId, partnerId: partnerId || null, endsFrom: endsFrom ?? null };

  const look = async () => {
    setWrong(endsFrom === null);
    start.clear();
    if (endsFrom === null) return;
    const { data } = await preview({ input: { audience } });
    setShown(data?.previewCampaign);
  };
  const refused = shown?.problems ?? [];
  return (
    <Panel title={t('campaigns.new')}>
      <form
        noValidate
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <Outcome problems={refused} error={error} />
        <SelectField
          id="campaign-product"
          label={t('campaigns.product')}
          width="full"
          value={productId}
          onChange={(event) => setProductId(event.target.value)}
        >
          {products.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="campaign-partner"
          label={t('campaigns.partner')}
          support={t('campaigns.partnerHelp')}
          required={false}
          width="full"
          value={partnerId}
          onChange={(event) => setPartnerId(event.target.value)}
        >
          <option value="">{t('campaigns.everybody')}</option>
          {partners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          id="campaign-from"
          label={t('campaigns.from')}
          support={t('campaigns.fromHelp')}
          required={false}
          width="half"
          value={from}
          onChange={(event) => setFrom(event.target.value)}
          error={wrong ? words.problem('BAD_DAY', {}) : undefined}
        />
        <Button type="submit" busy={fetching}>
          {t('campaigns.preview')}
        </Button>
      </form>
      <Dialog
        open={shown !== undefined && refused.length === 0}
        typed
        onClose={() => setShown(undefined)}
        title={t('campaigns.confirm', { count: shown?.count ?? 0 })}
        actions={
          <>
            <Button onClick={() => setShown(undefined)}>{t('decide.back')}</Button>
            {shown && shown.count > 0 ? (
              <Button
                look="primary"
                busy={start.busy}
                onClick={async () => {
                  if (await start.act({ input: { audience, expected: shown.count } })) setShown(undefined);
                }}
              >
                {t('campaigns.send')}
              </Button>
            ) : null}
          </>
        }
      >
        <Outcome problems={start.problems} error={start.error} />
        <p>{t(shown && shown.count > 0 ? 'campaigns.consequence' : 'campaigns.nobody')}</p>
        {shown?.mails.map(({ language, subject, text }) => (
          <details key={language} open={language === 'JA'}>
            <summary className="min-h-9 cursor-pointer font-bold">{t(`campaignMail.${language}`)}</summary>
            <p className="mt-2 font-bold">{subject}</p>
            <pre
              lang={language === 'JA' ? 'ja' : 'en'}
              tabIndex={0}
              aria-label={subject}
              className="mt-2 max-h-72 overflow-auto rounded bg-sunken p-3 text-sm whitespace-pre-wrap"
            >
              {text}
            </pre>
          </details>
        ))}
      </Dialog>
    </Panel>
  );
}
