import { look } from './look';
import { operationOf } from './operation';
import { expect, test } from './server';

test('a postal code fills the address in, by keyboard alone, and never against one’s will', async ({
  page,
  server,
}) => {
  await page.goto(`${server.origin}/apply`);
  const code = page.getByRole('textbox', { name: /^勤務先 郵便番号/ });
  const prefecture = page.getByRole('combobox', { name: /^勤務先 都道府県/ });
  const city = page.getByRole('textbox', { name: /^勤務先 市区町村/ });
  const street = page.getByRole('textbox', { name: /^勤務先 地域・番地/ });
  const told = (words: string) => page.getByRole('status').filter({ hasText: words });
  const enter = async (typed: string) => {
    await code.fill('');
    await code.pressSequentially(typed);
  };

  await enter('１００－０００１');
  await expect(told('郵便番号から住所を入力しました')).toBeVisible();
  await expect(code).toBeFocused();
  await expect(prefecture).toHaveValue('東京都');
  await expect(city).toHaveValue('千代田区');
  await expect(street).toHaveValue('千代田');

  // One code, two prefectures: a list, which the keyboard goes through.
  await enter('498-0000');
  await expect(told('住所は2件あります')).toBeVisible();
  await look(page, 'postal-several');
  await code.focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: '愛知県弥富市' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: '三重県桑名郡木曽岬町' })).toBeChecked();
  await expect(city).toHaveValue('千代田区');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(prefecture).toHaveValue('三重県');
  await expect(city).toHaveValue('桑名郡木曽岬町');
  await expect(street).toHaveValue('');

  // What a person typed stays until they say otherwise.
  await street.fill('大字源緑輪中1-1');
  await enter('1008111');
  await expect(told('入力済みの住所と異なります')).toBeVisible();
  await look(page, 'postal-differs');
  await expect(street).toHaveValue('大字源緑輪中1-1');
  await page.getByRole('button', { name: '入力済みの住所をこの住所に置き換える' }).click();
  await expect(street).toHaveValue('千代田１－１');
  await street.fill('千代田1-1 東庭');
  await expect(street).toHaveValue('千代田1-1 東庭');

  // Unknown, and not to be asked: the form goes on.
  await enter('9999999');
  await expect(told('見つかりませんでした')).toBeVisible();
  await page.route('**/graphql', (route) =>
    operationOf(route.request())?.includes('PostalAddresses') ? route.abort() : route.fallback(),
  );
  await enter('1000002');
  await expect(told('調べられませんでした')).toBeVisible();
  await look(page, 'postal-failed');
  await expect(street).toHaveValue('千代田1-1 東庭');
  await expect(code).not.toHaveAttribute('aria-invalid', 'true');
});
