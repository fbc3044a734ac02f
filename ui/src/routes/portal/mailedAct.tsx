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

type Part = 'title' | 'gone' | 'why' | 'kept' | 'done' | 'next' | 'lead' | 'do' | 'doing';

/** Where a mailed link leads that does one thing. It counts when the button is pressed: programs that follow links in mails press none. */
export function MailedAct({ area, token, result, act, children }: MailedActProps) {
  const words = useWords();
  const { t } = words;
  const say = { unlock: (part: Part) => t(`unlock.${part}`), reach: (part: Part) => t(`reach.${part}`) }[area];
  const { data, error, fetching } = result;
  const problems = fetching ? [] : (data?.problems ?? []);
  const gone = token === '' || hasProblem(problems, 'IDENTIFICATION_FAILED');
  const done = data !== undefined && !fetching && problems.length === 0;
  return (
    <>
      <PageTitle>{say('title')}</PageTitle>
      {gone ? (
        <Banner tone="bad" live title={say('gone')}>
          <p>{say('why')}</p>
        </Banner>
      ) : null}
      {problems
        .filter(({ code }) => code !== 'IDENTIFICATION_FAILED')
        .map((problem) => (
          <Banner key={problem.code} tone="bad" live title={problemText(words, problem)} />
        ))}
      {error && !fetching ? <Failure error={error} kept={say('kept')} /> : null}
      {done ? (
        <Banner tone="good" live title={say('done')}>
          <p>{say('next')}</p>
        </Banner>
      ) : null}
      {done || gone ? (
        children
      ) : (
        <>
          <p className="mb-6">{say('lead')}</p>
          <Button look="primary" size="large" busy={fetching} onClick={act}>
            {fetching ? say('doing') : say('do')}
          </Button>
        </>
      )}
    </>
  );
}
