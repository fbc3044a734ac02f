import { entrance } from '../../entrance';
import { graphql } from '../../gql';
import type { MaintenanceQuery } from '../../gql/graphql';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';

const maintenanceQuery = graphql(`
  query Maintenance($partner: String, $language: Language!) {
    viewer {
      now
    }
    portal(partner: $partner) {
      maintenance {
        id
        procedure
        state
        startsAt
        endsAt
        words(language: $language)
      }
    }
  }
`);

/** A window of maintenance as applicants are told of it. */
export type AnnouncedWindow = NonNullable<MaintenanceQuery['portal']>['maintenance'][number];

const none: readonly AnnouncedWindow[] = [];

/** What is announced at this entrance and not over, by the server's time; nothing until that is known. */
export function useMaintenance(): { now: string; windows: readonly AnnouncedWindow[]; again: () => void } {
  const { locale } = useWords();
  const { data, again } = useLastingQuery({
    query: maintenanceQuery,
    variables: { partner: entrance || null, language: locale === 'ja' ? 'JA' : 'EN' },
  });
  return { now: data?.viewer.now ?? '', windows: data?.portal?.maintenance ?? none, again };
}
