import type { APIRequestContext, Page } from '@playwright/test';
import { look } from './look';
import { expect, test, type Server } from './server';

test.use({ alone: 'client' });

interface Answer {
  status: number;
  body: { access_token?: string; scope?: string; error?: string };
}

/** What /oauth/token answers a program. */
async function ask(request: APIRequestContext, server: Server, clientId: string, secret: string): Promise<Answer> {
  const reply = await request.post(`${server.origin}/oauth/token`, {
    form: { grant_type: 'client_credentials', client_id: clientId, client_secret: secret },
  });
  return { status: reply.status(), body: (await reply.json()) as Answer['body'] };
}

/** The status of a query with a token. */
async function coupons(request: APIRequestContext, server: Server, token: string | undefined): Promise<number> {
  const reply = await request.post(`${server.origin}/graphql`, {
    headers: { Authorization: `Bearer ${token ?? ''}` },
    data: { query: '{ coupons(first: 1) { nodes { id } } }' },
  });
  return reply.status();
}

async function administrate(page: Page, server: Server): Promise<void> {
  const officer = server.demo.staff.find((member) => member.role === 'ADMINISTRATOR');
  if (!officer) throw new Error('the demo has no administrator');
  await page.goto(`${server.origin}/console/clients`);
  await page.getByRole('textbox', { name: 'ログイン名' }).fill(officer.login);
  await page.getByRole('textbox', { name: 'パスワード', exact: true }).fill(officer.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'APIクライアント', level: 1 })).toBeVisible();
}

/** The secret on screen, noted and closed. */
async function noted(page: Page): Promise<string> {
  await expect(page.getByText('シークレットは、いま1度だけ表示します')).toBeVisible();
  const secret = (await page.getByTestId('client-secret').getByText(/^shsec_/).innerText()).trim();
  expect(secret).toMatch(/^shsec_[\w-]{43}$/);
  return secret;
}

test('a client is made, used, given another secret, changed, kept out and let in', async ({ page, request, server, watch }) => {
  watch(page);
  await administrate(page, server);
  await expect(page.getByRole('heading', { name: '見本のプログラム' }).first()).toBeVisible();

  // What cannot be is said where it stands, and nothing typed is lost.
  await page.getByRole('combobox', { name: /^販売パートナー/ }).selectOption({ index: 1 });
  const name = page.getByRole('textbox', { name: /^名前/ });
  await name.fill('受発注システム（本番）');
  const networks = page.getByRole('textbox', { name: /^接続元のネットワーク/ });
  await networks.fill('127.0.0.1\n10.0.0.0/33');
  await page.getByRole('button', { name: '作成する' }).click();
  await expect(page.locator('#client-networks-error')).toBeVisible();
  await expect(page.locator('#client-scopes-error')).toBeVisible();
  await expect(name).toHaveValue('受発注システム（本番）');
  await look(page, 'console-clients-refused');

  await networks.fill('127.0.0.1\n::1');
  await page.getByRole('checkbox', { name: /coupons:read/ }).check({ force: true });
  await page.getByRole('checkbox', { name: /statement:read/ }).check({ force: true });
  await page.getByRole('button', { name: '作成する' }).click();
  const secret = await noted(page);
  const clientId = (await page.getByText(/^clnt_/).first().innerText()).trim();
  await look(page, 'console-clients-secret');
  await page.getByRole('button', { name: '控えたので閉じる' }).click();
  await expect(page.getByText(secret)).toHaveCount(0);

  const first = await ask(request, server, clientId, secret);
  expect(first).toMatchObject({ status: 200, body: { scope: 'coupons:read statement:read' } });
  expect(await coupons(request, server, first.body.access_token)).toBe(200);
  expect((await ask(request, server, clientId, 'shsec_wrong')).body.error).toBe('invalid_client');

  // Another secret: for a while both are good; then one that leaked is not, nor its tokens.
  const rotate = page.getByRole('button', { name: '受発注システム（本番） のシークレットを更新' });
  const dialog = page.getByRole('alertdialog');
  await rotate.click();
  await look(page, 'console-clients-rotate');
  await dialog.getByRole('button', { name: 'シークレットを更新' }).click();
  const second = await noted(page);
  await page.getByRole('button', { name: '控えたので閉じる' }).click();
  expect((await ask(request, server, clientId, secret)).status).toBe(200);
  expect((await ask(request, server, clientId, second)).status).toBe(200);
  await rotate.click();
  await dialog.getByRole('combobox').selectOption({ value: '0' });
  await dialog.getByRole('button', { name: 'シークレットを更新' }).click();
  const third = await noted(page);
  await page.getByRole('button', { name: '控えたので閉じる' }).click();
  expect((await ask(request, server, clientId, second)).status).toBe(401);
  expect(await coupons(request, server, first.body.access_token)).toBe(401);
  const next = await ask(request, server, clientId, third);
  expect(await coupons(request, server, next.body.access_token)).toBe(200);

  // Its scopes change, and its tokens with them.
  await page.getByRole('button', { name: '受発注システム（本番） を変更' }).click();
  const form = page.locator('form').filter({ hasText: '保存する' });
  await form.getByRole('checkbox', { name: /coupons:read/ }).uncheck({ force: true });
  await form.getByRole('button', { name: '保存する' }).click();
  await expect(form).toHaveCount(0);
  const narrowed = await request.post(`${server.origin}/graphql`, {
    headers: { Authorization: `Bearer ${next.body.access_token ?? ''}` },
    data: { query: '{ coupons(first: 1) { nodes { id } } }' },
  });
  expect(await narrowed.text()).toContain('coupons:read');

  await page.getByRole('button', { name: '受発注システム（本番） を停止する' }).click();
  await dialog.getByRole('button', { name: '停止する' }).click();
  await expect(page.getByText('停止中')).toBeVisible();
  expect((await ask(request, server, clientId, third)).status).toBe(401);
  expect(await coupons(request, server, next.body.access_token)).toBe(401);
  await page.getByRole('button', { name: '受発注システム（本番） を再開する' }).click();
  await expect(page.getByText('停止中')).toHaveCount(0);
  expect((await ask(request, server, clientId, third)).status).toBe(200);
  await page.reload();
  await expect(page.getByText(/127\.0\.0\.1|::1/).first()).toBeVisible();
  await look(page, 'console-clients');
});

test('the client that the demo prints works out of the box', async ({ request, server }) => {
  const [partner] = server.demo.partners;
  if (!partner) throw new Error('the demo has no partner');
  const { status, body } = await ask(request, server, partner.clientId, partner.clientSecret);
  expect(status).toBe(200);
  expect(await coupons(request, server, body.access_token)).toBe(200);
});
