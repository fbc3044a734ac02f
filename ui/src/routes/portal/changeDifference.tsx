import type { RegistrationPath } from '../../form/field';
import { useWords } from '../../i18n/locale';

/** A field before and after; path names its label. */
export interface Shown {
  field: RegistrationPath;
  before: string;
  after: string;
}

/** What changes, old beside new; on a narrow page and on paper as well. */
export function ChangeDifference({ differences }: { differences: readonly Shown[] }) {
  const { t } = useWords();
  const empty = t('changeConfirm.empty');
  return (
    <dl>
      {differences.map(({ field, before, after }) => (
        <div key={field} data-print="block" className="border-b border-line py-2">
          <dt className="text-sm text-quiet">{t(field)}</dt>
          <dd className="grid gap-x-4 sm:grid-cols-2 print:grid-cols-2 [overflow-wrap:anywhere]">
            <span>
              <span className="mr-2 text-sm text-quiet">{t('changeConfirm.before')}</span>
              <del className="no-underline">{before || empty}</del>
            </span>
            <span>
              <span className="mr-2 text-sm text-quiet">{t('changeConfirm.after')}</span>
              <ins className="font-bold no-underline">{after || empty}</ins>
            </span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
