import { Link, useNavigate } from '@tanstack/react-router';
import { PageTitle } from '../../components/page';
import { StepNav } from '../../components/stepNav';
import { useWords } from '../../i18n/locale';
import { IdentifyForm } from './identify';
import { reissueCauses, reissueSteps } from './reissueStep';

/** 再発行 1: who you are. */
export function ReissuePage() {
  const { t, rich } = useWords();
  const navigate = useNavigate();
  return (
    <>
      <StepNav steps={reissueSteps.map((step) => t(step))} current={1} />
      <PageTitle>{t('reissue.title')}</PageTitle>
      <p>{t('reissue.lead')}</p>
      <p className="mt-2">{t('reissue.fixed')}</p>
      <p className="mt-2 text-sm text-quiet">{t('reissue.passphrase')}</p>
      <p className="mt-2 text-sm text-quiet">
        {rich('reissue.revoke', { link: <Link to="/revoke">{t('reissue.revokeLink')}</Link> })}
      </p>
      <IdentifyForm
        purpose="REISSUE"
        causes={reissueCauses}
        onOpened={() => void navigate({ to: '/reissue/list' })}
      />
    </>
  );
}
