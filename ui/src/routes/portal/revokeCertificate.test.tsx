import { act, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { open, portalFrame, serve } from '../../testing/render';

const certificate = {
  __typename: 'Certificate',
  id: 'cert_1',
  serial: '9f3c00aa',
  status: 'ACTIVE',
  commonName: 'Yamazaki Taro',
  organization: 'Shomei Shoji K.K.',
  email: 'taro@example.co.jp',
  notBefore: '2026-11-20T05:30:00Z',
  notAfter: '2027-11-20T14:59:59Z',
  revokedAt: null,
  revocationReason: null,
  product: { __typename: 'Product', name: 'Class2 スタンダード' },
  issuer: { __typename: 'Issuer', crlUrl: 'http://pki.example.jp/crl/class2.crl' },
};

/** Opens the page with a session that ends in a minute. */
async function openWith(node: object, heading: string) {
  serve({ PortalFrame: portalFrame, RevokePage: { node } }, '60');
  await open('/revoke/cert_1');
  await screen.findByRole('heading', { name: heading });
}

it('announces the end of the session while there is something to do', async () => {
  await openWith(certificate, '証明書を失効する');
  expect((await screen.findByRole('alert')).textContent).toContain('まもなくセッションが終了します');
});

it('needs no session once it is done: the code is spent, and nobody could open it again', async () => {
  await openWith(
    { ...certificate, status: 'REVOKED', revokedAt: '2026-11-21T03:00:00Z', revocationReason: 'KEY_COMPROMISE' },
    '証明書を失効しました',
  );
  // What timers would show at once is there after they ran.
  await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
  await act(() => new Promise<void>((resolve) => setTimeout(resolve)));
  expect(screen.queryByRole('alert')).toBeNull();
});
