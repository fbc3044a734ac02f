import type { RequestStatus } from '../../gql/graphql';
import { wholeQueue, type QueueSearch } from './queueViews';

/** Where the queue was looked at last on this page: its address, what was searched for, and the cases that were listed. */
interface Place {
  search: QueueSearch;
  q: string;
  cases: readonly { id: string; status: RequestStatus }[];
}

const start: Place = { search: wholeQueue, q: '', cases: [] };
let last = start;

/** Keeps where the queue stands, for the way back from a case and on to the next. */
export function keepPlace(place: Place): void {
  last = place;
}

/** Where the queue was looked at last; as it is opened in the morning until then. */
export function lastPlace(): Place {
  return last;
}

/** The case that nobody held when the queue was looked at, below the one that is open, else from the top; undefined for none. */
export function nextUnclaimed(id: string): string | undefined {
  const at = last.cases.findIndex((each) => each.id === id);
  const others = [...last.cases.slice(at + 1), ...last.cases.slice(0, Math.max(at, 0))];
  return others.find(({ status }) => status === 'ACCEPTED')?.id;
}
