import { useMemo, useState, useSyncExternalStore, type FormEvent } from 'react';
import { Provider, useMutation, useQuery } from 'urql';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { SecretField } from '../../components/secretField';
import { graphql } from '../../gql';
import { createGraphqlClient } from '../../graphql/client';
import { hasProblem } from '../../graphql/problem';
import type { StepUp } from '../../graphql/stepUp';
import { useWords } from '../../i18n/locale';
import { Outcome } from './outcome';
import { PasskeyUse } from './passkeyUse';
import { SecondFactorField } from './secondFactorField';

const stepUpQuery = graphql(`
  query StepUp {
    viewer {
      account {
        id
        totp
        passkeys {
          id
        }
      }
    }
  }
`);

const proveMutation = graphql(`
  mutation ProveAgain($input: ProveAgainInput!) {
    proveAgain(input: $input) {
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

const proveByPasskeyMutation = graphql(`
  mutation ProveAgainByPasskey($input: ProveAgainByPasskeyInput!) {
    proveAgainByPasskey(input: $input) {
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

/** Asks who is there while something waits for it; then that goes on. */
export function StepUpDialog({ stepUp }: { stepUp: StepUp }) {
  const asked = useSyncExternalStore(stepUp.subscribe, stepUp.asked);
  // Its own client: what it sends waits for nothing.
  const client = useMemo(() => createGraphqlClient('staff'), []);
  return asked ? (
    <Provider value={client}>
      <Asking onSettled={(proven) => stepUp.settle(proven)} />
    </Provider>
  ) : null;
}

function Asking({ onSettled }: { onSettled: (proven: boolean) => void }) {
  const { t } = useWords();
  const [password, setPassword] = useState('');
  const [second, setSecond] = useState('');
  const [{ data }] = useQuery({ query: stepUpQuery, requestPolicy: 'network-only' });
  const [{ data: came, error, fetching }, prove] = useMutation(proveMutation);
  const [byPasskey, proveByPasskey] = useMutation(proveByPasskeyMutation);
  const account = data?.viewer.account;
  const wanted = account ? account.totp || account.passkeys.length > 0 : false;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (fetching) return;
    const answer = await prove({ input: { password, secondFactor: wanted ? second : null } });
    const problems = answer.data?.proveAgain.problems;
    if (problems?.length === 0) onSettled(true);
    if (hasProblem(problems, 'SECOND_FACTOR_FAILED')) setSecond('');
  };
  return (
    <Dialog
      open
      typed
      onClose={() => onSettled(false)}
      title={t('stepUp.title')}
      actions={
        <>
          <Button onClick={() => onSettled(false)}>{t('stepUp.cancel')}</Button>
          <Button look="primary" type="submit" form="step-up" busy={fetching}>
            {t('stepUp.do')}
          </Button>
        </>
      }
    >
      <p>{t('stepUp.why')}</p>
      <Outcome problems={fetching ? [] : (came?.proveAgain.problems ?? [])} error={fetching ? undefined : error} />
      <form id="step-up" noValidate className="space-y-6" onSubmit={send}>
        <SecretField
          id="stepUpPassword"
          label={t('signIn.password')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        {wanted ? <SecondFactorField value={second} onChange={setSecond} /> : null}
      </form>
      {account && account.passkeys.length > 0 ? (
        <>
          <Outcome problems={byPasskey.data?.proveAgainByPasskey.problems ?? []} error={byPasskey.error} />
          <PasskeyUse
            label={t('passkey.prove')}
            send={async (answer) => {
              const proved = (await proveByPasskey({ input: answer })).data?.proveAgainByPasskey;
              if (proved?.problems.length === 0) onSettled(true);
            }}
          />
        </>
      ) : null}
    </Dialog>
  );
}
