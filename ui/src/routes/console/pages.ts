import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fallback, object, optional, parse, string } from 'valibot';
import { root, texts } from '../root';

const console = createRoute({
  getParentRoute: () => root,
  path: 'console',
  loader: texts('console', 'fields', 'request', 'change', 'correction', 'problem'),
  component: lazyRouteComponent(() => import('./frame'), 'ConsoleFrame'),
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
  component: lazyRouteComponent(() => import('./queue'), 'QueuePage'),
});

const caseRoute = createRoute({
  getParentRoute: () => console,
  path: 'requests/$requestId',
  component: lazyRouteComponent(() => import('./case'), 'CasePage'),
});

const coupons = createRoute({
  getParentRoute: () => console,
  path: 'coupons',
  component: lazyRouteComponent(() => import('./coupons'), 'CouponsPage'),
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

/** Every page of the console; each is its own chunk. */
export const consolePages = console.addChildren([queue, caseRoute, paper, coupons, resets]);
