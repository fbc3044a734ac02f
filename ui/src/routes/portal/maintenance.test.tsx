import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { open, portalFrame, serve } from '../../testing/render';
import { product } from '../../testing/product';

/** A window as the server tells it. */
const window = (procedure: string, more: Record<string, unknown> = {}) => ({
  __typename: 'MaintenanceWindow',
  id: `main_${procedure}`,
  procedure,
  state: 'PLANNED',
  startsAt: '2026-11-21T05:00:00Z',
  endsAt: '2026-11-21T06:30:00Z',
  words: '',
  ...more,
});

const answers = (...windows: object[]) => ({
  PortalFrame: portalFrame,
  ApplyProduct: { portal: { __typename: 'Portal', products: [product] } },
  Maintenance: {
    viewer: { __typename: 'Viewer', now: '2026-11-21T04:00:00Z' },
    portal: { __typename: 'Portal', maintenance: windows },
  },
});

describe('the banner of maintenance', () => {
  test('tells on the first page of all that is planned, together where it is one time', async () => {
    serve(answers(window('NEW'), window('RENEWAL'), window('CRL', { endsAt: '2026-11-21T07:00:00Z', words: '配布設備の更新' })));
    await open('/');
    const banner = await screen.findByRole('region', { name: 'メンテナンス情報' });
    expect(within(banner).getAllByText('メンテナンスのお知らせ')).toHaveLength(2);
    expect(banner.textContent).toContain('新規申請、更新申請');
    expect(banner.textContent).toContain('2026年11月21日(土)14時00分 ～ 2026年11月21日(土)15時30分');
    expect(banner.textContent).toContain('公開済みの失効リストは引き続き利用できます');
    expect(banner.textContent).toContain('配布設備の更新');
  });

  test('tells on the page of a procedure when it returns, and nothing of others', async () => {
    serve(answers(window('NEW', { state: 'ON' }), window('REISSUE', { state: 'ON' })));
    await open('/apply');
    const banner = await screen.findByRole('region', { name: 'メンテナンス情報' });
    expect(banner.textContent).toContain('この手続きは停止しています');
    expect(banner.textContent).toContain('再開予定2026年11月21日(土)15時30分');
    expect(banner.textContent).not.toContain('再発行');
    // What can be typed can be typed.
    expect(await screen.findByRole('button', { name: '確認する' })).toHaveProperty('disabled', false);
  });

  test('is not there where nothing concerns the page', async () => {
    const sent = serve(answers(window('REISSUE')));
    await open('/apply');
    await screen.findByRole('button', { name: '確認する' });
    expect(sent.map(({ operationName }) => operationName)).toContain('Maintenance');
    expect(screen.queryByRole('region', { name: 'メンテナンス情報' })).toBeNull();
  });
});
