import { Timeline, type Stop } from '../../components/timeline';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { HistoryAction, RequestStatus } from '../../gql/graphql';
import type { MessageKey } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';

const timelineFragment = graphql(`
  fragment RequestTimeline_request on Request {
    status
    kind
    acceptedAt
    expectedAt
    acquisitionDeadline
    corrections {
      id
      deadline
      correctedAt
    }
    product {
      secretLabel(language: $language)
    }
    history {
      at
      action
    }
  }
`);

/** What the applicant is told of; the rest is the office's own work. */
const told: Partial<Record<HistoryAction, MessageKey | undefined>> = {
  SUBMITTED: 'timeline.SUBMITTED',
  ACCEPTED: 'timeline.ACCEPTED',
  CANCELLED: 'timeline.CANCELLED',
  RETURNED: 'timeline.RETURNED',
  CORRECTED: 'timeline.CORRECTED',
  FIRST_APPROVED: 'timeline.FIRST_APPROVED',
  APPROVED: 'timeline.APPROVED',
  REJECTED: 'timeline.REJECTED',
  CODE_RESENT: 'timeline.CODE_RESENT',
  CERTIFICATE_ISSUED: 'timeline.CERTIFICATE_ISSUED',
  CERTIFICATE_REPLACED: 'timeline.CERTIFICATE_REPLACED',
  SAVED: 'timeline.SAVED',
  COMPLETED: 'timeline.COMPLETED',
  LAPSED: 'timeline.LAPSED',
  REVOKED: 'timeline.REVOKED',
};

/** Of a reissue, which is accepted and granted the moment it is submitted. */
const toldOfReissue: typeof told = {
  ...told,
  SUBMITTED: 'timeline.reissueSubmitted',
  ACCEPTED: undefined,
  APPROVED: 'timeline.reissueCode',
};

/** Of a change or a withdrawal, which an approval carries out. */
const toldOfChange: typeof told = {
  ...told,
  APPROVED: 'timeline.changeApproved',
  COMPLETED: 'timeline.changeCompleted',
};

/** What is still to come from a state on; the first of them is where it stands. */
const ahead: Partial<Record<RequestStatus, readonly MessageKey[]>> = {
  PROVISIONAL: ['timeline.nextAccept', 'timeline.nextVet', 'timeline.nextMail', 'timeline.nextAcquire'],
  ACCEPTED: ['timeline.nextVet', 'timeline.nextMail', 'timeline.nextAcquire'],
  IN_REVIEW: ['timeline.nowVet', 'timeline.nextMail', 'timeline.nextAcquire'],
  RETURNED: ['timeline.nowCorrect', 'timeline.nextVet', 'timeline.nextMail', 'timeline.nextAcquire'],
  APPROVED: ['timeline.nextAcquire'],
};

const aheadOfChange: typeof ahead = {
  ACCEPTED: ['timeline.nextVet', 'timeline.changeNext'],
  IN_REVIEW: ['timeline.nowVet', 'timeline.changeNext'],
};

/** Who approved first did so of what is declared now: a correction wants both again. */
function firstApproved(history: readonly { action: HistoryAction }[]): boolean {
  return history.findLast(({ action }) => action === 'FIRST_APPROVED' || action === 'CORRECTED')?.action === 'FIRST_APPROVED';
}

/** The day by which vetting was expected is over a day after it began, in milliseconds. */
const dayLong = 86_400_000;

/** What happened to a request and what comes next. `now`: the server's time, for lateness. */
export function RequestTimeline({
  request: data,
  now,
}: {
  request: FragmentType<typeof timelineFragment>;
  now: string;
}) {
  const { t, dateTime, date, deadline } = useWords();
  const request = readFragment(timelineFragment, data);
  const secret = request.product.secretLabel;
  const late = request.expectedAt !== null && Date.parse(request.expectedAt) + dayLong <= Date.parse(now);
  const carried = request.kind === 'CHANGE' || request.kind === 'WITHDRAWAL';
  const words = request.kind === 'REISSUE' ? toldOfReissue : carried ? toldOfChange : told;
  const wanted = request.corrections.at(-1);
  // While a return waits for its correction nobody decides but the clock.
  const missed = wanted && wanted.correctedAt === null;
  const past = request.history.flatMap(({ at, action }): Stop[] => {
    const key = action === 'REJECTED' && missed ? 'timeline.uncorrected' : words[action];
    return key ? [{ key: `${action}${at}`, title: t(key, { secret }), detail: dateTime(at), state: 'done' }] : [];
  });
  const details: Partial<Record<MessageKey, string>> = {
    ...(request.acceptedAt ? { 'timeline.nextAccept': t('timeline.at', { at: dateTime(request.acceptedAt) }) } : {}),
    ...(missed
      ? {
          'timeline.nowCorrect': t('timeline.correctBy', { at: deadline(wanted.deadline) }),
          'timeline.nextVet': t('timeline.afterCorrection'),
        }
      : {}),
    ...(request.expectedAt && request.status !== 'RETURNED'
      ? { 'timeline.nextMail': late ? t('timeline.late') : t('timeline.expected', { day: date(request.expectedAt) }) }
      : {}),
    ...(request.acquisitionDeadline
      ? { 'timeline.nextAcquire': t('timeline.acquireBy', { at: deadline(request.acquisitionDeadline) }) }
      : {}),
  };
  const [first, ...rest] = (carried ? aheadOfChange : ahead)[request.status] ?? [];
  const vetted = first === 'timeline.nextVet' || first === 'timeline.nowVet';
  const standing = first && vetted && firstApproved(request.history) ? 'timeline.nextSecond' : first;
  const future = (standing ? [standing, ...rest] : []).map(
    (key, index): Stop => ({ key, title: t(key, { secret }), detail: details[key], state: index === 0 ? 'now' : 'next' }),
  );
  return <Timeline label={t('request.flow')} stops={[...past, ...future]} />;
}
