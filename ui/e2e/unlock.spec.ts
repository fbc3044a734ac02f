import { look } from './look';
import { mailTo } from './office';
import { apply, newPerson } from './person';
import { expect, test } from './server';

test.use({ window: '60m' });

test('whoever has to wait gets out by mail', async ({ page, server }) => {
  const person = newPerson();
  const { receiptNumber } = await apply(page, server, person);
  await page.getByRole('button', { name: 'サインアウト' }).click();
  await expect(page.getByRole('heading', { name: 'お手続きを選んでください' })).toBeVisible();

  await page.goto(`${server.origin}/status`);
  await page.getByRole('textbox', { name: '受付番号' }).fill(receiptNumber);
  await page.getByRole('textbox', { name: '電子メールアドレス' }).fill(person.email);
  const identify = async (passphrase: string) => {
    await page.getByRole('textbox', { name: '申請パスワード' }).fill(passphrase);
    const answered = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: '送信する' }).click();
    await answered;
    await expect(page.getByRole('button', { name: '送信する' })).toBeVisible();
  };
  for (let guess = 0; guess < 6; guess++) await identify('not the passphrase');
  await expect(page.getByRole('alert')).toContainText('秒後に');
  await look(page, 'status-wait');
  await page.getByRole('button', { name: '待ち時間を解除するメールを送る' }).click();
  await expect(page.getByText('登録されたアドレスにメールを送りました')).toBeVisible();

  const { text } = await mailTo(server, person.email, '待ち時間の解除');
  const link = /https?:\/\/\S+\/unlock#\S+/.exec(text)?.[0] ?? '';
  const posted: string[] = [];
  page.on('request', (request) => posted.push(`${request.url()} ${request.postData() ?? ''}`));
  await page.goto(link);
  await expect(page.getByRole('button', { name: '待ち時間を解除する' })).toBeVisible();
  await expect(page).toHaveURL(`${server.origin}/unlock`);
  await look(page, 'unlock');
  const token = link.split('#')[1] ?? '';
  expect(token).toHaveLength(22);
  // Whatever follows links in mails has used up nothing so far.
  expect(posted.filter((sent) => sent.includes(token) && sent.includes('/graphql'))).toEqual([]);
  await page.getByRole('button', { name: '待ち時間を解除する' }).click();
  await expect(page.getByRole('status').filter({ hasText: '待ち時間を解除しました' })).toBeVisible();
  await look(page, 'unlocked');

  await page.getByRole('link', { name: '申請状況を確認する' }).click();
  await page.getByRole('textbox', { name: '受付番号' }).fill(receiptNumber);
  await page.getByRole('textbox', { name: '電子メールアドレス' }).fill(person.email);
  await page.getByRole('textbox', { name: '申請パスワード' }).fill(person.passphrase);
  await page.getByRole('button', { name: '送信する' }).click();
  await expect(page.getByRole('heading', { name: '申請を仮受付しました' })).toBeVisible();

  // The link works once.
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('button', { name: '待ち時間を解除する' }).click();
  await expect(page.getByRole('alert')).toContainText('このリンクは使えません');
});
