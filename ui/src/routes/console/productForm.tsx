import { useState } from 'react';
import type { CombinedError } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ErrorSummary } from '../../components/errorSummary';
import { TextArea, TextField } from '../../components/field';
import { Failure } from '../../graphql/failure';
import { problemText, type Problem } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { changesOf, PolicyDifference } from './policyDifference';
import { PolicyFields, policyId } from './policyFields';
import { placed, type Values } from './policyForm';
import type { Section } from './policySpec';

interface ProductFormProps {
  /** What is asked, in the order of the page. */
  all: readonly Section[];
  /** What stands, or what it is copied from. */
  before: Values;
  /** What the form begins with, where it is not that. */
  begins?: Values;
  /** Whether it is to be made; otherwise it is to be changed. */
  isNew?: boolean;
  readOnly: boolean;
  /** Proposes it, in force from a moment on or at once, and answers what is to be mended; undefined: it was lost on the way. */
  propose: (values: Values, effectiveAt: string | null, reason: string) => Promise<readonly Problem[] | undefined>;
  busy: boolean;
  error: CombinedError | undefined;
  onProposed: () => void;
}

/** Every section, and what is going to change before it is saved. */
export function ProductForm({ all, before: given, begins, isNew, readOnly, propose, busy, error, onProposed }: ProductFormProps) {
  const words = useWords();
  const { t } = words;
  const [before] = useState(given);
  const [values, setValues] = useState(begins ?? given);
  const [effectiveAt, setEffectiveAt] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [asking, setAsking] = useState(false);
  const [unexplained, setUnexplained] = useState<string>();
  const [reason, setReason] = useState('');
  const changes = changesOf(all, before, values);
  const later = momentOf(effectiveAt);

  const show = (found: readonly Problem[]) => {
    setProblems(found);
    setAttempt((count) => count + 1);
    setAsking(false);
  };
  const save = async () => {
    const found = await propose(values, later ?? null, reason);
    if (!found) return setAsking(false);
    const missing = found.find(({ field }) => field === 'reason');
    if (missing) return setUnexplained(problemText(words, missing));
    if (found.length > 0) return show(found);
    setAsking(false);
    onProposed();
  };
  const errors = Object.fromEntries(
    problems.map((problem) => [placed(problem.field, values) ?? '', problemText(words, problem)]),
  );
  const labels = new Map(all.flatMap(({ specs }) => specs.map(({ path, label }) => [path, t(label)] as const)));
  return (
    <form
      noValidate
      className="mt-4 space-y-5"
      onSubmit={(event) => {
        event.preventDefault();
        if (later === null) show([{ code: 'BAD_DAY', field: 'effectiveAt', message: '', params: [] }]);
        else setAsking(true);
      }}
    >
      {readOnly ? <Banner tone="info" title={t('product.readOnly')} /> : null}
      <ErrorSummary
        attempt={attempt}
        entries={problems.map((problem) => {
          const path = placed(problem.field, values) ?? '';
          const label = path === 'effectiveAt' ? t('product.effectiveAt') : labels.get(path);
          const text = problemText(words, problem);
          return label ? { target: policyId(path), text: `${label}: ${text}` } : { text };
        })}
      />
      {error ? <Failure error={error} kept={t('product.kept')} /> : null}
      <fieldset disabled={readOnly} className="min-w-0 space-y-5">
        {all.map((section) => (
          <PolicyFields
            key={section.id}
            section={section}
            values={values}
            errors={errors}
            onChange={(path, value) => setValues((current) => ({ ...current, [path]: value }))}
          />
        ))}
        <div className="rounded-lg border border-line bg-raised p-4">
          <TextField
            id={policyId('effectiveAt')}
            label={t('product.effectiveAt')}
            support={t(isNew ? 'newProduct.effectiveAtHelp' : 'product.effectiveAtHelp')}
            width="half"
            value={effectiveAt}
            error={errors['effectiveAt']}
            onChange={(event) => setEffectiveAt(event.target.value)}
          />
        </div>
      </fieldset>
      {readOnly ? null : (
        <Button type="submit" look="primary">
          {t('product.toConfirm')}
        </Button>
      )}
      <Dialog
        open={asking}
        typed
        onClose={() => setAsking(false)}
        title={t(changes.length === 0 ? 'product.unchanged' : isNew ? 'newProduct.confirm' : 'product.confirm')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('decide.back')}</Button>
            {changes.length > 0 ? (
              <Button look="primary" busy={busy} onClick={() => void save()}>
                {t('product.save')}
              </Button>
            ) : null}
          </>
        }
      >
        <PolicyDifference changes={changes} />
        {changes.length > 0 ? (
          <ul className="list-disc space-y-1 pl-5 text-sm">
            <li>
              {later
                ? t(isNew ? 'newProduct.from' : 'product.from', { at: words.dateTime(later) })
                : t(isNew ? 'newProduct.atOnce' : 'product.atOnce')}
            </li>
            <li>{t(isNew ? 'newProduct.unseen' : 'product.inFlight')}</li>
          </ul>
        ) : null}
        {changes.length > 0 ? (
          <TextArea
            id="product-reason"
            label={t(isNew ? 'newProduct.reason' : 'product.reason')}
            support={t('product.reasonHelp')}
            rows={2}
            value={reason}
            error={unexplained}
            onChange={(event) => {
              setReason(event.target.value);
              setUnexplained(undefined);
            }}
          />
        ) : null}
      </Dialog>
    </form>
  );
}

/** A moment of Tokyo, 2027-03-30 09:00, in RFC 3339; undefined: none was typed, null: it is none. */
function momentOf(typed: string): string | undefined | null {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return undefined;
  const [, year, month, day, hour, minute] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[ T]+(\d{1,2}):(\d{2}))?$/.exec(text) ?? [];
  if (!year || !month || !day) return null;
  const at = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}T${(hour ?? '0').padStart(2, '0')}:${minute ?? '00'}:00+09:00`;
  const moment = new Date(at);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
