/** What entitles to an application, as far as the person who applies shows it. */
export type Way = 'COUPON' | 'LICENSE_KEY';

/** What the form holds: texts as they stand in the boxes. Paths are those of SubmitApplicationInput. */
export interface Application {
  registration: {
    organization: {
      tdbCompanyCode: string;
      corporateNumber: string;
      legalName: string;
      legalNameKana: string;
      legalNameLatin: string;
      headOfficeAddress: string;
      mainPhoneNumber: string;
      representativeFamilyName: string;
      representativeGivenName: string;
    };
    subscriber: {
      familyName: string;
      givenName: string;
      familyNameKana: string;
      givenNameKana: string;
      familyNameLatin: string;
      givenNameLatin: string;
      email: string;
      jobTitle: string;
      department: string;
      jobTitleLatin: string;
      workplacePostalCode: string;
      workplacePrefecture: string;
      workplaceCity: string;
      workplaceStreet: string;
      workplaceBuilding: string;
      workplacePhoneNumber: string;
    };
    proxy: {
      familyName: string;
      givenName: string;
      familyNameKana: string;
      givenNameKana: string;
      department: string;
      phoneNumber: string;
    };
  };
  /** 部署なし: a deliberate answer, so that an empty box is a forgotten one. */
  noDepartment: boolean;
  /** Whether somebody may answer for the person; '' until chosen. */
  proxyChoice: '' | 'enter' | 'none';
  /** Which of the product's ways is gone; the boxes of the other are not looked at. */
  entitlement: Way;
  couponNumber: string;
  licenseId: string;
  licensePassword: string;
  applicationPassphrase: string;
  agreedTerms: boolean;
  agreedPrivacy: boolean;
}

/** A form in which nothing was typed. */
export const emptyApplication: Application = {
  registration: {
    organization: {
      tdbCompanyCode: '',
      corporateNumber: '',
      legalName: '',
      legalNameKana: '',
      legalNameLatin: '',
      headOfficeAddress: '',
      mainPhoneNumber: '',
      representativeFamilyName: '',
      representativeGivenName: '',
    },
    subscriber: {
      familyName: '',
      givenName: '',
      familyNameKana: '',
      givenNameKana: '',
      familyNameLatin: '',
      givenNameLatin: '',
      email: '',
      jobTitle: '',
      department: '',
      jobTitleLatin: '',
      workplacePostalCode: '',
      workplacePrefecture: '',
      workplaceCity: '',
      workplaceStreet: '',
      workplaceBuilding: '',
      workplacePhoneNumber: '',
    },
    proxy: {
      familyName: '',
      givenName: '',
      familyNameKana: '',
      givenNameKana: '',
      department: '',
      phoneNumber: '',
    },
  },
  noDepartment: false,
  proxyChoice: '',
  entitlement: 'COUPON',
  couponNumber: '',
  licenseId: '',
  licensePassword: '',
  applicationPassphrase: '',
  agreedTerms: false,
  agreedPrivacy: false,
};

/** A registration as the server tells it: null where nothing was declared. */
export interface Registered {
  organization: Texts<Application['registration']['organization']>;
  subscriber: Texts<Application['registration']['subscriber']>;
  proxy: Texts<Application['registration']['proxy']> | null;
}

type Texts<Group> = { [Field in keyof Group]: string | null };

/** A form filled in with what was registered. */
export function applicationOf({ organization, subscriber, proxy }: Registered): Application {
  const empty = emptyApplication.registration;
  return {
    ...emptyApplication,
    registration: {
      organization: filled(empty.organization, organization),
      subscriber: filled(empty.subscriber, subscriber),
      proxy: proxy ? filled(empty.proxy, proxy) : empty.proxy,
    },
    noDepartment: subscriber.department === null,
    proxyChoice: proxy ? 'enter' : 'none',
  };
}

function filled<Group extends object>(empty: Group, registered: Texts<Group>): Group {
  const declared = Object.entries(registered).filter(([field, text]) => field in empty && text !== null);
  return { ...empty, ...Object.fromEntries(declared) };
}
