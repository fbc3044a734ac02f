import type { Page } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { look } from './look';
import { approve, codeIn, mailTo, openCase, signIn, vet } from './office';
import { acquire, newPerson, receiptNumberOn, type Person } from './person';
import { expect, test, type Server } from './server';

/** The administrator among the demo's staff: the third who may vet. */
const administrator = (server: Server) =>
  server.demo.staff.filter(({ role }) => role !== 'AUDITOR').findIndex(({ role }) => role === 'ADMINISTRATOR');

const portal = (server: Server) => `${server.origin}/p/chuokai`;

/** One person, by column. */
const declared = (person: Person, reference: string, more: Record<string, string> = {}): Record<string, string> => ({
  管理番号: reference,
  '組織名（日本語）': '見本商事株式会社',
  '組織名（カナ）': 'みほんしょうじかぶしきがいしゃ',
  '組織名（英語）': 'Mihon Shoji K.K.',
  法人番号: '7010705000725',
  本社所在地: '東京都中央区新川0-0-0',
  本社代表電話番号: '03-3271-7011',
  '代表者名 姓': '見本',
  '代表者名 名': '理沙',
  姓: '髙橋',
  名: '𠮷乃',
  '姓（カナ）': 'タカハシ',
  '名（カナ）': 'ヨシノ',
  '姓（英字）': 'Takahashi',
  '名（英字）': 'Yoshino',
  電子メールアドレス: person.email,
  '部署（日本語）': '総務部',
  '勤務先 郵便番号': '1040033',
  '勤務先 都道府県': '東京都',
  '勤務先 市区町村': '中央区',
  '勤務先 地域・番地': '新川0-0-0',
  勤務先電話番号: '03-5000-1111',
  ...more,
});

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

/** A sheet of persons, with a byte order mark as Excel writes it. */
function sheet(people: readonly Record<string, string>[]): Buffer {
  const headings = Object.keys({ ...people[0], CSR: '' });
  const lines = [headings, ...people.map((person) => headings.map((heading) => person[heading] ?? ''))];
  return Buffer.from(`\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`);
}

async function upload(office: Page, people: readonly Record<string, string>[]): Promise<void> {
  await office.getByRole('combobox', { name: /^販売パートナー※必須/ }).selectOption({ label: '見本県中央会(見本)' });
  await office.getByRole('combobox', { name: /^製品/ }).selectOption({ label: 'Class2 中央会会員向け' });
  await office
    .getByLabel(/^CSVファイル/)
    .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: sheet(people) });
  await office.getByRole('button', { name: '登録してメールを送る' }).click();
}

async function openOffice(page: Page, server: Server): Promise<void> {
  await signIn(page, server, administrator(server));
  await page.getByRole('link', { name: '団体登録' }).click();
  await expect(page.getByRole('heading', { name: '団体登録' })).toBeVisible();
}

async function linkTo(server: Server, person: Person): Promise<string> {
  const { text } = await mailTo(server, person.email, 'お申し込み内容のご確認');
  return /https?:\/\/\S+\/enrol#\S+/.exec(text)?.[0] ?? '';
}

/** The person sets the passphrase and agrees; ends on the receipt. */
async function agree(page: Page, person: Person): Promise<string> {
  await page.getByRole('textbox', { name: /^申請パスワード/ }).fill(person.passphrase);
  for (const consent of await page.getByText(/に同意する$/).all()) await consent.click();
  await page.getByRole('button', { name: 'この内容で申請する' }).click();
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();
  return receiptNumberOn(page);
}

async function toKeep(page: Page, server: Server, person: Person, code: string): Promise<void> {
  await page.goto(`${portal(server)}/acquire`);
  await page.getByRole('textbox', { name: '電子メールアドレス' }).fill(person.email);
  await page.getByRole('textbox', { name: '申請パスワード' }).fill(person.passphrase);
  await page.getByRole('textbox', { name: '証明書コード' }).fill(code);
  await page.getByRole('button', { name: '送信する' }).click();
  await page.getByRole('main').getByRole('link', { name: /Class2/ }).click();
  await page.getByText(/に同意する$/).click();
  await page.getByRole('button', { name: '次へ' }).click();
}

test('an association enrols, the person agrees, the certificate comes', async ({ page, browser, server, watch }) => {
  test.slow();
  const person = newPerson();
  const wrong = newPerson();
  const office = await (await browser.newContext()).newPage();
  watch(office);
  await openOffice(office, server);
  await upload(office, [
    declared(person, '会員-0001'),
    declared({ ...wrong, email: 'no address' }, '会員-0002', { '姓（カナ）': 'takahashi' }),
  ]);
  await expect(office.getByText('1名を登録しました')).toBeVisible();
  await expect(office.getByRole('alert')).toContainText('3行目(管理番号: 会員-0002)');
  await expect(office.getByRole('alert')).toContainText('電子メールアドレス');
  await look(office, 'console-enrolments-refused');
  await expect(office.getByRole('row', { name: /会員-0001.*確認待ち/ })).toBeVisible();

  const link = await linkTo(server, person);
  expect(link).toContain('/p/chuokai/enrol#');
  await page.goto(link);
  await expect(page.getByText('見本県中央会(見本)から')).toBeVisible();
  await expect(page).toHaveURL(`${portal(server)}/enrol`);
  // Following it uses nothing up: a reload, and another computer, show it again.
  await page.reload();
  await expect(page.getByText('髙橋')).toBeVisible();
  await look(page, 'enrol');
  await page.getByRole('button', { name: 'この内容で申請する' }).click();
  await expect(page.getByRole('link', { name: /^申請パスワード/ })).toBeVisible();
  await look(page, 'enrol-missing');
  const receiptNumber = await agree(page, person);

  await page.goto('about:blank');
  await page.goto(link);
  await expect(page.getByText('申請は済んでいます')).toBeVisible();
  await look(page, 'enrol-submitted');

  await openCase(office, receiptNumber);
  await vet(office);
  await approve(office);
  const code = codeIn(await mailTo(server, person.email, '証明書取得に関するご案内'));
  await toKeep(page, server, person, code);
  await acquire(page, person);
  await expect(page.getByRole('heading', { name: '証明書を発行しました' })).toBeVisible({ timeout: 60_000 });

  // What it costs stands in the partner's statement.
  await office.getByRole('link', { name: '請求' }).click();
  await expect(office.getByRole('region', { name: '見本県中央会(見本)' }).getByRole('row', { name: /新規/ })).toContainText('15,400');
  await look(office, 'console-charges');
  const saving = office.waitForEvent('download');
  await office.getByRole('button', { name: 'CSVで保存する' }).click();
  expect(readFileSync(await (await saving).path(), 'utf8')).toContain(',Class2 中央会会員向け,新規,請求,1,14000,1400,10,JPY,14000,15400');
});

