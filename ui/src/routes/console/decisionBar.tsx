import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { TextArea } from '../../components/field';
import { Icon } from '../../components/icon';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';
import { useMe } from './staff';

const decisionFragment = graphql(`
  fragment DecisionBar_request on Request {
    id
    status
    rejectionReason
    missingChecks
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
  onChanged,
}: {
  request: FragmentType<typeof decisionFragment>;
  onChanged: () => void;
}) {
  const { t } = useWords();
  const me = useMe();
  const request = readFragment(decisionFragment, data);
  const [asking, setAsking] = useState<'approve' | 'reject'>();
  const [reason, setReason] = useState('');
  const approve = useAct(approveMutation, ({ approveRequest }) => approveRequest.problems, onChanged);
  const reject = useAct(rejectMutation, ({ rejectRequest }) => rejectRequest.problems, onChanged);
  const mine = request.status === 'IN_REVIEW' && request.claimedBy?.id === me.id;
  // What the officer had before them when they began to decide, not what came in while a dialog was open.
  const [seen, setSeen] = useState({ requestId: request.id, registrationVersion: request.registration.version });
  const decide = (what: 'approve' | 'reject') => {
    setSeen({ requestId: request.id, registrationVersion: request.registration.version });
    setAsking(what);
  };
  const missing = request.missingChecks.map((kind) => t(`check.${kind}`)).join(t('list.and'));
  const close = () => setAsking(undefined);
  return (
    <div
      data-print="no"
      className="fixed inset-x-0 bottom-0 z-20 border-t-2 border-line bg-raised shadow-[0_-4px_16px_rgb(0_0_0/0.08)]"
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 px-4 py-3 sm:px-6">
        <p role="status" className="min-w-0 flex-1 basis-72 text-sm">
          {mine ? (
            missing ? (
              t('decide.missing', { checks: missing })
            ) : (
              <span className="flex items-center gap-2 font-bold text-good">
                <Icon name="done" /> {t('decide.ready')}
              </span>
            )
          ) : (
            t(`decide.${request.status}`)
          )}
        </p>
        {mine ? (
          <div className="flex gap-3">
            <Button look="danger" onClick={() => decide('reject')}>
              {t('decide.reject')}
            </Button>
            <Button look="primary" onClick={() => decide('approve')}>
              {t('decide.approve')}
            </Button>
          </div>
        ) : null}
        {asking ? null : (
          <div className="w-full empty:hidden">
            <Outcome problems={[...approve.problems, ...reject.problems]} error={approve.error ?? reject.error} />
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
                await approve.act({ input: seen });
                close();
              }}
            >
              {t('approve.do')}
            </Button>
          </>
        }
      >
        {missing ? <p className="font-bold text-warn">{t('decide.missing', { checks: missing })}</p> : null}
        <p>{t('approve.mail', { email: request.registration.subscriber.email })}</p>
        <p>{t('approve.version', { version: seen.registrationVersion })}</p>
      </Dialog>
      {asking === 'reject' && mine ? (
        <RejectDialog
          busy={reject.busy}
          reason={reason}
          onReason={setReason}
          outcome={<Outcome problems={reject.problems} error={reject.error} />}
          onClose={close}
          onReject={async () => {
            if (!(await reject.act({ input: { ...seen, reason } }))) return;
            setReason('');
            close();
          }}
        />
      ) : null}
    </div>
  );
}

function RejectDialog({
  busy,
  reason,
  onReason,
  outcome,
  onClose,
  onReject,
}: {
  busy: boolean;
  /** Kept outside: going back to look at the case loses nothing. */
  reason: string;
  onReason: (reason: string) => void;
  outcome: ReactNode;
  onClose: () => void;
  onReject: () => Promise<void>;
}) {
  const words = useWords();
  const { t } = words;
  const [missing, setMissing] = useState(false);
  return (
    <Dialog
      open
      typed
      onClose={onClose}
      title={t('reject.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('decide.back')}</Button>
          <Button
            look="danger"
            busy={busy}
            onClick={() => {
              setMissing(reason.trim() === '');
              if (reason.trim() !== '') void onReject();
            }}
          >
            {t('reject.do')}
          </Button>
        </>
      }
    >
      {outcome}
      <ul className="list-disc space-y-1 pl-5">
        <li>{t('reject.coupon')}</li>
        <li>{t('reject.final')}</li>
      </ul>
      <TextArea
        id="rejectionReason"
        label={t('reject.reason')}
        support={t('reject.reasonHelp')}
        required
        rows={4}
        value={reason}
        onChange={(event) => onReason(event.target.value)}
        error={missing ? words.problem('REQUIRED', {}) : undefined}
      />
    </Dialog>
  );
}
