import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fallback, object, optional, parse, string } from 'valibot';
import { texts } from '../root';
import { certificateSearch } from './certificateSearch';
import { console } from './consoleRoute';

const certificates = createRoute({
  getParentRoute: () => console,
  path: 'certificates',
  loader: texts('people'),
  validateSearch: (search) => parse(certificateSearch, search),
  component: lazyRouteComponent(() => import('./certificates'), 'CertificatesPage'),
});

const certificate = createRoute({
  getParentRoute: () => console,
  path: 'certificates/$certificateId',
  loader: texts('people'),
  component: lazyRouteComponent(() => import('./certificatePage'), 'CertificatePage'),
});

/** From which on. */
const listSearch = object({ after: optional(fallback(string(), ''), '') });

const organizations = createRoute({
  getParentRoute: () => console,
  path: 'organizations',
  loader: texts('people'),
  validateSearch: (search) => parse(listSearch, search),
  component: lazyRouteComponent(() => import('./organizations'), 'OrganizationsPage'),
});

const organization = createRoute({
  getParentRoute: () => console,
  path: 'organizations/$organizationId',
  loader: texts('people'),
  component: lazyRouteComponent(() => import('./organizationPage'), 'OrganizationPage'),
});

const subscribers = createRoute({
  getParentRoute: () => console,
  path: 'subscribers',
  loader: texts('people'),
  validateSearch: (search) => parse(listSearch, search),
  component: lazyRouteComponent(() => import('./subscribers'), 'SubscribersPage'),
});

const subscriber = createRoute({
  getParentRoute: () => console,
  path: 'subscribers/$subscriberId',
  loader: texts('people'),
  component: lazyRouteComponent(() => import('./subscriberPage'), 'SubscriberPage'),
});

const batches = createRoute({
  getParentRoute: () => console,
  path: 'coupons/batches',
  loader: texts('coupon', 'people'),
  validateSearch: (search) => parse(listSearch, search),
  component: lazyRouteComponent(() => import('./couponBatches'), 'CouponBatchesPage'),
});

const batch = createRoute({
  getParentRoute: () => console,
  path: 'coupons/batches/$batchId',
  loader: texts('coupon'),
  component: lazyRouteComponent(() => import('./couponBatch'), 'CouponBatchPage'),
});

const imports = createRoute({
  getParentRoute: () => console,
  path: 'imports',
  loader: texts('sale', 'imports'),
  component: lazyRouteComponent(() => import('./imports'), 'ImportsPage'),
});

/** What was issued, to whom, and for which coupon; and who is enrolled from files. */
export const peoplePages = [certificates, certificate, organizations, organization, subscribers, subscriber, batches, batch, imports] as const;
