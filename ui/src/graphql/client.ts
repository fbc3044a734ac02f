import { cacheExchange, Client, fetchExchange } from 'urql';
import { entrance } from '../entrance';
import { currentLocale } from '../i18n/catalogue';
import { attended } from './attended';
import type { SessionGuard } from './session';
import type { StepUp } from './stepUp';

/** Whose session a page speaks for; a browser may hold both. */
export type Audience = 'applicant' | 'staff';

/**
 * A client for pages of one audience. Answers are kept per document and dropped when a mutation touches their types.
 * With a guard, what is asked after the session ended waits until it is open again; with a step-up, what wants a fresh
 * proof waits for one.
 */
export function createGraphqlClient(audience: Audience, guard?: SessionGuard, stepUp?: StepUp): Client {
  const guarded: typeof fetch = guard?.fetch ?? ((input, init) => fetch(input, init));
  return new Client({
    url: '/graphql',
    preferGetMethod: false,
    exchanges: [cacheExchange, fetchExchange],
    fetchSubscriptions: true,
    fetch: stepUp ? stepUp.through(guarded) : (input, init) => guarded(input, init),
    fetchOptions: () => ({
      credentials: 'same-origin',
      headers: {
        'Shomei-Audience': audience,
        // What was opened at another entrance is no session here.
        'Shomei-Entrance': entrance || '/',
        'Accept-Language': currentLocale(),
        ...(audience === 'staff' && !attended() ? { 'Shomei-Unattended': '1' } : {}),
      },
    }),
  });
}
