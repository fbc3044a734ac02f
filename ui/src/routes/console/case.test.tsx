import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { caseOf, check, consoleFrame } from '../../testing/case';
import { open, problem, serve } from '../../testing/render';

/** The page of a case that is answered as `state` stands. */
async function openCase(state: { request: ReturnType<typeof caseOf> }, more: object = {}) {
  const sent = serve({ ConsoleFrame: consoleFrame, Case: () => ({ viewer: { __typename: 'Viewer', now: '2026-11-21T03:00:00Z' }, node: state.request }), ...more });
  await open('/console/requests/req_1');
  await screen.findByRole('heading', { name: '案件' });
  return sent;
}

const bar = () => {
  const place = document.getElementById('case-decision');
  if (!place) throw new Error('no decision bar');
  return place;
};

it('tells a difference apart from what nobody looked at yet', async () => {
  await openCase({
    request: caseOf([
      check('ORGANIZATION_EXISTS', 'PASS'),
      check('TELEPHONE_VERIFIED', 'FAIL'),
      check('EMPLOYMENT_CONFIRMED', 'INCONCLUSIVE'),
      check('INTENT_CONFIRMED'),
    ]),
  });
  expect(bar().textContent).toBe(
    '相違があるため承認できません: 電話確認未確認: 在籍確認、申請意思の確認',
  );
});

it('forgets a refusal once a decision is begun again or what was missing has changed', async () => {
  const state = { request: caseOf([check('ORGANIZATION_EXISTS')]) };
  const refused = {
    approveRequest: { __typename: 'ApproveRequestPayload', request: null, problems: [problem('CHECKS_MISSING', null, { checks: 'ORGANIZATION_EXISTS' })] },
  };
  await openCase(state, {
    ApproveRequest: refused,
    RecordCheck: () => {
      state.request = caseOf([check('ORGANIZATION_EXISTS', 'PASS')]);
      return { recordCheck: { __typename: 'RecordCheckPayload', request: { __typename: 'Request', id: 'req_1', status: 'IN_REVIEW' }, problems: [] } };
    },
  });
  const user = userEvent.setup();
  const press = async () => {
    await user.click(screen.getByRole('button', { name: '承認する' }));
    await user.click(await screen.findByRole('button', { name: '承認してコードを送る' }));
    return screen.findByRole('alert');
  };
  expect((await press()).textContent).toContain('済んでいない確認項目があります');
  await user.click(screen.getByRole('button', { name: '却下する' }));
  await user.click(await screen.findByRole('button', { name: '戻る' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(screen.queryByText(/済んでいない確認項目があります/)).toBeNull();

  await press();
  await user.click(screen.getByRole('button', { name: '組織の実在の結果を記録する' }));
  await user.click(screen.getByRole('radio', { name: '問題なし' }));
  await user.type(screen.getByRole('textbox', { name: /^確認先/ }), '公表サイト{Enter}');
  await waitFor(() => expect(bar().textContent).toContain('すべての確認が済みました'));
  expect(screen.queryByText(/済んでいない確認項目があります/)).toBeNull();
  // After the last check comes the decision, and the focus is there.
  expect(document.activeElement).toBe(bar());
}, 20_000);

it('brings back what was recorded when it is recorded again', async () => {
  const sent = await openCase(
    { request: caseOf([check('EMPLOYMENT_CONFIRMED', 'FAIL', '人事部 鈴木様', '退職済み')]) },
    { RecordCheck: { recordCheck: { __typename: 'RecordCheckPayload', request: null, problems: [] } } },
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '在籍確認の結果を記録する' }));
  expect(screen.getByRole('radio', { name: '相違あり' })).toHaveProperty('checked', true);
  expect(screen.getByRole('textbox', { name: /^確認先/ })).toHaveProperty('value', '人事部 鈴木様');
  await user.click(screen.getByRole('radio', { name: '問題なし' }));
  await user.click(screen.getByRole('button', { name: '結果を記録する' }));
  await waitFor(() =>
    expect(sent.find(({ operationName }) => operationName === 'RecordCheck')?.variables['input']).toMatchObject({
      result: 'PASS',
      source: '人事部 鈴木様',
      note: '退職済み',
    }),
  );
});

it('tells in the history which check was recorded and how it went', async () => {
  const at = '2026-11-21T03:00:00Z';
  const entry = { __typename: 'HistoryEntry', at, action: 'CHECK_RECORDED', by: null };
  await openCase({
    request: caseOf([check('TELEPHONE_VERIFIED', 'PASS')], {
      history: [
        { ...entry, check: 'TELEPHONE_VERIFIED', result: 'FAIL' },
        { ...entry, check: 'TELEPHONE_VERIFIED', result: 'PASS' },
      ],
    }),
  });
  const history = within(screen.getByRole('heading', { name: '履歴' }).closest('section') ?? document.body);
  expect(history.getAllByRole('listitem').map((item) => item.textContent?.replace(/^[\d/: ]+/, ''))).toEqual([
    '確認結果を記録: 電話確認（相違あり）',
    '確認結果を記録: 電話確認（問題なし）',
  ]);
});

it('finds from any page with Ctrl-K, and keeps a coupon’s number out of the address', async () => {
  const sent = await openCase(
    { request: caseOf([check('TELEPHONE_VERIFIED')]) },
    {
      CouponByNumber: { coupons: { __typename: 'CouponConnection', nodes: [] } },
      Queue: {
        viewer: { __typename: 'Viewer', now: '2026-11-21T03:00:00Z' },
        requests: {
          __typename: 'RequestConnection',
          nodes: [],
          pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
        },
      },
    },
  );
  const user = userEvent.setup();
  await user.keyboard('{Control>}k{/Control}');
  await user.keyboard('１２３４５６７８　８７６５４３２１{Enter}');
  await screen.findByText(/この番号のクーポンはありません/);
  expect(sent.find(({ operationName }) => operationName === 'CouponByNumber')?.variables['number']).toBe(
    '12345678-87654321',
  );
  await user.keyboard('{Meta>}k{/Meta}');
  await user.keyboard('9F:3C:00:AA:11:BB:22:CC:33{Enter}');
  await screen.findByText(/「9F:3C:00:AA:11:BB:22:CC:33」に一致する申請はありません/);
  expect(sent.find(({ operationName }) => operationName === 'Queue')?.variables['filter']).toEqual({
    search: '9F:3C:00:AA:11:BB:22:CC:33',
  });
});

it('says that the first of two approvals has no effect yet', async () => {
  await openCase({ request: caseOf([check('ORGANIZATION_EXISTS', 'PASS')], { secondApproverWanted: true }) });
  const user = userEvent.setup();
  expect(bar().parentElement?.textContent).toContain('あなたの承認が1人目になります');
  await user.click(screen.getByRole('button', { name: '承認する' }));
  const dialog = within(await screen.findByRole('alertdialog'));
  expect(dialog.getByText(/1人目の承認では、まだ何も実行されません/)).toBeTruthy();
  expect(dialog.getByRole('button', { name: '1人目として承認する' })).toBeTruthy();
  expect(dialog.queryByRole('button', { name: '承認してコードを送る' })).toBeNull();
});
