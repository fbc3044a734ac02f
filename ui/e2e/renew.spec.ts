import type { Page } from '@playwright/test';
import { look } from './look';
import { codeIn, mailTo, openCase, signIn } from './office';
import { operationOf } from './operation';
import { receiptNumberOn } from './person';
import { expect, test, type Server } from './server';

test.use({ window: '60m' });

const main = (page: Page) => page.getByRole('main');

/** Proves who one is, on a page or in the dialog that covers it. */
async function identify(page: Page, server: Server, code: string, passphrase?: string): Promise<void> {
  const { email, applicationPassphrase } = server.demo.renewable;
  await page.getByRole('textbox', { name: '電子メールアドレス' }).fill(email);
  await page.getByRole('textbox', { name: '申請パスワード' }).fill(passphrase ?? applicationPassphrase);
  await page.getByRole('textbox', { name: '証明書コード' }).fill(code);
  await page.keyboard.press('Enter');
}

/** Types what is never kept, and agrees. */
async function fillRest(page: Page, coupon: string): Promise<void> {
  await page.getByRole('textbox', { name: 'クーポン番号の前半8桁' }).fill(coupon);
  await page.getByRole('textbox', { name: /^申請パスワード/ }).fill('更新のための長い合言葉です');
  for (const consent of await page.getByText(/に同意する$/).all()) await consent.click();
}

test('a certificate is renewed from the reminder on, with everything that was registered', async ({
  page,
  browser,
  server,
  watch,
}) => {
  const { email } = server.demo.renewable;
  const reminder = await mailTo(server, email, '有効期限切れに関するご案内');
  expect(reminder.text).toContain(`${server.origin}/renew`);
  const code = codeIn(reminder);
  const coupon = server.coupon();

  await page.getByRole('link', { name: /証明書を更新する/ }).click();
  await expect(page.getByRole('heading', { name: /更新申請/ })).toBeVisible();
  await look(page, 'renew-identify');
  await identify(page, server, code, 'not the passphrase');
  await expect(page.getByRole('alert')).toContainText('更新申請が可能な電子証明書が存在しません。');
  await expect(page.getByRole('alert')).toContainText('検索結果は0件です。');
  await expect(page.getByRole('alert')).toContainText('更新可能期間内の電子証明書が存在しない');
  await look(page, 'renew-nothing');

  await identify(page, server, code);
  await expect(page.getByText('検索結果は1件です。')).toBeVisible();
  await look(page, 'renew-list');
  await main(page).getByRole('link', { name: /～/ }).press('Enter');

  // What is fixed is read, and not typed.
  await expect(page.getByRole('heading', { name: /更新申請$/ })).toBeVisible();
  await expect(main(page).getByText('株式会社証明商事')).toBeVisible();
  for (const label of ['組織名', '帝国データバンク', '姓', '名（'])
    await expect(page.getByRole('textbox', { name: new RegExp(`^${label}`) })).toHaveCount(0);
  await expect(page.getByRole('link', { name: '新規申請のページへ' })).toHaveCount(2);
  const department = page.getByRole('textbox', { name: /^部署/ });
  await expect(department).toHaveValue('経理部');
  await expect(page.getByRole('radio', { name: '代理担当者を入力する' })).toBeChecked();
  await look(page, 'renew-form');

  // Missing things are listed; what was typed is there after a reload, the secrets are not.
  await department.fill('総務部');
  await page.getByRole('button', { name: '確認する' }).click();
  const summary = page.getByRole('group', { name: /確認が必要な項目が4件あります/ });
  await expect(summary).toBeFocused();
  await look(page, 'renew-missing');
  await page.getByRole('textbox', { name: 'クーポン番号の前半8桁' }).fill(coupon);
  await page.reload();
  await expect(department).toHaveValue('総務部');
  await expect(page.getByRole('textbox', { name: 'クーポン番号の前半8桁' })).toHaveValue('');
  await expect(page.getByText('前回入力した内容を復元しました')).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).toContain('総務部');
  expect(kept).not.toContain('株式会社証明商事');

  await fillRest(page, coupon);
  await page.getByRole('button', { name: '確認する' }).click();
  await expect(page.getByRole('heading', { name: '更新申請内容の確認' })).toBeVisible();
  await expect(page.getByRole('button', { name: '印刷する' })).toBeVisible();
  await look(page, 'renew-confirm');

  // The answer is lost with its cookie: pressing again gives the same request.
  let lost = 0;
  await page.route('**/graphql', async (route) => {
    if (lost > 0 || !operationOf(route.request())?.includes('SubmitRenewal')) return route.fallback();
    lost += 1;
    await route.fetch();
    await route.abort();
  });
  const send = page.getByRole('button', { name: '送信する', exact: true });
  await send.click();
  await expect(page.getByText('更新の申請が届いたかどうか確認できませんでした', { exact: false })).toBeVisible();
  expect(lost).toBe(1);
  await page.context().clearCookies();
  await send.click();
  const ended = page.getByRole('alertdialog', { name: 'セッションが終了しました' });
  const done = page.getByRole('heading', { name: '更新申請を仮受付しました' });
  await expect(ended.or(done)).toBeVisible();
  if (await ended.isVisible()) {
    await look(page, 'renew-session');
    await identify(page, server, code);
  }
  await expect(done).toBeVisible();
  await expect(main(page).getByText('証明書の更新の申請です')).toBeVisible();
  await look(page, 'renew-receipt');
  const receiptNumber = await receiptNumberOn(page);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain('総務部');

  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server);
  await openCase(office, receiptNumber);
  await expect(office.getByText('更新申請', { exact: true })).toBeVisible();
  await look(office, 'renew-case');
  await office.getByRole('link', { name: /^前回の案件/ }).click();
  await expect(office.getByText(receiptNumber)).toHaveCount(0);

  // A second renewal is refused, beside everything that was typed.
  const again = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(again);
  await again.goto(`${server.origin}/renew`);
  await identify(again, server, code);
  await main(again).getByRole('link', { name: /～/ }).click();
  await fillRest(again, server.coupon());
  await again.getByRole('button', { name: '確認する' }).click();
  await again.getByRole('button', { name: '送信する', exact: true }).click();
  await expect(again.getByText(`受付番号 ${receiptNumber}`, { exact: false })).toBeVisible();
  await look(again, 'renew-refused');
});
