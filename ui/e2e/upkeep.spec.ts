import type { Browser, Page } from '@playwright/test';
import { look } from './look';
import { carryOut, openCase, signIn } from './office';
import { apply, fillRegistration, newPerson, type Person } from './person';
import { expect, test, type Server } from './server';

test.use({ window: '60m' });

/** A console at which an administrator is signed in. */
async function administrator(browser: Browser, server: Server, watch: (page: Page) => void): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(page);
  const officers = server.demo.staff.filter(({ role }) => role !== 'AUDITOR');
  await signIn(page, server, officers.findIndex(({ role }) => role === 'ADMINISTRATOR'));
  return page;
}

/** A moment some minutes from now as a control for Japan time takes it. */
const inMinutes = (minutes: number) =>
  new Date(Date.now() + minutes * 60_000 + 9 * 3_600_000).toISOString().slice(0, 16);

/** Plans maintenance; no beginning: at once. */
async function plan(office: Page, what: readonly string[], until: number, from?: number): Promise<void> {
  await office.getByRole('link', { name: 'メンテナンス', exact: true }).click();
  await office.getByRole('button', { name: 'メンテナンスを予定する' }).click();
  for (const each of what) await office.getByText(each, { exact: true }).click();
  if (from !== undefined) await office.getByLabel('開始（日本時間）', { exact: false }).first().fill(inMinutes(from));
  await office.getByLabel('終了（日本時間）').fill(inMinutes(until));
  await office.getByRole('textbox', { name: 'お知らせの文（日本語）' }).fill('機器を入れ替えます。');
  await office.getByRole('textbox', { name: 'お知らせの文（英語）' }).fill('New machines.');
  await office.getByRole('button', { name: '内容を確認する' }).click();
}

const planned = async (office: Page) => {
  await office.getByRole('alertdialog').getByRole('button', { name: '予定する' }).click();
  await expect(office.getByText('メンテナンスを予定しました。')).toBeVisible();
};

/** Fills the form in and goes to where it is sent. */
async function toConfirm(page: Page, server: Server, person: Person): Promise<void> {
  await page.goto(`${server.origin}/apply`);
  await fillRegistration(page, person, server.coupon());
  await expect(page.getByText(/に同意する$/)).toHaveCount(2);
  for (const consent of await page.getByText(/に同意する$/).all()) await consent.click();
  await page.getByRole('button', { name: '確認する' }).click();
  await expect(page.getByRole('button', { name: '申請する' })).toBeVisible();
}

const identify = async (page: Page, person: Person, receiptNumber: string) => {
  await page.getByRole('textbox', { name: '受付番号' }).fill(receiptNumber);
  await page.getByRole('textbox', { name: '電子メールアドレス' }).fill(person.email);
  await page.getByRole('textbox', { name: '申請パスワード' }).fill(person.passphrase);
  await page.getByRole('button', { name: '送信する' }).click();
};

test.use({ alone: 'upkeep' });

test('an application is cancelled by its own menu entry', async ({ page, server }) => {
  const person = newPerson();
  const { receiptNumber } = await apply(page, server, person);
  await page.getByRole('button', { name: 'サインアウト' }).click();
  await page.getByRole('link', { name: /^新規・更新 申請の取り消し/ }).click();
  await expect(page.getByRole('heading', { name: '新規・更新 申請の取り消し' })).toBeVisible();
  await look(page, 'cancel');
  await identify(page, { ...person, passphrase: 'not the passphrase' }, receiptNumber);
  await expect(page.getByRole('alert')).toContainText('取り消しが可能な申請が存在しません。');
  await expect(page.getByRole('alert')).toContainText('取消期限を過ぎて');
  await look(page, 'cancel-nothing');

  await identify(page, person, receiptNumber);
  await expect(page.getByText('検索結果は1件です。')).toBeVisible();
  await expect(page.getByText(receiptNumber)).toBeVisible();
  await look(page, 'cancel-list');
  await page.getByRole('button', { name: '申請を取り消す' }).click();
  await expect(page.getByRole('alertdialog', { name: 'この申請を取り消しますか？' })).toBeVisible();
  await page.getByRole('button', { name: '取り消す', exact: true }).click();
  await expect(page.getByRole('heading', { name: '申請を取り消しました' })).toBeVisible();
  await expect(page.getByText('クーポン番号のロックは解除されました。')).toBeVisible();
  await look(page, 'cancel-done');

  // Once only: what is cancelled is found no more.
  await page.getByRole('link', { name: '利用者確認に戻る' }).click();
  await identify(page, person, receiptNumber);
  await expect(page.getByRole('alert')).toContainText('取り消しが可能な申請が存在しません。');
});

