import type { Page } from '@playwright/test';
import { look } from './look';
import { signIn } from './office';
import { expect, test } from './server';

test.use({ alone: 'proposal' });

interface Listed {
  serial: string;
  status: string;
}

/** The latest certificates, as staff are told of them. */
async function certificates(page: Page): Promise<Listed[]> {
  return page.evaluate(async () => {
    const reply = await fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Shomei-Audience': 'staff', 'Shomei-Entrance': '/' },
      body: JSON.stringify({ query: '{ certificates(first: 100) { nodes { serial status } } }' }),
    });
    const { data }: { data: { certificates: { nodes: Listed[] } } } = await reply.json();
    return data.certificates.nodes;
  });
}

async function statusOf(page: Page, serial: string): Promise<string | undefined> {
  return (await certificates(page)).find((each) => each.serial === serial)?.status;
}

test('a revocation by staff is proposed by one and carried out by another', async ({ page, server }) => {
  await signIn(page, server);
  await page.getByRole('link', { name: '2人で行う操作' }).click();
  await expect(page.getByText('決定を待っている提案はありません。')).toBeVisible();
  await look(page, 'console-proposals-empty');

  // Nothing typed is lost when it is refused.
  const serial = (await certificates(page)).find(({ status }) => status === 'ACTIVE')?.serial ?? '';
  await page.getByRole('textbox', { name: /^シリアル番号/ }).fill('00ff');
  await page.getByRole('button', { name: '失効の影響を確認する' }).click();
  await expect(page.getByText('この番号の証明書はありません。', { exact: false })).toBeVisible();
  await page.getByRole('textbox', { name: /^シリアル番号/ }).fill(serial);
  // Nothing is proposed before it was seen what it does.
  await expect(page.getByRole('button', { name: '提案する' })).toHaveCount(0);
  await page.getByRole('button', { name: '失効の影響を確認する' }).click();
  await expect(page.getByText('承認者または管理者がもう1人', { exact: false })).toBeVisible();
  await expect(page.getByText(/^失効のお知らせ：/)).toBeVisible();
  await look(page, 'console-revocation-dry-run');
  await page.getByRole('button', { name: '提案する' }).click();
  const why = page.getByRole('textbox', { name: /^提案の理由/ });
  await expect(why).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByRole('textbox', { name: /^シリアル番号/ })).toHaveValue(serial);
  await why.fill('組織から利用終了の連絡があったため');
  await page.getByRole('button', { name: '提案する' }).click();
  await expect(page.getByText('提案しました。', { exact: false })).toBeVisible();
  await expect(page.getByText('あなたの提案です。', { exact: false })).toBeVisible();
  await expect(page.getByRole('button', { name: '実行する' })).toHaveCount(0);
  await look(page, 'console-proposals-mine');

  await page.getByRole('button', { name: 'サインアウト' }).click();
  const approver = server.demo.staff.filter(({ role }) => role !== 'AUDITOR').findIndex(({ role }) => role === 'APPROVER');
  await signIn(page, server, approver);
  await page.goto(`${server.origin}/console/proposals`);
  await look(page, 'console-proposals');
  // To decline wants a note, and says so at the field.
  await page.getByRole('button', { name: '却下する' }).click();
  const decision = page.getByRole('textbox', { name: /^メモ/ });
  await expect(decision).toHaveAttribute('aria-invalid', 'true');
  await expect(decision).toHaveAccessibleDescription(/入力してください/);
  await expect(page.getByRole('button', { name: '実行する' })).toBeVisible();
  expect(await statusOf(page, serial)).toBe('ACTIVE');
  await page.getByRole('button', { name: '実行する' }).click();
  await expect(page.getByText('実行済み')).toBeVisible();
  expect(await statusOf(page, serial)).toBe('REVOKED');
  await look(page, 'console-proposals-decided');
});
