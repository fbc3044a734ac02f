import { render, screen, within } from '@testing-library/react';
import { beforeAll, expect, it } from 'vitest';
import { loadTexts } from '../../i18n/catalogue';
import { LocaleProvider } from '../../i18n/locale';
import { Alterations } from './alterations';
import { WouldChange } from './wouldChange';

beforeAll(() => loadTexts('ja', ['common', 'console', 'upkeep', 'audit', 'proposal']));

it('tells what differs side by side, long texts line by line, and folds what is the same', () => {
  render(
    <LocaleProvider initial="ja">
      <Alterations
        heads={['audit.field', 'audit.before', 'audit.after']}
        name={(field) => `<${field}>`}
        alterations={[
          { field: 'days', before: '365', after: '730' },
          { field: 'gone', before: 'x', after: null },
          { field: 'body', before: '第1条\n第2条', after: '第1条\n第2条 改' },
          { field: 'code', before: 'same', after: 'same' },
        ]}
      />
    </LocaleProvider>,
  );
  const [table] = screen.getAllByRole('table');
  if (!table) throw new Error('there is no table');
  expect(within(table).getAllByRole('row').map((row) => row.textContent)).toEqual(['項目変更前変更後', '<days>365730', '<gone>x–']);
  const text = screen.getByRole('region', { name: '<body>' });
  expect(text.textContent).toContain('追加: 第2条 改');
  const folded = screen.getByText('同じ内容の項目（1件）').closest('details');
  expect(folded?.open).toBe(false);
  expect(folded?.textContent).toContain('<code>same');
});

it('says in words what a proposal would make of a certificate', () => {
  render(
    <LocaleProvider initial="ja">
      <WouldChange
        alterations={[
          { field: 'reason', before: null, after: 'CESSATION_OF_OPERATION' },
          { field: 'status', before: 'ACTIVE', after: 'REVOKED' },
        ]}
      />
    </LocaleProvider>,
  );
  expect(screen.getAllByRole('row').map((row) => row.textContent)).toEqual(['項目現在実行後', '失効の理由–利用の終了', '状態有効失効']);
});
