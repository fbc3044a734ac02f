import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { TextField } from '../../components/field';
import { PageTitle } from '../../components/page';
import { SecretField } from '../../components/secretField';
import { graphql } from '../../gql';
import { Failure } from '../../graphql/failure';
import { hasProblem, problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { OidcUse } from './oidcUse';
import { Outcome } from './outcome';
import { PasskeyUse } from './passkeyUse';
import { SecondFactorField } from './secondFactorField';

const signInMutation = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      newcomer
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

const byPasskeyMutation = graphql(`
  mutation SignInByPasskey($input: SignInByPasskeyInput!) {
    signInByPasskey(input: $input) {
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
      {/* Not where a session ended under a case: it leads away from what was typed. */}
      <OidcUse />
    </div>
  );
}

/** Staff sign in; answers the id of who did, nothing of a newcomer who has no role yet. */
export function SignInForm({ onSignedIn }: { onSignedIn: (staffId: string | undefined) => void }) {
  const words = useWords();
  const { t } = words;
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [second, setSecond] = useState('');
  // The password was right: what is wanted now is the second factor.
  const [known, setKnown] = useState(false);
  const [{ data, error, fetching }, signIn] = useMutation(signInMutation);
  const [byPasskey, signInByPasskey] = useMutation(byPasskeyMutation);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (fetching) return;
    const answer = await signIn({ input: { login, password, secondFactor: known ? second : null } });
    const came = answer.data?.signIn;
    if (came?.staff || came?.newcomer) onSignedIn(came.staff?.id);
    if (hasProblem(came?.problems, 'SECOND_FACTOR_REQUIRED')) setKnown(true);
    // Each code is good once: what was refused is not worth keeping.
    if (hasProblem(came?.problems, 'SECOND_FACTOR_FAILED')) setSecond('');
  };
  return (
    <>
      {fetching
        ? null
        : data?.signIn.problems.map((problem) => (
            <Banner
              key={problem.code}
              tone={problem.code === 'SECOND_FACTOR_REQUIRED' ? 'info' : 'bad'}
              live
              title={problemText(words, problem)}
            />
          ))}
      {error && !fetching ? <Failure error={error} /> : null}
      <form noValidate className="space-y-6" onSubmit={send}>
        {known ? (
          <SecondFactorField value={second} onChange={setSecond} focused />
        ) : (
          <>
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
          </>
        )}
        <Button type="submit" look="primary" size="large" busy={fetching} className="w-full">
          {t('signIn.do')}
        </Button>
        {known ? (
          <Button
            look="quiet"
            className="w-full"
            onClick={() => {
              setKnown(false);
              setPassword('');
              setSecond('');
            }}
          >
            {t('signIn.other')}
          </Button>
        ) : null}
      </form>
      <div className="mt-4 space-y-4 text-center">
        <Outcome problems={byPasskey.data?.signInByPasskey.problems ?? []} error={byPasskey.error} />
        <PasskeyUse
          label={t('passkey.signIn')}
          send={async (answer) => {
            const staff = (await signInByPasskey({ input: answer })).data?.signInByPasskey.staff;
            if (staff) onSignedIn(staff.id);
          }}
        />
      </div>
    </>
  );
}
