import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { console } from './consoleRoute';

const account = createRoute({
  getParentRoute: () => console,
  path: 'account',
  component: lazyRouteComponent(() => import('./account'), 'AccountPage'),
});

/** Where the OpenID provider sends browsers back to: its address is known there. */
const oidcReturn = createRoute({
  getParentRoute: () => console,
  path: 'oidc',
  component: lazyRouteComponent(() => import('./oidcReturn'), 'OidcReturnPage'),
});

/** One's own account, and who comes back to it. */
export const accountPages = [account, oidcReturn] as const;
