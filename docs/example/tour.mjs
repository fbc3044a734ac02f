// A partner's month in Node 20, without dependencies: a token, an order of
// coupons, three persons enrolled, what has happened, the statement. Its types
// are checked by tsc.
//
//   BASE=http://127.0.0.1:8080 CLIENT_ID=… CLIENT_SECRET=… node docs/example/tour.mjs
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** @typedef {{ code: string, field: string | null, message: string }} Problem */
/** @typedef {{ id: string, code: string, entitlements: string[] }} Product */
/** @typedef {{ id: string, portal: { products: Product[] } }} Partner */
/** @typedef {{ reference: string, enrolment: { id: string, state: string } | null, problems: Problem[] }} Enrolled */
/** @typedef {{ at: string, type: string, payload: string }} Event */
/** @typedef {{ product: { code: string }, act: string, payer: string, quantity: number, amount: number, tax: number, currency: string }} Line */

const base = process.env.BASE ?? 'http://127.0.0.1:8080';
const { CLIENT_ID = '', CLIENT_SECRET = '' } = process.env;

/** @param {string} path */
const file = (path) => readFile(new URL(path, import.meta.url), 'utf8');

/** @type {{ text: string, until: number } | undefined} */
let token;

/** A token that is good for another minute. */
async function authorize() {
  if (token && Date.now() < token.until) return token.text;
  const credentials = [CLIENT_ID, CLIENT_SECRET].map(encodeURIComponent).join(':');
  const response = await fetch(`${base}/oauth/token`, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(credentials).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  if (!response.ok) throw new Error(`token: ${response.status} ${await response.text()}`);
  const answer = /** @type {{ access_token: string, expires_in: number }} */ (await response.json());
  token = { text: answer.access_token, until: Date.now() + (answer.expires_in - 60) * 1000 };
  return token.text;
}

/**
 * Sends operation/NAME.graphql.
 * @template T
 * @param {string} name
 * @param {Record<string, unknown>} variables
 * @returns {Promise<T>}
 */
async function ask(name, variables) {
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${await authorize()}`, 'Content-Type': 'application/json', 'Accept-Language': 'en' },
    body: JSON.stringify({ query: await file(`operation/${name}.graphql`), variables }),
  });
  if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`);
  const { data, errors } = /** @type {{ data: T, errors?: unknown }} */ (await response.json());
  if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
  return data;
}

/** @param {{ problems: Problem[] }[]} answers */
function refuse(...answers) {
  const problems = answers.flatMap((answer) => answer.problems);
  if (problems.length > 0) throw new Error(problems.map((p) => `${p.code} at ${p.field}: ${p.message}`).join('\n'));
}

/** @type {{ partners: { nodes: Partner[] } }} */
const { partners } = await ask('catalogue', {});
const partner = partners.nodes[0];
if (!partner) throw new Error('the client has no partner');

/**
 * The first product that is had for an entitlement.
 * @param {string} entitlement
 */
function had(entitlement) {
  const found = partner?.portal.products.find((product) => product.entitlements.includes(entitlement));
  if (!found) throw new Error(`no product is had for ${entitlement}`);
  return found.id;
}

// Keep the key until you have the answer: under it, it is the same order.
const order = { idempotencyKey: `order-${randomUUID()}`, productId: had('COUPON'), count: 10 };
/** @type {{ createCouponBatch: { numbers: string[], problems: Problem[] } }} */
const { createCouponBatch } = await ask('orderCoupons', { input: order });
refuse(createCouponBatch);
console.log(createCouponBatch.numbers.join('\n'));

const subscribers = JSON.parse(await file('people.json'));
/** @type {{ enrolSubscribers: { results: Enrolled[], problems: Problem[] } }} */
const { enrolSubscribers } = await ask('enrol', {
  input: { partnerId: partner.id, productId: had('PARTNER_ENROLMENT'), subscribers },
});
refuse(enrolSubscribers, ...enrolSubscribers.results);
for (const { reference, enrolment } of enrolSubscribers.results) console.log(reference, enrolment?.state);

/** @type {string | null} The first time; then what was kept. */
let after = null;
for (let more = true; more; ) {
  /** @type {{ events: { nodes: Event[], pageInfo: { hasNextPage: boolean }, cursor: string, missed: boolean } }} */
  const { events } = await ask('events', { after });
  if (events.missed) console.error('some events are too old to be told: read what you follow anew');
  for (const { at, type, payload } of events.nodes) console.log(at, type, payload);
  after = events.cursor; // Keep it: it goes on there.
  more = events.pageInfo.hasNextPage;
}

const month = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Tokyo', year: 'numeric', month: '2-digit' }).format();
/** @type {{ statement: Line[] }} */
const { statement } = await ask('statement', { month });
for (const line of statement) {
  console.log(line.product.code, line.act, line.payer, line.quantity, line.amount, line.tax, line.currency);
}