test('maintenance is announced, refuses with its end, and keeps what is typed', async ({
  page,
  browser,
  server,
  watch,
}) => {
  // Eight screens are looked at, each in four ways.
  test.slow();
  const office = await administrator(browser, server, watch);
  await office.getByRole('link', { name: 'メンテナンス', exact: true }).click();
  await expect(office.getByText('メンテナンスの予定はありません。')).toBeVisible();
  await office.getByRole('button', { name: 'メンテナンスを予定する' }).click();
  await office.getByRole('button', { name: '内容を確認する' }).click();
  await expect(office.getByRole('group', { name: /確認が必要な項目が2件/ })).toBeFocused();
  await look(office, 'console-maintenance-form');
  await office.getByRole('button', { name: '閉じる' }).click();

  // Ahead: on the first page, and where it matters before sending.
  await plan(office, ['申請の取り消し', '再発行'], 40, 20);
  await expect(office.getByRole('alertdialog')).toContainText('機器を入れ替えます。');
  await look(office, 'console-maintenance-preview');
  await planned(office);
  await page.goto(server.origin);
  await expect(page.getByRole('region', { name: 'メンテナンス情報' })).toContainText('申請の取り消し、再発行');
  await expect(page.getByText(/^\d{4}年.*分 ～ \d{4}年.*分$/)).toBeVisible();
  await look(page, 'home-maintenance-planned');
  const person = newPerson();
  await toConfirm(page, server, person);
  await expect(page.getByText(/申請の取り消しは、\d{4}年.*分 ～ \d{4}年.*分 の間、メンテナンスのため停止します。取消期限はその間も進みます。/)).toBeVisible();
  await look(page, 'apply-confirm-maintenance');

  // It begins under somebody who is about to send.
  await plan(office, ['新規申請'], 30);
  await planned(office);
  await look(office, 'console-maintenance');
  await page.getByRole('button', { name: '申請する' }).click();
  await expect(page.getByText(/この手続きはメンテナンスのため停止しています。.*再開予定: \d{4}年/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^組織名（日本語）/ })).toHaveValue('株式会社証明商事');
  await expect(page.getByRole('textbox', { name: /^申請パスワード/ })).toHaveValue(person.passphrase);
  await look(page, 'apply-maintenance');
  await page.goto(`${server.origin}/apply`);
  await expect(page.getByRole('region', { name: 'メンテナンス情報' })).toContainText('この手続きは停止しています');
  await expect(page.getByRole('region', { name: 'メンテナンス情報' })).not.toContainText('再発行');
  await look(page, 'apply-maintenance-banner');

  // Ended early, it is back at once.
  await office.getByRole('button', { name: 'いま終了する' }).click();
  await office.getByRole('alertdialog').getByRole('button', { name: 'いま終了する' }).click();
  await expect(office.getByText('終了', { exact: true })).toBeVisible();
  await office.getByRole('button', { name: '取りやめる' }).first().click();
  await office.getByRole('alertdialog').getByRole('button', { name: '取りやめる' }).click();
  await expect(office.getByText('取りやめ', { exact: true })).toBeVisible();
  const back = newPerson();
  const { receiptNumber } = await apply(page, server, back);

  // Cancelling goes down: the page that offers it says so, and pressing is refused with its end.
  await plan(office, ['申請の取り消し'], 30);
  await planned(office);
  await page.reload();
  await expect(page.getByRole('region', { name: 'メンテナンス情報' })).toContainText('停止している手続き申請の取り消し');
  await page.getByRole('button', { name: '申請を取り消す' }).click();
  await page.getByRole('button', { name: '取り消す', exact: true }).click();
  await expect(page.getByRole('alertdialog')).toContainText(/再開予定: \d{4}年/);
  await look(page, 'cancel-maintenance');
  expect(receiptNumber).not.toBe('');
  await office.getByRole('button', { name: 'いま終了する' }).click();
  await office.getByRole('alertdialog').getByRole('button', { name: 'いま終了する' }).click();
  await page.getByRole('button', { name: '取り消す', exact: true }).click();
  await expect(page.getByRole('heading', { name: '申請を取り消しました' })).toBeVisible();
});

