import { useState, type FormEvent } from 'react';
import { Button } from '../../components/button';
import { SecretField } from '../../components/secretField';
import { graphql } from '../../gql';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { AccountCard } from './accountCard';
import { useAct } from './act';

const changeMutation = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input) {
      account {
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

/** The password, to be changed. */
export function PasswordPanel({ login, onChanged }: { login: string; onChanged: (done: string) => void }) {
  const words = useWords();
  const { t } = words;
  const [password, setPassword] = useState('');
  const change = useAct(
    changeMutation,
    (data) => data.changePassword.problems,
    () => undefined,
    password,
  );
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await change.act({ input: { password } }))) return;
    setPassword('');
    onChanged(t('password.done'));
  };
  const wrong = change.problems.find(({ field }) => field === 'password');
  return (
    <AccountCard
      title={t('password.title')}
      problems={change.problems.filter((problem) => problem !== wrong)}
      error={change.error}
    >
      <form noValidate className="space-y-4" onSubmit={send}>
        {/* For password managers: whose it is. */}
        <input type="text" hidden readOnly autoComplete="username" value={login} />
        <SecretField
          id="newPassword"
          label={t('password.new')}
          support={t('password.newSupport')}
          autoComplete="new-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          error={wrong ? problemText(words, wrong) : undefined}
        />
        <Button type="submit" busy={change.busy}>
          {t('password.do')}
        </Button>
      </form>
    </AccountCard>
  );
}
