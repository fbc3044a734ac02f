import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type Server as Receiving } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { look } from './look';
import { expect, test, type Server } from './server';

test.use({ alone: 'webhook' });

interface Message {
  id: string;
  type: string;
}

/** A partner's server on this machine: it takes what is signed by its secret, and can be killed and revived. */
class Receiver {
  secret = '';
  heard: Message[] = [];
  refused = 0;
  private port = 0;
  private server: Receiving | undefined;

  get url(): string {
    return `http://127.0.0.1:${this.port}/events`;
  }

  async revive(): Promise<void> {
    const server = createServer((request, response) => {
      void this.receive(request).then((taken) => response.writeHead(taken ? 204 : 400).end());
    });
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async kill(): Promise<void> {
    const { server } = this;
    if (!server) return;
    this.server = undefined;
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  }

  private async receive(request: IncomingMessage): Promise<boolean> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const header = (name: string) => String(request.headers[name] ?? '');
    const key = Buffer.from(this.secret.replace(/^whsec_/, ''), 'base64');
    const expected = createHmac('sha256', key)
      .update(`${header('webhook-id')}.${header('webhook-timestamp')}.${body}`)
      .digest();
    const signed = header('webhook-signature')
      .split(' ')
      .map((each) => Buffer.from(each.replace(/^v1,/, ''), 'base64'))
      .some((given) => given.length === expected.length && timingSafeEqual(given, expected));
    const fresh = Math.abs(Date.now() / 1000 - Number(header('webhook-timestamp'))) < 300;
    const message = JSON.parse(body) as Message;
    if (!signed || !fresh || message.id !== header('webhook-id')) {
      this.refused++;
      return false;
    }
    this.heard.push(message);
    return true;
  }
}

async function administrate(page: Page, server: Server): Promise<void> {
  const officer = server.demo.staff.find((member) => member.role === 'ADMINISTRATOR');
  if (!officer) throw new Error('the demo has no administrator');
  await page.goto(`${server.origin}/console/webhooks`);
  await page.getByRole('textbox', { name: 'ログイン名' }).fill(officer.login);
  await page.getByRole('textbox', { name: 'パスワード', exact: true }).fill(officer.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'ウェブフック', level: 1 })).toBeVisible();
}

test('a webhook is registered, tried, followed through an outage, replayed and removed', async ({ page, server, watch }) => {
  watch(page);
  const receiver = new Receiver();
  await receiver.revive();
  await administrate(page, server);
  await expect(page.getByText('登録されたウェブフックはありません。')).toBeVisible();
  await look(page, 'console-webhooks-empty');

  // What cannot be is said where it stands, and nothing typed is lost.
  await page.getByRole('combobox', { name: /^販売パートナー/ }).selectOption({ index: 1 });
  const url = page.getByRole('textbox', { name: /^URL/ });
  await url.fill('https://10.0.0.1/hook');
  await page.getByRole('button', { name: '登録する' }).click();
  await expect(page.locator('#webhook-url-error')).toBeVisible();
  await expect(url).toHaveValue('https://10.0.0.1/hook');
  await look(page, 'console-webhooks-refused');
  await url.fill(receiver.url);
  await page.getByRole('textbox', { name: /^説明/ }).fill('受注システム連携');
  await page.getByRole('button', { name: '登録する' }).click();
  await expect(page.getByText('署名鍵は、いま1度だけ表示します')).toBeVisible();
  receiver.secret = (await page.getByTestId('webhook-secret').getByText(/^whsec_/).innerText()).trim();
  expect(receiver.secret).toMatch(/^whsec_[A-Za-z0-9+/]+=*$/);
  await page.getByRole('button', { name: '控えたので閉じる' }).click();
  await expect(page.getByText(receiver.secret)).toHaveCount(0);

  const tryIt = page.getByRole('button', { name: `${receiver.url} にテスト送信` });
  await tryIt.click();
  await expect.poll(() => receiver.heard.map(({ type }) => type), { timeout: 60_000 }).toEqual(['webhook.test']);
  await expect(page.getByRole('list').getByText('配信済み')).toBeVisible();

  // The receiver dies; what happens meanwhile is tried again, each for itself.
  await receiver.kill();
  for (let sent = 2; sent <= 4; sent++) {
    await tryIt.click();
    await expect(page.getByRole('list').getByText('webhook.test', { exact: true })).toHaveCount(sent, { timeout: 60_000 });
  }
  await expect(page.getByText('接続できません')).toHaveCount(3, { timeout: 60_000 });
  await look(page, 'console-webhooks-failing');
  await receiver.revive();
  // Whoever mended the receiver need not wait for the next moment.
  await page.getByRole('button', { name: /webhook\.test（evt_.*）を今すぐ再試行/ }).first().click();
  await expect(page.getByText('1件を再送します。')).toBeVisible();
  await expect.poll(() => new Set(receiver.heard.map(({ id }) => id)).size, { timeout: 120_000 }).toBe(4);
  const ids = [...new Set(receiver.heard.map(({ id }) => id))];
  const heard = receiver.heard.length;
  expect(receiver.refused).toBe(0);
  await expect(page.getByRole('list').getByText('配信済み')).toHaveCount(4);

  // Replayed under the same id: the receiver knows that it has it.
  await page.getByRole('button', { name: /webhook\.test（evt_.*）を再送/ }).last().click();
  await expect.poll(() => receiver.heard.length, { timeout: 60_000 }).toBe(heard + 1);
  expect(receiver.heard[heard]?.id).toBe(ids[0]);
  await look(page, 'console-webhooks');

  // Those in one state alone; nothing was given up, which is said as it is.
  await page.getByRole('button', { name: '届かなかったものをすべて再送' }).click();
  await expect(page.getByText('再送するものはありません。打ち切られた配信はありませんでした。')).toBeVisible();
  const state = page.getByRole('combobox', { name: '状態で絞り込む' });
  await state.selectOption({ label: '打ち切り' });
  await expect(page.getByText('該当する配信はありません。')).toBeVisible();
  await state.selectOption({ label: 'すべて' });
  await expect(page.getByRole('list').getByText('配信済み')).toHaveCount(4);

  // Another secret: for a day both sign, and the receiver need not be changed at once.
  await page.getByRole('button', { name: `${receiver.url} の署名鍵を更新` }).click();
  await expect(page.getByText(/前回の更新から24時間以内です/)).toHaveCount(0);
  await page.getByRole('alertdialog').getByRole('button', { name: '署名鍵を更新' }).click();
  const next = (await page.getByTestId('webhook-secret').getByText(/^whsec_/).innerText()).trim();
  expect(next).not.toBe(receiver.secret);
  await page.getByRole('button', { name: '控えたので閉じる' }).click();
  await tryIt.click();
  await expect.poll(() => receiver.heard.length, { timeout: 60_000 }).toBe(heard + 2);
  receiver.secret = next;
  await tryIt.click();
  await expect.poll(() => receiver.heard.length, { timeout: 60_000 }).toBe(heard + 3);
  expect(receiver.refused).toBe(0);

  // A third one would end the first: this is said before.
  await page.getByRole('button', { name: `${receiver.url} の署名鍵を更新` }).click();
  await expect(page.getByRole('alertdialog').getByText(/前回の更新から24時間以内です/)).toBeVisible();
  await look(page, 'console-webhooks-rotate-again');
  await page.getByRole('alertdialog').getByRole('button', { name: 'やめる' }).click();

  await page.getByRole('button', { name: `${receiver.url} を削除` }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: '削除' }).click();
  await expect(page.getByText('登録されたウェブフックはありません。')).toBeVisible();
  await receiver.kill();
});
