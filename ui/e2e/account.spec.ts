import { createHmac } from 'node:crypto';
import type { Page } from '@playwright/test';
import { look } from './look';
import { signIn } from './office';
import { operationOf } from './operation';
import { expect, test, type Server } from './server';

// Who sets a second factor up wants it asked from then on: nobody else signs in as they.
test.use({ alone: 'account' });

/** What an authenticator app shows (RFC 6238), steps from now. */
function otp(secret: string, steps = 0): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const mac = createHmac('sha1', key).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Sets the authenticator app up on the account page; answers its secret and the recovery codes. */
async function setUp(page: Page): Promise<{ secret: string; recovery: string[] }> {
  await page.getByRole('link', { name: /^アカウント：/ }).click();
  await expect(page.getByRole('heading', { name: 'アカウントとサインイン' })).toBeVisible();
  await page.getByRole('button', { name: '認証アプリを設定する' }).click();
  await expect(page.getByRole('img', { name: '認証アプリ用の二次元コード' })).toBeVisible();
  await look(page, 'console-account-app');
  const secret = (await page.getByText(/^[A-Z2-7 ]{32,}$/).innerText()).replace(/\s/g, '');
  await page.getByRole('textbox', { name: /^認証アプリに表示された数字/ }).fill('123');
  await page.getByRole('button', { name: '設定を終える' }).click();
  await expect(page.getByText(/確認コードが違うか/)).toBeVisible();
  // Apps show two groups, and an input method may write them in full width.
  await page
    .getByRole('textbox', { name: /^認証アプリに表示された数字/ })
    .fill(otp(secret).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit))).replace(/^(...)/, '$1 '));
  await page.getByRole('button', { name: '設定を終える' }).click();
  await expect(page.getByText('回復コードが表示されるのは、この1回だけです')).toBeVisible();
  const recovery = await page.getByRole('list', { name: '回復コード' }).getByRole('listitem').allInnerTexts();
  expect(recovery).toHaveLength(10);
  return { secret, recovery };
}

/** Gives login name and password. */
async function begin(page: Page, server: Server, which: number): Promise<void> {
  const { login, password } = server.demo.staff[which] ?? { login: '', password: '' };
  await page.goto(`${server.origin}/console`);
  await page.getByRole('textbox', { name: 'ログイン名' }).fill(login);
  await page.getByRole('textbox', { name: 'パスワード', exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

test('an authenticator app and recovery codes: set up, asked for, each good once', async ({ page, server, browser, watch }) => {
  const elsewhere = await browser.newPage();
  watch(elsewhere);
  await signIn(elsewhere, server, 0);
  await signIn(page, server, 0);
  const { secret, recovery } = await setUp(page);
  await look(page, 'console-account-recovery');
  await page.getByRole('button', { name: '控えました' }).click();
  await expect(page.getByText('設定済みです。')).toBeVisible();
  await expect(page.getByText('使っていない回復コード：10個')).toBeVisible();
  await look(page, 'console-account');
  // What was open by the password alone is over, and asks for both.
  await elsewhere.reload();
  await expect(elsewhere.getByRole('heading', { name: 'サインイン' })).toBeVisible();

  await page.getByRole('button', { name: 'サインアウト', exact: true }).click();
  await begin(page, server, 0);
  const second = page.getByRole('textbox', { name: /^確認コード/ });
  await expect(second).toBeFocused();
  await look(page, 'console-sign-in-second');
  await second.fill('000000');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/確認コードが違うか/)).toBeVisible();
  await second.fill(otp(secret, 1));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '審査', exact: true, level: 1 })).toBeVisible();

  await begin(elsewhere, server, 0);
  await elsewhere.getByRole('textbox', { name: /^確認コード/ }).fill(recovery[0]?.toLowerCase() ?? '');
  await elsewhere.keyboard.press('Enter');
  await expect(elsewhere.getByRole('heading', { name: '審査', exact: true, level: 1 })).toBeVisible();

  // Two sessions; the other one is ended from here.
  await page.getByRole('link', { name: /^アカウント：/ }).click();
  await expect(page.getByText('使っていない回復コード：9個')).toBeVisible();
  await expect(page.getByText('パスワードと回復コード', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /をサインアウトさせる$/ }).click();
  await expect(page.getByText('パスワードと回復コード', { exact: true })).toHaveCount(0);
  await elsewhere.reload();
  await expect(elsewhere.getByRole('heading', { name: 'サインイン' })).toBeVisible();
  await elsewhere.close();
});

