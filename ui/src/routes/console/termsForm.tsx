import { useState } from 'react';
import { Button } from '../../components/button';
import { Dialog } from '../../components/dialog';
import { ErrorSummary } from '../../components/errorSummary';
import { TextArea, TextField } from '../../components/field';
import { fromTokyo } from '../../form/tokyoTime';
import { graphql } from '../../gql';
import type { TermsKind } from '../../gql/graphql';
import { problemText } from '../../graphql/problem';
import type { MessageKey } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { DiffView } from './diffView';
import { Outcome } from './outcome';
import type { TextVersion } from './termsVersions';

const proposeMutation = graphql(`
  mutation ProposeTerms($input: ProposeTermsInput!) {
    proposeTerms(input: $input) {
      proposal {
        id
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

/** The fields of the form, by their path in the input, with the key of their label. */
const fields = {
  'title.ja': 'tv.titleJa',
  'body.ja': 'tv.bodyJa',
  'title.en': 'tv.titleEn',
  'body.en': 'tv.bodyEn',
  effectiveAt: 'tv.effectiveAt',
  reason: 'tv.reason',
} as const satisfies Record<string, MessageKey>;

type Field = keyof typeof fields;

const names = Object.keys(fields) as Field[];

interface TermsFormProps {
  productId: string;
  kind: TermsKind;
  /** The last version, which the new one begins as. */
  last: { ja: TextVersion; en: TextVersion };
  onChanged: () => void;
  onClose: () => void;
  onProposed: () => void;
}

/** The next version: written, compared with the last one, and proposed to another administrator. */
export function TermsForm({ productId, kind, last, onChanged, onClose, onProposed }: TermsFormProps) {
  const words = useWords();
  const { t, dateTime } = words;
  // What was begun as: a version that somebody else publishes meanwhile is told as a problem.
  const [base] = useState(last);
  const [texts, setTexts] = useState<Record<Field, string>>({
    'title.ja': last.ja.title,
    'body.ja': last.ja.body,
    'title.en': last.en.title,
    'body.en': last.en.body,
    effectiveAt: '',
    reason: '',
  });
  const [missing, setMissing] = useState<readonly Field[]>([]);
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState(false);
  const { act, busy, problems, error } = useAct(proposeMutation, ({ proposeTerms }) => proposeTerms.problems, onChanged);
  const errorOf = (field: Field) => {
    if (missing.includes(field)) return words.problem('REQUIRED', {});
    const refused = problems.find((problem) => problem.field === field);
    return refused && problemText(words, refused);
  };
  const box = (field: Field) => ({
    id: `tv-${field.replace('.', '-')}`,
    label: t(fields[field]),
    value: texts[field],
    error: errorOf(field),
    onChange: (event: { target: { value: string } }) => setTexts({ ...texts, [field]: event.target.value }),
  });
  const propose = async () => {
    const done = await act({
      input: {
        text: {
          productId,
          kind,
          title: { ja: texts['title.ja'], en: texts['title.en'] },
          body: { ja: texts['body.ja'], en: texts['body.en'] },
          effectiveAt: fromTokyo(texts.effectiveAt),
          replaces: base.ja.version,
        },
        reason: texts.reason,
      },
    });
    setAsking(false);
    setAttempt((count) => count + 1);
    if (done) onProposed();
  };
  const next = base.ja.version + 1;
  const effective = fromTokyo(texts.effectiveAt);
  return (
    <form
      noValidate
      className="mt-6 space-y-6 rounded-lg border border-line bg-raised p-5"
      onSubmit={(event) => {
        event.preventDefault();
        const empty = names.filter((field) => field !== 'effectiveAt' && texts[field].trim() === '');
        setMissing(empty);
        setAttempt((count) => count + 1);
        setAsking(empty.length === 0);
      }}
    >
      <h2 className="text-base">
        {t('tv.new')} <span className="text-quiet">{t('tv.version', { version: next })}</span>
      </h2>
      <ErrorSummary
        attempt={attempt}
        entries={names.flatMap((field) => {
          const text = errorOf(field);
          return text === undefined ? [] : [{ target: box(field).id, text: `${t(fields[field])}: ${text}` }];
        })}
      />
      <Outcome problems={problems.filter(({ field }) => !names.some((name) => name === field))} error={error} />
      <TextField {...box('title.ja')} />
      <TextArea {...box('body.ja')} rows={14} support={t('tv.bodyHelp')} />
      <TextField {...box('title.en')} />
      <TextArea {...box('body.en')} rows={14} lang="en" support={t('tv.bodyHelp')} />
      <TextField {...box('effectiveAt')} type="datetime-local" width="half" support={t('tv.effectiveHelp')} />
      <TextArea {...box('reason')} rows={2} support={t('tv.reasonHelp')} />
      <div className="flex flex-wrap gap-3">
        <Button type="submit" look="primary">
          {t('tv.check')}
        </Button>
        <Button onClick={onClose}>{t('tv.close')}</Button>
      </div>
      <Dialog
        open={asking}
        typed
        onClose={() => setAsking(false)}
        title={t('tv.confirm', { version: next })}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('tv.back')}</Button>
            <Button look="primary" busy={busy} onClick={() => void propose()}>
              {t('tv.do')}
            </Button>
          </>
        }
      >
        <ul className="list-disc space-y-1 pl-5">
          <li>{effective ? t('tv.confirmLater', { at: dateTime(effective) }) : t('tv.confirmNow')}</li>
          <li>{t('tv.confirmFinal')}</li>
        </ul>
        <h3 className="text-sm font-bold">{t('tv.ja')}</h3>
        <DiffView label={t('tv.ja')} before={base.ja.body} after={texts['body.ja']} />
        <h3 className="text-sm font-bold">{t('tv.en')}</h3>
        <DiffView label={t('tv.en')} before={base.en.body} after={texts['body.en']} />
      </Dialog>
    </form>
  );
}
