import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { graphql } from '../../gql';
import { hasProblem, problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { Outcome } from './outcome';
import { SecondFactorField } from './secondFactorField';

const secondMutation = graphql(`
  mutation SignInByOidc($input: SignInByOidcInput!) {
    signInByOidc(input: $input) {
      newcomer
      to
      staff {
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

/** The provider said who it is: what is wanted now is the second factor. */
export function OidcSecond({ onSignedIn }: { onSignedIn: (to: string) => void }) {
  const words = useWords();
  const { t } = words;
  const [second, setSecond] = useState('');
  const [{ data, error, fetching }, signIn] = useMutation(secondMutation);
  const problems = fetching ? [] : (data?.signInByOidc.problems ?? []);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (fetching) return;
    const came = (await signIn({ input: { secondFactor: second } })).data?.signInByOidc;
    if (came?.staff || came?.newcomer) onSignedIn(came.to);
    // Each code is good once: what was refused is not worth keeping.
    if (hasProblem(came?.problems, 'SECOND_FACTOR_FAILED')) setSecond('');
  };
  return (
    <>
      {problems.map((problem) => (
        <Banner
          key={problem.code}
          live
          tone={problem.code === 'SECOND_FACTOR_REQUIRED' ? 'info' : 'bad'}
          title={problemText(words, problem)}
        />
      ))}
      <Outcome problems={[]} error={fetching ? undefined : error} />
      <form noValidate className="space-y-6" onSubmit={send}>
        <SecondFactorField value={second} onChange={setSecond} focused />
        <Button type="submit" look="primary" size="large" busy={fetching} className="w-full">
          {t('signIn.do')}
        </Button>
      </form>
    </>
  );
}
