import { useState } from 'react';
import { Button } from '../../components/button';
import { RadioGroup } from '../../components/choice';
import { ErrorSummary, type SummaryEntry } from '../../components/errorSummary';
import { Group, SelectField, TextField } from '../../components/field';
import type { FieldSpec } from '../../form/field';
import { normalise } from '../../form/normalise';
import { PermittedList } from '../../form/permittedList';
import { prefectures } from '../../form/prefecture';
import { registeredOf } from '../../form/registered';
import { useWords } from '../../i18n/locale';
import {
  changeableFields,
  changedPaths,
  changeEffects,
  effectOf,
  registeredText,
  withdrawalReasons,
  type Certificate,
  type ChangeDraft,
  type Changes,
} from './changeDraft';
import { ChangeOutcome } from './changeOutcome';

interface ChangeFormProps {
  certificate: Certificate;
  changes: Changes;
  draft: ChangeDraft;
  /** What the server found. */
  refused: readonly SummaryEntry[];
  onDraft: (draft: ChangeDraft) => void;
  onChecked: () => void;
}

/** What is asked for; what follows from it and what it costs is told as it is typed. */
export function ChangeForm({ certificate, changes, draft, refused, onDraft, onChecked }: ChangeFormProps) {
  const words = useWords();
  const { t } = words;
  const [attempt, setAttempt] = useState(refused.length > 0 ? 1 : 0);
  const [told, setTold] = useState(refused);
  const registration = registeredOf(certificate.request.registration);
  const paths = changedPaths(registration, draft);
  const fields = changeableFields(changes);

  const check = (): SummaryEntry[] => {
    const required = words.problem('REQUIRED', {}) ?? '';
    if (draft.procedure === '') return [{ target: 'procedure', text: `${t('changeForm.procedure')}: ${t('CHOOSE')}` }];
    if (draft.procedure === 'WITHDRAWAL') {
      return draft.reason ? [] : [{ target: 'reason', text: `${t('changeForm.reason')}: ${t('CHOOSE')}` }];
    }
    if (paths.length === 0) return [{ text: words.problem('NOTHING_CHANGED', {}) ?? '' }];
    return fields
      .filter(({ path, required: wanted }) => wanted && path !== 'subscriber.department' && draft.texts[path]?.trim() === '')
      .map(({ path }) => ({ target: path, text: `${t(path)}: ${required}` }));
  };
  const errorAt = (target: string) => told.find((entry) => entry.target === target)?.text.replace(/^.*?: /, '');
  const put = (change: Partial<ChangeDraft>) => onDraft({ ...draft, ...change });

  return (
    <form
      noValidate
      className="mt-10 space-y-8"
      onSubmit={(event) => {
        event.preventDefault();
        const found = check();
        setTold(found);
        setAttempt(attempt + 1);
        if (found.length === 0) onChecked();
      }}
    >
      <ErrorSummary attempt={attempt} entries={told} />
      {fields.length === 0 ? <p>{t('changeForm.withdrawalOnly')}</p> : null}
      <RadioGroup
        id="procedure"
        label={t('changeForm.procedure')}
        required
        value={draft.procedure}
        onChange={(value) => put({ procedure: value === 'CHANGE' ? 'CHANGE' : 'WITHDRAWAL' })}
        error={draft.procedure === '' ? errorAt('procedure') : undefined}
        options={[
          ...(fields.length === 0 ? [] : [{ value: 'CHANGE', label: t('changeForm.change') } as const]),
          { value: 'WITHDRAWAL', label: t('changeForm.withdraw') },
        ]}
      />
      {draft.procedure === 'CHANGE' ? (
        <>
          <p>{t('changeForm.fieldsLead')}</p>
          {changeEffects.map((effect) => {
            const part = fields.filter((field) => field.effect === effect);
            return part.length === 0 ? null : (
              <Group key={effect} title={t(`changeForm.part.${effect}`)}>
                {part.map((spec) => (
                  <Box
                    key={spec.path}
                    spec={spec}
                    before={registeredText(registration, spec.path)}
                    text={draft.texts[spec.path]}
                    error={errorAt(spec.path)}
                    onText={(text) => put({ texts: { ...draft.texts, [spec.path]: text } })}
                  />
                ))}
              </Group>
            );
          })}
        </>
      ) : null}
      {draft.procedure === 'WITHDRAWAL' ? (
        <RadioGroup
          id="reason"
          label={t('changeForm.reason')}
          required
          value={draft.reason ?? ''}
          onChange={(value) => put({ reason: withdrawalReasons.find((each) => each === value) })}
          error={draft.reason ? undefined : errorAt('reason')}
          options={withdrawalReasons.map((value) => ({
            value,
            label: t(`withdrawalReason.${value}`),
            support: value === 'DIED' ? t('withdrawalReasonSupport.DIED') : undefined,
          }))}
        />
      ) : null}
      {draft.procedure === '' ? null : (
        <ChangeOutcome changes={changes} draft={draft} effect={effectOf(changes, paths)} />
      )}
      <Button type="submit" look="primary" size="large" className="w-full sm:w-auto">
        {t('changeForm.next')}
      </Button>
    </form>
  );
}

interface BoxProps {
  spec: FieldSpec;
  before: string;
  /** undefined: untouched. */
  text: string | undefined;
  error: string | undefined;
  onText: (text: string) => void;
}

function Box({ spec, before, text, error, onText }: BoxProps) {
  const { t } = useWords();
  const shown = text ?? before;
  const optional = !spec.required || spec.path === 'subscriber.department';
  const props = {
    id: spec.path,
    label: t(spec.path),
    support: optional ? t('changeForm.none') : undefined,
    note: shown.trim() === before ? undefined : t('changeForm.was', { before: before || t('changeConfirm.empty') }),
    error,
    value: shown,
    onChange: (event: { target: { value: string } }) => onText(event.target.value),
  };
  if (spec.kind === 'prefecture') {
    return (
      <SelectField {...props}>
        {prefectures.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </SelectField>
    );
  }
  return (
    <div>
      <TextField
        {...props}
        autoComplete="off"
        onBlur={() => {
          const { value } = normalise(spec.kind, shown);
          if (text !== undefined && value !== null && value !== text) onText(value);
        }}
      />
      {spec.kind === 'latin' ? <PermittedList label={props.label} /> : null}
    </div>
  );
}
