import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { texts } from '../root';
import { console } from './consoleRoute';

const partners = createRoute({
  getParentRoute: () => console,
  path: 'partners',
  loader: texts('partners'),
  component: lazyRouteComponent(() => import('./partners'), 'PartnersPage'),
});

const newPartner = createRoute({
  getParentRoute: () => console,
  path: 'partners/new',
  loader: texts('partners'),
  component: lazyRouteComponent(() => import('./partnerPage'), 'NewPartnerPage'),
});

const partner = createRoute({
  getParentRoute: () => console,
  path: 'partners/$partnerId',
  loader: texts('partners'),
  component: lazyRouteComponent(() => import('./partnerPage'), 'PartnerPage'),
});

const notices = createRoute({
  getParentRoute: () => console,
  path: 'notices',
  loader: texts('partners'),
  component: lazyRouteComponent(() => import('./notices'), 'NoticesPage'),
});

/** Partners, and what their entrances tell. */
export const partnerPages = [partners, newPartner, partner, notices] as const;
