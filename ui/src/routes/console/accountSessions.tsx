import { Button } from '../../components/button';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';
import { AccountCard } from './accountCard';
import { useAct } from './act';
import { deviceOf } from './userAgent';

const sessionsFragment = graphql(`
  fragment AccountSessions_account on Account {
    idleLimit
    sessionLimit
    sessions {
      id
      method
      address
      userAgent
      startedAt
      seenAt
      endsAt
      current
    }
  }
`);

const endMutation = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) {
      account {
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

const endOthersMutation = graphql(`
  mutation EndOtherSessions {
    endOtherSessions {
      account {
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

interface SessionsPanelProps {
  account: FragmentType<typeof sessionsFragment>;
  onChanged: () => void;
}

/** Where one is signed in; each can be ended. */
export function SessionsPanel({ account, onChanged }: SessionsPanelProps) {
  const { t, dateTime } = useWords();
  const { sessions, idleLimit, sessionLimit } = readFragment(sessionsFragment, account);
  const end = useAct(endMutation, (data) => data.endSession.problems, onChanged);
  const endOthers = useAct(endOthersMutation, (data) => data.endOtherSessions.problems, onChanged);
  return (
    <AccountCard
      title={t('sessions.title')}
      aside={
        sessions.length > 1 ? (
          <Button size="small" look="danger" busy={endOthers.busy} onClick={() => void endOthers.act({})}>
            {t('sessions.endOthers')}
          </Button>
        ) : undefined
      }
      lead={t('sessions.lead')}
      problems={[...end.problems, ...endOthers.problems]}
      error={end.error ?? endOthers.error}
    >
      <ul className="divide-y divide-line">
        {sessions.map((session) => {
          const device = deviceOf(session.userAgent) ?? t('sessions.unknown');
          return (
            <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
              <dl className="grid min-w-0 grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 break-words">
                <dt className="text-quiet">{t('sessions.device')}</dt>
                <dd className="font-bold">
                  {device}{' '}
                  {session.current ? (
                    <span className="ml-2 rounded bg-indigo-soft px-2 py-0.5 text-xs text-indigo">
                      {t('sessions.current')}
                    </span>
                  ) : null}
                </dd>
                <dt className="text-quiet">{t('sessions.address')}</dt>
                <dd>{session.address || t('sessions.unknown')}</dd>
                <dt className="text-quiet">{t('sessions.method')}</dt>
                <dd>{t(`method.${session.method}`)}</dd>
                <dt className="text-quiet">{t('sessions.started')}</dt>
                <dd>{dateTime(session.startedAt)}</dd>
                <dt className="text-quiet">{t('sessions.seen')}</dt>
                <dd>{dateTime(session.seenAt)}</dd>
                <dt className="text-quiet">{t('sessions.ends')}</dt>
                <dd>{dateTime(session.endsAt)}</dd>
              </dl>
              {session.current ? null : (
                <Button
                  size="small"
                  busy={end.busy}
                  aria-label={t('sessions.endOf', { device, at: dateTime(session.startedAt) })}
                  onClick={() => void end.act({ input: { sessionId: session.id } })}
                >
                  {t('sessions.end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <p className="text-quiet">{t('sessions.limits', { minutes: idleLimit / 60, hours: sessionLimit / 3600 })}</p>
    </AccountCard>
  );
}
