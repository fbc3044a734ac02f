import type { CDPSession, Page } from '@playwright/test';
import { newPerson, received } from './person';
import { expect, test } from './server';

/** Goes on with Tab until a control has the focus; fails when it lies further away than a few stops. */
async function tabTo(page: Page, id: string): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
  for (let stops = 0; stops < 8; stops++) {
    await page.keyboard.press('Tab');
    if ((await focused()) === id) return;
  }
  throw new Error(`Tab did not reach ${id}; the focus is on ${await focused()}`);
}

/** Types as an IME does: the reading key by key, then the word. */
async function compose(ime: CDPSession, reading: string, word: string): Promise<void> {
  for (let end = 1; end <= reading.length; end++) await show(ime, reading.slice(0, end));
  await show(ime, word);
  await ime.send('Input.insertText', { text: word });
}

const show = (ime: CDPSession, text: string) =>
  ime.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

const organization = (field: string) => `registration-organization-${field}`;
const subscriber = (field: string) => `registration-subscriber-${field}`;

test('a whole application by keyboard alone, with an IME', async ({ page, server }) => {
  const person = newPerson();
  const coupon = server.coupon();
  const ime = await page.context().newCDPSession(page);
  const type = async (id: string, text: string) => {
    await tabTo(page, id);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(text);
  };
  const speak = async (id: string, reading: string, word: string) => {
    await tabTo(page, id);
    await compose(ime, reading, word);
  };

  await page.getByRole('link', { name: /証明書を申請する/ }).focus();
  await page.keyboard.press('Enter');
  // The next page begins at its heading.
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByRole('navigation', { name: '手順' })).toContainText(
    '全3ステップ中、1ステップ目まで到達済み',
  );

  await speak(organization('legalName'), 'かぶしきがいしゃしょうめいしょうじ', '株式会社証明商事');
  await expect(page.locator(`#${organization('legalNameKana')}`)).toHaveValue('カブシキガイシャショウメイショウジ');
  await type(organization('legalNameLatin'), 'Ｓｈｏｍｅｉ Ｓｈｏｊｉ Ｋ．Ｋ．');
  await type(organization('headOfficeAddress'), '東京都中央区八重洲2-8-1');
  await type(organization('mainPhoneNumber'), '０３ー３２７１ー７０１１');
  await speak(organization('representativeFamilyName'), 'たかはし', '髙橋');
  await speak(organization('representativeGivenName'), 'りさ', '理沙');
  await speak(subscriber('familyName'), 'いとう', '伊藤');
  await speak(subscriber('givenName'), 'じゅんいちろう', '純一郎');
  await expect(page.locator(`#${subscriber('familyNameKana')}`)).toHaveValue('イトウ');
  await expect(page.locator(`#${subscriber('familyNameLatin')}`)).toHaveValue('ITO');
  await expect(page.locator(`#${subscriber('givenNameLatin')}`)).toHaveValue('JUNICHIRO');

  // What the person writes is theirs: the kanji typed anew leave it alone.
  await tabTo(page, subscriber('givenNameKana'));
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('ジュンイチロー');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('End');
  await compose(ime, 'さん', '様');
  await expect(page.locator(`#${subscriber('givenName')}`)).toHaveValue('純一郎様');
  await expect(page.locator(`#${subscriber('givenNameKana')}`)).toHaveValue('ジュンイチロー');
  await page.keyboard.press('Backspace');

  await tabTo(page, subscriber('familyNameLatin'));
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'ITOH' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.locator(`#${subscriber('familyNameLatin')}`)).toHaveValue('ITOH');

  await type(subscriber('email'), person.email);
  await tabTo(page, 'noDepartment');
  await page.keyboard.press('Space');
  await type(subscriber('workplacePostalCode'), '〒104-0028');
  await tabTo(page, subscriber('workplacePrefecture'));
  const prefecture = page.locator(`#${subscriber('workplacePrefecture')}`);
  for (let down = 0; down < 47 && (await prefecture.inputValue()) !== '東京都'; down++)
    await page.keyboard.press('ArrowDown');
  await expect(prefecture).toHaveValue('東京都');
  await type(subscriber('workplaceCity'), '中央区');
  await type(subscriber('workplaceStreet'), '八重洲2-8-1');
  await type(subscriber('workplacePhoneNumber'), '03(5000)1111');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /代理担当者がいない/ })).toBeChecked();

  // Two boxes: the caret goes on, and back.
  const first = page.getByRole('textbox', { name: 'クーポン番号の前半8桁' });
  const second = page.getByRole('textbox', { name: '後半8桁' });
  await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  await page.keyboard.type(coupon);
  await expect(second).toBeFocused();
  await expect(first).toHaveValue(coupon.slice(0, 8));
  await expect(second).toHaveValue(coupon.slice(9));
  for (let key = 0; key < 9; key++) await page.keyboard.press('Backspace');
  await expect(first).toBeFocused();
  await expect(first).toHaveValue(coupon.slice(0, 8));
  await page.keyboard.press('Tab');
  await page.keyboard.type(coupon.slice(9));

  await type('applicationPassphrase', 'password');
  await expect(page.getByRole('meter', { name: 'パスワードの強さ' })).toHaveAttribute('aria-valuetext', /弱い/);
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(person.passphrase);
  await expect(page.getByRole('meter')).toHaveAttribute('aria-valuetext', 'とても強い');
  for (const consent of [/利用規約/, /個人情報/]) {
    while (!(await page.getByRole('checkbox', { name: consent }).evaluate((box) => box === document.activeElement)))
      await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
  }
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '確認する' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '申請内容の確認' })).toBeFocused();
  await expect(page.getByRole('navigation', { name: '手順' })).toContainText('2ステップ目まで到達済み');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '申請する' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: received })).toBeVisible();
});

