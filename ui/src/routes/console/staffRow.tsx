import { useState } from 'react';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { Dialog } from '../../components/dialog';
import { TextArea } from '../../components/field';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { StaffRole } from '../../gql/graphql';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';
import { useMe } from './staff';
import { staffRoles } from './staffForm';

/** The registration authority's own: a partner's staff stay a partner's. */
const ownRoles = staffRoles.filter((role) => role !== 'PARTNER');

const titles = { role: 'changeRole', enable: 'enable', disable: 'disable', reset: 'reset' } as const;

const rowFragment = graphql(`
  fragment StaffRow_staff on Staff {
    id
    name
    role
    login
    enabled
    signedInAt
    partner {
      id
      name
    }
  }
`);

const roleMutation = graphql(`
  mutation ProposeStaffRole($input: ProposeStaffRoleInput!) {
    proposeStaffRole(input: $input) {
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

const enableMutation = graphql(`
  mutation ProposeStaffEnabling($input: ProposeStaffEnablingInput!) {
    proposeStaffEnabling(input: $input) {
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

const disableMutation = graphql(`
  mutation DisableStaff($input: DisableStaffInput!) {
    disableStaff(input: $input) {
      staff {
        id
        enabled
      }
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

const resetMutation = graphql(`
  mutation ProposeStaffReset($input: ProposeStaffResetInput!) {
    proposeStaffReset(input: $input) {
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

interface StaffRowProps {
  staff: FragmentType<typeof rowFragment>;
  onChanged: () => void;
  /** Something was proposed that another administrator decides. */
  onProposed: () => void;
}

/** A colleague; who manages staff proposes another role or a new beginning, and keeps out at once. */
export function StaffRow({ staff, onChanged, onProposed }: StaffRowProps) {
  const words = useWords();
  const { t, dateTime } = words;
  const me = useMe();
  const { id, name, role, login, enabled, signedInAt, partner } = readFragment(rowFragment, staff);
  const [asked, setAsked] = useState<'role' | 'enable' | 'disable' | 'reset'>();
  const [chosen, setChosen] = useState<StaffRole>(role);
  const [reason, setReason] = useState('');
  const acts = {
    role: useAct(roleMutation, (data) => data.proposeStaffRole.problems, onChanged, asked),
    enable: useAct(enableMutation, (data) => data.proposeStaffEnabling.problems, onChanged, asked),
    disable: useAct(disableMutation, (data) => data.disableStaff.problems, onChanged, asked),
    reset: useAct(resetMutation, (data) => data.proposeStaffReset.problems, onChanged, asked),
  };
  const act = asked ? acts[asked] : undefined;
  const send = async () => {
    const input = { staffId: id, reason };
    const done =
      asked === 'role'
        ? await acts.role.act({ input: { ...input, role: chosen } })
        : asked
          ? await acts[asked].act({ input })
          : false;
    if (!done) return;
    setAsked(undefined);
    setReason('');
    onProposed();
  };
  const wrong = act?.problems.find(({ field }) => field === 'reason');
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3 text-sm">
      <div className="min-w-0 break-words">
        <p className="font-bold">
          {name} <span className="font-normal text-quiet">{t(`role.${role}`)}</span>
          {partner ? <span className="font-normal text-quiet"> {partner.name}</span> : null}
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
          {role === 'PARTNER' ? null : (
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
          )}
          <Button size="small" aria-label={t('staff.resetOf', { name })} onClick={() => setAsked('reset')}>
            {t('staff.reset')}
          </Button>
          <Button
            size="small"
            look="danger"
            aria-label={enabled ? t('staff.disableOf', { name }) : t('staff.enableOf', { name })}
            onClick={() => setAsked(enabled ? 'disable' : 'enable')}
          >
            {enabled ? t('staff.disable') : t('staff.enable')}
          </Button>
        </div>
      ) : null}
      <Dialog
        open={asked !== undefined}
        typed
        onClose={() => setAsked(undefined)}
        title={asked ? t(`staff.${titles[asked]}Of`, { name }) : ''}
        actions={
          <>
            <Button onClick={() => setAsked(undefined)}>{t('staff.leave')}</Button>
            <Button look={asked === 'disable' ? 'danger' : 'primary'} busy={act?.busy ?? false} onClick={() => void send()}>
              {asked === 'disable' ? t('staff.disable') : t('staff.propose')}
            </Button>
          </>
        }
      >
        <Outcome problems={act?.problems.filter((problem) => problem !== wrong) ?? []} error={act?.error} />
        {asked === 'role' ? (
          <RadioGroup
            id={`role-${id}`}
            label={t('staff.role')}
            options={ownRoles.map((value) => ({ value, label: t(`role.${value}`) }))}
            value={chosen}
            onChange={(value) => setChosen(ownRoles.find((known) => known === value) ?? role)}
          />
        ) : null}
        <TextArea
          id={`reason-${id}`}
          label={t('staff.reason')}
          rows={2}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={wrong ? problemText(words, wrong) : undefined}
        />
        {asked === 'reset' ? <p>{t('staff.resetNote')}</p> : asked === 'enable' ? <p>{t('staff.enableNote')}</p> : <p>{t('staff.endsSessions')}</p>}
        <p>{asked === 'disable' ? t('staff.reviewed') : t('staff.byTwo')}</p>
      </Dialog>
    </li>
  );
}
