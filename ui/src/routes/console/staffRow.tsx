import { useState } from 'react';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { Dialog } from '../../components/dialog';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { StaffRole } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';
import { useMe } from './staff';
import { staffRoles } from './staffForm';
import type { Handed } from './staffPage';

const rowFragment = graphql(`
  fragment StaffRow_staff on Staff {
    id
    name
    role
    login
    enabled
    signedInAt
  }
`);

const roleMutation = graphql(`
  mutation ChangeStaffRole($input: ChangeStaffRoleInput!) {
    changeStaffRole(input: $input) {
      staff {
        id
        role
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

const enabledMutation = graphql(`
  mutation SetStaffEnabled($input: SetStaffEnabledInput!) {
    setStaffEnabled(input: $input) {
      staff {
        id
        enabled
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

const resetMutation = graphql(`
  mutation ResetStaff($input: ResetStaffInput!) {
    resetStaff(input: $input) {
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

interface StaffRowProps {
  staff: FragmentType<typeof rowFragment>;
  onChanged: () => void;
  onHanded: (handed: Handed) => void;
}

/** A colleague; who manages staff changes the role, keeps out, lets begin anew. */
export function StaffRow({ staff, onChanged, onHanded }: StaffRowProps) {
  const { t, dateTime } = useWords();
  const me = useMe();
  const { id, name, role, login, enabled, signedInAt } = readFragment(rowFragment, staff);
  const [asked, setAsked] = useState<'role' | 'enabled' | 'reset'>();
  const [chosen, setChosen] = useState<StaffRole>(role);
  const change = useAct(roleMutation, ({ changeStaffRole }) => changeStaffRole.problems, onChanged, asked);
  const enable = useAct(enabledMutation, ({ setStaffEnabled }) => setStaffEnabled.problems, onChanged, asked);
  const reset = useAct(
    resetMutation,
    ({ resetStaff }) => {
      if (resetStaff.password) onHanded({ name, login: login ?? '', password: resetStaff.password });
      return resetStaff.problems;
    },
    onChanged,
    asked,
  );
  const acts = { role: change, enabled: enable, reset };
  const act = asked ? acts[asked] : undefined;
  const send = async () => {
    const done =
      asked === 'role'
        ? await change.act({ input: { staffId: id, role: chosen } })
        : asked === 'enabled'
          ? await enable.act({ input: { staffId: id, enabled: !enabled } })
          : await reset.act({ input: { staffId: id } });
    if (done) setAsked(undefined);
  };
  const title =
    asked === 'role'
      ? t('staff.changeRoleOf', { name })
      : asked === 'reset'
        ? t('staff.resetOf', { name })
        : enabled
          ? t('staff.disableOf', { name })
          : t('staff.enableOf', { name });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3 text-sm">
      <div className="min-w-0 break-words">
        <p className="font-bold">
          {name} <span className="font-normal text-quiet">{t(`role.${role}`)}</span>
          {enabled === false ? (
            <span className="ml-2 rounded bg-bad-soft px-2 py-0.5 text-xs text-bad">{t('staff.disabled')}</span>
          ) : null}
        </p>
        {login ? (
          <p className="text-quiet">
            <span className="font-mono">{login}</span>{' '}
            {signedInAt ? t('staff.signedIn', { at: dateTime(signedInAt) }) : t('staff.neverSignedIn')}
          </p>
        ) : null}
      </div>
      {login && id !== me.id ? (
        <div className="flex flex-wrap gap-2">
          <Button
            size="small"
            aria-label={t('staff.changeRoleOf', { name })}
            onClick={() => {
              setChosen(role);
              setAsked('role');
            }}
          >
            {t('staff.changeRole')}
          </Button>
          <Button size="small" aria-label={t('staff.resetOf', { name })} onClick={() => setAsked('reset')}>
            {t('staff.reset')}
          </Button>
          <Button
            size="small"
            look="danger"
            aria-label={enabled ? t('staff.disableOf', { name }) : t('staff.enableOf', { name })}
            onClick={() => setAsked('enabled')}
          >
            {enabled ? t('staff.disable') : t('staff.enable')}
          </Button>
        </div>
      ) : null}
      <Dialog
        open={asked !== undefined}
        typed={asked === 'role'}
        onClose={() => setAsked(undefined)}
        title={title}
        actions={
          <>
            <Button onClick={() => setAsked(undefined)}>{t('staff.leave')}</Button>
            <Button look={asked === 'role' ? 'primary' : 'danger'} busy={act?.busy ?? false} onClick={() => void send()}>
              {asked === 'role' ? t('staff.changeRole') : asked === 'reset' ? t('staff.reset') : enabled ? t('staff.disable') : t('staff.enable')}
            </Button>
          </>
        }
      >
        <Outcome problems={act?.problems ?? []} error={act?.error} />
        {asked === 'role' ? (
          <RadioGroup
            id={`role-${id}`}
            label={t('staff.role')}
            options={staffRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
            value={chosen}
            onChange={(value) => setChosen(staffRoles.find((known) => known === value) ?? role)}
          />
        ) : null}
        <p>{asked === 'reset' ? t('staff.resetNote') : asked === 'enabled' && !enabled ? t('staff.enableNote') : t('staff.endsSessions')}</p>
      </Dialog>
    </li>
  );
}
