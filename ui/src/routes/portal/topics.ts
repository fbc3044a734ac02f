import type { Topic } from '../../gql/graphql';
import type { MessageKey } from '../../i18n/catalogue';

/** Topics that the product brings a page of its own for, by its name in the address. */
export const topicSlugs = {
  environment: 'ENVIRONMENT',
  mail: 'MAIL_PROGRAMS',
  applying: 'HOW_TO_APPLY',
  reissuing: 'HOW_TO_REISSUE',
  acquiring: 'HOW_TO_ACQUIRE',
  technical: 'TECHNICAL_QUESTIONS',
  service: 'SERVICE_QUESTIONS',
  pki: 'ABOUT_PKI',
  forms: 'FORMS_AND_RULES',
  terms: 'SITE_TERMS',
  privacy: 'PRIVACY',
} as const satisfies Record<string, Topic>;

/** The name of a topic's page in its address. */
export type TopicSlug = keyof typeof topicSlugs;

/** The name of the page of a topic; undefined: it is none of the SPA's. */
export function slugOf(topic: Topic): TopicSlug | undefined {
  return (Object.keys(topicSlugs) as TopicSlug[]).find((slug) => topicSlugs[slug] === topic);
}

/** Topics by what one reads them for, in the order in which they are shown. */
export const reading: readonly { title: MessageKey; topics: readonly Topic[] }[] = [
  { title: 'home.readEnvironment', topics: ['ENVIRONMENT'] },
  { title: 'home.readMail', topics: ['MAIL_PROGRAMS'] },
  { title: 'home.readApplying', topics: ['HOW_TO_APPLY', 'HOW_TO_REISSUE'] },
  { title: 'home.readAcquiring', topics: ['HOW_TO_ACQUIRE'] },
  { title: 'home.readHelp', topics: ['TECHNICAL_QUESTIONS', 'SERVICE_QUESTIONS'] },
  { title: 'home.readPki', topics: ['ABOUT_PKI', 'FORMS_AND_RULES'] },
];

/** Topics of the foot of every page. */
export const footTopics: readonly Topic[] = ['SITE_TERMS', 'PRIVACY', 'REPOSITORY'];
