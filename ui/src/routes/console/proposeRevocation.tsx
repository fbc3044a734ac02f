import { useState } from 'react';
import { useClient } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { SelectField, TextArea, TextField } from '../../components/field';
import { graphql } from '../../gql';
import type { RevocationReason } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';
import { problemText } from '../../graphql/problem';
import { useAct } from './act';
import { Outcome } from './outcome';
import { Panel } from './panel';

const findQuery = graphql(`
  query CertificateToRevoke($serial: String!) {
    certificates(first: 1, filter: { serial: $serial }) {
      nodes {
        id
      }
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
const reasons = ['CESSATION_OF_OPERATION', 'AFFILIATION_CHANGED', 'KEY_COMPROMISE', 'UNSPECIFIED'] as const satisfies readonly RevocationReason[];

/** Has a certificate revoked by two officers; nothing typed is lost when it is refused. */
export function ProposeRevocation({ onChanged }: { onChanged: () => void }) {
  const words = useWords();
  const { t } = words;
  const client = useClient();
  const [serial, setSerial] = useState('');
  const [reason, setReason] = useState<RevocationReason>('CESSATION_OF_OPERATION');
  const [note, setNote] = useState('');
  const [unknown, setUnknown] = useState(false);
  const [sent, setSent] = useState(false);
  const { act, busy, problems, error } = useAct(proposeMutation, (data) => data.proposeRevocation.problems, onChanged);
  const propose = async () => {
    setSent(false);
    const found = await client.query(findQuery, { serial: serial.normalize('NFKC').replaceAll(/[\s:-]/g, '').toLowerCase() }).toPromise();
    const certificate = found.data?.certificates.nodes[0];
    setUnknown(found.data !== undefined && certificate === undefined);
    if (!certificate) return;
    if (await act({ input: { certificateId: certificate.id, reason, note } })) {
      setSent(true);
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
          void propose();
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
          onChange={(event) => setSerial(event.target.value)}
        />
        <SelectField
          id="revoke-reason"
          label={t('proposal.why')}
          value={reason}
          onChange={(event) => setReason(reasons.find((each) => each === event.target.value) ?? 'UNSPECIFIED')}
        >
          {reasons.map((each) => (
            <option key={each} value={each}>
              {t(`proposalReason.${each}`)}
            </option>
          ))}
        </SelectField>
        <TextArea
          id="revoke-note"
          label={t('proposal.reason')}
          rows={2}
          value={note}
          error={noted ? problemText(words, noted) : undefined}
          onChange={(event) => setNote(event.target.value)}
        />
        <Button type="submit" busy={busy}>
          {t('proposal.send')}
        </Button>
        <Outcome problems={problems.filter(({ field }) => field !== 'note')} error={error} />
        <div role="status">{sent ? <Banner tone="good" title={t('proposal.sent')} /> : null}</div>
      </form>
    </Panel>
  );
}
