import { entrance } from '../../entrance';
import { graphql } from '../../gql';
import type { LicenseOffersQuery } from '../../gql/graphql';
import { useLastingQuery, type Lasting } from '../../graphql/lastingQuery';
import { useNewest } from '../../graphql/newest';
import { useWords } from '../../i18n/locale';

const offersQuery = graphql(`
  query LicenseOffers($partner: String, $language: Language!) {
    portal(partner: $partner) {
      serves {
        id
        code
        open
        reissues
        entitlements
        subject
        identification
        name(language: $language)
        description(language: $language)
        secretLabel(language: $language)
        reissueRevokes
        terms(language: $language) {
          id
          version
          title
        }
        privacyNotice(language: $language) {
          id
          version
          title
        }
      }
    }
  }
`);

/** A product of this entrance, as far as its policy decides which pages its procedures have. */
export type Offer = NonNullable<LicenseOffersQuery['portal']>['serves'][number];

interface Offers extends Pick<Lasting<LicenseOffersQuery>, 'error' | 'again'> {
  /** Undefined while nothing is known. */
  offers: readonly Offer[] | undefined;
}

/** What this entrance serves. */
export function useOffers(): Offers {
  const { locale } = useWords();
  const { data, error, again } = useLastingQuery({
    query: offersQuery,
    variables: { partner: entrance || null, language: locale === 'ja' ? 'JA' : 'EN' },
  });
  const newest = useNewest(data);
  return { offers: newest && (newest.portal?.serves ?? []), error, again };
}

/** A mailbox's certificate, applied for with a licence key by which its holder is known. */
export function byLicense({ subject, identification, entitlements }: Offer): boolean {
  return subject === 'MAILBOX' && identification === 'LICENSE' && entitlements.includes('LICENSE_KEY');
}
