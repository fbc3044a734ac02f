import { Link, Outlet, useMatches, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Provider, useMutation } from 'urql';
import { LanguageToggle } from '../../components/languageToggle';
import { SkipLink } from '../../components/page';
import { Seal } from '../../components/seal';
import { Simulated } from '../../components/simulated';
import { ThemeToggle } from '../../components/themeToggle';
import { Covered, SessionDoneContext, SessionWarning, useSession } from '../../components/sessionCover';
import { graphql } from '../../gql';
import { useConnection } from '../../graphql/connection';
import { useLastingQuery } from '../../graphql/lastingQuery';
import type { SessionGuard } from '../../graphql/session';
import { useWords } from '../../i18n/locale';
import { useAccent } from './accent';
import { useEntrance } from './entrance';
import { MaintenanceBanner } from './maintenanceBanner';
import { NoEntrance } from './noEntrance';
import { TopicLink } from './topicLink';
import { footTopics } from './topics';

// With the dialog, which no first page needs.
const IdentifyAgain = lazy(() => import('./identifyAgain').then((module) => ({ default: module.IdentifyAgain })));

const frameQuery = graphql(`
  query PortalFrame {
    viewer {
      demo
      ahead
      now
      applicant {
        purpose
        requests {
          id
          receiptNumber
        }
      }
    }
  }
`);

const signOutMutation = graphql(`
  mutation PortalSignOut {
    signOut {
      signedOut
    }
  }
`);

/** Opening or ending a session changes what this query answers, though its types do not tell. */
const session = { additionalTypenames: ['ApplicantSession', 'Request'] };

/** What stands around every page of the portal. */
export function PortalFrame() {
  const { client, guard, generation, renew } = useConnection('applicant');
  return (
    <Provider value={client}>
      <Framed key={generation} guard={guard} onOther={renew} />
    </Provider>
  );
}

/** `onOther`: whoever is here now must see nothing of who was here before. */
function Framed({ guard, onOther }: { guard: SessionGuard; onOther: () => void }) {
  const { t } = useWords();
  const { data } = useLastingQuery({ query: frameQuery, context: session });
  const { data: at } = useEntrance();
  const portal = at?.portal;
  useAccent(portal?.theme.accent ?? '');
  const [done, setDone] = useState(false);
  const shows = useMatches({
    select: (matches) => matches.map(({ staticData }) => staticData.session).findLast((purpose) => purpose),
  });
  const needs = done ? undefined : shows;
  useEffect(() => guard.need(needs !== undefined), [guard, needs]);
  const { lost } = useSession(guard);
  const applicant = data?.viewer.applicant;
  return (
    <>
      <Covered covered={lost}>
        <div className="flex min-h-dvh flex-col">
          <SkipLink />
          {needs ? <SessionWarning guard={guard} /> : null}
          <header className="relative border-b border-line bg-raised">
            <div className="mx-auto flex max-w-180 flex-wrap items-center justify-between gap-x-3 px-5 py-3">
              <Link to="/" data-plain className="flex items-center gap-3 rounded-lg">
                <Mark logo={portal?.theme.logo ?? ''} />
                <span className="leading-tight">
                  <span className="block font-bold">{portal?.name ?? t('frame.name')}</span>
                  <span className="block text-xs text-quiet">{t('frame.subtitle')}</span>
                </span>
              </Link>
              <div data-print="no" className="-mr-2 ml-auto flex items-center">
                {applicant ? <SignOut guard={guard} onSignedOut={onOther} /> : null}
                <LanguageToggle />
              </div>
            </div>
            {/* Known only when the server has answered: it lies over the room above the page and moves nothing. */}
            {data?.viewer.demo && data.viewer.ahead === 0 ? (
              <p
                data-print="no"
                className="absolute inset-x-0 top-full bg-ink px-3 py-1 text-center text-xs leading-tight text-paper"
              >
                {t('frame.demo')}
              </p>
            ) : null}
          </header>
          <Simulated viewer={data?.viewer} />
          <main id="main" tabIndex={-1} className="mx-auto w-full max-w-180 flex-1 px-5 pt-12 pb-8 sm:pb-10">
            <SessionDoneContext value={setDone}>
              <MaintenanceBanner />
              {at && !portal ? <NoEntrance /> : <Outlet />}
            </SessionDoneContext>
          </main>
          <footer data-print="no" className="border-t border-line bg-sunken">
            <div className="mx-auto max-w-180 space-y-4 px-5 py-8 text-sm">
              {portal?.helpDesk ? (
                <div>
                  <h2 className="text-sm">{t('frame.helpDesk')}</h2>
                  <p className="whitespace-pre-line">{portal.helpDesk}</p>
                  {portal.contact ? <p className="mt-1 whitespace-pre-line">{portal.contact}</p> : null}
                  {portal.takesInquiries ? (
                    <p className="mt-1">
                      <Link to="/inquiry">{t('frame.inquiry')}</Link>
                    </p>
                  ) : null}
                </div>
              ) : null}
              <ul className="flex flex-wrap gap-x-6 gap-y-2">
                <li>
                  <Link to="/guide">{t('frame.guide')}</Link>
                </li>
                <li>
                  <Link to="/trust">{t('frame.trust')}</Link>
                </li>
                {footTopics.map((topic) => (
                  <li key={topic}>
                    <TopicLink topic={topic} links={portal?.links} />
                  </li>
                ))}
              </ul>
              <ThemeToggle />
            </div>
          </footer>
        </div>
      </Covered>
      {lost && needs ? (
        <Suspense>
          <IdentifyAgain
            purpose={needs}
            former={applicant?.requests}
            onSame={() => guard.resume()}
            onOther={() => {
              guard.abandon();
              onOther();
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
}

/** An entrance's own logo in place of the seal. Its name stands beside it. */
function Mark({ logo }: { logo: string }) {
  return logo ? <img src={logo} alt="" className="h-10 w-auto max-w-32 object-contain" /> : <Seal size={40} />;
}

function SignOut({ guard, onSignedOut }: { guard: SessionGuard; onSignedOut: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [, signOut] = useMutation(signOutMutation);
  return (
    <button
      type="button"
      className="min-h-11 rounded-lg px-2 text-sm whitespace-nowrap sm:px-3 font-bold text-indigo underline underline-offset-4 hover:bg-indigo-soft"
      onClick={async () => {
        guard.leave(true);
        const { error } = await signOut({});
        if (error) return guard.leave(false);
        await navigate({ to: '/' });
        onSignedOut();
      }}
    >
      {t('frame.signOut')}
    </button>
  );
}
