import { useState } from 'react';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { graphql } from '../../gql';
import { Failure } from '../../graphql/failure';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';

const resendMutation = graphql(`
  mutation ResendCode($input: ResendCertificateCodeInput!) {
    resendCertificateCode(input: $input) {
      request {
        id
        status
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

interface ResendCodeProps {
  requestId: string;
  /** What the code is called. */
  secret: string;
  /** Where it goes, masked. */
  to: string;
  onResent: () => void;
}

/** Sends a fresh code to the request's own address, after saying that the one before is void. */
export function ResendCode({ requestId, secret, to, onResent }: ResendCodeProps) {
  const words = useWords();
  const { t } = words;
  const [asking, setAsking] = useState(false);
  const [sent, setSent] = useState(false);
  const [{ data, error, fetching }, resend] = useMutation(resendMutation);
  const close = () => setAsking(false);
  const send = async () => {
    const answer = await resend({ input: { requestId } });
    if (answer.data?.resendCertificateCode.problems.length !== 0) return;
    close();
    setSent(true);
    onResent();
  };
  return (
    <div className="mt-4">
      <Button
        onClick={() => {
          setSent(false);
          setAsking(true);
        }}
      >
        {t('resend.open', { secret })}
      </Button>
      <p role="status" className="mt-2 text-sm">
        {sent ? t('resend.done', { secret, address: to }) : ''}
      </p>
      <Dialog
        open={asking}
        onClose={close}
        title={t('resend.title', { secret })}
        actions={
          <>
            <Button onClick={close}>{t('resend.keep')}</Button>
            <Button look="primary" busy={fetching} onClick={() => void send()}>
              {t('resend.do')}
            </Button>
          </>
        }
      >
        <ul className="list-disc space-y-1 pl-5">
          <li>{t('resend.to', { secret, address: to })}</li>
          <li>{t('resend.void', { secret })}</li>
          <li>{t('resend.first')}</li>
        </ul>
        {fetching
          ? null
          : data?.resendCertificateCode.problems.map((problem) => (
              <Banner key={problem.code} tone="warn" live title={problemText(words, problem)} />
            ))}
        {error && !fetching ? <Failure error={error} kept={t('resend.failed')} /> : null}
      </Dialog>
    </div>
  );
}
