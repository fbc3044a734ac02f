import { Checkbox } from '../../components/choice';
import { FieldError } from '../../components/field';
import type { ApiScope } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';

/** Every scope, to see beside to do. */
const every = [
  'COUPONS_READ',
  'COUPONS_WRITE',
  'LICENSES_READ',
  'LICENSES_WRITE',
  'ENROLMENTS_READ',
  'ENROLMENTS_WRITE',
  'REQUESTS_READ',
  'REQUESTS_WRITE',
  'CERTIFICATES_READ',
  'REVOCATIONS_WRITE',
  'WEBHOOKS_READ',
  'WEBHOOKS_WRITE',
  'STATEMENT_READ',
  'EVENTS_READ',
] as const satisfies readonly ApiScope[];

/** A scope as OAuth writes it, such as coupons:read. */
export function scopeToken(scope: ApiScope): string {
  return scope.toLowerCase().replace('_', ':');
}

interface ClientScopesProps {
  id: string;
  chosen: readonly ApiScope[];
  onChange: (chosen: readonly ApiScope[]) => void;
  error: string | undefined;
}

/** What a program may do. */
export function ClientScopes({ id, chosen, onChange, error }: ClientScopesProps) {
  const { t } = useWords();
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="font-bold">{t('clientForm.scopes')}</legend>
      <p className="text-sm text-quiet">{t('clientForm.scopesHelp')}</p>
      <FieldError id={id} error={error} />
      <div className="grid gap-x-4 sm:grid-cols-2">
        {every.map((scope) => (
          <Checkbox
            key={scope}
            id={`${id}-${scope}`}
            checked={chosen.includes(scope)}
            onChange={(checked: boolean) =>
              onChange(checked ? [...chosen, scope] : chosen.filter((each) => each !== scope))
            }
          >
            {t(`apiScope.${scope}`)} <code className="text-sm text-quiet">{scopeToken(scope)}</code>
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
