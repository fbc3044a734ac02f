import { graphql } from '../../gql';

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

export const procedureFragment = graphql(`
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