test('a new version of the terms asks again, in place', async ({ page, browser, server, watch }) => {
  const office = await administrator(browser, server, watch);
  const person = newPerson();
  await toConfirm(page, server, person);

  await office.getByRole('link', { name: '規約', exact: true }).click();
  await office.getByRole('combobox', { name: '製品' }).selectOption('class2-standard');
  await expect(office.getByText('現在の版')).toBeVisible();
  await office.getByRole('button', { name: '新しい版を提案する' }).click();
  const body = office.getByRole('textbox', { name: '本文（日本語）' });
  await body.fill(`${await body.inputValue()}\n\n第99条 本規約は、改定の日から効力を有します。`);
  await office.getByRole('textbox', { name: '本文（英語）' }).press('End');
  await office.getByRole('textbox', { name: /^改定の理由/ }).fill('法令の改正');
  await look(office, 'console-terms-form');
  await office.getByRole('button', { name: '変更点を確認する' }).click();
  await expect(office.getByRole('alertdialog')).toContainText('第99条');
  await look(office, 'console-terms-confirm');
  await office.getByRole('alertdialog').getByRole('button', { name: '提案する' }).click();
  await expect(office.getByText('新しい版を提案しました。')).toBeVisible();
  await carryOut(office, server);
  await office.reload();
  await office.getByRole('button', { name: '前の版と比べる' }).first().click();
  await expect(office.getByText('第99条 本規約は')).toBeVisible();
  await look(office, 'console-terms');

  await page.getByRole('button', { name: '申請する' }).click();
  await expect(page.getByText(/が改定されました（第2版/)).toBeVisible();
  await expect(page.getByText('第99条 本規約は')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^申請パスワード/ })).toHaveValue(person.passphrase);
  const terms = page.getByRole('checkbox', { name: /利用規約.*第2版.*に同意する$/ });
  await expect(terms).not.toBeChecked();
  await look(page, 'apply-terms-revised');
  await page.getByText(/利用規約.*第2版.*に同意する$/).click();
  await page.getByRole('button', { name: '確認する' }).click();
  await page.getByRole('button', { name: '申請する' }).click();
  await expect(page.getByRole('heading', { name: '申請を仮受付しました' })).toBeVisible();
  const receiptNumber = (await page.getByRole('region', { name: '受付票' }).getByText(/^\w{4}-\w{4}-\w{4}$/).textContent()) ?? '';

  // The case says to which version, and that version can be read for good.
  await openCase(office, receiptNumber);
  await expect(office.getByText('同意の記録')).toBeVisible();
  await look(office, 'case-consents');
  const reading = office.waitForEvent('popup');
  await office.getByRole('link', { name: /利用規約.* 第2版$/ }).click();
  const text = await reading;
  await expect(text.getByRole('heading', { name: '版の一覧' })).toBeVisible();
  await text.getByRole('link', { name: /^第1版/ }).click();
  await expect(text.getByText('これは以前の版です。')).toBeVisible();
  await look(text, 'terms-earlier');
});
