import { graphql } from '../../gql';

/** Everything that the form of a partner shows. */
export const partnerFragment = graphql(`
  fragment PartnerPage_partner on Partner {
    id
    enabled
    helpDeskEmail
    nameJa: name(language: JA)
    nameEn: name(language: EN)
    postalAddressJa: postalAddress(language: JA)
    postalAddressEn: postalAddress(language: EN)
    contactJa: contact(language: JA)
    contactEn: contact(language: EN)
    helpDeskJa: helpDesk(language: JA)
    helpDeskEn: helpDesk(language: EN)
    portal {
      slug
      nameJa: name(language: JA)
      nameEn: name(language: EN)
      theme {
        accent
        logo
      }
      links {
        topic
        url
      }
      serves {
        id
      }
    }
  }
`);

/** One partner. */
export const partnerQuery = graphql(`
  query Partner($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Partner {
        ...PartnerPage_partner
      }
    }
  }
`);

/** Makes one. */
export const createPartnerMutation = graphql(`
  mutation CreatePartner($input: CreatePartnerInput!) {
    createPartner(input: $input) {
      partner {
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

/** Describes one anew. */
export const updatePartnerMutation = graphql(`
  mutation UpdatePartner($input: UpdatePartnerInput!) {
    updatePartner(input: $input) {
      partner {
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
