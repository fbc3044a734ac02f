import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { texts } from '../root';
import { console } from './consoleRoute';

const clients = createRoute({
  getParentRoute: () => console,
  path: 'clients',
  loader: texts('clients'),
  component: lazyRouteComponent(() => import('./clients'), 'ClientsPage'),
});

const webhooks = createRoute({
  getParentRoute: () => console,
  path: 'webhooks',
  loader: texts('webhooks'),
  component: lazyRouteComponent(() => import('./webhooks'), 'WebhooksPage'),
});

/** Pages about what partners’ programs use: the API, and events. */
export const apiPages = [clients, webhooks] as const;
