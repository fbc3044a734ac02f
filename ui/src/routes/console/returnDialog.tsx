import { useState, type ReactNode } from 'react';
import { Button } from '../../components/button';
import { Checkbox } from '../../components/choice';
import { Dialog } from '../../components/dialog';
import { FieldError, TextArea } from '../../components/field';
import { openable, openedLabel } from '../../form/openedPath';
import type { MessageKey } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';

/** What is to be corrected and why; kept outside, so that going back to look at the case loses nothing. */
export interface Returning {
  fields: readonly string[];
  reason: string;
}

const templates: readonly MessageKey[] = ['return.template1', 'return.template2', 'return.template3'];
const groups = ['organization', 'subscriber', 'proxy'] as const;

/** Picks the fields that the applicant may correct, and asks for the reason that they will read. */
export function ReturnDialog({
  busy,
  correctable,
  draft,
  onDraft,
  outcome,
  onClose,
  onReturn,
}: {
  busy: boolean;
  correctable: readonly string[];
  draft: Returning;
  onDraft: (draft: Returning) => void;
  outcome: ReactNode;
  onClose: () => void;
  onReturn: () => Promise<void>;
}) {
  const words = useWords();
  const { t } = words;
  const [attempted, setAttempted] = useState(false);
  const { fields, reason } = draft;
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
                          reason,
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
      <div>
        <p className="text-sm text-quiet">{t('return.template')}</p>
        {templates.map((key) => (
          <button
            key={key}
            type="button"
            className="block min-h-9 w-full rounded px-2 py-1 text-left text-sm text-indigo underline underline-offset-4 hover:bg-indigo-soft"
            onClick={() => onDraft({ fields, reason: reason.trim() === '' ? t(key) : `${reason}\n${t(key)}` })}
          >
            {t(key)}
          </button>
        ))}
      </div>
      <TextArea
        id="returnReason"
        label={t('return.reason')}
        support={t('return.reasonHelp')}
        required
        rows={4}
        value={reason}
        onChange={(event) => onDraft({ fields, reason: event.target.value })}
        error={attempted && reason.trim() === '' ? required : undefined}
      />
    </Dialog>
  );
}
