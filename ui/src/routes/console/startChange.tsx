import { useState } from 'react';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import type { SummaryEntry } from '../../components/errorSummary';
import { registeredOf } from '../../form/registered';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { certificateQuery } from '../portal/changeCertificate';
import { ChangeDifference } from '../portal/changeDifference';
import {
  changeableFields,
  changedPaths,
  effectOf,
  registeredText,
  registrationOf,
  withdrawalReasons,
  type Certificate,
  type ChangeDraft,
} from '../portal/changeDraft';
import { ChangeForm } from '../portal/changeForm';
import { ChangeOutcome } from '../portal/changeOutcome';
import { Outcome } from './outcome';
import { useStart } from './useStart';

interface StartChangeProps {
  requestId: string;
  /** undefined: none was acquired, and the holder can be withdrawn alone. */
  certificateId: string | undefined;
  onBack: () => void;
  onDone: (receiptNumber: string) => void;
}

/** 登録事項変更・退会 by a partner's staff, vetted as one that the organisation asks for. */
export function StartChange({ certificateId, ...props }: StartChangeProps) {
  return certificateId ? <OfCertificate certificateId={certificateId} {...props} /> : <Unacquired {...props} />;
}

type Ended = Omit<StartChangeProps, 'certificateId'>;

function OfCertificate({ certificateId, ...props }: Ended & { certificateId: string }) {
  const { t, locale } = useWords();
  const { data, error, again } = useLastingQuery({
    query: certificateQuery,
    variables: { id: certificateId, language: locale === 'ja' ? 'JA' : 'EN' },
  });
  const [draft, setDraft] = useState<ChangeDraft>({ procedure: '', texts: {}, reason: undefined });
  const [checking, setChecking] = useState(false);
  const [refused, setRefused] = useState<readonly SummaryEntry[]>([]);
  const certificate = data?.node?.__typename === 'Certificate' ? data.node : undefined;
  if (!certificate) return error ? <Failure error={error} retry={again} /> : <Loading />;
  const { changes } = certificate.product;
  if (!changes) {
    return (
      <div className="space-y-3 text-sm">
        <p>{t('changeForm.closed')}</p>
        <Button onClick={props.onBack}>{t('start.back')}</Button>
      </div>
    );
  }
  if (checking) {
    return (
      <Confirm
        {...props}
        certificate={certificate}
        draft={draft}
        onMend={(entries) => {
          setRefused(entries);
          setChecking(false);
        }}
      />
    );
  }
  return (
    <>
      <ChangeForm
        certificate={certificate}
        changes={changes}
        draft={draft}
        refused={refused}
        onDraft={setDraft}
        onChecked={() => {
          setRefused([]);
          setChecking(true);
        }}
      />
      <p className="mt-3">
        <Button onClick={props.onBack}>{t('start.back')}</Button>
      </p>
    </>
  );
}

/** Everything that will be sent, to be read once more. */
function Confirm({
  requestId,
  certificate,
  draft,
  onMend,
  onDone,
}: Ended & { certificate: Certificate; draft: ChangeDraft; onMend: (refused: readonly SummaryEntry[]) => void }) {
  const words = useWords();
  const { t } = words;
  const registration = registeredOf(certificate.request.registration);
  const { send, busy, problems, error } = useStart(requestId, certificate.id, onDone);
  const { changes } = certificate.product;
  if (!changes) return null;
  const paths = changedPaths(registration, draft);
  const entries = problems.map((problem): SummaryEntry => {
    const path = problem.field?.replace(/^registration\./, '');
    const spec = changeableFields(changes).find((each) => each.path === path);
    const text = problemText(words, problem);
    return spec ? { target: spec.path, text: `${t(spec.path)}: ${text}` } : { text };
  });
  return (
    <div className="space-y-4 text-sm">
      {draft.procedure === 'CHANGE' ? (
        <ChangeDifference
          differences={paths.map((field) => ({
            field,
            before: registeredText(registration, field),
            after: draft.texts[field]?.trim() ?? '',
          }))}
        />
      ) : (
        <p>
          {t('changeForm.reason')}: <strong>{draft.reason ? t(`withdrawalReason.${draft.reason}`) : null}</strong>
        </p>
      )}
      <ChangeOutcome changes={changes} draft={draft} effect={effectOf(changes, paths)} />
      <p>{t(draft.reason === 'DIED' ? 'start.toldOfDeath' : 'start.told')}</p>
      <Outcome problems={problems} error={error} />
      <p className="flex flex-wrap gap-3">
        <Button
          look="primary"
          busy={busy}
          onClick={() =>
            void send(draft.procedure === 'CHANGE' ? { registration: registrationOf(registration, draft) } : { reason: draft.reason })
          }
        >
          {t('start.doChange')}
        </Button>
        <Button onClick={() => onMend(entries)}>{t('changeForm.back')}</Button>
      </p>
    </div>
  );
}

/** Who never acquired a certificate can be withdrawn all the same. */
function Unacquired({ requestId, onBack, onDone }: Ended) {
  const { t } = useWords();
  const [reason, setReason] = useState<ChangeDraft['reason']>();
  const [missing, setMissing] = useState(false);
  const { send, busy, problems, error } = useStart(requestId, undefined, onDone);
  return (
    <div className="space-y-4 text-sm">
      <RadioGroup
        id="start-withdrawal-reason"
        label={t('changeForm.reason')}
        required
        value={reason ?? ''}
        error={missing && !reason ? t('CHOOSE') : undefined}
        onChange={(value) => setReason(withdrawalReasons.find((each) => each === value))}
        options={withdrawalReasons.map((value) => ({ value, label: t(`withdrawalReason.${value}`) }))}
      />
      <p>{t(reason === 'DIED' ? 'start.toldOfDeath' : 'start.told')}</p>
      <Outcome problems={problems} error={error} />
      <p className="flex flex-wrap gap-3">
        <Button
          look="primary"
          busy={busy}
          onClick={() => {
            setMissing(true);
            if (reason) void send({ reason });
          }}
        >
          {t('start.doChange')}
        </Button>
        <Button onClick={onBack}>{t('start.back')}</Button>
      </p>
    </div>
  );
}
