import type { Page } from '@playwright/test';
import { look } from './look';
import { codeIn, mailTo } from './office';
import { expect, test, type Server } from './server';
import { Stranger } from './stranger';

const filePassword = 'correct horse battery';

/** The text box of a label, whatever stands behind it. */
const box = (page: Page, label: string) =>
  page.getByRole('textbox', { name: new RegExp(`^${label}(※|$)`) });

const license = (server: Server) => {
  const key = server.demo.licenses.find(({ product }) => product === 'class1-light-signing');
  if (!key) throw new Error('the demo has no licence key');
  return key;
};

/** Types the licence key the way people do. */
async function showKey(page: Page, server: Server): Promise<void> {
  await box(page, '登録ID').fill(license(server).id.toLowerCase().replace('-', 'ー'));
  await box(page, 'パスワード').fill(license(server).password);
}

const agree = (page: Page) => page.getByRole('button', { name: '利用規約に同意する' }).click();

/** From the mailed PIN to the file, which a stranger opens and signs with. */
async function obtain(page: Page, server: Server, email: string, pin: string, name: string): Promise<Stranger> {
  const stranger = new Stranger();
  await page.goto(`${server.origin}/p/bundle/acquire`);
  await showKey(page, server);
  await box(page, '電子メールアドレス').fill(email);
  await box(page, 'PIN').fill(pin);
  await look(page, `light-identify-${name}`);
  await page.keyboard.press('Enter');
  await page.getByRole('main').getByRole('link', { name: /Class1/ }).click();
  await expect(page.getByText(name).first()).toBeVisible();
  await look(page, `light-acquire-${name}`);
  await page.getByText(/に同意する$/).click();
  await page.getByRole('button', { name: '次へ' }).click();
  await box(page, 'ファイルのパスワード').fill(filePassword);
  await box(page, 'ファイルのパスワード（確認）').fill(filePassword);
  await page.getByRole('button', { name: '鍵を作成して証明書を受け取る' }).click();
  await expect(page.getByRole('heading', { name: '証明書を発行しました' })).toBeVisible({ timeout: 60_000 });
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '保存する', exact: true }).click();
  await (await saving).saveAs(stranger.path('saved.p12'));
  await page.getByRole('button', { name: '開けました' }).click();
  await expect(page.getByRole('heading', { name: '取得が完了しました' })).toBeVisible();
  stranger.open(filePassword);
  await stranger.learn();
  return stranger;
}

const subject = (stranger: Stranger) => stranger.openssl('x509', '-in', 'leaf.pem', '-noout', '-subject', '-ext', 'subjectAltName').said;
const end = (stranger: Stranger) => stranger.openssl('x509', '-in', 'leaf.pem', '-noout', '-enddate').said;

