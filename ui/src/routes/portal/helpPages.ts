import { createRoute, lazyRouteComponent, notFound, redirect } from '@tanstack/react-router';
import { loadGuide } from '../../guide/guide';
import { loadTopic } from '../../topic/topic';
import { texts } from '../root';
import { portal } from './layout';

const terms = createRoute({
  getParentRoute: () => portal,
  path: 'terms/$termsId',
  component: lazyRouteComponent(() => import('./terms'), 'TermsPage'),
});

const guides = createRoute({
  getParentRoute: () => portal,
  path: 'guide',
  loader: texts('guide'),
  component: lazyRouteComponent(() => import('./guides'), 'GuidesPage'),
});

const guide = createRoute({
  getParentRoute: () => portal,
  path: 'guide/$slug',
  loader: async ({ params }) => {
    const [found] = await Promise.all([loadGuide(params.slug), texts('guide')()]);
    // The address of a guide that was renamed still leads to them.
    if (!found) throw redirect({ to: '/guide' });
    return found;
  },
  component: lazyRouteComponent(() => import('./guide'), 'GuidePage'),
});

const topic = createRoute({
  getParentRoute: () => portal,
  path: 'topic/$topic',
  loader: async ({ params }) => {
    const [found] = await Promise.all([loadTopic(params.topic), texts('guide')()]);
    if (!found) throw notFound();
    return found;
  },
  component: lazyRouteComponent(() => import('./topicPage'), 'TopicPage'),
});

const inquiry = createRoute({
  getParentRoute: () => portal,
  path: 'inquiry',
  loader: texts('inquiry', 'problem'),
  component: lazyRouteComponent(() => import('./inquiry'), 'InquiryPage'),
});

const trust = createRoute({
  getParentRoute: () => portal,
  path: 'trust',
  loader: texts('trust', 'guide'),
  component: lazyRouteComponent(() => import('./trust'), 'TrustPage'),
});

/** What there is to read, and where to ask. */
export const helpPages = [terms, guides, guide, topic, inquiry, trust] as const;
