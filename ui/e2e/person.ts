import { expect, type Page } from '@playwright/test';
import type { Server } from './server';

/** Somebody who applies. Typed the way people type: any width, hiragana, dashes. */
export interface Person {
  email: string;
  passphrase: string;
  /** Of the .p12 file. */
  password: string;
}

let counted = 0;

/** A person nobody else is. */
export function newPerson(): Person {
  counted += 1;
  return {
    email: `taro${counted}@example.co.jp`,
    passphrase: `長い合言葉を使います ${counted}`,
    password: `correct horse battery ${counted}`,
  };
}

/** The text box of a label, whatever stands behind it (※必須, ※任意). */
const box = (page: Page, label: string) =>
  page.getByRole('textbox', { name: new RegExp(`^${label.replace(/[()（）]/g, '.')}(※|$)`) });

/** Types the whole registration; without a coupon, what entitles to it is left to be typed. */
export async function fillRegistration(page: Page, person: Person, coupon?: string): Promise<void> {
  const texts: [label: string, typed: string][] = [
    ['組織名（日本語）', '株式会社証明商事'],
    ['組織名（カナ）', 'かぶしきがいしゃしょうめいしょうじ'],
    ['組織名（英語）', 'Ｓｈｏｍｅｉ Ｓｈｏｊｉ Ｋ．Ｋ．'],
    ['法人番号', 'Ｔ７０１０７０５０００７２５'],
    ['本社所在地', '東京都中央区八重洲2-8-1'],
    ['本社代表電話番号', '03-3271-7011'],
    ['代表者名 姓', '髙橋'],
    ['代表者名 名', '理沙'],
    ['姓', '山﨑'],
    ['名', '太郎'],
    ['姓（カナ）', 'やまざき'],
    ['名（カナ）', 'ﾀﾛｳ'],
    ['姓（英字）', 'Yamazaki'],
    ['名（英字）', 'Tarō'],
    ['電子メールアドレス', person.email],
    ['勤務先 郵便番号', '〒104-0028'],
    ['勤務先 市区町村', '中央区'],
    ['勤務先 地域・番地', '八重洲2-8-1'],
    ['勤務先電話番号', '03(5000)1111'],
    ...(coupon === undefined ? [] : ([['クーポン番号の前半8桁', coupon]] satisfies [string, string][])),
    ['申請パスワード', person.passphrase],
  ];
  for (const [label, typed] of texts) await box(page, label).fill(typed);
  await page.getByRole('combobox', { name: /^勤務先 都道府県/ }).selectOption('東京都');
  // A draft may have brought the tick back.
  if (!(await page.getByRole('checkbox', { name: '部署なし' }).isChecked())) await page.getByText('部署なし').click();
  await page.getByText('代理担当者がいない').click();
}

/** The heading of the receipt: 仮受付, unless a slow browser lets the window pass. */
export const received = /^申請を[仮本]受付しました$/;

/** Applies by mouse; ends on the receipt. */
export async function apply(
  page: Page,
  server: Server,
  person: Person,
): Promise<{ url: string; receiptNumber: string }> {
  await page.goto(`${server.origin}/apply`);
  await fillRegistration(page, person, server.coupon());
  await expect(page.getByText(/に同意する$/)).toHaveCount(2);
  for (const consent of await page.getByText(/に同意する$/).all()) await consent.click();
  await page.getByRole('button', { name: '確認する' }).click();
  await page.getByRole('button', { name: '申請する' }).click();
  await expect(page.getByRole('heading', { name: received })).toBeVisible();
  return { url: page.url(), receiptNumber: await receiptNumberOn(page) };
}

/** The receipt number on a request's page. */
export async function receiptNumberOn(page: Page): Promise<string> {
  const text = await page
    .getByRole('region', { name: '受付票' })
    .getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    .textContent();
  return text ?? '';
}

/** Identifies for acquiring and agrees; ends where the file's password is asked for. */
export async function goToKeep(page: Page, server: Server, person: Person, code: string): Promise<void> {
  await page.goto(`${server.origin}/acquire`);
  await box(page, '電子メールアドレス').fill(person.email);
  await box(page, '申請パスワード').fill(person.passphrase);
  await box(page, '証明書コード').fill(code);
  await page.getByRole('button', { name: '送信する' }).click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /Class2/ })
    .click();
  await page.getByText(/に同意する$/).click();
  await page.getByRole('button', { name: '次へ' }).click();
  await expect(page).toHaveURL(/\/keep$/);
}

/** Types the file's password, twice. */
export async function choosePassword(page: Page, person: Person): Promise<void> {
  await box(page, 'ファイルのパスワード').fill(person.password);
  await box(page, 'ファイルのパスワード（確認）').fill(person.password);
}

/** Chooses the file's password and has the certificate issued. */
export async function acquire(page: Page, person: Person): Promise<void> {
  await choosePassword(page, person);
  await page.getByRole('button', { name: '鍵を作成して証明書を受け取る' }).click();
}
