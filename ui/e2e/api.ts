import type { Page } from '@playwright/test';
import { carryOut } from './office';
import type { Server } from './server';

const procedure = `{ entitlements window clock vetting { checks targetDays claimHold secondApprover rejection correctionDays } }`;
const policy = `policy { assurance subject secretLabel { ja en } identification new ${procedure}
  renewing { mode procedure ${procedure} opensDays closesDays reminders } reissuing { edits revokes validity }
  changing { procedure ${procedure} effects { field effect } } closing { lastOrder lastReissue successor }
  fees { act amount currency taxPercent payer } validityDays acquisitionDays confirmationDelay maxReplacements keyTypes issuer profile }`;

interface Procedure {
  entitlements: string[];
}

/** As much of a policy as the stories change; the rest goes back as it came. */
export interface Policy {
  new: Procedure;
  renewing: { procedure: Procedure; reminders: number[] };
  validityDays: number;
}

const text = (ja: string) => ({ ja, en: ja });

/** Asks the API in the session of the page, which is staff's. */
async function ask<Data>(page: Page, query: string, variables: object): Promise<Data> {
  const reply: { data?: Data; errors?: unknown } = await page.evaluate(
    async (body) =>
      (
        await fetch('/graphql', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Shomei-Audience': 'staff', 'Shomei-Entrance': '/' },
          body: JSON.stringify(body),
        })
      ).json(),
    { query, variables },
  );
  if (!reply.data) throw new Error(JSON.stringify(reply.errors));
  return reply.data;
}

/** Has a product made by two administrators, proposed by API, with the policy of Class2 Standard as `change` leaves it, and answers its id. */
export async function makeProduct(
  page: Page,
  server: Server,
  code: string,
  name: string,
  change: (policy: Policy) => void,
): Promise<string> {
  const standard = await productId(page, 'class2-standard');
  const { node } = await ask<{ node: { versions: { policy: Policy }[] } | null }>(
    page,
    `query($id: ID!) { node(id: $id) { ... on Product { versions { ${policy} } } } }`,
    { id: standard },
  );
  const version = node?.versions[0];
  if (!version) throw new Error('the demo has no class2-standard');
  change(version.policy);
  const agreement = { title: text('規約'), body: text('本文') };
  const { proposeNewProduct } = await ask<{ proposeNewProduct: { proposal: { id: string } | null; problems: unknown } }>(
    page,
    `mutation($input: ProposeNewProductInput!) { proposeNewProduct(input: $input) { proposal { id } problems { code field } } }`,
    {
      input: {
        product: {
          code, brand: text('見本'), name: text(name), description: text(`${name}のご説明です。`), policy: version.policy,
          termsOfUse: agreement, privacyNotice: agreement,
        },
        copiedFrom: standard, reason: '新しい製品',
      },
    },
  );
  if (!proposeNewProduct.proposal) throw new Error(JSON.stringify(proposeNewProduct.problems));
  await carryOut(page, server);
  return productId(page, code);
}

/** The id of a product. */
async function productId(page: Page, code: string): Promise<string> {
  const { products } = await ask<{ products: { nodes: { id: string; code: string }[] } }>(
    page,
    `{ products(first: 100) { nodes { id code } } }`,
    {},
  );
  const found = products.nodes.find((product) => product.code === code);
  if (!found) throw new Error(`there is no product ${code}`);
  return found.id;
}

/** Makes a partner whose entrance sells the products, with a licence key for the first, by API. */
export async function makePartner(page: Page, slug: string, productIds: string[]): Promise<{ licenseId: string; password: string }> {
  const { createPartner } = await ask<{ createPartner: { partner: { id: string } | null; problems: unknown } }>(
    page,
    `mutation($input: CreatePartnerInput!) { createPartner(input: $input) { partner { id } problems { code field } } }`,
    {
      input: {
        slug, name: text('見本販売'), postalAddress: text(''), contact: text(''),
        entrance: {
          name: text('見本販売の窓口'), helpDesk: text(''), helpDeskEmail: '', theme: { accent: '', logo: '' }, links: [], productIds,
        },
      },
    },
  );
  if (!createPartner.partner) throw new Error(JSON.stringify(createPartner.problems));
  const { createLicenseKeys } = await ask<{ createLicenseKeys: { licenseKeys: { licenseId: string; password: string }[] } }>(
    page,
    `mutation($input: CreateLicenseKeysInput!) { createLicenseKeys(input: $input) { licenseKeys { licenseId password } problems { code field } } }`,
    { input: { partnerId: createPartner.partner.id, productId: productIds[0], count: 1, quota: 2 } },
  );
  const [key] = createLicenseKeys.licenseKeys;
  if (!key) throw new Error('no licence key was made');
  return key;
}
