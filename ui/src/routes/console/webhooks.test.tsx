import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { consoleFrame } from '../../testing/case';
import { open, problem, serve } from '../../testing/render';

const frame = { viewer: { ...consoleFrame.viewer, staff: { ...consoleFrame.viewer.staff, role: 'PARTNER' } } };

const webhook = {
  __typename: 'Webhook',
  id: 'hook_1',
  url: 'https://hooks.example.com/shomei',
  description: '受注システム連携',
  types: ['request.approved'],
  email: null,
  language: 'JA',
  status: 'ENABLED',
  failingSince: '2026-11-20T01:00:00Z',
  succeededAt: null,
  previousSecretUntil: null,
  createdAt: '2026-11-01T00:00:00Z',
  partner: { __typename: 'Partner', id: 'part_1', ja: '証明商店', en: 'Shomei Shop' },
};

const delivery = (id: string, status: string, more: Record<string, unknown> = {}) => ({
  __typename: 'WebhookDelivery',
  id,
  status,
  attempts: 12,
  triedAt: '2026-11-20T01:00:00Z',
  nextAt: null,
  httpStatus: null,
  failure: null,
  excerpt: '',
  event: { __typename: 'Event', id: `evt_${id}`, type: 'request.approved', at: '2026-11-17T01:00:00Z', payload: '{}' },
  ...more,
});

const page = (nodes: unknown[], endCursor: string | null = null) => ({
  nodes,
  pageInfo: { __typename: 'PageInfo', hasNextPage: endCursor !== null, endCursor },
});

const deliveries = (...rest: Parameters<typeof page>) => ({ node: { __typename: 'Webhook', id: 'hook_1', deliveries: page(...rest) } });

const answers = {
  ConsoleFrame: frame,
  EventTypes: { eventTypes: ['request.approved', 'request.rejected'] },
  Webhooks: { webhooks: page([webhook]) },
  WebhookDeliveries: deliveries([]),
};

it('follows deliveries by their state and page by page, and replays what was given up', async () => {
  const refused = delivery('dlvr_1', 'GIVEN_UP', { failure: 'HTTP_STATUS', httpStatus: 503, excerpt: 'maintenance' });
  const sent = serve({
    ...answers,
    WebhookDeliveries: ({ status, after }: Record<string, unknown>) =>
      after ? deliveries([delivery('dlvr_0', 'DELIVERED')]) : deliveries([refused], status ? null : 'c1'),
    ReplayWebhook: { replayWebhook: { __typename: 'ReplayWebhookPayload', replayed: 1, more: false, problems: [] } },
  });
  await open('/console/webhooks');
  const section = within(await screen.findByRole('region', { name: '最近の配信' }));
  expect(await section.findByText('受信側の応答：maintenance')).toBeTruthy();
  expect(screen.getByText(/から失敗が続いています/)).toBeTruthy();

  fireEvent.click(section.getByRole('button', { name: '以前の10件' }));
  expect(await section.findByRole('button', { name: /evt_dlvr_0/ })).toBeTruthy();
  fireEvent.change(section.getByRole('combobox', { name: '状態で絞り込む' }), { target: { value: 'GIVEN_UP' } });
  fireEvent.click(await section.findByRole('button', { name: 'request.approved（evt_dlvr_1）を再送' }));
  expect(await section.findByText('1件を再送します。')).toBeTruthy();
  const asked = sent.filter(({ operationName }) => operationName === 'WebhookDeliveries').map(({ variables }) => variables);
  expect(asked).toContainEqual({ id: 'hook_1', after: 'c1', status: null });
  expect(asked).toContainEqual({ id: 'hook_1', after: null, status: 'GIVEN_UP' });
  expect(sent.find(({ operationName }) => operationName === 'ReplayWebhook')?.variables).toEqual({
    input: { webhookId: 'hook_1', deliveryIds: ['dlvr_1'] },
  });
});

it('registers one: what was refused stays as it was typed, and the secret is shown once', async () => {
  const came = [
    { webhook: null, secret: null, problems: [problem('URL_NOT_PUBLIC', 'url')] },
    { webhook: { __typename: 'Webhook', id: 'hook_2' }, secret: 'whsec_c2VjcmV0', problems: [] },
  ];
  serve({
    ...answers,
    Webhooks: { webhooks: page([]) },
    RegisterWebhook: () => ({ registerWebhook: { __typename: 'RegisterWebhookPayload', ...came.shift() } }),
  });
  await open('/console/webhooks');
  expect(await screen.findByText('登録されたウェブフックはありません。')).toBeTruthy();
  const url = screen.getByRole('textbox', { name: /^URL/ });
  fireEvent.change(url, { target: { value: 'https://10.0.0.1/' } });
  fireEvent.click(screen.getByRole('button', { name: '登録する' }));
  await waitFor(() => expect(url.getAttribute('aria-invalid')).toBe('true'));
  expect(url).toHaveProperty('value', 'https://10.0.0.1/');
  fireEvent.change(url, { target: { value: webhook.url } });
  fireEvent.click(screen.getByRole('button', { name: '登録する' }));
  expect(await screen.findByText('whsec_c2VjcmV0')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '控えたので閉じる' }));
  expect(screen.queryByText('whsec_c2VjcmV0')).toBeNull();
});

