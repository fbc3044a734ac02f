import { serverAudits } from 'graphql-http';
import { expect, test } from './server';

/**
 * What a server MAY do and this one does not, on purpose: it answers no GET. What changes nothing today may tomorrow, and
 * no other site can send a POST. 5A70: a GET with a form's encoding. D6D5 and 6A70: a GET with variables, accepting the
 * newer media type and the older. Nothing that a server MUST or SHOULD do is declined: the test looks at the names.
 */
const declined = new Set(['5A70', 'D6D5', '6A70']);

test('the server speaks GraphQL over HTTP as the graphql-http audits want it', async ({ server }) => {
  const audits = serverAudits({ url: `${server.origin}/graphql` });
  const optional = audits.filter(({ id, name }) => declined.has(id) && name.startsWith('MAY '));
  expect(optional.map(({ id }) => id).toSorted()).toEqual([...declined].toSorted());
  const failed: string[] = [];
  for (const audit of audits) {
    const result = await audit.fn();
    if (result.status === 'ok' || optional.includes(audit)) continue;
    failed.push(`${result.id} ${result.name}: ${result.reason}`);
  }
  expect(failed).toEqual([]);
  expect(audits.length).toBeGreaterThan(50);
});
