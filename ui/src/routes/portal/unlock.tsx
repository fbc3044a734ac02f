import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { Button, buttonClass } from '../../components/button';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure } from '../../graphql/failure';
import { hasProblem, problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';

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

/**
 * Where the mailed link leads. Its token leaves the address at once, and is
 * used when the button is pressed: programs that follow links in mails press
 * none.
 */
export function UnlockPage() {
  const words = useWords();
  const { t } = words;
  const [token] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    if (window.location.hash) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);
  const [{ data, error, fetching }, unlock] = useMutation(unlockMutation);
  const problems = fetching ? [] : (data?.unlock.problems ?? []);
  const gone = token === '' || hasProblem(problems, 'IDENTIFICATION_FAILED');
  const done = data !== undefined && !fetching && problems.length === 0;
  return (
    <>
      <PageTitle>{t('unlock.title')}</PageTitle>
      {gone ? (
        <Banner tone="bad" live title={t('unlock.gone')}>
          <p>{t('unlock.why')}</p>
        </Banner>
      ) : null}
      {problems
        .filter(({ code }) => code !== 'IDENTIFICATION_FAILED')
        .map((problem) => (
          <Banner key={problem.code} tone="bad" live title={problemText(words, problem)} />
        ))}
      {error && !fetching ? <Failure error={error} kept={t('unlock.kept')} /> : null}
      {done ? (
        <Banner tone="good" live title={t('unlock.done')}>
          <p>{t('unlock.next')}</p>
        </Banner>
      ) : null}
      {done || gone ? (
        <p className="flex flex-wrap gap-4">
          <Link to="/status" className={buttonClass('secondary')}>
            {t('unlock.status')}
          </Link>
          <Link to="/acquire" className={buttonClass('secondary')}>
            {t('unlock.acquire')}
          </Link>
        </p>
      ) : (
        <>
          <p className="mb-6">{t('unlock.lead')}</p>
          <Button look="primary" size="large" busy={fetching} onClick={() => void unlock({ input: { token } })}>
            {fetching ? t('unlock.doing') : t('unlock.do')}
          </Button>
        </>
      )}
    </>
  );
}
