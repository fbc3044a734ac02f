import { Link, Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useState } from 'react';
import { Provider, useMutation } from 'urql';
import { LanguageToggle } from '../../components/languageToggle';
import { SkipLink } from '../../components/page';
import { Seal } from '../../components/seal';
import { Simulated } from '../../components/simulated';
import { ThemeToggle } from '../../components/themeToggle';
import { Covered, SessionWarning, useSession } from '../../components/sessionCover';
import { graphql } from '../../gql';
import { useConnection } from '../../graphql/connection';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import type { SessionGuard } from '../../graphql/session';
import { useWords } from '../../i18n/locale';
import { AskedCouponContext, Finder } from './finder';
import { wholeQueue } from './queueViews';
import { partnersOwn, Rail } from './rail';
import { SetUp } from './setUp';
import { SignIn } from './signIn';
import { SignInAgain } from './signInAgain';
import { audits, StaffContext } from './staff';
import { StepUpDialog } from './stepUpDialog';
import { SendContext } from './upload';

const frameQuery = graphql(`
  query ConsoleFrame {
    viewer {
      demo
      ahead
      now
      staff {
        id
        name
        role
      }
      passkeyOrigin
      account {
        id
        name
        newcomer
        login
        passwordDrawn
      }
    }
  }
`);

const signOutMutation = graphql(`
  mutation ConsoleSignOut {
    signOut {
      signedOut
    }
  }
`);

/** Whoever comes back from the OpenID provider is not signed in yet. */
const oidcReturn = '/console/oidc';

/** What stands around every page of staff; signing in happens where one wanted to go. */
export function ConsoleFrame() {
  const { client, guard, stepUp, generation, renew } = useConnection('staff');
  return (
    <Provider value={client}>
      <Framed key={generation} guard={guard} onChanged={renew} />
      <StepUpDialog stepUp={stepUp} />
    </Provider>
  );
}

function Framed({ guard, onChanged }: { guard: SessionGuard; onChanged: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { data, error, again } = useLastingQuery({ query: frameQuery });
  const [, signOut] = useMutation(signOutMutation);
  const account = data?.viewer.account;
  // Who sets a second factor up stays there until the recovery codes are put away.
  const [entering, setEntering] = useState(false);
  if (account?.newcomer && !entering) setEntering(true);
  const staff = entering ? undefined : data?.viewer.staff;
  const [asked, setAsked] = useState({ number: '', count: 0 });
  useEffect(() => guard.need(true), [guard]);
  const { lost, changed } = useSession(guard);
  const forget = () => {
    guard.abandon();
    onChanged();
    void navigate({ to: '/console', search: wholeQueue });
  };
  // Another officer signed in, in another tab: this case is not theirs.
  const onOtherOfficer = useEffectEvent(forget);
  useEffect(() => {
    if (changed) onOtherOfficer();
  }, [changed]);
  return (
    <>
      <Covered covered={lost}>
        <div className="flex min-h-dvh flex-col text-[0.9375rem] leading-normal">
          <SkipLink />
          {staff ? <SessionWarning guard={guard} /> : null}
          <header className="border-b border-line bg-raised">
            <div className="flex flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2 sm:px-6">
              <Link
                to="/console"
                search={wholeQueue}
                data-plain
                className="flex items-center gap-2.5 rounded"
              >
                <Seal size={28} />
                <span className="font-bold">{t('console.name')}</span>
              </Link>
              {data?.viewer.demo ? (
                <span className="rounded bg-ink px-2 py-0.5 text-xs text-paper">{t('console.demo')}</span>
              ) : null}
              {staff && staff.role !== 'PARTNER' ? (
                <Finder onCoupon={(number) => setAsked(({ count }) => ({ number, count: count + 1 }))} />
              ) : null}
              <div className="ml-auto flex flex-wrap items-center justify-end gap-x-2">
                {staff ? (
                  <>
                    <Link
                      to="/console/account"
                      data-plain
                      className="inline-flex min-h-9 items-center gap-1 rounded px-2 text-sm hover:bg-indigo-soft"
                    >
                      <span className="sr-only">{t('account.nav')}</span>
                      <span className="underline underline-offset-4">{staff.name}</span>{' '}
                      <span className="text-quiet">{t(`role.${staff.role}`)}</span>
                    </Link>
                    <button
                      type="button"
                      className="min-h-9 rounded px-2 text-sm font-bold whitespace-nowrap text-indigo underline underline-offset-4 hover:bg-indigo-soft"
                      onClick={async () => {
                        guard.leave(true);
                        const { error: failed } = await signOut({});
                        if (failed) guard.leave(false);
                        else onChanged();
                      }}
                    >
                      {t('frame.signOut')}
                    </button>
                  </>
                ) : null}
                <LanguageToggle />
                <ThemeToggle bare />
              </div>
            </div>
          </header>
          <Simulated viewer={data?.viewer} />
          <div className="flex flex-1 flex-col lg:flex-row">
            {data && staff ? (
              <Rail audience={{ partner: staff.role === 'PARTNER', administers: staff.role === 'ADMINISTRATOR', audits: audits(staff.role), demo: data.viewer.demo }} />
            ) : null}
            <main id="main" tabIndex={-1} className="min-w-0 flex-1 px-4 py-5 sm:px-6">
              {error ? <Failure error={error} retry={again} /> : null}
              {!data ? (
                error ? null : <Loading />
              ) : staff ? (
                <StaffContext value={staff}>
                  <SendContext value={guard.fetch}>
                    <AskedCouponContext value={asked}>
                      {staff.role === 'PARTNER' && !partnersOwn(pathname) ? <p>{t('own.elsewhere')}</p> : <Outlet />}
                    </AskedCouponContext>
                  </SendContext>
                </StaffContext>
              ) : entering && account ? (
                <SetUp account={account} origin={data.viewer.passkeyOrigin} onDone={onChanged} />
              ) : pathname === oidcReturn ? (
                <Outlet />
              ) : (
                <SignIn onSignedIn={onChanged} />
              )}
          </main>
          </div>
        </div>
      </Covered>
      {lost && !changed && staff ? (
        <SignInAgain former={staff} onSame={() => guard.resume()} onOther={forget} />
      ) : null}
    </>
  );
}
