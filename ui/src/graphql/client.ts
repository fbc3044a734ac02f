import { cacheExchange, Client, fetchExchange } from 'urql';
import { currentLocale } from '../i18n/catalogue';

/** Whose session a page speaks for; a browser may hold both. */
export type Audience = 'applicant' | 'staff';

/** A client for pages of one audience. Answers are kept per document and dropped when a mutation touches their types. */
export function createGraphqlClient(audience: Audience): Client {
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: { 'Shomei-Audience': audience, 'Accept-Language': currentLocale() },
    }),
  });
}