test('a licence key: applied for, acquired, reissued under another name and address', async ({ page, server }) => {
  test.slow();
  // The entrance sells two products: which one is asked first.
  await page.goto(`${server.origin}/p/bundle/apply`);
  await expect(page.getByRole('heading', { name: '申請する証明書を選んでください' })).toBeVisible();
  await look(page, 'light-choose');
  await page.getByRole('link', { name: /電子署名用/ }).click();
  await look(page, 'light-apply');

  // What cannot be accepted is told at its field; nothing is sent.
  await agree(page);
  await expect(page.getByRole('group', { name: /確認が必要な項目が/ })).toBeFocused();
  await showKey(page, server);
  await box(page, 'コモンネーム').fill('太郎');
  await box(page, '電子メールアドレス').fill('light.taro@example');
  await agree(page);
  await expect(page.getByText(/英字に直せない文字/).first()).toBeVisible();
  await look(page, 'light-apply-faults');
  await box(page, 'コモンネーム').fill('Ｔａｒｏ－ｃｈａｎ　２');
  await box(page, '電子メールアドレス').fill('light.taro@EXAMPLE.jp');

  // The address once more: cancel goes back, and everything is kept.
  await agree(page);
  const check = page.getByRole('alertdialog', { name: '電子メールアドレスの確認' });
  await expect(check).toContainText('light.taro@example.jp');
  await look(page, 'light-check');
  await check.getByRole('button', { name: 'キャンセル' }).click();
  await expect(box(page, 'コモンネーム')).toHaveValue('Taro-chan 2');
  await expect(box(page, '電子メールアドレス')).toHaveValue('light.taro@example.jp');

  // A wrong password is the one answer; then the right one.
  await box(page, 'パスワード').fill('AAAA-BBBB-CCCC-DDDD');
  await agree(page);
  await check.getByRole('button', { name: 'OK' }).click();
  await expect(page.getByText(/この登録IDとパスワードでは申請できません/).first()).toBeVisible();
  await look(page, 'light-apply-refused');
  await box(page, 'パスワード').fill(license(server).password);
  await agree(page);
  await check.getByRole('button', { name: 'OK' }).dblclick();
  await expect(page.getByRole('heading', { name: '申請受付完了' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('light.taro@example.jp');
  await expect(page.getByRole('main')).toContainText('15分以内');
  await look(page, 'light-done');
  await page.getByRole('link', { name: '申請状況を見る' }).click();
  await expect(page.getByRole('heading', { name: '申請が承認されました' })).toBeVisible();
  await expect(page.getByRole('region', { name: '受付票' })).toContainText('Taro-chan 2');
  await look(page, 'light-request');

  const mail = await mailTo(server, 'light.taro@example.jp', '証明書取得に関するご案内');
  expect(mail.text).toContain('PIN');
  expect(mail.text).toContain('/p/bundle/acquire');
  const old = await obtain(page, server, 'light.taro@example.jp', codeIn(mail), 'Taro-chan 2');
  expect(subject(old)).toMatch(/CN ?= ?Taro-chan 2/);
  expect(subject(old)).toContain('email:light.taro@example.jp');
  expect(subject(old)).not.toMatch(/\bO ?=/);
  old.sign('本書のとおり相違ありません。');
  expect(old.verify()).toMatchObject({ ok: true });

  // One for an address: that it has one is told to the address alone.
  await page.goto(`${server.origin}/p/bundle/apply?product=class1-light-signing`);
  await showKey(page, server);
  await box(page, 'コモンネーム').fill('Taro');
  await box(page, '電子メールアドレス').fill('Light.Taro@example.jp');
  await agree(page);
  await check.getByRole('button', { name: 'OK' }).click();
  await expect(page.getByText(/この登録IDとパスワードでは申請できません/).first()).toBeVisible();
  expect((await mailTo(server, 'light.taro@example.jp', 'お申し込みについてのご案内')).text).toContain('/p/bundle/reissue');

  // Reissue: whatever is wrong, the answer is one.
  await page.goto(`${server.origin}/p/bundle/reissue?product=class1-light-signing`);
  await expect(page.getByRole('main')).toContainText('現在の電子証明書は直ちに失効します');
  await look(page, 'light-reissue');
  await showKey(page, server);
  await box(page, '登録済み電子メールアドレス').fill('nobody@example.jp');
  await box(page, '新しいコモンネーム').fill('Moved Taro');
  await box(page, '新しい電子メールアドレス').fill('light.moved@example.jp');
  await agree(page);
  await check.getByRole('button', { name: 'OK' }).click();
  await expect(page.getByRole('alert')).toContainText('検索結果は0件です。');
  await look(page, 'light-reissue-nothing');
  expect(old.ocsp()).toMatch(/leaf\.pem: good/);
  await box(page, '登録済み電子メールアドレス').fill('light.taro@example.jp');
  await agree(page);
  await expect(check).toContainText('直ちに失効します');
  await look(page, 'light-reissue-check');
  await check.getByRole('button', { name: 'OK' }).click();
  await expect(page.getByRole('heading', { name: '申請受付完了' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('light.moved@example.jp');
  await look(page, 'light-reissue-done');

  // Revoked at that moment, before anything new is acquired.
  expect(old.ocsp()).toMatch(/leaf\.pem: revoked/);
  await old.learn();
  expect(old.verify()).toMatchObject({ ok: false, said: expect.stringContaining('certificate revoked') });
  expect((await mailTo(server, 'light.taro@example.jp', '証明書失効のお知らせ')).text).toContain('Taro-chan 2');
  expect((await mailTo(server, 'light.taro@example.jp', 'メールアドレス変更のお知らせ')).text).not.toMatch(/(?:[0-9A-Z]{4}-){3}/);

  const pin = codeIn(await mailTo(server, 'light.moved@example.jp', '証明書取得に関するご案内'));
  const moved = await obtain(page, server, 'light.moved@example.jp', pin, 'Moved Taro');
  expect(subject(moved)).toMatch(/CN ?= ?Moved Taro/);
  expect(end(moved)).toBe(end(old));
  expect(moved.ocsp()).toMatch(/leaf\.pem: good/);
  for (const stranger of [old, moved]) stranger.leave();
});

test('an administrator makes licence keys, whose passwords are shown once', async ({ page, server }) => {
  const administrator = server.demo.staff.find(({ role }) => role === 'ADMINISTRATOR');
  if (!administrator) throw new Error('the demo has no administrator');
  await page.goto(`${server.origin}/console`);
  await page.getByRole('textbox', { name: 'ログイン名' }).fill(administrator.login);
  await page.getByRole('textbox', { name: 'パスワード', exact: true }).fill(administrator.password);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'ライセンス・キー' }).click();
  await expect(page.getByRole('rowheader', { name: license(server).id })).toBeVisible();

  // What is missing is told at its field.
  await page.getByRole('button', { name: '作成する' }).click();
  await expect(page.getByText('入力してください。').first()).toBeVisible();
  await look(page, 'licenses-faults');
  await page.getByRole('combobox', { name: /^販売パートナーと製品/ }).selectOption({ label: 'バンドル販売株式会社(見本) ／ Class1 ライト for バンドル(電子署名用)' });
  await page.getByRole('textbox', { name: /^作成する数/ }).fill('２');
  await page.getByRole('textbox', { name: /^1キーあたりの発行数の上限/ }).fill('1');
  await page.getByRole('button', { name: '作成する' }).click();
  await expect(page.getByText('2件のライセンス・キーを作成しました')).toBeVisible();
  await look(page, 'licenses-made');
  const saving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSVを保存する' }).click();
  const stream = await (await saving).createReadStream();
  let csv = '';
  for await (const chunk of stream) csv += String(chunk);
  const [head, first = '', second = ''] = csv.split('\r\n');
  expect(head).toBe('licenseId,password');
  const [id = '', password = ''] = first.split(',');
  expect(password).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);

  // Once: a reload shows the key and no password.
  await page.reload();
  await expect(page.getByRole('rowheader', { name: id })).toBeVisible();
  await expect(page.getByText(password)).toHaveCount(0);
  const unwanted = second.split(',')[0] ?? '';
  await page.getByRole('button', { name: `${unwanted}を無効にする` }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '無効にする' }).click();
  await expect(page.getByRole('row', { name: new RegExp(unwanted) })).toContainText('無効');

  // The last one that the first entitles to, and then no more.
  for (const [email, outcome] of [
    ['quota.one@example.jp', '申請受付完了'],
    ['quota.two@example.jp', 'この登録IDとパスワードでは申請できません'],
  ] as const) {
    await page.goto(`${server.origin}/p/bundle/apply?product=class1-light-signing`);
    await box(page, '登録ID').fill(id);
    await box(page, 'パスワード').fill(password);
    await box(page, 'コモンネーム').fill('Quota');
    await box(page, '電子メールアドレス').fill(email);
    await agree(page);
    await page.getByRole('alertdialog').getByRole('button', { name: 'OK' }).click();
    await expect(page.getByText(outcome).first()).toBeVisible();
  }
});
