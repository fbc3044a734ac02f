import { look } from './look';
import { apply, fillRegistration, newPerson, receiptNumberOn } from './person';
import { expect, test } from './server';

// An hour to change one's mind, as in real life.
test.use({ window: '60m' });

test('a provisional application is found again by its number, and cancelling frees the coupon', async ({
  page,
  server,
}) => {
  const person = newPerson();
  const coupon = server.coupon();
  const receiptNumber = await apply(page, { ...server, coupon: () => coupon }, person).then(
    (receipt) => receipt.receiptNumber,
  );
  await expect(page.getByRole('timer')).toHaveText(/^5\d分|^1時間$/);
  await look(page, 'provisional');
  await page.getByRole('button', { name: 'サインアウト' }).click();
  await expect(page.getByRole('heading', { name: 'お手続きを選んでください' })).toBeVisible();

  // Another day, from the receipt: lower case and without hyphens will do.
  await page.getByRole('link', { name: /申請状況を確認する/ }).click();
  const identify = async (passphrase: string) => {
    await page.getByRole('textbox', { name: '受付番号' }).fill(receiptNumber.toLowerCase().replaceAll('-', ''));
    await page.getByRole('textbox', { name: '電子メールアドレス' }).fill(person.email);
    await page.getByRole('textbox', { name: '申請パスワード' }).fill(passphrase);
    await page.keyboard.press('Enter');
  };
  await identify('not the passphrase');
  await expect(page.getByRole('alert')).toContainText('該当する申請が存在しません');
  await look(page, 'status-nothing');
  await identify(person.passphrase);
  await expect(page.getByRole('heading', { name: '申請を仮受付しました' })).toBeVisible();
  expect(await receiptNumberOn(page)).toBe(receiptNumber);

  await page.getByRole('button', { name: '申請を取り消す' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('再び使えるようになります');
  await look(page, 'cancel-dialog');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('alertdialog')).toHaveCount(0);
  await page.getByRole('button', { name: '申請を取り消す' }).click();
  await page.getByRole('button', { name: '取り消す', exact: true }).click();
  await expect(page.getByRole('heading', { name: '申請を取り消しました' })).toBeVisible();
  await look(page, 'cancelled');

  // The same coupon is good for another application.
  await page.getByRole('link', { name: 'もう一度申請する' }).click();
  await fillRegistration(page, person, coupon);
  for (const consent of await page.getByText(/に同意する$/).all()) await consent.click();
  await page.getByRole('button', { name: '確認する' }).click();
  await expect(page.getByRole('heading', { name: '申請内容の確認' })).toBeVisible();
  await look(page, 'confirm');
  await page.getByRole('button', { name: '申請する' }).click();
  await expect(page.getByRole('heading', { name: '申請を仮受付しました' })).toBeVisible();
});
