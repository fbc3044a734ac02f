import { useNavigate } from '@tanstack/react-router';
import { Banner } from '../../components/banner';
import { Code } from '../../components/code';
import { useWords } from '../../i18n/locale';
import { ApplicationForm } from './applicationForm';
import { useApply } from './applyState';
import { CouponSeller } from './couponSeller';
import { useRenewed } from './renewState';

/** 更新 3: the registration as it stands, to be brought up to date. */
export function RenewFormPage() {
  const { t, date } = useWords();
  const { product } = useApply();
  const { id, serial, notAfter, renewal } = useRenewed();
  const navigate = useNavigate();
  return (
    <ApplicationForm
      title={t('renew.formTitle', { product: product.name })}
      onChecked={() => navigate({ to: '/renew/$certificateId/confirm', params: { certificateId: id } })}
    >
      <p>{t('renew.prefilled')}</p>
      <p className="mt-2 text-quiet">{t('renew.kept', { days: product.validityDays })}</p>
      <Banner tone="info" title={t('renew.follows', { day: date(notAfter) })}>
        <p>
          {t('certificate.serial')} <Code value={serial} label={t('certificate.serial')} />
        </p>
        <p>{t('renew.old')}</p>
      </Banner>
      <CouponSeller renewal={renewal} />
    </ApplicationForm>
  );
}
