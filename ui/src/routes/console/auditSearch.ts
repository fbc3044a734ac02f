import type { AuditEventFilter } from '../../gql/graphql';

/** What the page's address says; empty: not narrowed. Days are of Tokyo, both inclusive. */
export interface AuditSearch {
  action: string;
  actor: string;
  object: string;
  from: string;
  until: string;
  after: string;
}

export const noFilter: AuditSearch = { action: '', actor: '', object: '', from: '', until: '', after: '' };

const dayLength = 24 * 60 * 60 * 1000;

/** The moment at which a day of Tokyo begins, or the one `later` days on; undefined for what is no day. */
export function startOfDay(day: string, later = 0): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const start = Date.parse(`${day}T00:00:00+09:00`);
  return Number.isNaN(start) ? undefined : new Date(start + later * dayLength).toISOString();
}

/** The filter that an address stands for. */
export function filterOf({ action, actor, object, from, until }: AuditSearch): AuditEventFilter {
  const begins = startOfDay(from);
  const ends = startOfDay(until, 1);
  return {
    ...(action ? { action } : {}),
    ...(actor ? { actorId: actor } : {}),
    ...(object ? { objectId: object } : {}),
    ...(begins ? { from: begins } : {}),
    ...(ends ? { until: ends } : {}),
  };
}

/** Where the same is downloaded. */
export function exportAddress(format: 'csv' | 'jsonl', search: AuditSearch): string {
  const { action, actorId, objectId, from, until } = filterOf(search);
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries({ action, actor: actorId, object: objectId, from, until })) {
    if (typeof value === 'string') asked.set(name, value);
  }
  return `/console/export/audit.${format}?${asked.toString()}`;
}
