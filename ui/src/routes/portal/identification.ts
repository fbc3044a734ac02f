import { useState } from 'react';
import { useQuery } from 'urql';
import { entrance } from '../../entrance';
import { graphql } from '../../gql';
import type { Identification } from '../../gql/graphql';
import { useWords } from '../../i18n/locale';

const identificationQuery = graphql(`
  query Identifications($partner: String, $language: Language!) {
    portal(partner: $partner) {
      serves {
        id
        identification
        secretLabel(language: $language)
      }
    }
  }
`);

interface Ways {
  /** By which secrets the holders of this entrance's products are known. */
  ways: readonly Identification[];
  way: Identification;
  choose: (way: Identification) => void;
  /** What the mailed secret is called by those who are known by a licence key. */
  secretLabel: string;
}

/** How one is known at this entrance, by its products' policies. At / everybody has a passphrase. */
export function useIdentification(): Ways {
  const { locale } = useWords();
  const [chosen, choose] = useState<Identification>();
  const [{ data }] = useQuery({
    query: identificationQuery,
    variables: { partner: entrance || null, language: locale === 'ja' ? 'JA' : 'EN' },
    pause: entrance === '',
  });
  const serves = data?.portal?.serves ?? [];
  const ways = (['PASSPHRASE', 'LICENSE'] as const).filter((way) =>
    serves.some(({ identification }) => identification === way),
  );
  const secretLabel = serves.find(({ identification }) => identification === 'LICENSE')?.secretLabel ?? '';
  return { ways, way: chosen ?? ways[0] ?? 'PASSPHRASE', choose, secretLabel };
}
