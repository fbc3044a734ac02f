import { useEffect, useState, type FormEvent } from 'react';
import { Button } from '../../components/button';
import { TextField } from '../../components/field';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { AccountCard } from './accountCard';
import { useAct } from './act';
import { Outcome } from './outcome';
import { passkeysWork } from './passkey';
import { PasskeyAdd } from './passkeyAdd';

const passkeysFragment = graphql(`
  fragment AccountPasskeys_account on Account {
    passkeys {
      id
      name
      createdAt
      usedAt
    }
  }
`);

const renameMutation = graphql(`
  mutation RenamePasskey($input: RenamePasskeyInput!) {
    renamePasskey(input: $input) {
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

const removeMutation = graphql(`
  mutation RemovePasskey($input: RemovePasskeyInput!) {
    removePasskey(input: $input) {
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

interface PasskeysPanelProps {
  account: FragmentType<typeof passkeysFragment>;
  /** Where passkeys are made and used. */
  origin: string | null | undefined;
  /** What was done, in words, and the recovery codes that came with it. */
  onChanged: (done: string, recoveryCodes?: readonly string[]) => void;
}

/** The passkeys: added, named, removed. */
export function PasskeysPanel({ account, origin, onChanged }: PasskeysPanelProps) {
  const { t } = useWords();
  const { passkeys } = readFragment(passkeysFragment, account);
  return (
    <AccountCard
      title={t('passkey.title')}
      lead={t('passkey.lead')}
      standing={passkeys.length === 0 ? t('passkey.none') : undefined}
    >
      <ul className="divide-y divide-line">
        {passkeys.map((passkey) => (
          <Passkey key={passkey.id} passkey={passkey} onChanged={onChanged} />
        ))}
      </ul>
      {passkeysWork(origin) ? (
        <PasskeyAdd onDone={(codes) => onChanged(t('passkey.added'), codes)} />
      ) : (
        <p className="text-quiet">{origin ? t('passkey.elsewhere', { origin }) : t('passkey.nowhere')}</p>
      )}
    </AccountCard>
  );
}

interface PasskeyProps {
  passkey: { id: string; name: string; createdAt: string; usedAt?: string | null | undefined };
  onChanged: (done: string) => void;
}

function Passkey({ passkey: { id, name, createdAt, usedAt }, onChanged }: PasskeyProps) {
  const words = useWords();
  const { t, dateTime } = words;
  const [typed, setTyped] = useState<string>();
  const rename = useAct(
    renameMutation,
    (data) => data.renamePasskey.problems,
    () => undefined,
  );
  const remove = useAct(
    removeMutation,
    (data) => data.removePasskey.problems,
    () => undefined,
  );
  const renaming = typed !== undefined;
  // The button that was pressed is gone: on to the field that stands there now.
  useEffect(() => {
    if (renaming) document.getElementById(`name-${id}`)?.focus();
  }, [renaming, id]);
  const wrong = rename.problems.find(({ field }) => field === 'name');
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await rename.act({ input: { passkeyId: id, name: typed ?? '' } }))) return;
    setTyped(undefined);
    onChanged(t('passkey.renamed'));
  };
  return (
    <li className="space-y-2 py-3">
      <Outcome
        problems={[...rename.problems.filter((problem) => problem !== wrong), ...remove.problems]}
        error={rename.error ?? remove.error}
      />
      {typed === undefined ? (
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <div className="min-w-0 break-words">
            <p className="font-bold">{name}</p>
            <p className="text-quiet">{t('passkey.since', { at: dateTime(createdAt) })}</p>
            <p className="text-quiet">{usedAt ? t('passkey.used', { at: dateTime(usedAt) }) : t('passkey.unused')}</p>
          </div>
          <div className="flex flex-wrap gap-2">
            <Button size="small" aria-label={t('passkey.renameOf', { name })} onClick={() => setTyped(name)}>
              {t('passkey.rename')}
            </Button>
            <Button
              size="small"
              look="danger"
              busy={remove.busy}
              aria-label={t('passkey.removeOf', { name })}
              onClick={async () => {
                if (await remove.act({ input: { passkeyId: id } })) onChanged(t('passkey.removed', { name }));
              }}
            >
              {t('passkey.remove')}
            </Button>
          </div>
        </div>
      ) : (
        <form noValidate className="space-y-3" onSubmit={send}>
          <TextField
            id={`name-${id}`}
            label={t('passkey.name')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            error={wrong ? problemText(words, wrong) : undefined}
          />
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={() => setTyped(undefined)}>
              {t('passkey.keepName')}
            </Button>
            <Button type="submit" size="small" look="primary" busy={rename.busy}>
              {t('passkey.save')}
            </Button>
          </div>
        </form>
      )}
    </li>
  );
}
