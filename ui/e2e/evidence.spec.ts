import { look } from './look';
import { openCase, signIn, vet } from './office';
import { operationOf } from './operation';
import { apply, newPerson } from './person';
import { expect, test } from './server';

test.use({ alone: 'evidence' });

const pdf = (text: string) => Buffer.from(`%PDF-1.7\n% ${text}\n%%EOF\n`);

test('files are put into a case, and an approval is of exactly what was seen', async ({ page, server, browser, watch }) => {
  const person = newPerson();
  const { receiptNumber } = await apply(page, server, person);
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();
  const picture = await page.screenshot();

  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server);
  await openCase(office, receiptNumber);
  const bar = office.locator('#case-decision');
  await expect(bar).toContainText('審査を待っています');
  await expect(bar).toContainText('未確認: ');
  await expect(bar).toContainText('電話確認の架電記録がまだありません。');
  await expect(office.getByText('ファイルを追加できるのは、この案件の担当者だけです。')).toBeVisible();
  await look(office, 'evidence-unclaimed');

  await vet(office);
  // By keyboard: the button opens the browser's own dialog.
  await office.getByRole('combobox', { name: /裏付ける確認/ }).selectOption({ label: '組織の実在' });
  const choosing = office.waitForEvent('filechooser');
  await office.getByRole('button', { name: 'ファイルを選ぶ' }).focus();
  await office.keyboard.press('Enter');
  await (await choosing).setFiles([
    { name: '名刺と登記事項証明書の写し.png', mimeType: 'image/png', buffer: picture },
    { name: '中身が違う.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<!doctype html><script>alert(1)</script>') },
    { name: '名前が違う.jpg', mimeType: 'image/jpeg', buffer: pdf('posing') },
  ]);
  await expect(office.getByText('「名刺と登記事項証明書の写し.png」を保存しました。')).toBeVisible();
  await expect(office.getByText(/PDF・PNG・JPEGのファイルだけ/)).toBeVisible();
  await expect(office.getByText(/ファイルの中身はPDFですが/)).toBeVisible();
  await expect(office.getByText('確認資料: 名刺と登記事項証明書の写し.png')).toBeVisible();
  await office.getByRole('button', { name: '「名刺と登記事項証明書の写し.png」を表示' }).click();
  const shown = office.getByRole('img', { name: '名刺と登記事項証明書の写し.png' });
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
  await look(office, 'evidence-files');
  for (const give of [0, 1]) {
    await expect(office.getByRole('button', { name: 'やめる' })).toHaveCount(2 - give);
    await office.getByRole('button', { name: 'やめる' }).first().click();
  }

  // While the question is open, the same officer adds a file from another window.
  await office.getByRole('button', { name: '承認する', exact: true }).click();
  await expect(office.getByRole('button', { name: '承認してコードを送る' })).toBeVisible();
  const other = await office.context().newPage();
  await other.goto(office.url());
  await other.locator('input[type=file]').setInputFiles({ name: 'あとから.pdf', mimeType: 'application/pdf', buffer: pdf('later') });
  await expect(other.getByText('「あとから.pdf」を保存しました。')).toBeVisible();
  await office.bringToFront();
  await office.getByRole('button', { name: '承認してコードを送る' }).click();
  await expect(office.getByText(/この案件の内容が変わりました/)).toBeVisible();
  await expect(office.getByText('ファイル「あとから.pdf」が添付されました。')).toBeVisible();
  await look(office, 'evidence-changed');

  // Taken out again, it is gone for everybody.
  const saved = await office.getByRole('link', { name: '「あとから.pdf」をダウンロード' }).getAttribute('href');
  await office.getByRole('button', { name: '「あとから.pdf」を案件から外す' }).click();
  await office.getByRole('button', { name: '案件から外す', exact: true }).click();
  await expect(office.getByRole('link', { name: '「あとから.pdf」をダウンロード' })).toHaveCount(0);
  expect((await office.request.get(`${server.origin}${saved}`)).status()).toBe(404);
  await office.getByRole('button', { name: '承認する', exact: true }).click();
  await office.getByRole('button', { name: '承認してコードを送る' }).click();
  await expect(office.getByText('承認済みです')).toBeVisible();
  await expect(office.getByText('ファイルを追加できるのは、この案件の担当者だけです。')).toBeVisible();
});

test('an approval of what was corrected meanwhile is refused, and shows the correction beside what was there', async ({
  page,
  server,
  browser,
  watch,
}) => {
  const { url, receiptNumber } = await apply(page, server, newPerson());
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();
  const office = await (await browser.newContext({ locale: 'ja-JP' })).newPage();
  watch(office);
  await signIn(office, server);
  // Once told to, the first window goes on showing what it showed, as on a computer that was asleep.
  let still = false;
  let last = '';
  await office.route('**/graphql', async (route) => {
    if (operationOf(route.request()) !== 'Case') return route.continue();
    if (still) return route.fulfill({ contentType: 'application/json', body: last });
    const response = await route.fetch();
    last = await response.text();
    return route.fulfill({ response, body: last });
  });
  await openCase(office, receiptNumber);
  await vet(office);
  const other = await office.context().newPage();
  await other.goto(office.url());
  await other.getByRole('button', { name: '差し戻す', exact: true }).click();
  await other.getByRole('textbox', { name: /^差戻しの理由/ }).fill('勤務先の番地をご確認ください。');
  await other.getByText('勤務先 地域・番地', { exact: true }).last().click();
  still = true;
  await office.getByRole('button', { name: '承認する', exact: true }).click();
  await expect(office.getByRole('button', { name: '承認してコードを送る' })).toBeVisible();
  await other.getByRole('button', { name: '差し戻して通知する' }).click();
  await expect(other.getByText('申請者の訂正を待っています')).toBeVisible();
  await page.goto(`${url}/correct`);
  await page.getByRole('textbox', { name: /^勤務先 地域・番地/ }).fill('八重洲2-8-9');
  await page.getByRole('button', { name: '訂正して送信する' }).click();
  await expect(page).toHaveURL(url);
  await other.reload();
  await other.getByRole('button', { name: '担当する' }).click();
  await expect(other.getByRole('button', { name: '担当を外れる' })).toBeVisible();

  still = false;
  await office.bringToFront();
  await office.getByRole('button', { name: '承認してコードを送る' }).click();
  await expect(office.getByText('申請内容が第2版に訂正されました。確認はやり直しです。')).toBeVisible();
  await expect(office.locator('mark')).toHaveText('八重洲2-8-9');
  await expect(office.getByText('前の版：八重洲2-8-1')).toBeVisible();
  await look(office, 'evidence-corrected');
});
