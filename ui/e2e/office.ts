import { expect, type Page } from '@playwright/test';
import type { Server } from './server';

/** Signs a staff member in to the console; `which` counts those who may vet. */
export async function signIn(page: Page, server: Server, which = 0): Promise<void> {
  const officer = server.demo.staff.filter(({ role }) => role !== 'AUDITOR')[which];
  if (!officer) throw new Error(`the demo has no officer ${which}`);
  await page.goto(`${server.origin}/console`);
  await page.getByRole('textbox', { name: 'ログイン名' }).fill(officer.login);
  await page.getByRole('textbox', { name: 'パスワード', exact: true }).fill(officer.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '審査', exact: true, level: 1 })).toBeVisible();
}

/** Has the other administrator carry out the one proposal that waits. */
export async function carryOut(office: Page, server: Server): Promise<void> {
  const browser = office.context().browser();
  if (!browser) throw new Error('the page belongs to no browser');
  const context = await browser.newContext({ locale: 'ja-JP' });
  const other = await context.newPage();
  const second = server.demo.staff.filter(({ role }) => role !== 'AUDITOR').findLastIndex(({ role }) => role === 'ADMINISTRATOR');
  await signIn(other, server, second);
  await other.goto(`${server.origin}/console/proposals`);
  await other.getByRole('button', { name: '実行する' }).click();
  await expect(other.getByRole('button', { name: '実行する' })).toHaveCount(0);
  await context.close();
}

/** Fills in why, proposes the edit of a product that is being confirmed, and has the other administrator carry it out. */
export async function proposeEdit(office: Page, server: Server): Promise<void> {
  const dialog = office.getByRole('alertdialog');
  await dialog.getByRole('textbox', { name: /^変更の理由/ }).fill('運用の見直し');
  await dialog.getByRole('button', { name: '提案する' }).click();
  await expect(office.getByText('変更を提案しました。')).toBeVisible();
  await carryOut(office, server);
  await office.reload();
}

/** Finds a case by what stands in the search box and opens it. */
export async function openCase(page: Page, receiptNumber: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(receiptNumber);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: receiptNumber }).click();
  await expect(page.getByRole('heading', { name: '案件' })).toBeVisible();
}

/** Claims the open case and records every check as passed, by keyboard where it leads from one to the next. */
export async function vet(page: Page): Promise<void> {
  await page.getByRole('button', { name: '担当する' }).click();
  await page.getByRole('button', { name: 'の結果を記録する' }).first().click();
  const done = page.getByText('すべての確認が済みました');
  const passed = page.getByRole('radio', { name: '問題なし' });
  const dialled = page.getByRole('textbox', { name: /^かけた番号/ });
  for (let check = 0; check < 6; check++) {
    // The form of the next check opens by itself; after the last none is left.
    await expect(passed.or(done).or(dialled)).toBeVisible();
    if (await done.isVisible()) break;
    if (await dialled.isVisible()) {
      await call(page);
      continue;
    }
    const source = page.getByRole('textbox', { name: /^確認先・根拠資料/ });
    await expect(passed).toBeFocused();
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await expect(source).toBeFocused();
    const before = await source.getAttribute('id');
    await page.keyboard.type('国税庁 法人番号公表サイト、代表電話');
    await page.keyboard.press('Enter');
    await expect(page.locator(`#${before}`)).toHaveCount(0);
  }
  await expect(done).toBeVisible();
}

/** Logs a call that confirmed, through the number of a register. */
async function call(page: Page): Promise<void> {
  const dialled = page.getByRole('textbox', { name: /^かけた番号/ });
  await expect(dialled).toBeFocused();
  await page.keyboard.type('03-3271-7011');
  // Register, then confirmed: the first of each.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: /^応対された方/ })).toBeFocused();
  await page.keyboard.type('総務部 佐藤様');
  await page.keyboard.press('Enter');
  await expect(dialled).toHaveCount(0);
}

/** Approves the open case. */
export async function approve(page: Page): Promise<void> {
  await page.getByRole('button', { name: '承認する', exact: true }).click();
  await page.getByRole('button', { name: '承認してコードを送る' }).click();
  await expect(page.getByText('承認済みです')).toBeVisible();
}

interface Mail {
  to: string;
  replyTo?: string;
  subject: string;
  text: string;
  at: string;
}

/** The newest mail to somebody whose subject has the words, once it is there. */
export async function mailTo(server: Server, to: string, words: string): Promise<Mail> {
  let found: Mail | undefined;
  await expect
    .poll(
      async () => {
        const mails: Mail[] = await (await fetch(`${server.origin}/mailbox.json`)).json();
        found = mails
          .filter((mail) => mail.to.includes(to) && mail.subject.includes(words))
          .toSorted((a, b) => b.at.localeCompare(a.at))[0];
        return found !== undefined;
      },
      { timeout: 60_000 },
    )
    .toBe(true);
  if (!found) throw new Error(`no mail ${words}`);
  return found;
}

/** The certificate code in a mail. */
export function codeIn({ text }: Mail): string {
  const code = /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){3}\b/.exec(text)?.[0];
  if (!code) throw new Error('no certificate code in the mail');
  return code;
}
