import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fallback, object, optional, parse, string } from 'valibot';
import { texts } from '../root';
import { accountPages } from './accountPages';
import { apiPages } from './apiPages';
import { console } from './consoleRoute';
import { mailPages } from './mailPages';
import { partnerPages } from './partnerPages';
import { peoplePages } from './peoplePages';
import { queueSearch } from './queueViews';

const queue = createRoute({
  getParentRoute: () => console,
  path: '/',
  loader: texts('queue', 'keys'),
  // A filter can be kept as a bookmark and sent to a colleague.
  validateSearch: (search) => parse(queueSearch, search),
  component: lazyRouteComponent(() => import('./queue'), 'QueuePage'),
});

/** Of which product: can be kept as a bookmark. */
const dashboardSearch = object({ product: optional(fallback(string(), ''), '') });

const dashboard = createRoute({
  getParentRoute: () => console,
  path: 'dashboard',
  loader: texts('dashboard'),
  validateSearch: (search) => parse(dashboardSearch, search),
  component: lazyRouteComponent(() => import('./dashboard'), 'DashboardPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => console,
  path: 'requests/$requestId',
  loader: texts('upkeep', 'decide', 'people', 'keys'),
  component: lazyRouteComponent(() => import('./requestPage'), 'RequestPage'),
});

const coupons = createRoute({
  getParentRoute: () => console,
  path: 'coupons',
  loader: texts('coupon'),
  component: lazyRouteComponent(() => import('./coupons'), 'CouponsPage'),
});

const licenses = createRoute({
  getParentRoute: () => console,
  path: 'licenses',
  component: lazyRouteComponent(() => import('./licenses'), 'LicensesPage'),
});

const reasons = createRoute({
  getParentRoute: () => console,
  path: 'reasons',
  loader: texts('decide'),
  component: lazyRouteComponent(() => import('./reasons'), 'ReasonsPage'),
});

const paper = createRoute({
  getParentRoute: () => console,
  path: 'paper',
  component: lazyRouteComponent(() => import('./paperDesk'), 'PaperDeskPage'),
});

const resets = createRoute({
  getParentRoute: () => console,
  path: 'passphrases',
  component: lazyRouteComponent(() => import('./resets'), 'ResetsPage'),
});

const products = createRoute({
  getParentRoute: () => console,
  path: 'products',
  loader: texts('newProduct'),
  component: lazyRouteComponent(() => import('./products'), 'ProductsPage'),
});

/** Of which product it is made: can be kept as a bookmark. */
const newProductSearch = object({ from: optional(fallback(string(), ''), '') });

const newProduct = createRoute({
  getParentRoute: () => console,
  path: 'products/new',
  loader: texts('newProduct', 'upkeep'),
  validateSearch: (search) => parse(newProductSearch, search),
  component: lazyRouteComponent(() => import('./newProduct'), 'NewProductPage'),
});

const product = createRoute({
  getParentRoute: () => console,
  path: 'products/$productId',
  loader: texts('newProduct'),
  component: lazyRouteComponent(() => import('./product'), 'ProductPage'),
});

/** For which product. */
const campaignSearch = object({ product: optional(fallback(optional(string()), undefined)) });

const campaigns = createRoute({
  getParentRoute: () => console,
  path: 'campaigns',
  validateSearch: (search) => parse(campaignSearch, search),
  component: lazyRouteComponent(() => import('./campaigns'), 'CampaignsPage'),
});

const revocations = createRoute({
  getParentRoute: () => console,
  path: 'revocations',
  loader: texts('decide', 'proposal'),
  component: lazyRouteComponent(() => import('./revocations'), 'RevocationsPage'),
});

const enrolments = createRoute({
  getParentRoute: () => console,
  path: 'enrolments',
  loader: texts('sale'),
  component: lazyRouteComponent(() => import('./enrolments'), 'EnrolmentsPage'),
});

const charges = createRoute({
  getParentRoute: () => console,
  path: 'charges',
  loader: texts('sale'),
  component: lazyRouteComponent(() => import('./charges'), 'ChargesPage'),
});

const maintenance = createRoute({
  getParentRoute: () => console,
  path: 'maintenance',
  loader: texts('upkeep'),
  component: lazyRouteComponent(() => import('./maintenance'), 'MaintenancePage'),
});

/** Which product's which text: can be kept as a bookmark. */
const termsSearch = object({
  product: optional(fallback(string(), ''), ''),
  kind: optional(fallback(string(), ''), ''),
});

const terms = createRoute({
  getParentRoute: () => console,
  path: 'terms',
  validateSearch: (search) => parse(termsSearch, search),
  loader: texts('upkeep'),
  component: lazyRouteComponent(() => import('./terms'), 'ConsoleTermsPage'),
});

const clock = createRoute({
  getParentRoute: () => console,
  path: 'clock',
  loader: texts('clock'),
  component: lazyRouteComponent(() => import('./clock'), 'ClockPage'),
});

/** Which certificate is to be revoked. */
const proposalSearch = object({ serial: optional(fallback(string(), ''), '') });

const proposals = createRoute({
  getParentRoute: () => console,
  path: 'proposals',
  validateSearch: (search) => parse(proposalSearch, search),
  loader: texts('proposal', 'decide', 'upkeep', 'newProduct'),
  component: lazyRouteComponent(() => import('./proposals'), 'ProposalsPage'),
});

/** Whose acts, on what, of which days (2026-11-21 in Tokyo), from which record on: can be kept as a bookmark. */
const auditSearch = object({
  action: optional(fallback(string(), ''), ''),
  actor: optional(fallback(string(), ''), ''),
  object: optional(fallback(string(), ''), ''),
  from: optional(fallback(string(), ''), ''),
  until: optional(fallback(string(), ''), ''),
  after: optional(fallback(string(), ''), ''),
});

const audit = createRoute({
  getParentRoute: () => console,
  path: 'audit',
  loader: texts('audit', 'upkeep'),
  validateSearch: (search) => parse(auditSearch, search),
  component: lazyRouteComponent(() => import('./audit'), 'AuditPage'),
});

const staff = createRoute({
  getParentRoute: () => console,
  path: 'staff',
  component: lazyRouteComponent(() => import('./staffPage'), 'StaffPage'),
});

/** Every page of the console; each is its own chunk. */
export const consolePages = console.addChildren([
  queue,
  dashboard,
  caseRoute,
  ...peoplePages,
  paper,
  coupons,
  licenses,
  ...apiPages,
  ...partnerPages,
  reasons,
  resets,
  products,
  newProduct,
  product,
  campaigns,
  revocations,
  enrolments,
  charges,
  maintenance,
  terms,
  ...mailPages,
  proposals,
  audit,
  staff,
  ...accountPages,
  clock,
]);
