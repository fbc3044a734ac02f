import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { texts } from '../root';
import { portal } from './layout';

// Where mailed links with a token lead.

/** Ends the wait before one can identify. */
export const unlock = createRoute({
  getParentRoute: () => portal,
  path: 'unlock',
  loader: texts('request', 'problem'),
  component: lazyRouteComponent(() => import('./unlock'), 'UnlockPage'),
});

/** A forgotten application passphrase. */
export const passphrase = createRoute({
  getParentRoute: () => portal,
  path: 'passphrase',
  loader: texts('correction', 'apply', 'problem'),
  component: lazyRouteComponent(() => import('./passphrase'), 'PassphrasePage'),
});

/** Shows that a mailbox is reached. */
export const reach = createRoute({
  getParentRoute: () => portal,
  path: 'reach',
  loader: texts('correction', 'problem'),
  component: lazyRouteComponent(() => import('./reach'), 'ReachPage'),
});
