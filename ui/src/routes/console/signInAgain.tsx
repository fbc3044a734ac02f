import { useMemo } from 'react';
import { Provider } from 'urql';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { createGraphqlClient } from '../../graphql/client';
import { useWords } from '../../i18n/locale';
import { SignInForm } from './signIn';
import type { Me } from './staff';

interface SignInAgainProps {
  /** Whose screen it is. */
  former: Me;
  /** The same officer is back: the case goes on where it stood. */
  onSame: () => void;
  /** Somebody else, or nobody: the case must be forgotten. */
  onOther: () => void;
}

/** The session ended under the case: sign in again, in place. */
export function SignInAgain({ former, onSame, onOther }: SignInAgainProps) {
  const { t } = useWords();
  // Its own client, unguarded: the page's waits for what this one brings.
  const client = useMemo(() => createGraphqlClient('staff'), []);
  return (
    <Provider value={client}>
      <Dialog
        open
        lasting
        onClose={() => undefined}
        title={t('session.ended')}
        actions={<Button onClick={onOther}>{t('session.leaveConsole')}</Button>}
      >
        <p>{t('session.signIn', { name: former.name })}</p>
        <SignInForm onSignedIn={(staffId) => (staffId === former.id ? onSame() : onOther())} />
      </Dialog>
    </Provider>
  );
}
