import { createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { boolean, fallback, object, optional, parse, string } from 'valibot';
import { loadGuide } from './guide/guide';
import { currentLocale, loadTexts, type Area } from './i18n/catalogue';
import { Broken, NotFound } from './routes/lost';
import { PortalFrame } from './routes/portal/frame';

/** Loads the texts that a page shows, in the language chosen. */
const texts =
  (...areas: Area[]) =>
  () =>
    loadTexts(currentLocale(), areas);

const root = createRootRoute({ notFoundComponent: NotFound, errorComponent: Broken });

const portal = createRoute({
  getParentRoute: () => root,
  id: 'portal',
  component: PortalFrame,
});

const home = createRoute({
  getParentRoute: () => portal,
  path: '/',
  loader: texts('home'),
  component: lazyRouteComponent(() => import('./routes/portal/home'), 'HomePage'),
});

const apply = createRoute({
  getParentRoute: () => portal,
  path: 'apply',
  loader: texts('apply', 'fields', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/apply'), 'ApplyLayout'),
});

const applyForm = createRoute({
  getParentRoute: () => apply,
  path: '/',
  component: lazyRouteComponent(() => import('./routes/portal/applyForm'), 'ApplyFormPage'),
});

const applyConfirm = createRoute({
  getParentRoute: () => apply,
  path: 'confirm',
  component: lazyRouteComponent(() => import('./routes/portal/applyConfirm'), 'ApplyConfirmPage'),
});

const request = createRoute({
  getParentRoute: () => portal,
  path: 'requests/$requestId',
  staticData: { session: 'STATUS' },
  loader: texts('request', 'guide', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/request'), 'RequestPage'),
});

const status = createRoute({
  getParentRoute: () => portal,
  path: 'status',
  loader: texts('request', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/status'), 'StatusPage'),
});

const unlock = createRoute({
  getParentRoute: () => portal,
  path: 'unlock',
  loader: texts('request', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/unlock'), 'UnlockPage'),
});

/** Whoever comes back because a session ended is told so. */
const acquireSearch = object({ expired: optional(fallback(boolean(), false)) });

const acquire = createRoute({
  getParentRoute: () => portal,
  path: 'acquire',
  validateSearch: (search) => parse(acquireSearch, search),
  loader: texts('acquire', 'preflight', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/acquire'), 'AcquirePage'),
});

const acquireList = createRoute({
  getParentRoute: () => portal,
  path: 'acquire/list',
  staticData: { session: 'ACQUIRE' },
  loader: texts('acquire', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/acquireList'), 'AcquireListPage'),
});

const acquireDetails = createRoute({
  getParentRoute: () => portal,
  path: 'acquire/$requestId',
  staticData: { session: 'ACQUIRE' },
  loader: texts('acquire', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/acquireDetails'), 'AcquireDetailsPage'),
});

const acquireKeep = createRoute({
  getParentRoute: () => portal,
  path: 'acquire/$requestId/keep',
  staticData: { session: 'ACQUIRE' },
  loader: texts('acquire', 'preflight', 'guide', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/acquireKeep'), 'AcquireKeepPage'),
});

const revoke = createRoute({
  getParentRoute: () => portal,
  path: 'revoke',
  loader: texts('revoke', 'acquire', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/revoke'), 'RevokePage'),
});

const revokeCertificate = createRoute({
  getParentRoute: () => portal,
  path: 'revoke/$certificateId',
  staticData: { session: 'REVOKE' },
  loader: texts('revoke', 'acquire', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/revokeCertificate'), 'RevokeCertificatePage'),
});

const terms = createRoute({
  getParentRoute: () => portal,
  path: 'terms/$termsId',
  component: lazyRouteComponent(() => import('./routes/portal/terms'), 'TermsPage'),
});

const guides = createRoute({
  getParentRoute: () => portal,
  path: 'guide',
  loader: texts('guide'),
  component: lazyRouteComponent(() => import('./routes/portal/guides'), 'GuidesPage'),
});

const guide = createRoute({
  getParentRoute: () => portal,
  path: 'guide/$slug',
  loader: async ({ params }) => {
    const [found] = await Promise.all([loadGuide(params.slug), texts('guide')()]);
    // The address of a guide that was renamed still leads to them.
    if (!found) throw redirect({ to: '/guide' });
    return found;
  },
  component: lazyRouteComponent(() => import('./routes/portal/guide'), 'GuidePage'),
});

const trust = createRoute({
  getParentRoute: () => portal,
  path: 'trust',
  loader: texts('trust', 'guide'),
  component: lazyRouteComponent(() => import('./routes/portal/trust'), 'TrustPage'),
});

const mailbox = createRoute({
  getParentRoute: () => root,
  path: 'mailbox',
  loader: texts('mailbox'),
  component: lazyRouteComponent(() => import('./routes/demo/mailbox'), 'MailboxPage'),
});

const console = createRoute({
  getParentRoute: () => root,
  path: 'console',
  loader: texts('console', 'fields', 'request', 'problem'),
  component: lazyRouteComponent(() => import('./routes/console/frame'), 'ConsoleFrame'),
});

/** What the queue's address says: a filter can be kept as a bookmark and sent to a colleague. */
const queueSearch = object({
  status: optional(fallback(string(), ''), ''),
  q: optional(fallback(string(), ''), ''),
  after: optional(fallback(string(), ''), ''),
});

const queue = createRoute({
  getParentRoute: () => console,
  path: '/',
  validateSearch: (search) => parse(queueSearch, search),
  component: lazyRouteComponent(() => import('./routes/console/queue'), 'QueuePage'),
});

const caseRoute = createRoute({
  getParentRoute: () => console,
  path: 'requests/$requestId',
  component: lazyRouteComponent(() => import('./routes/console/case'), 'CasePage'),
});

const coupons = createRoute({
  getParentRoute: () => console,
  path: 'coupons',
  component: lazyRouteComponent(() => import('./routes/console/coupons'), 'CouponsPage'),
});

const tree = root.addChildren([
  portal.addChildren([
    home,
    apply.addChildren([applyForm, applyConfirm]),
    request,
    status,
    unlock,
    acquire,
    acquireList,
    acquireDetails,
    acquireKeep,
    revoke,
    revokeCertificate,
    terms,
    guides,
    guide,
    trust,
  ]),
  mailbox,
  console.addChildren([queue, caseRoute, coupons]),
]);

/** Every page of the product; each is its own chunk. The portal's frame is not: most visits begin there. */
export const router = createRouter({ routeTree: tree, scrollRestoration: true, defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** The page shows what only an applicant's session opens: what one identifies for to open it again. */
    session?: 'STATUS' | 'ACQUIRE' | 'REVOKE';
  }
}
