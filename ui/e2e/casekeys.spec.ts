import type { Page } from '@playwright/test';
import { look } from './look';
import { apply, newPerson } from './person';
import { expect, test } from './server';

test.use({ alone: 'casekeys' });

/** Goes on with Tab until what has the focus is called so; fails when that is further away than some stops. */
async function tabTo(page: Page, name: string): Promise<void> {
  const named = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
  for (let stops = 0; stops < 12; stops++) {
    if ((await named()) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab did not reach ${name}; the focus is on ${await named()}`);
}

/** Logs a call that confirmed, in the form that has the focus in its first field. */
async function logCall(page: Page): Promise<void> {
  await expect(page.getByRole('textbox', { name: /^かけた番号/ })).toBeFocused();
  // Letters are letters where somebody types.
  await page.keyboard.type('cjab03-3271-7011');
  for (let i = 0; i < 4; i++) await page.keyboard.press('Home').then(() => page.keyboard.press('Delete'));
  for (const stop of ['Tab', 'Space', 'Tab', 'Space', 'Tab']) await page.keyboard.press(stop);
  await expect(page.getByRole('textbox', { name: /^応対された方/ })).toBeFocused();
  await page.keyboard.type('総務部 佐藤様');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: /^かけた番号/ })).toHaveCount(0);
}

test('a whole case by keyboard alone, from signing in to the next case and back', async ({ page, server, watch }) => {
  // The applicants are others; the officer has no mouse.
  const receipts: string[] = [];
  for (let i = 0; i < 2; i++) receipts.push((await apply(page, server, newPerson())).receiptNumber);
  const browser = page.context().browser();
  if (!browser) throw new Error('no browser');
  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  const keys = office.keyboard;
  const officer = server.demo.staff.find(({ role }) => role !== 'AUDITOR');
  if (!officer) throw new Error('the demo has no officer');
  await office.goto(`${server.origin}/console`);
  await office.getByRole('textbox', { name: 'ログイン名' }).focus();
  await keys.type(officer.login);
  await keys.press('Tab');
  await keys.type(officer.password);
  await keys.press('Enter');
  await expect(office.locator('a[data-row]')).toHaveCount(2, { timeout: 60_000 });

  await keys.press('j');
  const first = await office.evaluate(() => document.activeElement?.textContent ?? '');
  expect(receipts).toContain(first);
  await keys.press('Enter');
  const title = office.getByRole('heading', { name: '案件' });
  await expect(title).toBeVisible();
  await expect(office.getByRole('main')).toContainText(first);

  // What the keys do is told; with a modifier they do nothing, and nothing twice.
  await keys.press('?');
  const help = office.getByRole('alertdialog', { name: 'キー操作' });
  await expect(help).toContainText('次の未確認の項目へ');
  await look(office, 'case-keys');
  await keys.press('c');
  await keys.press('Escape');
  await expect(help).toBeHidden();
  await keys.press('Alt+c');
  await keys.press('a');
  await expect(office.getByText('いまこのキーでできることはありません。')).toBeVisible();
  await expect(office.getByRole('button', { name: '担当する', exact: true })).toBeVisible();
  await keys.press('c');
  await expect(office.getByRole('button', { name: '担当を外れる' })).toBeVisible();

  // The telephone first; then each form opens the next.
  await keys.press('t');
  await logCall(office);
  const done = office.getByText('すべての確認が済みました');
  const passed = office.getByRole('radio', { name: '問題なし' });
  const form = office.locator('form[data-check]');
  for (let check = 0; check < 8; check++) {
    await expect(form.or(done).first()).toBeVisible();
    if (await done.isVisible()) break;
    await expect(passed).toBeFocused();
    const id = (await form.getByRole('textbox').first().getAttribute('id')) ?? '';
    // A check that is passed over comes back after the others.
    if (check === 0) {
      await keys.press('j');
      await expect(office.locator(`#${id}`)).toHaveCount(0);
      continue;
    }
    await keys.press('p');
    await expect(passed).toBeChecked();
    await expect(office.locator(`#${id}`)).toBeFocused();
    await keys.type('国税庁 法人番号公表サイト');
    await keys.press('Enter');
    await expect(office.locator(`#${id}`)).toHaveCount(0);
  }
  await expect(done).toBeVisible();
  await keys.press('a');
  const asked = office.getByRole('alertdialog');
  await expect(asked).toBeVisible();
  await tabTo(office, '承認してコードを送る');
  await keys.press('Enter');
  await expect(office.getByText('承認済みです')).toBeVisible();

  // The next case that nobody holds, and back to the list, which has changed.
  await keys.press('n');
  const other = receipts.find((each) => each !== first) ?? '';
  await expect(office.getByRole('main')).toContainText(other);
  await expect(title).toBeVisible();
  await keys.press('b');
  await expect(office.locator('a[data-row]')).toHaveText([other]);

  // Turned off, they are off here too.
  await keys.press('j');
  await keys.press('Enter');
  await expect(title).toBeVisible();
  await keys.press('?');
  await office.getByRole('checkbox', { name: /^1文字のキー操作を使う/ }).focus();
  await keys.press('Space');
  await keys.press('Escape');
  await expect(help).toBeHidden();
  await keys.press('c');
  await keys.press('b');
  await expect(office.getByRole('button', { name: '担当する', exact: true })).toBeVisible();
});
