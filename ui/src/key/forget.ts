import { useEffect } from 'react';
import type { RequestStatus } from '../gql/graphql';
import { dropBags } from './bagStore';

/** States in which no key can be waiting for its certificate any more. */
const over: ReadonlySet<RequestStatus> = new Set(['COMPLETED', 'CANCELLED', 'REJECTED', 'LAPSED']);

/** Deletes the key kept for a request once it is of no use: confirmed by the clock, or past its deadline. */
export function useForgottenKey(requestId: string, status: RequestStatus | undefined): void {
  useEffect(() => {
    if (status === undefined || !over.has(status)) return;
    // A browser without a store kept nothing either.
    dropBags(requestId).catch(() => undefined);
  }, [requestId, status]);
}
