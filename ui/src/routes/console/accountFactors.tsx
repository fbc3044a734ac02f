import { useState } from 'react';
import { Button } from '../../components/button';
import { graphql } from '../../gql';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';
import { Panel } from './panel';
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
    <Panel title={t('totp.title')}>
      <div className="space-y-3 text-sm">
        <p>{t('totp.lead')}</p>
        <p className="font-bold">{totp ? t('totp.on') : t('totp.off')}</p>
        {totp ? <p className="text-quiet">{t('totp.againNote')}</p> : null}
        <Outcome problems={remove.problems} error={remove.error} />
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
      </div>
    </Panel>
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
    <Panel title={t('recovery.title')}>
      <div className="space-y-3 text-sm">
        <p>{t('recovery.lead')}</p>
        <p className="font-bold">{t('recovery.left', { count: left })}</p>
        {left < few ? <p className="font-bold text-warn">{t('recovery.few')}</p> : null}
        <p className="text-quiet">{t('recovery.makeNote')}</p>
        <Outcome problems={make.problems} error={make.error} />
        <Button busy={make.busy} onClick={() => void make.act({})}>
          {t('recovery.make')}
        </Button>
      </div>
    </Panel>
  );
}
