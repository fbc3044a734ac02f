import { wholeQueue, type QueueSearch } from './queueViews';

/** Where the queue was looked at last on this page: its address, and what was searched for. */
interface Place {
  search: QueueSearch;
  q: string;
}

const start: Place = { search: wholeQueue, q: '' };
let last = start;

/** Keeps where the queue stands, for the way back from a case. */
export function keepPlace(search: QueueSearch, q: string): void {
  last = { search, q };
}

/** Where the queue was looked at last; as it is opened in the morning until then. */
export function lastPlace(): Place {
  return last;
}
