import type { Page } from '@playwright/test';
import { approve, codeIn, mailTo, openCase, signIn, vet } from './office';
import { fillRegistration, goToKeep, newPerson, receiptNumberOn } from './person';
import { expect, test } from './server';
import { Stranger } from './stranger';

// Long enough for a slow browser to see what can still be cancelled.
test.use({ window: '10s' });

test('a person with a coupon gets a certificate that a stranger verifies, and revokes it', async ({
  page,
  browser,
  server,
  watch,
}) => {
  const person = newPerson();
  const stranger = new Stranger();
  const posted: string[] = [];
  page.on('request', (request) => posted.push(request.postData() ?? ''));

  // Apply: the text by typing, the consents and buttons by keyboard.
  await page.getByRole('link', { name: /証明書を申請する/ }).click();
  await fillRegistration(page, person, server.coupon());
  await page.getByRole('checkbox', { name: /利用規約/ }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('checkbox', { name: /個人情報/ }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: '確認する' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('ヤマザキ')).toBeVisible();
  await page.getByRole('button', { name: '申請する' }).dblclick();

  // 仮受付, then accepted by the clock: nobody touches the page.
  await expect(page.getByRole('heading', { name: '申請を仮受付しました' })).toBeVisible();
  await expect(page.getByRole('timer')).toBeVisible();
  await expect(page.getByRole('button', { name: '申請を取り消す' })).toBeVisible();
  const receiptNumber = await receiptNumberOn(page);
  const requestUrl = page.url();
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();
  await mailTo(server, person.email, '受付');

  // Vet, in another browser.
  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server);
  await openCase(office, receiptNumber);
  await vet(office);
  await approve(office);
  const code = codeIn(await mailTo(server, person.email, '証明書取得に関するご案内'));

  // Acquire.
  await page.goto(requestUrl);
  await expect(page.getByRole('heading', { name: '申請が承認されました' })).toBeVisible();
  await goToKeep(page, server, person, code.toLowerCase().replaceAll('-', ' '));
  await page.keyboard.press('Tab');
  await page.getByRole('textbox', { name: 'ファイルのパスワード※必須' }).fill(person.password);
  await page.getByRole('textbox', { name: 'ファイルのパスワード（確認）※必須' }).fill(person.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '証明書を発行しました' })).toBeVisible({ timeout: 60_000 });
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存する', exact: true }).click();
  const download = await saving;
  expect(download.suggestedFilename()).toMatch(/^shomei-(taro-yamazaki|yamazaki-taro)-[0-9a-f]{8}-\d{8}\.p12$/);
  await download.saveAs(stranger.path('saved.p12'));
  expect(await keptKeys(page)).toBe(1);
  await page.getByRole('button', { name: '開けました' }).click();
  await expect(page.getByRole('heading', { name: '取得が完了しました' })).toBeVisible();
  await expect.poll(() => keptKeys(page)).toBe(0);

  // Neither the file's password nor a private key was ever sent.
  expect(posted.filter((text) => text.includes(person.password) || text.includes('PRIVATE KEY'))).toEqual([]);

  // A stranger, with nothing but OpenSSL.
  stranger.open(person.password);
  await stranger.learn();
  stranger.sign('本書のとおり相違ありません。髙橋・山﨑');
  expect(stranger.verify()).toMatchObject({ ok: true });
  expect(stranger.ocsp()).toMatch(/leaf\.pem: good/);

  // The holder revokes; both answers change at once.
  await page.goto(`${server.origin}/revoke`);
  await page.getByRole('textbox', { name: '電子メールアドレス' }).fill(person.email);
  await page.getByRole('textbox', { name: '申請パスワード' }).fill(person.passphrase);
  await page.getByRole('textbox', { name: '証明書コード' }).fill(code);
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: /秘密鍵が漏えいした/ }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: '失効する', exact: true }).click();
  await page.getByRole('button', { name: '今すぐ失効する' }).click();
  await expect(page.getByRole('heading', { name: '証明書を失効しました' })).toBeVisible();
  await expect(page.getByRole('link', { name: /失効リスト/ }).first()).toBeVisible();
  await stranger.learn();
  expect(stranger.verify()).toMatchObject({ ok: false, said: expect.stringContaining('certificate revoked') });
  expect(stranger.ocsp()).toMatch(/leaf\.pem: revoked/);
  stranger.leave();
});

/** How many keys the browser keeps at this moment. */
function keptKeys(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('shomei');
        opening.onerror = () => reject(opening.error ?? new Error('open key store'));
        opening.onsuccess = () => {
          const count = opening.result.transaction('bag').objectStore('bag').count();
          count.onsuccess = () => {
            opening.result.close();
            resolve(count.result);
          };
          count.onerror = () => reject(count.error ?? new Error('count keys'));
        };
      }),
  );
}
