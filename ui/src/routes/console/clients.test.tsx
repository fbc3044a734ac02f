import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { consoleFrame } from '../../testing/case';
import { open, serve } from '../../testing/render';

const client = (more: Record<string, unknown>) => ({
  __typename: 'ApiClient',
  id: 'clnt_1',
  name: '受発注',
  scopes: ['COUPONS_READ'],
  networks: [],
  costBudget: 1_000_000,
  disabledAt: null,
  createdAt: '2026-11-01T00:00:00Z',
  usedAt: null,
  usedFrom: null,
  certificate: null,
  secrets: [],
  createdBy: null,
  partner: { __typename: 'Partner', id: 'part_1', ja: '証明商店', en: 'Shomei Shop' },
  ...more,
});

const answers = (more: Record<string, unknown>) => ({
  ConsoleFrame: { viewer: { ...consoleFrame.viewer, staff: { ...consoleFrame.viewer.staff, role: 'ADMINISTRATOR' } } },
  ApiClients: {
    apiClients: { nodes: [client(more)], pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null } },
  },
  UpdateApiClient: {
    updateApiClient: { __typename: 'UpdateApiClientPayload', client: { __typename: 'ApiClient', id: 'clnt_1' }, problems: [] },
  },
});

/** The form below a heading: the page has another, for a new client. */
const formOf = (heading: string) => {
  const form = screen.getByRole('heading', { name: heading }).closest('section');
  if (!form) throw new Error(`${heading} heads no form`);
  return within(form);
};

it('writes what a client may cost as people read it, and sends the number', async () => {
  const sent = serve(answers({ secrets: [{ __typename: 'ApiSecret', createdAt: '2026-11-01T00:00:00Z', endsAt: null }] }));
  await open('/console/clients');
  expect(await screen.findByText('1分あたり 1,000,000')).toBeTruthy();
  expect(screen.getByText('シークレット')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: '受発注 を変更' }));
  const form = formOf('APIクライアントの変更');
  expect(form.getByRole('textbox', { name: /^コストの上限/ })).toHaveProperty('value', '1,000,000');
  fireEvent.click(form.getByRole('button', { name: '保存する' }));
  await waitFor(() =>
    expect(sent.find(({ operationName }) => operationName === 'UpdateApiClient')?.variables).toMatchObject({
      input: { client: { costBudget: 1_000_000 } },
    }),
  );
});

it('says before it is saved that a client without its certificate has nothing to prove itself by', async () => {
  serve(answers({ certificate: { __typename: 'Certificate', id: 'cert_1', serial: '0A' } }));
  await open('/console/clients');
  fireEvent.click(await screen.findByRole('button', { name: '受発注 を変更' }));
  const form = formOf('APIクライアントの変更');
  const box = form.getByRole('textbox', { name: /^クライアント証明書のシリアル番号/ });
  expect(form.queryByRole('status')).toBeNull();
  fireEvent.change(box, { target: { value: '0B' } });
  expect(form.getByRole('status').textContent).toContain('いまのシークレットとアクセストークンは使えなくなります');
  fireEvent.change(box, { target: { value: ' ' } });
  expect(form.getByRole('status').textContent).toContain('シークレットを更新し');
  fireEvent.change(box, { target: { value: '0A' } });
  expect(form.queryByRole('status')).toBeNull();
});

it('shows a client that has nothing to prove itself by as one', async () => {
  serve(answers({}));
  await open('/console/clients');
  expect(await screen.findByText(/^ありません（シークレットを更新すると/)).toBeTruthy();
});
