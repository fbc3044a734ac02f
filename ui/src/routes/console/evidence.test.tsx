import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { caseOf, check, consoleFrame } from '../../testing/case';
import { open, serve } from '../../testing/render';

/** The page of a case; what is put in is answered by the next of the answers. */
async function openCase(answers: (Response | Error)[]) {
  const state = { request: caseOf([check('ORGANIZATION_EXISTS')]) };
  serve({ ConsoleFrame: consoleFrame, Case: () => ({ viewer: consoleFrame.viewer, node: state.request }) });
  const graphql = globalThis.fetch;
  const sent: RequestInit[] = [];
  vi.spyOn(globalThis, 'fetch').mockImplementation((input, init) => {
    if (!String(input).startsWith('/evidence/')) return graphql(input, init);
    if (init) sent.push(init);
    const answer = answers.shift();
    return answer instanceof Response ? Promise.resolve(answer) : Promise.reject(answer ?? new Error('nothing more is answered'));
  });
  await open('/console/requests/req_1');
  await screen.findByRole('heading', { name: '確認資料' });
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('no place for files');
  return { input, sent };
}

const json = (body: object) => new Response(JSON.stringify(body), { status: 200 });

it('keeps a file that did not arrive or was refused, until it is stored or given up', async () => {
  const refused = { code: 'BAD_FILE_TYPE', field: 'file', message: '', params: [] };
  const { input, sent } = await openCase([
    new TypeError('the network is gone'),
    json({ evidenceId: null, problems: [refused] }),
    json({ evidenceId: 'evid_1', problems: [] }),
  ]);
  const user = userEvent.setup();
  await user.selectOptions(screen.getByRole('combobox', { name: /裏付ける確認/ }), '組織の実在');
  await user.upload(input, new File(['%PDF-'], '登記 1.pdf', { type: 'application/pdf' }));
  expect((await screen.findByText(/送信できませんでした/)).textContent).toContain('まだ保存されていません');
  await user.click(screen.getByRole('button', { name: 'もう一度送る' }));
  await screen.findByText(/そのどれでもないか、壊れています/);
  await user.click(screen.getByRole('button', { name: 'もう一度送る' }));
  await screen.findByText('「登記 1.pdf」を保存しました。');
  expect(screen.queryByRole('button', { name: 'もう一度送る' })).toBeNull();
  expect(sent).toHaveLength(3);
  expect(sent[0]?.headers).toMatchObject({
    'Content-Type': 'application/octet-stream',
    'Shomei-File-Name': encodeURIComponent('登記 1.pdf'),
    'Shomei-Registration-Version': '1',
    'Shomei-Check': 'ORGANIZATION_EXISTS',
  });
}, 20_000);

it('does not send what is too large', async () => {
  const { input, sent } = await openCase([]);
  const large = new File(['x'], 'large.pdf', { type: 'application/pdf' });
  Object.defineProperty(large, 'size', { value: 10 * 2 ** 20 + 1 });
  const user = userEvent.setup();
  await user.upload(input, large);
  await screen.findByText('1つのファイルは10MBまでです。');
  expect(sent).toHaveLength(0);
  await user.click(screen.getByRole('button', { name: 'やめる' }));
  await waitFor(() => expect(screen.queryByText('large.pdf')).toBeNull());
}, 20_000);
