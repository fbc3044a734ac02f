import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { TextArea, TextField } from '../../components/field';
import { graphql } from '../../gql';
import type { CheckKind, CheckResult } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';

const recordMutation = graphql(`
  mutation RecordCheck($input: RecordCheckInput!) {
    recordCheck(input: $input) {
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

const results: readonly CheckResult[] = ['PASS', 'FAIL', 'INCONCLUSIVE'];

interface CheckFormProps {
  requestId: string;
  /** The registration version that is on the screen. */
  version: number;
  kind: CheckKind;
  /** What was recorded before; it stands in the form and can be changed. */
  before: { result: CheckResult; source: string; note: string } | undefined;
  onChanged: () => void;
  onDone: () => void;
}

/** Result, source and note of one check. */
export function CheckForm({ requestId, version, kind, before, onChanged, onDone }: CheckFormProps) {
  const words = useWords();
  const { t } = words;
  const [result, setResult] = useState(before?.result);
  const [source, setSource] = useState(before?.source ?? '');
  const [note, setNote] = useState(before?.note ?? '');
  const [attempted, setAttempted] = useState(false);
  const record = useAct(recordMutation, ({ recordCheck }) => recordCheck.problems, onChanged);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const radios = form.current?.querySelectorAll<HTMLInputElement>('input[type=radio]') ?? [];
    ([...radios].find(({ checked }) => checked) ?? radios[0])?.focus();
  }, []);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAttempted(true);
    // No result is chosen beforehand: a check does not pass by a stray key.
    if (!result || source.trim() === '') return;
    if (await record.act({ input: { requestId, registrationVersion: version, kind, result, source, note } })) onDone();
  };
  return (
    <form ref={form} data-check noValidate onSubmit={send} className="mt-3 ml-8 space-y-4 rounded-lg bg-sunken p-4 text-sm">
      <Outcome problems={record.problems} error={record.error} />
      <RadioGroup
        id={`result-${kind}`}
        label={t('checks.result')}
        required
        value={result ?? ''}
        onChange={(value) => setResult(results.find((each) => each === value))}
        options={results.map((value) => ({ value, label: t(`result.${value}`) }))}
        error={attempted && !result ? t('CHOOSE') : undefined}
      />
      <TextField
        id={`source-${kind}`}
        label={t('checks.source')}
        support={t('checks.sourceHelp')}
        required
        value={source}
        onChange={(event) => setSource(event.target.value)}
        error={attempted && source.trim() === '' ? words.problem('REQUIRED', {}) : undefined}
      />
      <TextArea
        id={`note-${kind}`}
        label={t('checks.note')}
        required={false}
        rows={2}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button type="submit" look="primary" busy={record.busy}>
        {t('checks.save')}
      </Button>
    </form>
  );
}
