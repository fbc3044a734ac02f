import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { caseOf, consoleFrame } from '../../testing/case';
import { open, problem, serve } from '../../testing/render';

const frame = { viewer: { ...consoleFrame.viewer, staff: { ...consoleFrame.viewer.staff, role: 'PARTNER' } } };

const own = (more: Record<string, unknown> = {}) => ({
  viewer: { __typename: 'Viewer', now: '2026-11-20T03:00:00Z' },
  node: {
    ...caseOf([]),
    cancelDeadline: null,
    expectedAt: '2026-11-24T15:00:00Z',
    acceptedAt: '2026-11-20T05:30:00Z',
    changeEffect: null,
    withdrawalReason: null,
    differences: [],
    predecessor: null,
    certificate: null,
    earlierRegistrations: [],
    history: [{ __typename: 'HistoryEntry', at: '2026-11-20T04:30:00Z', action: 'SUBMITTED' }],
    product: { __typename: 'Product', id: 'prod_1', ja: 'Class2 スタンダード', en: 'Class2 Standard', secretLabel: '証明書コード', reissueRevokes: 'AT_ACQUISITION' },
    ...more,
  },
});

const certificate = {
  __typename: 'Certificate',
  id: 'cert_1',
  serial: '00ff',
  status: 'ACTIVE',
  notBefore: '2026-11-20T04:30:00Z',
  notAfter: '2027-11-20T14:59:59Z',
  revokedAt: null,
};

it("shows a partner's staff how a request of theirs stands, and until when", async () => {
  serve({ ConsoleFrame: frame, OwnRequest: own() });
  await open('/console/requests/req_1');
  expect(await screen.findByText(/^審査の完了予定：/)).toBeTruthy();
  expect(screen.getByRole('main').textContent).toContain('28M2-S4XB-5FY6');
  expect(screen.getByText('株式会社証明商事')).toBeTruthy();
  // There is nothing to start before it was approved.
  expect(screen.queryByText('手続きを始める')).toBeNull();
});

it("answers another partner's request as one that does not exist", async () => {
  serve({ ConsoleFrame: frame, OwnRequest: { viewer: own().viewer, node: null } });
  await open('/console/requests/req_2');
  expect(await screen.findByText('この案件は見つかりません。')).toBeTruthy();
});

it('starts a reissue: a compromised key wants a word, and nothing typed is lost', async () => {
  const answers: unknown[] = [
    { startReissue: { __typename: 'StartReissuePayload', request: null, problems: [problem('REQUIRED', 'note')] } },
    {
      startReissue: {
        __typename: 'StartReissuePayload',
        request: { __typename: 'Request', id: 'req_9', receiptNumber: '39M2-S4XB-5FY7' },
        problems: [],
      },
    },
  ];
  const sent = serve({
    ConsoleFrame: frame,
    OwnRequest: own({ status: 'COMPLETED', certificate }),
    StartReissue: () => answers.shift(),
  });
  await open('/console/requests/req_1');
  fireEvent.click(await screen.findByRole('button', { name: '再発行を始める' }));
  fireEvent.click(screen.getByRole('radio', { name: /^秘密鍵が危殆化した/ }));
  fireEvent.click(screen.getByRole('button', { name: '再発行を始める' }));
  const note = screen.getByRole('textbox', { name: /^危殆化の状況/ });
  await waitFor(() => expect(note.getAttribute('aria-invalid')).toBe('true'));
  fireEvent.change(note, { target: { value: '端末の盗難' } });
  fireEvent.click(screen.getByRole('button', { name: '再発行を始める' }));
  expect(await screen.findByText('再発行を始めました。受付番号：39M2-S4XB-5FY7')).toBeTruthy();
  const asked = sent.filter(({ operationName }) => operationName === 'StartReissue').map(({ variables }) => variables['input']);
  expect(asked).toMatchObject([
    { requestId: 'req_1', reason: 'KEY_COMPROMISED', note: '' },
    { requestId: 'req_1', reason: 'KEY_COMPROMISED', note: '端末の盗難' },
  ]);
});
