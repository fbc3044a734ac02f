import { fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { consoleFrame } from '../../testing/case';
import { open, serve } from '../../testing/render';
import { dayAfter, lastDayOf, periodOf } from './dashboardStock';

const none = { submitted: 0, approved: 0, rejected: 0, cancelled: 0, lapsed: 0, vetted: 0, vettedLate: 0, mailsFailed: 0 };

const days = Array.from({ length: 30 }, (_, i) => ({
  __typename: 'DashboardDay',
  day: dayAfter('2026-10-22', i),
  ...none,
  vettingMean: null as number | null,
  promisedMean: null as number | null,
}));

const state = (status: string, counts: Partial<Record<'late' | 'today' | 'week' | 'later', number>> = {}) => ({
  __typename: 'DashboardState', status, late: 0, today: 0, week: 0, later: 0, left: 0, leftMean: null, ...counts,
});

const months = Array.from({ length: 12 }, (_, i) => ({
  __typename: 'DashboardMonth',
  month: `${i < 2 ? 2026 : 2027}-${String(((10 + i) % 12) + 1).padStart(2, '0')}-01`,
  ending: 0,
  renewed: 0,
}));

const dashboardOf = (more: Record<string, unknown> = {}) => ({
  dashboard: {
    __typename: 'Dashboard',
    at: '2026-11-20T03:00:00Z',
    countedUntil: null,
    days,
    states: ['PROVISIONAL', 'ACCEPTED', 'IN_REVIEW', 'RETURNED', 'APPROVED'].map((status) => state(status)),
    months,
    coupons: [],
    issuers: [],
    backlog: ['SETTLE', 'MAIL', 'ISSUE', 'SEAL', 'RETRY', 'GIVEN_UP'].map((work) => ({
      __typename: 'DashboardBacklog', work, waiting: 0, since: null,
    })),
    ...more,
  },
  products: { __typename: 'ProductConnection', nodes: [{ __typename: 'Product', id: 'prod_1', name: 'Class2 スタンダード' }] },
});

const tableOf = (title: string) => {
  fireEvent.click(screen.getByText(`${title}の表を見る`));
  return within(screen.getByRole('figure', { name: title })).getByRole('table');
};

it('says in words where there is nothing to draw', async () => {
  serve({ ConsoleFrame: consoleFrame, Dashboard: dashboardOf(), AuditAnchor: { auditAnchor: null } });
  await open('/console/dashboard');
  expect(await screen.findByText('直近30日に申請はありません。')).toBeTruthy();
  expect(screen.getByText('待っている申請はありません。')).toBeTruthy();
  expect(screen.getByText('クーポンはまだ発行されていません。')).toBeTruthy();
  expect(screen.getByText('日別・月別の件数は、まだ集計されていません。')).toBeTruthy();
  // The table is there all the same.
  expect(within(tableOf('申請の受付')).getAllByRole('row')).toHaveLength(31);
});

it('leads from every number to its list', async () => {
  const last = { ...days[29], submitted: 1234, approved: 5, vetted: 4, vettedLate: 1, vettingMean: 90_000, promisedMean: 86_400, mailsFailed: 2 };
  serve({
    ConsoleFrame: consoleFrame,
    AuditAnchor: { auditAnchor: { __typename: 'AuditAnchor', state: 'HOLDS', kept: 12, sealed: 12 } },
    Dashboard: dashboardOf({
      days: [...days.slice(0, 29), last],
      states: [state('PROVISIONAL'), state('ACCEPTED', { late: 501, today: 3 }), state('IN_REVIEW'), state('RETURNED'), state('APPROVED')],
      months: [{ ...months[0], ending: 200, renewed: 50 }, ...months.slice(1)],
      coupons: [
        { __typename: 'DashboardCoupons', partner: { __typename: 'Partner', id: 'part_1', name: '見本販売' }, left: 1001 },
        { __typename: 'DashboardCoupons', partner: null, left: 0 },
      ],
    }),
  });
  await open('/console/dashboard');
  await screen.findByRole('figure', { name: '申請の受付' });
  const inflow = within(tableOf('申請の受付'));
  const link = inflow.getByRole('link', { name: '1,234' });
  const search = new URL(link.getAttribute('href') ?? '', 'http://x').searchParams;
  expect(Object.fromEntries(search)).toMatchObject({ view: 'all', by: 'submitted', from: '2026-11-20', until: '2026-11-20' });
  expect(inflow.getByRole('rowheader', { name: '11月20日(金)' })).toBeTruthy();
  const waits = within(tableOf('待っている申請'));
  const late = new URL(waits.getByRole('link', { name: '500+' }).getAttribute('href') ?? '', 'http://x').searchParams;
  expect(Object.fromEntries(late)).toMatchObject({ view: 'unclaimed', until: '2026-11-19' });
  const ending = within(tableOf('有効期限を迎える証明書'));
  expect(ending.getByText('25%')).toBeTruthy();
  const month = new URL(ending.getByRole('link', { name: '200' }).getAttribute('href') ?? '', 'http://x');
  expect(month.pathname).toBe('/console/certificates');
  expect(Object.fromEntries(month.searchParams)).toMatchObject({ from: '2026-11-01', until: '2026-11-30' });
  expect(within(tableOf('クーポンの残り')).getByText('1,000+')).toBeTruthy();
  const vetted = within(tableOf('審査にかかった時間'));
  expect(vetted.getByText('1日1時間')).toBeTruthy();
  expect(within(tableOf('届けられなかったメール')).getByRole('link', { name: '2' }).getAttribute('href')).toContain('status=FAILED');
  // A picture is for pointers: nothing in it stops the keyboard.
  for (const mark of document.querySelectorAll('svg a')) expect(mark.getAttribute('tabindex')).toBe('-1');
  expect(document.querySelectorAll('svg a').length).toBeGreaterThan(5);
});

it('asks for one product alone, by an address that can be kept', async () => {
  const sent = serve({ ConsoleFrame: consoleFrame, Dashboard: dashboardOf(), AuditAnchor: { auditAnchor: null } });
  await open('/console/dashboard?product=prod_1');
  await screen.findByText('直近30日に申請はありません。');
  expect(sent.find(({ operationName }) => operationName === 'Dashboard')?.variables).toEqual({ product: 'prod_1', language: 'JA' });
});

it('counts days as the queue filters them', () => {
  expect(periodOf('late', '2026-03-01')).toEqual({ from: '', until: '2026-02-28' });
  expect(periodOf('week', '2026-12-29')).toEqual({ from: '2026-12-30', until: '2027-01-04' });
  expect(periodOf('later', '2026-12-29')).toEqual({ from: '2027-01-05', until: '' });
  expect([lastDayOf('2027-02-01'), lastDayOf('2028-02-01'), lastDayOf('2026-12-01')]).toEqual(['2027-02-28', '2028-02-29', '2026-12-31']);
});

it('tells whoever may read the audit log that it is not sealed any more, and why', async () => {
  serve({
    ConsoleFrame: consoleFrame,
    Dashboard: dashboardOf(),
    AuditAnchor: { auditAnchor: { __typename: 'AuditAnchor', state: 'BEHIND', kept: 120, sealed: 7 } },
  });
  await open('/console/dashboard');
  expect(await screen.findByText('監査ログの封印を止めています。')).toBeTruthy();
  expect(screen.getByText(/署名の控えより手前で終わっています。.*封印 120 まで、データベースは封印 7 まで/)).toBeTruthy();
});
