// @vitest-environment node
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Authority } from '../testing/authority';
import { perform, type Result } from './worker';

// The judge is OpenSSL: it signs the CSR with a throwaway CA and opens the file.
const password = 'correct horse battery 9';
let desk: Authority;

beforeAll(() => {
  desk = new Authority();
});
afterAll(() => desk.leave());

/** The first place where a DER file is not DER: an indefinite length, a long form for a short length, a constructed string; -1: none. */
function notDer(file: Uint8Array, from = 0, end = file.length): number {
  let at = from;
  while (at < end) {
    const tag = file[at] ?? 0;
    const first = file[at + 1] ?? 0;
    const count = first > 0x80 ? first - 0x80 : 0;
    let length = count === 0 ? first : 0;
    for (const byte of file.subarray(at + 2, at + 2 + count)) length = length * 256 + byte;
    const body = at + 2 + count;
    const shortest = count === 0 || (length >= 0x80 && length >= 256 ** (count - 1));
    if (first === 0x80 || !shortest || tag === 0x24 || body + length > end) return at;
    // The octet strings of a PFX that hold DER of their own are long sequences that fill them; a ciphertext is not.
    const wrapped = tag === 0x04 && file[body] === 0x30 && file[body + 1] === 0x82;
    const inner = ((file[body + 2] ?? 0) << 8) + (file[body + 3] ?? 0) + 4;
    const nested = (tag & 0x20) !== 0 || (wrapped && inner === length);
    const inside = nested ? notDer(file, body, body + length) : -1;
    if (inside >= 0) return inside;
    at = body + length;
  }
  return -1;
}

it('sees what is not DER', () => {
  expect(notDer(Uint8Array.of(0x30, 0x03, 0x02, 0x01, 0x05))).toBe(-1);
  expect(notDer(Uint8Array.of(0x30, 0x80, 0x02, 0x01, 0x05, 0, 0))).toBe(0);
  expect(notDer(Uint8Array.of(0x30, 0x05, 0x24, 0x03, 0x04, 0x01, 0x05))).toBe(2);
  expect(notDer(Uint8Array.of(0x30, 0x81, 0x03, 0x02, 0x01, 0x05))).toBe(0);
});

function expectKind<Kind extends Result['kind']>(result: Result, kind: Kind): Extract<Result, { kind: Kind }> {
  expect(result).toMatchObject({ kind });
  return result as Extract<Result, { kind: Kind }>;
}

describe.each(['P_256', 'RSA_3072'] as const)('a file with a key of %s', (type) => {
  it('opens in OpenSSL with the key that was certified', { timeout: 60_000 }, async () => {
    const made = expectKind(await perform({ kind: 'make', type, password }), 'make');
    const { csr, spkiSha256 } = expectKind(await perform({ kind: 'csr', bag: made.bag, password }), 'csr');
    expect(spkiSha256).toBe(made.spkiSha256);

    const contents = { bag: made.bag, ...desk.certify(csr), friendlyName: 'Taro Yamada (0a1b2c3d)' };
    expect(desk.openssl('req', '-in', 'key.csr', '-verify', '-noout', '-subject')).toContain('Shomei');
    const { file } = expectKind(await perform({ kind: 'assemble', contents, password }), 'assemble');
    desk.write('key.p12', file);
    expect(notDer(file)).toBe(-1);
    expect(desk.openssl('asn1parse', '-inform', 'DER', '-in', 'key.p12')).not.toMatch(/l=\s*inf|cons: OCTET STRING/);

    const opened = desk.openssl('pkcs12', '-in', 'key.p12', '-passin', `pass:${password}`, '-nodes');
    expect(opened).toContain('friendlyName: Taro Yamada (0a1b2c3d)');
    expect(opened.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    expect(opened).toContain('BEGIN PRIVATE KEY');
    desk.write('opened.pem', opened);
    expect(desk.openssl('pkey', '-in', 'opened.pem', '-pubout')).toBe(
      desk.openssl('x509', '-in', 'leaf.pem', '-pubkey', '-noout'),
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
