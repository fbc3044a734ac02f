import type { CreatePartnerInput, PartnerPage_PartnerFragment, Topic } from '../../gql/graphql';

/** Texts of the form, by the path under which problems name them. */
export const textPaths = [
  'slug',
  'name.ja',
  'name.en',
  'postalAddress.ja',
  'postalAddress.en',
  'contact.ja',
  'contact.en',
  'entrance.name.ja',
  'entrance.name.en',
  'entrance.helpDesk.ja',
  'entrance.helpDesk.en',
  'entrance.helpDeskEmail',
  'entrance.theme.accent',
  'entrance.theme.logo',
] as const;

/** A text of the form. */
export type TextPath = (typeof textPaths)[number];

/** What stands in the form of a partner. */
export interface PartnerDraft {
  texts: Record<TextPath, string>;
  links: Partial<Record<Topic, string>>;
  products: readonly string[];
  enabled: boolean;
}

/** A form in which nothing stands. */
export function blankPartner(): PartnerDraft {
  const texts = Object.fromEntries(textPaths.map((path) => [path, ''])) as Record<TextPath, string>;
  return { texts, links: {}, products: [], enabled: true };
}

/** The form of a partner as it stands. */
export function draftOf(partner: PartnerPage_PartnerFragment): PartnerDraft {
  const { portal } = partner;
  return {
    texts: {
      slug: portal.slug,
      'name.ja': partner.nameJa,
      'name.en': partner.nameEn,
      'postalAddress.ja': partner.postalAddressJa,
      'postalAddress.en': partner.postalAddressEn,
      'contact.ja': partner.contactJa,
      'contact.en': partner.contactEn,
      'entrance.name.ja': portal.nameJa,
      'entrance.name.en': portal.nameEn,
      'entrance.helpDesk.ja': partner.helpDeskJa,
      'entrance.helpDesk.en': partner.helpDeskEn,
      'entrance.helpDeskEmail': partner.helpDeskEmail,
      'entrance.theme.accent': portal.theme.accent,
      'entrance.theme.logo': portal.theme.logo,
    },
    links: Object.fromEntries(portal.links.flatMap(({ topic, url }) => (url ? [[topic, url]] : []))),
    products: portal.serves.map(({ id }) => id),
    enabled: partner.enabled,
  };
}

/** What is sent of a form: all of it but the slug, and whether the partner is enabled. */
export function inputOf({ texts, links, products }: PartnerDraft): Omit<CreatePartnerInput, 'slug'> {
  const both = (path: 'name' | 'postalAddress' | 'contact' | 'entrance.name' | 'entrance.helpDesk') => ({
    ja: texts[`${path}.ja`].trim(),
    en: texts[`${path}.en`].trim(),
  });
  return {
    name: both('name'),
    postalAddress: both('postalAddress'),
    contact: both('contact'),
    entrance: {
      name: both('entrance.name'),
      helpDesk: both('entrance.helpDesk'),
      helpDeskEmail: texts['entrance.helpDeskEmail'].trim(),
      theme: { accent: texts['entrance.theme.accent'].trim().toLowerCase(), logo: texts['entrance.theme.logo'] },
      links: (Object.entries(links) as [Topic, string][]).flatMap(([topic, url]) =>
        url.trim() ? [{ topic, url: url.trim() }] : [],
      ),
      productIds: [...products],
    },
  };
}
