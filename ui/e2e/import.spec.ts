import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { look } from './look';
import { expect, test, type Server } from './server';

test.use({ alone: 'import' });

/** Every character of Shift_JIS as Windows has it, with its bytes: read off the decoder, which alone there is. */
function encoder(): ReadonlyMap<string, readonly number[]> {
  const decode = new TextDecoder('shift_jis');
  const bytes = new Map<string, readonly number[]>();
  const note = (...code: number[]) => {
    const text = decode.decode(Uint8Array.from(code));
    if ([...text].length === 1 && text !== '\uFFFD' && !bytes.has(text)) bytes.set(text, code);
  };
  for (let one = 0; one < 0x100; one++) note(one);
  for (let lead = 0x81; lead <= 0xfc; lead++) for (let trail = 0x40; trail <= 0xfc; trail++) note(lead, trail);
  return bytes;
}

const characters = encoder();

/** A text as Excel for Windows saves it. */
function shiftJis(text: string): Buffer {
  return Buffer.from(
    [...text].flatMap((character) => {
      const code = characters.get(character);
      if (!code) throw new Error(`${character} is not in Shift_JIS`);
      return code;
    }),
  );
}

const person = (reference: string, email: string): Record<string, string> => ({
  管理番号: reference,
  '組織名（日本語）': '見本商事株式会社',
  '組織名（カナ）': 'ﾐﾎﾝｼｮｳｼﾞ',
  '組織名（英語）': 'Mihon Shoji K.K.',
  本社所在地: '東京都中央区新川0-0-0',
  本社代表電話番号: '03-3271-7011',
  '代表者名 姓': '見本',
  '代表者名 名': '理沙',
  姓: '髙橋',
  名: '花子',
  '姓（カナ）': 'タカハシ',
  '名（カナ）': 'ハナコ',
  '姓（英字）': 'Takahashi',
  '名（英字）': 'Hanako',
  電子メールアドレス: email,
  '勤務先 郵便番号': '1040033',
  '勤務先 都道府県': '東京都',
  '勤務先 市区町村': '中央区',
  '勤務先 地域・番地': '新川0-0-0',
  勤務先電話番号: '03-5000-1111',
});

function sheet(people: readonly Record<string, string>[]): string {
  const headings = Object.keys(people[0] ?? {});
  return [headings, ...people.map((each) => headings.map((heading) => each[heading] ?? ''))]
    .map((line) => `${line.map((cell) => `"${cell}"`).join(',')}\r\n`)
    .join('');
}

async function administrate(page: Page, server: Server): Promise<void> {
  const officer = server.demo.staff.find((member) => member.role === 'ADMINISTRATOR');
  if (!officer) throw new Error('the demo has no administrator');
  await page.goto(`${server.origin}/console/imports`);
  await page.getByRole('textbox', { name: 'ログイン名' }).fill(officer.login);
  await page.getByRole('textbox', { name: 'パスワード', exact: true }).fill(officer.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '取り込み', level: 1 })).toBeVisible();
}

async function send(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel(/^CSVファイル/).setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('button', { name: '送って確認する' }).click();
}

/** The box of one import. */
const panelOf = (page: Page, name: RegExp | string) => page.locator('section').filter({ has: page.getByRole('heading', { name }) });

test('a file of persons is refused, checked, carried out in part and reported', async ({ page, server, watch }) => {
  watch(page);
  await administrate(page, server);
  await expect(page.getByText('取り込んだファイルはありません。')).toBeVisible();
  await page.getByRole('button', { name: '送って確認する' }).click();
  await expect(page.locator('#import-file-error')).toBeVisible();
  await look(page, 'console-imports-empty');

  await page.getByRole('combobox', { name: /^販売パートナー/ }).selectOption({ label: '見本県中央会(見本)' });
  await page.getByRole('combobox', { name: /^製品/ }).selectOption({ label: 'Class2 中央会会員向け' });
  await send(page, '会員.xlsx', Buffer.from('PK\u0003\u0004\u0000'));
  await expect(page.locator('#import-file-error')).toContainText('CSVファイルとして読み取れません。');
  await send(page, '会員.csv', shiftJis('管理番号,昵\r\n'.replace('昵', '番号')));
  await expect(page.locator('#import-file-error')).toContainText('見出し「番号」は使えません。ひな形の見出しに合わせてください。');
  await look(page, 'console-imports-refused');

  const people = [person('①', 'one@example.jp'), person('②', 'two'), person('①', 'three@example.jp')];
  await send(page, '会員名簿.csv', shiftJis(sheet(people)));
  const panel = panelOf(page, /^会員名簿\.csv/);
  await expect(panel.getByText(/Shift_JIS$/)).toBeVisible();
  await expect(panel.getByRole('row', { name: /^3 ②/ })).toContainText('電子メールアドレス');
  await expect(panel.getByRole('row', { name: /^4 ①/ })).toContainText('2行目と重複しています。');
  await look(page, 'console-imports-checked');

  const saved = page.waitForEvent('download');
  await panel.getByRole('button', { name: '登録できない行だけを保存する' }).click();
  const report = readFileSync(await (await saved).path(), 'utf8');
  expect(report.split('\r\n')[0]).toBe('\uFEFF行,管理番号,結果,団体登録のID,直すところ');
  expect(report).toContain('3,②,登録できません,,電子メールアドレス: ');

  await panel.getByRole('button', { name: '問題のない1名だけを登録する' }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await look(page, 'console-imports-confirm');
  await page.getByRole('button', { name: '登録を始める' }).click();
  const done = panelOf(page, '会員名簿.csv — 完了');
  await expect(done).toBeVisible({ timeout: 60_000 });
  await look(page, 'console-imports-done');
  await page.goto(`${server.origin}/console/enrolments`);
  await expect(page.getByRole('row').filter({ hasText: '①' })).toBeVisible();
});

test('a file that waits is cancelled', async ({ page, server, watch }) => {
  watch(page);
  await administrate(page, server);
  await page.getByRole('combobox', { name: /^販売パートナー/ }).selectOption({ label: '見本県中央会(見本)' });
  await page.getByRole('combobox', { name: /^製品/ }).selectOption({ label: 'Class2 中央会会員向け' });
  await send(page, '取消.csv', Buffer.from(sheet([person('c1', 'cancel@example.jp')])));
  const panel = panelOf(page, /^取消\.csv/);
  await expect(panel.getByText(/UTF-8$/)).toBeVisible();
  await panel.getByRole('button', { name: '取り消す' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '取り消す' }).click();
  await expect(panelOf(page, '取消.csv — 取消')).toBeVisible();
});
