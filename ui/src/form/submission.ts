import { entrance } from '../entrance';
import type { RegistrationInput } from '../gql/graphql';
import type { Application } from './application';

/** What the form holds, as an application and a renewal send it alike. */
export interface Submission {
  partner: string | null;
  couponNumber: string | null;
  licenseId: string | null;
  licensePassword: string | null;
  applicationPassphrase: string;
  registration: RegistrationInput;
}

/** What the form sends: boxes left empty on purpose become null. The server normalises the rest. */
export function submissionOf(application: Application): Submission {
  const { organization, subscriber, proxy } = application.registration;
  return {
    partner: entrance || null,
    ...entitlementOf(application),
    applicationPassphrase: application.applicationPassphrase,
    registration: {
      organization: {
        ...organization,
        tdbCompanyCode: orNull(organization.tdbCompanyCode),
        corporateNumber: orNull(organization.corporateNumber),
      },
      subscriber: {
        ...subscriber,
        jobTitle: orNull(subscriber.jobTitle),
        department: application.noDepartment ? null : subscriber.department,
        jobTitleLatin: orNull(subscriber.jobTitleLatin),
        workplaceBuilding: orNull(subscriber.workplaceBuilding),
      },
      proxy: application.proxyChoice === 'enter' ? { ...proxy, department: orNull(proxy.department) } : null,
    },
  };
}

/** What entitles to it; what stands in the boxes of the other way is not sent. */
function entitlementOf({ entitlement, couponNumber, licenseId, licensePassword }: Application) {
  return entitlement === 'LICENSE_KEY'
    ? { couponNumber: null, licenseId, licensePassword }
    : { couponNumber, licenseId: null, licensePassword: null };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
