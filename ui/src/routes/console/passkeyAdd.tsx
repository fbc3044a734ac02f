import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { TextField } from '../../components/field';
import { graphql } from '../../gql';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { Outcome } from './outcome';
import { makePasskey, PasskeyStopped } from './passkey';
import { deviceOf } from './userAgent';

const beginMutation = graphql(`
  mutation BeginPasskey {
    beginPasskey {
      ceremony {
        options
        ticket
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

const addMutation = graphql(`
  mutation AddPasskey($input: AddPasskeyInput!) {
    addPasskey(input: $input) {
      recoveryCodes
      account {
        id
        newcomer
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

/** Adds a passkey: named first, so that nothing is left to ask once the authenticator made it. */
export function PasskeyAdd({ onDone }: { onDone: (recoveryCodes: readonly string[] | undefined) => void }) {
  const words = useWords();
  const { t } = words;
  const [name, setName] = useState(() => deviceOf(navigator.userAgent) ?? '');
  const [begun, begin] = useMutation(beginMutation);
  const [added, add] = useMutation(addMutation);
  const [busy, setBusy] = useState(false);
  const [stopped, setStopped] = useState(false);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setStopped(false);
    try {
      const ceremony = (await begin({})).data?.beginPasskey.ceremony;
      if (!ceremony) return;
      const answer = await makePasskey(ceremony.options);
      const { data } = await add({ input: { ticket: ceremony.ticket, answer, name } });
      if (data?.addPasskey.problems.length === 0) onDone(data.addPasskey.recoveryCodes ?? undefined);
    } catch (cause) {
      if (!(cause instanceof PasskeyStopped)) throw cause;
      setStopped(true);
    } finally {
      setBusy(false);
    }
  };
  const problems = busy ? [] : [...(begun.data?.beginPasskey.problems ?? []), ...(added.data?.addPasskey.problems ?? [])];
  const unnamed = problems.find(({ field }) => field === 'name');
  return (
    <form noValidate className="space-y-3" onSubmit={send}>
      {stopped ? <Banner tone="info" live title={t('passkey.notMade')} /> : null}
      <Outcome
        problems={problems.filter((problem) => problem !== unnamed)}
        error={busy ? undefined : (begun.error ?? added.error)}
      />
      <TextField
        id="passkeyName"
        label={t('passkey.name')}
        support={t('passkey.nameSupport')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        error={unnamed ? problemText(words, unnamed) : undefined}
      />
      <Button type="submit" busy={busy}>
        {t('passkey.add')}
      </Button>
    </form>
  );
}
