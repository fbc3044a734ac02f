import { useState } from 'react';
import { useAfterPress } from '../form/press';
import { useQuery, type AnyVariables, type CombinedError, type UseQueryArgs } from 'urql';

/** What a page shows while it asks again and again. */
export interface Lasting<Data> {
  /** The last good answer to this very question; undefined until there is one. */
  data: Data | undefined;
  /** Why the last look failed, beside `data` if an earlier one went well. */
  error: CombinedError | undefined;
  fetching: boolean;
  /** What is shown is being looked up again. */
  stale: boolean;
  /** Asks the server again. */
  again: () => void;
}

/**
 * useQuery for pages that poll. urql forgets the data when a later look fails;
 * a page that went by that would vanish with what somebody typed into it. Here
 * the last good answer stays, and the error stands beside it. An answer that
 * came in part is not a good one: its holes would read as "there is none".
 */
export function useLastingQuery<Data, Variables extends AnyVariables>(
  args: UseQueryArgs<Variables, Data>,
): Lasting<Data> {
  const [answer, ask] = useQuery(args);
  const [kept, setKept] = useState<{ key: number | undefined; data: Data }>();
  const key = answer.operation?.key;
  const good = answer.error ? undefined : answer.data;
  if (good !== undefined && (kept?.data !== good || kept.key !== key)) setKept({ key, data: good });
  // Another question's answer must not stand in: a different case has a different key.
  const last = kept?.key === key ? kept?.data : undefined;
  // What comes while something is pressed must not move it.
  const shown = useAfterPress(kept);
  return {
    data: shown && shown.key === key ? shown.data : (good ?? last),
    error: answer.error,
    fetching: answer.fetching,
    stale: answer.stale,
    again: () => ask({ requestPolicy: 'network-only' }),
  };
}
