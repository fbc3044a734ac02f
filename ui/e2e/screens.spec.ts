import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { approve, codeIn, mailTo, openCase, signIn, vet } from './office';
import { acquire, apply, fillRegistration, goToKeep, newPerson } from './person';
import { expect, test } from './server';

// Pictures of every screen, for looking at, in test-results/screens; and what
// a machine can see: no accessibility fault, nothing wider than the window.

const sizes = [
  { width: 1280, height: 900 },
  { width: 390, height: 844 },
];

async function look(page: Page, name: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    await page.evaluate(() => document.fonts.ready);
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes[0]?.html}`)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow, `${name} is wider than ${size.width}`).toBeLessThanOrEqual(0);
    await page.screenshot({ path: `test-results/screens/${name}-${size.width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('the portal before an application', async ({ page, server }) => {
  await look(page, 'home');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'What would you like to do?' })).toBeVisible();
  await look(page, 'home-en');
  await page.getByRole('button', { name: '日本語' }).click();
  for (const path of ['status', 'acquire', 'revoke', 'console', 'mailbox', 'nowhere']) {
    await page.goto(`${server.origin}/${path}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look(page, path);
  }
  await page.goto(`${server.origin}/apply`);
  await page.getByRole('button', { name: '確認する' }).click();
  await expect(page.getByRole('group', { name: /確認が必要な項目が/ })).toBeFocused();
  await look(page, 'apply-errors');
});

test('an application and what follows', async ({ page, browser, server, watch }) => {
  const person = newPerson();
  await page.goto(`${server.origin}/apply`);
  await fillRegistration(page, person, server.coupon());
  await look(page, 'apply-filled');
  const first = await apply(page, server, person);
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();
  await look(page, 'accepted');

  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server);
  await expect(office.getByRole('link', { name: first.receiptNumber })).toBeVisible();
  await look(office, 'queue');
  await openCase(office, first.receiptNumber);
  await look(office, 'case');
  await vet(office);
  await look(office, 'case-vetted');
  await approve(office);
  const code = codeIn(await mailTo(server, person.email, '証明書取得に関するご案内'));
  await office.goto(`${server.origin}/mailbox`);
  await expect(office.getByText(code).first()).toBeVisible();
  await look(office, 'mailbox-code');

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
});
