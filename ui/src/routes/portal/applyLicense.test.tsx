import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveDraft } from '../../form/draft';
import { router } from '../../router';
import { filledApplication } from '../../testing/application';
import { product } from '../../testing/product';
import { open, portalFrame, problem, serve } from '../../testing/render';

// A partner's entrance: licence keys are used there alone.
vi.mock('../../entrance', () => ({ entrance: 'bundle', basepath: '/' }));

const byKey = { ...product, code: 'by-key', entitlements: ['LICENSE_KEY'] };
const either = { ...byKey, entitlements: ['LICENSE_KEY', 'COUPON'] };

const answers = (sold: typeof byKey, refused: unknown[] = []) => ({
  PortalFrame: portalFrame,
  ApplyProduct: { portal: { __typename: 'Portal', products: [sold] } },
  RequestPage: { viewer: { __typename: 'Viewer', now: '2026-11-20T05:30:00Z' }, node: null },
  SubmitApplication: {
    submitApplication: {
      __typename: 'P',
      request: refused.length > 0 ? null : { __typename: 'Request', id: 'req_9' },
      problems: refused,
    },
  },
});

beforeEach(() => {
  localStorage.clear();
  saveDraft(filledApplication, Date.now());
});

/** Types the key and the rest that a draft does not keep, and goes to the confirm page. */
async function complete() {
  const user = userEvent.setup();
  await user.click(await screen.findByLabelText(/^登録ID※/));
  await user.paste('ｕ1234ー56789');
  await user.click(screen.getByLabelText(/^登録IDのパスワード※/));
  await user.paste('AAAA-BBBB-CCCC-DDDD');
  await user.click(screen.getByLabelText(/^申請パスワード※/));
  await user.paste(filledApplication.applicationPassphrase);
  for (const box of screen.getAllByRole('checkbox', { name: /に同意する/ })) await user.click(box);
  await user.click(screen.getByRole('button', { name: '確認する' }));
  await screen.findByRole('heading', { name: '申請内容の確認' });
  return user;
}

describe('applying with a licence key', () => {
  it('asks for it where the policy says so, and sends that alone', async () => {
    const sent = serve(answers(byKey));
    await open('/apply');
    expect(await screen.findByLabelText(/^登録ID※/)).toBeTruthy();
    expect(screen.queryByLabelText(/^クーポン番号の前半/)).toBeNull();
    const user = await complete();
    // What is written down shows the key and hides its password.
    expect(screen.getByText('U1234-56789')).toBeTruthy();
    expect(screen.queryByText('AAAA-BBBB-CCCC-DDDD')).toBeNull();
    await user.click(screen.getByRole('button', { name: '申請する' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/requests/req_9'));
    const submission = sent.find(({ operationName }) => operationName === 'SubmitApplication');
    expect(submission?.variables['input']).toMatchObject({
      partner: 'bundle',
      couponNumber: null,
      licenseId: 'U1234-56789',
      licensePassword: 'AAAA-BBBB-CCCC-DDDD',
    });
  });

  it('says what is missing, and what the server refuses, at the field', async () => {
    serve(answers(byKey, [problem('LICENSE_UNUSABLE', 'licenseId')]));
    const user = userEvent.setup();
    await open('/apply');
    await user.click(await screen.findByRole('button', { name: '確認する' }));
    const summary = await screen.findByRole('group', { name: /確認が必要な項目が/ });
    expect(within(summary).getByRole('link', { name: /^登録ID:/ })).toBeTruthy();
    expect(within(summary).queryByRole('link', { name: /クーポン番号/ })).toBeNull();
    const pressing = await complete();
    await pressing.click(screen.getByRole('button', { name: '申請する' }));
    await waitFor(() =>
      expect(document.getElementById('licenseId-error')?.textContent).toMatch(/この登録IDとパスワードでは申請できません/),
    );
    expect(screen.getByLabelText(/^登録IDのパスワード※/)).toHaveProperty('value', 'AAAA-BBBB-CCCC-DDDD');
  });

  it('lets one choose where the product takes either', async () => {
    serve(answers(either));
    const user = userEvent.setup();
    await open('/apply');
    expect(await screen.findByLabelText(/^登録ID※/)).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: 'クーポン' }));
    expect(screen.getByLabelText(/^クーポン番号の前半/)).toBeTruthy();
    expect(screen.queryByLabelText(/^登録ID※/)).toBeNull();
  });
});
