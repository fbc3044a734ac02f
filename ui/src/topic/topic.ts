import type { Guide } from '../guide/guide';
import type { TopicSlug } from '../routes/portal/topics';

/** A page that the product brings on a topic. */
export type TopicPage = Guide;

const load: Record<TopicSlug, () => Promise<TopicPage>> = {
  environment: async () => (await import('./environment')).environment,
  mail: async () => (await import('./mail')).mail,
  applying: async () => (await import('./applying')).applying,
  reissuing: async () => (await import('./reissuing')).reissuing,
  acquiring: async () => (await import('./acquiring')).acquiring,
  technical: async () => (await import('./technical')).technical,
  service: async () => (await import('./service')).service,
  pki: async () => (await import('./pki')).pki,
  forms: async () => (await import('./forms')).forms,
  terms: async () => (await import('./terms')).terms,
  privacy: async () => (await import('./privacy')).privacy,
};

/** Names of the pages, in the order in which they are listed. */
export const topicNames = Object.keys(load) as TopicSlug[];

/** Loads one page; each is its own chunk. Undefined: there is none of that name. */
export async function loadTopic(slug: string): Promise<{ slug: TopicSlug; page: TopicPage } | undefined> {
  const known = topicNames.find((each) => each === slug);
  return known && { slug: known, page: await load[known]() };
}
