import { useMutation } from 'urql';
import { Button } from '../../components/button';
import { graphql } from '../../gql';
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

/** Sends a fresh code to the request's own address; the one before is void. */
export function ResendCode({ requestId, onResent }: { requestId: string; onResent: () => void }) {
  const words = useWords();
  const { t } = words;
  const [{ data, error, fetching }, resend] = useMutation(resendMutation);
  const problem = data?.resendCertificateCode.problems[0];
  const said = fetching
    ? ''
    : error
      ? t('failure.whatNow')
      : problem
        ? problemText(words, problem)
        : data
          ? t('request.resent')
          : '';
  return (
    <>
      <Button
        busy={fetching}
        onClick={async () => {
          const answer = await resend({ input: { requestId } });
          if (answer.data?.resendCertificateCode.problems.length === 0) onResent();
        }}
      >
        {t('request.resend')}
      </Button>
      <span role="status" className="w-full text-sm">
        {said}
      </span>
    </>
  );
}
