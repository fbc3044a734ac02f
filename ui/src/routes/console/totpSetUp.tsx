import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../components/button';
import { Code } from '../../components/code';
import { TextField } from '../../components/field';
import { graphql } from '../../gql';
import { hasProblem } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { Outcome } from './outcome';

const beginMutation = graphql(`
  mutation BeginTotp {
    beginTotp {
      offer {
        ticket
        secret
        uri
        qr {
          size
          path
        }
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

const confirmMutation = graphql(`
  mutation ConfirmTotp($input: ConfirmTotpInput!) {
    confirmTotp(input: $input) {
      recoveryCodes
      account {
        id
        totp
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

interface TotpSetUpProps {
  /** What the button that begins says. */
  label: string;
  primary?: boolean;
  /** Set up; with recovery codes where there were none. */
  onDone: (recoveryCodes: readonly string[] | undefined) => void;
}

/** Sets an authenticator app up: photograph or type the secret, then prove it by a first code. */
export function TotpSetUp({ label, primary = false, onDone }: TotpSetUpProps) {
  const { t } = useWords();
  const [code, setCode] = useState('');
  const [begun, begin] = useMutation(beginMutation);
  const [confirmed, confirm] = useMutation(confirmMutation);
  const offer = begun.data?.beginTotp.offer;
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (!offer || confirmed.fetching) return;
    const { data } = await confirm({ input: { ticket: offer.ticket, code } });
    if (data && data.confirmTotp.problems.length === 0) onDone(data.confirmTotp.recoveryCodes ?? undefined);
    else if (hasProblem(data?.confirmTotp.problems, 'SET_UP_EXPIRED')) void begin({});
  };
  if (!offer) {
    return (
      <>
        <Outcome problems={begun.data?.beginTotp.problems ?? []} error={begun.error} />
        <Button look={primary ? 'primary' : 'secondary'} busy={begun.fetching} onClick={() => void begin({})}>
          {label}
        </Button>
      </>
    );
  }
  const quiet = 4;
  return (
    <form noValidate className="space-y-4" onSubmit={send}>
      <ol className="list-decimal space-y-4 pl-5">
        <li className="space-y-3">
          <p>{t('totp.scan')}</p>
          <svg
            role="img"
            aria-label={t('totp.qr')}
            viewBox={`${-quiet} ${-quiet} ${offer.qr.size + 2 * quiet} ${offer.qr.size + 2 * quiet}`}
            className="size-52 rounded border border-line bg-white text-black"
            shapeRendering="crispEdges"
          >
            <path d={offer.qr.path} fill="currentColor" />
          </svg>
          <p className="text-sm">{t('totp.type')}</p>
          <Code value={offer.secret} label={t('totp.secret')} />
        </li>
        <li>
          <TextField
            id="totpCode"
            label={t('totp.code')}
            support={t('totp.codeSupport')}
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            onChange={(event) => setCode(event.target.value)}
          />
        </li>
      </ol>
      <Outcome
        problems={confirmed.fetching ? [] : (confirmed.data?.confirmTotp.problems ?? [])}
        error={confirmed.fetching ? undefined : confirmed.error}
      />
      <Button type="submit" look="primary" busy={confirmed.fetching}>
        {t('totp.confirm')}
      </Button>
    </form>
  );
}
