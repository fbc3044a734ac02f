import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import type { SummaryEntry } from '../../components/errorSummary';
import { PageTitle } from '../../components/page';
import { Failure } from '../../graphql/failure';
import { problemText } from '../../graphql/problem';
import { registeredOf } from '../../form/registered';
import { useWords } from '../../i18n/locale';
import { ChangeDifference } from './changeDifference';
import { changedPaths, changeableFields, effectOf, registeredText, type Certificate, type ChangeDraft } from './changeDraft';
import { ChangeOutcome } from './changeOutcome';
import type { Paper } from './paperSheet';
import { useChange } from './useChange';

interface ChangeConfirmProps {
  certificate: Certificate;
  draft: ChangeDraft;
  asContact: boolean;
  /** Back to the form, with what the server refused. */
  onBack: (refused: readonly SummaryEntry[]) => void;
  onSubmitted: (receiptNumber: string) => void;
  onPaper: (paper: Paper) => void;
}

/** Everything that will be sent, to be read once more. */
export function ChangeConfirm({ certificate, draft, asContact, onBack, onSubmitted, onPaper }: ChangeConfirmProps) {
  const words = useWords();
  const { t } = words;
  const registration = registeredOf(certificate.request.registration);
  const { changes } = certificate.product;
  const { submit, makePaper, busy, problems, error } = useChange(certificate, draft, { onSubmitted, onPaper });
  if (!changes) return null;
  const paths = changedPaths(registration, draft);
  const entries = problems.map((problem): SummaryEntry => {
    const path = problem.field?.replace(/^registration\./, '');
    const spec = changeableFields(changes).find((each) => each.path === path);
    return spec
      ? { target: spec.path, text: `${t(spec.path)}: ${problemText(words, problem)}` }
      : { text: problemText(words, problem) };
  });
  return (
    <>
      <PageTitle>{t('changeConfirm.title')}</PageTitle>
      {entries.map(({ text }) => (
        <Banner key={text} tone="bad" live title={text} />
      ))}
      {error && !busy ? <Failure error={error} kept={t('change.kept')} /> : null}
      {draft.procedure === 'CHANGE' ? (
        <section>
          <h2 className="mb-2 text-xl">{t('changeConfirm.changes')}</h2>
          <ChangeDifference
            differences={paths.map((field) => ({
              field,
              before: registeredText(registration, field),
              after: draft.texts[field]?.trim() ?? '',
            }))}
          />
        </section>
      ) : (
        <p className="text-lg">
          {t('changeForm.reason')}: <strong>{draft.reason ? t(`withdrawalReason.${draft.reason}`) : null}</strong>
        </p>
      )}
      <div className="mt-8">
        <ChangeOutcome changes={changes} draft={draft} effect={effectOf(changes, paths)} />
      </div>
      {asContact ? null : <p className="mt-6">{t('changeConfirm.paperHint')}</p>}
      <div className="mt-8 flex flex-wrap gap-4">
        {asContact ? (
          <Button look="primary" size="large" busy={busy} onClick={() => void submit()}>
            {busy ? t('changeConfirm.sending') : t('changeConfirm.online')}
          </Button>
        ) : null}
        <Button look={asContact ? 'secondary' : 'primary'} size="large" busy={busy} onClick={() => void makePaper()}>
          {t('changeConfirm.paper')}
        </Button>
        <Button size="large" onClick={() => onBack(entries)}>
          {t('changeForm.back')}
        </Button>
      </div>
    </>
  );
}
