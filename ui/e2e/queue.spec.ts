import type { Page, Request } from '@playwright/test';
import { look } from './look';
import { openCase, signIn, vet } from './office';
import { operationOf } from './operation';
import { apply, newPerson } from './person';
import { expect, test, type Server } from './server';

test.use({ alone: 'queue' });

/** Sends an application like one that was sent from the page, by somebody else. */
type Again = (change: { legalName?: string; familyName?: string; email: string }) => Promise<void>;

/** Applies by mouse once, and answers how to apply like that again. */
async function applied(page: Page, server: Server): Promise<{ receiptNumber: string; again: Again }> {
  const sent: Request[] = [];
  const note = (request: Request) => {
    if (operationOf(request)?.includes('SubmitApplication')) sent.push(request);
  };
  page.on('request', note);
  const { receiptNumber } = await apply(page, server, newPerson());
  page.off('request', note);
  const like = sent.at(-1)?.postDataJSON();
  return {
    receiptNumber,
    again: async ({ legalName, familyName, email }) => {
      const { input } = like.variables;
      const { organization, subscriber } = input.registration;
      const body = {
        ...like,
        variables: {
          input: {
            ...input,
            submissionKey: crypto.randomUUID(),
            couponNumber: server.coupon(),
            registration: {
              ...input.registration,
              organization: { ...organization, legalName: legalName ?? organization.legalName },
              subscriber: { ...subscriber, familyName: familyName ?? subscriber.familyName, email },
            },
          },
        },
      };
      const reply = await page.evaluate(
        async (text) =>
          (
            await fetch('/graphql', {
              method: 'POST',
              headers: { 'Content-Type': 'application/json', 'Shomei-Entrance': '/' },
              body: text,
            })
          ).json(),
        JSON.stringify(body),
      );
      expect(reply.data.submitApplication.problems).toEqual([]);
    },
  };
}

/** A console beside the page. */
async function officeOf(page: Page, server: Server, watch: (page: Page) => void, which = 0): Promise<Page> {
  const browser = page.context().browser();
  if (!browser) throw new Error('no browser');
  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server, which);
  return office;
}

const row = (office: Page, receiptNumber: string) => office.getByRole('row').filter({ hasText: receiptNumber });

test('the queue by keyboard alone, from the first row to an approval of several', async ({ page, server, watch }) => {
  test.slow();
  const office = await officeOf(page, server, watch);
  await expect(office.getByText('審査を待っている申請はありません')).toBeVisible();
  await look(office, 'queue-empty');

  const { receiptNumber, again } = await applied(page, server);
  await again({ email: 'long@example.co.jp', legalName: '一般社団法人日本電子証明書審査業務標準化推進協議会連合会', familyName: '勅使河原小路左衛門' });
  for (let i = 0; i < 6; i++) await again({ email: `many${i}@example.co.jp` });
  // Nobody touches the list, so that what comes is shown as it comes.
  await expect(office.locator('a[data-row]')).toHaveCount(8);
  await expect(office.getByText('自動更新中')).toBeVisible();
  await expect(row(office, receiptNumber)).toContainText(/残り\d+営業日/);
  await look(office, 'queue-rows');

  const focused = () => office.evaluate(() => document.activeElement?.textContent ?? '');
  await office.keyboard.press('j');
  const first = await focused();
  await office.keyboard.press('j');
  const second = await focused();
  expect(second).not.toBe(first);
  await office.keyboard.press('k');
  expect(await focused()).toBe(first);
  await office.keyboard.press('?');
  const keys = office.getByRole('alertdialog', { name: 'キー操作' });
  await expect(keys).toBeVisible();
  await look(office, 'queue-keys');
  // A key that must be read first does nothing.
  await office.keyboard.press('c');
  await office.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await expect(row(office, first)).not.toContainText('審査中');

  // Letters are letters where somebody types, with an IME too.
  await office.keyboard.press('/');
  await expect(office.locator('#console-find')).toBeFocused();
  const ime = await office.context().newCDPSession(office);
  await ime.send('Input.imeSetComposition', { text: 'ｊｃ', selectionStart: 2, selectionEnd: 2 });
  await office.keyboard.press('j');
  await ime.send('Input.insertText', { text: '' });
  await office.locator('#console-find').fill('jckxn?');
  await expect(office.locator('#console-find')).toHaveValue('jckxn?');
  await expect(office.getByText('件を選択中')).toBeHidden();
  await office.locator('#console-find').fill('');

  // Claim one, see it change where it stands, open it, vet it.
  await office.locator('a[data-row]').first().focus();
  await office.keyboard.press('c');
  await expect(row(office, first)).toContainText('審査中');
  expect(await focused()).toBe(first);
  await office.keyboard.press('n');
  expect(await focused()).toBe(second);
  await office.keyboard.press('k');
  await office.keyboard.press('o');
  await expect(office.getByRole('heading', { name: '案件' })).toBeVisible();
  await office.goBack();

  // Select two and approve them: neither is vetted, and each says so.
  await office.locator('a[data-row]').first().focus();
  await office.keyboard.press('x');
  await office.keyboard.press('j');
  await office.keyboard.press('x');
  await expect(office.getByText('2件を選択中')).toBeVisible();
  await office.getByRole('button', { name: 'まとめて承認する' }).focus();
  await office.keyboard.press('Enter');
  const asked = office.getByRole('alertdialog');
  await expect(asked).toContainText('承認できる申請がありません');
  await expect(asked.getByText(/^未確認: /)).toHaveCount(2);
  await look(office, 'queue-none');
  await office.keyboard.press('Escape');
  await office.getByRole('button', { name: 'まとめて担当する' }).focus();
  await office.keyboard.press('Enter');
  await expect(office.getByText('2件が完了しました')).toBeVisible();
  await office.getByRole('button', { name: '選択を解除' }).click();

  await openCase(office, first);
  await office.getByRole('button', { name: '担当を外れる' }).click();
  await vet(office);
  // Back is where the case was found; the whole list is in the rail.
  await office.getByRole('link', { name: '一覧へ戻る' }).click();
  await expect(office.locator('a[data-row]')).toHaveCount(1);
  await office.getByRole('link', { name: '審査一覧', exact: true }).click();
  await expect(office.locator('a[data-row]')).toHaveCount(8);
  await office.getByRole('checkbox', { name: 'この画面の申請をすべて選択する' }).check();
  await office.getByRole('button', { name: 'まとめて承認する' }).click();
  await expect(asked).toContainText('承認する申請（1件）');
  await expect(asked).toContainText('承認できない申請（7件）');
  await look(office, 'queue-approve');
  await asked.getByRole('button', { name: '1件を承認する' }).click();
  await expect(office.getByText('1件が完了しました')).toBeVisible();
  await expect(row(office, first)).toContainText('取得待ち');
});

