import type { Page } from '@playwright/test';
import { look } from './look';
import { approve, codeIn, mailTo, openCase, signIn, vet } from './office';
import { operationOf } from './operation';
import { acquire, apply, goToKeep, newPerson, type Person } from './person';
import { expect, test, type Server } from './server';
import { Stranger } from './stranger';

const identify = async (page: Page, person: Person, code: string) => {
  await page.getByRole('textbox', { name: '電子メールアドレス' }).fill(person.email);
  await page.getByRole('textbox', { name: '申請パスワード' }).fill(person.passphrase);
  await page.getByRole('textbox', { name: '証明書コード' }).fill(code);
  await page.keyboard.press('Enter');
};

/** From the first page of the procedure to its last, with a reason; nothing is sent yet. */
async function toConfirm(page: Page, server: Server, person: Person, code: string, reason: RegExp): Promise<void> {
  await page.goto(`${server.origin}/reissue`);
  await identify(page, person, code);
  await page.getByRole('main').getByRole('link', { name: / ～ |未取得/ }).click();
  await page.getByText(reason).click();
  await page.getByRole('button', { name: '次へ' }).click();
  await expect(page.getByText('この内容で再発行の申請を行いますか？')).toBeVisible();
}

/** Acquires with a code and gives the file to a stranger. */
async function obtain(page: Page, server: Server, person: Person, code: string): Promise<Stranger> {
  const stranger = new Stranger();
  await goToKeep(page, server, person, code);
  await acquire(page, person);
  await expect(page.getByRole('heading', { name: '証明書を発行しました' })).toBeVisible({ timeout: 60_000 });
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存する', exact: true }).click();
  await (await saving).saveAs(stranger.path('saved.p12'));
  await page.getByRole('button', { name: '開けました' }).click();
  await expect(page.getByRole('heading', { name: '取得が完了しました' })).toBeVisible();
  stranger.open(person.password);
  await stranger.learn();
  stranger.sign('本書のとおり相違ありません。');
  return stranger;
}

/** When the certificate ends, as OpenSSL says it. */
const end = (stranger: Stranger) => stranger.openssl('x509', '-in', 'leaf.pem', '-noout', '-enddate').said;

/** Applies and is approved; answers the certificate code. */
async function approved(page: Page, office: Page, server: Server, person: Person): Promise<string> {
  const { receiptNumber } = await apply(page, server, person);
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();
  await openCase(office, receiptNumber);
  await vet(office);
  await approve(office);
  return codeIn(await mailTo(server, person.email, '証明書取得に関するご案内'));
}

/** The code in a mail that came after the one with `before`. */
async function newCode(server: Server, person: Person, before: string): Promise<string> {
  let code = before;
  await expect
    .poll(async () => (code = codeIn(await mailTo(server, person.email, '証明書取得に関するご案内'))), { timeout: 60_000 })
    .not.toBe(before);
  return code;
}

/** The server does what the page asks, and the page never hears of it, nor of the session that came with it. */
async function loseAnswer(page: Page): Promise<void> {
  const cookies = await page.context().cookies();
  await page.route(
    '**/graphql',
    async (route) => {
      if (!operationOf(route.request())?.includes('RequestReissue')) return route.fallback();
      await route.fetch();
      await page.context().clearCookies();
      await page.context().addCookies(cookies);
      return route.abort();
    },
    { times: 1 },
  );
}

