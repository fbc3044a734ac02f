import { signIn } from './office';
import { apply, newPerson } from './person';
import { expect, test } from './server';

test('a search is an address that no server sees', async ({ page, server, watch }) => {
  test.slow();
  await apply(page, server, newPerson());
  const browser = page.context().browser();
  if (!browser) throw new Error('no browser');
  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server);
  const asked: string[] = [];
  office.on('request', (request) => asked.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
  const found = (text: string) => expect(office.getByText(`「${text}」の検索結果`)).toBeVisible();
  for (const text of ['山﨑', '50%#&?']) {
    await office.locator('#console-find').fill(text);
    await office.keyboard.press('Enter');
    await found(text);
  }
  const link = office.url();
  await office.goBack();
  await found('山﨑');
  await expect(office.locator('#console-find')).toHaveValue('山﨑');
  // A view within the search, a case out of it, and back.
  await office.getByRole('link', { name: /^すべて/ }).click();
  await expect(office).toHaveURL(/view=all.*#q=/);
  await office.locator('a[data-row]').first().click();
  await office.getByRole('link', { name: '一覧へ戻る' }).click();
  await found('山﨑');
  await office.goto('about:blank');
  await office.goto(link);
  await found('50%#&?');

  const lists = { certificates: '証明書', subscribers: '利用者', organizations: '組織' };
  for (const [list, name] of Object.entries(lists)) {
    await office.goto(`${server.origin}/console/${list}#q=${encodeURIComponent('山﨑')}`);
    await expect(office.getByRole('heading', { name, exact: true, level: 1 })).toBeVisible();
    const box = office.locator(`#${list}-find`);
    await expect(box).toHaveValue('山﨑');
    await box.fill('証明商事');
    await office.keyboard.press('Enter');
    await expect(office).toHaveURL(new RegExp(`#q=${encodeURIComponent('証明商事')}$`));
    await office.goBack();
    await expect(box).toHaveValue('山﨑');
  }
  for (const text of ['山﨑', '証明商事', '50%#&?'])
    for (const address of asked) expect(address).not.toContain(encodeURIComponent(text));
  expect(asked.length).toBeGreaterThan(10);
});
