import { useState, type FormEvent } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { SelectField, TextArea } from '../../components/field';
import { graphql } from '../../gql';
import type { RevocationReason } from '../../gql/graphql';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';
import { Panel } from './panel';

const proposeMutation = graphql(`
  mutation ProposeMailSigner($input: ProposeMailSignerRevocationInput!) {
    proposeMailSignerRevocation(input: $input) {
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

const reasons = ['CESSATION_OF_OPERATION', 'KEY_COMPROMISE', 'UNSPECIFIED'] as const satisfies readonly RevocationReason[];

/** Has the key that signs system mail replaced, by two administrators. */
export function ProposeMailSigner({ onChanged }: { onChanged: () => void }) {
  const words = useWords();
  const { t } = words;
  const [reason, setReason] = useState<RevocationReason>('CESSATION_OF_OPERATION');
  const [note, setNote] = useState('');
  const [sent, setSent] = useState(false);
  const { act, busy, problems, error } = useAct(proposeMutation, (data) => data.proposeMailSignerRevocation.problems, onChanged);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setSent(false);
    if (!(await act({ input: { reason, note } }))) return;
    setSent(true);
    setNote('');
  };
  const noted = problems.find(({ field }) => field === 'note');
  return (
    <Panel title={t('proposal.mailKey')}>
      <form noValidate className="space-y-3 text-sm" onSubmit={send}>
        <p>{t('proposal.mailKeyLead')}</p>
        <SelectField
          id="mail-key-reason"
          label={t('proposal.why')}
          value={reason}
          onChange={(event) => setReason(reasons.find((each) => each === event.target.value) ?? 'UNSPECIFIED')}
        >
          {reasons.map((each) => (
            <option key={each} value={each}>
              {t(each === 'KEY_COMPROMISE' ? 'proposal.compromised' : `proposalReason.${each}`)}
            </option>
          ))}
        </SelectField>
        <TextArea
          id="mail-key-note"
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
