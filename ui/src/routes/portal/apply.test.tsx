import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveDraft } from '../../form/draft';
import { router } from '../../router';
import { filledApplication } from '../../testing/application';
import { product } from '../../testing/product';
import { open, portalFrame, problem, serve } from '../../testing/render';

const answers = {
  PortalFrame: portalFrame,
  ApplyProduct: { portal: { __typename: 'Portal', products: [product] } },
  RequestPage: { viewer: { __typename: 'Viewer', now: '2026-11-20T05:30:00Z' }, node: null },
};

beforeEach(() => {
  localStorage.clear();
  saveDraft(filledApplication, Date.now());
});

/** Types what a draft does not keep and goes to the confirm page. */
async function complete() {
  const user = userEvent.setup();
  await open('/apply');
  await user.click(await screen.findByLabelText(/^クーポン番号の前半/));
  await user.paste(filledApplication.couponNumber);
  await user.click(screen.getByLabelText(/^申請パスワード※/));
  await user.paste(filledApplication.applicationPassphrase);
  for (const box of screen.getAllByRole('checkbox', { name: /に同意する/ })) await user.click(box);
  await user.click(screen.getByRole('button', { name: '確認する' }));
  // The page is loaded when it is first gone to, which a busy machine takes its time for.
  await screen.findByRole('heading', { name: '申請内容の確認' });
  return user;
}

