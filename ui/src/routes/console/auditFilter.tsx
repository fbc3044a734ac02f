import { useState } from 'react';
import { Button } from '../../components/button';
import { SelectField, TextField } from '../../components/field';
import { useWords } from '../../i18n/locale';
import type { AuditSearch } from './auditSearch';

/** Narrows the log. What is typed stays until it is asked for. */
export function AuditFilter({
  search,
  actions,
  onFind,
  onClear,
}: {
  search: AuditSearch;
  actions: readonly string[];
  onFind: (next: Partial<AuditSearch>) => void;
  onClear: () => void;
}) {
  const { t, named } = useWords();
  const [draft, setDraft] = useState(search);
  const set = (name: keyof AuditSearch) => (event: { target: { value: string } }) =>
    setDraft({ ...draft, [name]: event.target.value });
  return (
    <form
      role="search"
      noValidate
      className="mb-4 flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        onFind({ ...draft, actor: draft.actor.trim(), object: draft.object.trim(), after: '' });
      }}
    >
      <SelectField id="audit-action" label={t('audit.action')} width="short" value={draft.action} onChange={set('action')}>
        <option value="">{t('audit.anyAction')}</option>
        {actions.map((action) => (
          <option key={action} value={action}>
            {named(`auditAction.${action}`) ?? action}
          </option>
        ))}
      </SelectField>
      <TextField id="audit-actor" label={t('audit.actor')} width="half" autoComplete="off" value={draft.actor} onChange={set('actor')} />
      <TextField id="audit-object" label={t('audit.object')} width="half" autoComplete="off" value={draft.object} onChange={set('object')} />
      <TextField id="audit-from" type="date" label={t('audit.from')} width="short" value={draft.from} onChange={set('from')} />
      <TextField id="audit-until" type="date" label={t('audit.until')} width="short" value={draft.until} onChange={set('until')} />
      <Button type="submit" className="min-h-12">
        {t('audit.find')}
      </Button>
      <Button type="button" className="min-h-12" onClick={onClear}>
        {t('audit.clear')}
      </Button>
    </form>
  );
}
