import { test as base, expect, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a demo server writes down for those who try it. */
export interface Demo {
  portal: string;
  console: string;
  mailbox: string;
  staff: { login: string; password: string; role: string }[];
  coupons: string[];
  /** Licence keys of the partner bundle. */
  licenses: { id: string; password: string; product: string }[];
  /** Whose entrances are at /p/<slug>, and their programs. */
  partners: { slug: string; clientId: string; clientSecret: string }[];
  /** Somebody whose certificate ends in twenty days. */
  renewable: { email: string; applicationPassphrase: string; certificateCode: string };
}

/** The plain binary, on its own port and data. */
export interface Server {
  origin: string;
  demo: Demo;
  /** A coupon that nobody used yet. */
  coupon: () => string;
}

/** Settings of the server beside those of a demo, as in its environment. */
export type Settings = Record<string, string>;

const binary = new URL('../../bin/shomei', import.meta.url).pathname;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

/** Starts a demo server whose provisional window is seconds; `stop` ends it and forgets its data. */
async function start(window: string, name: string, settings: Settings): Promise<Server & { stop: () => Promise<void> }> {
  const data = mkdtempSync(join(tmpdir(), `shomei-e2e-${name}`));
  const address = `127.0.0.1:${await freePort()}`;
  const child = spawn(binary, ['serve', '--demo', '--addr', address, '--data', data], {
    env: { ...process.env, ...settings, SHOMEI_DEMO_WINDOW: window, SHOMEI_WEBHOOK_LOOPBACK: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text));
  child.stderr.on('data', (text: Buffer) => (said += text));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));

  const origin = `http://${address}`;
  await expect
    .poll(
      async () => {
        if (child.exitCode !== null) throw new Error(`server ended: ${said}`);
        return (
          existsSync(join(data, 'demo.json')) &&
          (await fetch(`${origin}/readyz`).then(
            ({ ok }) => ok,
            () => false,
          ))
        );
      },
      { timeout: 120_000 },
    )
    .toBe(true);
  const demo: Demo = JSON.parse(readFileSync(join(data, 'demo.json'), 'utf8'));
  const coupons = demo.coupons.values();
  return {
    origin,
    demo,
    coupon: () => {
      const { value } = coupons.next();
      if (value === undefined) throw new Error('the demo has no more coupons');
      return value;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      rmSync(data, { recursive: true });
    },
  };
}

/** A test against a server of its own file; every page is watched. */
export const test = base.extend<{ watch: (page: Page) => void }, { server: Server; window: string; alone: string; settings: Settings }>({
  window: ['4s', { option: true, scope: 'worker' }],
  // Who changes what others stand on (a policy, the clock) names itself here, and gets a server of its own.
  alone: ['', { option: true, scope: 'worker' }],
  settings: [{}, { option: true, scope: 'worker' }],
  server: [
    async ({ window, alone, settings }, use) => {
      const server = await start(window, alone, settings);
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  watch: async ({ server }, use) => {
    const faults: string[] = [];
    await use((page) => {
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (!['blob:', 'data:'].includes(url.protocol) && url.origin !== server.origin)
          faults.push(`left the origin: ${url.href}`);
      });
      page.on('pageerror', (error) => faults.push(`page error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' && /Content Security|Trusted/.test(message.text())) faults.push(message.text());
      });
    });
    expect(faults).toEqual([]);
  },
  page: async ({ page, watch, server }, use) => {
    watch(page);
    await page.goto(server.origin);
    await use(page);
  },
});

export { expect };
