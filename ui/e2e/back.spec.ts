import type { Page } from '@playwright/test';
import { look } from './look';
import { fillRegistration, newPerson, received } from './person';
import { expect, test } from './server';

/** Everything that a form holds, in its order: what is typed, chosen and ticked. */
const held = (page: Page): Promise<string[]> =>
  page.locator('form').evaluate((form: HTMLFormElement) =>
    [...form.elements].flatMap((each): string[] => {
      if (each instanceof HTMLInputElement && ['checkbox', 'radio'].includes(each.type))
        return [`${each.value}: ${each.checked ? 'chosen' : 'not chosen'}`];
      return each instanceof HTMLInputElement || each instanceof HTMLSelectElement ? [each.value] : [];
    }),
  );

test('戻る on the confirmation leads back to a form in which everything is kept', async ({ page, server }) => {
  const person = newPerson();
  await page.goto(`${server.origin}/apply`);
  await fillRegistration(page, person, server.coupon());
  for (const consent of await page.getByText(/に同意する$/).all()) await consent.click();
  // The list of what can be written in the latin title opens without moving on.
  await page.getByText('使用できる文字の一覧').first().click();
  await look(page, 'apply-permitted');
  const confirm = page.getByRole('button', { name: '確認する' });
  await confirm.click();
  await page.getByRole('button', { name: '戻る' }).click();
  await expect(confirm).toBeVisible();
  const typed = await held(page);
  expect(typed).toEqual(expect.arrayContaining([person.email, person.passphrase, '株式会社証明商事', '東京都']));
  // 部署なし, no proxy, and both consents.
  expect(typed.filter((each) => each.endsWith(': chosen'))).toHaveLength(4);

  // Forth and back by the browser's own button: nothing less.
  await confirm.click();
  await expect(page.getByRole('button', { name: '申請する' })).toBeVisible();
  await page.goBack();
  await expect(confirm).toBeVisible();
  expect(await held(page)).toEqual(typed);

  // What came back can be sent as it is. Its page tells which mails will come.
  await confirm.click();
  await page.getByRole('button', { name: '申請する' }).click();
  await expect(page.getByRole('heading', { name: received })).toBeVisible();
  const coming = page.getByRole('list', { name: 'これから届くメール' });
  await expect(coming).toContainText('証明書取得に関するご案内');
  await expect(page.getByText('noreply@shomei.example')).toBeVisible();
  await look(page, 'receipt-coming-mails');
});
