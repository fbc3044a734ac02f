import type { Page } from '@playwright/test';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { look } from './look';
import { approve, codeIn, mailTo, openCase, signIn, vet } from './office';
import { acquire, apply, goToKeep, newPerson, type Person } from './person';
import { expect, test, type Server } from './server';
import { Stranger } from './stranger';

interface Holder {
  person: Person;
  office: Page;
  receiptNumber: string;
  code: string;
  certificate: Stranger;
}

/** Somebody whose certificate was vetted and acquired, and the office, at their case. */
async function holder(page: Page, office: Page, server: Server): Promise<Holder> {
  const person = newPerson();
  await signIn(office, server);
  const { receiptNumber } = await apply(page, server, person);
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();
  await openCase(office, receiptNumber);
  await vet(office);
  await approve(office);
  const code = codeIn(await mailTo(server, person.email, '証明書取得に関するご案内'));
  const certificate = new Stranger();
  await goToKeep(page, server, person, code);
  await acquire(page, person);
  await expect(page.getByRole('heading', { name: '証明書を発行しました' })).toBeVisible({ timeout: 60_000 });
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存する', exact: true }).click();
  await (await saving).saveAs(certificate.path('saved.p12'));
  await page.getByRole('button', { name: '開けました' }).click();
  await expect(page.getByRole('heading', { name: '取得が完了しました' })).toBeVisible();
  certificate.open(person.password);
  await certificate.learn();
  certificate.sign('本書のとおり相違ありません。');
  return { person, office, receiptNumber, code, certificate };
}

/** The officer makes sure that the organisation means it, and approves. */
async function carryOut(office: Page, receiptNumber: string): Promise<void> {
  await openCase(office, receiptNumber);
  await vet(office);
  await office.getByRole('button', { name: '承認する', exact: true }).click();
  await office.getByRole('button', { name: '承認して実行する' }).click();
  await expect(office.getByRole('dialog')).toHaveCount(0);
}

/** Registers a contact at the open case, by the office. */
async function registerContact(office: Page, email: string): Promise<void> {
  await office.getByRole('button', { name: '担当者を登録する' }).click();
  for (const [label, text] of [
    ['担当者 姓', '総務'],
    ['担当者 名', '一子'],
    ['担当者 姓（カナ）', 'そうむ'],
    ['担当者 名（カナ）', 'いちこ'],
    ['担当者 部署', '総務部'],
    ['担当者 電話番号', '03-9876-5432'],
    ['担当者 電子メールアドレス', email],
  ] as const) {
    await office.getByRole('textbox', { name: new RegExp(`^${label}(※|$)`) }).fill(text);
  }
  await look(office, 'contact-form');
  await office.getByRole('button', { name: '確認済みとして登録する' }).click();
  await expect(office.getByText(email)).toBeVisible();
}

/** Asks for a link as the contact and follows it. */
async function followLink(page: Page, server: Server, email: string, which: string): Promise<string> {
  await page.goto(`${server.origin}/change`);
  await page.getByRole('textbox', { name: 'ご担当者の電子メールアドレス' }).fill(email);
  await page.getByRole('textbox', { name: /^電子証明書のシリアル番号/ }).fill(which);
  await page.getByRole('button', { name: 'リンクを送る' }).click();
  await expect(page.getByText('一致する場合は、リンクをメールでお送りしました')).toBeVisible();
  const { text } = await mailTo(server, email, '登録事項変更・退会のお手続き');
  const link = /https?:\/\/\S+\/change\/contact#\S+/.exec(text)?.[0] ?? '';
  expect(link).not.toBe('');
  await page.goto(link);
  await expect(page).toHaveURL(`${server.origin}/change/contact`);
  return link;
}

const choose = (page: Page) => page.getByRole('main').getByRole('link', { name: / ～ / });

/** The receipt number that the page shows after submitting. */
const receiptOn = async (page: Page) =>
  (await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).first().textContent()) ?? '';

test.use({ alone: 'change' });

