import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { TextArea } from '../../components/field';
import type { Language } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';
import { ReasonTemplates } from './reasonTemplates';

/** Asks for the reason that the applicant will read, and says that there is no way back. */
export function RejectDialog({
  busy,
  refundable,
  language,
  reason,
  onReason,
  outcome,
  onClose,
  onReject,
}: {
  busy: boolean;
  /** Another coupon replaces the used one; null: there was none. */
  refundable: boolean | null;
  /** In which the applicant is written to. */
  language: Language;
  /** Kept outside: going back to look at the case loses nothing. */
  reason: string;
  onReason: (reason: string) => void;
  outcome: ReactNode;
  onClose: () => void;
  onReject: () => Promise<void>;
}) {
  const words = useWords();
  const { t } = words;
  const [missing, setMissing] = useState(false);
  return (
    <Dialog
      open
      typed
      onClose={onClose}
      title={t('reject.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('decide.back')}</Button>
          <Button
            look="danger"
            busy={busy}
            onClick={() => {
              setMissing(reason.trim() === '');
              if (reason.trim() !== '') void onReject();
            }}
          >
            {t('reject.do')}
          </Button>
        </>
      }
    >
      {outcome}
      <ul className="list-disc space-y-1 pl-5">
        {refundable === null ? null : <li>{t(refundable ? 'couponFate.rejectRefunded' : 'reject.coupon')}</li>}
        <li>{t('reject.final')}</li>
      </ul>
      <ReasonTemplates use="REJECT" language={language} current={reason} onChoose={({ text }) => onReason(text)} />
      <TextArea
        id="rejectionReason"
        label={t('reject.reason')}
        support={t('reject.reasonHelp')}
        required
        rows={4}
        value={reason}
        onChange={(event) => onReason(event.target.value)}
        error={missing ? words.problem('REQUIRED', {}) : undefined}
      />
    </Dialog>
  );
}
