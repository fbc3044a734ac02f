import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Button } from '../../components/button';
import { Checkbox, RadioGroup } from '../../components/choice';
import { TextArea, TextField } from '../../components/field';
import { phone } from '../../form/number';
import { fromTokyo } from '../../form/tokyoTime';
import { graphql } from '../../gql';
import type { CallOutcome, CheckKind, NumberSource } from '../../gql/graphql';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { CallScript, type CallSubject } from './callScript';
import { Outcome } from './outcome';

const recordMutation = graphql(`
  mutation RecordCall($input: RecordCallInput!) {
    recordCall(input: $input) {
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

const sources: readonly NumberSource[] = [
  'CORPORATE_REGISTER',
  'OFFICIAL_SITE',
  'DIRECTORY',
  'PREVIOUS_REGISTRATION',
  'DECLARED',
];
const outcomes: readonly CallOutcome[] = ['CONFIRMED', 'DENIED', 'ABSENT', 'NO_ANSWER', 'WRONG_NUMBER', 'CALL_BACK'];
/** Where nobody of the organisation was spoken to. */
const unanswered = new Set<CallOutcome>(['NO_ANSWER', 'WRONG_NUMBER']);

interface CallFormProps {
  requestId: string;
  /** The registration version that is on the screen. */
  version: number;
  subject: CallSubject;
  /** The numbers of the application, as stored. */
  declared: readonly string[];
  /** Whether the request follows one that was vetted. */
  follows: boolean;
  /** Checks that the same call may settle. */
  also: readonly CheckKind[];
  onChanged: () => void;
  /** With what was settled by the same call. */
  onDone: (settled: readonly CheckKind[]) => void;
}

/** The number that was dialled, where it was found and what came of it: the telephone verification. */
export function CallForm({ requestId, version, subject, declared, follows, also, onChanged, onDone }: CallFormProps) {
  const words = useWords();
  const { t } = words;
  const [number, setNumber] = useState('');
  const [source, setSource] = useState<NumberSource>();
  const [outcome, setOutcome] = useState<CallOutcome>();
  const [answeredBy, setAnsweredBy] = useState('');
  const [note, setNote] = useState('');
  const [callBackAt, setCallBackAt] = useState('');
  const [settled, setSettled] = useState<readonly CheckKind[]>([]);
  const [attempted, setAttempted] = useState(false);
  const record = useAct(recordMutation, ({ recordCall }) => recordCall.problems, onChanged);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLInputElement>('input')?.focus(), []);

  const spoken = outcome !== undefined && !unanswered.has(outcome);
  const proves = outcome === 'CONFIRMED' && source !== undefined && source !== 'DECLARED';
  const offered = sources.filter((value) => follows || value !== 'PREVIOUS_REGISTRATION');
  const asDeclared = source !== 'DECLARED' && declared.includes(phone(number.trim()).value);
  const required = words.problem('REQUIRED', {});
  const refusedAt = (field: string) => {
    const refused = record.problems.find((problem) => problem.field === field);
    return refused && problemText(words, refused);
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAttempted(true);
    if (number.trim() === '' || !source || !outcome || (spoken && answeredBy.trim() === '')) return;
    const done = await record.act({
      input: {
        requestId,
        registrationVersion: version,
        number,
        numberSource: source,
        outcome,
        answeredBy,
        note,
        callBackAt: outcome === 'CALL_BACK' ? fromTokyo(callBackAt) : null,
        also: proves ? [...settled] : [],
      },
    });
    if (done) onDone(proves ? settled : []);
  };
  return (
    <form ref={form} noValidate onSubmit={send} className="mt-3 ml-8 space-y-4 rounded-lg bg-sunken p-4 text-sm">
      <Outcome problems={record.problems.filter(({ field }) => !atField(field))} error={record.error} />
      <CallScript subject={subject} />
      <TextField
        id="call-number"
        type="tel"
        label={t('call.number')}
        support={t('call.numberHelp')}
        required
        value={number}
        onChange={(event) => setNumber(event.target.value)}
        error={attempted && number.trim() === '' ? required : refusedAt('number')}
      />
      <p role="status" className="font-bold text-warn empty:hidden">
        {asDeclared ? t('call.sameAsDeclared') : ''}
      </p>
      <RadioGroup
        id="call-source"
        label={t('call.source')}
        required
        value={source ?? ''}
        onChange={(value) => setSource(sources.find((each) => each === value))}
        options={offered.map((value) => ({ value, label: t(`callSource.${value}`) }))}
        error={attempted && !source ? t('CHOOSE') : refusedAt('numberSource')}
      />
      <RadioGroup
        id="call-outcome"
        label={t('call.outcome')}
        required
        value={outcome ?? ''}
        onChange={(value) => setOutcome(outcomes.find((each) => each === value))}
        options={outcomes.map((value) => ({ value, label: t(`callOutcome.${value}`) }))}
        error={attempted && !outcome ? t('CHOOSE') : undefined}
      />
      {outcome === 'CONFIRMED' && source === 'DECLARED' ? (
        <p role="status" className="font-bold text-warn">
          {t('call.declaredProvesNothing')}
        </p>
      ) : null}
      <TextField
        id="call-answered"
        label={t('call.answeredBy')}
        support={t('call.answeredByHelp')}
        required={!outcome || spoken}
        value={answeredBy}
        onChange={(event) => setAnsweredBy(event.target.value)}
        error={attempted && spoken && answeredBy.trim() === '' ? required : refusedAt('answeredBy')}
      />
      {proves && also.length > 0 ? (
        <div role="group" aria-labelledby="call-also">
          <p id="call-also" className="font-bold">
            {t('call.also')}
          </p>
          {also.map((kind) => (
            <Checkbox
              key={kind}
              id={`call-also-${kind}`}
              checked={settled.includes(kind)}
              onChange={(on) => setSettled(on ? [...settled, kind] : settled.filter((each) => each !== kind))}
            >
              {t(`check.${kind}`)}
            </Checkbox>
          ))}
        </div>
      ) : null}
      {outcome === 'CALL_BACK' ? (
        <TextField
          id="call-back"
          type="datetime-local"
          label={t('call.callBackAt')}
          required={false}
          value={callBackAt}
          onChange={(event) => setCallBackAt(event.target.value)}
          error={refusedAt('callBackAt')}
        />
      ) : null}
      <TextArea
        id="call-note"
        label={t('checks.note')}
        required={false}
        rows={2}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        error={refusedAt('note')}
      />
      <Button type="submit" look="primary" busy={record.busy}>
        {t('call.save')}
      </Button>
    </form>
  );
}

/** Whether the form says what is wrong beside a control. */
function atField(field: string | null | undefined): boolean {
  return typeof field === 'string' && ['number', 'numberSource', 'answeredBy', 'callBackAt', 'note'].includes(field);
}
