import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { open, portalFrame, problem, serve } from '../../testing/render';
import { letter, requestOf } from '../../testing/request';

/** The page of a request, at a time of the server. */
function answers(request: ReturnType<typeof requestOf>, now = '2026-11-21T03:00:00Z', more: object = {}) {
  return serve({
    PortalFrame: portalFrame,
    RequestPage: { viewer: { __typename: 'Viewer', now }, node: request },
    ...more,
  });
}

const line = async (name: string | RegExp) => {
  const item = (await screen.findByText(name)).closest('li');
  if (!item) throw new Error('not in a list');
  return within(item);
};

it('tells what happened, what is next and the day in business days', async () => {
  answers(requestOf('IN_REVIEW'));
  await open('/requests/req_1');
  const stops = within(await screen.findByRole('list', { name: '発行までの流れ' }));
  expect(stops.getAllByRole('listitem').map((stop) => stop.textContent)).toEqual([
    '申請を仮受付しました（済み）2026年11月20日(金)13時30分',
    '本受付となりました（済み）2026年11月20日(金)14時30分',
    '審査中です（現在）',
    '証明書コードをメールで受け取る2026年11月30日(月) ごろの見込み（土・日・祝日、年末年始を除く営業日で計算）',
    '証明書を取得する',
  ]);
});

it('says so when the expected day is over', async () => {
  for (const { now, late } of [
    { now: '2026-11-30T14:59:59Z', late: false },
    { now: '2026-11-30T15:00:00Z', late: true },
  ]) {
    answers(requestOf('IN_REVIEW'), now);
    await open('/requests/req_1');
    const stop = await line('証明書コードをメールで受け取る');
    expect(stop.queryByText(/見込みの日を過ぎています/) !== null).toBe(late);
    document.body.replaceChildren();
  }
});

it('tells what became of every mail and what to do', async () => {
  answers(
    requestOf('APPROVED', {
      messages: [
        letter('RECEIVED', 'SENT'),
        letter('ACCEPTED', 'QUEUED', { attempts: 0 }),
        letter('REJECTED', 'QUEUED', { attempts: 3 }),
        letter('CANCELLED', 'SUPERSEDED'),
        letter('REVOKED', 'FAILED'),
        letter('CERTIFICATE_CODE', 'FAILED'),
      ],
    }),
  );
  await open('/requests/req_1');
  expect((await line('申請受付のお知らせ')).getByText('2026年11月20日(金)14時31分 に送信しました')).toBeTruthy();
  expect((await line('申請受付のお知らせ')).getByText('宛先: ta***@example.co.jp')).toBeTruthy();
  expect((await line('本受付のお知らせ')).getByText(/^送信を待っています/)).toBeTruthy();
  expect((await line('審査結果のお知らせ')).getByText(/自動的に送信を繰り返しています（3回試行）/)).toBeTruthy();
  expect((await line('取り消しのお知らせ')).getByText(/新しいメールに差し替えました/)).toBeTruthy();
  expect((await line('証明書失効のお知らせ')).getByText(/手続きは進みます/)).toBeTruthy();
  expect((await line(/^証明書取得に関するご案内（/)).getByText(/下のボタンで再送/)).toBeTruthy();
});

it('resends the code only after saying what that does', async () => {
  const refusals = [[problem('TOO_MANY_ATTEMPTS', 'requestId', { seconds: '30' })], []];
  const sent = answers(requestOf('APPROVED'), undefined, {
    ResendCode: () => ({
      resendCertificateCode: { __typename: 'ResendCertificateCodePayload', request: null, problems: refusals.shift() },
    }),
  });
  const user = userEvent.setup();
  const presses = () => sent.filter(({ operationName }) => operationName === 'ResendCode');
  await open('/requests/req_1');
  await user.click(await screen.findByRole('button', { name: '証明書コードを再送する' }));
  const dialog = within(await screen.findByRole('alertdialog', { name: '証明書コードを再送しますか？' }));
  expect(dialog.getByText(/これまでにお送りした証明書コードは使えなくなります/)).toBeTruthy();
  expect(presses()).toHaveLength(0);
  await user.click(dialog.getByRole('button', { name: '再送する' }));
  // Too soon: told in the dialog, which stays.
  await dialog.findByRole('status');
  await user.click(dialog.getByRole('button', { name: '再送する' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(screen.getByText(/新しい証明書コードを ta\*\*\*@example.co.jp にお送りしています/)).toBeTruthy();
  expect(presses().map(({ variables }) => variables)).toEqual([
    { input: { requestId: 'req_1' } },
    { input: { requestId: 'req_1' } },
  ]);
});
