import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../../i18n/locale';
import { ApplicationForm } from './applicationForm';
import { useApply } from './applyState';

/** 新規申請 1: everything that is declared. */
export function ApplyFormPage() {
  const { t } = useWords();
  const { product, changeId } = useApply();
  const navigate = useNavigate();
  return (
    <ApplicationForm
      title={t('apply.title', { product: product.name })}
      onChecked={() =>
        changeId
          ? navigate({ to: '/change/apply/$changeId/confirm', params: { changeId } })
          : navigate({ to: '/apply/confirm', search: { product: product.code } })
      }
    >
      <p>{product.description}</p>
      <p className="mt-2 text-quiet">{t('apply.lead', { days: product.validityDays })}</p>
    </ApplicationForm>
  );
}
