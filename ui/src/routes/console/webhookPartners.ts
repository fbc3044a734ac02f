import { graphql } from '../../gql';
import type { WebhookPartnersQuery } from '../../gql/graphql';
import { useLastingQuery } from '../../graphql/lastingQuery';

const partnersQuery = graphql(`
  query WebhookPartners {
    partners(first: 100) {
      nodes {
        id
        ja: name(language: JA)
        en: name(language: EN)
      }
    }
  }
`);

type Partners = WebhookPartnersQuery['partners']['nodes'];

const none: Partners = [];

/** The partners that one chooses from; none for `own`, a partner's staff, who have theirs alone. */
export function usePartnerNames(own: boolean): Partners {
  const { data } = useLastingQuery({ query: partnersQuery, pause: own });
  return data?.partners.nodes ?? none;
}