test('what was lost is reissued: the old one stands until the new one is acquired', async ({
  page,
  browser,
  server,
  watch,
}) => {
  const person = newPerson();
  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server);
  const first = await approved(page, office, server, person);
  const old = await obtain(page, server, person, first);
  expect(old.verify()).toMatchObject({ ok: true });

  // From the warning on the last page of the acquisition.
  await page.getByRole('main').getByRole('link', { name: '証明書の再発行を申請する' }).click();
  await expect(page.getByRole('heading', { name: '再発行申請 利用者確認' })).toBeVisible();
  await look(page, 'reissue');
  const told: (string | null)[] = [];
  for (const [who, code] of [
    [person, 'AAAA-BBBB-CCCC-DDDD'],
    [{ ...person, passphrase: 'not the passphrase' }, first],
    [{ ...person, email: 'nobody@example.co.jp' }, first],
  ] as const) {
    const answer = page.waitForResponse((response) => operationOf(response.request())?.includes('Identify') ?? false);
    await identify(page, who, code);
    await answer;
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('再発行申請が可能な電子証明書が存在しません。');
    await expect(alert).toContainText('検索結果は0件です。');
    told.push(await alert.textContent());
  }
  expect(new Set(told).size).toBe(1);
  await look(page, 'reissue-nothing');

  await identify(page, person, first.toLowerCase().replaceAll('-', ' '));
  await expect(page.getByText('検索結果は1件です。')).toBeVisible();
  await look(page, 'reissue-list');
  await page.getByRole('main').getByRole('link', { name: / ～ / }).click();
  await page.getByRole('button', { name: '次へ' }).click();
  await expect(page.getByRole('group', { name: /確認が必要な項目が/ })).toBeFocused();
  await page.getByRole('radio', { name: /電子証明書を紛失した/ }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('新しい証明書の取得が完了した時点で、認証局はこの証明書を失効します。')).toBeVisible();
  await look(page, 'reissue-certificate');
  await page.getByRole('button', { name: '次へ' }).click();
  await expect(page.getByText('契約先にお問い合わせください')).toBeVisible();
  await expect(page.getByText('カブシキガイシャショウメイショウジ')).toBeVisible();
  await look(page, 'reissue-confirm');

  // The answer is lost, and with it the cookie; pressing again, twice, is no second application.
  await loseAnswer(page);
  await page.getByRole('button', { name: '送信', exact: true }).click();
  await expect(page.getByText('二重に申請されることはありません')).toBeVisible();
  await page.getByRole('button', { name: '送信', exact: true }).dblclick();
  await expect(page.getByRole('heading', { name: '再発行の申請を受け付けました' })).toBeVisible();
  await expect(page.getByRole('region', { name: '受付票' })).toContainText('電子証明書を紛失した');
  await expect(page.getByRole('main')).toContainText('取得を完了すると、以前の証明書');
  await look(page, 'reissue-request');
  const receiptNumber = (await page.getByRole('region', { name: '受付票' }).getByText(/^\w{4}-\w{4}-\w{4}$/).textContent()) ?? '';

  await openCase(office, receiptNumber);
  await expect(office.getByText('再発行の理由')).toBeVisible();
  await look(office, 'reissue-case');

  const second = await newCode(server, person, first);
  expect(old.ocsp()).toMatch(/leaf\.pem: good/);
  await page.getByRole('link', { name: '証明書を取得する' }).click();
  await identify(page, person, second);
  await page.getByRole('main').getByRole('link', { name: /Class2/ }).click();
  await expect(page.getByText(/取得を完了すると、以前の証明書/)).toBeVisible();
  await look(page, 'reissue-acquire');
  const renewed = await obtain(page, server, person, second);

  // Both answers changed at that moment.
  await old.learn();
  expect(old.verify()).toMatchObject({ ok: false, said: expect.stringContaining('certificate revoked') });
  expect(old.ocsp()).toMatch(/leaf\.pem: revoked/);
  expect(renewed.verify()).toMatchObject({ ok: true });
  expect(renewed.ocsp()).toMatch(/leaf\.pem: good/);
  expect(end(renewed)).toBe(end(old));

  // The key of the new one is compromised. The session ends before the press; it is done once the person is back.
  await toConfirm(page, server, person, second, /秘密鍵が危殆化した/);
  await expect(page.getByText('申請を送信した時点で直ちにこの証明書を失効します')).toBeVisible();
  await page.context().clearCookies();
  await page.getByRole('button', { name: '送信', exact: true }).click();
  const ended = page.getByRole('alertdialog', { name: 'セッションが終了しました' });
  await expect(ended).toBeVisible();
  expect(renewed.ocsp()).toMatch(/leaf\.pem: good/);
  await ended.getByRole('textbox', { name: '電子メールアドレス' }).fill(person.email);
  await ended.getByRole('textbox', { name: '申請パスワード' }).fill(person.passphrase);
  await ended.getByRole('textbox', { name: '証明書コード' }).fill(second);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '再発行の申請を受け付けました' })).toBeVisible();
  await expect(page.getByText(/以前の証明書.*は失効しています/)).toBeVisible();
  await renewed.learn();
  expect(renewed.verify()).toMatchObject({ ok: false, said: expect.stringContaining('certificate revoked') });
  expect(renewed.ocsp()).toMatch(/leaf\.pem: revoked/);
  await look(page, 'reissue-compromised');
  const third = await obtain(page, server, person, await newCode(server, person, second));
  expect(third.ocsp()).toMatch(/leaf\.pem: good/);
  for (const stranger of [old, renewed, third]) stranger.leave();
});

test('for what was never acquired only the code is replaced', async ({ page, browser, server, watch }) => {
  const person = newPerson();
  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server);
  const first = await approved(page, office, server, person);
  // A code was mailed just now: the next may follow after a minute. Nothing is looked at before it is refused.
  await toConfirm(page, server, person, first, /電子証明書をダウンロードできない/);
  await page.getByRole('button', { name: '送信', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('秒後にもう一度お試しください');
  await look(page, 'reissue-refused');
  await page.goto(`${server.origin}/reissue`);
  await identify(page, person, first);
  await expect(page.getByRole('main').getByRole('link', { name: /未取得/ })).toBeVisible();
  await look(page, 'reissue-list-unacquired');
  await page.getByRole('main').getByRole('link', { name: /未取得/ }).click();
  await expect(page.getByText('失効するものはありません')).toBeVisible();
  await expect(page.getByRole('radio', { name: /危殆化/ })).toHaveCount(0);
  await look(page, 'reissue-unacquired');
  await page.getByText('電子証明書をダウンロードできない').click();
  await page.getByRole('button', { name: '次へ' }).click();
  const done = page.getByRole('heading', { name: '申請が承認されました' });
  await expect(async () => {
    await page.getByRole('button', { name: '送信', exact: true }).click();
    await expect(done).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 90_000, intervals: [2000] });
  await look(page, 'reissue-code-replaced');
  const second = await newCode(server, person, first);
  await page.goto(`${server.origin}/acquire`);
  await identify(page, person, first);
  await expect(page.getByRole('alert')).toContainText('取得が可能な電子証明書が存在しません');
  const stranger = await obtain(page, server, person, second);
  expect(stranger.ocsp()).toMatch(/leaf\.pem: good/);
  stranger.leave();
});
