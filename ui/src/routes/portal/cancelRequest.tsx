import { useState } from 'react';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { graphql } from '../../gql';
import { Failure } from '../../graphql/failure';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';

const cancelMutation = graphql(`
  mutation CancelRequest($input: CancelRequestInput!) {
    cancelRequest(input: $input) {
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

interface CancelProps {
  requestId: string;
  /** Null: there is no coupon. */
  couponReusable: boolean | null;
  onChanged: () => void;
}

/** Takes the application back, after saying what that does. */
export function CancelRequest({ requestId, couponReusable, onChanged }: CancelProps) {
  const words = useWords();
  const { t } = words;
  const [asking, setAsking] = useState(false);
  const [{ data, error, fetching }, cancel] = useMutation(cancelMutation);
  const carryOut = async () => {
    const answer = await cancel({ input: { requestId } });
    if (!answer.data) return;
    if (answer.data.cancelRequest.problems.length === 0) setAsking(false);
    onChanged();
  };
  return (
    <div data-print="no">
      <Button look="danger" onClick={() => setAsking(true)}>
        {t('cancel.open')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('cancel.title')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('cancel.keep')}</Button>
            <Button look="danger" busy={fetching} onClick={() => void carryOut()}>
              {t('cancel.do')}
            </Button>
          </>
        }
      >
        <ul className="list-disc space-y-1 pl-5">
          {couponReusable === null ? null : (
            <li>{t(couponReusable ? 'cancel.coupon' : 'cancel.couponExpired')}</li>
          )}
          <li>{t('cancel.final')}</li>
        </ul>
        {data?.cancelRequest.problems.map((problem) => (
          <Banner key={problem.code} tone="bad" live title={problemText(words, problem)} />
        ))}
        {error && !fetching ? <Failure error={error} kept={t('cancel.failed')} /> : null}
      </Dialog>
    </div>
  );
}
