import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Settings } from './server';

/** An OpenID provider on loopback, at which whoever presses a name is that person. */
export interface Provider {
  issuer: string;
  /** What a server is told of it. */
  settings: Settings;
  stop: () => Promise<void>;
}

interface Grant {
  subject: string;
  nonce: string;
  challenge: string;
  redirect: string;
}

const clientId = 'shomei-console';
const secret = 'client-secret-canary';

const encode = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url');

const json = (response: ServerResponse, status: number, body: object) => {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
};

/** Starts one that knows Taro and a stranger. */
export async function startProvider(): Promise<Provider> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const grants = new Map<string, Grant>();
  let issuer = '';

  const token = ({ subject, nonce }: Grant): string => {
    const now = Math.floor(Date.now() / 1000);
    const signed = `${encode({ alg: 'ES256', kid: '1' })}.${encode({ iss: issuer, sub: subject, aud: clientId, nonce, iat: now, exp: now + 300 })}`;
    return `${signed}.${sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
  };
  /** Asks who it is; the names lead back with a code. */
  const authorize = (query: URLSearchParams, response: ServerResponse) => {
    const redirect = query.get('redirect_uri') ?? '';
    const links = ['Taro', 'Stranger'].map((subject) => {
      const code = randomBytes(16).toString('base64url');
      grants.set(code, { subject, nonce: query.get('nonce') ?? '', challenge: query.get('code_challenge') ?? '', redirect });
      const back = new URLSearchParams({ state: query.get('state') ?? '', code });
      return `<a href="${redirect}?${back}">${subject}</a>`;
    });
    const denied = new URLSearchParams({ state: query.get('state') ?? '', error: 'access_denied' });
    response
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' })
      .end(`<!doctype html><title>Provider</title><h1>Who are you?</h1>${links.join(' ')} <a href="${redirect}?${denied}">Nobody</a>`);
  };
  const exchange = async (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const form = new URLSearchParams(body);
    const grant = grants.get(form.get('code') ?? '');
    grants.delete(form.get('code') ?? '');
    const proof = createHash('sha256').update(form.get('code_verifier') ?? '').digest('base64url');
    const known = request.headers.authorization === `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}`;
    if (!known || !grant || grant.challenge !== proof || grant.redirect !== form.get('redirect_uri')) {
      json(response, 400, { error: 'invalid_grant' });
      return;
    }
    json(response, 200, { access_token: randomBytes(16).toString('hex'), token_type: 'Bearer', expires_in: 300, id_token: token(grant) });
  };

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', issuer);
    if (pathname === '/.well-known/openid-configuration')
      json(response, 200, {
        issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys`,
        response_types_supported: ['code'], subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['ES256'],
      });
    else if (pathname === '/keys') json(response, 200, { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: '1', alg: 'ES256', use: 'sig' }] });
    else if (pathname === '/authorize') authorize(searchParams, response);
    else if (pathname === '/token') void exchange(request, response);
    else json(response, 404, {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('the provider has no port');
  issuer = `http://127.0.0.1:${address.port}`;
  const folder = mkdtempSync(join(tmpdir(), 'shomei-e2e-provider'));
  const file = join(folder, 'secret');
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return {
    issuer,
    settings: {
      SHOMEI_OIDC_ISSUER: issuer, SHOMEI_OIDC_LOOPBACK: 'true', SHOMEI_OIDC_CLIENT_ID: clientId, SHOMEI_OIDC_CLIENT_SECRET_FILE: file,
      SHOMEI_OIDC_LABEL: '見本の認証サービスでサインイン', SHOMEI_OIDC_LABEL_EN: 'Sign in with the sample service',
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}
