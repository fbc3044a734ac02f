import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { consoleFrame } from '../../testing/case';
import { open, serve } from '../../testing/render';

const frame = { viewer: { ...consoleFrame.viewer, staff: { ...consoleFrame.viewer.staff, role: 'PARTNER' } } };

const proposal = (id: string, more: Record<string, unknown> = {}) => ({
  __typename: 'Proposal',
  id,
  kind: 'REVOKE',
  status: 'PENDING',
  about: '00ff',
  productId: null,
  requestId: 'req_1',
  reason: '退職',
  proposer: null,
  client: { __typename: 'ApiClient', id: 'clnt_1', name: '受発注' },
  proposedAt: '2026-11-20T04:30:00Z',
  expiresAt: '2026-12-04T04:30:00Z',
  decider: null,
  decidedAt: null,
  note: null,
  alterations: [],
  stale: false,
  mayDecide: false,
  mine: true,
  passwordHalf: null,
  ...more,
});

const decided = { decidedAt: '2026-11-21T04:30:00Z' };
const connection = (nodes: unknown[]) => ({ __typename: 'ProposalConnection', nodes });

it("lets a partner's staff withdraw what its program proposed, and names no officer", async () => {
  const sent = serve({
    ConsoleFrame: frame,
    Proposals: {
      waiting: connection([proposal('prop_1'), proposal('prop_2', { kind: 'REVIEW_REVOCATION' })]),
      earlier: connection([proposal('prop_3', { ...decided, status: 'WITHDRAWN' }), proposal('prop_4', { ...decided, status: 'REJECTED' })]),
    },
    DecideProposal: {
      decideProposal: { __typename: 'DecideProposalPayload', proposal: null, staff: null, passwordHalf: null, problems: [] },
    },
  });
  await open('/console/proposals');
  expect(await screen.findByText(/パートナーのAPIクライアントが取下げ/)).toBeTruthy();
  expect(screen.getByText(/認証局の担当者が決定（/)).toBeTruthy();
  expect(screen.queryByText(/コマンドライン/)).toBeNull();
  expect(screen.getByText('このパートナーが行った失効です。', { exact: false }).textContent).toContain('取り下げることはできません');
  // One button: the review has none.
  fireEvent.click(screen.getByRole('button', { name: '取り下げる' }));
  await waitFor(() =>
    expect(sent.find(({ operationName }) => operationName === 'DecideProposal')?.variables).toEqual({
      input: { proposalId: 'prop_1', verdict: 'WITHDRAW', note: null },
    }),
  );
});
