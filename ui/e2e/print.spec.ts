import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { apply, fillRegistration, newPerson } from './person';
import { expect, test } from './server';

test.use({ window: '60m' });

/** The sheets of a page as it is printed: their text in reading order, and what pdfinfo says of them all. */
async function printed(page: Page, name: string): Promise<{ sheets: string[]; about: string }> {
  mkdirSync('test-results/paper', { recursive: true });
  const path = `test-results/paper/${name}.pdf`;
  await page.pdf({ path, preferCSSPageSize: true });
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  execFileSync('pdftoppm', ['-r', '60', '-png', path, path.replace(/\.pdf$/, '')]);
  // A form feed ends each sheet.
  return { sheets: text.split('\f').slice(0, -1), about: execFileSync('pdfinfo', [path], { encoding: 'utf8' }) };
}

/** What must hold of every sheet. */
function expectSheets({ sheets, about }: { sheets: string[]; about: string }, mark: string): void {
  expect(about).toContain('(A4)');
  expect(sheets.length).toBeGreaterThan(0);
  sheets.forEach((sheet, index) => {
    expect(sheet.replaceAll(/\s/g, ''), `sheet ${index + 1}`).toContain(mark.replaceAll(/\s/g, ''));
    expect(sheet).toMatch(new RegExp(`(^|\\s)${index + 1} ?/ ?${sheets.length}\\s*$`));
  });
}

/** A heading never ends a sheet: something of its own stands below it. */
function expectHeadingKept(sheets: string[], heading: string): void {
  const sheet = sheets.find((text) => text.includes(heading)) ?? '';
  const below = sheet.slice(sheet.indexOf(heading) + heading.length).split('\n');
  // The last line is the page's number.
  expect(below.filter((line) => line.trim() !== '').length).toBeGreaterThan(2);
}

test('the confirmation and the receipt print on A4, with their number and page on each sheet', async ({
  page,
  server,
}) => {
  await page.goto(`${server.origin}/apply`);
  await fillRegistration(page, newPerson(), server.coupon());
  for (const consent of await page.getByText(/に同意する$/).all()) await consent.click();
  await page.getByRole('button', { name: '確認する' }).click();
  await expect(page.getByRole('button', { name: '印刷する' })).toBeVisible();
  const confirmation = await printed(page, 'confirm');
  expectSheets(confirmation, '申請内容の確認（送信前の控え）');
  expect(confirmation.sheets.join()).toContain('株式会社証明商事');
  expect(confirmation.sheets.join()).not.toContain('印刷する');

  const { receiptNumber } = await apply(page, server, newPerson());
  await expect(page.getByRole('timer')).toBeVisible();
  // Paper is black on white, whatever the screen is.
  await page.getByRole('button', { name: 'ダークモードに切り替える' }).click();
  const receipt = await printed(page, 'receipt');
  expectSheets(receipt, `受付番号 ${receiptNumber}`);
  const text = receipt.sheets.join('').replaceAll(/\s/g, '');
  expect(text).toMatch(/取消期限:\d{4}年\d{1,2}月\d{1,2}日\(.\)\d{1,2}時\d{2}分/);
  expect(text).toMatch(/\d{4}年（令和\d{1,2}年）\d{1,2}月\d{1,2}日/);
  // Time goes on when the ink is dry: no countdown, and nothing to press.
  expect(text).not.toMatch(/残り時間|申請を取り消す|印刷する|コピー/);
  expectHeadingKept(receipt.sheets, '発行までの流れ');
});
