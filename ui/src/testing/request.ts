/** A mail of a request, as the server tells it. */
export function letter(kind: string, status: string, more: Record<string, unknown> = {}) {
  return {
    __typename: 'Message',
    id: `msg_${kind}_${status}`,
    kind,
    to: 'ta***@example.co.jp',
    status,
    attempts: 1,
    createdAt: '2026-11-20T05:30:00Z',
    sentAt: status === 'SENT' ? '2026-11-20T05:31:00Z' : null,
    ...more,
  };
}

/** A request as its applicant sees it. */
export function requestOf(status: string, more: Record<string, unknown> = {}) {
  return {
    __typename: 'Request',
    id: 'req_1',
    receiptNumber: '28M2-S4XB-5FY6',
    status,
    kind: 'NEW',
    reason: null,
    predecessor: null,
    submittedAt: '2026-11-20T04:30:00Z',
    acceptedAt: '2026-11-20T05:30:00Z',
    cancelDeadline: '2026-11-20T05:30:00Z',
    cancellable: false,
    couponReusable: ['PROVISIONAL', 'CANCELLED'].includes(status) ? true : null,
    expectedAt: '2026-11-29T15:00:00Z',
    rejectionReason: null,
    couponFate: status === 'REJECTED' ? 'CONSUMED' : null,
    refundable: false,
    corrections: [],
    acquisitionDeadline: status === 'APPROVED' ? '2027-02-18T15:00:00Z' : null,
    product: {
      __typename: 'Product',
      name: 'Class2 スタンダード',
      secretLabel: '証明書コード',
    },
    registration: {
      __typename: 'Registration',
      organization: { __typename: 'DeclaredOrganization', legalName: '株式会社証明商事' },
      subscriber: {
        __typename: 'DeclaredSubscriber',
        familyName: '山﨑',
        givenName: '太郎',
        email: 'taro@example.co.jp',
      },
    },
    history: [
      { __typename: 'HistoryEntry', at: '2026-11-20T04:30:00Z', action: 'SUBMITTED' },
      { __typename: 'HistoryEntry', at: '2026-11-20T05:30:00Z', action: 'ACCEPTED' },
    ],
    comingMails: [],
    messages: [letter('RECEIVED', 'SENT')],
    ...more,
  };
}
