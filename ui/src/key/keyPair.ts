import { ObjectIdentifier } from 'asn1js';
import { PrivateKeyInfo } from 'pkijs';
import type { KeyType } from '../gql/graphql';

/** A key just made. It leaves this worker only encrypted. */
export interface MadeKey {
  pair: CryptoKeyPair;
  /** SHA-256 of the SubjectPublicKeyInfo, lower-case hexadecimal: how the server names the key. */
  spkiSha256: string;
}

/** WebCrypto's name of a kind of key. The private key must be extractable once: into the PKCS#12 file. */
export function keyAlgorithm(type: KeyType): RsaHashedKeyGenParams | EcKeyGenParams {
  switch (type) {
    case 'P_256':
      return { name: 'ECDSA', namedCurve: 'P-256' };
    case 'P_384':
      return { name: 'ECDSA', namedCurve: 'P-384' };
    case 'RSA_2048':
      return rsa(2048);
    case 'RSA_3072':
      return rsa(3072);
    case 'RSA_4096':
      return rsa(4096);
  }
}

function rsa(modulusLength: number): RsaHashedKeyGenParams {
  return { name: 'RSASSA-PKCS1-v1_5', modulusLength, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' };
}

/** Makes a key. RSA-3072 takes about half a second, P-256 next to none. */
export async function makeKey(type: KeyType): Promise<MadeKey> {
  const pair = await crypto.subtle.generateKey(keyAlgorithm(type), true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new Error('make key: not a pair');
  return { pair, spkiSha256: await spkiSha256(pair.publicKey) };
}

/** SHA-256 of a public key's SubjectPublicKeyInfo, lower-case hexadecimal. */
export async function spkiSha256(publicKey: CryptoKey): Promise<string> {
  return hex(await crypto.subtle.digest('SHA-256', await crypto.subtle.exportKey('spki', publicKey)));
}

/** Bytes in lower-case hexadecimal. */
export function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The pair of a private key in PKCS#8; its kind is read from the key itself. */
export async function importPair(pkcs8: ArrayBuffer): Promise<CryptoKeyPair> {
  const algorithm = algorithmOf(PrivateKeyInfo.fromBER(pkcs8));
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign']);
  const { kty, n, e, crv, x, y } = await crypto.subtle.exportKey('jwk', privateKey);
  const jwk: JsonWebKey =
    kty === 'RSA' ? { kty, n: n ?? '', e: e ?? '' } : { kty: 'EC', crv: crv ?? '', x: x ?? '', y: y ?? '' };
  return { privateKey, publicKey: await crypto.subtle.importKey('jwk', jwk, algorithm, true, ['verify']) };
}

const curves: Record<string, string> = { '1.2.840.10045.3.1.7': 'P-256', '1.3.132.0.34': 'P-384' };

function algorithmOf({ privateKeyAlgorithm }: PrivateKeyInfo): RsaHashedImportParams | EcKeyImportParams {
  const parameters: unknown = privateKeyAlgorithm.algorithmParams;
  if (!(parameters instanceof ObjectIdentifier)) return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };
  const namedCurve = curves[parameters.valueBlock.toString()];
  if (!namedCurve) throw new Error('import key: not a curve that is made here');
  return { name: 'ECDSA', namedCurve };
}