test('a link that was replaced, one that was withdrawn, and one by the form', async ({ page, browser, server, watch }) => {
  test.slow();
  const person = newPerson();
  const office = await (await browser.newContext()).newPage();
  watch(office);
  await openOffice(office, server);
  await office.getByRole('combobox', { name: /^販売パートナー※必須/ }).selectOption({ label: '見本県中央会(見本)' });
  await office.getByRole('combobox', { name: /^製品/ }).selectOption({ label: 'Class2 中央会会員向け' });
  await office.getByRole('button', { name: '1名だけ入力して登録する' }).click();
  const fields = declared({ ...person, email: 'no address' }, 'F-1');
  const fill = async (label: string, text: string) => {
    const name = new RegExp(`^${label.replace(/[（）]/g, '.')}(※|$)`);
    if (label === '勤務先 都道府県') await office.getByRole('combobox', { name }).selectOption(text);
    else await office.getByRole('textbox', { name }).fill(text);
  };
  for (const [label, text] of Object.entries(fields)) await fill(label, text);
  await office.getByRole('button', { name: 'この方を登録する' }).click();
  await expect(office.getByRole('link', { name: /^電子メールアドレス/ })).toBeVisible();
  await look(office, 'console-enrol-person');
  await fill('電子メールアドレス', person.email);
  await office.getByRole('button', { name: 'この方を登録する' }).click();
  await expect(office.getByText('1名を登録しました')).toBeVisible();

  const link = await linkTo(server, person);
  await office.getByRole('row', { name: /F-1/ }).getByRole('button', { name: /取り下げる$/ }).click();
  await look(office, 'console-enrolment-withdraw');
  await office.getByRole('alertdialog').getByRole('button', { name: '取り下げる' }).click();
  await expect(office.getByRole('row', { name: /F-1.*取り下げ/ })).toBeVisible();
  await page.goto(link);
  await expect(page.getByText('お申し込みは取り下げられました')).toBeVisible();
  await expect(page.getByRole('main').getByText('見本県中央会 電子認証サービス係 電話 03-0000-0002')).toBeVisible();
  await expect(page.getByText(person.email)).toHaveCount(0);
  await look(page, 'enrol-withdrawn');
  await page.goto('about:blank');
  await page.goto(`${portal(server)}/enrol#nobodys`);
  await expect(page.getByText('このリンクは使えません')).toBeVisible();
});

test('a key that the association made is certified, and none is made here', async ({ page, browser, server, watch }) => {
  test.slow();
  const person = newPerson();
  const folder = mkdtempSync(join(tmpdir(), 'shomei-key-'));
  const openssl = (...args: string[]) => {
    const { status, stdout, stderr } = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return stdout;
  };
  openssl('req', '-new', '-newkey', 'rsa:3072', '-nodes', '-keyout', 'key.pem', '-out', 'request.pem', '-subj', '/CN=ignored');
  const office = await (await browser.newContext()).newPage();
  watch(office);
  await openOffice(office, server);
  await upload(office, [declared(person, 'K-1', { CSR: readFileSync(join(folder, 'request.pem'), 'utf8') })]);
  await expect(office.getByRole('row', { name: /K-1.*CSRあり/ })).toBeVisible();

  await page.goto(await linkTo(server, person));
  await expect(page.getByText('鍵は、お申し込み元が用意しています')).toBeVisible();
  const receiptNumber = await agree(page, person);
  await openCase(office, receiptNumber);
  await vet(office);
  await approve(office);
  await toKeep(page, server, person, codeIn(await mailTo(server, person.email, '証明書取得に関するご案内')));
  await page.getByRole('button', { name: '証明書を発行する' }).click();
  await expect(page.getByText('証明書を発行しました。', { exact: false })).toBeVisible({ timeout: 60_000 });
  await look(page, 'acquire-handed');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: /^PEM形式で保存する/ }).click();
  const pem = readFileSync(await (await saving).path(), 'utf8');
  expect(pem.match(/BEGIN CERTIFICATE/g)).toHaveLength(3);
  writeFileSync(join(folder, 'leaf.pem'), pem);
  expect(openssl('x509', '-in', 'leaf.pem', '-noout', '-pubkey')).toBe(openssl('pkey', '-in', 'key.pem', '-pubout'));
  await page.getByRole('button', { name: '受け取りを完了する' }).click();
  await expect(page.getByRole('heading', { name: '取得が完了しました' })).toBeVisible();
});
