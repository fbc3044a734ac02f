import { emptyApplication, type Application } from '../form/application';

/** An application in which nothing is wrong. */
export const filledApplication: Application = {
  registration: {
    organization: {
      ...emptyApplication.registration.organization,
      legalName: '株式会社証明商事',
      legalNameKana: 'カブシキガイシャショウメイショウジ',
      legalNameLatin: 'Shomei Shoji K.K.',
      headOfficeAddress: '東京都中央区八重洲2-8-1',
      mainPhoneNumber: '0332717011',
      representativeFamilyName: '髙橋',
      representativeGivenName: '理沙',
    },
    subscriber: {
      ...emptyApplication.registration.subscriber,
      familyName: '山﨑',
      givenName: '太郎',
      familyNameKana: 'ヤマザキ',
      givenNameKana: 'タロウ',
      familyNameLatin: 'Yamazaki',
      givenNameLatin: 'Taro',
      email: 'taro@example.co.jp',
      department: '経理部',
      workplacePostalCode: '1040028',
      workplacePrefecture: '東京都',
      workplaceCity: '中央区',
      workplaceStreet: '八重洲2-8-1',
      workplacePhoneNumber: '0350001111',
    },
    proxy: emptyApplication.registration.proxy,
  },
  noDepartment: false,
  proxyChoice: 'none',
  entitlement: 'COUPON',
  couponNumber: '12345678-87654321',
  licenseId: '',
  licensePassword: '',
  applicationPassphrase: 'correct horse battery',
  agreedTerms: true,
  agreedPrivacy: true,
};