test('what others do is seen, and moves nothing that is about to be pressed', async ({ page, server, watch }) => {
  test.slow();
  const { receiptNumber, again } = await applied(page, server);
  const mine = await officeOf(page, server, watch);
  await expect(mine.getByRole('link', { name: receiptNumber })).toBeVisible();
  const link = mine.getByRole('link', { name: receiptNumber });
  await link.focus();
  const before = await link.boundingBox();

  const theirs = await officeOf(page, server, watch, 1);
  await openCase(theirs, receiptNumber);
  await theirs.getByRole('button', { name: '担当する' }).click();
  await expect(row(mine, receiptNumber)).toContainText('審査中');
  await expect(row(mine, receiptNumber)).toContainText('更新');
  await again({ email: 'later@example.co.jp' });
  await expect(mine.getByText(/\d+件の更新/)).toBeVisible();
  await expect(link).toBeFocused();
  expect((await link.boundingBox())?.y).toBe(before?.y);
  await look(mine, 'queue-updates');
  const rows = await mine.locator('a[data-row]').count();
  await link.focus();
  await mine.keyboard.press('u');
  await expect(mine.locator('a[data-row]')).toHaveCount(rows + 1);

  // Another's is not approved, and says whose it is.
  await mine.getByRole('checkbox', { name: `${receiptNumber} を選択する` }).check();
  await mine.getByRole('button', { name: 'まとめて担当する' }).click();
  await expect(mine.getByText('1件のうち0件が完了しました')).toBeVisible();
  await expect(mine.getByRole('region', { name: '結果' })).toContainText(receiptNumber);
});

test('filters and searches are an address, and take anything', async ({ page, server, watch }) => {
  test.slow();
  const { receiptNumber } = await applied(page, server);
  const office = await officeOf(page, server, watch);
  await expect(office.getByRole('link', { name: receiptNumber })).toBeVisible();
  await office.getByRole('combobox', { name: '種別' }).selectOption('更新');
  await expect(office).toHaveURL(/kind=RENEWAL/);
  await expect(office.getByText('該当する申請はありません').or(office.getByText('審査を待っている申請はありません'))).toBeVisible();
  await office.getByRole('button', { name: 'この絞り込みを保存' }).click();
  await office.getByRole('textbox', { name: '名前' }).fill('更新だけ');
  await look(office, 'queue-save');
  await office.getByRole('button', { name: '保存する' }).click();
  await expect(office.getByRole('link', { name: '更新だけ' })).toHaveAttribute('aria-current', 'page');
  await office.getByRole('button', { name: '絞り込みを解除' }).click();
  await expect(office.getByRole('link', { name: receiptNumber })).toBeVisible();
  await office.getByRole('link', { name: '更新だけ' }).click();
  await expect(office).toHaveURL(/kind=RENEWAL/);
  await office.getByRole('button', { name: '「更新だけ」を削除する' }).click();
  await expect(office.getByRole('link', { name: '更新だけ' })).toBeHidden();

  const find = async (text: string) => {
    await office.locator('#console-find').fill(text);
    await office.keyboard.press('Enter');
    await expect(office.getByText('の検索結果')).toBeVisible();
    await expect(office).toHaveURL((url) => url.hash === `#q=${encodeURIComponent(text)}`);
  };
  await find('しょうめいしょうじ');
  await expect(office.getByRole('link', { name: receiptNumber })).toBeVisible();
  await office.reload();
  await expect(office.getByText('「しょうめいしょうじ」の検索結果')).toBeVisible();
  await expect(office.locator('#console-find')).toHaveValue('しょうめいしょうじ');
  await find('山﨑太');
  await expect(office.getByRole('link', { name: receiptNumber })).toBeVisible();
  for (const odd of ['%', '_', '\\', '"*', '株'.repeat(10_000)]) {
    await find(odd);
    await expect(office.getByText(/に一致する申請はありません/)).toBeVisible();
  }
  await look(office, 'queue-nothing');

  await office.goto(`${server.origin}/console?view=nowhere&kind=%25&product=x&from=2026-02-31&after=%3Cscript%3E`);
  await expect(office.getByText('読めないものがあったため')).toBeVisible();
  await expect(office.getByRole('link', { name: receiptNumber })).toBeVisible();

  const [download] = await Promise.all([
    office.waitForEvent('download'),
    office.getByRole('button', { name: 'CSVに書き出す' }).click(),
  ]);
  const stream = await download.createReadStream();
  let csv = '';
  for await (const chunk of stream) csv += chunk;
  expect(csv.startsWith('\uFEFF受付番号,')).toBe(true);
  expect(csv).toContain(receiptNumber);
  expect(csv).toContain('株式会社証明商事');
});
