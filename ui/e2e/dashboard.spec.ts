import { look } from './look';
import { expect, test, type Server } from './server';
import type { Page } from '@playwright/test';

test.use({ alone: 'dashboard' });

async function signInAs(page: Page, server: Server, role: string): Promise<void> {
  const officer = server.demo.staff.find((member) => member.role === role);
  if (!officer) throw new Error(`the demo has no ${role}`);
  await page.goto(`${server.origin}/console/dashboard`);
  await page.getByRole('textbox', { name: 'ログイン名' }).fill(officer.login);
  await page.getByRole('textbox', { name: 'パスワード', exact: true }).fill(officer.password);
  await page.keyboard.press('Enter');
}

test('an auditor sees how it goes, and gets from a number to its list', async ({ page, server }) => {
  test.setTimeout(240_000);
  await signInAs(page, server, 'AUDITOR');
  const inflow = page.getByRole('figure', { name: '申請の受付' });
  await expect(inflow).toBeVisible();
  // What the demo was made with is counted by the sweep.
  await expect(page.getByText(/までの記録を集計しています。/)).toBeVisible({ timeout: 90_000 });
  await look(page, 'console-dashboard');

  // By the keyboard: the table says what the picture says, and leads on.
  await inflow.locator('summary').focus();
  await page.keyboard.press('Enter');
  await expect(inflow.getByRole('table')).toBeVisible();
  await look(page, 'console-dashboard-table');
  const day = inflow.getByRole('link').last();
  const count = Number(await day.textContent());
  await day.press('Enter');
  await expect(page).toHaveURL(/by=submitted/);
  await expect(page.locator('[data-request]')).toHaveCount(Math.min(50, count));
  await look(page, 'console-queue-submitted');
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: /絞り込み（/ }).click();
  await expect(page.getByRole('combobox', { name: '期間の基準' })).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 900 });

  // From a case back to the list as it was.
  const list = page.url();
  await page.locator('a[data-row]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: '一覧へ戻る' }).first().click();
  await expect(page).toHaveURL(list);
});

test('one product alone, and a product of which there is nothing', async ({ page, server }) => {
  test.setTimeout(120_000);
  await signInAs(page, server, 'REVIEWER');
  await expect(page.getByRole('figure', { name: '申請の受付' })).toBeVisible();
  await page.goto(`${server.origin}/console/dashboard?product=prod_00000000000000000000000000`);
  await expect(page.getByText('直近30日に申請はありません。')).toBeVisible();
  await look(page, 'console-dashboard-empty');
});
