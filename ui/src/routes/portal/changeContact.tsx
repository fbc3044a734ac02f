import { Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { Button, buttonClass } from '../../components/button';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure } from '../../graphql/failure';
import { hasProblem, problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';

const followMutation = graphql(`
  mutation FollowContactLink($input: FollowContactLinkInput!) {
    followContactLink(input: $input) {
      session {
        purpose
        requests {
          id
        }
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

/** Where the contact's mailed link leads; it is used when the button is pressed, as on UnlockPage. */
export function ChangeContactPage() {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const [token] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    if (window.location.hash) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);
  const [{ data, error, fetching }, follow] = useMutation(followMutation);
  const problems = fetching ? [] : (data?.followContactLink.problems ?? []);
  const gone = token === '' || hasProblem(problems, 'IDENTIFICATION_FAILED');
  const open = async () => {
    const answer = await follow({ input: { token } });
    if (answer.data?.followContactLink.session) await navigate({ to: '/change/list', replace: true });
  };
  return (
    <>
      <PageTitle>{t('change.linkTitle')}</PageTitle>
      {gone ? (
        <>
          <Banner tone="bad" live title={t('change.linkGone')}>
            <p>{t('change.linkWhy')}</p>
          </Banner>
          <Link to="/change" className={buttonClass('secondary')}>
            {t('change.linkAgain')}
          </Link>
        </>
      ) : (
        <>
          {problems.map((problem) => (
            <Banner key={problem.code} tone="bad" live title={problemText(words, problem)} />
          ))}
          {error && !fetching ? <Failure error={error} /> : null}
          <p className="mb-6">{t('change.linkLead')}</p>
          <Button look="primary" size="large" busy={fetching} onClick={() => void open()}>
            {fetching ? t('change.linkOpening') : t('change.linkOpen')}
          </Button>
        </>
      )}
    </>
  );
}
