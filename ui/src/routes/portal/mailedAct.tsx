import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { PageTitle } from '../../components/page';
import { Failure } from '../../graphql/failure';
import { hasProblem, problemText, type Problem } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';

interface MailedActProps {
  /** Whose words the page speaks. */
  area: 'unlock' | 'reach';
  token: string;
  /** What the last press came to; undefined before the first. */
  result: { data: { problems: readonly Problem[] } | undefined; error: CombinedError | undefined; fetching: boolean };
  act: () => void;
  /** Where to go once nothing is left to be pressed. */
  children?: ReactNode;
}

/** Where a mailed link leads that does one thing. It counts when the button is pressed: programs that follow links in mails press none. */
export function MailedAct({ area, token, result, act, children }: MailedActProps) {
  const words = useWords();
  const { t } = words;
  const { data, error, fetching } = result;
  const problems = fetching ? [] : (data?.problems ?? []);
  const gone = token === '' || hasProblem(problems, 'IDENTIFICATION_FAILED');
  const done = data !== undefined && !fetching && problems.length === 0;
  return (
    <>
      <PageTitle>{t(`${area}.title`)}</PageTitle>
      {gone ? (
        <Banner tone="bad" live title={t(`${area}.gone`)}>
          <p>{t(`${area}.why`)}</p>
        </Banner>
      ) : null}
      {problems
        .filter(({ code }) => code !== 'IDENTIFICATION_FAILED')
        .map((problem) => (
          <Banner key={problem.code} tone="bad" live title={problemText(words, problem)} />
        ))}
      {error && !fetching ? <Failure error={error} kept={t(`${area}.kept`)} /> : null}
      {done ? (
        <Banner tone="good" live title={t(`${area}.done`)}>
          <p>{t(`${area}.next`)}</p>
        </Banner>
      ) : null}
      {done || gone ? (
        children
      ) : (
        <>
          <p className="mb-6">{t(`${area}.lead`)}</p>
          <Button look="primary" size="large" busy={fetching} onClick={act}>
            {fetching ? t(`${area}.doing`) : t(`${area}.do`)}
          </Button>
        </>
      )}
    </>
  );
}
