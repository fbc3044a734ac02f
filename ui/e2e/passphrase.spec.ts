import { look } from './look';
import { mailTo, signIn } from './office';
import { apply, newPerson } from './person';
import { expect, test } from './server';

test.use({ window: '60m' });

test('a forgotten passphrase is chosen anew and holds once an officer telephoned', async ({ page, server, browser, watch }) => {
  const person = newPerson();
  const { receiptNumber } = await apply(page, server, person);
  await page.getByRole('button', { name: 'サインアウト' }).click();
  await page.goto(`${server.origin}/status`);
  await page.getByRole('link', { name: '申請パスワードをお忘れの方' }).click();
  await page.getByRole('button', { name: 'リンクをメールで送る' }).click();
  await expect(page.getByRole('group', { name: /件/ }).getByRole('link')).toHaveCount(2);
  await look(page, 'passphrase-ask');
  await page.getByRole('textbox', { name: '電子メールアドレス' }).fill(person.email);
  await page.getByRole('textbox', { name: '受付番号または証明書コード' }).fill(receiptNumber.toLowerCase());
  await page.getByRole('button', { name: 'リンクをメールで送る' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'メールをご確認ください' })).toBeVisible();

  const { text } = await mailTo(server, person.email, '申請パスワードの再設定');
  await page.goto('about:blank');
  await page.goto(/https?:\/\/\S+\/passphrase#\S+/.exec(text)?.[0] ?? '');
  await expect(page).toHaveURL(`${server.origin}/passphrase`);
  const box = page.getByRole('textbox', { name: '新しい申請パスワード' });
  await box.fill('password');
  await page.getByRole('button', { name: 'この申請パスワードを設定する' }).click();
  await expect(page.getByRole('group', { name: /件/ })).toContainText('推測されやすい');
  await look(page, 'passphrase-choose');
  const chosen = '忘れない合言葉 七五三';
  await box.fill(chosen);
  await page.getByRole('button', { name: 'この申請パスワードを設定する' }).click();
  await expect(page.getByRole('status').filter({ hasText: '新しい申請パスワードを受け付けました' })).toBeVisible();

  const identify = async (passphrase: string) => {
    await page.goto(`${server.origin}/status`);
    await page.getByRole('textbox', { name: '受付番号' }).fill(receiptNumber);
    await page.getByRole('textbox', { name: '電子メールアドレス' }).fill(person.email);
    await page.getByRole('textbox', { name: '申請パスワード' }).fill(passphrase);
    await page.getByRole('button', { name: '送信する' }).click();
  };
  // The mailbox alone is not the person.
  await identify(chosen);
  await expect(page.getByRole('alert')).toContainText('0件');

  const office = await (await browser.newContext()).newPage();
  watch(office);
  await signIn(office, server);
  await office.getByRole('link', { name: 'パスワード再設定' }).click();
  await office.getByRole('button', { name: '本人と確認した' }).click();
  await expect(office.getByText('入力してください。')).toBeVisible();
  await look(office, 'resets');
  await office.getByRole('textbox', { name: '本人確認の方法' }).fill('代表電話から本人に確認');
  await office.getByRole('button', { name: '本人と確認した' }).click();
  await expect(office.getByText('確認を待っている再設定はありません')).toBeVisible();

  await mailTo(server, person.email, '再設定の結果');
  await identify(chosen);
  await expect(page.getByRole('heading', { name: '申請を仮受付しました' })).toBeVisible();
});
