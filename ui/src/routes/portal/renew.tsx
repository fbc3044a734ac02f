import { useNavigate } from '@tanstack/react-router';
import { PageTitle } from '../../components/page';
import { useWords } from '../../i18n/locale';
import { IdentifyForm } from './identify';
import { renewCauses } from './renewCauses';

/** 更新 1: who you are. */
export function RenewPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <>
      <PageTitle>{t('renew.title')}</PageTitle>
      <p>{t('renew.lead')}</p>
      <ul className="mt-3 list-disc space-y-1 pl-6">
        <li>{t('renew.window')}</li>
        <li>{t('renew.coupon')}</li>
        <li>{t('renew.old')}</li>
      </ul>
      <IdentifyForm purpose="RENEW" causes={renewCauses} onOpened={() => void navigate({ to: '/renew/list' })} />
    </>
  );
}
