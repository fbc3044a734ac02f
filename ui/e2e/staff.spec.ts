import type { Browser, Page } from '@playwright/test';
import { look } from './look';
import { signIn } from './office';
import { expect, test, type Server } from './server';

// Who is added and kept out here is nobody that another file signs in as.
test.use({ alone: 'staff' });

const administrators = (server: Server) =>
  server.demo.staff
    .filter(({ role }) => role !== 'AUDITOR')
    .flatMap(({ role }, index) => (role === 'ADMINISTRATOR' ? [index] : []));

const half = /^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){2}$/;

/** Has the other administrator carry out what waits, and answers the first half of the password that it draws, if it draws one. */
async function carryOut(browser: Browser, server: Server, watch: (page: Page) => void, picture: string, draws: boolean): Promise<string> {
  const context = await browser.newContext({ locale: 'ja-JP' });
  const other = await context.newPage();
  watch(other);
  await signIn(other, server, administrators(server).at(-1));
  await other.getByRole('link', { name: '2人で行う操作' }).click();
  const carry = other.getByRole('button', { name: '実行する' });
  await expect(carry).toHaveCount(1);
  await look(other, picture);
  await carry.click();
  await expect(carry).toHaveCount(0);
  const password = draws ? (await other.getByText(half).innerText()).replaceAll(/\s/g, '') : '';
  if (draws) await look(other, `${picture}-handed`);
  await context.close();
  return password;
}

/** The second half of a drawn password, as who proposed it is shown it; they are back at the staff page afterwards. */
async function secondHalf(page: Page, picture?: string): Promise<string> {
  await page.getByRole('link', { name: '2人で行う操作', exact: true }).click();
  await expect(page.getByText('最初のパスワードの後半です')).toBeVisible();
  if (picture) await look(page, picture);
  const shown = (await page.getByText(half).innerText()).replaceAll(/\s/g, '');
  await page.getByRole('link', { name: '担当者と権限' }).click();
  return shown;
}

