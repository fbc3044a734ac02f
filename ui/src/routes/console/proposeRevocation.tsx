import { useState } from 'react';
import { useClient } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { SelectField, TextArea, TextField } from '../../components/field';
import { graphql, type FragmentType } from '../../gql';
import type { RevocationReason } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';
import { Failure } from '../../graphql/failure';
import { problemText } from '../../graphql/problem';
import { useAct } from './act';
import { Outcome } from './outcome';
import { Panel } from './panel';
import { ReasonTemplates } from './reasonTemplates';
import { RevocationPreview, type revocationPreviewFragment } from './revocationPreview';

const findQuery = graphql(`
  query CertificateToRevoke($serial: String!) {
    certificates(first: 1, filter: { serial: $serial }) {
      nodes {
        id
      }
    }
  }
`);

const previewQuery = graphql(`
  query RevocationDryRun($certificateId: ID!, $reason: RevocationReason!) {
    revocationPreview(certificateId: $certificateId, reason: $reason) {
      problems {
        code
      }
      ...RevocationPreview_preview
    }
  }
`);

const proposeMutation = graphql(`
  mutation ProposeRevocation($input: ProposeRevocationInput!) {
    proposeRevocation(input: $input) {
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

/** Those that staff may give. */
export const staffReasons = ['CESSATION_OF_OPERATION', 'AFFILIATION_CHANGED', 'KEY_COMPROMISE', 'UNSPECIFIED'] as const satisfies readonly RevocationReason[];

/** A dry run, and what it was of: another reason or certificate wants another. */
interface DryRun {
  certificateId: string;
  preview: FragmentType<typeof revocationPreviewFragment>;
  refused: boolean;
}

/** Has a certificate revoked by two officers, once they saw what that does; nothing typed is lost when it is refused. */
export function ProposeRevocation({ chosen, onChanged }: { chosen: string; onChanged: () => void }) {
  const words = useWords();
  const { t } = words;
  const client = useClient();
  const [serial, setSerial] = useState(chosen);
  const [reason, setReason] = useState<RevocationReason>('CESSATION_OF_OPERATION');
  const [note, setNote] = useState('');
  const [unknown, setUnknown] = useState(false);
  const [failed, setFailed] = useState<Parameters<typeof Failure>[0]['error']>();
  const [dryRun, setDryRun] = useState<DryRun>();
  const [sent, setSent] = useState<'proposed' | 'revoked'>();
  const { act, busy, problems, error } = useAct(proposeMutation, (data) => data.proposeRevocation.problems, onChanged);
  const dry = async () => {
    setSent(undefined);
    const bare = serial.normalize('NFKC').replaceAll(/[\s:-]/g, '').toLowerCase();
    const found = await client.query(findQuery, { serial: bare }).toPromise();
    const certificateId = found.data?.certificates.nodes[0]?.id;
    setUnknown(found.data !== undefined && certificateId === undefined);
    setFailed(found.error);
    if (!certificateId) return;
    const { data, error: broken } = await client
      .query(previewQuery, { certificateId, reason }, { requestPolicy: 'network-only' })
      .toPromise();
    setFailed(broken);
    const preview = data?.revocationPreview;
    if (preview) setDryRun({ certificateId, preview, refused: preview.problems.length > 0 });
  };
  const urgent = reason === 'KEY_COMPROMISE';
  const propose = async () => {
    if (dryRun && (await act({ input: { certificateId: dryRun.certificateId, reason, note } }))) {
      setSent(urgent ? 'revoked' : 'proposed');
      setDryRun(undefined);
      setSerial('');
      setNote('');
    }
  };
  const noted = problems.find(({ field }) => field === 'note');
  return (
    <Panel title={t('proposal.revoke')}>
      <form
        noValidate
        className="space-y-3 text-sm"
        onSubmit={(event) => {
          event.preventDefault();
          void (dryRun ? propose() : dry());
        }}
      >
        <p>{t('proposal.revokeLead')}</p>
        <TextField
          id="revoke-serial"
          label={t('proposal.serial')}
          support={t('proposal.serialHelp')}
          width="half"
          autoComplete="off"
          value={serial}
          error={unknown ? t('proposal.unknownSerial') : undefined}
          onChange={(event) => {
            setSerial(event.target.value);
            setDryRun(undefined);
          }}
        />
        <SelectField
          id="revoke-reason"
          label={t('proposal.why')}
          value={reason}
          onChange={(event) => {
            setReason(staffReasons.find((each) => each === event.target.value) ?? 'UNSPECIFIED');
            setDryRun(undefined);
          }}
        >
          {staffReasons.map((each) => (
            <option key={each} value={each}>
              {t(`proposalReason.${each}`)}
            </option>
          ))}
        </SelectField>
        <ReasonTemplates use="REVOKE" language="JA" current={note} onChoose={({ text }) => setNote(text)} />
        <TextArea
          id="revoke-note"
          label={t('proposal.reason')}
          rows={2}
          value={note}
          error={noted ? problemText(words, noted) : undefined}
          onChange={(event) => setNote(event.target.value)}
        />
        <div role="status">{dryRun ? <RevocationPreview preview={dryRun.preview} /> : null}</div>
        {failed ? <Failure error={failed} /> : null}
        {dryRun && !dryRun.refused ? (
          <Button type="submit" look="danger" busy={busy}>
            {t(urgent ? 'proposal.revokeNow' : 'proposal.send')}
          </Button>
        ) : (
          <Button type="button" onClick={() => void dry()}>
            {t('dryRun.do')}
          </Button>
        )}
        <Outcome problems={problems.filter(({ field }) => field !== 'note')} error={error} />
        <div role="status">{sent ? <Banner tone="good" title={t(sent === 'revoked' ? 'proposal.revoked' : 'proposal.sent')} /> : null}</div>
      </form>
    </Panel>
  );
}
