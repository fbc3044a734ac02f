import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Checkbox } from '../../components/choice';
import { Dialog } from '../../components/dialog';
import { FieldError, SelectField, TextArea } from '../../components/field';
import { openable, openedLabel } from '../../form/openedPath';
import type { Language } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';
import { ReasonTemplates } from './reasonTemplates';

/** What is to be corrected and why; kept outside, so that going back to look at the case loses nothing. */
export interface Returning {
  fields: readonly string[];
  reason: string;
  /** Within how many days; null: as many as the policy gives. */
  days: number | null;
}

const groups = ['organization', 'subscriber', 'proxy'] as const;

/** Picks the fields that the applicant may correct, and asks for the reason that they will read. */
export function ReturnDialog({
  busy,
  correctable,
  mostDays,
  now,
  language,
  draft,
  onDraft,
  outcome,
  onClose,
  onReturn,
}: {
  busy: boolean;
  correctable: readonly string[];
  /** How many days the policy gives at most. */
  mostDays: number;
  /** The server's time, which decides. */
  now: string;
  /** In which the applicant is written to. */
  language: Language;
  draft: Returning;
  onDraft: (draft: Returning) => void;
  outcome: ReactNode;
  onClose: () => void;
  onReturn: () => Promise<void>;
}) {
  const words = useWords();
  const { t, deadline } = words;
  const [attempted, setAttempted] = useState(false);
  const { fields, reason } = draft;
  const days = draft.days ?? mostDays;
  const noField = attempted && fields.length === 0;
  const required = words.problem('REQUIRED', {});
  return (
    <Dialog
      open
      typed
      onClose={onClose}
      title={t('return.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('decide.back')}</Button>
          <Button
            look="primary"
            busy={busy}
            onClick={() => {
              setAttempted(true);
              if (fields.length > 0 && reason.trim() !== '') void onReturn();
            }}
          >
            {t('return.do')}
          </Button>
        </>
      }
    >
      {outcome}
      <p>{t('return.lead')}</p>
      <div role="group" aria-labelledby="return-fields" aria-describedby={noField ? 'return-fields-error' : undefined}>
        <p id="return-fields" className="font-bold">
          {t('return.fields')}
        </p>
        <FieldError id="return-fields" error={noField ? required : undefined} />
        {groups.map((group) => (
          <div key={group} className="mt-2">
            {group === 'proxy' ? null : <p className="text-sm text-quiet">{t(`group.${group}`)}</p>}
            <div className="grid gap-x-4 sm:grid-cols-2">
              {openable
                .filter((path) => path.split('.')[0] === group && correctable.includes(`registration.${path}`))
                .map((path) => {
                  const field = `registration.${path}`;
                  return (
                    <Checkbox
                      key={path}
                      id={`return-${path}`}
                      checked={fields.includes(field)}
                      onChange={(checked: boolean) =>
                        onDraft({
                          ...draft,
                          fields: checked ? [...fields, field] : fields.filter((each) => each !== field),
                        })
                      }
                    >
                      {t(openedLabel(path))}
                    </Checkbox>
                  );
                })}
            </div>
          </div>
        ))}
      </div>
      <ReasonTemplates
        use="RETURN"
        language={language}
        current={reason}
        onChoose={(chosen) =>
          onDraft({
            ...draft,
            reason: chosen.text,
            fields: [...new Set([...fields, ...chosen.fields.filter((field) => correctable.includes(field))])],
          })
        }
      />
      <TextArea
        id="returnReason"
        label={t('return.reason')}
        support={t('return.reasonHelp')}
        required
        rows={4}
        value={reason}
        onChange={(event) => onDraft({ ...draft, reason: event.target.value })}
        error={attempted && reason.trim() === '' ? required : undefined}
      />
      <SelectField
        id="returnDays"
        label={t('return.days')}
        support={t('return.until', { at: deadline(endOfDay(now, days)) })}
        value={String(days)}
        onChange={(event) => onDraft({ ...draft, days: Number(event.target.value) })}
      >
        {Array.from({ length: mostDays }, (_, index) => index + 1).map((count) => (
          <option key={count} value={count}>
            {t(count === mostDays ? 'return.mostDays' : 'return.inDays', { days: count })}
          </option>
        ))}
      </SelectField>
    </Dialog>
  );
}

/** 24:00 in Tokyo, some days after the day of a moment. */
function endOfDay(now: string, days: number): string {
  const shift = 9 * 3_600_000;
  const day = 24 * 3_600_000;
  const today = Math.floor((Date.parse(now) + shift) / day);
  return new Date((today + days + 1) * day - shift).toISOString();
}
