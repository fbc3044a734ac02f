import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure } from '../../graphql/failure';
import { hasProblem, problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { useMailedToken } from './mailedToken';

const reachMutation = graphql(`
  mutation ConfirmReachability($input: ConfirmReachabilityInput!) {
    confirmReachability(input: $input) {
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

/** Where the link of the review check leads; it counts when the button is pressed, which programs do not. */
export function ReachPage() {
  const words = useWords();
  const { t } = words;
  const token = useMailedToken();
  const [{ data, error, fetching }, confirm] = useMutation(reachMutation);
  const problems = fetching ? [] : (data?.confirmReachability.problems ?? []);
  const gone = token === '' || hasProblem(problems, 'IDENTIFICATION_FAILED');
  const done = data !== undefined && !fetching && problems.length === 0;
  return (
    <>
      <PageTitle>{t('reach.title')}</PageTitle>
      {gone ? (
        <Banner tone="bad" live title={t('reach.gone')}>
          <p>{t('reach.why')}</p>
        </Banner>
      ) : null}
      {problems
        .filter(({ code }) => code !== 'IDENTIFICATION_FAILED')
        .map((problem) => (
          <Banner key={problem.code} tone="bad" live title={problemText(words, problem)} />
        ))}
      {error && !fetching ? <Failure error={error} kept={t('reach.kept')} /> : null}
      {done ? (
        <Banner tone="good" live title={t('reach.done')}>
          <p>{t('reach.next')}</p>
        </Banner>
      ) : gone ? null : (
        <>
          <p className="mb-6">{t('reach.lead')}</p>
          <Button look="primary" size="large" busy={fetching} onClick={() => void confirm({ input: { token } })}>
            {fetching ? t('reach.doing') : t('reach.do')}
          </Button>
        </>
      )}
    </>
  );
}
