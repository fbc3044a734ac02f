import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { TextField } from '../../components/field';
import { PageTitle } from '../../components/page';
import { SecretField } from '../../components/secretField';
import { graphql } from '../../gql';
import { Failure } from '../../graphql/failure';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';

const signInMutation = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
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

/** The page where staff sign in. */
export function SignIn({ onSignedIn }: { onSignedIn: () => void }) {
  const { t } = useWords();
  return (
    <div className="mx-auto max-w-md py-8 text-base">
      <PageTitle>{t('signIn.title')}</PageTitle>
      <SignInForm onSignedIn={onSignedIn} />
    </div>
  );
}

/** Staff sign in; answers the id of who did. */
export function SignInForm({ onSignedIn }: { onSignedIn: (staffId: string) => void }) {
  const words = useWords();
  const { t } = words;
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [{ data, error, fetching }, signIn] = useMutation(signInMutation);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (fetching) return;
    const answer = await signIn({ input: { login, password } });
    if (answer.data?.signIn.staff) onSignedIn(answer.data.signIn.staff.id);
  };
  return (
    <>
      {fetching
        ? null
        : data?.signIn.problems.map((problem) => (
            <Banner key={problem.code} tone="bad" live title={problemText(words, problem)} />
          ))}
      {error && !fetching ? <Failure error={error} /> : null}
      <form noValidate className="space-y-6" onSubmit={send}>
        <TextField
          id="login"
          label={t('signIn.login')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={login}
          onChange={(event) => setLogin(event.target.value)}
        />
        <SecretField
          id="password"
          label={t('signIn.password')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <Button type="submit" look="primary" size="large" busy={fetching} className="w-full">
          {t('signIn.do')}
        </Button>
      </form>
    </>
  );
}
