import { makePartner, makeProduct } from './api';
import { look } from './look';
import { approve, codeIn, mailTo, openCase, signIn, vet } from './office';
import { fillRegistration, newPerson, receiptNumberOn, received } from './person';
import { expect, test, type Server } from './server';

test.use({ alone: 'choose' });

const administrator = (server: Server) =>
  server.demo.staff.filter(({ role }) => role !== 'AUDITOR').findIndex(({ role }) => role === 'ADMINISTRATOR');

test('several products: chosen by card or by address, kept to the end', async ({ page, browser, server, watch }) => {
  test.slow();
  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server, administrator(server));

  // With one product the way is straight.
  await page.goto(`${server.origin}/apply`);
  await expect(page.getByRole('heading', { name: 'Class2 スタンダード 新規申請' })).toBeVisible();

  await makeProduct(office, server, 'class2-long', 'Class2 二年', (policy) => {
    policy.validityDays = 730;
  });
  await page.goto(server.origin);
  await expect(page.getByRole('heading', { name: '証明書を申請する' })).toBeVisible();
  await look(page, 'home-choose');
  await page.getByRole('link', { name: 'Class2 二年' }).click();
  await expect(page).toHaveURL(/\/apply\?product=class2-long$/);
  await expect(page.getByRole('heading', { name: 'Class2 二年 新規申請' })).toBeVisible();
  await fillRegistration(page, newPerson(), server.coupon());
  for (const consent of await page.getByText(/に同意する$/).all()) await consent.click();
  await page.getByRole('button', { name: '確認する' }).click();
  await expect(page).toHaveURL(/\/apply\/confirm\?product=class2-long$/);
  // After a reload the secrets are asked for again, at the same product.
  await page.reload();
  await expect(page).toHaveURL(/\/apply\?product=class2-long$/);
  await expect(page.getByRole('textbox', { name: /^組織名（日本語）/ })).toHaveValue('株式会社証明商事');

  await page.goto(`${server.origin}/apply`);
  await expect(page.getByRole('heading', { name: '申請する証明書を選んでください' })).toBeVisible();
  await look(page, 'apply-choose');
  await page.goto(`${server.origin}/apply?product=class2-closing`);
  await expect(page.getByText('お探しの証明書は、現在こちらではお申し込みいただけません。')).toBeVisible();
  await look(page, 'apply-not-here');
});

test('a person applies with a licence key for a product that nobody planned', async ({ page, browser, server, watch }) => {
  test.slow();
  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server, administrator(server));
  const productId = await makeProduct(office, server, 'nobody-planned-this', 'Class2 鍵つき', (policy) => {
    policy.new.entitlements = ['LICENSE_KEY'];
    policy.renewing.procedure.entitlements = ['LICENSE_KEY'];
    policy.renewing.reminders = [90, 45, 5];
  });
  const key = await makePartner(office, 'keys', [productId]);

  const person = newPerson();
  await page.goto(`${server.origin}/p/keys/apply`);
  await expect(page.getByRole('heading', { name: 'Class2 鍵つき 新規申請' })).toBeVisible();
  await fillRegistration(page, person);
  await expect(page.getByText('クーポン番号の前半8桁')).toHaveCount(0);
  await page.getByRole('textbox', { name: /^登録ID※/ }).fill(key.licenseId.toLowerCase().replace('-', 'ー'));
  await page.getByRole('textbox', { name: /^登録IDのパスワード/ }).fill('AAAA-BBBB-CCCC-DDDD');
  for (const consent of await page.getByText(/に同意する$/).all()) await consent.click();
  await look(page, 'apply-license');
  await page.getByRole('button', { name: '確認する' }).click();
  await expect(page.getByText(key.licenseId)).toBeVisible();
  await look(page, 'apply-license-confirm');
  await page.getByRole('button', { name: '申請する' }).click();
  await expect(page.getByRole('link', { name: /^登録ID: この登録IDとパスワードでは申請できません/ })).toBeVisible();
  await look(page, 'apply-license-refused');
  await page.getByRole('textbox', { name: /^登録IDのパスワード/ }).fill(key.password);
  await page.getByRole('button', { name: '確認する' }).click();
  await page.getByRole('button', { name: '申請する' }).click();
  await expect(page.getByRole('heading', { name: received })).toBeVisible();
  const receiptNumber = await receiptNumberOn(page);
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();
  await openCase(office, receiptNumber);
  await vet(office);
  await approve(office);
  expect(codeIn(await mailTo(server, person.email, '証明書取得に関するご案内'))).not.toBe('');
});
