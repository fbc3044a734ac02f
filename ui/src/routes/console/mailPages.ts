import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { fallback, object, optional, parse, string } from 'valibot';
import { texts } from '../root';
import { console } from './consoleRoute';

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

/** Mails that were sent, and what they look like. */
export const mailPages = [mails, mailGallery, mail] as const;
