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
  vettingTargetDays: 5,
  terms: { __typename: 'Terms', id: 'term_1', version: 3, title: '利用規約' },
  privacyNotice: { __typename: 'Terms', id: 'term_2', version: 1, title: '個人情報の取り扱い' },
  acquisitionEndsAt: null,
  closing: null,
};
