// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { perform, type Result } from './worker';

// The judge is OpenSSL: it signs the CSR with a throwaway CA and opens the file.
const password = 'correct horse battery 9';
let dir: string;

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'shomei-p12-'));
  openssl(
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-subj',
    '/CN=Test CA',
    '-days',
    '2',
  );
});
afterAll(() => rmSync(dir, { recursive: true }));

function openssl(...args: string[]): string {
  return execFileSync('openssl', args, { cwd: dir, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

function expectKind<Kind extends Result['kind']>(result: Result, kind: Kind): Extract<Result, { kind: Kind }> {
  expect(result).toMatchObject({ kind });
  return result as Extract<Result, { kind: Kind }>;
}

describe.each(['P_256', 'RSA_3072'] as const)('a file with a key of %s', (type) => {
  it('opens in OpenSSL with the key that was certified', { timeout: 60_000 }, async () => {
    const made = expectKind(await perform({ kind: 'make', type, password }), 'make');
    const { csr, spkiSha256 } = expectKind(await perform({ kind: 'csr', bag: made.bag, password }), 'csr');
    expect(spkiSha256).toBe(made.spkiSha256);

    writeFileSync(join(dir, 'key.csr'), csr);
    expect(openssl('req', '-in', 'key.csr', '-verify', '-noout', '-subject')).toContain('Shomei');
    openssl('x509', '-req', '-in', 'key.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-out', 'leaf.pem', '-days', '1');

    const contents = {
      bag: made.bag,
      certificate: readFileSync(join(dir, 'leaf.pem'), 'utf8'),
      chain: [readFileSync(join(dir, 'ca.pem'), 'utf8')],
      friendlyName: 'Taro Yamada (0a1b2c3d)',
    };
    const { file } = expectKind(await perform({ kind: 'assemble', contents, password }), 'assemble');
    writeFileSync(join(dir, 'key.p12'), file);

    const opened = openssl('pkcs12', '-in', 'key.p12', '-passin', `pass:${password}`, '-nodes');
    expect(opened).toContain('friendlyName: Taro Yamada (0a1b2c3d)');
    expect(opened.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    expect(opened).toContain('BEGIN PRIVATE KEY');
    writeFileSync(join(dir, 'opened.pem'), opened);
    expect(openssl('pkey', '-in', 'opened.pem', '-pubout')).toBe(
      openssl('x509', '-in', 'leaf.pem', '-pubkey', '-noout'),
    );

    expectKind(await perform({ kind: 'assemble', contents, password: 'another password 1' }), 'wrongPassword');
  });
});

describe('a kept bag', () => {
  it('gives the same public key again and stays shut for another password', { timeout: 60_000 }, async () => {
    const type = 'P_256';
    const made = expectKind(await perform({ kind: 'make', type, password }), 'make');
    const again = expectKind(await perform({ kind: 'csr', bag: made.bag, password }), 'csr');
    expect(again.spkiSha256).toBe(made.spkiSha256);
    expectKind(await perform({ kind: 'csr', bag: made.bag, password: `${password}!` }), 'wrongPassword');
  });

  it('is refused a password that key stores would read differently', async () => {
    expectKind(await perform({ kind: 'make', type: 'P_256', password: 'パスワードパスワード12' }), 'failed');
  });
});
