import type { RequestKind, RequestStatus } from '../../gql/graphql';
import type { MessageKey } from '../../i18n/catalogue';

const titles: Record<RequestStatus, MessageKey> = {
  PROVISIONAL: 'request.titlePROVISIONAL',
  ACCEPTED: 'request.titleACCEPTED',
  IN_REVIEW: 'request.titleIN_REVIEW',
  RETURNED: 'request.titleRETURNED',
  APPROVED: 'request.titleAPPROVED',
  COMPLETED: 'request.titleCOMPLETED',
  CANCELLED: 'request.titleCANCELLED',
  REJECTED: 'request.titleREJECTED',
  LAPSED: 'request.titleLAPSED',
};

/** A renewal is called so while it is an application; then it is a certificate like any other. */
const renewalTitles: Partial<typeof titles> = {
  PROVISIONAL: 'renewal.titlePROVISIONAL',
  ACCEPTED: 'renewal.titleACCEPTED',
  IN_REVIEW: 'renewal.titleIN_REVIEW',
  CANCELLED: 'renewal.titleCANCELLED',
};

/** What a request's page is called. */
export function titleOf({ kind, status }: { kind: RequestKind; status: RequestStatus }): MessageKey {
  // A reissue is granted as it is received.
  if (kind === 'REISSUE' && status === 'APPROVED') return 'request.titleReissue';
  if (kind === 'CHANGE') return 'request.titleChange';
  if (kind === 'WITHDRAWAL') return 'request.titleWithdrawal';
  return (kind === 'RENEWAL' ? renewalTitles[status] : undefined) ?? titles[status];
}
