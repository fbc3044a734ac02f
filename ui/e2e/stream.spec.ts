import type { Page } from '@playwright/test';
import type * as sse from 'graphql-sse';
import type * as ws from 'graphql-ws';
import { signIn } from './office';
import { expect, test, type Server } from './server';

// The clients' own builds are put into a page of the console, as a partner's page would have them.
test.use({ alone: 'stream', bypassCSP: true });

declare global {
  var graphqlSse: typeof sse;
  var graphqlWs: typeof ws;
}

interface News {
  events: { cursor: string; events: { id: string }[]; missed: boolean };
}

const query = 'subscription ($after: String) { events(after: $after) { cursor events { id } missed } }';

/** Asks as the page's session does. */
async function ask<Data>(page: Page, asked: string, variables: object = {}): Promise<Data> {
  const reply: { data?: Data; errors?: unknown } = await page.evaluate(
    async (body) =>
      (
        await fetch('/graphql', {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Shomei-Audience': 'staff' },
          body: JSON.stringify(body),
        })
      ).json(),
    { query: asked, variables },
  );
  if (!reply.data) throw new Error(JSON.stringify(reply.errors));
  return reply.data;
}

/** Follows from a cursor, or now, until so many events were told and the stream said where it stands. */
function follow(page: Page, client: 'sse' | 'ws', after: string | null, count: number): Promise<{ ids: string[]; cursor: string }> {
  return page.evaluate(
    async ({ client: by, after: from, count: wanted, query: text }) => {
      const made =
        by === 'ws'
          ? graphqlWs.createClient({ url: `${location.origin.replace('http', 'ws')}/graphql`, retryAttempts: 0 })
          : graphqlSse.createClient({ url: '/graphql', retryAttempts: 0, headers: { 'Shomei-Audience': 'staff' } });
      const ids: string[] = [];
      let cursor = '';
      for await (const { data, errors } of made.iterate<News>({ query: text, variables: { after: from } })) {
        if (!data) throw new Error(JSON.stringify(errors));
        ids.push(...data.events.events.map(({ id }) => id));
        cursor = data.events.cursor;
        if (ids.length >= wanted) break;
      }
      made.dispose();
      return { ids, cursor };
    },
    { client, after, count, query },
  );
}

/** Orders coupons for a partner, an event a batch. */
async function order(page: Page, batches: number): Promise<void> {
  const { partners, products } = await ask<Record<'partners' | 'products', { nodes: { id: string; code?: string }[] }>>(
    page,
    '{ partners(first: 1) { nodes { id } } products(first: 20) { nodes { id code } } }',
  );
  const product = products.nodes.find(({ code }) => code === 'class2-standard');
  const input = { productId: product?.id, partnerId: partners.nodes[0]?.id, count: 1 };
  for (let batch = 0; batch < batches; batch++) {
    const { createCouponBatch } = await ask<{ createCouponBatch: { problems: unknown[] } }>(
      page,
      'mutation ($input: CreateCouponBatchInput!) { createCouponBatch(input: $input) { problems { code } } }',
      { input },
    );
    expect(createCouponBatch.problems).toEqual([]);
  }
}

/** Opens the console as an administrator, with the clients at hand. */
async function open(page: Page, server: Server): Promise<void> {
  const officers = server.demo.staff.filter(({ role }) => role !== 'AUDITOR');
  await signIn(page, server, officers.findIndex(({ role }) => role === 'ADMINISTRATOR'));
  for (const path of ['graphql-ws/umd/graphql-ws.js', 'graphql-sse/umd/graphql-sse.js'])
    await page.addScriptTag({ path: new URL(`../../node_modules/${path}`, import.meta.url).pathname });
}

test('graphql-sse and graphql-ws follow the same events, and come back to where they stood', async ({ page, server }) => {
  await open(page, server);
  const { cursor: start } = await follow(page, 'ws', null, 0);
  await order(page, 3);
  const told = await follow(page, 'sse', start, 3);
  await order(page, 2);
  const more = await follow(page, 'ws', told.cursor, 2);
  const whole = await follow(page, 'ws', start, 5);
  expect(whole.ids).toEqual([...told.ids, ...more.ids]);
  expect((await follow(page, 'sse', start, 5)).ids).toEqual(whole.ids);
  const { events } = await ask<{ events: { nodes: { id: string }[]; cursor: string } }>(
    page,
    'query ($after: String) { events(first: 100, after: $after) { nodes { id } cursor } }',
    { after: start },
  );
  expect(events.nodes.map(({ id }) => id)).toEqual(whole.ids);
  expect((await follow(page, 'ws', events.cursor, 0)).ids).toEqual([]);
});
