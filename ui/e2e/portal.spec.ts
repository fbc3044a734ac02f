import { look } from './look';
import { apply, newPerson } from './person';
import { mailTo, signIn } from './office';
import { expect, test } from './server';

test.use({ window: '60m' });

const topics = [
  'environment',
  'mail',
  'applying',
  'reissuing',
  'acquiring',
  'technical',
  'service',
  'pki',
  'forms',
  'terms',
  'privacy',
];

test("a partner's entrance has its own face, and every link stays inside", async ({ page, server }) => {
  for (const { slug } of server.demo.partners) {
    await page.goto(`${server.origin}/p/${slug}`);
    await expect(page.getByRole('region', { name: '各種ご案内' })).toBeVisible();
    const button = page.getByRole('link', { name: '証明書を取得する' });
    await expect(button).toBeVisible();
    // The partner's colour stands in the roles, and print keeps black on white.
    await expect
      .poll(() => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--indigo')))
      .not.toBe('#0f4c81');
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--indigo'))).toBe('#000');
    await page.emulateMedia({ media: 'screen' });
    await expect(page.locator('header img')).toHaveJSProperty('complete', true);
    expect(await page.locator('header img').evaluate((logo: HTMLImageElement) => logo.naturalWidth)).toBeGreaterThan(0);
    await page.locator('summary').first().click();
    await look(page, `portal-${slug}`);
    const links = await page.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    const outside = links.filter((href) => !href.startsWith(`/p/${slug}`) && !href.startsWith('#') && !href.startsWith('/repository'));
    expect(outside).toEqual([]);
  }
});

test('each procedure has a deep link at an entrance, as far as it is offered', async ({ page, server }) => {
  await page.goto(`${server.origin}/p/chuokai`);
  await expect(page.getByText('ご所属の団体または販売パートナーを通じて')).toBeVisible();
  await expect(page.getByRole('link', { name: '証明書を申請する' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: '証明書を更新する' })).toHaveCount(0);
  await page.goto(`${server.origin}/p/kikin`);
  await expect(page.getByText('新規のお申し込みは、現在受け付けていません')).toBeVisible();
  await expect(page.getByRole('link', { name: '証明書を更新する' })).toHaveCount(0);
  await page.getByRole('link', { name: '証明書を再発行する' }).click();
  await expect(page).toHaveURL(`${server.origin}/p/kikin/reissue`);
  for (const path of ['status', 'acquire', 'renew', 'reissue', 'revoke', 'guide', 'trust', 'inquiry']) {
    const answer = await page.goto(`${server.origin}/p/kikin/${path}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText('見本データ 電子認証サービス').first()).toBeVisible();
  }
});

test('what is to be read is there at every entrance', async ({ page, server }) => {
  await page.goto(`${server.origin}/p/bundle`);
  await page.getByRole('link', { name: '利用環境' }).click();
  await expect(page).toHaveURL(`${server.origin}/p/bundle/topic/environment`);
  await look(page, 'topic-environment');
  for (const topic of topics) {
    await page.goto(`${server.origin}/topic/${topic}`);
    await expect(page.getByRole('heading', { level: 2 }).nth(2)).toBeVisible();
  }
  await look(page, 'topic-privacy');
  await page.goto(`${server.origin}/topic/constructor`);
  await expect(page.getByRole('heading', { name: 'ページが見つかりません' })).toBeVisible();
});

test('an entrance that is none says so, and the console stands at / alone', async ({ page, server }) => {
  await page.goto(`${server.origin}/p/nobody/apply`);
  await expect(page.getByRole('heading', { name: 'この窓口は存在しません' })).toBeVisible();
  await look(page, 'portal-none');
  await page.getByRole('link', { name: '一般の窓口' }).click();
  await expect(page).toHaveURL(`${server.origin}/`);
  const console = await page.goto(`${server.origin}/p/bundle/console`);
  expect(console?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'ページが見つかりません' })).toBeVisible();
});

test('an enquiry reaches the help desk, and can be answered', async ({ page, server }) => {
  await page.goto(`${server.origin}/p/bundle`);
  await page.getByRole('main').getByRole('link', { name: 'お問い合わせフォーム' }).click();
  await page.getByRole('button', { name: '送信する' }).click();
  await expect(page.getByText('確認が必要な項目が4件あります')).toBeVisible();
  await look(page, 'inquiry');
  await page.getByRole('textbox', { name: 'お名前' }).fill('見本 太郎');
  await page.getByRole('textbox', { name: '電子メールアドレス' }).fill('not an address');
  await page.getByRole('textbox', { name: '件名' }).fill('取得の手順について');
  await page.getByRole('textbox', { name: '内容' }).fill('PINのメールが届きません。\n<b>どうすればよいですか。</b>');
  await page.getByRole('button', { name: '送信する' }).click();
  await expect(page.getByRole('textbox', { name: '電子メールアドレス' })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('textbox', { name: '電子メールアドレス' }).fill('asks@example.co.jp');
  await page.getByRole('button', { name: '送信する' }).click();
  await expect(page.getByRole('heading', { name: 'お問い合わせを送信しました' })).toBeVisible();
  await look(page, 'inquiry-sent');
  const desk = await mailTo(server, 'helpdesk@bundle.example', '取得の手順について');
  expect(desk.text).toContain('<b>どうすればよいですか。</b>');
  expect(desk.text).toContain('asks@example.co.jp');
  expect(desk.replyTo).toBe('asks@example.co.jp');
  const receipt = await mailTo(server, 'asks@example.co.jp', 'お問い合わせを受け付けました');
  expect(receipt.text).not.toContain('PIN');
  expect(receipt.text).toContain('03-0000-0001');
});

test('what was opened at one entrance is nothing at another', async ({ page, server }) => {
  const person = newPerson();
  const { url, receiptNumber } = await apply(page, server, person);
  await expect(page.getByRole('button', { name: 'サインアウト' })).toBeVisible();
  await page.goto(url.replace(server.origin, `${server.origin}/p/chuokai`));
  await expect(page.getByText('見本県中央会 電子認証サービス').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'サインアウト' })).toHaveCount(0);
  await expect(page.getByText(receiptNumber)).toHaveCount(0);
  // Nor do the right secrets open it there.
  await page.goto(`${server.origin}/p/chuokai/status`);
  await page.getByRole('textbox', { name: '受付番号' }).fill(receiptNumber);
  await page.getByRole('textbox', { name: '電子メールアドレス' }).fill(person.email);
  await page.getByRole('textbox', { name: '申請パスワード' }).fill(person.passphrase);
  await page.getByRole('button', { name: '送信する' }).click();
  await expect(page.getByRole('alert')).toContainText('該当する申請が存在しません');
  await page.goto(url);
  await expect(page.getByText(receiptNumber).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'サインアウト' })).toBeVisible();
});

test('an administrator makes an entrance, tells something there and changes it', async ({ page, server }) => {
  const administrator = server.demo.staff.findIndex(({ role }) => role === 'ADMINISTRATOR');
  await signIn(page, server, administrator);
  await page.getByRole('link', { name: '販売パートナー' }).click();
  await expect(page.getByRole('link', { name: '見本県中央会(見本)' })).toBeVisible();
  await look(page, 'console-partners');
  await page.getByRole('link', { name: '販売パートナーを追加する' }).click();
  await page.getByRole('textbox', { name: '色' }).fill('red');
  await page.getByRole('button', { name: '追加する' }).click();
  await expect(page.getByRole('textbox', { name: '色' })).toHaveAttribute('aria-invalid', 'true');
  for (const [label, text] of [
    [/^名称（日本語）/, '試験組合'],
    [/^名称（英語）/, 'Trial union'],
    [/^窓口のアドレス/, 'trial'],
    [/^窓口の名称（日本語）/, '試験組合 証明書窓口'],
    [/^窓口の名称（英語）/, 'Trial union certificates'],
    [/^お問い合わせ先と受付時間（日本語）/, '電話 03-0000-0009'],
    [/^色/, '#c0392b'],
    [/^利用環境/, 'https://www.example.com/environment'],
  ] as const) {
    await page.getByRole('textbox', { name: label }).fill(text);
  }
  await page.getByText('Class2 スタンダード').click();
  await page.locator('input[type=file]').setInputFiles({
    name: 'logo.png',
    mimeType: 'image/png',
    buffer: await page.screenshot({ clip: { x: 0, y: 0, width: 32, height: 32 } }),
  });
  await expect(page.getByRole('button', { name: 'ロゴを外す' })).toBeVisible();
  await look(page, 'console-partner');
  await page.getByRole('button', { name: '追加する' }).click();
  await expect(page.getByRole('link', { name: '試験組合' })).toBeVisible();

  await page.getByRole('link', { name: 'お知らせ' }).click();
  await page.getByRole('textbox', { name: /^見出し（日本語）/ }).fill('年末の受付について');
  await page.getByRole('textbox', { name: /^見出し（英語）/ }).fill('At the end of the year');
  await page.getByRole('textbox', { name: /^本文（日本語）/ }).fill('年末は12月28日まで受け付けます。');
  await page.getByRole('combobox', { name: /^表示する窓口/ }).selectOption('trial');
  await page.getByRole('button', { name: '公開する' }).click();
  await expect(page.getByRole('textbox', { name: /^本文（英語）/ })).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('textbox', { name: /^本文（英語）/ }).fill('Applications are taken until 28 December.');
  await page.getByRole('button', { name: '公開する' }).click();
  await expect(page.getByText('お知らせを登録しました')).toBeVisible();
  await look(page, 'console-notices');

  await page.goto(`${server.origin}/p/trial`);
  await expect(page.getByText('試験組合 証明書窓口').first()).toBeVisible();
  await page.getByText('年末の受付について').click();
  await expect(page.getByText('年末は12月28日まで受け付けます。')).toBeVisible();
  await expect(page.getByRole('link', { name: '利用環境' })).toHaveAttribute('href', 'https://www.example.com/environment');
  await look(page, 'portal-made');
  await page.goto(`${server.origin}/console/notices`);
  await page.getByRole('button', { name: '「年末の受付について」の公開を終了する' }).click();
  await expect(page.getByRole('button', { name: '「年末の受付について」の公開を終了する' })).toHaveCount(0);

  await page.goto(`${server.origin}/console/partners`);
  await page.getByRole('link', { name: '試験組合' }).click();
  await expect(page.getByRole('textbox', { name: /^色/ })).toHaveValue('#c0392b');
  await page.getByText('新規の申請を受け付ける').click();
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByText('保存しました')).toBeVisible();
  await page.goto(`${server.origin}/p/trial`);
  await expect(page.getByText('新規のお申し込みは、現在受け付けていません')).toBeVisible();
  await expect(page.getByText('年末の受付について')).toHaveCount(0);
});
