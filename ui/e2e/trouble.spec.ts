import type { Page } from '@playwright/test';
import { approve, codeIn, mailTo, openCase, signIn, vet } from './office';
import { operationOf } from './operation';
import { acquire, apply, fillRegistration, goToKeep, newPerson, type Person } from './person';
import { expect, test, type Server } from './server';

test.use({ alone: 'trouble' });

/** Somebody whose application was approved, with the code they were mailed. */
async function approved(page: Page, office: Page, server: Server): Promise<{ person: Person; code: string }> {
  const person = newPerson();
  const { receiptNumber } = await apply(page, server, person);
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();
  await signIn(office, server);
  await openCase(office, receiptNumber);
  await vet(office);
  await approve(office);
  return { person, code: codeIn(await mailTo(server, person.email, '証明書取得に関するご案内')) };
}

test('a coupon that cannot be used is told at its field, and nothing typed is lost', async ({ page, server }) => {
  await page.goto(`${server.origin}/apply`);
  await fillRegistration(page, newPerson(), '00000000-00000000');
  for (const consent of await page.getByText(/に同意する$/).all()) await consent.click();
  await page.getByRole('button', { name: '確認する' }).click();
  await page.getByRole('button', { name: '申請する' }).click();
  await expect(page.locator('#couponNumber-error')).toContainText('このクーポン番号は使えません');
  await expect(page.getByRole('textbox', { name: /^組織名（日本語）/ })).toHaveValue('株式会社証明商事');
  await page.reload();
  await expect(page.getByRole('textbox', { name: /^組織名（日本語）/ })).toHaveValue('株式会社証明商事');
  await expect(page.getByRole('textbox', { name: /^クーポン番号/ })).toHaveValue('');
});

test('staff see why a coupon is refused, and who holds it', async ({ page, browser, server, watch }) => {
  const coupon = server.coupon();
  const { receiptNumber } = await apply(page, { ...server, coupon: () => coupon }, newPerson());
  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server);
  await office.getByRole('link', { name: 'クーポン', exact: true }).click();
  await expect(office.getByText('申請フォームで使えない理由が分かります')).toBeVisible();
  const number = office.getByRole('textbox', { name: 'クーポン番号' });
  await number.fill('00000000-00000000');
  await office.keyboard.press('Enter');
  await expect(office.getByText('この番号のクーポンはありません')).toBeVisible();
  await number.fill(server.coupon());
  await office.keyboard.press('Enter');
  await expect(office.getByText('使用できます。')).toBeVisible();
  // As it was read out over the telephone: without its hyphen.
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();
  await number.fill(coupon.replaceAll('-', ''));
  await office.keyboard.press('Enter');
  await expect(office.getByText('申請に使用済みのため')).toBeVisible();
  expect(office.url()).toBe(`${server.origin}/console/coupons`);
  await office.getByRole('link', { name: receiptNumber }).first().click();
  await expect(office.getByRole('heading', { name: '案件' })).toBeVisible();
});

test('a lost reply and a reload give the same certificate; another browser must declare the key lost', async ({
  page,
  browser,
  server,
  watch,
}) => {
  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  const { person, code } = await approved(page, office, server);
  const secondTab = await page.context().newPage();
  watch(secondTab);
  await goToKeep(secondTab, server, person, code);
  await goToKeep(page, server, person, code);

  // The server issues; its answer is lost on the way.
  await page.route('**/graphql', async (route) => {
    if (!operationOf(route.request())?.includes('AcquireCertificate')) return route.fallback();
    await route.fetch();
    return route.abort();
  });
  await acquire(page, person);
  await expect(page.getByText('サーバーからの応答を確認できませんでした')).toBeVisible({ timeout: 60_000 });
  await page.unroute('**/graphql');
  await page.reload();
  await expect(page.getByText('発行済みの証明書が見つかりました')).toBeVisible();
  await page.getByRole('textbox', { name: /^ファイルのパスワード/ }).fill('not the password 1');
  await page.keyboard.press('Enter');
  await expect(page.locator('#password-error')).toContainText('パスワードが違います', { timeout: 60_000 });
  await page.getByRole('textbox', { name: /^ファイルのパスワード/ }).fill(person.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '証明書を発行しました' })).toBeVisible({ timeout: 60_000 });
  await office.reload();
  await expect(office.getByText('発行済み（取得確認待ち）')).toHaveCount(1);

  // A second tab, opened before, makes a key of its own: it is refused, and the first key is still there.
  await acquire(secondTab, person);
  await expect(secondTab.getByText('発行済みの証明書が見つかりました')).toBeVisible({ timeout: 60_000 });
  await page.reload();
  await expect(page.getByText('発行済みの証明書が見つかりました')).toBeVisible();

  // Another browser has no key: it may replace it, which revokes the first.
  const elsewhere = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(elsewhere);
  await goToKeep(elsewhere, server, person, code);
  await expect(elsewhere.getByRole('heading', { name: 'このブラウザーに鍵がありません' })).toBeVisible();
  await elsewhere.getByRole('button', { name: '鍵を失ったので作り直す' }).click();
  await elsewhere.getByRole('button', { name: '作り直す', exact: true }).click();
  await acquire(elsewhere, person);
  await expect(elsewhere.getByRole('heading', { name: '証明書を発行しました' })).toBeVisible({ timeout: 60_000 });
  await office.reload();
  await expect(office.getByText('発行済み（取得確認待ち）')).toHaveCount(1);
  await expect(office.getByText(/失効（新しい証明書に切り替えた）/)).toHaveCount(1);
});

test('of two reviewers who press at once one decides, and the other is told', async ({
  page,
  browser,
  server,
  watch,
}) => {
  const person = newPerson();
  const { receiptNumber } = await apply(page, server, person);
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();
  const desks = await Promise.all(
    [0, 1].map(async (which) => {
      const desk = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
      watch(desk);
      await signIn(desk, server, which);
      await openCase(desk, receiptNumber);
      return desk;
    }),
  );
  await Promise.all(desks.map((desk) => desk.getByRole('button', { name: '担当する' }).click()));
  const [mine, others] = await Promise.all(
    ['自分が担当中', 'さんが担当'].map(async (words) => {
      await expect
        .poll(
          async () =>
            (await Promise.all(desks.map((desk) => desk.getByText(words).first().isVisible()))).filter(Boolean).length,
        )
        .toBeGreaterThan(0);
      return (await Promise.all(desks.map((desk) => desk.getByText(words).first().isVisible()))).filter(Boolean).length;
    }),
  );
  expect([mine, others]).toEqual([1, 1]);
});
