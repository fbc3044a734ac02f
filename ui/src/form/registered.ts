import { graphql, readFragment, type FragmentType } from '../gql';
import type { Registered } from './application';

const registeredFragment = graphql(`
  fragment Registered on Registration {
    organization {
      tdbCompanyCode
      corporateNumber
      legalName
      legalNameKana
      legalNameLatin
      headOfficeAddress
      mainPhoneNumber
      representativeFamilyName
      representativeGivenName
    }
    subscriber {
      familyName
      givenName
      familyNameKana
      givenNameKana
      familyNameLatin
      givenNameLatin
      email
      jobTitle
      department
      jobTitleLatin
      workplacePostalCode
      workplacePrefecture
      workplaceCity
      workplaceStreet
      workplaceBuilding
      workplacePhoneNumber
    }
    proxy {
      familyName
      givenName
      familyNameKana
      givenNameKana
      department
      phoneNumber
    }
  }
`);

/** What the documents ask of a registration that is shown, or that a form begins with. */
export type RegisteredData = FragmentType<typeof registeredFragment>;

/** Every field that was declared in a version of a registration; null where none was. */
export function registeredOf(data: RegisteredData): Registered {
  return readFragment(registeredFragment, data);
}
