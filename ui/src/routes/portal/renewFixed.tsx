import { Link } from '@tanstack/react-router';
import { useFormContext } from 'react-hook-form';
import { FieldError } from '../../components/field';
import type { Application } from '../../form/application';
import { fixedPaths, valueAt, type FieldPath } from '../../form/field';
import { errorText } from '../../form/formError';
import { controlId } from '../../form/placed';
import { useWords } from '../../i18n/locale';

/** 固定: what a renewal takes over as it was vetted, and what to do where it is wrong. */
export function FixedFields({ group }: { group: 'organization' | 'subscriber' }) {
  const words = useWords();
  const { t } = words;
  const form = useFormContext<Application>();
  const application = form.getValues();
  return (
    <div className="rounded-lg border border-line bg-sunken px-4 py-3 sm:px-5">
      <dl>
        {fixedPaths
          .filter((path) => path.startsWith(`${group}.`))
          .map((path) => {
            const name: FieldPath = `registration.${path}`;
            const id = controlId(name);
            return (
              <div
                key={path}
                id={id}
                tabIndex={-1}
                className="grid gap-x-6 border-b border-line py-2 sm:grid-cols-[13rem_1fr]"
              >
                <dt className="text-sm text-quiet sm:text-base">{t(path)}</dt>
                <dd className="min-w-0 [overflow-wrap:anywhere]">
                  {valueAt(application, path) || <span className="text-quiet">{t('confirm.empty')}</span>}
                  <FieldError id={id} error={errorText(words, form.getFieldState(name, form.formState).error)} />
                </dd>
              </div>
            );
          })}
      </dl>
      <p className="mt-3 text-sm">
        {t('renew.fixed')} <Link to="/apply">{t('renew.fixedNew')}</Link>
      </p>
    </div>
  );
}
