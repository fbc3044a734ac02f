import { entrance } from '../entrance';
import type { RegistrationInput } from '../gql/graphql';
import type { Application } from './application';

/** What the form holds, as an application and a renewal send it alike. */
export interface Submission {
  partner: string | null;
  couponNumber: string;
  applicationPassphrase: string;
  registration: RegistrationInput;
}

/** What the form sends: boxes left empty on purpose become null. The server normalises the rest. */
export function submissionOf(application: Application): Submission {
  const { organization, subscriber, proxy } = application.registration;
  return {
    partner: entrance || null,
    couponNumber: application.couponNumber,
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

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text;
}
