import type { BrowserContext, Page } from '@playwright/test';
import { approve, codeIn, mailTo, openCase, signIn, vet } from './office';
import { acquire, apply, fillRegistration, goToKeep, newPerson, receiptNumberOn, received } from './person';
import { expect, test } from './server';

// Numbers as in docs/security.md.

const hostile = {
  legalName: '<img src=x onerror="hit=1">商事',
  representative: '<svg onload=hit=1>',
  familyName: '<script>hit=1</script>',
  jobTitle: 'שלום</title><iframe srcdoc="<script>parent.hit=1</script>">',
  city: `'"><a href="javascript:hit=1">中央区</a>`,
  email: '"><b>@example.jp',
};

/** The text box of a label. */
const box = (page: Page, label: RegExp) => page.getByRole('textbox', { name: label });

/** Nothing of what was typed became anything but text. */
async function harmless(page: Page, ...shown: string[]): Promise<void> {
  for (const text of shown) await expect(page.getByText(text).first()).toBeVisible();
  expect(await page.evaluate(() => ({ hit: 'hit' in window, made: document.querySelectorAll('img[src=x], svg[onload], iframe, a[href^="javascript:"], body script:not([src])').length }))).toEqual({ hit: false, made: 0 });
}

test('A10: names that are markup are shown as text, in portal, console and mail', async ({ page, browser, server, watch }) => {
  const person = newPerson();
  await page.goto(`${server.origin}/apply`);
  await fillRegistration(page, person, server.coupon());
  await box(page, /^組織名（日本語）/).fill(hostile.legalName);
  await box(page, /^代表者名 姓/).fill(hostile.representative);
  await box(page, /^姓※/).fill(hostile.familyName);
  await box(page, /^役職（日本語）/).fill(hostile.jobTitle);
  await box(page, /^勤務先 市区町村/).fill(hostile.city);
  for (const consent of await page.getByText(/に同意する$/).all()) await consent.click();
  await page.getByRole('button', { name: '確認する' }).click();
  await expect(page.getByRole('heading', { name: '申請内容の確認' })).toBeVisible();
  await harmless(page, hostile.legalName, hostile.representative, hostile.familyName, hostile.jobTitle, hostile.city);
  await page.getByRole('button', { name: '申請する' }).click();
  await expect(page.getByRole('heading', { name: received })).toBeVisible();
  const receiptNumber = await receiptNumberOn(page);
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();
  await harmless(page);

  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server);
  await harmless(office, hostile.familyName);
  await openCase(office, receiptNumber);
  await harmless(office, hostile.legalName, hostile.representative, hostile.familyName, hostile.jobTitle, hostile.city);
  // A22: the reviewer is told of letters that only look familiar.
  await expect(office.getByText('日本語・英字以外の文字があります: ש (U+05E9) ל (U+05DC) ו (U+05D5) ם (U+05DD)')).toBeVisible();
  await vet(office);
  await approve(office);
  const code = codeIn(await mailTo(server, person.email, '証明書取得に関するご案内'));
  await office.goto(`${server.origin}/mailbox`);
  await harmless(office, hostile.familyName);
  await goToKeep(page, server, person, code);
  await harmless(page);
});

test('A10: characters that cannot be seen are told at their field', async ({ page, server }) => {
  await page.goto(`${server.origin}/apply`);
  await fillRegistration(page, newPerson(), server.coupon());
  await box(page, /^姓※/).fill('山\u202e田');
  await box(page, /^組織名（日本語）/).fill('証明\u2028商事');
  await box(page, /^代表者名 姓/).fill('髙\u200b橋');
  for (const consent of await page.getByText(/に同意する$/).all()) await consent.click();
  await page.getByRole('button', { name: '確認する' }).click();
  for (const point of ['U+202E', 'U+2028', 'U+200B']) await expect(page.getByRole('main')).toContainText(point);
});

test('A10: addresses that are markup are shown as text', async ({ page, server }) => {
  for (const path of ['nowhere', 'requests', 'terms', 'acquire', 'revoke', 'console/requests']) {
    await page.goto(`${server.origin}/${path}/${encodeURIComponent(hostile.legalName)}?q=${encodeURIComponent(hostile.city)}#${hostile.familyName}`);
    await expect(page.locator('main, h1').first()).toContainText(/\S/);
    await harmless(page);
  }
});

