import { fallback, object, optional, string } from 'valibot';
import type { RequestFilter, RequestKind, RequestStatus } from '../../gql/graphql';

/** What the queue's address says before its #; a search stands behind it (see searchTerm). */
export const queueSearch = object({
  view: optional(fallback(string(), ''), ''),
  kind: optional(fallback(string(), ''), ''),
  product: optional(fallback(string(), ''), ''),
  partner: optional(fallback(string(), ''), ''),
  by: optional(fallback(string(), ''), ''),
  from: optional(fallback(string(), ''), ''),
  until: optional(fallback(string(), ''), ''),
  after: optional(fallback(string(), ''), ''),
});

export interface QueueSearch {
  view: string;
  kind: string;
  product: string;
  partner: string;
  /** What the days are of: when a request is due, or `submitted`. */
  by: string;
  from: string;
  until: string;
  after: string;
}

/** The queue as it is opened in the morning. */
export const wholeQueue: QueueSearch = {
  view: '',
  kind: '',
  product: '',
  partner: '',
  by: '',
  from: '',
  until: '',
  after: '',
};

const closed: RequestStatus[] = ['COMPLETED', 'REJECTED', 'CANCELLED', 'LAPSED'];

/** Views that everybody has, by what is to be done; the first is what a reviewer opens in the morning. */
export const builtIn = [
  { key: 'open', filter: { status: ['ACCEPTED', 'IN_REVIEW'] } },
  { key: 'unclaimed', filter: { status: ['ACCEPTED'] } },
  { key: 'mine', filter: { claimedByMe: true } },
  { key: 'overdue', filter: { overdue: true } },
  { key: 'second', filter: { secondApproval: true } },
  { key: 'returned', filter: { status: ['RETURNED'] } },
  { key: 'provisional', filter: { status: ['PROVISIONAL'] } },
  { key: 'approved', filter: { status: ['APPROVED'] } },
  { key: 'closed', filter: { status: closed } },
  { key: 'all', filter: {} },
] as const satisfies readonly { key: string; filter: Readonly<RequestFilter> | { status: readonly RequestStatus[] } }[];

export type ViewKey = (typeof builtIn)[number]['key'];

export const kinds: readonly RequestKind[] = ['NEW', 'RENEWAL', 'REISSUE', 'CHANGE', 'WITHDRAWAL'];

/** `by` of days on which requests were submitted. */
export const submitted = 'submitted';

/** Whether the list is of requests by when they were submitted: the queue has its own order. */
export const bySubmission = (search: QueueSearch) => search.by === submitted && (search.from !== '' || search.until !== '');

/** `partner` of what the house sold itself. */
export const direct = 'direct';

/** Which view is chosen. Somebody who searches looks everywhere unless they chose one. */
export function viewOf(search: QueueSearch, q: string): ViewKey {
  return builtIn.find(({ key }) => key === search.view)?.key ?? (q ? 'all' : 'open');
}

const day = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: string) =>
  day.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);
const isId = (prefix: string) => (text: string) => new RegExp(`^${prefix}_[0-9a-z]{26}$`).test(text);

/** What of an address can be read: whatever else somebody typed into it is left out, and told. */
export function readable(search: QueueSearch): { search: QueueSearch; bad: boolean } {
  const fits: Record<keyof QueueSearch, (text: string) => boolean> = {
    view: (text) => builtIn.some(({ key }) => key === text),
    kind: (text) => kinds.some((kind) => kind === text),
    product: isId('prod'),
    partner: (text) => text === direct || isId('part')(text),
    by: (text) => text === submitted,
    from: isDay,
    until: isDay,
    after: (text) => /^[\w-]{1,200}$/.test(text),
  };
  const kept = { ...search };
  let bad = false;
  for (const key of Object.keys(fits) as (keyof QueueSearch)[]) {
    if (kept[key] === '' || fits[key](kept[key])) continue;
    kept[key] = '';
    bad = true;
  }
  return { search: kept, bad };
}

/** The filter of the contract for a readable address and what is searched for. */
export function filterOf(search: QueueSearch, q: string): RequestFilter {
  const { filter } = builtIn.find(({ key }) => key === viewOf(search, q)) ?? builtIn[0];
  const status = 'status' in filter ? { status: [...filter.status] } : {};
  return {
    ...filter,
    ...status,
    ...(search.kind ? { kind: [search.kind as RequestKind] } : {}),
    ...(search.product ? { productId: search.product } : {}),
    ...(search.partner === direct ? { direct: true } : search.partner ? { partnerId: search.partner } : {}),
    ...(search.from ? (search.by === submitted ? { submittedFrom: search.from } : { dueFrom: search.from }) : {}),
    ...(search.until ? (search.by === submitted ? { submittedUntil: search.until } : { dueUntil: search.until }) : {}),
    ...(q ? { search: q } : {}),
  };
}

/** The query part of an address, for a saved view; where a list stands is no part of it. */
export function queryOf(search: QueueSearch): string {
  const entries = Object.entries({ ...search, after: '' }).filter(([, value]) => value !== '');
  return new URLSearchParams(entries).toString();
}

/** The address that a saved view stands for. */
export function searchOf(query: string): QueueSearch {
  const given = new URLSearchParams(query);
  const search = { ...wholeQueue };
  for (const key of Object.keys(search) as (keyof QueueSearch)[]) search[key] = given.get(key) ?? '';
  return readable({ ...search, after: '' }).search;
}
