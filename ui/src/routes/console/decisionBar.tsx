import { useState } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { CaseChange, type Seen } from './caseChange';
import { goTo, places } from './focus';
import { Obstacles, useObstacles } from './obstacles';
import { Outcome } from './outcome';
import { RejectDialog } from './rejectDialog';
import { Return } from './return';
import { SecondApproval } from './secondApproval';
import { useMe } from './staff';

const decisionFragment = graphql(`
  fragment DecisionBar_request on Request {
    id
    status
    kind
    language
    mayApprove
    refundable
    secondApproverWanted
    firstApproval {
      at
    }
    ...SecondApproval_request
    ...Return_request
    ...Obstacles_request
    ...CaseChange_request
    caseDigest
    checks {
      kind
      result
    }
    claimedBy {
      id
    }
    registration {
      version
      subscriber {
        email
      }
    }
  }
`);

const approveMutation = graphql(`
  mutation ApproveRequest($input: ApproveRequestInput!) {
    approveRequest(input: $input) {
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

const rejectMutation = graphql(`
  mutation RejectRequest($input: RejectRequestInput!) {
    rejectRequest(input: $input) {
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

/** What is still missing, in words, and the decision. Both decisions name the version that is on the screen. */
export function DecisionBar({
  request: data,
  now,
  onChanged,
}: {
  request: FragmentType<typeof decisionFragment>;
  /** The server's time. */
  now: string;
  onChanged: () => void;
}) {
  const { t } = useWords();
  const me = useMe();
  const request = readFragment(decisionFragment, data);
  const [asking, setAsking] = useState<'approve' | 'reject'>();
  const [reason, setReason] = useState('');
  const standing = useObstacles(request);
  // A refusal for what was missing is past once that has changed.
  const about = request.checks.map(({ kind, result }) => `${kind} ${result}`).join();
  const [pressed, setPressed] = useState(about);
  const approve = useAct(approveMutation, ({ approveRequest }) => approveRequest.problems, onChanged);
  const refused = approve.problems.filter(({ code }) => code !== 'CHECKS_MISSING' || pressed === about);
  const outrun = refused.find(({ code }) => code === 'CASE_CHANGED' || code === 'STALE_VERSION');
  const reject = useAct(rejectMutation, ({ rejectRequest }) => rejectRequest.problems, onChanged);
  const mine = request.status === 'IN_REVIEW' && request.claimedBy?.id === me.id;
  // What the officer had before them when they began to decide, not what came in while a dialog was open.
  const [seen, setSeen] = useState(seenOf(request));
  const decide = (what: 'approve' | 'reject') => {
    setSeen(seenOf(request));
    setPressed(about);
    approve.clear();
    reject.clear();
    setAsking(what);
  };
  // An approval has its effect at once, instead of mailing a code.
  const carried = request.kind === 'CHANGE' || request.kind === 'WITHDRAWAL';
  // The first of two has no effect yet.
  const first = request.secondApproverWanted && request.firstApproval === null;
  const close = () => setAsking(undefined);
  return (
    <div
      data-print="no"
      className="fixed inset-x-0 bottom-0 z-20 max-h-[60dvh] overflow-y-auto border-t-2 border-line bg-raised shadow-[0_-4px_16px_rgb(0_0_0/0.08)]"
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 px-4 py-3 sm:px-6">
        <p role="status" id={places.decision} tabIndex={-1} className="min-w-0 flex-1 basis-72 text-sm">
          <Obstacles {...standing} />
        </p>
        {mine ? (
          <div className="flex flex-wrap gap-3">
            <Button look="danger" onClick={() => decide('reject')}>
              {t('decide.reject')}
            </Button>
            <Return request={request} now={now} onChanged={onChanged} />
            {request.mayApprove ? (
              <Button look="primary" data-keys="a" onClick={() => decide('approve')}>
                {t('decide.approve')}
              </Button>
            ) : null}
          </div>
        ) : null}
        <SecondApproval request={request} />
        {asking ? null : (
          <div className="w-full empty:hidden">
            {outrun ? <CaseChange problem={outrun} seen={seen.case} now={request} /> : null}
            <Outcome
              problems={[...refused.filter((problem) => problem !== outrun), ...reject.problems]} error={approve.error ?? reject.error} />
          </div>
        )}
      </div>
      <Dialog
        open={asking === 'approve' && mine}
        onClose={close}
        title={t('approve.title')}
        actions={
          <>
            <Button onClick={close}>{t('decide.back')}</Button>
            <Button
              look="primary"
              busy={approve.busy}
              onClick={async () => {
                await approve.act({ input: { ...seen.input, caseDigest: seen.digest ?? '' } });
                close();
                setTimeout(() => goTo('decision'));
              }}
            >
              {t(first ? 'second.do' : carried ? 'decide.carryOut' : 'approve.do')}
            </Button>
          </>
        }
      >
        {standing.ready ? null : (
          <p className="font-bold text-warn">
            <Obstacles {...standing} />
          </p>
        )}
        <p className={request.kind === 'WITHDRAWAL' ? 'font-bold text-warn' : ''}>
          {first ? <span className="block font-bold">{t('second.effect')}</span> : null}
          {carried
            ? t(request.kind === 'WITHDRAWAL' ? 'decide.withdrawEffect' : 'decide.changeEffect')
            : t('approve.mail', { email: request.registration.subscriber.email })}
        </p>
        <p>{t('approve.version', { version: seen.input.registrationVersion })}</p>
      </Dialog>
      {asking === 'reject' && mine ? (
        <RejectDialog
          busy={reject.busy}
          refundable={request.refundable}
          language={request.language}
          reason={reason}
          onReason={setReason}
          outcome={<Outcome problems={reject.problems} error={reject.error} />}
          onClose={close}
          onReject={async () => {
            if (!(await reject.act({ input: { ...seen.input, reason } }))) return;
            setReason('');
            close();
            setTimeout(() => goTo('decision'));
          }}
        />
      ) : null}
    </div>
  );
}

/** What an officer had before them: what a decision names, and the case to compare with if it is refused. */
function seenOf(request: { id: string; registration: { version: number }; caseDigest: string | null } & Seen) {
  return {
    input: { requestId: request.id, registrationVersion: request.registration.version },
    digest: request.caseDigest,
    case: request,
  };
}
