import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fallback, object, optional, parse, string } from 'valibot';
import { root, texts } from '../root';

const console = createRoute({
  getParentRoute: () => root,
  path: 'console',
  loader: texts('console', 'fields', 'request', 'correction', 'problem'),
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

const resets = createRoute({
  getParentRoute: () => console,
  path: 'passphrases',
  component: lazyRouteComponent(() => import('./resets'), 'ResetsPage'),
});

const clock = createRoute({
  getParentRoute: () => console,
  path: 'clock',
  loader: texts('clock'),
  component: lazyRouteComponent(() => import('./clock'), 'ClockPage'),
});

const mailsSearch = object({
  status: optional(fallback(string(), ''), ''),
  receipt: optional(fallback(string(), ''), ''),
  after: optional(fallback(string(), ''), ''),
});

const mails = createRoute({
  getParentRoute: () => console,
  path: 'mails',
  loader: texts('mails'),
  validateSearch: (search) => parse(mailsSearch, search),
  component: lazyRouteComponent(() => import('./mails'), 'MailsPage'),
});

const mailGallery = createRoute({
  getParentRoute: () => console,
  path: 'mails/gallery',
  loader: texts('mails'),
  component: lazyRouteComponent(() => import('./mailGallery'), 'MailGalleryPage'),
});

const mail = createRoute({
  getParentRoute: () => console,
  path: 'mails/$messageId',
  loader: texts('mails'),
  component: lazyRouteComponent(() => import('./mail'), 'MailPage'),
});

/** Every page of the console; each is its own chunk. */
export const consolePages = console.addChildren([
  queue,
  caseRoute,
  coupons,
  resets,
  mails,
  mailGallery,
  mail,
  clock,
]);
