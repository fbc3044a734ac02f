import type { Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { look } from './look';
import { fillRegistration, newPerson, receiptNumberOn } from './person';
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
  // As long as they come.
  const longest = '独立行政法人高齢・障害・求職者雇用支援機構東京支部職業能力開発促進センター';
  await page.getByRole('textbox', { name: /^組織名（日本語）/ }).fill(longest);
  await page.getByRole('textbox', { name: /^姓※/ }).fill('勘解由小路左衛門三郎');
  await page.getByRole('textbox', { name: /^姓（英字）/ }).fill('Kadenokoujisaemonsaburoukadenokouji');
  for (const consent of await page.getByText(/に同意する$/).all()) await consent.click();
  await page.getByRole('button', { name: '確認する' }).click();
  await expect(page.getByRole('button', { name: '印刷する' })).toBeVisible();
  await look(page, 'confirm-long');
  const confirmation = await printed(page, 'confirm');
  expectSheets(confirmation, '申請内容の確認（送信前の控え）');
  expect(confirmation.sheets.join()).toContain('独立行政法人高齢');
  expect(confirmation.sheets.join()).not.toContain('印刷する');

  await page.getByRole('button', { name: '申請する' }).click();
  await expect(page.getByRole('timer')).toBeVisible();
  const receiptNumber = await receiptNumberOn(page);
  await look(page, 'provisional-long');
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

  // On a low screen the number and the deadline stay in sight, and never lie over what has the focus.
  await page.setViewportSize({ width: 390, height: 500 });
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const line = page.locator('[data-sticky]');
  await expect(line).toContainText(receiptNumber);
  await expect(line).toContainText('取り消し期限');
  await page.getByRole('button', { name: /モードに切り替える/ }).focus();
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press('Shift+Tab');
    const covered = await page.evaluate(() => {
      const focus = document.activeElement?.getBoundingClientRect();
      const over = document.querySelector('[data-sticky]')?.getBoundingClientRect();
      return focus !== undefined && over !== undefined && focus.top < over.bottom - 1;
    });
    expect(covered, `step ${step}`).toBe(false);
  }
});
