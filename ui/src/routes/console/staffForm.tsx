import { useState, type FormEvent } from 'react';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { TextArea, TextField } from '../../components/field';
import { graphql } from '../../gql';
import type { StaffRole } from '../../gql/graphql';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';
import { Panel } from './panel';
import { PartnerChoice } from './partnerChoice';

const proposeMutation = graphql(`
  mutation ProposeEmployment($input: ProposeEmploymentInput!) {
    proposeEmployment(input: $input) {
      proposal {
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

/** What each role is for, in the order of responsibility. */
export const staffRoles: readonly StaffRole[] = ['REVIEWER', 'APPROVER', 'ADMINISTRATOR', 'AUDITOR', 'PARTNER'];

const atFields = new Set(['login', 'name', 'partnerId', 'reason']);

/** Proposes a colleague, whom another administrator adds. */
export function StaffForm({ onProposed }: { onProposed: () => void }) {
  const words = useWords();
  const { t } = words;
  const [login, setLogin] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState<StaffRole>('REVIEWER');
  const [partnerId, setPartnerId] = useState('');
  const [reason, setReason] = useState('');
  const add = useAct(
    proposeMutation,
    ({ proposeEmployment }) => {
      if (proposeEmployment.proposal) {
        onProposed();
        setLogin('');
        setName('');
        setReason('');
      }
      return proposeEmployment.problems;
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
    await add.act({ input: { login, name, role, partnerId: role === 'PARTNER' ? partnerId : null, reason } });
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
        {role === 'PARTNER' ? <PartnerChoice value={partnerId} onChange={setPartnerId} error={at('partnerId')} /> : null}
        <TextArea
          id="staffReason"
          label={t('staff.reason')}
          support={t('staff.reasonSupport')}
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={at('reason')}
        />
        <Outcome problems={add.problems.filter(({ field }) => !atFields.has(field ?? ''))} error={add.error} />
        <Button type="submit" look="primary" busy={add.busy}>
          {t('staff.addDo')}
        </Button>
      </form>
    </Panel>
  );
}
