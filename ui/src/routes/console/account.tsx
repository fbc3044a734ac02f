import { useState } from 'react';
import { Banner } from '../../components/banner';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { AppPanel, RecoveryPanel } from './accountFactors';
import { OidcPanel } from './accountOidc';
import { PasskeysPanel } from './accountPasskeys';
import { PasswordPanel } from './accountPassword';
import { SessionsPanel } from './accountSessions';
import { RecoveryCodes } from './recoveryCodes';

const accountQuery = graphql(`
  query Account {
    viewer {
      passkeyOrigin
      oidcLabel {
        ja
        en
      }
      account {
        id
        name
        login
        totp
        recoveryCodesLeft
        oidcLinked
        passkeys {
          id
        }
        ...AccountPasskeys_account
        ...AccountSessions_account
      }
    }
  }
`);

/** How the member of staff signs in, and where. */
export function AccountPage() {
  const { t, locale } = useWords();
  const { data, error, again } = useLastingQuery({ query: accountQuery, requestPolicy: 'cache-and-network' });
  // New recovery codes take the page until they are put away.
  const [codes, setCodes] = useState<readonly string[]>();
  const [done, setDone] = useState('');
  const failure = error ? <Failure error={error} retry={again} /> : null;
  const account = data?.viewer.account;
  if (!account) return failure ?? <Loading />;
  if (codes) {
    return (
      <div className="max-w-xl space-y-6 text-base">
        <PageTitle>{t('recovery.title')}</PageTitle>
        <RecoveryCodes codes={codes} onKept={() => setCodes(undefined)} />
      </div>
    );
  }
  const changed = (text: string, made?: readonly string[]) => {
    setDone(text);
    if (made) setCodes(made);
    again();
  };
  const secured = account.totp || account.passkeys.length > 0;
  return (
    <div className="max-w-4xl space-y-6">
      <PageTitle quiet>{t('account.title')}</PageTitle>
      {failure}
      <p className="text-sm">{t('account.lead', { name: account.name, login: account.login })}</p>
      {done ? <Banner tone="good" live title={done} /> : null}
      <PasskeysPanel account={account} origin={data.viewer.passkeyOrigin} onChanged={changed} />
      <AppPanel totp={account.totp} removable={account.passkeys.length > 0} onChanged={changed} />
      {secured ? <RecoveryPanel left={account.recoveryCodesLeft} onMade={(made) => changed('', made)} /> : null}
      {data.viewer.oidcLabel ? (
        <OidcPanel linked={account.oidcLinked} label={data.viewer.oidcLabel[locale]} onChanged={changed} />
      ) : null}
      <PasswordPanel login={account.login} onChanged={changed} />
      <SessionsPanel account={account} onChanged={again} />
    </div>
  );
}
