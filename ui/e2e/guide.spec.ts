import { expect as plain, type Page } from '@playwright/test';
import { look } from './look';
import { approve, codeIn, mailTo, openCase, signIn, vet } from './office';
import { acquire, apply, goToKeep, newPerson, type Person } from './person';
import { expect, test, type Server } from './server';
import { Stranger } from './stranger';

const guides = ['windows', 'macos', 'ios', 'android', 'firefox', 'outlook', 'acrobat', 'backup'];

test('every guide is there for everybody', async ({ page, server }) => {
  await page.getByRole('link', { name: '使い方のご案内を見る' }).click();
  await expect(page).toHaveURL(/\/guide$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await look(page, 'guide');
  for (const guide of guides) {
    await page.goto(`${server.origin}/guide/${guide}`);
    await expect(page.getByRole('main').locator('ol > li').nth(3)).toBeVisible();
    await look(page, `guide-${guide}`);
  }
  await page.goto(`${server.origin}/guide/netscape`);
  await expect(page).toHaveURL(/\/guide$/);
});

test('the trust page tells the fingerprints of the files that it offers', async ({ page, server }) => {
  const stranger = new Stranger();
  await page.goto(`${server.origin}/trust`);
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: /を保存する（\.cer）$/ }).click();
  await (await saving).saveAs(stranger.path('root.cer'));
  for (const digest of ['sha256', 'sha1']) {
    const { said } = stranger.openssl('x509', '-inform', 'DER', '-in', 'root.cer', '-noout', '-fingerprint', `-${digest}`);
    const fingerprint = said.split('=')[1]?.trim().replaceAll(':', '') ?? '';
    plain(fingerprint).toMatch(digest === 'sha256' ? /^[0-9A-F]{64}$/ : /^[0-9A-F]{40}$/);
    const told = await page.getByRole('main').locator('dd').allTextContents();
    plain(told.some((text) => text.replaceAll(/\s/g, '').includes(fingerprint))).toBe(true);
  }
  for (const issuer of await page.getByText('発行認証局:').all()) await issuer.click();
  await look(page, 'trust');
  stranger.leave();
});

test.describe('inside an app', () => {
  test.use({
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/15.16.0',
  });

  test('the page says so before a secret is typed, and gives its link', async ({ page, context, server }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${server.origin}/acquire`);
    await expect(page.getByText('LINEアプリの中のブラウザーで開いています')).toBeVisible();
    await expect(page.getByRole('textbox', { name: '申請パスワード' })).toHaveCount(0);
    await look(page, 'preflight-app');
    await page.getByRole('button', { name: 'リンクをコピーする' }).click();
    await expect(page.getByRole('button', { name: 'コピーしました' })).toBeVisible();
    plain(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${server.origin}/acquire`);
    await page.getByRole('button', { name: 'このまま続ける' }).click();
    await expect(page.getByRole('textbox', { name: '申請パスワード' })).toBeVisible();
  });
});

test('a browser that keeps nothing is told before a secret is typed', async ({ page, server }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError');
    };
  });
  await page.goto(`${server.origin}/acquire`);
  await expect(page.getByText('このブラウザーでは取得できません')).toBeVisible();
  await expect(page.getByText('鍵を一時的に保管できません')).toBeVisible();
  await expect(page.getByRole('textbox', { name: '申請パスワード' })).toHaveCount(0);
  await look(page, 'preflight-storage');
});

/** Has an application of somebody approved, a first or a further one; the code that they are mailed. */
async function approvedFor(person: Person, before: string, page: Page, office: Page, server: Server): Promise<string> {
  const { receiptNumber } = await apply(page, server, person);
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();
  await office.goto(`${server.origin}/console`);
  await openCase(office, receiptNumber);
  await vet(office);
  await approve(office);
  let code = '';
  await plain
    .poll(async () => (code = codeIn(await mailTo(server, person.email, '証明書取得に関するご案内'))), { timeout: 60_000 })
    .not.toBe(before);
  return code;
}

test('old importers get a file of their own, and an earlier file is to be kept', async ({
  page,
  browser,
  server,
  watch,
}) => {
  const person = newPerson();
  const stranger = new Stranger();
  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server);
  const earlier = page.getByText('以前の証明書ファイルも残しておいてください');
  const first = await approvedFor(person, '', page, office, server);

  await goToKeep(page, server, person, first);
  await acquire(page, person);
  await expect(page.getByRole('heading', { name: '証明書を発行しました' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '保存する', exact: true }).click();
  await page.getByText('正しいパスワードなのに開けないとき').click();
  await look(page, 'keep-compatible');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '互換用ファイルを作って保存する' }).click();
  const download = await saving;
  plain(download.suggestedFilename()).toMatch(/^shomei-.*-\d{8}-compatible\.p12$/);
  await download.saveAs(stranger.path('old.p12'));
  await expect(page.getByText('互換用ファイルを保存しました')).toBeVisible();
  const open = ['pkcs12', '-in', 'old.p12', '-passin', `pass:${person.password}`, '-nokeys'];
  // pbeWithSHAAnd3-KeyTripleDES-CBC, for the key and for the certificates.
  const { said } = stranger.openssl('asn1parse', '-inform', 'DER', '-in', 'old.p12');
  plain(said.match(/060A2A864886F70D010C0103/g)).toHaveLength(2);
  const opened = stranger.openssl(...open, '-legacy');
  plain(opened.said.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
  stranger.leave();

  await page.getByRole('button', { name: '開けました' }).click();
  await expect(page.getByRole('heading', { name: '取得が完了しました' })).toBeVisible();
  await expect(page.getByText('他人と共有するフォルダー')).toBeVisible();
  await expect(earlier).toHaveCount(0);

  const second = await approvedFor(person, first, page, office, server);
  await goToKeep(page, server, person, second);
  await acquire(page, person);
  await expect(page.getByRole('heading', { name: '証明書を発行しました' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '保存する', exact: true }).click();
  await page.getByRole('button', { name: '開けました' }).click();
  await expect(earlier).toBeVisible();
  await look(page, 'acquired-earlier');
  await page.getByRole('link', { name: '控えの作り方' }).click();
  await expect(page.getByRole('heading', { name: '控え（バックアップ）を作る' })).toBeVisible();
  await expect(earlier).toBeVisible();
  await look(page, 'guide-backup-earlier');
});
