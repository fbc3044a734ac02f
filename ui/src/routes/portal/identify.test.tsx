import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { router } from '../../router';
import { open, portalFrame, problem, serve } from '../../testing/render';

// The browser of these tests has no store; what is found out about it is tested beside it.
vi.mock('../../key/preflight', () => ({ preflight: async () => ({ obstacles: [], app: undefined, fleeting: false }) }));

const refused = (...problems: unknown[]) => ({ identify: { __typename: 'P', session: null, problems } });

async function identify() {
  const user = userEvent.setup();
  await open('/acquire');
  await user.type(await screen.findByLabelText('電子メールアドレス'), 'taro@example.co.jp');
  await user.type(screen.getByLabelText('申請パスワード'), 'correct horse battery');
  await user.type(screen.getByLabelText('証明書コード'), '7k3m9qtv2xhbw5zd');
  await user.click(screen.getByRole('button', { name: '送信する' }));
}

describe('identifying', () => {
  it('tells one uniform answer with every possible cause', async () => {
    const sent = serve({ PortalFrame: portalFrame, Identify: refused(problem('IDENTIFICATION_FAILED')) });
    await identify();
    const told = await screen.findByRole('alert');
    expect(told.textContent).toMatch(/取得が可能な電子証明書が存在しません。検索結果は0件です。/);
    expect(told.textContent).toMatch(
      /電子メールアドレスに誤りがある.*申請パスワードに誤りがある.*証明書コードに誤りがある.*すでに電子証明書の取得手続きを完了している/,
    );
    expect(sent.find(({ operationName }) => operationName === 'Identify')?.variables['input']).toEqual({
      purpose: 'ACQUIRE',
      partner: null,
      email: 'taro@example.co.jp',
      applicationPassphrase: 'correct horse battery',
      certificateCode: '7K3M-9QTV-2XHB-W5ZD',
    });
  });

  it('says how long to wait after too many attempts', async () => {
    serve({ PortalFrame: portalFrame, Identify: refused(problem('TOO_MANY_ATTEMPTS', null, { seconds: '30' })) });
    await identify();
    expect((await screen.findByRole('alert')).textContent).toMatch(/30秒後に/);
  });

  it('goes on to the list', async () => {
    const session = { __typename: 'ApplicantSession', purpose: 'ACQUIRE', requests: [] };
    serve({
      PortalFrame: portalFrame,
      Identify: { identify: { __typename: 'P', session, problems: [] } },
      AcquireList: { viewer: { __typename: 'Viewer', applicant: session } },
    });
    await identify();
    await waitFor(() => expect(router.state.location.pathname).toBe('/acquire/list'));
  });
});
