import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { entrance } from '../../entrance';
import { root, texts } from '../root';

/** What every page of the console stands in. */
export const console = createRoute({
  getParentRoute: () => root,
  path: 'console',
  loader: texts('console', 'own', 'account', 'oidc', 'call', 'evidence', 'fields', 'request', 'change', 'correction', 'product', 'problem'),
  // Staff have no business at a partner's entrance.
  beforeLoad: () => {
    if (entrance) throw notFound();
  },
  component: lazyRouteComponent(() => import('./frame'), 'ConsoleFrame'),
});
