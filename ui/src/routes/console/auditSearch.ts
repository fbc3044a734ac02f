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

/** The filter that an address stands for, and what was looked for besides. */
export function filterOf({ action, actor, object, from, until }: AuditSearch, sought = ''): AuditEventFilter {
  const begins = startOfDay(from);
  const ends = startOfDay(until, 1);
  return {
    ...(sought ? { search: sought } : {}),
    ...(action ? { action } : {}),
    ...(actor ? { actorId: actor } : {}),
    ...(object ? { objectId: object } : {}),
    ...(begins ? { from: begins } : {}),
    ...(ends ? { until: ends } : {}),
  };
}
