import { useNavigate, useSearch } from '@tanstack/react-router';
import { Banner } from '../../components/banner';
import { PageTitle } from '../../components/page';
import { StepNav } from '../../components/stepNav';
import type { MessageKey } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';
import { BrowserCheck } from './browserCheck';
import { IdentifyForm } from './identify';

/** The steps of an acquisition. */
export const acquireSteps: readonly MessageKey[] = ['acquire.step1', 'acquire.step2', 'acquire.step3'];

/** 取得 1: who you are. */
export function AcquirePage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { expired } = useSearch({ from: '/portal/acquire' });
  return (
    <>
      <StepNav steps={acquireSteps.map((step) => t(step))} current={1} />
      <PageTitle>{t('acquire.title')}</PageTitle>
      {expired ? (
        <Banner tone="warn" live title={t('acquire.expired')}>
          <p>{t('acquire.expiredBody')}</p>
        </Banner>
      ) : null}
      <p>{t('acquire.lead')}</p>
      <p className="mt-2 text-quiet">{t('acquire.anyComputer')}</p>
      <BrowserCheck>
        <IdentifyForm
          purpose="ACQUIRE"
          causes={['identify.causeEmail', 'identify.causePassphrase', 'identify.causeCode', 'identify.causeAcquired']}
          onOpened={() => void navigate({ to: '/acquire/list' })}
        />
      </BrowserCheck>
    </>
  );
}
