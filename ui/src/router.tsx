import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { boolean, fallback, object, optional, parse, picklist, string } from 'valibot';
import { basepath } from './entrance';
import type { IdentifyPurpose } from './routes/portal/identify';
import { consolePages } from './routes/console/pages';
import { helpPages } from './routes/portal/helpPages';
import { changePages } from './routes/portal/changePages';
import { portal } from './routes/portal/layout';
import { passphrase, reach, unlock } from './routes/portal/mailed';
import { reissueReasons } from './routes/portal/reissueReason';
import { root, texts } from './routes/root';

const home = createRoute({
  getParentRoute: () => portal,
  path: '/',
  loader: texts('home', 'offer', 'closing'),
  component: lazyRouteComponent(() => import('./routes/portal/home'), 'HomePage'),
});

/** Which product, by its code or id; it stays in the address from step to step. */
const applySearch = object({ product: optional(fallback(optional(string()), undefined)) });

const apply = createRoute({
  getParentRoute: () => portal,
  path: 'apply',
  validateSearch: (search) => parse(applySearch, search),
  loader: texts('apply', 'offer', 'fields', 'closing', 'license', 'problem'),
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
  loader: texts('request', 'change', 'correction', 'closing', 'fields', 'guide', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/request'), 'RequestPage'),
});

const correct = createRoute({
  getParentRoute: () => portal,
  path: 'requests/$requestId/correct',
  staticData: { session: 'STATUS' },
  loader: texts('correction', 'apply', 'fields', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/correct'), 'CorrectPage'),
});

const status = createRoute({
  getParentRoute: () => portal,
  path: 'status',
  loader: texts('request', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/status'), 'StatusPage'),
});

const enrol = createRoute({
  getParentRoute: () => portal,
  path: 'enrol',
  loader: texts('enrol', 'apply', 'acquire', 'fields', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/enrol'), 'EnrolPage'),
});

const cancel = createRoute({
  getParentRoute: () => portal,
  path: 'cancel',
  loader: texts('cancel', 'request', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/cancel'), 'CancelPage'),
});

const cancelList = createRoute({
  getParentRoute: () => portal,
  path: 'cancel/list',
  staticData: { session: 'CANCEL' },
  loader: texts('cancel', 'request', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/cancelList'), 'CancelListPage'),
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

const renew = createRoute({
  getParentRoute: () => portal,
  path: 'renew',
  loader: texts('renew', 'closing', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/renew'), 'RenewPage'),
});

const renewList = createRoute({
  getParentRoute: () => portal,
  path: 'renew/list',
  staticData: { session: 'RENEW' },
  loader: texts('renew', 'closing', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/renewList'), 'RenewListPage'),
});

const renewCertificate = createRoute({
  getParentRoute: () => portal,
  path: 'renew/$certificateId',
  staticData: { session: 'RENEW' },
  loader: texts('renew', 'apply', 'offer', 'fields', 'closing', 'license', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/renewCertificate'), 'RenewLayout'),
});

const renewForm = createRoute({
  getParentRoute: () => renewCertificate,
  path: '/',
  component: lazyRouteComponent(() => import('./routes/portal/renewForm'), 'RenewFormPage'),
});

const renewConfirm = createRoute({
  getParentRoute: () => renewCertificate,
  path: 'confirm',
  component: lazyRouteComponent(() => import('./routes/portal/renewConfirm'), 'RenewConfirmPage'),
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

const reissue = createRoute({
  getParentRoute: () => portal,
  path: 'reissue',
  loader: texts('reissue', 'license', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/reissue'), 'ReissuePage'),
});

const reissueList = createRoute({
  getParentRoute: () => portal,
  path: 'reissue/list',
  staticData: { session: 'REISSUE' },
  loader: texts('reissue', 'closing', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/reissueList'), 'ReissueListPage'),
});

/** The reason goes from page to page in the address: a reload keeps it. */
const reissueSearch = object({ reason: optional(fallback(optional(picklist(reissueReasons)), undefined)) });

const reissueCertificate = createRoute({
  getParentRoute: () => portal,
  path: 'reissue/$requestId',
  staticData: { session: 'REISSUE' },
  validateSearch: (search) => parse(reissueSearch, search),
  loader: texts('reissue', 'request', 'closing', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/reissueCertificate'), 'ReissueCertificatePage'),
});

const reissueConfirm = createRoute({
  getParentRoute: () => portal,
  path: 'reissue/$requestId/confirm',
  staticData: { session: 'REISSUE' },
  validateSearch: (search) => parse(reissueSearch, search),
  loader: texts('reissue', 'request', 'apply', 'fields', 'problem'),
  component: lazyRouteComponent(() => import('./routes/portal/reissueConfirm'), 'ReissueConfirmPage'),
});

const mailbox = createRoute({
  getParentRoute: () => root,
  path: 'mailbox',
  loader: texts('mailbox'),
  component: lazyRouteComponent(() => import('./routes/demo/mailbox'), 'MailboxPage'),
});

const tree = root.addChildren([
  portal.addChildren([
    home,
    apply.addChildren([applyForm, applyConfirm]),
    request,
    correct,
    status,
    cancel,
    cancelList,
    unlock,
    passphrase,
    reach,
    enrol,
    acquire,
    acquireList,
    acquireDetails,
    acquireKeep,
    renew,
    renewList,
    renewCertificate.addChildren([renewForm, renewConfirm]),
    reissue,
    reissueList,
    reissueCertificate,
    reissueConfirm,
    ...changePages,
    revoke,
    revokeCertificate,
    ...helpPages,
  ]),
  mailbox,
  consolePages,
]);

/** Every page of the product; each is its own chunk. The portal's frame is not: most visits begin there. */
export const router = createRouter({ routeTree: tree, basepath, scrollRestoration: true, defaultPreload: 'intent' });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface StaticDataRouteOption {
    /** The page shows what only an applicant's session opens: what one identifies for to open it again. */
    session?: IdentifyPurpose;
  }
}
