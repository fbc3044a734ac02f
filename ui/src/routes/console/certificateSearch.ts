import { fallback, object, optional, string } from 'valibot';
import type { CertificateFilter, CertificateStatus } from '../../gql/graphql';

/** What the address of the certificates' page says; empty: not narrowed. Days are of Tokyo, both inclusive. */
export const certificateSearch = object({
  status: optional(fallback(string(), ''), ''),
  from: optional(fallback(string(), ''), ''),
  until: optional(fallback(string(), ''), ''),
  after: optional(fallback(string(), ''), ''),
});

export interface CertificateSearch {
  status: string;
  from: string;
  until: string;
  after: string;
}

export const allCertificates: CertificateSearch = { status: '', from: '', until: '', after: '' };

export const certificateStatuses: readonly CertificateStatus[] = ['ACTIVE', 'ISSUED', 'REVOKED', 'EXPIRED'];

const isDay = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);

/** What of an address can be read; whatever else somebody typed into it narrows nothing. */
export function readableCertificates(search: CertificateSearch): CertificateSearch {
  return {
    status: certificateStatuses.some((status) => status === search.status) ? search.status : '',
    from: isDay(search.from) ? search.from : '',
    until: isDay(search.until) ? search.until : '',
    after: /^[\w-]{1,200}$/.test(search.after) ? search.after : '',
  };
}

/** The filter of the contract, and the order that goes with it: what is narrowed by its end is sorted by it. */
export function certificatesAsked(search: CertificateSearch, q: string) {
  const status = certificateStatuses.find((known) => known === search.status);
  const filter: CertificateFilter = {
    ...(status ? { status: [status] } : {}),
    ...(search.from ? { expiresFrom: search.from } : {}),
    ...(search.until ? { expiresUntil: search.until } : {}),
    ...(q ? { search: q } : {}),
  };
  const byEnd = Boolean(search.from || search.until || status);
  return {
    filter,
    orderBy: byEnd
      ? ({ field: 'EXPIRES_AT', direction: search.status === 'EXPIRED' || search.status === 'REVOKED' ? 'DESC' : 'ASC' } as const)
      : ({ field: 'ISSUED_AT', direction: 'DESC' } as const),
  };
}
