import { look } from './look';
import { mailTo, openCase, signIn } from './office';
import { apply, newPerson } from './person';
import { expect, test } from './server';

test('an application is returned, corrected, and seen with what changed', async ({ page, server, browser, watch }) => {
  const person = newPerson();
  const { url, receiptNumber } = await apply(page, server, person);
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();

  const office = await (await browser.newContext()).newPage();
  watch(office);
  await signIn(office, server);
  await openCase(office, receiptNumber);
  await office.getByRole('button', { name: '担当する' }).click();
  await office.getByRole('button', { name: '差し戻す', exact: true }).click();
  await office.getByRole('button', { name: '差し戻して通知する' }).click();
  await expect(office.getByText('入力してください。').first()).toBeVisible();
  await office.getByRole('textbox', { name: /^差戻しの理由/ }).fill('ご入力のメールアドレスにメールが届きません。届くアドレスをご入力ください。');
  await office.getByText('勤務先 地域・番地', { exact: true }).last().click();
  await office.getByText('法人番号', { exact: true }).last().click();
  await look(office, 'case-return');
  await office.getByRole('button', { name: '差し戻して通知する' }).click();
  await expect(office.getByText('申請者の訂正を待っています')).toBeVisible();

  await office.goto(`${server.origin}/console`);
  await office.getByRole('link', { name: '訂正待ち' }).click();
  await expect(office.getByRole('link', { name: receiptNumber })).toBeVisible();
  await expect(office.getByText(/^訂正 .*24時00分$/)).toBeVisible();
  await look(office, 'queue-returned');
  await office.getByRole('link', { name: receiptNumber }).click();

  const { text } = await mailTo(server, person.email, '訂正のお願い');
  expect(text).toContain('勤務先 地域・番地');
  expect(text).toContain('訂正の期限');
  await page.goto(url);
  await expect(page.getByText('ご入力のメールアドレスにメールが届きません')).toBeVisible();
  await look(page, 'status-returned');
  await page.getByRole('link', { name: '内容を訂正する' }).click();
  await expect(page.getByRole('heading', { name: '申請内容の訂正' })).toBeVisible();
  // Nothing else can be changed.
  await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(2);
  const street = page.getByRole('textbox', { name: /^勤務先 地域・番地/ });
  await street.fill('');
  await page.getByRole('button', { name: '訂正して送信する' }).click();
  await expect(page.getByRole('group', { name: /件/ }).getByRole('link')).toHaveCount(1);
  await look(page, 'correct');
  await street.fill('八重洲2-8-9');
  await page.reload();
  await expect(street).toHaveValue('八重洲2-8-9');
  await look(page, 'correct-restored');
  await street.fill('');
  await page.getByRole('button', { name: '訂正して送信する' }).click();
  await expect(page.getByRole('group', { name: /件/ }).getByRole('link')).toHaveCount(1);
  // Mended and pressed in one go: what goes does not move the button away.
  await street.fill('八重洲2-8-9');
  await page.getByRole('button', { name: '訂正して送信する' }).click();
  await expect(page).toHaveURL(url);
  await expect(page.getByRole('link', { name: '内容を訂正する' })).toHaveCount(0);

  // The page is kept up to date by itself; a reload is what an officer does who comes back.
  await office.reload();
  await expect(office.locator('mark')).toHaveText('八重洲2-8-9');
  await expect(office.getByText('前の版：八重洲2-8-1')).toBeVisible();
  await look(office, 'case-corrected');
  await page.goto(`${url}/correct`);
  await expect(page.getByRole('heading', { name: 'この申請は、いま訂正できません' })).toBeVisible();

  // The mailbox shows itself by a link.
  await office.getByRole('button', { name: '担当する' }).click();
  await office.getByRole('button', { name: '確認メールを送る' }).click();
  await expect(office.getByText('確認メールを送りました')).toBeVisible();
  const reach = await mailTo(server, person.email, 'メールアドレスの確認');
  await page.goto(/https?:\/\/\S+\/reach#\S+/.exec(reach.text)?.[0] ?? '');
  await expect(page).toHaveURL(`${server.origin}/reach`);
  await look(page, 'reach');
  await page.getByRole('button', { name: 'メールが届いたことを知らせる' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'メールアドレスを確認しました' })).toBeVisible();
  await office.reload();
  await expect(office.getByText('メールのリンクで本人が確認')).toBeVisible();
});