describe('applying', () => {
  const byKey = {
    ...product,
    id: 'prod_2',
    code: 'by-key',
    entitlements: ['LICENSE_KEY', 'COUPON'],
    name: 'Class2 鍵つき',
    closing: { __typename: 'ProductClosing', ordersEndAt: '2027-03-30T15:00:00Z', reissuesEndAt: '2027-04-30T15:00:00Z', ordersEnded: false, ended: false },
  };
  const two = { ...answers, ApplyProduct: { portal: { __typename: 'Portal', products: [product, byKey] } } };

  it('asks which of several products, and keeps the answer in the address', async () => {
    serve(two);
    const user = userEvent.setup();
    await open('/apply');
    expect(await screen.findByRole('heading', { name: '申請する証明書を選んでください' })).toBeTruthy();
    expect(screen.getByText(/申込受付は2027年3月30日/)).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Class2 鍵つき' }));
    expect(await screen.findByRole('heading', { name: 'Class2 鍵つき 新規申請' })).toBeTruthy();
    expect(router.state.location.search).toEqual({ product: 'by-key' });
  });

  it('goes straight to the product that the address names, by code or id', async () => {
    serve(two);
    await open('/apply?product=prod_1');
    expect(await screen.findByRole('heading', { name: 'Class2 スタンダード 新規申請' })).toBeTruthy();
  });

  it('says that a product which the address names is not to be had, and offers the others', async () => {
    serve(two);
    await open('/apply?product=gone');
    expect(await screen.findByText('お探しの証明書は、現在こちらではお申し込みいただけません。')).toBeTruthy();
    expect(screen.getAllByRole('link', { name: /^Class2/ })).toHaveLength(2);
  });

  it('takes no licence key at /, whatever else the product takes', async () => {
    serve(two);
    await open('/apply?product=by-key');
    expect(await screen.findByLabelText(/^クーポン番号の前半/)).toBeTruthy();
    expect(screen.queryByLabelText(/^登録ID/)).toBeNull();
    expect(screen.queryByRole('radio', { name: 'クーポン' })).toBeNull();
  });

  it('restores the draft and says that the secrets were not kept', async () => {
    serve(answers);
    await open('/apply');
    expect(await screen.findByLabelText(/^組織名（日本語）/)).toHaveProperty('value', '株式会社証明商事');
    expect(screen.getByLabelText(/^クーポン番号の前半/)).toHaveProperty('value', '');
    expect(screen.getByText('前回入力した内容を復元しました')).toBeTruthy();
  });

  it('lists everything to mend, takes the focus there and ties errors to their fields', async () => {
    serve(answers);
    const user = userEvent.setup();
    await open('/apply');
    await user.click(await screen.findByRole('button', { name: '確認する' }));
    const summary = await screen.findByRole('group', { name: '確認が必要な項目が4件あります' });
    expect(document.activeElement).toBe(summary);
    const coupon = screen.getByLabelText(/^クーポン番号の前半/);
    expect(coupon.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById('couponNumber-error')?.textContent).toBe('＊入力してください。');
    await user.click(within(summary).getByRole('link', { name: /クーポン番号/ }));
    expect(document.activeElement).toBe(coupon);
  });

  it('tells what it changed', async () => {
    serve(answers);
    const user = userEvent.setup();
    await open('/apply');
    const kana = await screen.findByLabelText(/^組織名（カナ）/);
    await user.clear(kana);
    await user.type(kana, 'しょうめい');
    await user.tab();
    expect(kana).toHaveProperty('value', 'ショウメイ');
    expect(screen.getByText('入力内容を全角カタカナに変換しました')).toBeTruthy();
    // Told of that text alone: another one, that needs no change, has nothing to be told of.
    await user.clear(kana);
    await user.type(kana, 'ジョンソン');
    await user.tab();
    expect(screen.queryByText('入力内容を全角カタカナに変換しました')).toBeNull();
  });

  it('sends once however often it is pressed, with the consents to the versions shown', async () => {
    const sent = serve({
      ...answers,
      SubmitApplication: {
        submitApplication: { __typename: 'P', request: { __typename: 'Request', id: 'req_9' }, problems: [] },
      },
    });
    const user = await complete();
    await user.dblClick(screen.getByRole('button', { name: '申請する' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/requests/req_9'));
    const submissions = sent.filter(({ operationName }) => operationName === 'SubmitApplication');
    expect(submissions).toHaveLength(1);
    expect(submissions[0]?.variables['input']).toMatchObject({
      productId: 'prod_1',
      consents: ['term_1', 'term_2'],
      language: 'JA',
      registration: { proxy: null, subscriber: { jobTitle: null, department: '経理部' } },
    });
    expect(submissions[0]?.headers.get('Shomei-Audience')).toBe('applicant');
    expect(localStorage.getItem('shomei.draft')).toBeNull();
  });

  it('puts the server’s problems at their fields and loses nothing typed', async () => {
    serve({
      ...answers,
      SubmitApplication: {
        submitApplication: {
          __typename: 'P',
          request: null,
          problems: [problem('COUPON_UNUSABLE', 'couponNumber'), problem('PRODUCT_UNAVAILABLE')],
        },
      },
    });
    const user = await complete();
    await user.click(screen.getByRole('button', { name: '申請する' }));
    const summary = await screen.findByRole('group', { name: '確認が必要な項目が2件あります' });
    expect(within(summary).getByText(/現在お申し込みいただけません/)).toBeTruthy();
    expect(document.getElementById('couponNumber-error')?.textContent).toMatch(/このクーポン番号は使えません/);
    expect(screen.getByLabelText(/^申請パスワード※/)).toHaveProperty('value', filledApplication.applicationPassphrase);
    expect(screen.getByLabelText(/^クーポン番号の前半/)).toHaveProperty('value', '12345678');
    expect(screen.getByLabelText('後半8桁')).toHaveProperty('value', '87654321');
  });

  it('explains an application that had arrived before the form was changed', async () => {
    serve({
      ...answers,
      SubmitApplication: {
        submitApplication: {
          __typename: 'P',
          request: null,
          problems: [problem('SUBMISSION_CONFLICT', 'submissionKey')],
        },
      },
    });
    const user = await complete();
    await user.click(screen.getByRole('button', { name: '申請する' }));
    expect(await screen.findByText('前に送信した申請は、受け付けられています')).toBeTruthy();
    expect(screen.getByRole('link', { name: '申請状況を確認する・取り消す' }).getAttribute('href')).toBe('/status');
  });

  it('tells a screen reader of the next step', async () => {
    serve(answers);
    await complete();
    const told = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(told).toContain('全3ステップ中、2ステップ目まで到達済み');
  });

  it('keeps its key when the reply is lost, so that a second press is the same application', async () => {
    let reply: unknown = 'lost';
    const sent = serve({ ...answers, SubmitApplication: () => reply });
    const user = await complete();
    await user.click(screen.getByRole('button', { name: '申請する' }));
    expect(await screen.findByText(/二重に申請されることはありません/)).toBeTruthy();
    reply = { submitApplication: { __typename: 'P', request: { __typename: 'Request', id: 'req_9' }, problems: [] } };
    await user.click(screen.getByRole('button', { name: '申請する' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/requests/req_9'));
    const keys = sent
      .filter(({ operationName }) => operationName === 'SubmitApplication')
      .map(({ variables }) => (variables['input'] as { submissionKey: string }).submissionKey);
    expect(keys).toHaveLength(2);
    expect(keys[0]).toBe(keys[1]);
  });
});
