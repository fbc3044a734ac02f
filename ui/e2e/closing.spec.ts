import { makeProduct } from './api';
import { mailTo, proposeEdit, signIn } from './office';
import { look } from './look';
import { fillRegistration, newPerson } from './person';
import { expect, test } from './server';

/** A day of Tokyo so many days ahead, as 2027-03-30. */
const day = (ahead: number) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' }).format(Date.now() + ahead * 24 * 60 * 60 * 1000);

test.use({ alone: 'closing' });

test('a service ends: days, campaign, successor with the registration carried over', async ({
  page,
  browser,
  server,
  watch,
}) => {
  const administrator = server.demo.staff.filter(({ role }) => role !== 'AUDITOR').findIndex(({ role }) => role === 'ADMINISTRATOR');
  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server, administrator);
  const { renewable } = server.demo;
  await makeProduct(office, server, 'class2-next', 'Class2 後継', () => {});

  // The holder's product closes to orders from tomorrow; today it still renews.
  await office.getByRole('link', { name: '製品', exact: true }).click();
  await office.getByRole('link', { name: 'Class2 スタンダード' }).click();
  await office.getByRole('checkbox', { name: '終了日を決める' }).focus();
  await office.keyboard.press('Space');
  await office.locator('#policy-closing-lastOrder').fill(day(0));
  await office.locator('#policy-closing-lastReissue').fill(day(30));
  await office.getByRole('button', { name: '変更点を確認する' }).click();
  await proposeEdit(office, server);

  // The form and the confirmation warn of the last days.
  await page.goto(server.origin);
  await expect(page.getByText(/^申込受付は.*までです。/).first()).toBeVisible();
  await look(page, 'home-closing');
  await page.getByRole('link', { name: 'Class2 スタンダード', exact: true }).click();
  await expect(page.getByText('この証明書のサービスは終了します')).toBeVisible();
  await look(page, 'apply-closing');

  // The campaign: whom, the very mail, send, how far it is.
  await office.getByRole('link', { name: '終了のご案内' }).click();
  await expect(office.getByText('まだ送っていません。')).toBeVisible();
  await office.locator('#campaign-product').selectOption({ label: 'Class2 スタンダード' });
  await look(office, 'console-campaigns');
  await office.locator('#campaign-from').fill('2月31日');
  await office.getByRole('button', { name: '対象とメールを確認する' }).click();
  await expect(office.getByText('暦にある日付を入力してください。')).toBeVisible();
  await office.locator('#campaign-from').fill('');
  await office.getByRole('button', { name: '対象とメールを確認する' }).click();
  const dialog = office.getByRole('alertdialog');
  await expect(dialog).toContainText('2通のご案内を送りますか？');
  await expect(dialog).toContainText('サービス終了と電子証明書のバックアップのお願い');
  await look(office, 'console-campaign-preview');
  await dialog.getByRole('button', { name: '送信する' }).click();
  await expect(office.getByText('送信済み：2通（予定2通）')).toBeVisible({ timeout: 60_000 });
  const mail = await mailTo(server, renewable.email, 'サービス終了');
  expect(mail.text).toContain('/guide/backup');
  await page.goto(`${server.origin}/guide/backup`);
  await expect(page.getByRole('heading', { name: '方法3 再発行する' })).toBeVisible();
  await look(page, 'guide-backup');

  // Somebody has the confirmation open when orders are closed.
  const other = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(other);
  await other.goto(`${server.origin}/apply?product=class2-standard`);
  await fillRegistration(other, newPerson(), server.coupon());
  for (const consent of await other.getByText(/に同意する$/).all()) await consent.click();
  await other.getByRole('button', { name: '確認する' }).click();
  await expect(other.getByText(/までに取得してください。過ぎると取得できなくなり/)).toBeVisible();

  await office.getByRole('link', { name: '製品', exact: true }).click();
  await office.getByRole('link', { name: 'Class2 スタンダード' }).click();
  await office.locator('#policy-closing-lastOrder').fill(day(-1));
  await office.locator('#policy-closing-successor').selectOption('class2-next');
  await office.getByRole('button', { name: '変更点を確認する' }).click();
  await proposeEdit(office, server);

  // Who was told the day before is to be told the new one: the campaign is prepared from here.
  await expect(office.getByText('2通の証明書の利用者には、これまでの最終日をご案内済みです')).toBeVisible();
  await look(office, 'console-product-told');
  await office.getByRole('link', { name: '変更のご案内を準備する' }).click();
  await expect(office.locator('#campaign-product option:checked')).toHaveText('Class2 スタンダード');

  await other.getByRole('button', { name: '申請する' }).click();
  await expect(other.getByRole('group', { name: /確認が必要な項目が/ })).toContainText('受け付けを終了しました。');
  await expect(other.getByText('後継の「Class2 後継」にお申し込みいただけます。')).toBeVisible();
  await expect(other.getByRole('textbox', { name: /^組織名（日本語）/ })).toHaveValue('株式会社証明商事');
  await look(other, 'apply-closed-meanwhile');
  await other.getByRole('link', { name: '後継の申込に進む' }).click();
  await expect(other.getByRole('heading', { name: 'Class2 後継 新規申請' })).toBeVisible();
  await expect(other.getByRole('textbox', { name: /^組織名（日本語）/ })).toHaveValue('株式会社証明商事');

  // The holder is led to the successor, with what is registered.
  await page.goto(`${server.origin}/renew`);
  await page.getByRole('textbox', { name: /^電子メールアドレス/ }).fill(renewable.email);
  await page.getByRole('textbox', { name: /^申請パスワード/ }).fill(renewable.applicationPassphrase);
  await page.getByRole('textbox', { name: /^証明書コード/ }).fill(renewable.certificateCode);
  await page.keyboard.press('Enter');
  await expect(page.getByText('申込受付は', { exact: false })).toBeVisible();
  await expect(page.getByRole('heading', { name: '後継の「Class2 後継」へ' })).toBeVisible();
  await look(page, 'renew-succeeded');
  await page.getByRole('button', { name: '登録内容を引き継いで申し込む' }).click();
  await expect(page).toHaveURL(/\/apply\?product=class2-next$/);
  await expect(page.getByRole('heading', { name: 'Class2 後継 新規申請' })).toBeVisible();
  const draft = await page.evaluate(() => localStorage.getItem('shomei.draft'));
  expect(draft).toContain('株式会社証明商事');
  expect(draft).not.toContain(renewable.applicationPassphrase);

  // Until its last day it is reissued, and the page says which that is.
  await page.goto(`${server.origin}/reissue`);
  await page.getByRole('textbox', { name: /^電子メールアドレス/ }).fill(renewable.email);
  await page.getByRole('textbox', { name: /^申請パスワード/ }).fill(renewable.applicationPassphrase);
  await page.getByRole('textbox', { name: /^証明書コード/ }).fill(renewable.certificateCode);
  await page.keyboard.press('Enter');
  await expect(page.getByText('検索結果は1件です。')).toBeVisible();
  await expect(page.getByText(/再発行と取得は.*までです。/)).toBeVisible();
  await look(page, 'reissue-closing');
  await page.getByRole('main').getByRole('link', { name: /年/ }).first().click();
  await expect(page.getByRole('heading', { name: '後継の「Class2 後継」へ' })).toBeVisible();
  await look(page, 'reissue-succeeded');
});
