import { look } from './look';
import { openCase, signIn } from './office';
import { apply, newPerson } from './person';
import { expect, test } from './server';

test.use({ alone: 'decide' });

/** The serial number of a certificate that stands. */
const standing = `{ certificates(first: 100) { nodes { serial status } } }`;

test('reasons begin with templates, and nothing typed goes', async ({ page, server, browser, watch }) => {
  const person = newPerson();
  const { receiptNumber } = await apply(page, server, person);
  await expect(page.getByRole('heading', { name: '申請を本受付しました' })).toBeVisible();

  const office = await (await browser.newContext()).newPage();
  watch(office);
  const roles = server.demo.staff.filter(({ role }) => role !== 'AUDITOR');
  await signIn(office, server, roles.findIndex(({ role }) => role === 'ADMINISTRATOR'));
  await office.goto(`${server.origin}/console/reasons`);
  await expect(office.getByText('法人番号と組織名の不一致')).toBeVisible();
  await look(office, 'console-reasons');
  await office.getByRole('button', { name: '保存する' }).click();
  await expect(office.getByRole('textbox', { name: /^見出し/ })).toHaveAttribute('aria-invalid', 'true');
  await office.getByRole('textbox', { name: /^見出し/ }).fill('勤務先の番地');
  await office.getByRole('textbox', { name: /^日本語の文/ }).fill('番地をご確認ください。');
  await office.getByRole('textbox', { name: /^英語の文/ }).fill('Please check the street.');
  await office.getByText('差戻しで開く項目（0件）').click();
  await office.getByText('勤務先 地域・番地', { exact: true }).click();
  await office.getByRole('button', { name: '保存する' }).click();
  await expect(office.getByText('保存しました。')).toBeVisible();
  await office.getByRole('button', { name: '「お名前の表記の不一致」の利用を停止する' }).click();
  await expect(office.getByText('利用停止中')).toBeVisible();

  await openCase(office, receiptNumber);
  await office.getByRole('button', { name: '担当する' }).click();
  await office.getByRole('button', { name: '差し戻す', exact: true }).click();
  const reason = office.getByRole('textbox', { name: /^差戻しの理由/ });
  await office.getByRole('button', { name: '勤務先の番地' }).click();
  await expect(reason).toHaveValue('番地をご確認ください。');
  await expect(office.getByRole('checkbox', { name: '勤務先 地域・番地' })).toBeChecked();
  await expect(office.getByRole('button', { name: 'お名前の表記の不一致' })).toHaveCount(0);
  // Typed: it is asked for before it goes.
  await reason.fill('番地は2-8-1ではないですか。');
  await office.getByRole('button', { name: '組織名の英語表記' }).click();
  await expect(reason).toHaveValue('番地は2-8-1ではないですか。');
  await look(office, 'case-return-template');
  await office.getByRole('button', { name: '後ろに加える' }).click();
  await expect(reason).toHaveValue(/^番地は2-8-1ではないですか。\n組織名の英語表記が/);
  await office.getByRole('combobox', { name: /^訂正の期限/ }).selectOption('3');
  await expect(office.getByText(/24時00分まで。期限までに訂正がなければ/)).toBeVisible();
  await office.getByRole('button', { name: '差し戻して通知する' }).click();
  await expect(office.getByText('申請者の訂正を待っています')).toBeVisible();
});

test('a set of certificates is to be replaced by a day, by two officers', async ({ page, server }) => {
  const roles = server.demo.staff.filter(({ role }) => role !== 'AUDITOR');
  await signIn(page, server, roles.findIndex(({ role }) => role === 'ADMINISTRATOR'));
  const serials = await page.evaluate(async (query) => {
    const reply = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Shomei-Audience': 'staff', 'Shomei-Entrance': '/' },
      body: JSON.stringify({ query }),
    });
    const { data }: { data: { certificates: { nodes: { serial: string; status: string }[] } } } = await reply.json();
    return data.certificates.nodes.filter(({ status }) => status === 'ACTIVE').map(({ serial }) => serial);
  }, standing);
  await page.goto(`${server.origin}/console/revocations`);
  await expect(page.getByText('一斉失効はまだありません。')).toBeVisible();
  await look(page, 'console-revocations-empty');
  await page.getByRole('button', { name: '対象とメールを確認する' }).click();
  await expect(page.getByLabel(/^差替えの期限/)).toHaveAttribute('aria-invalid', 'true');
  const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel(/^差替えの期限/).fill(day);
  await page.getByRole('textbox', { name: /^利用者に伝える理由（日本語）/ }).fill('記載事項に誤りがありました。');
  await page.getByRole('textbox', { name: /^利用者に伝える理由（英語）/ }).fill('The certificate states what is not true.');
  await page.getByRole('button', { name: '対象とメールを確認する' }).click();
  await expect(page.getByText('対象の条件を1つ以上選んでください。')).toBeVisible();
  await page.getByRole('textbox', { name: /^シリアル番号の一覧/ }).fill([serials[0], '1f3a90c4550e7b2100ff'].join('\n'));
  await page.getByRole('button', { name: '対象とメールを確認する' }).click();
  await expect(page.getByRole('heading', { name: '1件の証明書の一斉失効を提案しますか？' })).toBeVisible();
  await expect(page.getByText('対象に見つからないシリアル番号が1件あります。')).toBeVisible();
  await page.getByText('メールの文面（日本語）').click();
  await look(page, 'console-revocations-confirm');
  await page.getByRole('textbox', { name: /^提案の理由/ }).fill('発行時の設定誤り');
  await page.getByRole('button', { name: '提案する', exact: true }).click();
  const again = page.getByLabel(/^パスワード/);
  const proposed = page.getByText('提案しました。', { exact: false });
  await expect(again.or(proposed).first()).toBeVisible();
  if (await again.isVisible()) {
    await again.fill(server.demo.staff.find(({ role }) => role === 'ADMINISTRATOR')?.password ?? '');
    await page.keyboard.press('Enter');
  }
  await expect(proposed).toBeVisible();

  await page.getByRole('button', { name: 'サインアウト' }).click();
  await signIn(page, server, roles.findIndex(({ role }) => role === 'APPROVER'));
  await page.goto(`${server.origin}/console/proposals`);
  await expect(page.getByText('一斉失効', { exact: true }).last()).toBeVisible();
  await look(page, 'console-proposals-campaign');
  await page.getByRole('button', { name: '実行する' }).click();
  await expect(page.getByText('実行済み')).toBeVisible();

  await page.getByRole('button', { name: 'サインアウト' }).click();
  await signIn(page, server, roles.findIndex(({ role }) => role === 'ADMINISTRATOR'));
  await page.goto(`${server.origin}/console/revocations`);
  await expect(page.getByText('期限を待っています')).toBeVisible();
  await expect(page.getByText('差替えのお願い：1件（予定1件）')).toBeVisible();
  await look(page, 'console-revocations-waiting');
  await page.getByRole('button', { name: '一時停止する' }).click();
  await page.getByRole('button', { name: '一時停止する' }).last().click();
  await expect(page.getByText('一時停止中')).toBeVisible();
  await page.getByRole('button', { name: '中止する' }).click();
  await look(page, 'console-revocations-cancel');
  await page.getByRole('button', { name: '中止する' }).last().click();
  await expect(page.getByText('中止', { exact: true })).toBeVisible();
});
