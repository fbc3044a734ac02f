import { look } from './look';
import { signIn } from './office';
import { expect, test } from './server';

// Who is added and kept out here is nobody that another file signs in as.
test.use({ alone: 'staff' });

test('an administrator adds a colleague, changes the role, keeps them out; the permissions stand beside', async ({
  page,
  server,
  browser,
  watch,
}) => {
  test.setTimeout(180_000);
  const administrator = server.demo.staff
    .filter(({ role }) => role !== 'AUDITOR')
    .findIndex(({ role }) => role === 'ADMINISTRATOR');
  await signIn(page, server, administrator);
  await page.getByRole('link', { name: '担当者と権限' }).click();
  await expect(page.getByRole('heading', { name: '役割ごとの権限' })).toBeVisible();
  const audit = page.getByRole('row', { name: /監査ログを見る/ });
  await expect(audit.getByRole('cell')).toHaveText([/できない/, /できない/, /できる$/, /できる$/]);

  // What is wrong stands at its field, and what was typed stays.
  const name = page.getByRole('textbox', { name: 'お名前' });
  const login = page.getByRole('textbox', { name: /^ログイン名/ });
  await name.fill('寿限無寿限無五劫の擦り切れ 海砂利水魚之助');
  await login.fill('Reviewer 1');
  await page.getByRole('button', { name: '追加する', exact: true }).click();
  await expect(login).toHaveAttribute('aria-invalid', 'true');
  await login.fill('reviewer1');
  await page.getByRole('button', { name: '追加する', exact: true }).click();
  await expect(page.getByText('このログイン名はすでに使われています。')).toBeVisible();
  await expect(name).toHaveValue('寿限無寿限無五劫の擦り切れ 海砂利水魚之助');
  await login.fill('jugemu');
  await page.getByRole('button', { name: '追加する', exact: true }).click();
  await expect(page.getByText(/の最初のパスワードです。/)).toBeVisible();
  const password = await page.getByText(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}$/).innerText();
  await look(page, 'console-staff');

  const colleague = await browser.newPage();
  watch(colleague);
  await colleague.goto(`${server.origin}/console`);
  await colleague.getByRole('textbox', { name: 'ログイン名' }).fill('jugemu');
  await colleague.getByRole('textbox', { name: 'パスワード', exact: true }).fill(password.replace(/\s/g, ''));
  await colleague.keyboard.press('Enter');
  await expect(colleague.getByRole('heading', { name: '審査', exact: true, level: 1 })).toBeVisible();
  // Who manages no staff reads the table, and is told no login.
  await colleague.getByRole('link', { name: '担当者と権限' }).click();
  await expect(colleague.getByRole('heading', { name: '役割ごとの権限' })).toBeVisible();
  await expect(colleague.getByText('reviewer1')).toHaveCount(0);
  await expect(colleague.getByRole('button', { name: /役割を変える/ })).toHaveCount(0);

  await page.getByRole('button', { name: /^寿限無.*の役割を変える$/ }).click();
  const dialog = page.getByRole('alertdialog');
  await dialog.getByRole('radio', { name: '監査担当者' }).check({ force: true });
  await look(page, 'console-staff-role');
  await dialog.getByRole('button', { name: '役割を変える' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('listitem').filter({ hasText: '寿限無' })).toContainText('監査担当者');
  await colleague.reload();
  await expect(colleague.getByRole('heading', { name: 'サインイン' })).toBeVisible();

  await page.getByRole('button', { name: /^寿限無.*の利用を停止する$/ }).click();
  await dialog.getByRole('button', { name: '利用を停止する' }).click();
  await expect(page.getByText('利用停止中')).toBeVisible();
  await colleague.getByRole('textbox', { name: 'ログイン名' }).fill('jugemu');
  await colleague.getByRole('textbox', { name: 'パスワード', exact: true }).fill(password.replace(/\s/g, ''));
  await colleague.keyboard.press('Enter');
  await expect(colleague.getByText(/^サインインできません/)).toBeVisible();
  await colleague.close();
});
