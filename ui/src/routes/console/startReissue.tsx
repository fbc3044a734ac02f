import { useState } from 'react';
import { useMutation } from 'urql';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { TextArea } from '../../components/field';
import { answered, submissionKey } from '../../form/submissionKey';
import { graphql } from '../../gql';
import type { ReissueReason, RevocationMoment } from '../../gql/graphql';
import { problemText, type Problem } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { reissueReasons } from '../portal/reissueReason';
import { Outcome } from './outcome';

const startMutation = graphql(`
  mutation StartReissue($input: StartReissueInput!) {
    startReissue(input: $input) {
      request {
        id
        receiptNumber
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

interface StartReissueProps {
  requestId: string;
  /** Whether there is a certificate; otherwise the code alone is sent anew. */
  issued: boolean;
  /** When the product has a reissue revoke the certificate that it replaces. */
  revokes: RevocationMoment;
  onBack: () => void;
  onDone: (receiptNumber: string) => void;
}

/** 再発行 by a partner's staff: the code goes to the holder alone. */
export function StartReissue({ requestId, issued, revokes, onBack, onDone }: StartReissueProps) {
  const words = useWords();
  const { t } = words;
  const [reason, setReason] = useState<ReissueReason>();
  const [note, setNote] = useState('');
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [{ fetching, error }, start] = useMutation(startMutation);
  const compromised = reason === 'KEY_COMPROMISED';
  const atOnce = issued && (compromised || revokes === 'AT_APPLICATION');
  const send = async () => {
    if (fetching || !reason) return;
    const submission = `start.reissue.${requestId}`;
    const { data } = await start({
      input: { submissionKey: submissionKey(submission), requestId, reason, note: compromised ? note : null },
    });
    // Without an answer the key is kept: pressing again gives the same request.
    if (!data) return;
    answered(submission);
    setProblems(data.startReissue.problems);
    if (data.startReissue.request) onDone(data.startReissue.request.receiptNumber);
  };
  const noted = problems.find(({ field }) => field === 'note');
  return (
    <form
      noValidate
      className="space-y-4 text-sm"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason) void send();
        else setProblems([{ code: 'REQUIRED', field: 'reason', message: '', params: [] }]);
      }}
    >
      <RadioGroup
        id="start-reissue-reason"
        label={t('start.reason')}
        required
        value={reason ?? ''}
        error={!reason && problems.length > 0 ? t('CHOOSE') : undefined}
        onChange={(value) => {
          setProblems([]);
          setReason(reissueReasons.find((each) => each === value));
        }}
        options={reissueReasons
          .filter((each) => issued || each !== 'KEY_COMPROMISED')
          .map((value) => ({ value, label: t(`reissueReason.${value}`) }))}
      />
      {compromised ? (
        <TextArea
          id="start-reissue-note"
          label={t('start.note')}
          required
          support={t('start.noteHelp')}
          rows={2}
          value={note}
          error={noted ? problemText(words, noted) : undefined}
          onChange={(event) => setNote(event.target.value)}
        />
      ) : null}
      <ul className="list-disc space-y-1 pl-5">
        <li>{t('start.codeToHolder')}</li>
        {issued ? <li>{t(compromised ? 'start.revokedReviewed' : atOnce ? 'start.revokedNow' : 'start.revokedLater')}</li> : null}
      </ul>
      <Outcome problems={reason ? problems.filter((problem) => problem !== noted) : []} error={error} />
      <p className="flex flex-wrap gap-3">
        <Button type="submit" look={atOnce ? 'danger' : 'primary'} busy={fetching}>
          {t(issued ? 'start.doReissue' : 'start.doCode')}
        </Button>
        <Button onClick={onBack}>{t('start.back')}</Button>
      </p>
    </form>
  );
}
