import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveDraft } from '../../form/draft';
import { filledApplication } from '../../testing/application';
import { product } from '../../testing/product';
import { open, portalFrame, serve } from '../../testing/render';

/** An address as the server tells it. */
function placeOf(prefecture: string, city: string, town = '', block = '', organization: string | null = null) {
  return { __typename: 'PostalAddress', prefecture, city, town, block, organization };
}

const known: Record<string, ReturnType<typeof placeOf>[]> = {
  '1000001': [placeOf('東京都', '千代田区', '千代田')],
  '1008111': [placeOf('東京都', '千代田区', '千代田', '１－１', '宮内庁')],
  '1040028': [placeOf('東京都', '中央区', '八重洲')],
  '4980000': [placeOf('愛知県', '弥富市'), placeOf('三重県', '桑名郡木曽岬町')],
};

/** A server that knows a few codes; what was asked is recorded. */
function knowing(lost: string[] = []) {
  return serve({
    PortalFrame: portalFrame,
    ApplyProduct: { portal: { __typename: 'Portal', products: [product] } },
    PostalAddresses: ({ postalCode }: { postalCode: string }) =>
      lost.includes(postalCode) ? 'lost' : { postalAddresses: known[postalCode] ?? [] },
  });
}

/** A promise that is kept when somebody says so. */
function gate(): { opened: Promise<void>; open: () => void } {
  const waiting: (() => void)[] = [];
  return { opened: new Promise((resolve) => waiting.push(resolve)), open: () => waiting.forEach((resolve) => resolve()) };
}

/** The form, with the boxes that this is about. */
async function form() {
  await open('/apply');
  const code = await screen.findByLabelText<HTMLInputElement>(/^勤務先 郵便番号/);
  return {
    user: userEvent.setup(),
    code,
    type: async (text: string) => {
      const user = userEvent.setup();
      await user.clear(code);
      await user.type(code, text);
    },
    address: () =>
      [/^勤務先 都道府県/, /^勤務先 市区町村/, /^勤務先 地域・番地/].map(
        (label) => screen.getByLabelText<HTMLInputElement | HTMLSelectElement>(label).value,
      ),
    city: screen.getByLabelText<HTMLInputElement>(/^勤務先 市区町村/),
    street: screen.getByLabelText<HTMLInputElement>(/^勤務先 地域・番地/),
  };
}

beforeEach(() => localStorage.clear());

describe('a postal code', () => {
  it('fills the address in as soon as it has seven digits, of any width, and says so', async () => {
    const sent = knowing();
    const { type, address, code } = await form();
    await type('〒１００－０００１');
    await waitFor(() => expect(address()).toEqual(['東京都', '千代田区', '千代田']));
    expect(screen.getByText(/郵便番号から住所を入力しました/).getAttribute('role')).toBe('status');
    expect(document.activeElement).toBe(code);
    expect(sent.filter(({ operationName }) => operationName === 'PostalAddresses').map((s) => s.variables)).toEqual([
      { postalCode: '1000001' },
    ]);
  });

  it('replaces what it filled in itself when the code is corrected', async () => {
    knowing();
    const { type, address } = await form();
    await type('1000001');
    await waitFor(() => expect(address()).toEqual(['東京都', '千代田区', '千代田']));
    await type('1008111');
    await waitFor(() => expect(address()).toEqual(['東京都', '千代田区', '千代田１－１']));
  });

  it('asks before it replaces what was typed by hand', async () => {
    knowing();
    const { user, type, address, street } = await form();
    await user.type(street, '丸の内1-1');
    await type('1000001');
    const replace = await screen.findByRole('button', { name: '入力済みの住所をこの住所に置き換える' });
    expect(address()).toEqual(['', '', '丸の内1-1']);
    expect(screen.getByText('郵便番号の住所が、入力済みの住所と異なります。')).toBeTruthy();
    await user.click(replace);
    expect(address()).toEqual(['東京都', '千代田区', '千代田']);
  });

  it('leaves what was typed when that is the answer', async () => {
    knowing();
    const { user, type, address, street } = await form();
    await user.type(street, '丸の内1-1');
    await type('1000001');
    await user.click(await screen.findByRole('button', { name: 'そのままにする' }));
    expect(address()).toEqual(['', '', '丸の内1-1']);
    expect(screen.queryByRole('button', { name: 'そのままにする' })).toBeNull();
  });

  it('keeps a house number behind the same town', async () => {
    knowing();
    const { user, type, address, street } = await form();
    await user.type(street, '八重洲2-8-1');
    await type('1040028');
    await waitFor(() => expect(address()).toEqual(['東京都', '中央区', '八重洲2-8-1']));
  });

  it('offers a list where there are several', async () => {
    knowing();
    const { user, type, address } = await form();
    await type('498-0000');
    const list = await screen.findByRole('radiogroup', { name: '郵便番号に該当する住所' });
    expect(
      within(list)
        .getAllByRole('radio')
        .map((radio) => radio.closest('label')?.textContent),
    ).toEqual(['愛知県弥富市', '三重県桑名郡木曽岬町']);
    expect(screen.getByText(/住所は2件あります/)).toBeTruthy();
    expect(address()).toEqual(['', '', '']);
    await user.click(within(list).getByText('三重県桑名郡木曽岬町'));
    expect(address()).toEqual(['', '', '']);
    await user.click(screen.getByRole('button', { name: 'この住所を入力する' }));
    expect(address()).toEqual(['三重県', '桑名郡木曽岬町', '']);
    expect(screen.queryByRole('radiogroup', { name: '郵便番号に該当する住所' })).toBeNull();
  });

  it.each([
    ['unknown', '9999999', /見つかりませんでした/],
    ['not looked up', '1000001', /調べられませんでした/],
  ])('says quietly that it is %s, and the form goes on', async (_, code, words) => {
    knowing(['1000001']);
    const { user, type, address, city, code: box } = await form();
    await type(code);
    expect((await screen.findByText(words)).getAttribute('role')).toBe('status');
    expect(box.getAttribute('aria-invalid')).toBeNull();
    await user.type(city, '千代田区');
    expect(address()).toEqual(['', '千代田区', '']);
  });

  it('forgets an answer that comes after the code was changed', async () => {
    knowing();
    const { type, address } = await form();
    const answer = globalThis.fetch;
    const late: { send: () => void; sent: Promise<unknown> }[] = [];
    vi.stubGlobal('fetch', (input: string, init: RequestInit) => {
      if (!String(init.body).includes('"1000001"')) return answer(input, init);
      const held = gate();
      const reply = held.opened.then(() => answer(input, init));
      late.push({ send: held.open, sent: reply.then((response) => response.clone().text()) });
      return reply;
    });
    await type('1000001');
    await waitFor(() => expect(late).toHaveLength(1));
    await type('1040028');
    await waitFor(() => expect(address()).toEqual(['東京都', '中央区', '八重洲']));
    await act(async () => {
      late[0]?.send();
      await late[0]?.sent;
    });
    await type('9999999');
    await screen.findByText(/見つかりませんでした/);
    expect(address()).toEqual(['東京都', '中央区', '八重洲']);
  });

  it('is not asked for when a draft brings it back with its address', async () => {
    saveDraft(filledApplication, Date.now());
    const sent = knowing();
    const { code, user } = await form();
    expect(code.value).toBe('1040028');
    await user.click(code);
    await user.tab();
    expect(sent.map(({ operationName }) => operationName)).not.toContain('PostalAddresses');
  });
});
