import { useEffect, useEffectEvent, useState } from 'react';
import { useClient } from 'urql';
import { graphql } from '../../gql';

const changesSubscription = graphql(`
  subscription RequestChanges($after: String) {
    requestChanges(after: $after) {
      cursor
      requestIds
      missed
    }
  }
`);

/** How long after a stream ended it is opened again, in milliseconds: longer each time, until it holds. */
const again = [1000, 2000, 5000, 15_000];

/**
 * Follows what changes at the server. `onChanges` gets ids of requests; an empty list says that more has changed than
 * was told. Answers whether the stream stands.
 */
export function useRequestChanges(onChanges: (ids: readonly string[]) => void): boolean {
  const client = useClient();
  const [live, setLive] = useState(false);
  const tell = useEffectEvent(onChanges);
  useEffect(() => {
    let cursor: string | null = null;
    let tries = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stop = () => {};
    let over = false;
    const open = () => {
      const { unsubscribe } = client.subscription(changesSubscription, { after: cursor }).subscribe((result) => {
        const changes = result.data?.requestChanges;
        if (changes && !result.error) {
          tries = 0;
          cursor = changes.cursor;
          setLive(true);
          if (changes.missed) tell([]);
          else if (changes.requestIds.length > 0) tell(changes.requestIds);
        }
        if (result.error || !result.hasNext) {
          setLive(false);
          unsubscribe();
          clearTimeout(timer);
          if (!over) timer = setTimeout(open, again[Math.min(tries++, again.length - 1)]);
        }
      });
      stop = unsubscribe;
    };
    open();
    return () => {
      over = true;
      clearTimeout(timer);
      stop();
    };
  }, [client]);
  return live;
}
