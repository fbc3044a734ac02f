import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A throwaway CA of OpenSSL's with an EC key, on a desk of its own: it certifies and it judges. */
export class Authority {
  readonly dir = mkdtempSync(join(tmpdir(), 'shomei-p12-'));

  constructor() {
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', 'ca.key'];
    this.run('openssl', 'req', '-x509', ...key, '-out', 'ca.pem', '-subj', '/CN=Test CA', '-days', '2');
  }

  /** Runs a program on the desk; what it prints. Throws when it fails. */
  run(program: string, ...args: string[]): string {
    return execFileSync(program, args, { cwd: this.dir, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  }

  openssl(...args: string[]): string {
    return this.run('openssl', ...args);
  }

  write(name: string, content: string | Uint8Array): void {
    writeFileSync(join(this.dir, name), content);
  }

  /** Certifies a CSR as leaf.pem; the certificate and those above it, PEM. */
  certify(csr: string): { certificate: string; chain: string[] } {
    this.write('key.csr', csr);
    this.openssl(
      'x509',
      '-req',
      '-in',
      'key.csr',
      '-CA',
      'ca.pem',
      '-CAkey',
      'ca.key',
      '-out',
      'leaf.pem',
      '-days',
      '1',
    );
    const read = (name: string) => readFileSync(join(this.dir, name), 'utf8');
    return { certificate: read('leaf.pem'), chain: [read('ca.pem')] };
  }

  leave(): void {
    rmSync(this.dir, { recursive: true });
  }
}
