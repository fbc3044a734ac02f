import type { SubmitApplicationInput } from '../gql/graphql';
import type { Application } from './application';

/** What the form sends: boxes left empty on purpose become null. The server normalises the rest. */
export function submissionOf(
  application: Application,
  rest: Pick<SubmitApplicationInput, 'submissionKey' | 'productId' | 'consents' | 'language'>,
): SubmitApplicationInput {
  const { organization, subscriber, proxy } = application.registration;
  return {
    ...rest,
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
