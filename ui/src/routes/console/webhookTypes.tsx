import { Checkbox } from '../../components/choice';
import { FieldError } from '../../components/field';
import { useWords } from '../../i18n/locale';

interface WebhookTypesProps {
  id: string;
  /** Every type that there is. */
  types: readonly string[];
  /** Undefined: all, also those to come. */
  chosen: readonly string[] | undefined;
  onChange: (chosen: readonly string[] | undefined) => void;
  error: string | undefined;
}

/** Which events a webhook is told of. */
export function WebhookTypes({ id, types, chosen, onChange, error }: WebhookTypesProps) {
  const { t } = useWords();
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="font-bold">{t('webhookForm.types')}</legend>
      <FieldError id={id} error={error} />
      <Checkbox id={`${id}-all`} checked={chosen === undefined} onChange={(all: boolean) => onChange(all ? undefined : [])}>
        {t('webhookForm.all')}
      </Checkbox>
      {chosen ? (
        <div className="grid gap-x-4 sm:grid-cols-3">
          {types.map((type) => (
            <Checkbox
              key={type}
              id={`${id}-${type}`}
              checked={chosen.includes(type)}
              onChange={(checked: boolean) => onChange(checked ? [...chosen, type] : chosen.filter((each) => each !== type))}
            >
              <code className="text-sm">{type}</code>
            </Checkbox>
          ))}
        </div>
      ) : null}
    </fieldset>
  );
}
