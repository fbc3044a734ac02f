import { screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { open, portalFrame, serve } from '../../testing/render';

afterEach(() => vi.restoreAllMocks());

const session = (earlierCertificate: boolean) => ({
  viewer: {
    __typename: 'Viewer',
    applicant: {
      __typename: 'ApplicantSession',
      purpose: 'ACQUIRE',
      requests: [{ __typename: 'Request', id: 'req_1', earlierCertificate }],
    },
  },
});
const nobody = { viewer: { __typename: 'Viewer', applicant: null } };

describe('the guides', () => {
  it('begin with the system that the visitor is on', async () => {
    vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue('Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X)');
    serve({ PortalFrame: portalFrame });
    await open('/guide');
    const links = await screen.findAllByRole('link', { name: /^(お使いの環境\s*)?(Windows|macOS|iPhone・iPad)/ });
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/guide/ios', '/guide/windows', '/guide/macos']);
  });

  it.each([
    ['whoever had a certificate before', session(true), true],
    ['whoever has their first', session(false), false],
    ['a passer-by', nobody, false],
  ])('tell %s about the earlier file, or do not', async (_, answer, told) => {
    const sent = serve({ PortalFrame: portalFrame, EarlierCertificate: answer });
    await open('/guide/backup');
    expect(await screen.findByRole('heading', { name: '控え（バックアップ）を作る' })).toBeTruthy();
    await vi.waitFor(() => expect(sent.some(({ operationName }) => operationName === 'EarlierCertificate')).toBe(true), 60_000);
    if (told) expect(await screen.findByText('以前の証明書ファイルも残しておいてください')).toBeTruthy();
    else expect(screen.queryByText('以前の証明書ファイルも残しておいてください')).toBeNull();
    // One question, not one a rendering.
    expect(sent.filter(({ operationName }) => operationName === 'EarlierCertificate')).toHaveLength(1);
  });
});
