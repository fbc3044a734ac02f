import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Somebody with OpenSSL who has never heard of this product: all they know is
// the file, the certificates in it and the addresses inside those.

/** A stranger's desk. */
export class Stranger {
  readonly dir = mkdtempSync(join(tmpdir(), 'shomei-stranger-'));

  path(name: string): string {
    return join(this.dir, name);
  }

  /** Runs openssl; both its outputs, whether it succeeds or not. */
  openssl(...args: string[]): { ok: boolean; said: string } {
    try {
      return {
        ok: true,
        said: execFileSync('openssl', args, { cwd: this.dir, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }),
      };
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      return { ok: false, said: `${stdout}${stderr}` };
    }
  }

  private must(...args: string[]): string {
    const { ok, said } = this.openssl(...args);
    if (!ok) throw new Error(`openssl ${args[0]}: ${said}`);
    return said;
  }

  /** Opens the file with its password: leaf.pem, key.pem, issuing.pem. */
  open(password: string): void {
    const p12 = ['pkcs12', '-in', 'saved.p12', '-passin', `pass:${password}`];
    this.must(...p12, '-clcerts', '-nokeys', '-out', 'leaf.pem');
    this.must(...p12, '-cacerts', '-nokeys', '-out', 'issuing.pem');
    this.must(...p12, '-nocerts', '-nodes', '-out', 'key.pem');
  }

  private addressIn(certificate: string, label: RegExp): string {
    const text = this.must('x509', '-in', certificate, '-noout', '-text');
    const url = new RegExp(`${label.source}[\\s\\S]*?URI:(\\S+)`).exec(text)?.[1];
    if (!url) throw new Error(`${certificate} has no address of ${label.source}`);
    return url;
  }

  private async download(url: string, name: string): Promise<void> {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    writeFileSync(this.path(name), Buffer.from(await response.arrayBuffer()));
  }

  /** Downloads the root and the revocation lists from the addresses in the certificates: trust.pem. */
  async learn(): Promise<void> {
    await this.download(this.addressIn('issuing.pem', /CA Issuers/), 'root.cer');
    this.must('x509', '-inform', 'DER', '-in', 'root.cer', '-out', 'root.pem');
    const pieces = [this.must('x509', '-in', 'root.pem')];
    for (const certificate of ['leaf', 'issuing']) {
      await this.download(this.addressIn(`${certificate}.pem`, /CRL Distribution Points/), `${certificate}.crl`);
      pieces.push(this.must('crl', '-inform', 'DER', '-in', `${certificate}.crl`));
    }
    writeFileSync(this.path('trust.pem'), pieces.join('\n'));
  }

  /** Signs Japanese text with the key from the file. */
  sign(text: string): void {
    writeFileSync(this.path('text'), text);
    this.must(
      'cms',
      '-sign',
      '-binary',
      '-nodetach',
      '-in',
      'text',
      '-signer',
      'leaf.pem',
      '-inkey',
      'key.pem',
      '-certfile',
      'issuing.pem',
      '-outform',
      'DER',
      '-out',
      'signed.cms',
    );
  }

  /** Verifies the signature against the root, revocation lists of the whole chain included. */
  verify(): { ok: boolean; said: string } {
    return this.openssl(
      'cms',
      '-verify',
      '-binary',
      '-inform',
      'DER',
      '-in',
      'signed.cms',
      '-CAfile',
      'trust.pem',
      '-crl_check_all',
    );
  }

  /** What the OCSP responder named in the certificate says: good or revoked. */
  ocsp(): string {
    const url = this.addressIn('leaf.pem', /OCSP/);
    const { said } = this.openssl(
      'ocsp',
      '-issuer',
      'issuing.pem',
      '-cert',
      'leaf.pem',
      '-url',
      url,
      '-CAfile',
      'root.pem',
    );
    return said;
  }

  leave(): void {
    rmSync(this.dir, { recursive: true });
  }
}
