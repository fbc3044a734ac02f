import { useNavigate } from '@tanstack/react-router';
import { PageTitle } from '../../components/page';
import { StepNav } from '../../components/stepNav';
import { useWords } from '../../i18n/locale';
import { cancelCauses, cancelSteps } from './cancelStep';
import { IdentifyForm } from './identify';

/** 新規・更新 申請の取り消し 1: who you are. */
export function CancelPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <>
      <StepNav steps={cancelSteps.map((step) => t(step))} current={1} />
      <PageTitle>{t('cancelMenu.title')}</PageTitle>
      <p>{t('cancelMenu.lead')}</p>
      <p className="mt-2">{t('cancelMenu.limit')}</p>
      <p className="mt-2 text-sm text-quiet">{t('cancelMenu.maintenance')}</p>
      <IdentifyForm
        purpose="CANCEL"
        causes={cancelCauses}
        onOpened={() => void navigate({ to: '/cancel/list' })}
      />
    </>
  );
}
