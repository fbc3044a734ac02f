import { useState } from 'react';
import { Button } from '../../components/button';
import { graphql } from '../../gql';
import { useWords } from '../../i18n/locale';
import { AccountCard } from './accountCard';
import { useAct } from './act';
import { TotpSetUp } from './totpSetUp';

const removeMutation = graphql(`
  mutation RemoveTotp {
    removeTotp {
      account {
        id
        totp
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

const makeMutation = graphql(`
  mutation MakeRecoveryCodes {
    makeRecoveryCodes {
      recoveryCodes
      account {
        id
        recoveryCodesLeft
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

interface AppPanelProps {
  totp: boolean;
  /** Another way to sign in is left. */
  removable: boolean;
  /** What was done, in words, and the recovery codes that came with it. */
  onChanged: (done: string, recoveryCodes?: readonly string[]) => void;
}

/** The authenticator app. */
export function AppPanel({ totp, removable, onChanged }: AppPanelProps) {
  const { t } = useWords();
  const remove = useAct(
    removeMutation,
    (data) => data.removeTotp.problems,
    () => undefined,
  );
  // Begins anew once it was set up.
  const [times, setTimes] = useState(0);
  return (
    <AccountCard
      title={t('totp.title')}
      lead={t('totp.lead')}
      standing={totp ? t('totp.on') : t('totp.off')}
      problems={remove.problems}
      error={remove.error}
    >
      {totp ? <p className="text-quiet">{t('totp.againNote')}</p> : null}
      <div className="flex flex-wrap items-start gap-3">
        <TotpSetUp
          key={times}
          label={totp ? t('totp.again') : t('totp.begin')}
          onDone={(codes) => {
            setTimes(times + 1);
            onChanged(t('totp.done'), codes);
          }}
        />
        {totp && removable ? (
          <Button
            look="danger"
            busy={remove.busy}
            onClick={async () => {
              if (await remove.act({})) onChanged(t('totp.removed'));
            }}
          >
            {t('totp.remove')}
          </Button>
        ) : null}
      </div>
    </AccountCard>
  );
}

/** How few recovery codes are a reason to make new ones. */
const few = 3;

/** The recovery codes: how many are left, and new ones. */
export function RecoveryPanel({ left, onMade }: { left: number; onMade: (codes: readonly string[]) => void }) {
  const { t } = useWords();
  const make = useAct(
    makeMutation,
    (data) => {
      const { recoveryCodes, problems } = data.makeRecoveryCodes;
      if (recoveryCodes) onMade(recoveryCodes);
      return problems;
    },
    () => undefined,
  );
  return (
    <AccountCard
      title={t('recovery.title')}
      lead={t('recovery.lead')}
      standing={t('recovery.left', { count: left })}
      problems={make.problems}
      error={make.error}
    >
      {left < few ? <p className="font-bold text-warn">{t('recovery.few')}</p> : null}
      <p className="text-quiet">{t('recovery.makeNote')}</p>
      <Button busy={make.busy} onClick={() => void make.act({})}>
        {t('recovery.make')}
      </Button>
    </AccountCard>
  );
}
