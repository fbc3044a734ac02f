import { useState } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { TextArea } from '../../components/field';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { RevocationCampaignInput } from '../../gql/graphql';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';

const previewFragment = graphql(`
  fragment RevocationConfirm_preview on PreviewRevocationCampaignPayload {
    count
    missing
    sample {
      id
      serial
      commonName
      email
      notAfter
    }
    mails {
      language
      subject
      text
    }
  }
`);

export type CampaignPreview = FragmentType<typeof previewFragment>;

const proposeMutation = graphql(`
  mutation ProposeRevocationCampaign($input: ProposeRevocationCampaignInput!) {
    proposeRevocationCampaign(input: $input) {
      proposal {
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

/** How many, some of them, the very mail; and why, for the second officer. */
export function RevocationConfirm({
  preview,
  campaign,
  onClose,
  onProposed,
}: {
  preview: CampaignPreview;
  campaign: RevocationCampaignInput;
  onClose: () => void;
  onProposed: () => void;
}) {
  const words = useWords();
  const { t, date } = words;
  const { count, missing, sample, mails } = readFragment(previewFragment, preview);
  const [note, setNote] = useState('');
  const propose = useAct(proposeMutation, ({ proposeRevocationCampaign }) => proposeRevocationCampaign.problems, () => undefined);
  const noted = propose.problems.find(({ field }) => field === 'note');
  return (
    <Dialog
      open
      typed
      onClose={onClose}
      title={t('revocations.confirm', { count })}
      actions={
        <>
          <Button onClick={onClose}>{t('decide.back')}</Button>
          {count > 0 ? (
            <Button
              look="danger"
              busy={propose.busy}
              onClick={async () => {
                if (await propose.act({ input: { campaign, expected: count, note } })) onProposed();
              }}
            >
              {t('revocations.propose')}
            </Button>
          ) : null}
        </>
      }
    >
      <Outcome problems={propose.problems.filter(({ field }) => field !== 'note')} error={propose.error} />
      <p>{t(count > 0 ? 'revocations.consequence' : 'revocations.nobody')}</p>
      {missing.length > 0 ? (
        <Banner tone="warn" title={t('revocations.missing', { count: missing.length })}>
          <span className="font-mono text-sm [overflow-wrap:anywhere]">{missing.slice(0, 20).join(', ')}</span>
        </Banner>
      ) : null}
      {sample.length > 0 ? (
        <div>
          <p className="font-bold">{t('revocations.sample')}</p>
          <ul className="mt-1 space-y-1 text-sm">
            {sample.map(({ id, serial, commonName, email, notAfter }) => (
              <li key={id} className="[overflow-wrap:anywhere]">
                <span className="font-mono">{serial}</span> {commonName} {email} {t('certificate.until', { day: date(notAfter) })}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {mails.map(({ language, subject, text }) => (
        <details key={language}>
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
      {count > 0 ? (
        <TextArea
          id="revocation-note"
          label={t('revocations.note')}
          rows={2}
          value={note}
          error={noted ? problemText(words, noted) : undefined}
          onChange={(event) => setNote(event.target.value)}
        />
      ) : null}
    </Dialog>
  );
}
