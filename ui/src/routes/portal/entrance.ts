import { entrance } from '../../entrance';
import { graphql } from '../../gql';
import type { EntranceQuery } from '../../gql/graphql';
import { useLastingQuery, type Lasting } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';

const entranceQuery = graphql(`
  query Entrance($partner: String, $language: Language!) {
    portal(partner: $partner) {
      slug
      name(language: $language)
      helpDesk(language: $language)
      contact(language: $language)
      takesInquiries
      theme {
        accent
        logo
      }
      links {
        topic
        url
      }
      notices {
        id
        title(language: $language)
        body(language: $language)
        publishedAt
      }
      products {
        id
        code
        subject
        identification
        entitlements
        closing {
          ordersEndAt
        }
        ...ProductCards_product
      }
      serves {
        id
        name(language: $language)
        entitlements
        renews
        reissues
        cancelSeconds: provisionalWindowSeconds
        renewalCancelSeconds: provisionalWindowSeconds(kind: RENEWAL)
        changes {
          effects {
            field
          }
        }
        closing {
          ordersEndAt
          reissuesEndAt
          ordersEnded
          ended
        }
      }
    }
  }
`);

/** What stands at this entrance. */
export type Entrance = NonNullable<EntranceQuery['portal']>;

/** Asks once for what stands at this entrance, for the frame and whatever page wants it; `portal` null: there is none. */
export function useEntrance(): Lasting<EntranceQuery> {
  const { locale } = useWords();
  return useLastingQuery({
    query: entranceQuery,
    variables: { partner: entrance || null, language: locale === 'ja' ? 'JA' : 'EN' },
  });
}
