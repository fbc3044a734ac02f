import { useState } from 'react';
import { PageTitle } from '../../components/page';
import { useWords } from '../../i18n/locale';
import { PasswordPanel } from './accountPassword';
import { passkeysWork } from './passkey';
import { PasskeyAdd } from './passkeyAdd';
import { RecoveryCodes } from './recoveryCodes';
import { TotpSetUp } from './totpSetUp';

interface SetUpProps {
  account: { name: string; login: string; passwordDrawn: boolean };
  /** Where passkeys are made and used. */
  origin: string | null | undefined;
  onDone: () => void;
}

/** The first sign-in: nothing else before a drawn password is changed and a second factor set up. */
export function SetUp({ account: { name, login, passwordDrawn }, origin, onDone }: SetUpProps) {
  const { t } = useWords();
  const [codes, setCodes] = useState<readonly string[]>();
  const done = (made: readonly string[] | undefined) => (made ? setCodes(made) : onDone());
  if (passwordDrawn)
    return (
      <div className="mx-auto max-w-xl space-y-6 py-6 text-base">
        <PageTitle>{t('setUp.passwordTitle')}</PageTitle>
        <p>{t('setUp.password', { name })}</p>
        <PasswordPanel login={login} onChanged={onDone} />
      </div>
    );
  return (
    <div className="mx-auto max-w-xl space-y-6 py-6 text-base">
      <PageTitle>{codes ? t('recovery.title') : t('setUp.title')}</PageTitle>
      {codes ? (
        <RecoveryCodes codes={codes} onKept={onDone} />
      ) : (
        <>
          <p>{t('setUp.lead', { name })}</p>
          {passkeysWork(origin) ? (
            <>
              <p>{t('setUp.choose')}</p>
              <section className="space-y-3">
                <h2 className="text-lg">{t('passkey.title')}</h2>
                <p>{t('passkey.lead')}</p>
                <PasskeyAdd onDone={done} />
              </section>
            </>
          ) : null}
          <section className="space-y-3">
            <h2 className="text-lg">{t('totp.title')}</h2>
            <p>{t('totp.lead')}</p>
            <TotpSetUp primary label={t('totp.begin')} onDone={done} />
          </section>
        </>
      )}
    </div>
  );
}
