import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { graphql } from '../../gql';
import { useWords } from '../../i18n/locale';
import { Outcome } from './outcome';
import { PasskeyStopped, passkeysWork, provePasskey } from './passkey';

const originQuery = graphql(`
  query PasskeyOrigin {
    viewer {
      passkeyOrigin
    }
  }
`);

const beginMutation = graphql(`
  mutation BeginPasskeyUse {
    beginPasskeyUse {
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

interface PasskeyUseProps {
  label: string;
  /** Sends what the browser answered. */
  send: (answer: { ticket: string; answer: string }) => Promise<void>;
}

/** A button that has a passkey used; nothing where passkeys do not work. */
export function PasskeyUse({ label, send }: PasskeyUseProps) {
  const { t } = useWords();
  const [{ data }] = useQuery({ query: originQuery });
  const [begun, begin] = useMutation(beginMutation);
  const [busy, setBusy] = useState(false);
  const [stopped, setStopped] = useState(false);
  if (!passkeysWork(data?.viewer.passkeyOrigin)) return null;
  const use = async () => {
    if (busy) return;
    setBusy(true);
    setStopped(false);
    try {
      const ceremony = (await begin({})).data?.beginPasskeyUse.ceremony;
      if (ceremony) await send({ ticket: ceremony.ticket, answer: await provePasskey(ceremony.options) });
    } catch (cause) {
      if (!(cause instanceof PasskeyStopped)) throw cause;
      setStopped(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div>
      {stopped ? <Banner tone="info" live title={t('passkey.stopped')} /> : null}
      <Outcome problems={busy ? [] : (begun.data?.beginPasskeyUse.problems ?? [])} error={begun.error} />
      <Button size="large" busy={busy} className="w-full" onClick={() => void use()}>
        {label}
      </Button>
    </div>
  );
}
