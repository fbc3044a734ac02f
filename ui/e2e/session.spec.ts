import type { Page } from '@playwright/test';
import { look } from './look';
import { approve, codeIn, mailTo, openCase, signIn, vet } from './office';
import { apply, choosePassword, goToKeep, newPerson, type Person } from './person';
import { expect, test, type Server } from './server';

/** The session ends as if its time were over: the server knows this browser no more. */
async function expire(page: Page): Promise<void> {
  await page.context().clearCookies();
}

const ended = (page: Page) => page.getByRole('alertdialog', { name: 'セッションが終了しました' });

async function identifyAgain(page: Page, person: Person, code?: string): Promise<void> {
  const dialog = ended(page);
  await dialog.getByRole('textbox', { name: '電子メールアドレス' }).fill(person.email);
  await dialog.getByRole('textbox', { name: '申請パスワード' }).fill(person.passphrase);
  if (code) await dialog.getByRole('textbox', { name: '証明書コード' }).fill(code);
  await page.keyboard.press('Enter');
}

async function signInAgain(page: Page, server: Server, which: number): Promise<void> {
  const officer = server.demo.staff.filter(({ role }) => role !== 'AUDITOR')[which];
  if (!officer) throw new Error(`the demo has no officer ${which}`);
  await ended(page).getByRole('textbox', { name: 'ログイン名' }).fill(officer.login);
  await ended(page).getByRole('textbox', { name: 'パスワード', exact: true }).fill(officer.password);
  await page.keyboard.press('Enter');
}

test('an applicant whose session ended goes on where they were, and nobody else does', async ({
  page,
  browser,
  server,
  watch,
}) => {
  const person = newPerson();
  const { url, receiptNumber } = await apply(page, server, person);
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();

  // The page asks again by itself, and must not take the answer for the truth.
  await expire(page);
  await expect(ended(page)).toBeVisible();
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeAttached();
  await expect(ended(page).getByRole('textbox', { name: '受付番号' })).toHaveValue(receiptNumber);
  await page.keyboard.press('Escape');
  await expect(ended(page)).toBeVisible();
  await look(page, 'session-status');
  await identifyAgain(page, { ...person, passphrase: 'not the passphrase' });
  await expect(ended(page).getByRole('alert')).toContainText('該当する申請が存在しません');
  await identifyAgain(page, person);
  await expect(ended(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();
  expect(page.url()).toBe(url);

  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server);
  await openCase(office, receiptNumber);
  await vet(office);
  await approve(office);
  const code = codeIn(await mailTo(server, person.email, '証明書取得に関するご案内'));

  // In the middle of an acquisition: the password is typed, the key is made, the certificate is not there yet.
  await goToKeep(page, server, person, code);
  await expect(page.getByRole('textbox', { name: /^ファイルのパスワード(※|$)/ })).toBeVisible();
  await choosePassword(page, person);
  // At the last moment: the page looks by itself every so often, and would be covered.
  await expire(page);
  await page.getByRole('button', { name: '鍵を作成して証明書を受け取る' }).click();
  await expect(ended(page)).toBeVisible({ timeout: 60_000 });
  await look(page, 'session-acquire');
  await identifyAgain(page, person, code);
  await expect(page.getByRole('heading', { name: '証明書を発行しました' })).toBeVisible({ timeout: 60_000 });
  await expect(ended(page)).toHaveCount(0);

  // Somebody else identifies on this computer: they get their own, and nothing of this.
  const other = newPerson();
  const theirs = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(theirs);
  const second = await apply(theirs, server, other);
  await page.goto(url);
  await expire(page);
  await page.reload();
  await expect(page.getByRole('heading', { name: '利用者確認が必要です' })).toBeVisible();
  await page.goto(`${server.origin}/status`);
  await page.getByRole('textbox', { name: '受付番号' }).fill(receiptNumber);
  await page.getByRole('textbox', { name: '電子メールアドレス' }).fill(person.email);
  await page.getByRole('textbox', { name: '申請パスワード' }).fill(person.passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '申請が承認されました' })).toBeVisible();
  await expire(page);
  await expect(ended(page)).toBeVisible({ timeout: 45_000 });
  await ended(page).getByRole('textbox', { name: '受付番号' }).fill(second.receiptNumber);
  await identifyAgain(page, other);
  await expect(page.getByRole('region', { name: '受付票' })).toContainText(second.receiptNumber);
  await expect(page.getByText(receiptNumber)).toHaveCount(0);
});

test('an officer whose session ended goes on with every word typed, and another does not', async ({
  page,
  browser,
  server,
  watch,
}) => {
  const { receiptNumber } = await apply(page, server, newPerson());
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();
  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server);
  await openCase(office, receiptNumber);
  await office.getByRole('button', { name: '担当する' }).click();
  await office.getByRole('button', { name: 'の結果を記録する' }).first().click();
  const note = office.getByRole('textbox', { name: /^メモ※/ });
  await note.fill('受付の佐々木様に取り次いで');
  await office.getByRole('button', { name: '却下する' }).click();
  const reason = office.getByRole('textbox', { name: /^却下の理由/ });
  await reason.fill('代表電話で在籍を');

  await expire(office);
  await expect(ended(office)).toBeVisible();
  await expect(reason).toHaveCount(0);
  await look(office, 'session-case');
  await signInAgain(office, server, 0);
  await expect(ended(office)).toHaveCount(0);
  await expect(reason).toHaveValue('代表電話で在籍を');
  await office.getByRole('button', { name: '戻る' }).click();
  await expect(note).toHaveValue('受付の佐々木様に取り次いで');

  // A press that came too late is done once the officer is back.
  await office.getByRole('radio', { name: '相違あり' }).check({ force: true });
  await office.getByRole('textbox', { name: /^確認先・根拠資料/ }).fill('公表サイト');
  await expire(office);
  await office.keyboard.press('Enter');
  await expect(ended(office)).toBeVisible();
  await signInAgain(office, server, 0);
  await expect(office.getByText('受付の佐々木様に取り次いで').first()).toBeVisible();
  await expect(office.getByText(/^公表サイト/)).toBeVisible();

  // Another officer takes over the computer: nothing of the case is left.
  await expire(office);
  await expect(ended(office)).toBeVisible();
  await signInAgain(office, server, 1);
  await expect(office.getByRole('heading', { name: '審査', exact: true, level: 1 })).toBeVisible();
  await expect(office.getByText('公表サイト')).toHaveCount(0);
});
