import { OctetString } from 'asn1js';
import { EncryptedContentInfo, EncryptedData, PKCS8ShroudedKeyBag, PrivateKeyInfo } from 'pkijs';

// PBES2 as OpenSSL 3, NSS, Java 17 and Windows read it: PBKDF2 with
// HMAC-SHA-256, AES-256-CBC. The iterations follow OWASP's order of magnitude;
// Windows refuses far more.
const encryption = {
  // pkijs draws an IV of its own for each encryption; its type asks for one all the same.
  contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256, iv: new Uint8Array(16) },
  hmacHashAlgorithm: 'SHA-256',
  iterationCount: 250_000,
};

const oidData = '1.2.840.113549.1.7.1';

/**
 * Content under a password, DER when written. pkijs cuts the ciphertext into
 * pieces of indefinite length, which is BER and which some readers refuse: it
 * is put together again.
 */
export async function sealed(contentToEncrypt: ArrayBuffer, password: string) {
  const data = new EncryptedData();
  await data.encrypt({ ...encryption, password: passwordBytes(password), contentToEncrypt });
  const { contentType, contentEncryptionAlgorithm } = data.encryptedContentInfo;
  const encryptedContent = new OctetString({ valueHex: data.encryptedContentInfo.getEncryptedContent() });
  return { contentType, contentEncryptionAlgorithm, encryptedContent };
}

/** A password's bytes. ASCII only: PKCS#12 readers disagree about the rest. */
export function passwordBytes(password: string): ArrayBuffer {
  if (!/^[\x20-\x7e]+$/.test(password)) throw new Error('encode password: not ASCII');
  return new Uint8Array(new TextEncoder().encode(password)).buffer;
}

/** The private key as a PKCS#12 shrouded bag (RFC 7292, 4.2.2), DER. From here on it exists encrypted only. */
export async function shroud(privateKey: CryptoKey, password: string): Promise<Uint8Array<ArrayBuffer>> {
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', privateKey);
  const { contentEncryptionAlgorithm, encryptedContent } = await sealed(pkcs8, password);
  const bag = new PKCS8ShroudedKeyBag({
    encryptionAlgorithm: contentEncryptionAlgorithm,
    encryptedData: encryptedContent,
  });
  return new Uint8Array(bag.toSchema().toBER(false));
}

/** The password does not open the bag. */
export class WrongPassword extends Error {
  override name = 'WrongPassword';
}

/** Opens a shrouded bag: the private key in PKCS#8. Throws WrongPassword. */
export async function unshroud(bag: Uint8Array<ArrayBuffer>, password: string): Promise<ArrayBuffer> {
  const { encryptionAlgorithm, encryptedData } = PKCS8ShroudedKeyBag.fromBER(bag.buffer);
  const data = new EncryptedData({
    encryptedContentInfo: new EncryptedContentInfo({
      contentType: oidData,
      contentEncryptionAlgorithm: encryptionAlgorithm,
      encryptedContent: encryptedData,
    }),
  });
  try {
    const pkcs8 = await data.decrypt({ password: passwordBytes(password) });
    // A wrong password passes the padding once in 256: the parse decides.
    PrivateKeyInfo.fromBER(pkcs8);
    return pkcs8;
  } catch (cause) {
    throw new WrongPassword('open bag: the password does not fit', { cause });
  }
}
