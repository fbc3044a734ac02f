import { expectAccessible, look } from './look';
import { approve, codeIn, mailTo, openCase, signIn, vet } from './office';
import { acquire, apply, fillRegistration, goToKeep, newPerson } from './person';
import { expect, test } from './server';

test('the portal before an application', async ({ page, server }) => {
  await look(page, 'home');
  for (const path of ['status', 'acquire', 'revoke', 'console', 'mailbox', 'nowhere']) {
    await page.goto(`${server.origin}/${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look(page, path);
  }
  // A page of the server itself, without the application: as the system's theme has it.
  await page.goto(`${server.origin}/repository`);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, `repository-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: null });
  await page.goto(`${server.origin}/apply`);
  await page.getByRole('button', { name: '確認する' }).click();
  await expect(page.getByRole('group', { name: /確認が必要な項目が/ })).toBeFocused();
  await look(page, 'apply-errors');
});

test('language and theme change in place, keep what was typed, and are remembered', async ({ page, server }) => {
  await page.goto(`${server.origin}/apply`);
  const name = page.locator('input[name="registration.organization.legalName"]');
  await name.fill('株式会社証明商事');
  await page.getByText('部署なし').click();
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1, name: /^Apply for/ })).toBeVisible();
  await expect(name).toHaveValue('株式会社証明商事');
  await expect(page.getByRole('checkbox', { name: /no department/ })).toBeChecked();
  expect(page.url()).toBe(`${server.origin}/apply`);

  // As the system has it; then as chosen, before the first paint of the next page too.
  const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await expect.poll(paper).toBe('rgb(251, 250, 247)');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(paper).toBe('rgb(22, 23, 26)');
  await page.getByRole('button', { name: 'Switch to light mode' }).click();
  await expect.poll(paper).toBe('rgb(251, 250, 247)');
  await page.route('**/assets/**', (route) =>
    route.request().resourceType() === 'script' ? route.abort() : route.fallback(),
  );
  await page.reload();
  await expect.poll(paper).toBe('rgb(251, 250, 247)');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('the explorer asks this server from its own assets', async ({ page, server }) => {
  await page.goto(`${server.origin}/graphiql`);
  await page.locator('.graphiql-query-editor .CodeMirror').first().click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('query { viewer { demo ');
  // The explorer reads the document's name a moment after it shows it.
  await expect(async () => {
    await page.keyboard.press('Control+Enter');
    await expect(page.locator('.result-window')).toContainText('"demo": true', { timeout: 2000 });
  }).toPass();
  await page.screenshot({ path: 'test-results/screens/graphiql-1280.png' });
});

test('an application and what follows', async ({ page, browser, server, watch }) => {
  // Over twenty screens, each looked at four ways.
  test.slow();
  const person = newPerson();
  const coupon = server.coupon();
  await page.goto(`${server.origin}/apply`);
  await fillRegistration(page, person, coupon);
  await look(page, 'apply-filled');
  const first = await apply(page, { ...server, coupon: () => coupon }, person);
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();
  await look(page, 'accepted');

  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server);
  await expect(office.getByRole('link', { name: first.receiptNumber })).toBeVisible();
  await look(office, 'queue');
  await office.getByRole('link', { name: 'クーポン', exact: true }).click();
  await look(office, 'coupons');
  await office.getByRole('textbox', { name: 'クーポン番号' }).fill(coupon);
  await office.keyboard.press('Enter');
  await expect(office.getByText('申請に使用済みのため')).toBeVisible();
  await look(office, 'coupon');
  await office.getByRole('link', { name: '審査一覧', exact: true }).click();
  await openCase(office, first.receiptNumber);
  await look(office, 'case');
  await vet(office);
  await look(office, 'case-vetted');
  await approve(office);
  const code = codeIn(await mailTo(server, person.email, '証明書取得に関するご案内'));
  await office.goto(`${server.origin}/mailbox`);
  await expect(office.getByText(code).first()).toBeVisible();
  await look(office, 'mailbox-code');
  await office.getByRole('button', { name: 'HTML' }).click();
  const letter = office.frameLocator('iframe');
  await expect(letter.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(letter.getByText(code)).toBeVisible();
  // axe waits in vain for an answer from a frame that may run no scripts.
  await office.screenshot({ path: 'test-results/screens/mailbox-html.png' });

  await page.goto(first.url);
  await look(page, 'approved');
  await page.goto(`${server.origin}/acquire`);
  await goToKeep(page, server, person, code);
  await look(page, 'keep');
  await page.goBack();
  await look(page, 'acquire-details');
  await page.getByText(/に同意する$/).click();
  await page.getByRole('button', { name: '次へ' }).click();
  await acquire(page, person);
  await expect(page.getByRole('heading', { name: '証明書を発行しました' })).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '保存する', exact: true }).click();
  await look(page, 'issued');
  await page.getByRole('button', { name: '開けました' }).click();
  await expect(page.getByRole('heading', { name: '取得が完了しました' })).toBeVisible();
  await look(page, 'acquired');

  await page.goto(first.url);
  await expect(page.getByRole('heading', { name: '証明書の取得が完了しました' })).toBeVisible();
  await look(page, 'completed');
  await office.goto(`${server.origin}/console?view=closed`);
  await office.getByRole('link', { name: first.receiptNumber }).click();
  await expect(office.getByText('取得完了')).toBeVisible();
  await look(office, 'case-completed');

  await page.goto(`${server.origin}/revoke`);
  await page.getByRole('textbox', { name: '電子メールアドレス' }).fill(person.email);
  await page.getByRole('textbox', { name: '申請パスワード' }).fill(person.passphrase);
  await page.getByRole('textbox', { name: '証明書コード' }).fill(code);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '証明書を失効する' })).toBeVisible();
  await look(page, 'revoke-certificate');
  await page.getByText('利用をやめる').click();
  await page.getByRole('button', { name: '失効する', exact: true }).click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await look(page, 'revoke-dialog');
  await page.getByRole('button', { name: '今すぐ失効する' }).click();
  await expect(page.getByRole('heading', { name: '証明書を失効しました' })).toBeVisible();
  await look(page, 'revoked');
});

test('a rejection tells its reason', async ({ page, browser, server, watch }) => {
  const person = newPerson();
  const { url, receiptNumber } = await apply(page, server, person);
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();
  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server);
  await openCase(office, receiptNumber);
  await office.getByRole('button', { name: '担当する' }).click();
  await office.getByRole('button', { name: '却下する' }).click();
  await office.getByRole('textbox', { name: /^却下の理由/ }).fill('代表電話で在籍を確認できませんでした。');
  await look(office, 'reject-dialog');
  await office.getByRole('button', { name: '却下して通知する' }).click();
  await expect(office.getByText('却下しました')).toBeVisible();
  await page.goto(url);
  await expect(page.getByText('代表電話で在籍を確認できませんでした。')).toBeVisible();
  await look(page, 'rejected');
  expect((await mailTo(server, person.email, '審査結果のお知らせ')).text).toContain(
    '代表電話で在籍を確認できませんでした。',
  );
});
