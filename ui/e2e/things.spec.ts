import { look } from './look';
import { expect, test, type Server } from './server';
import type { Page } from '@playwright/test';

test.use({ alone: 'things' });

async function administrate(page: Page, server: Server, at: string): Promise<void> {
  const officer = server.demo.staff.find((member) => member.role === 'ADMINISTRATOR');
  if (!officer) throw new Error('the demo has no administrator');
  await page.goto(`${server.origin}/console/${at}`);
  await page.getByRole('textbox', { name: 'ログイン名' }).fill(officer.login);
  await page.getByRole('textbox', { name: 'パスワード', exact: true }).fill(officer.password);
  await page.keyboard.press('Enter');
}

/** Every name of an organisation on the page is 20 kanji and more. */
async function overfill(page: Page): Promise<void> {
  await page.route('**/graphql', async (route) => {
    const answer = await route.fetch();
    const long = '独立行政法人国際文化交流事業推進機構東日本広域連携統括本部電子証明書管理室';
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('株式会社証明商事', long) });
  });
}

test('a certificate is found by what stands in it, and its page tells its life', async ({ page, server }) => {
  await administrate(page, server, 'certificates');
  await expect(page.getByRole('heading', { name: '証明書', exact: true, level: 1 })).toBeVisible();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows.nth(1)).toBeVisible();
  await look(page, 'console-certificates');

  const find = page.getByRole('searchbox', { name: '証明書を探す' });
  await find.fill(server.demo.renewable.email);
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(2);
  // Whom somebody looks for stands in no address.
  expect(page.url()).not.toContain('@');
  await page.getByRole('link', { name: '更新 花子' }).click();
  await expect(page.getByRole('heading', { name: '更新 花子 の証明書' })).toBeVisible();
  await expect(page.getByText('有効（good）と応答します')).toBeVisible();
  const decimal = await page.locator('dd', { hasText: /^\d{20,}$/ }).innerText();
  await look(page, 'console-certificate');
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '証明書（PEM）を保存' }).click()]);
  expect(download.suggestedFilename()).toMatch(/^[0-9a-f]+\.pem$/);

  // The same by its serial in decimal, and nothing by what nobody has.
  await page.goto(`${server.origin}/console/certificates`);
  await find.fill(decimal);
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(2);
  await find.fill('%'.repeat(10_000));
  await page.keyboard.press('Enter');
  await expect(page.getByText(/に合うものは見つかりませんでした/)).toBeVisible();
  await look(page, 'console-certificates-nothing');

  // What an address narrows, and what it cannot.
  await page.goto(`${server.origin}/console/certificates?status=ACTIVE&from=2001-01-01`);
  await expect(rows.nth(1)).toBeVisible();
  await page.goto(`${server.origin}/console/certificates?until=2001-01-01`);
  await expect(page.getByText('この条件に合う証明書はありません。')).toBeVisible();
  await overfill(page);
  await page.goto(`${server.origin}/console/certificates?status=%25&after=..`);
  await expect(page.getByText('国際文化交流事業').first()).toBeVisible();
  await look(page, 'console-certificates-long');
});

test('a subscriber’s and an organisation’s page lead to each other, and two organisations become one', async ({ page, server }) => {
  await administrate(page, server, 'subscribers');
  await expect(page.getByRole('heading', { name: '利用者', exact: true, level: 1 })).toBeVisible();
  await look(page, 'console-subscribers');
  await page.getByRole('searchbox', { name: '利用者を探す' }).fill('ｺｳｼﾝ');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '更新 花子' }).first().click();
  await expect(page.getByText('この一覧で最初の登録内容です。')).toBeVisible();
  await look(page, 'console-subscriber');

  await page.getByRole('link', { name: '株式会社証明商事' }).first().click();
  await expect(page.getByRole('heading', { name: '株式会社証明商事', level: 1 })).toBeVisible();
  const other = page.getByRole('button', { name: /をこの組織に統合$/ });
  await expect(other.first()).toBeVisible();
  await look(page, 'console-organization');
  const alike = await other.count();
  const gone = await page.locator('section', { hasText: '重複の候補' }).getByRole('link').first().getAttribute('href');
  await other.first().click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByText('1人', { exact: true })).toBeVisible();
  await look(page, 'console-organization-merge');
  await dialog.getByRole('button', { name: '統合する' }).click();
  await expect(other).toHaveCount(alike - 1);
  await expect(page.getByText('統合した組織')).toBeVisible();
  // Whoever has the old address comes here.
  await page.goto(`${server.origin}${gone}`);
  await expect(page.getByText('お探しの組織は、この組織に統合されています。')).toBeVisible();
  await look(page, 'console-organization-merged');

  await page.goto(`${server.origin}/console/organizations`);
  await expect(page.getByRole('heading', { name: '組織', exact: true, level: 1 })).toBeVisible();
  await overfill(page);
  await page.reload();
  await expect(page.getByText('国際文化交流事業').first()).toBeVisible();
  await look(page, 'console-organizations-long');
  await page.goto(`${server.origin}/console/organizations/orga_nothing`);
  await expect(page.getByText('この組織は見つかりませんでした。')).toBeVisible();
});

test('coupons are made and printed, and the life of one is told', async ({ page, server }) => {
  await administrate(page, server, 'coupons/batches');
  await page.getByRole('combobox', { name: /^製品/ }).selectOption({ label: 'Class2 スタンダード' });
  await page.getByRole('textbox', { name: /^枚数/ }).fill('４');
  await page.getByRole('button', { name: '作成する' }).click();
  const slips = page.getByRole('region', { name: '作成したクーポン' }).getByRole('listitem');
  await expect(slips).toHaveCount(4);
  const number = await slips.first().locator('strong').innerText();
  expect(number).toMatch(/^\d{8}-\d{8}$/);
  await look(page, 'console-coupons-made');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: '作成する' })).toBeHidden();
  await expect(slips.first()).toBeVisible();
  await page.emulateMedia({ media: 'screen' });

  await page.getByRole('table').getByRole('link').first().click();
  await expect(page.locator('summary').first()).toBeVisible();
  await page.getByRole('button', { name: '未使用分を無効にする' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '未使用分を無効にする' }).click();
  await expect(page.getByText('4枚を無効にしました。')).toBeVisible();
  await page.locator('summary').first().click();
  await expect(page.getByRole('list', { name: 'このクーポンの経過' }).first()).toContainText('無効化');
  await look(page, 'console-coupon-batch');
  await page.keyboard.press('Control+k');
  await page.keyboard.type(number);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'このクーポンの経過' })).toContainText('作成');
  await look(page, 'console-coupon-life');
});
