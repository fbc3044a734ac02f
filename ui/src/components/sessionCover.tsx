import { createContext, use, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { useClient, type Client } from 'urql';
import { graphql } from '../gql';
import type { SessionGuard, SessionState } from '../graphql/session';
import { useWords } from '../i18n/locale';
import { AwayContext } from './away';
import { Button } from './button';

/** What the answers told about the session. */
export function useSession(guard: SessionGuard): SessionState {
  return useSyncExternalStore(guard.subscribe, guard.state);
}

/**
 * The page as it stands, with everything typed into it. While `covered` it can
 * be neither read nor used: who comes next may not be who left.
 */
export function Covered({ covered, children }: { covered: boolean; children: ReactNode }) {
  return (
    <AwayContext value={covered}>
      <div inert={covered} className={covered ? 'blur-lg select-none' : undefined}>
        {children}
      </div>
    </AwayContext>
  );
}

/** Set by a frame: takes note that its page is done with the session. */
export const SessionDoneContext = createContext<(done: boolean) => void>(() => undefined);

/**
 * Says that what the page shows is final: its secrets are spent, so that
 * nobody could open the session again, and guides on it may be read for hours.
 */
export function useSessionDone(done: boolean): void {
  const tell = use(SessionDoneContext);
  useEffect(() => {
    tell(done);
    return () => tell(false);
  }, [tell, done]);
}

const keepQuery = graphql(`
  query KeepSession {
    viewer {
      now
    }
  }
`);

/** Milliseconds before the end of a session that it is announced (WCAG 2.2.1 wants 20 s at least). */
const announced = 120_000;

const ask = (client: Client) => client.query(keepQuery, {}, { requestPolicy: 'network-only' }).toPromise();

const isNear = (endsAt: number | undefined) => endsAt !== undefined && endsAt - Date.now() <= announced;

/** Says in time that the session ends, and keeps it open at a press. At its end it asks whether it is so. */
export function SessionWarning({ guard }: { guard: SessionGuard }) {
  const { t } = useWords();
  const client = useClient();
  const { endsAt, lost } = useSession(guard);
  const [near, setNear] = useState(false);
  // A press did not make it longer: this is its last end.
  const [final, setFinal] = useState(false);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    // Judged from timers alone: answers come often, and the words must not flicker.
    const judge = () => setNear(isNear(endsAt));
    const left = endsAt === undefined ? undefined : Math.max(0, endsAt - Date.now());
    const timers = [setTimeout(judge)];
    if (left !== undefined) {
      timers.push(
        setTimeout(judge, Math.max(0, left - announced) + 50),
        setTimeout(() => void ask(client), left + 1500),
      );
    }
    return () => timers.forEach(clearTimeout);
  }, [endsAt, client]);
  const keep = async () => {
    setBusy(true);
    await ask(client);
    setFinal(isNear(guard.state().endsAt));
    setBusy(false);
  };
  return (
    <div data-print="no" className="sticky top-0 z-30">
      {near && !lost ? (
        <div
          role="alert"
          className="flex flex-wrap items-center justify-between gap-3 border-b-2 border-warn bg-warn-soft px-5 py-3"
        >
          <p className="min-w-0 flex-1 basis-64 text-sm">
            <strong className="block text-warn">{t('session.soon')}</strong>
            {t(final ? 'session.final' : 'session.soonKept')}
          </p>
          {final ? null : (
            <Button busy={busy} onClick={() => void keep()}>
              {t('session.keep')}
            </Button>
          )}
        </div>
      ) : null}
    </div>
  );
}
