import { expect, test } from './server';

test('the explorer opens with a partner’s examples, and asks as its program', async ({ page, server, request }) => {
  await page.goto(`${server.origin}/graphiql`);
  const tabs = page.getByRole('tablist', { name: 'Select active operation' }).getByRole('tab');
  const first = ['Catalogue', 'OrderCoupons', 'Coupons', 'VoidCoupons', 'MakeLicenseKeys', 'Enrol', 'Import', 'StartImport', 'Enrolments'];
  const then = ['RegisterWebhook', 'Replay', 'FollowEvents', 'Events', 'Requests', 'Certificates'];
  const last = ['StartReissue', 'StartWithdrawal', 'StartChange', 'ProposeRevocation', 'Proposals', 'WithdrawProposal', 'Charges', 'Statement'];
  await expect(tabs).toHaveText([...first, ...then, ...last].map((name) => new RegExp(`^${name}`)));
  await expect(page.locator('.graphiql-query-editor')).toContainText(`${server.origin}/oauth/token`);
  await page.screenshot({ path: 'test-results/screens/explorer.png' });

  const partner = server.demo.partners.find(({ slug }) => slug === 'sandbox');
  if (!partner) throw new Error('the demo has no sandbox');
  const answer = await request.post(`${server.origin}/oauth/token`, {
    form: { grant_type: 'client_credentials', client_id: partner.clientId, client_secret: partner.clientSecret },
  });
  const { access_token: token } = await answer.json();
  // The editor closes brackets and quotes by itself, so the headers are pasted.
  await page.locator('.graphiql-editor-tool .CodeMirror:visible').click();
  await page.keyboard.insertText(JSON.stringify({ Authorization: `Bearer ${token}` }));
  const run = page.getByRole('button', { name: /Execute query/ });
  const result = page.locator('.result-window');
  await run.click();
  await expect(result).toContainText('"slug": "sandbox"');

  // It holds for the other tabs.
  await tabs.filter({ hasText: 'Statement' }).click();
  // The explorer reads the document's name a moment after it shows it.
  await expect(async () => {
    await run.click();
    await expect(result).toContainText('"act": "COUPON"', { timeout: 2000 });
  }).toPass();
  await page.screenshot({ path: 'test-results/screens/explorer-statement.png' });

  // What happens is told as it happens.
  await tabs.filter({ hasText: 'FollowEvents' }).click();
  await expect(async () => {
    await run.click();
    await expect(result).toContainText('"missed": false', { timeout: 2000 });
  }).toPass();
  await expect(page.getByRole('button', { name: /Stop query/ })).toBeVisible();
});
