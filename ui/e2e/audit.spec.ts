import { serverAudits } from 'graphql-http';
import { expect, test } from './server';

/** GETs, which are refused on purpose: what changes nothing today may tomorrow, and no other site can send a POST. */
const declined = new Set(['5A70', 'D6D5', '6A70']);

test('the server speaks GraphQL over HTTP as the graphql-http audits want it', async ({ server }) => {
  const failed: string[] = [];
  const audits = serverAudits({ url: `${server.origin}/graphql` });
  for (const audit of audits) {
    const result = await audit.fn();
    if (result.status === 'ok' || declined.has(result.id)) continue;
    failed.push(`${result.id} ${result.name}: ${result.reason}`);
  }
  expect(failed).toEqual([]);
  expect(audits.length).toBeGreaterThan(50);
});
