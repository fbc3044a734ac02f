import type { Browser, Page } from '@playwright/test';
import type { DashboardQuery } from '../src/gql/graphql';
import { look } from './look';
import { operationOf } from './operation';
import { apply, newPerson } from './person';
import { expect, test, type Server } from './server';

test.use({ alone: 'dashboard' });

async function signInAs(page: Page, server: Server, role: string): Promise<void> {
  const officer = server.demo.staff.find((member) => member.role === role);
  if (!officer) throw new Error(`the demo has no ${role}`);
  await page.goto(`${server.origin}/console/dashboard`);
  await page.getByRole('textbox', { name: 'ログイン名' }).fill(officer.login);
  await page.getByRole('textbox', { name: 'パスワード', exact: true }).fill(officer.password);
  await page.keyboard.press('Enter');
}

/** A person applies, in a browser of their own. */
async function applied(browser: Browser, server: Server, watch: (page: Page) => void): Promise<void> {
  const context = await browser.newContext({ locale: 'ja-JP' });
  const page = await context.newPage();
  watch(page);
  await apply(page, server, newPerson());
  await context.close();
}

/** Shows a busy office's figures in place of the demo's few. */
async function busy(page: Page): Promise<void> {
  await page.route('**/graphql', async (route) => {
    if (operationOf(route.request()) !== 'Dashboard') return route.fallback();
    const response = await route.fetch();
    const answer: { data: DashboardQuery } = await response.json();
    const { dashboard } = answer.data;
    dashboard?.days.forEach((day, i) => {
      const weekend = i % 7 > 4;
      Object.assign(day, {
        submitted: weekend ? 3 : 30 + ((i * 17) % 23), approved: weekend ? 0 : 24 + ((i * 5) % 11), rejected: weekend ? 0 : (i * 3) % 5,
        cancelled: i % 4, lapsed: i % 9 === 0 ? 2 : 0, vetted: weekend ? 0 : 28, vettedLate: i % 6 === 0 ? 4 : 0,
        vettingMean: weekend ? null : 120_000 + ((i * 7919) % 90_000), promisedMean: weekend ? null : 172_800, mailsFailed: i === 21 ? 7 : 0,
      });
    });
    dashboard?.states.forEach((state, i) => Object.assign(state, { late: i === 1 ? 12 : 0, today: 40 - i * 8, week: 501, later: i * 30, left: 400, leftMean: 40_000 * (i + 1) }));
    dashboard?.months.forEach((month, i) => Object.assign(month, { ending: 12_000 - i * 700, renewed: Math.max(0, 7000 - i * 2500) }));
    if (dashboard)
      dashboard.coupons = Array.from({ length: 20 }, (_, i) => ({
        __typename: 'DashboardCoupons' as const,
        partner: { __typename: 'Partner' as const, id: `part_${i}`, name: `一般社団法人日本電子証明書販売業務推進協議会第${i + 1}支部` },
        left: i * i * 3,
      }));
    await route.fulfill({ response, json: answer });
  });
}

test('an auditor sees how it goes, and gets from a number to its list', async ({ page, browser, server, watch }) => {
  await applied(browser, server, watch);
  await signInAs(page, server, 'AUDITOR');
  const inflow = page.getByRole('figure', { name: '申請の受付' });
  await expect(inflow).toBeVisible();
  // What was done is counted by the sweep, and shown within a minute, or when somebody asks: the demo's own, and today's.
  await expect(async () => {
    await page.reload();
    await expect(inflow.locator('svg a')).toHaveCount(2, { timeout: 5000 });
  }).toPass({ timeout: 90_000 });
  await look(page, 'console-dashboard');

  // By the keyboard: the table says what the picture says, and leads on.
  await inflow.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(inflow.getByRole('table')).toBeVisible();
  const day = inflow.getByRole('link', { name: '1', exact: true }).first();
  await day.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/by=submitted/);
  await expect(page.locator('[data-request]')).toHaveCount(1);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('combobox', { name: '期間の基準' })).toBeHidden();
  await page.getByRole('button', { name: '絞り込み（2件の条件）' }).click();
  await expect(page.getByRole('combobox', { name: '期間の基準' })).toBeVisible();
  await look(page, 'console-queue-submitted');

  // From a case back to the list as it was.
  const list = page.url();
  await page.locator('a[data-row]').first().click();
  await page.getByRole('link', { name: '一覧へ戻る' }).click();
  await expect(page).toHaveURL(list);
});

test('a busy office, one product alone, and a product of which there is nothing', async ({ page, server }) => {
  await signInAs(page, server, 'REVIEWER');
  await expect(page.getByRole('figure', { name: '申請の受付' })).toBeVisible();
  await page.goto(`${server.origin}/console/dashboard?product=prod_00000000000000000000000000`);
  await expect(page.getByText('直近30日に申請はありません。')).toBeVisible();
  await busy(page);
  await page.goto(`${server.origin}/console/dashboard`);
  await expect(page.getByRole('figure', { name: '審査にかかった時間' }).locator('svg a')).toHaveCount(22);
  await look(page, 'console-dashboard-busy');
  await page.getByText('待っている申請の表を見る').click();
  await expect(page.getByRole('link', { name: '500+' }).first()).toBeVisible();
  await look(page, 'console-dashboard-table');
});
