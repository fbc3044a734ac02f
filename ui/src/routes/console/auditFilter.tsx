import { useState } from 'react';
import { Button } from '../../components/button';
import { SelectField, TextField } from '../../components/field';
import { useWords } from '../../i18n/locale';
import type { AuditSearch } from './auditSearch';

/** Narrows the log, by what people know. What is typed stays until it is asked for. */
export function AuditFilter({
  search,
  sought,
  actions,
  onFind,
  onClear,
}: {
  search: AuditSearch;
  sought: string;
  actions: readonly string[];
  onFind: (next: Partial<AuditSearch>, sought: string) => void;
  onClear: () => void;
}) {
  const { t, named } = useWords();
  const [draft, setDraft] = useState(search);
  const [text, setText] = useState(sought);
  const set = (name: keyof AuditSearch) => (event: { target: { value: string } }) =>
    setDraft({ ...draft, [name]: event.target.value });
  return (
    <>
      <form
        role="search"
        noValidate
        className="mb-4 space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          onFind({ ...draft, after: '' }, text.trim());
        }}
      >
        <TextField
          id="audit-sought"
          type="search"
          label={t('audit.sought')}
          support={t('audit.soughtHelp')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <div className="flex flex-wrap items-end gap-3">
          <SelectField id="audit-action" label={t('audit.action')} width="short" value={draft.action} onChange={set('action')}>
            <option value="">{t('audit.anyAction')}</option>
            {actions.map((action) => (
              <option key={action} value={action}>
                {named(`auditAction.${action}`) ?? action}
              </option>
            ))}
          </SelectField>
          <TextField id="audit-from" type="date" label={t('audit.from')} width="short" value={draft.from} onChange={set('from')} />
          <TextField id="audit-until" type="date" label={t('audit.until')} width="short" value={draft.until} onChange={set('until')} />
          <Button type="submit" className="min-h-12">
            {t('audit.find')}
          </Button>
          <Button type="button" className="min-h-12" onClick={onClear}>
            {t('audit.clear')}
          </Button>
        </div>
      </form>
      {(['actor', 'object'] as const).map((name) =>
        search[name] ? (
          <p key={name} className="mb-3 flex flex-wrap items-center gap-3 text-sm">
            <span className="[overflow-wrap:anywhere]">
              {t(name === 'actor' ? 'audit.ofActor' : 'audit.onObject', { id: search[name] })}
            </span>
            <Button size="small" look="quiet" onClick={() => onFind({ [name]: '' }, sought)}>
              {t(name === 'actor' ? 'audit.anyActor' : 'audit.anyObject')}
            </Button>
          </p>
        ) : null,
      )}
    </>
  );
}