test('either box of the coupon takes a whole number', async ({ page, server }) => {
  await page.goto(`${server.origin}/apply`);
  const first = page.getByRole('textbox', { name: 'クーポン番号の前半8桁' });
  const second = page.getByRole('textbox', { name: '後半8桁' });
  for (const box of [first, second]) {
    await first.fill('');
    await second.fill('');
    await box.focus();
    await box.evaluate((input, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text', text);
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, 'ａｂｃｄ１２３４ー５６７８　９０ｘｙ\n');
    await expect(first).toHaveValue('ABCD1234');
    await expect(second).toHaveValue('567890XY');
    await expect(second).toBeFocused();
    await expect(page.getByText('番号を2つの欄に分けて入力しました')).toBeVisible();
  }
});

test('the tree of the form makes sense, and its errors are tied to their fields', async ({ page, server }) => {
  await page.goto(`${server.origin}/apply`);
  await expect(page.getByRole('group', { name: 'クーポン番号※必須' })).toMatchAriaSnapshot(`
    - group "クーポン番号※必須":
      - paragraph: クーポン番号※必須
      - paragraph: /8桁-8桁/
      - textbox "クーポン番号の前半8桁"
      - textbox "後半8桁"
  `);
  await expect(page.getByRole('navigation', { name: '手順' })).toMatchAriaSnapshot(`
    - navigation "手順":
      - paragraph: 全3ステップ中、1ステップ目まで到達済み
      - list:
        - listitem: 入力
        - listitem: 確認
        - listitem: 仮受付
  `);
  const groups = page.getByRole('main').locator('form > fieldset');
  await expect(groups).toHaveCount(6);
  for (const name of ['所属組織情報', 'お客様情報', '代理担当者様情報', 'クーポン', '申請パスワード', '同意'])
    await expect(page.getByRole('group', { name, exact: true })).toBeVisible();

  await page.getByRole('button', { name: '確認する' }).click();
  const summary = page.getByRole('group', { name: /確認が必要な項目が\d+件あります/ });
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: /クーポン番号/ }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'クーポン番号の前半8桁' })).toBeFocused();
  const email = page.getByRole('textbox', { name: /^電子メールアドレス/ });
  await expect(email).toHaveAttribute('aria-invalid', 'true');
  await expect(email).toHaveAccessibleDescription(/入力してください。/);
});

test.describe('at 200 %', () => {
  test.use({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 });

  test('nothing is wider than the window', async ({ page, server }) => {
    await page.goto(`${server.origin}/apply`);
    await page.locator(`#${subscriber('familyNameKana')}`).fill('いとう');
    await expect(page.getByRole('button', { name: 'ITOH' })).toBeVisible();
    await page.getByText('代理担当者を入力する').click();
    await page.locator('#applicationPassphrase').fill('password');
    await expect(page.getByRole('meter')).toBeVisible();
    await page.getByRole('button', { name: '確認する' }).click();
    await expect(page.getByRole('group', { name: /確認が必要な項目が/ })).toBeFocused();
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    for (const id of ['couponNumber', subscriber('familyNameKana')]) {
      await page.locator(`#${id}`).scrollIntoViewIfNeeded();
      await page.screenshot({ path: `test-results/screens/apply-zoomed-${id}.png` });
    }
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
});
