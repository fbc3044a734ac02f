import type { RegistrationPath } from '../../form/field';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { EarlierOrigin } from '../../gql/graphql';

const earlierFragment = graphql(`
  fragment Earlier_request on Request {
    earlierRegistrations {
      origin
      registration {
        id
        version
        declaredAt
      }
      differences {
        field
        before
      }
    }
  }
`);

/** What was registered before, as far as it differs from what is declared now. */
export interface Earlier {
  origin: EarlierOrigin;
  declaredAt: string;
  /** As stored; '' for nothing. Fields that are not in it are the same. */
  before: ReadonlyMap<RegistrationPath, string>;
}

function isPath(field: string): field is RegistrationPath {
  return /^(organization|subscriber|proxy)\./.test(field);
}

/** Earlier registrations of a case, the nearest first; none for a first application as it was submitted. */
export function earlierOf(request: FragmentType<typeof earlierFragment>): Earlier[] {
  return readFragment(earlierFragment, request).earlierRegistrations.map(({ origin, registration, differences }) => {
    const before = new Map<RegistrationPath, string>();
    for (const { field, before: was } of differences) if (isPath(field)) before.set(field, was);
    return { origin, declaredAt: registration.declaredAt, before };
  });
}