test('A10: the policy of every page forbids inline code and markup out of strings', async ({ browser, server }) => {
  // A page that is not watched: its console tells of each attempt.
  const page = await (await browser.newContext()).newPage();
  for (const path of ['', 'apply', 'status', 'acquire', 'revoke', 'console', 'mailbox', 'nowhere']) {
    const response = await page.goto(`${server.origin}/${path}`);
    const policy = (await response?.headerValue('content-security-policy')) ?? '';
    expect(policy, path).toContain("script-src 'self';");
    expect(policy, path).toContain("require-trusted-types-for 'script'");
    expect(policy, path).not.toMatch(/unsafe|\*|https?:/);
    expect(await response?.headerValue('referrer-policy'), path).toBe('no-referrer');
  }
  await page.goto(server.origin);
  // What an injected script would do first.
  const tried = await page.evaluate(async () => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- it runs in the page
    const attempt = (act: () => unknown) => {
      try {
        act();
        return 'done';
      } catch (error) {
        return error instanceof Error ? error.name : 'thrown';
      }
    };
    const div = document.createElement('div');
    const markup = '<img src=x onerror="hit=1">';
    const made = {
      innerHTML: attempt(() => (div.innerHTML = markup)),
      outerHTML: attempt(() => (document.body.firstElementChild ?? div).insertAdjacentHTML('beforeend', markup)),
      write: attempt(() => document.write(markup)),
      parser: attempt(() => new DOMParser().parseFromString(markup, 'text/html')),
      source: attempt(() => (document.createElement('script').src = 'data:,hit=1')),
      policy: attempt(() => (window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }).trustedTypes.createPolicy('mine', {})),
    };
    const inline = document.createElement('a');
    inline.setAttribute('href', 'javascript:hit=1');
    document.body.append(inline);
    inline.click();
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { ...made, hit: 'hit' in window };
  });
  expect(tried).toEqual({
    innerHTML: 'TypeError', outerHTML: 'TypeError', write: 'TypeError', parser: 'TypeError', source: 'TypeError', policy: 'TypeError', hit: false,
  });
});

test("A16: the file's password never leaves the page, and stays nowhere in the browser", async ({ page, browser, server, watch }) => {
  const person = { ...newPerson(), password: 'Canary 5b81 "quoted" & more' };
  const sent = listen(page.context());
  const { receiptNumber } = await apply(page, server, person);
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();
  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server);
  await openCase(office, receiptNumber);
  await vet(office);
  await approve(office);
  await goToKeep(page, server, person, codeIn(await mailTo(server, person.email, '証明書取得に関するご案内')));
  await acquire(page, person);
  await expect(page.getByRole('heading', { name: '証明書を発行しました' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '保存する', exact: true }).click();
  const waiting = await stored(page);
  // After a reload it is typed again, because it is nowhere.
  await page.reload();
  await expect(page.getByText('発行済みの証明書が見つかりました')).toBeVisible();
  await box(page, /^ファイルのパスワード/).fill(person.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '証明書を発行しました' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '保存する', exact: true }).click();
  await page.getByRole('button', { name: '開けました' }).click();
  await expect(page.getByRole('heading', { name: '取得が完了しました' })).toBeVisible();
  const after = await stored(page);

  // The listening hears: the passphrase is sent, the bag is stored.
  expect(spellings(person.passphrase).some((text) => sent.join('\n').includes(text))).toBe(true);
  expect(waiting).toContain('spkiSha256');
  for (const [where, text] of Object.entries({ sent: sent.join('\n'), waiting, after })) {
    expect(spellings(person.password).filter((spelling) => text.includes(spelling)), where).toEqual([]);
    expect(text, where).not.toContain('PRIVATE KEY');
  }
  for (const text of [waiting, after]) expect(spellings(person.passphrase).filter((spelling) => text.includes(spelling))).toEqual([]);
});

/** Everything that a browser sends from here on: addresses, headers, bodies. */
function listen(context: BrowserContext): string[] {
  const sent: string[] = [];
  context.on('request', (request) => {
    sent.push(request.url(), JSON.stringify(request.headers()), request.postDataBuffer()?.toString('latin1') ?? '', request.postData() ?? '');
  });
  context.on('page', (page) => page.on('websocket', (socket) => socket.on('framesent', ({ payload }) => sent.push(payload.toString()))));
  return sent;
}

/** The ways in which a text can stand in something. */
function spellings(text: string): string[] {
  const bytes = Buffer.from(text, 'utf8');
  return [
    text, JSON.stringify(text).slice(1, -1), encodeURIComponent(text), new URLSearchParams({ x: text }).toString().slice(2),
    bytes.toString('latin1'), bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, ''),
    Buffer.from(text, 'utf16le').toString('latin1'), Buffer.from(text, 'utf16le').swap16().toString('latin1'),
  ];
}

/** All that the browser keeps for this origin, as text; bytes as Latin-1. */
function stored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    // oxlint-disable-next-line unicorn/consistent-function-scoping -- it runs in the page
    const ended = <Value,>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('read'));
      });
    const text = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return text(new Uint8Array(value));
      if (ArrayBuffer.isView(value)) return Array.from(value as Uint8Array, (byte) => String.fromCharCode(byte)).join('');
      if (value !== null && typeof value === 'object') return Object.entries(value).map(([name, inner]) => `${name}=${text(inner)}`).join('\n');
      return String(value);
    };
    const kept = [text({ ...localStorage }), text({ ...sessionStorage }), document.cookie, text(history.state), location.href];
    for (const { name } of await indexedDB.databases()) {
      const database = await ended(indexedDB.open(name ?? ''));
      for (const store of database.objectStoreNames) kept.push(text(await ended(database.transaction(store).objectStore(store).getAll())));
      database.close();
    }
    for (const name of await caches.keys()) kept.push(text((await (await caches.open(name)).keys()).map(({ url }) => url)));
    return kept.join('\n');
  });
}

