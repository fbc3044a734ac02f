import catalogue from '../../docs/example/operation/catalogue.graphql?raw';
import certificates from '../../docs/example/operation/certificates.graphql?raw';
import charges from '../../docs/example/operation/charges.graphql?raw';
import coupons from '../../docs/example/operation/coupons.graphql?raw';
import enrol from '../../docs/example/operation/enrol.graphql?raw';
import enrolments from '../../docs/example/operation/enrolments.graphql?raw';
import events from '../../docs/example/operation/events.graphql?raw';
import followEvents from '../../docs/example/operation/followEvents.graphql?raw';
import importOf from '../../docs/example/operation/import.graphql?raw';
import makeLicenseKeys from '../../docs/example/operation/makeLicenseKeys.graphql?raw';
import orderCoupons from '../../docs/example/operation/orderCoupons.graphql?raw';
import proposals from '../../docs/example/operation/proposals.graphql?raw';
import proposeRevocation from '../../docs/example/operation/proposeRevocation.graphql?raw';
import registerWebhook from '../../docs/example/operation/registerWebhook.graphql?raw';
import replay from '../../docs/example/operation/replay.graphql?raw';
import requests from '../../docs/example/operation/requests.graphql?raw';
import startChange from '../../docs/example/operation/startChange.graphql?raw';
import startImport from '../../docs/example/operation/startImport.graphql?raw';
import startReissue from '../../docs/example/operation/startReissue.graphql?raw';
import startWithdrawal from '../../docs/example/operation/startWithdrawal.graphql?raw';
import statement from '../../docs/example/operation/statement.graphql?raw';
import voidCoupons from '../../docs/example/operation/voidCoupons.graphql?raw';
import withdrawProposal from '../../docs/example/operation/withdrawProposal.graphql?raw';
import people from '../../docs/example/people.json';

/** A tab of the explorer: a document, and its variables as JSON. */
export interface Example {
  query: string;
  variables: string;
}

const howTo = `# A partner's program asks with a token. The
# demo printed CLIENT_ID and CLIENT_SECRET, and
# wrote them into its demo.json:
#
#   curl -s \\
#     ORIGIN/oauth/token \\
#     -u CLIENT_ID:CLIENT_SECRET \\
#     -d grant_type=client_credentials
#
# Write the access_token into "Headers" below:
#
#   {"Authorization": "Bearer …"}
#
# It then holds for every tab, until another is
# given or this page is loaded again, and is good
# for ten minutes. Without one you ask as whoever
# is signed in to the console in this browser.
#
# The tabs are docs/partner-api.md's examples in
# their order. Ids such as prod_… come from here.

`;

const example = (query: string, variables: object = {}): Example => ({ query, variables: JSON.stringify(variables, null, 2) });

/**
 * What the explorer opens with.
 * @param origin of this page.
 * @param day today in Tokyo, YYYY-MM-DD.
 * @param key that nobody else draws: what is run again from the same page is the same order.
 */
export const examples = (origin: string, day: string, key: string): Example[] => [
  example(howTo.replace('ORIGIN', origin) + catalogue),
  example(orderCoupons, { input: { idempotencyKey: `order-${key}`, productId: 'prod_…', count: 10 } }),
  example(coupons, { batchId: 'batc_…' }),
  example(voidCoupons, { couponIds: ['coup_…'] }),
  example(makeLicenseKeys, { input: { idempotencyKey: `keys-${key}`, partnerId: 'part_…', productId: 'prod_…', count: 1, quota: 100 } }),
  example(enrol, { input: { partnerId: 'part_…', productId: 'prod_…', subscribers: people } }),
  example(importOf, { id: 'eimp_…', status: 'WRONG' }),
  example(startImport, { importId: 'eimp_…' }),
  example(enrolments, { state: 'PENDING' }),
  example(registerWebhook, { input: { webhook: { url: 'https://partner.example/shomei' } } }),
  example(replay, { webhookId: 'hook_…', since: `${day}T00:00:00+09:00` }),
  example(followEvents, { types: [] }),
  example(events),
  example(requests, { search: '' }),
  example(certificates, { from: day, until: `${Number(day.slice(0, 4)) + 1}-12-31` }),
  example(startReissue, { input: { submissionKey: `reissue-${key}`, requestId: 'req_…', reason: 'LOST' } }),
  example(startWithdrawal, { input: { submissionKey: `withdrawal-${key}`, certificateId: 'cert_…', reason: 'LEFT_ORGANIZATION' } }),
  example(startChange, { input: { submissionKey: `change-${key}`, certificateId: 'cert_…', registration: people[0]?.registration } }),
  example(proposeRevocation, { input: { certificateId: 'cert_…', reason: 'KEY_COMPROMISE', note: '' } }),
  example(proposals),
  example(withdrawProposal, { proposalId: 'prop_…' }),
  example(charges, { month: day.slice(0, 7) }),
  example(statement, { month: day.slice(0, 7) }),
];

/** Keeps the Authorization that was given last, for tabs in which none is given. */
export function authorization() {
  let last: string | undefined;
  return (headers: Record<string, unknown> = {}): Record<string, string> => {
    const [, given] = Object.entries(headers).find(([name]) => name.toLowerCase() === 'authorization') ?? [];
    if (typeof given === 'string') last = given;
    return last ? { Authorization: last } : {};
  };
}
