// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Authority } from '../testing/authority';
import { perform, type Result } from './worker';

// The judges are OpenSSL, NSS and Java, each with its own reader of PKCS#12.
const password = 'correct horse battery 9';
let desk: Authority;
let answer: Result;
let refused: Result;

beforeAll(async () => {
  desk = new Authority();
  const made = await perform({ kind: 'make', type: 'RSA_2048', password });
  if (made.kind !== 'make') throw new Error(made.kind);
  const asked = await perform({ kind: 'csr', bag: made.bag, password });
  if (asked.kind !== 'csr') throw new Error(asked.kind);
  const contents = { bag: made.bag, ...desk.certify(asked.csr), friendlyName: 'Taro Yamada (0a1b2c3d)' };
  answer = await perform({ kind: 'assembleCompatible', contents, password });
  if (answer.kind === 'assembleCompatible') desk.write('old.p12', answer.file);
  refused = await perform({ kind: 'assembleCompatible', contents, password: 'another password 1' });
}, 60_000);
afterAll(() => desk.leave());

/** Whether a program is on this machine. */
function has(program: string): boolean {
  try {
    execFileSync('which', [program], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

describe('the file for old importers', () => {
  it('is under 3DES and SHA-1, certificates and key', () => {
    expect(answer.kind).toBe('assembleCompatible');
    const open = ['pkcs12', '-in', 'old.p12', '-passin', `pass:${password}`];
    // -info speaks on stderr.
    const told = desk.run('sh', '-c', `openssl ${open.map((word) => `'${word}'`).join(' ')} -legacy -info -noout 2>&1`);
    expect(told).toMatch(/MAC: sha1, Iteration 50000/);
    expect(told.match(/pbeWithSHA1And3-KeyTripleDES-CBC, Iteration 50000/g)).toHaveLength(2);
    expect(told).not.toMatch(/PBES2|AES/);
    expect(desk.openssl('asn1parse', '-inform', 'DER', '-in', 'old.p12')).not.toMatch(/l=\s*inf|cons: OCTET STRING/);
  });

  it('opens in OpenSSL with the key that was certified and the EC chain to the byte', () => {
    const opened = desk.openssl('pkcs12', '-legacy', '-in', 'old.p12', '-passin', `pass:${password}`, '-nodes');
    expect(opened).toContain('friendlyName: Taro Yamada (0a1b2c3d)');
    expect(opened.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
    desk.write('opened.pem', opened);
    expect(desk.openssl('pkey', '-in', 'opened.pem', '-pubout')).toBe(
      desk.openssl('x509', '-in', 'leaf.pem', '-pubkey', '-noout'),
    );
    expect(desk.openssl('verify', '-CAfile', 'ca.pem', 'opened.pem')).toContain('OK');
  });

  it.runIf(has('pk12util'))('opens in NSS', () => {
    mkdirSync(join(desk.dir, 'nss'));
    desk.run('certutil', '-N', '-d', 'sql:nss', '--empty-password');
    desk.run('pk12util', '-i', 'old.p12', '-d', 'sql:nss', '-W', password);
    expect(desk.run('certutil', '-K', '-d', 'sql:nss')).toMatch(/rsa .*Taro Yamada \(0a1b2c3d\)/);
  });

  it.runIf(has('keytool'))('opens in Java', () => {
    const told = desk.run(
      'keytool',
      '-J-Duser.language=en',
      '-list',
      '-v',
      '-storetype',
      'PKCS12',
      '-keystore',
      'old.p12',
      '-storepass',
      password,
    );
    expect(told).toMatch(/Entry type: PrivateKeyEntry[\s\S]*Certificate chain length: 2/);
  });

  it('is not made with another password than the first file has', () => {
    expect(refused).toEqual({ kind: 'wrongPassword' });
  });
});
