/** The product that a form applies for, as the server tells it. */
export const product = {
  __typename: 'Product',
  id: 'prod_1',
  code: 'class2-standard',
  open: true,
  entitlements: ['COUPON'],
  name: 'Class2 スタンダード',
  description: '個人用電子証明書です。',
  validityDays: 365,
  provisionalWindowSeconds: 3600,
  pausesDeadline: false,
  vettingTargetDays: 5,
  terms: { __typename: 'Terms', id: 'term_1', version: 3, title: '利用規約', publishedAt: '2026-01-01T00:00:00Z' },
  privacyNotice: { __typename: 'Terms', id: 'term_2', version: 1, title: '個人情報の取り扱い', publishedAt: '2026-01-01T00:00:00Z' },
  acquisitionEndsAt: null,
  closing: null,
};