test('the contact changes the address and withdraws, by mailed link', async ({ page, browser, server, watch }) => {
  test.slow();
  const officePage = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(officePage);
  const { person, office, receiptNumber, certificate } = await holder(page, officePage, server);
  const contact = `soumu.${person.email}`;
  await openCase(office, receiptNumber);
  await registerContact(office, contact);
  await look(office, 'contacts');

  // Whoever is no contact is answered alike, and written nothing.
  await page.goto(`${server.origin}/change`);
  await look(page, 'change');
  await page.getByRole('textbox', { name: 'ご担当者の電子メールアドレス' }).fill('nobody@example.co.jp');
  await page.getByRole('textbox', { name: /^電子証明書のシリアル番号/ }).fill(receiptNumber);
  await page.getByRole('button', { name: 'リンクを送る' }).click();
  await expect(page.getByText('一致する場合は、リンクをメールでお送りしました')).toBeVisible();

  const link = await followLink(page, server, contact, receiptNumber);
  await look(page, 'change-link');
  await page.getByRole('button', { name: 'お手続きを始める' }).click();
  await expect(page.getByText('件の電子証明書があります。')).toBeVisible();
  await look(page, 'change-list');
  await choose(page).click();

  // What follows, and what it costs, is told as it is typed.
  await page.getByRole('button', { name: '内容を確認する' }).click();
  await expect(page.getByRole('group', { name: /確認が必要な項目が/ })).toBeFocused();
  await page.getByText('登録事項を変更する').click();
  const outcome = page.locator('[aria-live=polite]').filter({ hasText: 'この申請でどうなるか' });
  await expect(outcome).toContainText('まだ何も変更されていません');
  await page.getByRole('textbox', { name: '勤務先電話番号' }).fill('050-1111-2222');
  await expect(outcome).toContainText('登録内容だけが変わります');
  await expect(outcome).toContainText('料金はかかりません');
  await page.getByRole('textbox', { name: '組織名（日本語）' }).fill('新証明商事株式会社');
  await expect(outcome).toContainText('新規のお申し込みが必要です');
  await expect(outcome).toContainText('料金');
  await look(page, 'change-form');
  await page.getByRole('textbox', { name: '組織名（日本語）' }).fill('株式会社証明商事');
  const fresh = `new.${person.email}`;
  await page.getByRole('textbox', { name: '電子メールアドレス' }).fill(fresh);
  await expect(outcome).toContainText('電子証明書を再発行します');
  await page.getByRole('button', { name: '内容を確認する' }).click();
  await expect(page.getByRole('heading', { name: '内容の確認' })).toBeVisible();
  await look(page, 'change-confirm');
  await page.getByRole('button', { name: 'この内容で申請する' }).click();
  await expect(page.getByRole('heading', { name: '申請を受け付けました' })).toBeVisible();
  await look(page, 'change-received');
  const changeNumber = await receiptOn(page);
  await mailTo(server, contact, '登録事項変更の申請受付');
  await mailTo(server, person.email, '登録事項変更の申請受付');

  await openCase(office, changeNumber);
  await expect(office.getByText('オンライン: 総務 一子')).toBeVisible();
  await look(office, 'case-change');
  // Who made sure of the contact approves nothing that the contact asked for.
  await expect(office.getByText('依頼した組織の担当者は、あなたが確認した人です。', { exact: false })).toBeVisible();
  const colleague = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(colleague);
  await signIn(colleague, server, 1);
  await carryOut(colleague, changeNumber);
  await mailTo(server, contact, '登録事項変更の完了');
  await mailTo(server, person.email, 'メールアドレス変更のお知らせ');
  await mailTo(server, fresh, '証明書取得に関するご案内');
  await certificate.learn();
  expect(certificate.verify()).toMatchObject({ ok: true });
  expect(certificate.ocsp()).toMatch(/leaf\.pem: good/);

  // The withdrawal ends the reissue too, and relying parties see it at once.
  await page.getByRole('link', { name: 'ほかの電子証明書の手続きをする' }).click();
  await expect(page.getByText(changeNumber)).toBeVisible();
  await look(page, 'change-filed');
  await choose(page).click();
  await page.getByText('退会する（電子証明書を失効する）').click();
  await page.getByText('利用者が所属組織から退職した').click();
  await look(page, 'withdrawal-form');
  await page.getByRole('button', { name: '内容を確認する' }).click();
  await page.getByRole('button', { name: 'この内容で申請する' }).click();
  await expect(page.getByRole('heading', { name: '申請を受け付けました' })).toBeVisible();
  const withdrawalNumber = await receiptOn(page);
  await carryOut(colleague, withdrawalNumber);
  await mailTo(server, contact, '退会手続きの完了');
  await mailTo(server, person.email, '退会手続きの完了');
  await certificate.learn();
  expect(certificate.verify()).toMatchObject({ ok: false });
  expect(certificate.ocsp()).toMatch(/leaf\.pem: revoked/);

  // The link worked once.
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByRole('button', { name: 'お手続きを始める' }).click();
  await expect(page.getByRole('alert')).toContainText('このリンクは使えません');
  await look(page, 'change-link-gone');
});

