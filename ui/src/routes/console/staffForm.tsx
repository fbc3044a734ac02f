import { useState, type FormEvent } from 'react';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { TextField } from '../../components/field';
import { graphql } from '../../gql';
import type { StaffRole } from '../../gql/graphql';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';
import { Panel } from './panel';
import type { Handed } from './staffPage';

const addMutation = graphql(`
  mutation AddStaff($input: AddStaffInput!) {
    addStaff(input: $input) {
      staff {
        id
      }
      password
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

/** What each role is for, in the order of responsibility. */
export const staffRoles: readonly StaffRole[] = ['REVIEWER', 'APPROVER', 'ADMINISTRATOR', 'AUDITOR'];

/** Adds a colleague. */
export function StaffForm({ onAdded }: { onAdded: (handed: Handed) => void }) {
  const words = useWords();
  const { t } = words;
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<StaffRole>('REVIEWER');
  const add = useAct(
    addMutation,
    ({ addStaff }) => {
      if (addStaff.password) {
        onAdded({ name, login, password: addStaff.password });
        setLogin('');
        setName('');
      }
      return addStaff.problems;
    },
    () => undefined,
  );
  const at = (field: string) => {
    const problem = add.problems.find((found) => found.field === field);
    if (!problem) return undefined;
    return field === 'login' && problem.code === 'BAD_ID' ? t('staff.badLogin') : problemText(words, problem);
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    await add.act({ input: { login, name, role } });
  };
  return (
    <Panel title={t('staff.add')}>
      <form noValidate className="space-y-4" onSubmit={send}>
        <TextField
          id="staffName"
          label={t('staff.name')}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={at('name')}
        />
        <TextField
          id="staffLogin"
          label={t('signIn.login')}
          support={t('staff.loginSupport')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={login}
          onChange={(event) => setLogin(event.target.value)}
          error={at('login')}
        />
        <RadioGroup
          id="staffRole"
          label={t('staff.role')}
          options={staffRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
          value={role}
          onChange={(value) => setRole(staffRoles.find((known) => known === value) ?? 'REVIEWER')}
        />
        <Outcome problems={add.problems.filter(({ field }) => field !== 'login' && field !== 'name')} error={add.error} />
        <Button type="submit" look="primary" busy={add.busy}>
          {t('staff.addDo')}
        </Button>
      </form>
    </Panel>
  );
}
