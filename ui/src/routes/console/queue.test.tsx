import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { caseOf, consoleFrame } from '../../testing/case';
import { open, serve } from '../../testing/render';

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
    Queue: {
      viewer: { __typename: 'Viewer', now: '2026-12-10T03:00:00Z' },
      requests: {
        __typename: 'RequestConnection',
        nodes: [returned],
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
    },
  });
  await open('/console?status=returned');
  const filter = await screen.findByRole('link', { name: '訂正待ち' });
  expect(filter.getAttribute('aria-current')).toBe('page');
  const line = within((await screen.findByRole('link', { name: '28M2-S4XB-5FY6' })).closest('tr') ?? document.body);
  expect(line.getByText('差戻し')).toBeTruthy();
  expect(line.getByText('訂正 2026年12月15日(火)24時00分')).toBeTruthy();
  expect(line.queryByText(/超過/)).toBeNull();
  expect(sent.find(({ operationName }) => operationName === 'Queue')?.variables['filter']).toEqual({ status: ['RETURNED'] });
});
