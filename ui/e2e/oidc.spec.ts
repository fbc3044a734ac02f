import type { Page } from '@playwright/test';
import { look } from './look';
import { signIn } from './office';
import { startProvider, type Provider } from './provider';
import { expect, test as base } from './server';

/** A server that knows an OpenID provider. Its pages leave the origin, so they are not watched. */
const test = base.extend<object, { provider: Provider }>({
  provider: [
    // oxlint-disable-next-line no-empty-pattern -- it wants no other fixture
    async ({}, use) => {
      const provider = await startProvider();
      await use(provider);
      await provider.stop();
    },
    { scope: 'worker' },
  ],
  settings: [async ({ provider }, use) => use(provider.settings), { scope: 'worker' }],
  page: async ({ browser }, use) => {
    const context = await browser.newContext({ locale: 'ja-JP' });
    await use(await context.newPage());
    await context.close();
  },
});
test.use({ alone: 'oidc' });

const label = '見本の認証サービスでサインイン';

/** Presses the button of the sign-in page and, at the provider, a name. */
async function arriveAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: label }).click();
  await page.getByRole('link', { name, exact: true }).click();
}

test('an external account: linked by oneself, signed in with, taken away', async ({ page, server, browser }) => {
  // Nobody comes in by an account that nobody linked, and the way back is one press.
  await page.goto(`${server.origin}/console/coupons`);
  await expect(page.getByRole('button', { name: label })).toBeVisible();
  await look(page, 'console-sign-in-oidc');
  await arriveAs(page, 'Taro');
  await expect(page.getByText(/^このアカウントでは確認できませんでした/)).toBeVisible();
  expect(new URL(page.url()).search).toBe('');
  await look(page, 'console-oidc-failed');
  await page.getByRole('link', { name: 'サインインの画面へ戻る' }).click();

  await signIn(page, server, 0);
  await page.getByRole('link', { name: /^アカウント：/ }).click();
  await expect(page.getByText('連携していません。')).toBeVisible();
  await look(page, 'console-account-oidc');
  await page.getByRole('button', { name: 'アカウントを連携する' }).click();
  await page.getByRole('link', { name: 'Nobody' }).click();
  await expect(page.getByText(/^認証サービスでの確認が終わらないまま/)).toBeVisible();
  await page.goto(`${server.origin}/console/account`);
  await page.getByRole('button', { name: 'アカウントを連携する' }).click();
  await page.getByRole('link', { name: 'Taro' }).click();
  await expect(page.getByText(/^アカウントを連携しました。/)).toBeVisible();
  await look(page, 'console-oidc-linked');
  await page.getByRole('link', { name: 'アカウントのページへ' }).click();
  await expect(page.getByText('連携済みです。')).toBeVisible();

  // Elsewhere: to the page that was wanted, as the one who linked it.
  const context = await browser.newContext({ locale: 'ja-JP' });
  const elsewhere = await context.newPage();
  await elsewhere.goto(`${server.origin}/console/mails?status=SENT`);
  await arriveAs(elsewhere, 'Stranger');
  await expect(elsewhere.getByText(/^このアカウントでは確認できませんでした/)).toBeVisible();
  await elsewhere.goto(`${server.origin}/console/mails?status=SENT`);
  await arriveAs(elsewhere, 'Taro');
  await expect(elsewhere).toHaveURL(/\/console\/mails\?status=SENT(&|$)/);
  await expect(elsewhere.getByRole('link', { name: /^アカウント：/ })).toBeVisible();

  // Unlinking is an act that wants a proof of its own; here it was given minutes ago.
  await page.getByRole('button', { name: '連携を解除する' }).click();
  await expect(page.getByText(/^アカウントの連携を解除しました。/)).toBeVisible();
  await elsewhere.reload();
  await expect(elsewhere.getByRole('heading', { name: 'サインイン' })).toBeVisible();
  await arriveAs(elsewhere, 'Taro');
  await expect(elsewhere.getByText(/^このアカウントでは確認できませんでした/)).toBeVisible();
  await context.close();
});
