import { useState } from 'react';
import { graphql } from '../../gql';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';

const sendMutation = graphql(`
  mutation SendReachability($input: SendReachabilityInput!) {
    sendReachability(input: $input) {
      request {
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

/** Mails the link by which a mailbox shows itself. */
export function SendLink({ requestId, version, onChanged }: { requestId: string; version: number; onChanged: () => void }) {
  const { t } = useWords();
  const [sent, setSent] = useState(false);
  const { act, busy, problems, error } = useAct(sendMutation, ({ sendReachability }) => sendReachability.problems, onChanged);
  return (
    <div className="mt-2 ml-8 text-sm">
      <button
        type="button"
        aria-disabled={busy}
        className="min-h-9 rounded border border-indigo bg-raised px-3 font-bold text-indigo hover:bg-indigo-soft"
        onClick={async () => setSent(await act({ input: { requestId, registrationVersion: version } }))}
      >
        {busy ? t('checks.sendingLink') : t('checks.sendLink')}
      </button>
      <p role="status">{sent ? t('checks.sentLink') : ''}</p>
      <Outcome problems={problems} error={error} />
    </div>
  );
}
