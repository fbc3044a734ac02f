import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { TextArea } from '../../components/field';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';
import { ReasonTemplates } from './reasonTemplates';
import { useMe, vets } from './staff';

const stopFragment = graphql(`
  fragment StopApproval_request on Request {
    id
    status
    language
    refundable
    certificate {
      id
      status
    }
  }
`);

const proposedQuery = graphql(`
  query StopProposed($id: ID!) {
    proposals(first: 1, filter: { open: true, objectId: $id }) {
      nodes {
        id
        proposer {
          id
          name
        }
      }
    }
  }
`);

const proposeMutation = graphql(`
  mutation ProposeStop($input: ProposeStopInput!) {
    proposeStop(input: $input) {
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

const context = { additionalTypenames: ['Proposal'] };

/** 承認を停止する: what was approved and not acquired yet is stopped by two; one proposes it here. */
export function StopApproval({
  request: data,
  onChanged,
}: {
  request: FragmentType<typeof stopFragment>;
  onChanged: () => void;
}) {
  const words = useWords();
  const { t } = words;
  const me = useMe();
  const { id, status, language, refundable, certificate } = readFragment(stopFragment, data);
  const [asking, setAsking] = useState(false);
  // Kept outside the dialog: going back to look at the case loses nothing.
  const [reason, setReason] = useState('');
  const open = status === 'APPROVED' && (certificate === null || certificate.status === 'REVOKED') && vets(me.role);
  const [{ data: found }, again] = useQuery({ query: proposedQuery, variables: { id }, pause: !open, requestPolicy: 'cache-and-network', context });
  const { act, busy, problems, error } = useAct(
    proposeMutation,
    ({ proposeStop }) => proposeStop.problems,
    () => {
      again();
      onChanged();
    },
  );
  if (!open) return null;
  const waiting = found?.proposals.nodes[0];
  if (waiting)
    return (
      <p className="text-sm">
        {t('stop.waits', { name: waiting.proposer?.name ?? '' })}{' '}
        <Link to="/console/proposals" search={{ serial: '' }}>
          {t('stop.toProposals')}
        </Link>
      </p>
    );
  const wrong = problems.find(({ field }) => field === 'reason');
  const close = () => setAsking(false);
  return (
    <>
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('stop.ask')}
      </Button>
      <Dialog
        open={asking}
        typed
        onClose={close}
        title={t('stop.title')}
        actions={
          <>
            <Button onClick={close}>{t('decide.back')}</Button>
            <Button
              look="danger"
              busy={busy}
              onClick={async () => {
                if (!(await act({ input: { requestId: id, reason } }))) return;
                setReason('');
                close();
              }}
            >
              {t('stop.do')}
            </Button>
          </>
        }
      >
        <Outcome problems={problems.filter((problem) => problem !== wrong)} error={error} />
        <p>{t('stop.byTwo')}</p>
        <ul className="list-disc space-y-1 pl-5">
          <li>{t('stop.code')}</li>
          {refundable === null ? null : <li>{t(refundable ? 'couponFate.rejectRefunded' : 'reject.coupon')}</li>}
          <li>{t('stop.final')}</li>
        </ul>
        <ReasonTemplates use="REJECT" language={language} current={reason} onChoose={({ text }) => setReason(text)} />
        <TextArea
          id="stopReason"
          label={t('stop.reason')}
          support={t('stop.reasonHelp')}
          required
          rows={4}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={wrong ? problemText(words, wrong) : undefined}
        />
      </Dialog>
    </>
  );
}
