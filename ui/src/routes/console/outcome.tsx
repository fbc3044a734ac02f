import type { CombinedError } from 'urql';
import { Banner } from '../../components/banner';
import { Failure } from '../../graphql/failure';
import { problemText, type Problem } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';

/** What stood in the way. That another reviewer was faster is news, not an error. */
export function Outcome({ problems, error }: { problems: readonly Problem[]; error: CombinedError | undefined }) {
  const words = useWords();
  return (
    <>
      {problems.map((problem) => (
        <Banner
          key={problem.code}
          live
          tone={['ALREADY_DECIDED', 'CASE_CHANGED', 'CLAIMED_BY_OTHER', 'RESET_SUPERSEDED', 'STALE_VERSION'].includes(problem.code) ? 'warn' : 'bad'}
          title={problemText(words, problem)}
        />
      ))}
      {error ? <Failure error={error} /> : null}
    </>
  );
}
