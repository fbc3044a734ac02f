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
  expect((await dialog.findByRole('status')).textContent).toMatch(/まだ再送していません。.*30秒後に/);
  await user.click(dialog.getByRole('button', { name: '再送する' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(screen.getByText(/新しい証明書コードを ta\*\*\*@example.co.jp にお送りしています/)).toBeTruthy();
  expect(presses().map(({ variables }) => variables)).toEqual([
    { input: { requestId: 'req_1' } },
    { input: { requestId: 'req_1' } },
  ]);
});

it('says whether the coupon can be used again, before cancelling and after', async () => {
  const user = userEvent.setup();
  for (const { couponReusable, before, after } of [
    { couponReusable: true, before: /再び使えるようになります/, after: /再び使えるようになりました/ },
    { couponReusable: false, before: /取り消すと使えなくなります/, after: /再び使うことはできません/ },
    { couponReusable: null, before: null, after: null },
  ]) {
    let status = 'PROVISIONAL';
    answers(requestOf(status), '2026-11-20T05:00:00Z', {
      RequestPage: () => ({
        viewer: { __typename: 'Viewer', now: '2026-11-20T05:00:00Z' },
        node: requestOf(status, { couponReusable }),
      }),
      CancelRequest: () => {
        status = 'CANCELLED';
        return { cancelRequest: { __typename: 'CancelRequestPayload', request: null, problems: [] } };
      },
    });
    await open('/requests/req_1');
    await user.click(await screen.findByRole('button', { name: '申請を取り消す' }));
    const dialog = within(await screen.findByRole('alertdialog'));
    expect(dialog.getAllByRole('listitem')).toHaveLength(before ? 2 : 1);
    if (before) expect(dialog.getByText(before)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: '取り消す' }));
    await screen.findByRole('heading', { name: '申請を取り消しました' });
    if (after) expect(screen.getByText(after)).toBeTruthy();
    else expect(screen.queryByText(/クーポン/)).toBeNull();
    document.body.replaceChildren();
  }
});

const flow = async () => {
  const stops = within(await screen.findByRole('list', { name: '発行までの流れ' }));
  return stops.getAllByRole('listitem').map((stop) => stop.textContent);
};
const happened = (...acts: readonly (readonly [string, string])[]) =>
  acts.map(([action, at]) => ({ __typename: 'HistoryEntry', action, at }));
const submitted = happened(['SUBMITTED', '2026-11-20T04:30:00Z'], ['ACCEPTED', '2026-11-20T05:30:00Z']);
const correction = (n: number, deadline: string, correctedAt: string | null = null) => ({
  __typename: 'Correction',
  id: `corr_${n}`,
  fields: ['registration.subscriber.workplaceStreet'],
  reason: '番地をご確認ください。',
  deadline,
  correctedAt,
});

it('tells of a return until when it can be corrected, and of the coupon where there is one', async () => {
  for (const { refundable, kept } of [
    { refundable: false, kept: true },
    { refundable: null, kept: false },
  ]) {
    answers(
      requestOf('RETURNED', {
        refundable,
        corrections: [
          correction(1, '2026-12-05T15:00:00Z', '2026-11-22T03:00:00Z'),
          correction(2, '2026-12-08T15:00:00Z'),
        ],
        history: [
          ...submitted,
          ...happened(
            ['RETURNED', '2026-11-21T03:00:00Z'],
            ['CORRECTED', '2026-11-22T03:00:00Z'],
            ['RETURNED', '2026-11-24T03:00:00Z'],
          ),
        ],
      }),
      '2026-12-07T03:00:00Z',
    );
    await open('/requests/req_1');
    await screen.findByRole('heading', { name: '申請内容の訂正をお願いします' });
    expect((await flow()).slice(2)).toEqual([
      '申請内容の訂正をお願いしました（済み）2026年11月21日(土)12時00分',
      '訂正を受け付けました（済み）2026年11月22日(日)12時00分',
      '申請内容の訂正をお願いしました（済み）2026年11月24日(火)12時00分',
      '訂正をお待ちしています（現在）2026年12月8日(火)24時00分までに訂正してください',
      '審査（お電話での確認など）訂正を受け付けてから、改めて審査します',
      '証明書コードをメールで受け取る',
      '証明書を取得する',
    ]);
    expect(screen.getByText('訂正の期限：2026年12月8日(火)24時00分')).toBeTruthy();
    expect(screen.queryByText(/クーポンはこの申請のためにお預かりしています/) !== null).toBe(kept);
    document.body.replaceChildren();
  }
});

it('tells that the deadline of a correction passed', async () => {
  answers(
    requestOf('REJECTED', {
      corrections: [correction(1, '2026-12-05T15:00:00Z')],
      history: [...submitted, ...happened(['RETURNED', '2026-11-21T03:00:00Z'], ['REJECTED', '2026-12-05T15:00:00Z'])],
    }),
    '2026-12-07T03:00:00Z',
  );
  await open('/requests/req_1');
  expect((await flow()).at(-1)).toBe('訂正の期限が過ぎたため、お受けできませんでした（済み）2026年12月6日(日)00時00分');
  expect(screen.getByText('訂正の期限（2026年12月5日(土)24時00分）までに、訂正がありませんでした。')).toBeTruthy();
});

it('tells of two approvals, of which a correction wants both again', async () => {
  const first = happened(['FIRST_APPROVED', '2026-11-21T03:00:00Z']);
  const again = happened(['RETURNED', '2026-11-22T03:00:00Z'], ['CORRECTED', '2026-11-22T04:00:00Z']);
  const wait = ['証明書コードをメールで受け取る', '証明書を取得する'].map((text) => expect.stringContaining(text));
  for (const { kind, status, history, want } of [
    {
      kind: 'NEW',
      status: 'ACCEPTED',
      history: first,
      want: ['1人目の担当者が承認しました（済み）2026年11月21日(土)12時00分', '2人目の担当者が審査しています（現在）', ...wait],
    },
    {
      kind: 'NEW',
      status: 'IN_REVIEW',
      history: [...first, ...again],
      want: [expect.anything(), expect.anything(), expect.stringContaining('訂正を受け付けました'), '審査中です（現在）', ...wait],
    },
    {
      kind: 'CHANGE',
      status: 'IN_REVIEW',
      history: first,
      want: [expect.stringContaining('1人目の担当者が承認しました'), '2人目の担当者が審査しています（現在）', '手続きの実行と完了のメール'],
    },
  ]) {
    answers(
      requestOf(status, {
        kind,
        changeEffect: null,
        corrections: [correction(1, '2026-12-05T15:00:00Z', '2026-11-22T04:00:00Z')],
        history: [...submitted, ...history],
      }),
    );
    await open('/requests/req_1');
    expect((await flow()).slice(2)).toEqual(want);
    document.body.replaceChildren();
  }
});
