import type { Browser, Page } from '@playwright/test';
import { look } from './look';
import { codeIn, mailTo, openCase, proposeEdit, signIn, vet } from './office';
import { apply, fillRegistration, newPerson, received } from './person';
import { expect, test, type Server } from './server';

test.use({ alone: 'second' });

/** A console of somebody of the role. */
async function officeOf(browser: Browser, server: Server, watch: (page: Page) => void, role: string): Promise<Page> {
  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server, server.demo.staff.filter((each) => each.role !== 'AUDITOR').findIndex((each) => each.role === role));
  return office;
}

test('two officers approve, and a rejected coupon is replaced, where the policy says so', async ({
  page,
  server,
  browser,
  watch,
}) => {
  test.slow();
  const administrator = await officeOf(browser, server, watch, 'ADMINISTRATOR');
  await administrator.goto(`${server.origin}/console/products`);
  await administrator.getByRole('link', { name: 'Class2 スタンダード' }).click();
  await administrator.locator('#policy-new-vetting-secondApprover').focus();
  await administrator.keyboard.press('Space');
  await administrator.locator('#policy-new-vetting-rejection').selectOption('REFUND');
  await administrator.getByRole('button', { name: '変更点を確認する' }).click();
  const dialog = administrator.getByRole('alertdialog');
  await expect(dialog.locator('ins')).toHaveText(['する', '代わりのクーポンを発行する']);
  await proposeEdit(administrator, server);

  const person = newPerson();
  const { url, receiptNumber } = await apply(page, server, person);
  await expect(page.getByText('代わる新しいクーポンの番号をメールでお送りします')).toBeVisible();
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();

  // The first has no effect yet, and says so before the button.
  const first = await officeOf(browser, server, watch, 'REVIEWER');
  await openCase(first, receiptNumber);
  await vet(first);
  await expect(first.getByText('あなたの承認が1人目になります')).toBeVisible();
  await first.getByRole('button', { name: '承認する', exact: true }).click();
  await expect(first.getByText('1人目の承認では、まだ何も実行されません')).toBeVisible();
  await look(first, 'case-first-approval');
  await first.getByRole('button', { name: '1人目として承認する' }).click();
  await expect(first.getByText('2人目の承認を待っています')).toBeVisible();
  await first.getByRole('button', { name: '担当する' }).click();
  await expect(first.getByText('あなたは承認できません')).toBeVisible();
  await expect(first.getByRole('button', { name: '承認する', exact: true })).toHaveCount(0);
  await first.getByRole('button', { name: '担当を外れる' }).click();
  await page.goto(url);
  await expect(page.getByText('1人目の担当者が承認しました')).toBeVisible();
  await expect(page.getByText('2人目の担当者が審査しています')).toBeVisible();
  await look(page, 'status-first-approved');

  const second = await officeOf(browser, server, watch, 'APPROVER');
  await openCase(second, receiptNumber);
  await second.getByRole('button', { name: '担当する' }).click();
  await look(second, 'case-second-approval');
  await second.getByRole('button', { name: '承認する', exact: true }).click();
  await second.getByRole('button', { name: '承認してコードを送る' }).click();
  await expect(second.getByText('承認済みです')).toBeVisible();
  expect(codeIn(await mailTo(server, person.email, '証明書取得に関するご案内'))).not.toBe('');

  // Somebody else is rejected, and applies again with what replaces the coupon.
  const other = newPerson();
  await page.getByRole('button', { name: 'サインアウト' }).click();
  const refused = await apply(page, server, other);
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();
  await openCase(second, refused.receiptNumber);
  await second.getByRole('button', { name: '担当する' }).click();
  await second.getByRole('button', { name: '却下する' }).click();
  await expect(second.getByText('代わりの新しいクーポンの番号が申請者にメールで届きます')).toBeVisible();
  await look(second, 'case-reject-refund');
  await second.getByRole('textbox', { name: /^却下の理由/ }).fill('在籍を確認できませんでした。');
  await second.getByRole('button', { name: '却下して通知する' }).click();
  await expect(second.getByText('却下しました')).toBeVisible();
  await page.goto(refused.url);
  await expect(page.getByText('使用したクーポンに代わる新しいクーポンの番号を、結果のメールでお送りしました')).toBeVisible();
  await look(page, 'status-refunded');
  const { text } = await mailTo(server, other.email, '審査結果のお知らせ');
  const replacement = /新しいクーポン番号: (\d{8}-\d{8})/.exec(text)?.[1] ?? '';
  expect(replacement).not.toBe('');
  await page.goto(`${server.origin}/apply`);
  await fillRegistration(page, other, replacement);
  for (const consent of await page.getByText(/に同意する$/).all()) await consent.click();
  await page.getByRole('button', { name: '確認する' }).click();
  await page.getByRole('button', { name: '申請する' }).click();
  await expect(page.getByRole('heading', { name: received })).toBeVisible();
});

