import { look } from './look';
import { proposeEdit, signIn } from './office';
import { expect, test } from './server';

test.use({ alone: 'product' });

test('an administrator edits a product: what is wrong stands at its field, the difference before saving', async ({
  page,
  server,
}) => {
  const administrator = server.demo.staff.filter(({ role }) => role !== 'AUDITOR').findIndex(({ role }) => role === 'ADMINISTRATOR');
  await signIn(page, server, administrator);
  await page.getByRole('link', { name: '製品', exact: true }).click();
  await expect(page.getByRole('heading', { name: '製品', level: 1 })).toBeVisible();
  await expect(page.getByText('class2-closing')).toBeVisible();
  await look(page, 'console-products');

  await page.getByRole('link', { name: 'Class2 スタンダード' }).click();
  const reminders = page.getByRole('textbox', { name: /^ご案内を送る日/ });
  await expect(reminders).toHaveValue('30, 10');
  await look(page, 'console-product');

  // Nothing typed is lost when it is refused.
  await reminders.fill('１０、３０');
  await page.locator('#policy-validityDays').fill('900');
  await page.getByRole('button', { name: '変更点を確認する' }).click();
  await page.getByRole('textbox', { name: /^変更の理由/ }).fill('有効期間の見直し');
  await page.getByRole('button', { name: '提案する' }).click();
  const summary = page.getByRole('group', { name: /確認が必要な項目が/ });
  await expect(summary).toBeFocused();
  await expect(summary).toContainText('有効期間（日）: 1から824までの数を入力してください。');
  await expect(page.locator('#policy-validityDays')).toHaveAttribute('aria-invalid', 'true');
  await expect(reminders).toHaveValue('１０、３０');
  await look(page, 'console-product-refused');

  await page.locator('#policy-validityDays').fill('365');
  await reminders.fill('60、30、10');
  await page.getByRole('checkbox', { name: '別の担当者の承認も必要にする' }).first().focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: '変更点を確認する' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('審査（新規） / 別の担当者の承認も必要にする');
  await expect(dialog.locator('ins')).toHaveText(['する', '60、30、10']);
  await look(page, 'console-product-difference');
  await proposeEdit(page, server);
  await expect(reminders).toHaveValue('60, 30, 10');

  // Who is no administrator reads.
  await page.getByRole('button', { name: 'サインアウト' }).click();
  await signIn(page, server);
  await page.goto(`${server.origin}/console/products`);
  await page.getByRole('link', { name: 'Class2 スタンダード' }).click();
  await expect(page.getByText('編集できるのは管理者だけです。')).toBeVisible();
  await expect(page.getByRole('button', { name: '変更点を確認する' })).toHaveCount(0);
});

test('a product is made of another by two: all of it is shown, with what differs', async ({ page, server }) => {
  const administrators = server.demo.staff.filter(({ role }) => role !== 'AUDITOR');
  await signIn(page, server, administrators.findIndex(({ role }) => role === 'ADMINISTRATOR'));
  await page.goto(`${server.origin}/console/products`);
  await page.getByRole('link', { name: '製品を追加する' }).click();
  await page.getByRole('combobox', { name: /^もとにする製品/ }).selectOption({ label: 'Class2 スタンダード (class2-standard)' });
  const code = page.getByRole('textbox', { name: /^製品コード/ });
  await expect(code).toHaveValue('');
  await look(page, 'console-product-new');

  // Nothing typed is lost when it is refused.
  await code.fill('Class2 新');
  await page.locator('#policy-name-ja').fill('Class2 二年もの');
  await page.locator('#policy-validityDays').fill('730');
  await page.getByRole('button', { name: '変更点を確認する' }).click();
  await page.getByRole('textbox', { name: /^追加の理由/ }).fill('二年の要望');
  await page.getByRole('button', { name: '提案する' }).click();
  await expect(page.getByRole('group', { name: /確認が必要な項目が/ })).toContainText('製品コード');
  await expect(code).toHaveAttribute('aria-invalid', 'true');
  await code.fill('class2-two-years');
  const body = page.locator('#policy-termsOfUse-body-ja');
  await body.fill(`${await body.inputValue()}\n\n第99条 二年ものの定めです。`);
  await page.getByRole('button', { name: '変更点を確認する' }).click();
  await expect(page.getByRole('alertdialog')).toContainText('第99条 二年ものの定めです。');
  await look(page, 'console-product-new-difference');
  await page.getByRole('button', { name: '提案する' }).click();
  await expect(page.getByText('class2-two-yearsの追加を提案しました。')).toBeVisible();

  await page.getByRole('button', { name: 'サインアウト' }).click();
  await signIn(page, server, administrators.findLastIndex(({ role }) => role === 'ADMINISTRATOR'));
  await page.goto(`${server.origin}/console/proposals`);
  await expect(page.getByText('製品の追加')).toBeVisible();
  await expect(page.getByText('第99条 二年ものの定めです。')).toBeVisible();
  await page.getByText(/^同じ内容の項目/).click();
  await look(page, 'console-product-proposed');
  await page.getByRole('button', { name: '実行する' }).click();
  await expect(page.getByText('実行済み').first()).toBeVisible();
  await page.goto(`${server.origin}/console/products`);
  await page.getByRole('link', { name: 'Class2 二年もの' }).click();
  await expect(page.locator('#policy-validityDays')).toHaveValue('730');
});
