import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { caseOf, consoleFrame } from '../../testing/case';
import { open, serve } from '../../testing/render';
import { lastPlace } from './queuePlace';

const around = { requestCounts: [3, 2, 1, 0, 101, 1], savedViews: [], products: { nodes: [] }, partners: { nodes: [] } };
const changes = { requestChanges: { __typename: 'RequestChanges', cursor: 'aud_1', requestIds: [], missed: false } };

it('lists what waits for its correction, with the day that the applicant has', async () => {
  const returned = caseOf([], {
    status: 'RETURNED',
    claimedBy: null,
    submittedAt: '2026-11-20T04:30:00Z',
    // Past, and nobody's lateness.
    expectedAt: '2026-11-29T15:00:00Z',
    corrections: [
      { __typename: 'Correction', id: 'corr_1', deadline: '2026-11-25T15:00:00Z' },
      { __typename: 'Correction', id: 'corr_2', deadline: '2026-12-15T15:00:00Z' },
    ],
  });
  const sent = serve({
    ConsoleFrame: consoleFrame,
    QueueAround: around,
    RequestChanges: changes,
    Queue: {
      requests: {
        __typename: 'RequestConnection',
        nodes: [returned],
        searchLimited: false,
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
    },
  });
  await open('/console?view=returned');
  const filter = await screen.findByRole('link', { name: /^訂正待ち/ });
  expect(filter.getAttribute('aria-current')).toBe('page');
  const line = within((await screen.findByRole('link', { name: '28M2-S4XB-5FY6' })).closest('tr') ?? document.body);
  expect(line.getByText('差戻し')).toBeTruthy();
  expect(line.getByText('訂正 2026年12月15日(火)24時00分')).toBeTruthy();
  expect(line.queryByText(/超過/)).toBeNull();
  expect(sent.find(({ operationName }) => operationName === 'Queue')?.variables['filter']).toEqual({ status: ['RETURNED'] });
}, 20_000);

const queueOf = (...nodes: unknown[]) => ({
  requests: {
    __typename: 'RequestConnection',
    nodes,
    searchLimited: false,
    pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
  },
});

it('leaves out of the address what it cannot read, and says so', async () => {
  const sent = serve({ ConsoleFrame: consoleFrame, QueueAround: around, RequestChanges: changes, Queue: queueOf() });
  await open('/console?view=nowhere&kind=%25&product=prod_x&from=2026-02-31&until=9&partner=direct&after=%3C');
  expect(await screen.findByText(/読めないものがあったため/)).toBeTruthy();
  expect(sent.find(({ operationName }) => operationName === 'Queue')?.variables).toEqual({
    filter: { status: ['ACCEPTED', 'IN_REVIEW'], direct: true },
    order: { field: 'DUE_AT', direction: 'ASC' },
    first: 50,
    after: null,
  });
});

it('tells in words and shape what is late, and counts as far as a hundred', async () => {
  const level = { __typename: 'ServiceLevel', targetDays: 5, dueAt: '2026-12-04T15:00:00Z', late: true, businessDays: 3, age: 8 };
  serve({
    ConsoleFrame: consoleFrame,
    QueueAround: around,
    RequestChanges: changes,
    Queue: queueOf(caseOf([], { id: 'req_2', kind: 'RENEWAL', serviceLevel: level })),
  });
  await open('/console');
  const line = within((await screen.findByRole('link', { name: '28M2-S4XB-5FY6' })).closest('tr') ?? document.body);
  expect(line.getByText('3営業日超過').textContent).toBe('▲3営業日超過');
  expect(line.getByText(/^本受付から8営業日 · 目標5営業日/)).toBeTruthy();
  expect(line.getByText('更新')).toBeTruthy();
  expect((await screen.findByRole('link', { name: /^2人目の承認待ち/ })).textContent).toContain('100件以上');
});

it('lists a period of submission, what came last first', async () => {
  const sent = serve({ ConsoleFrame: consoleFrame, QueueAround: around, RequestChanges: changes, Queue: queueOf() });
  await open('/console?view=all&by=submitted&from=2026-11-01&until=2026-11-20');
  await screen.findByRole('combobox', { name: '期間の基準' });
  expect(sent.find(({ operationName }) => operationName === 'Queue')?.variables).toEqual({
    filter: { submittedFrom: '2026-11-01', submittedUntil: '2026-11-20' },
    order: { field: 'SUBMITTED_AT', direction: 'DESC' },
    first: 50,
    after: null,
  });
  // Folded where there is little room, it tells how much is set.
  const fold = screen.getByRole('button', { name: '絞り込み（2件の条件）' });
  expect(fold.getAttribute('aria-expanded')).toBe('false');
  fireEvent.click(fold);
  expect(fold.getAttribute('aria-expanded')).toBe('true');
});

it('leads back from a case to the list as it was', async () => {
  serve({ ConsoleFrame: consoleFrame, QueueAround: around, RequestChanges: changes, Queue: queueOf() });
  await open('/console?view=returned&kind=NEW');
  await screen.findByRole('combobox', { name: '期間の基準' });
  expect(lastPlace()).toMatchObject({ search: { view: 'returned', kind: 'NEW' }, q: '' });
});

it('says that nothing was claimed when the server is not reached', async () => {
  serve({ ConsoleFrame: consoleFrame, QueueAround: around, RequestChanges: changes, Queue: queueOf(caseOf([], { status: 'ACCEPTED', claimedBy: null })), ClaimFromQueue: 'lost' });
  await open('/console');
  (await screen.findByRole('link', { name: '28M2-S4XB-5FY6' })).focus();
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'c' });
  expect(await screen.findByText('28M2-S4XB-5FY6 を担当できませんでした。通信状況を確かめて、もう一度お試しください。')).toBeTruthy();
});

const visit = async () => {
  serve({ ConsoleFrame: consoleFrame, QueueAround: around, RequestChanges: changes, Queue: queueOf(caseOf([])) });
  await open('/console');
  return screen.findByRole('link', { name: '28M2-S4XB-5FY6' });
};

const press = (key: string) => fireEvent.keyDown(document.body, { key });

it('leaves single keys alone once they are turned off, on the next visit as well', async () => {
  const user = userEvent.setup();
  const turn = () => user.click(screen.getByRole('checkbox', { name: /^1文字のキー操作を使う/ }));

  const row = await visit();
  press('j');
  expect(document.activeElement).toBe(row);
  press('?');
  await turn();
  await user.click(screen.getByRole('button', { name: '閉じる' }));
  row.blur();
  press('j');
  press('?');
  expect(document.activeElement).not.toBe(row);
  expect(screen.queryByRole('alertdialog')).toBeNull();

  cleanup();
  const again = await visit();
  press('j');
  expect(document.activeElement).not.toBe(again);
  // The button is the way back.
  await user.click(screen.getByRole('button', { name: 'キー操作' }));
  await turn();
  await user.click(screen.getByRole('button', { name: '閉じる' }));
  again.blur();
  press('j');
  expect(document.activeElement).toBe(again);
}, 20_000);
