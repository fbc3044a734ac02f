import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../../gql';
import type { PartnerNamesQuery } from '../../gql/graphql';

const partnersQuery = graphql(`
  query PartnerNames($after: String) {
    partners(first: 100, after: $after) {
      nodes {
        id
        ja: name(language: JA)
        en: name(language: EN)
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

type Partners = PartnerNamesQuery['partners']['nodes'];

/** The partners that one chooses from, page by page; none for `own`, a partner's staff, who have theirs alone. */
export function usePartnerNames(own: boolean): Partners {
  const client = useClient();
  const [pages, setPages] = useState<{ found: Partners; after: string | null; whole: boolean }>({
    found: [],
    after: null,
    whole: false,
  });
  const { found, after, whole } = pages;
  useEffect(() => {
    if (own || whole) return;
    let over = false;
    void client
      .query(partnersQuery, { after })
      .toPromise()
      .then(({ data }) => {
        if (over || !data) return;
        const { nodes, pageInfo } = data.partners;
        setPages((before) => ({
          found: [...before.found, ...nodes],
          after: pageInfo.endCursor ?? null,
          whole: !pageInfo.hasNextPage,
        }));
      });
    return () => {
      over = true;
    };
  }, [client, own, after, whole]);
  return found;
}
