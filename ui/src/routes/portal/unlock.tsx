import { Link } from '@tanstack/react-router';
import { useMutation } from 'urql';
import { buttonClass } from '../../components/button';
import { graphql } from '../../gql';
import { useWords } from '../../i18n/locale';
import { MailedAct } from './mailedAct';
import { useMailedToken } from './mailedToken';

const unlockMutation = graphql(`
  mutation Unlock($input: UnlockInput!) {
    unlock(input: $input) {
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


/** Where the link leads that ends a wait after wrong guesses. */
export function UnlockPage() {
  const { t } = useWords();
  const token = useMailedToken();
  const [{ data, error, fetching }, unlock] = useMutation(unlockMutation);
  return (
    <MailedAct
      area="unlock"
      token={token}
      result={{ data: data?.unlock, error, fetching }}
      act={() => void unlock({ input: { token } })}
    >
      <p className="flex flex-wrap gap-4">
        <Link to="/status" className={buttonClass('secondary')}>
          {t('unlock.status')}
        </Link>
        <Link to="/acquire" className={buttonClass('secondary')}>
          {t('unlock.acquire')}
        </Link>
      </p>
    </MailedAct>
  );
}
