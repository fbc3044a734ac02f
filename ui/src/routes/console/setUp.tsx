import { useState } from 'react';
import { PageTitle } from '../../components/page';
import { useWords } from '../../i18n/locale';
import { RecoveryCodes } from './recoveryCodes';
import { TotpSetUp } from './totpSetUp';

/** The first sign-in: nothing else before a second factor is set up. */
export function SetUp({ name, onDone }: { name: string; onDone: () => void }) {
  const { t } = useWords();
  const [codes, setCodes] = useState<readonly string[]>();
  return (
    <div className="mx-auto max-w-xl space-y-6 py-6 text-base">
      <PageTitle>{codes ? t('recovery.title') : t('setUp.title')}</PageTitle>
      {codes ? (
        <RecoveryCodes codes={codes} onKept={onDone} />
      ) : (
        <>
          <p>{t('setUp.lead', { name })}</p>
          <section className="space-y-3">
            <h2 className="text-lg">{t('totp.title')}</h2>
            <p>{t('totp.lead')}</p>
            <TotpSetUp primary label={t('totp.begin')} onDone={(made) => (made ? setCodes(made) : onDone())} />
          </section>
        </>
      )}
    </div>
  );
}
