import { graphql, readFragment } from '../../gql';
import type { ConsoleProductQuery } from '../../gql/graphql';
import { valuesOf, type Values } from './policyForm';

export const productQuery = graphql(`
  query ConsoleProduct($id: ID!, $language: Language!) {
    products(first: 100) {
      nodes {
        id
        code
        name(language: $language)
      }
    }
    node(id: $id) {
      __typename
      ... on Product {
        id
        code
        name(language: $language)
        closing {
          toldOtherDays
        }
        brandText {
          ja
          en
        }
        nameText {
          ja
          en
        }
        descriptionText {
          ja
          en
        }
        versions {
          version
          effectiveAt
          policy {
            assurance
            subject
            secretLabel {
              ja
              en
            }
            identification
            new {
              ...PolicyProcedure
            }
            renewing {
              mode
              procedure {
                ...PolicyProcedure
              }
              opensDays
              closesDays
              reminders
            }
            reissuing {
              edits
              revokes
              validity
            }
            changing {
              procedure {
                ...PolicyProcedure
              }
              effects {
                field
                effect
              }
            }
            closing {
              lastOrder
              lastReissue
              successor
            }
            fees {
              act
              amount
              currency
              taxPercent
              payer
            }
            validityDays
            acquisitionDays
            confirmationDelay
            maxReplacements
            keyTypes
            issuer
            profile
          }
        }
      }
    }
  }
`);

const procedureFragment = graphql(`
  fragment PolicyProcedure on ProcedurePolicy {
    entitlements
    window
    clock
    vetting {
      checks
      targetDays
      claimHold
      secondApprover
      rejection
      correctionDays
    }
  }
`);

export const proposeMutation = graphql(`
  mutation ProposeProduct($input: ProposeProductInput!) {
    proposeProduct(input: $input) {
      proposal {
        id
      }
      problems {
        code
        field
        message
        params {
          name
          value
        }
      }
    }
  }
`);

type Product = Extract<ConsoleProductQuery['node'], { __typename: 'Product' }>;

/** What stands of a product, as the form asks for it. */
export function standing(product: Product, policy: Product['versions'][number]['policy']): Values {
  const [first, renewal, change] = [policy.new, policy.renewing.procedure, policy.changing.procedure].map((each) =>
    readFragment(procedureFragment, each),
  );
  if (!first || !renewal || !change) throw new Error('product: a policy without its procedures');
  return valuesOf(
    {
      ...policy,
      new: first,
      renewing: { ...policy.renewing, procedure: renewal },
      changing: { ...policy.changing, procedure: change },
    },
    { brand: product.brandText, name: product.nameText, description: product.descriptionText },
  );
}
