import { AttributeTypeAndValue, CertificationRequest } from 'pkijs';
import { Utf8String } from 'asn1js';

const oidCommonName = '2.5.4.3';

/**
 * A PKCS#10 request for a pair, PEM. The RA takes only the key from it: the
 * subject comes from the approved registration, so a constant stands here.
 */
export async function makeCsr(pair: CryptoKeyPair): Promise<string> {
  const request = new CertificationRequest({ version: 0, attributes: [] });
  request.subject.typesAndValues.push(
    new AttributeTypeAndValue({ type: oidCommonName, value: new Utf8String({ value: 'Shomei' }) }),
  );
  await request.subjectPublicKeyInfo.importKey(pair.publicKey);
  await request.sign(pair.privateKey, 'SHA-256');
  return pem('CERTIFICATE REQUEST', request.toSchema(true).toBER(false));
}

/** DER as PEM (RFC 7468). */
export function pem(label: string, der: ArrayBuffer): string {
  const base64 = btoa(Array.from(new Uint8Array(der), (byte) => String.fromCharCode(byte)).join(''));
  return `-----BEGIN ${label}-----\n${base64.replace(/.{1,64}/g, '$&\n')}-----END ${label}-----\n`;
}

/** The DER in a PEM text of one block. */
export function unpem(text: string): ArrayBuffer {
  const base64 = text.replace(/-----[^-]+-----|\s/g, '');
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)).buffer;
}