it('takes none chosen for a mistake, and not for all', async () => {
  const change = { __typename: 'UpdateWebhookPayload', webhook: { __typename: 'Webhook', id: 'hook_1', status: 'ENABLED' }, problems: [] };
  const sent = serve({ ...answers, UpdateWebhook: { updateWebhook: change } });
  await open('/console/webhooks');
  fireEvent.click(await screen.findByRole('button', { name: `${webhook.url} を変更` }));
  fireEvent.click(screen.getByRole('checkbox', { name: 'request.approved' }));
  fireEvent.click(screen.getByRole('button', { name: '保存する' }));
  const link = await screen.findByRole('link', { name: '1つ以上選んでください。' });
  const fields = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
  expect(fields).toBe(screen.getAllByRole('group', { name: '受け取るイベント' }).find((each) => each.contains(fields)));
  expect(sent.some(({ operationName }) => operationName === 'UpdateWebhook')).toBe(false);
  fireEvent.click(screen.getByRole('checkbox', { name: 'request.rejected' }));
  fireEvent.click(screen.getByRole('button', { name: '保存する' }));
  await waitFor(() =>
    expect(sent.find(({ operationName }) => operationName === 'UpdateWebhook')?.variables).toEqual({
      input: { webhookId: 'hook_1', webhook: { url: null, description: null, email: null, types: ['request.rejected'] } },
    }),
  );
});

it('sends what was changed, and nothing that a stale page knows', async () => {
  const change = { __typename: 'UpdateWebhookPayload', webhook: { __typename: 'Webhook', id: 'hook_1', status: 'ENABLED' }, problems: [] };
  const sent = serve({ ...answers, UpdateWebhook: { updateWebhook: change } });
  await open('/console/webhooks');
  const updates = () => sent.filter(({ operationName }) => operationName === 'UpdateWebhook').map(({ variables }) => variables);
  fireEvent.click(await screen.findByRole('button', { name: `${webhook.url} を停止する` }));
  await waitFor(() => expect(updates()).toEqual([{ input: { webhookId: 'hook_1', enabled: false } }]));
  fireEvent.click(screen.getByRole('button', { name: `${webhook.url} を変更` }));
  const [, described] = screen.getAllByRole('textbox', { name: /^説明/ });
  if (!described) throw new Error('there is no form of the webhook');
  fireEvent.change(described, { target: { value: '新しい説明' } });
  fireEvent.click(screen.getByRole('button', { name: '保存する' }));
  const changed = { url: null, description: '新しい説明', email: null, types: null };
  await waitFor(() => expect(updates()[1]).toEqual({ input: { webhookId: 'hook_1', webhook: changed } }));
});

it('shows deliveries on demand where there are several, hurries one, and says what a replay came to', async () => {
  const pending = delivery('dlvr_9', 'PENDING', { nextAt: '2026-11-22T09:00:00Z', failure: 'SECRET_UNREADABLE' });
  const came = [
    { replayed: 1, more: false },
    { replayed: 0, more: false },
    { replayed: 10000, more: true },
  ];
  const sent = serve({
    ...answers,
    Webhooks: { webhooks: page([webhook, { ...webhook, id: 'hook_2', url: 'https://b.example.com/' }]) },
    WebhookDeliveries: deliveries([pending]),
    ReplayWebhook: () => ({ replayWebhook: { __typename: 'ReplayWebhookPayload', problems: [], ...came.shift() } }),
  });
  await open('/console/webhooks');
  const show = await screen.findByRole('button', { name: `${webhook.url} の配信を表示` });
  expect(sent.some(({ operationName }) => operationName === 'WebhookDeliveries')).toBe(false);
  fireEvent.click(show);
  const section = within(await screen.findByRole('region', { name: '最近の配信' }));
  expect(await section.findByText(/サーバーが署名鍵を読み取れない/)).toBeTruthy();
  fireEvent.click(section.getByRole('button', { name: 'request.approved（evt_dlvr_9）を今すぐ再試行' }));
  expect(await section.findByText('1件を再送します。')).toBeTruthy();
  const all = () => section.getByRole('button', { name: '届かなかったものをすべて再送' });
  fireEvent.click(all());
  expect(await section.findByText(/再送するものはありません/)).toBeTruthy();
  fireEvent.click(all());
  expect(await section.findByText(/10,?000件を再送します。まだ残りがあります/)).toBeTruthy();
});

const partner = (id: string, ja: string) => ({ __typename: 'Partner', id, ja, en: ja });

it('offers every partner, page by page', async () => {
  serve({
    ...answers,
    ConsoleFrame: consoleFrame,
    PartnerNames: ({ after }: Record<string, unknown>) => ({
      partners: after ? page([partner('part_2', '二つ目の店')]) : page([partner('part_1', '一つ目の店')], 'c1'),
    }),
  });
  await open('/console/webhooks');
  await waitFor(() => expect(screen.getAllByRole('option', { name: '二つ目の店' }).length).toBeGreaterThan(0));
  expect(screen.getAllByRole('option', { name: '一つ目の店' }).length).toBeGreaterThan(0);
});
