import { useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../../gql';
import { rowsOf, type QueueRow } from './queueTable';

const rowsQuery = graphql(`
  query QueueRows($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Request {
        ...QueueTable_request
      }
    }
  }
`);

interface Rows {
  /** The rows to be shown, each where it stood when the list was read. */
  rows: readonly QueueRow[];
  /** Those that changed since. */
  fresh: ReadonlySet<string>;
  /** Requests beside these that changed: they may belong onto the list now. */
  waiting: number;
  /** Looks at what changed. */
  onChanges: (ids: readonly string[]) => void;
}

interface Since {
  /** Of which list. */
  of: readonly QueueRow[];
  fresh: ReadonlyMap<string, QueueRow>;
  waiting: ReadonlySet<string>;
}

/**
 * A list that is brought up to date while it is looked at: a row that changes is read again and stays where it is, so
 * that nothing moves from under a pointer or the focus. What would come or go is counted, until the list is read anew.
 */
export function useLiveRows(list: readonly QueueRow[]): Rows {
  const client = useClient();
  const [kept, setKept] = useState<Since>({ of: list, fresh: new Map(), waiting: new Set() });
  // A list that was read anew is up to date.
  const since = kept.of === list ? kept : { of: list, fresh: new Map<string, QueueRow>(), waiting: new Set<string>() };
  const onChanges = (ids: readonly string[]) => {
    const shown = new Set(list.map(({ id }) => id));
    const others = ids.length === 0 ? ['?'] : ids.filter((id) => !shown.has(id));
    if (others.length > 0)
      setKept((last) => {
        const before = last.of === list ? last : since;
        return { ...before, waiting: new Set([...before.waiting, ...others]) };
      });
    const changed = ids.filter((id) => shown.has(id));
    if (changed.length === 0) return;
    void client
      .query(rowsQuery, { ids: changed }, { requestPolicy: 'network-only' })
      .toPromise()
      .then(({ data }) => {
        const found = rowsOf(data?.nodes.filter((node) => node?.__typename === 'Request') ?? []);
        setKept((last) => {
          const before = last.of === list ? last : since;
          return { ...before, fresh: new Map([...before.fresh, ...found.map((row) => [row.id, row] as const)]) };
        });
      });
  };
  return {
    rows: list.map((row) => since.fresh.get(row.id) ?? row),
    fresh: new Set(since.fresh.keys()),
    waiting: since.waiting.size,
    onChanges,
  };
}
