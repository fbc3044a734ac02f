import { look } from './look';
import { expect, test, type Server } from './server';
import type { Page } from '@playwright/test';

test.use({ alone: 'auditlog' });

async function signInAs(page: Page, server: Server, role: string): Promise<void> {
  const officer = server.demo.staff.find((member) => member.role === role);
  if (!officer) throw new Error(`the demo has no ${role}`);
  await page.goto(`${server.origin}/console/audit`);
  await page.getByRole('textbox', { name: 'ログイン名' }).fill(officer.login);
  await page.getByRole('textbox', { name: 'パスワード', exact: true }).fill(officer.password);
  await page.keyboard.press('Enter');
}

test('an auditor finds an act, sees what it changed, proves the log and takes it away', async ({ page, server }) => {
  await signInAs(page, server, 'AUDITOR');
  await expect(page.getByRole('heading', { name: '監査ログ' })).toBeVisible();
  await expect(page.locator('summary').first()).toBeVisible();
  await look(page, 'console-audit');

  // Narrowed, it stands in the address.
  await page.getByLabel('操作', { exact: true }).selectOption('staff.add');
  await page.getByRole('button', { name: '探す' }).click();
  await expect(page).toHaveURL(/action=staff\.add/);
  const rows = page.locator('summary');
  await expect(rows.first()).toContainText('担当者アカウントの追加');
  await rows.first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader', { name: 'role' })).toBeVisible();
  await look(page, 'console-audit-row');

  // The same, as a file.
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSVを保存する' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('audit.csv');

  // Nothing was tampered with, by the log itself and by what was signed.
  await page.getByRole('button', { name: '検証する' }).click();
  await expect(page.getByText('改ざんは見つかりませんでした。')).toBeVisible({ timeout: 60_000 });
  await look(page, 'console-audit-verified');
  await page.getByRole('textbox', { name: /別に保管した署名/ }).fill('not a checkpoint');
  await page.getByRole('button', { name: '検証する' }).click();
  await expect(page.getByText('この署名は読み取れないか、このシステムの鍵によるものではありません。', { exact: false })).toBeVisible();
  await expect(page.getByRole('textbox', { name: /別に保管した署名/ })).toHaveValue('not a checkpoint');
  await expect(page.getByText('改ざんは見つかりませんでした。')).toHaveCount(0);

  // By what people know: a member of staff by login, and who is nobody.
  await page.getByRole('button', { name: '条件を消す' }).click();
  const reviewer = server.demo.staff.find(({ role }) => role === 'REVIEWER');
  await page.getByRole('searchbox', { name: /探すもの/ }).fill(reviewer?.login ?? '');
  await page.getByRole('button', { name: '探す', exact: true }).click();
  await expect(rows.first()).toContainText('見本 花子');
  expect(page.url()).not.toContain(reviewer?.login ?? '');
  await look(page, 'console-audit-sought');
  await page.getByRole('searchbox', { name: /探すもの/ }).fill('nobody@example.jp');
  await page.keyboard.press('Enter');
  await expect(page.getByText('探したものに当たる記録はありません。', { exact: false })).toBeVisible();
  await look(page, 'console-audit-nothing');

  // Nobody did this on this day.
  await page.goto(`${server.origin}/console/audit?action=partner.update&from=2001-01-01&until=2001-01-02`);
  await expect(page.getByText('この条件に合う記録はありません。', { exact: false })).toBeVisible();
  await look(page, 'console-audit-empty');
});

test('a reviewer is told who may read the log, and is shown none of it', async ({ page, server }) => {
  await signInAs(page, server, 'REVIEWER');
  await expect(page.getByText('監査ログを見る権限がありません。管理者または監査担当者がご覧いただけます。')).toBeVisible();
  await expect(page.getByRole('searchbox', { name: /探すもの/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: '検証する' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'CSVを保存する' })).toHaveCount(0);
  await look(page, 'console-audit-not-yours');
  await expect(page.getByRole('link', { name: '監査ログ' })).toHaveCount(0);
  const answer = await page.request.post(`${server.origin}/export/audit`, { data: { format: 'csv', filter: {} } });
  expect(answer.status()).toBe(404);
});