test('without a contact the holder prints the form, and its arrival is recorded', async ({ page, browser, server, watch }) => {
  test.slow();
  test.skip(
    ['pdftotext', 'pdfinfo'].some((program) => spawnSync(program, ['-v']).error !== undefined),
    'Poppler, which reads the sheet, is missing',
  );
  const officePage = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(officePage);
  const { person, office, code } = await holder(page, officePage, server);
  await page.goto(`${server.origin}/change`);
  await page.getByRole('textbox', { name: '電子メールアドレス', exact: true }).fill(person.email);
  await page.getByRole('textbox', { name: '申請パスワード' }).fill(person.passphrase);
  await page.getByRole('textbox', { name: '証明書コード' }).fill(code);
  await page.keyboard.press('Enter');
  await choose(page).click();
  await page.getByText('登録事項を変更する').click();
  await page.getByRole('textbox', { name: '本社所在地' }).fill('東京都港区見本1-1');
  await page.getByRole('button', { name: '内容を確認する' }).click();
  // The holder alone cannot submit.
  await expect(page.getByRole('button', { name: 'この内容で申請する' })).toHaveCount(0);
  await page.getByRole('button', { name: '申請書を作成する（印刷・郵送）' }).click();
  await expect(page.getByRole('heading', { name: '変更・退会申請書' })).toBeVisible();
  await look(page, 'paper');
  const number = await receiptOn(page);

  mkdirSync('test-results/paper', { recursive: true });
  const path = 'test-results/paper/change.pdf';
  await page.pdf({ path, preferCSSPageSize: true });
  execFileSync('pdftoppm', ['-r', '60', '-png', path, path.replace(/\.pdf$/, '')]);
  const about = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
  expect(about).toContain('(A4)');
  expect(about).toMatch(/Pages:\s+1\b/);
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
  for (const words of [number, '印', 'コピーを取り', '東京都港区見本1-1', '東京都中央区八重洲2-8-1', '証明デモ認証局 証明書係']) {
    expect(text.replaceAll(/\s/g, '')).toContain(words.replaceAll(/\s/g, ''));
  }

  await office.getByRole('link', { name: '書類の到着' }).click();
  await office.getByRole('textbox', { name: '受付番号' }).fill('0000-0000-0000');
  await office.getByRole('button', { name: '探す' }).click();
  await expect(office.getByText('この受付番号の申請書はありません。')).toBeVisible();
  await office.getByRole('textbox', { name: '受付番号' }).fill(number.toLowerCase());
  await office.getByRole('button', { name: '探す' }).click();
  await expect(office.getByText('東京都港区見本1-1')).toBeVisible();
  await look(office, 'paper-desk');
  await office.getByRole('button', { name: '受領を記録する' }).click();
  await expect(office.getByText('に受領を記録しました。')).toBeVisible();
  await mailTo(server, person.email, '登録事項変更の申請受付');
  // Who recorded its arrival does not approve it.
  const colleague = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(colleague);
  await signIn(colleague, server, 1);
  await carryOut(colleague, number);
  await mailTo(server, person.email, '登録事項変更の完了');

  // The holder looks at it as at any request.
  await page.goto(`${server.origin}/status`);
  await page.getByRole('textbox', { name: '受付番号' }).fill(number);
  await page.getByRole('textbox', { name: '電子メールアドレス' }).fill(person.email);
  await page.getByRole('textbox', { name: '申請パスワード' }).fill(person.passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '登録事項変更の申請' })).toBeVisible();
  await expect(page.getByText('手続きが完了しました')).toBeVisible();
  await look(page, 'change-status');
});
