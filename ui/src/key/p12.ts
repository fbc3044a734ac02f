import { BmpString, OctetString } from 'asn1js';
import {
  Attribute,
  AuthenticatedSafe,
  CertBag,
  Certificate,
  ContentInfo,
  EncryptedContentInfo,
  EncryptedData,
  PFX,
  PKCS8ShroudedKeyBag,
  SafeBag,
  SafeContents,
} from 'pkijs';
import { unpem } from './csr';
import { passwordBytes, sealed } from './shroud';

const oid = {
  shroudedKeyBag: '1.2.840.113549.1.12.10.1.2',
  certBag: '1.2.840.113549.1.12.10.1.3',
  x509: '1.2.840.113549.1.9.22.1',
  friendlyName: '1.2.840.113549.1.9.20',
  localKeyId: '1.2.840.113549.1.9.21',
};

// .NET refuses a MAC of more than 300,000 iterations.
const macIterations = 100_000;

/** What goes into the file. */
export interface P12Contents {
  /** The key, already encrypted under the file's password: a PKCS#12 shrouded bag, DER. */
  bag: Uint8Array<ArrayBuffer>;
  /** The certificate, PEM. */
  certificate: string;
  /** CA certificates above it, PEM. */
  chain: readonly string[];
  /** What key stores show; ASCII, since readers disagree about the rest. */
  friendlyName: string;
}

/** Content under a password, as PKCS#12 writes it. */
export type Sealed = Awaited<ReturnType<typeof sealed>>;

/** What protects a file under its password. */
export interface Protection {
  /** The private key in its shrouded bag. */
  key: PKCS8ShroudedKeyBag;
  /** Encrypts what stands beside the key: the certificates. */
  seal: (content: ArrayBuffer) => Promise<Sealed>;
  /** The hash of the MAC over all. */
  hash: 'SHA-256' | 'SHA-1';
  /** Iterations of the MAC's key derivation. */
  macIterations: number;
}

/**
 * Assembles a PKCS#12 file (RFC 7292), DER: certificates encrypted like the
 * key, a MAC with HMAC-SHA-256 over all.
 */
export function assembleP12(contents: P12Contents, password: string): Promise<Uint8Array<ArrayBuffer>> {
  return assemble(contents, password, {
    key: PKCS8ShroudedKeyBag.fromBER(contents.bag.buffer),
    seal: (content) => sealed(content, password),
    hash: 'SHA-256',
    macIterations,
  });
}

/** Puts a file together under some protection, DER. */
export async function assemble(
  contents: P12Contents,
  password: string,
  protection: Protection,
): Promise<Uint8Array<ArrayBuffer>> {
  const certificate = Certificate.fromBER(unpem(contents.certificate));
  const keyId = await crypto.subtle.digest('SHA-1', certificate.toSchema().toBER(false));
  const named = [
    new Attribute({ type: oid.friendlyName, values: [new BmpString({ value: contents.friendlyName })] }),
    new Attribute({ type: oid.localKeyId, values: [new OctetString({ valueHex: keyId })] }),
  ];
  const key = new SafeBag({
    bagId: oid.shroudedKeyBag,
    bagValue: protection.key,
    bagAttributes: named,
  });
  const authorities = contents.chain.map((text) => certBag(Certificate.fromBER(unpem(text))));
  const safe = new AuthenticatedSafe({
    safeContents: [
      // The key's bag is encrypted by itself: not once more.
      new ContentInfo({ contentType: ContentInfo.DATA, content: new OctetString({ valueHex: encoded([key]) }) }),
      encrypted(await protection.seal(encoded([certBag(certificate, named), ...authorities]))),
    ],
  });
  const pfx = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } });
  await pfx.makeInternalValues({
    password: passwordBytes(password),
    iterations: protection.macIterations,
    pbkdf2HashAlgorithm: protection.hash,
    hmacHashAlgorithm: protection.hash,
  });
  return new Uint8Array(pfx.toSchema().toBER(false));
}

/** SafeContents, DER. */
function encoded(safeBags: SafeBag[]): ArrayBuffer {
  return new SafeContents({ safeBags }).toSchema().toBER(false);
}

/** Encrypted bags as a part of the safe. */
function encrypted(content: Sealed): ContentInfo {
  const data = new EncryptedData({ encryptedContentInfo: new EncryptedContentInfo({ ...content, disableSplit: true }) });
  return new ContentInfo({ contentType: ContentInfo.ENCRYPTED_DATA, content: data.toSchema() });
}

function certBag(certificate: Certificate, attributes?: Attribute[]): SafeBag {
  return new SafeBag({
    bagId: oid.certBag,
    bagValue: new CertBag({ certId: oid.x509, parsedValue: certificate }),
    ...(attributes ? { bagAttributes: attributes } : {}),
  });
}
