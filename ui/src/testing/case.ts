const none = { result: null, source: null, note: null, at: null, by: null };
const staff = { __typename: 'Staff', id: 'staf_1', name: '見本 花子', role: 'REVIEWER' };

/** What the frame of the console asks, of somebody who may vet. */
export const consoleFrame = { viewer: { __typename: 'Viewer', demo: true, ahead: 0, now: '2026-11-20T03:00:00Z', staff } };

/** A check as it was recorded; without a result: not yet. */
export function check(kind: string, result: string | null = null, source = '公表サイト', note = '') {
  if (result === null) return { __typename: 'Check', kind, ...none };
  return { __typename: 'Check', kind, result, source, note, at: '2026-11-21T03:00:00Z', by: staff };
}

/** What the server says stands in the way of somebody who holds the case. */
function obstaclesOf(checks: ReturnType<typeof check>[]) {
  const of = (kind: string, those: ReturnType<typeof check>[]) =>
    those.length === 0 ? [] : [{ __typename: 'Obstacle', kind, blocks: true, checks: those.map((each) => each.kind) }];
  const open = checks.filter(({ result }) => result !== 'PASS' && result !== 'FAIL');
  return [
    ...of('CHECKS_FAILED', checks.filter(({ result }) => result === 'FAIL')),
    ...of('CHECKS_OPEN', open.filter(({ kind }) => kind !== 'TELEPHONE_VERIFIED')),
    ...of('CALL_OPEN', open.filter(({ kind }) => kind === 'TELEPHONE_VERIFIED')),
  ];
}

/** A case in review by the officer of consoleFrame. */
export function caseOf(checks: ReturnType<typeof check>[], more: Record<string, unknown> = {}) {
  return {
    __typename: 'Request',
    id: 'req_1',
    receiptNumber: '28M2-S4XB-5FY6',
    status: 'IN_REVIEW',
    kind: 'NEW',
    submittedAt: '2026-11-20T04:30:00Z',
    acquisitionDeadline: null,
    corrections: [],
    serviceLevel: null,
    product: { __typename: 'Product', ja: 'Class2 スタンダード', en: 'Class2 Standard' },
    claimExpiresAt: '2026-11-21T04:00:00Z',
    claimedBy: staff,
    rejectionReason: null,
    refundable: false,
    correctable: ['registration.subscriber.email'],
    registrations: [],
    mayApprove: true,
    secondApproverWanted: false,
    firstApproval: null,
    registration: {
      __typename: 'Registration',
      id: 'reg_1',
      version: 1,
      declaredAt: '2026-11-20T04:30:00Z',
      organization: {
        __typename: 'DeclaredOrganization',
        tdbCompanyCode: null,
        corporateNumber: null,
        legalName: '株式会社証明商事',
        legalNameKana: 'カブシキガイシャショウメイショウジ',
        legalNameLatin: 'Shomei Shoji K.K.',
        headOfficeAddress: '東京都中央区八重洲2-8-1',
        mainPhoneNumber: '0332717011',
        representativeFamilyName: '髙橋',
        representativeGivenName: '理沙',
      },
      subscriber: {
        __typename: 'DeclaredSubscriber',
        familyName: '山﨑',
        givenName: '太郎',
        familyNameKana: 'ヤマザキ',
        givenNameKana: 'タロウ',
        familyNameLatin: 'Yamazaki',
        givenNameLatin: 'Taro',
        email: 'taro@example.co.jp',
        jobTitle: null,
        department: null,
        jobTitleLatin: null,
        workplacePostalCode: '1040028',
        workplacePrefecture: '東京都',
        workplaceCity: '中央区',
        workplaceStreet: '八重洲2-8-1',
        workplaceBuilding: null,
        workplacePhoneNumber: '0350001111',
      },
      proxy: null,
    },
    checks,
    missingChecks: checks.filter(({ result }) => result !== 'PASS').map(({ kind }) => kind),
    consents: [],
  messages: [],
    coupon: null,
    calls: [],
    evidence: [],
    earlierRegistrations: [],
    caseDigest: 'd'.repeat(64),
    obstacles: obstaclesOf(checks),
    notes: [],
    certificates: [],
    history: [],
    ...more,
  };
}
