import type { Page } from '@playwright/test';
import { look } from './look';
import { mailTo, signIn } from './office';
import { apply, newPerson } from './person';
import { expect, test } from './server';

test.use({ window: '60m', alone: 'clock' });

const administrator = 3;

/** Presses a step and what it asks. */
async function move(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: step }).click();
  await page.getByRole('button', { name: '進める', exact: true }).click();
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
}


test('an administrator moves the date, and everybody sees what happens', async ({ page, browser, server, watch }) => {
  const person = newPerson();
  const { url, receiptNumber } = await apply(page, server, person);
  // The reminder of before the first start.
  await mailTo(server, server.demo.renewable.email, '有効期限切れに関するご案内');

  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server, administrator);
  await office.getByRole('link', { name: '業務日時' }).click();
  await expect(office.getByRole('heading', { name: '業務日時(デモ)' })).toBeVisible();
  await expect(office.getByText('なし(実際の日時のとおりです)')).toBeVisible();
  await expect(office.getByRole('listitem').filter({ hasText: receiptNumber })).toContainText('「審査待ち」になります');
  await look(office, 'clock');

  await office.getByRole('button', { name: '次の期限まで進める' }).press('Enter');
  const question = office.getByRole('alertdialog', { name: '業務日時を進めますか？' });
  await expect(question).toContainText('元には戻せません');
  await look(office, 'clock-confirm');
  await question.getByRole('button', { name: 'やめる' }).click();
  await expect(office.getByText('なし(実際の日時のとおりです)')).toBeVisible();

  await move(office, '次の期限まで進める');
  await expect(office.getByRole('status').filter({ hasText: '本受付になった申請 1件' })).toBeVisible();
  await expect(office.getByRole('status').filter({ hasText: 'デモの日時を' })).toContainText('検証できません');
  await look(office, 'clock-moved');
  await mailTo(server, person.email, '本受付');

  // The applicant sees the date as well, and that the time to cancel is over.
  await page.goto(url);
  await expect(page.getByRole('status').filter({ hasText: 'デモの日時を' })).toBeVisible();
  await expect(page.getByRole('button', { name: /申請を取り消す/ })).toHaveCount(0);
  await look(page, 'clock-portal');

  await move(office, '次の有効期限のお知らせまで進める');
  await expect(office.getByRole('status').filter({ hasText: '送った有効期限のお知らせ 1件' })).toBeVisible();
  await move(office, '次に満了する証明書の満了後まで進める');
  await expect(office.getByRole('status').filter({ hasText: '有効期間が満了した証明書 1件' })).toBeVisible();

  // What is no moment, or lies behind, changes nothing.
  await office.getByRole('button', { name: 'この日時へ進める' }).click();
  await expect(office.getByText('日付と時刻を入力してください。')).toBeVisible();
  await office.getByLabel('日付', { exact: true }).fill('2020-01-01');
  await office.getByRole('button', { name: 'この日時へ進める' }).click();
  await office.getByRole('button', { name: '進める', exact: true }).click();
  await expect(office.getByRole('alert')).toContainText('現在の業務日時より後');

  // Nobody else is offered it.
  const reviewer = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(reviewer);
  await signIn(reviewer, server);
  await expect(reviewer.getByRole('link', { name: '業務日時' })).toHaveCount(0);
  await reviewer.goto(`${server.origin}/console/clock`);
  await expect(reviewer.getByText('デモのシステム管理者だけです')).toBeVisible();
});

test('staff read every mail as its recipient does', async ({ page, server }) => {
  const person = newPerson();
  const { receiptNumber } = await apply(page, server, person);
  await mailTo(server, person.email, '受付');
  await signIn(page, server);
  await page.getByRole('link', { name: 'メール', exact: true }).click();
  await page.getByRole('textbox', { name: '受付番号' }).fill(receiptNumber);
  await page.getByRole('button', { name: '絞り込む' }).click();
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: person.email })).toHaveCount(1);
  await look(page, 'mails');
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  const shown = page.frameLocator('iframe');
  await expect(shown.getByText(receiptNumber, { exact: true })).toBeVisible();
  await look(page, 'mail');
  await page.getByRole('button', { name: 'テキスト' }).click();
  await expect(page.getByRole('article').getByText(receiptNumber)).toBeVisible();

  // A code is covered, also where it was delivered.
  await page.goto(`${server.origin}/console/mails`);
  await page.getByRole('main').getByRole('link', { name: /有効期限/ }).first().click();
  await expect(page.frameLocator('iframe').getByText('••••').first()).toBeVisible();

  await page.getByRole('link', { name: 'メール', exact: true }).click();
  await page.getByRole('link', { name: '文面の見本' }).click();
  await expect(page.getByRole('combobox', { name: '文面' }).getByRole('option')).not.toHaveCount(0);
  const wordings = await page.getByRole('combobox', { name: '文面' }).getByRole('option').count();
  for (let n = 0; n < wordings; n++) {
    await page.getByRole('combobox', { name: '文面' }).selectOption({ index: n });
    await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
  }
  await page.getByRole('combobox', { name: 'メールの言語' }).selectOption('EN');
  await expect(page.frameLocator('iframe').locator('html')).toHaveAttribute('lang', 'en');
  await look(page, 'mail-gallery');

  // Not signed in, there is none.
  const src = await page.locator('iframe').getAttribute('src');
  await page.context().clearCookies();
  expect((await page.request.get(`${server.origin}${src}`)).status()).toBe(404);
});