test('what was approved is stopped by two, and its code is dead', async ({ page, server, browser, watch }) => {
  test.slow();
  const person = newPerson();
  const { url, receiptNumber } = await apply(page, server, person);
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();
  // The product wants two approvals by now, see above: the second approver gives the second.
  const one = await officeOf(browser, server, watch, 'REVIEWER');
  await openCase(one, receiptNumber);
  await vet(one);
  await one.getByRole('button', { name: '承認する', exact: true }).click();
  await one.getByRole('button', { name: '1人目として承認する' }).click();
  await expect(one.getByText('2人目の承認を待っています')).toBeVisible();
  const two = await officeOf(browser, server, watch, 'APPROVER');
  await openCase(two, receiptNumber);
  await expect(two.getByRole('button', { name: '承認を停止する（2人で）' })).toHaveCount(0);
  await two.getByRole('button', { name: '担当する' }).click();
  await two.getByRole('button', { name: '承認する', exact: true }).click();
  await two.getByRole('button', { name: '承認してコードを送る' }).click();
  await expect(two.getByText('承認済みです')).toBeVisible();

  // The reason is wanted, and going back to look at the case loses nothing of it.
  await one.reload();
  const ask = one.getByRole('button', { name: '承認を停止する（2人で）' });
  await ask.click();
  const dialog = one.getByRole('alertdialog');
  const reason = dialog.getByRole('textbox', { name: /^承認を停止する理由/ });
  await dialog.getByRole('button', { name: '提案する' }).click();
  await expect(reason).toHaveAttribute('aria-invalid', 'true');
  await reason.fill('在籍していないとの連絡がありました。');
  await look(one, 'case-stop');
  await dialog.getByRole('button', { name: '戻る' }).click();
  await ask.click();
  await expect(reason).toHaveValue('在籍していないとの連絡がありました。');
  await dialog.getByRole('button', { name: '提案する' }).click();
  await expect(one.getByText('承認の停止を', { exact: false })).toBeVisible();
  await expect(one.getByText('承認済みです')).toBeVisible();
  await look(one, 'case-stop-proposed');

  await two.goto(`${server.origin}/console/proposals`);
  const row = two.getByRole('listitem').filter({ hasText: receiptNumber });
  await expect(row.getByText('承認の停止')).toBeVisible();
  await expect(row.locator('ins')).toHaveText(['はい', '却下']);
  await look(two, 'console-proposals-stop');
  await row.getByRole('button', { name: '実行する' }).click();
  await expect(row.getByText('実行済み')).toBeVisible();
  await one.reload();
  await expect(one.getByText('却下しました')).toBeVisible();
  const { text } = await mailTo(server, person.email, '審査結果のお知らせ');
  expect(text).toContain('在籍していないとの連絡がありました。');
  expect(text).toContain('先にお送りした証明書コードは、お使いいただけなくなりました。');
  expect(text).toMatch(/新しいクーポン番号: \d{8}-\d{8}/);
  await page.goto(url);
  await expect(page.getByText('在籍していないとの連絡がありました。')).toBeVisible();
  await look(page, 'status-stopped');
});