test('what wants a fresh proof asks for it and goes on with what was typed', async ({ page, server }) => {
  await signIn(page, server, 1);
  const { password } = server.demo.staff[1] ?? { password: '' };
  await page.getByRole('link', { name: /^アカウント：/ }).click();
  // Ten minutes cannot be waited for here: the first answer is the one that comes then.
  let first = true;
  await page.route('**/graphql', async (route) => {
    if (first && operationOf(route.request())?.includes('ChangePassword')) {
      first = false;
      const problems = [{ __typename: 'Problem', code: 'STEP_UP_REQUIRED', field: null, message: '', params: [] }];
      await route.fulfill({
        json: { data: { changePassword: { __typename: 'ChangePasswordPayload', account: null, problems } } },
      });
    } else await route.continue();
  });
  const field = page.getByRole('textbox', { name: /^新しいパスワード/ });
  await field.fill('correct battery horse staple');
  await page.getByRole('button', { name: 'パスワードを変更する' }).click();
  const dialog = page.getByRole('alertdialog', { name: 'ご本人の確認' });
  await expect(dialog).toBeVisible();
  await look(page, 'console-step-up');
  await dialog.getByRole('textbox', { name: 'パスワード' }).fill('wrong');
  await dialog.getByRole('button', { name: '確認して続ける' }).click();
  await expect(dialog.getByText(/サインインできません/)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'パスワード' }).fill(password);
  await dialog.getByRole('button', { name: '確認して続ける' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByText(/^パスワードを変更しました。/)).toBeVisible();
  await expect(field).toHaveValue('');
});

test('a passkey: added, signed in with, renamed, and never the last to be removed', async ({ server, browser }) => {
  // A passkey belongs to a host, and a numbered address is none: a demo's is localhost.
  const origin = server.origin.replace('127.0.0.1', 'localhost');
  const context = await browser.newContext({ locale: 'ja-JP' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await signIn(page, { ...server, origin }, 2);
  await page.getByRole('link', { name: /^アカウント：/ }).click();
  const name = page.getByRole('textbox', { name: /^パスキーの名前/ });
  await expect(name).toHaveValue('Chrome / Linux');
  await name.fill(' ');
  await page.getByRole('button', { name: 'パスキーを追加する' }).click();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await devtools.send('WebAuthn.clearCredentials', { authenticatorId });
  await name.fill('窓口のパソコン');
  await page.getByRole('button', { name: 'パスキーを追加する' }).click();
  await expect(page.getByText('回復コードが表示されるのは、この1回だけです')).toBeVisible();
  await page.getByRole('button', { name: '控えました' }).click();
  await expect(page.getByText('窓口のパソコン', { exact: true })).toBeVisible();
  await look(page, 'console-account-passkey');

  await page.getByRole('button', { name: 'サインアウト', exact: true }).click();
  await look(page, 'console-sign-in-passkey');
  await page.getByRole('button', { name: 'パスキーでサインイン' }).click();
  await expect(page.getByRole('heading', { name: 'アカウントとサインイン' })).toBeVisible();

  await page.getByRole('button', { name: '「窓口のパソコン」の名前を変える' }).click();
  const renamed = page.getByRole('textbox', { name: 'パスキーの名前' }).first();
  await expect(renamed).toBeFocused();
  await renamed.fill('受付のパソコン');
  await page.keyboard.press('Enter');
  await expect(page.getByText('受付のパソコン', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: '「受付のパソコン」を削除する' }).click();
  await expect(page.getByText(/最後に残ったサインインの方法は削除できません/)).toBeVisible();

  // Whoever has another finger does not come in.
  await page.getByRole('button', { name: 'サインアウト', exact: true }).click();
  await devtools.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await page.getByRole('button', { name: 'パスキーでサインイン' }).click();
  await expect(page.getByText('パスキーでの確認を中止しました。')).toBeVisible();
  await context.close();
});