async function enter(page: Page, server: Server, login: string, password: string): Promise<void> {
  await page.goto(`${server.origin}/console`);
  await page.getByRole('textbox', { name: 'ログイン名' }).fill(login);
  await page.getByRole('textbox', { name: 'パスワード', exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

/** The first sign-in: the drawn password is changed before anything else. */
async function changeFirst(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'パスワードの変更' })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await page.getByRole('textbox', { name: '新しいパスワード' }).fill('correct battery horse 馬');
  await page.getByRole('button', { name: 'パスワードを変更する' }).click();
  await expect(page.getByRole('heading', { name: 'パスワードの変更' })).toHaveCount(0);
}

test('staff are added and given roles by two, kept out by one; the permissions stand beside', async ({ page, server, browser, watch }) => {
  await signIn(page, server, administrators(server)[0]);
  await page.getByRole('link', { name: '担当者と権限' }).click();
  await expect(page.getByRole('heading', { name: '役割ごとの権限' })).toBeVisible();
  const audit = page.getByRole('row', { name: /監査ログを見る/ });
  await expect(audit.getByRole('cell')).toHaveText([/できない/, /できない/, /できる$/, /できる$/, /できない/]);

  // What is wrong stands at its field, and what was typed stays.
  const name = page.getByRole('textbox', { name: 'お名前' });
  const login = page.getByRole('textbox', { name: /^ログイン名/ });
  const reason = page.getByRole('textbox', { name: /^理由/ });
  const propose = page.getByRole('button', { name: '提案する', exact: true });
  await name.fill('寿限無寿限無五劫の擦り切れ 海砂利水魚之助');
  await login.fill('Reviewer 1');
  await propose.click();
  await expect(login).toHaveAttribute('aria-invalid', 'true');
  await expect(reason).toHaveAttribute('aria-invalid', 'true');
  await login.fill('reviewer1');
  await reason.fill('審査の増員');
  await propose.click();
  await expect(page.getByText('このログイン名はすでに使われています。')).toBeVisible();
  await expect(name).toHaveValue('寿限無寿限無五劫の擦り切れ 海砂利水魚之助');
  await login.fill('jugemu');
  await propose.click();
  await expect(page.getByText(/^受け付けました。/)).toBeVisible();
  await look(page, 'console-staff');
  const first = await carryOut(browser, server, watch, 'console-staff-proposed', true);
  const second = await secondHalf(page, 'console-staff-half');
  expect(second).not.toBe(first);

  const colleague = await browser.newPage();
  watch(colleague);
  // One half opens nothing.
  await enter(colleague, server, 'jugemu', first);
  await expect(colleague.getByText(/^サインインできません/)).toBeVisible();
  await enter(colleague, server, 'jugemu', first + second);
  await look(colleague, 'console-staff-first-password');
  await changeFirst(colleague);
  await expect(colleague.getByRole('heading', { name: '審査', exact: true, level: 1 })).toBeVisible();
  // Who manages no staff reads the table, and is told no login.
  await colleague.getByRole('link', { name: '担当者と権限' }).click();
  await expect(colleague.getByRole('heading', { name: '役割ごとの権限' })).toBeVisible();
  await expect(colleague.getByText('reviewer1')).toHaveCount(0);
  await expect(colleague.getByRole('button', { name: /役割を変える/ })).toHaveCount(0);

  // The password is another by now: nothing is shown of the first.
  await page.getByRole('link', { name: '2人で行う操作', exact: true }).click();
  await expect(page.getByText('寿限無', { exact: false }).or(page.getByText('jugemu')).first()).toBeVisible();
  await expect(page.getByText('最初のパスワードの後半です')).toHaveCount(0);
  await page.getByRole('link', { name: '担当者と権限' }).click();
  await page.getByRole('button', { name: /^寿限無.*の役割を変える$/ }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('radio', { name: '監査担当者' }).check({ force: true });
  await dialog.getByRole('textbox', { name: /^理由/ }).fill('異動');
  await look(page, 'console-staff-role');
  await dialog.getByRole('button', { name: '提案する' }).click();
  await expect(dialog).toHaveCount(0);
  const row = page.getByRole('listitem').filter({ hasText: '寿限無' });
  await expect(row).toContainText('審査担当者');
  await carryOut(browser, server, watch, 'console-staff-role-proposed', false);
  await page.reload();
  await expect(row).toContainText('監査担当者');
  await colleague.reload();
  await expect(colleague.getByRole('heading', { name: 'サインイン' })).toBeVisible();

  await page.getByRole('button', { name: /^寿限無.*の利用を停止する$/ }).click();
  await dialog.getByRole('textbox', { name: /^理由/ }).fill('端末の紛失');
  await dialog.getByRole('button', { name: '利用を停止する' }).click();
  await expect(page.getByText('利用停止中')).toBeVisible();
  await enter(colleague, server, 'jugemu', 'correct battery horse 馬');
  await expect(colleague.getByText(/^サインインできません/)).toBeVisible();
  await colleague.close();
});

test("a partner's staff see and do what is their partner's, and no more", async ({ page, server, browser, watch }) => {
  await signIn(page, server, administrators(server)[0]);
  await page.getByRole('link', { name: '担当者と権限' }).click();
  await page.getByRole('textbox', { name: 'お名前' }).fill('販売 小町');
  await page.getByRole('textbox', { name: /^ログイン名/ }).fill('komachi');
  await page.getByRole('radio', { name: 'パートナー担当者' }).check({ force: true });
  const partner = page.getByRole('combobox', { name: '所属するパートナー' });
  await partner.selectOption({ index: 1 });
  await page.getByRole('textbox', { name: /^理由/ }).fill('窓口の開設');
  await page.getByRole('button', { name: '提案する', exact: true }).click();
  await expect(page.getByText(/^受け付けました。/)).toBeVisible();
  // Of the two that wait, one is the review of whom the other test kept out.
  const context = await browser.newContext({ locale: 'ja-JP' });
  const other = await context.newPage();
  watch(other);
  await signIn(other, server, administrators(server).at(-1));
  await other.getByRole('link', { name: '2人で行う操作' }).click();
  await other.getByRole('listitem').filter({ hasText: 'komachi' }).getByRole('button', { name: '実行する' }).click();
  const first = (await other.getByText(half).innerText()).replaceAll(/\s/g, '');
  await context.close();
  const password = first + (await secondHalf(page));

  const clerk = await browser.newPage();
  watch(clerk);
  await enter(clerk, server, 'komachi', password);
  await changeFirst(clerk);
  await expect(clerk.getByRole('heading', { name: '申請と証明書' })).toBeVisible();
  await expect(clerk.getByRole('cell', { name: '更新 花子' })).toBeVisible();
  await look(clerk, 'console-partner');
  await expect(clerk.getByRole('navigation').getByRole('link')).toHaveText([
    '申請と証明書', '書類の到着', '2人で行う操作', 'クーポン', 'ライセンス・キー', '団体登録', '取り込み', '請求', 'APIクライアント', 'ウェブフック',
  ]);
  await clerk.getByRole('row').filter({ hasText: '更新 花子' }).first().getByRole('link').click();
  await expect(clerk.getByRole('heading', { name: '状態' })).toBeVisible();
  await look(clerk, 'console-partner-request');
  // A reissue, whose code the holder alone is sent.
  await clerk.getByRole('button', { name: '再発行を始める' }).click();
  await clerk.getByRole('button', { name: '再発行を始める' }).click();
  await expect(clerk.getByText('選んでください。')).toBeVisible();
  await clerk.getByRole('radio', { name: /なくした|紛失/ }).check({ force: true });
  await look(clerk, 'console-partner-reissue');
  await clerk.getByRole('button', { name: '再発行を始める' }).click();
  await expect(clerk.getByText(/^再発行を始めました。受付番号：/)).toBeVisible();
  await clerk.getByRole('button', { name: '登録事項の変更・退会を始める' }).click();
  await expect(clerk.getByRole('radio', { name: /退会/ })).toBeVisible();
  await look(clerk, 'console-partner-change');
  await clerk.getByRole('button', { name: 'やめる' }).click();
  // What a revocation would do is shown before it is proposed.
  await clerk.getByRole('link', { name: '失効を提案する' }).click();
  await clerk.getByRole('button', { name: '失効の影響を確認する' }).click();
  await expect(clerk.getByText(/^失効のお知らせ：/)).toBeVisible();
  await look(clerk, 'console-partner-dry-run');
  await clerk.getByRole('link', { name: 'ライセンス・キー' }).click();
  await look(clerk, 'console-partner-licenses');
  await clerk.goto(`${server.origin}/console/mails`);
  await expect(clerk.getByText('この画面は、パートナー担当者には表示できません。')).toBeVisible();
  await look(clerk, 'console-partner-elsewhere');
  await clerk.close();
});
