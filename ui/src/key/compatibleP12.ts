import { Integer, OctetString, Sequence } from 'asn1js';
import forge from 'node-forge/lib/forge';
import 'node-forge/lib/des';
import 'node-forge/lib/pbe';
import { AlgorithmIdentifier, PKCS8ShroudedKeyBag } from 'pkijs';
import { assemble, type P12Contents, type Sealed } from './p12';
import { unshroud } from './shroud';

// A second file for importers from before PBES2: Windows before 10 1709 (Server
// 2016 and older), macOS before 14, Java 8 before 8u301, old Android. The
// ciphers are in no browser, so a library brings them, and this module is
// loaded only for whoever asks for the file. The library never sees a
// certificate: its parser knows RSA alone and our authorities are EC.

const oidData = '1.2.840.113549.1.7.1';
/** pbeWithSHAAnd3-KeyTripleDES-CBC, RFC 7292, appendix C. */
const oidPbe = '1.2.840.113549.1.12.1.3';

// The derivation is SHA-1, iterated: fewer rounds than the other file has, for
// it runs in JavaScript, six times over, on telephones too.
const iterations = 50_000;

/** What a key derived by RFC 7292, appendix B, is for. */
const purpose = { key: 1, iv: 2 };

/**
 * The same contents as assembleP12's under PBE-SHA1-3DES and HMAC-SHA-1, DER.
 * Weaker, and readable by old importers. Throws WrongPassword.
 */
export async function assembleCompatibleP12(
  contents: P12Contents,
  password: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const { contentEncryptionAlgorithm, encryptedContent } = seal(await unshroud(contents.bag, password), password);
  return assemble(contents, password, {
    key: new PKCS8ShroudedKeyBag({ encryptionAlgorithm: contentEncryptionAlgorithm, encryptedData: encryptedContent }),
    seal: async (content) => seal(content, password),
    hash: 'SHA-1',
    macIterations: iterations,
  });
}

function seal(content: ArrayBuffer, password: string): Sealed {
  const salt = crypto.getRandomValues(new Uint8Array(20));
  const derive = (id: number, bytes: number) =>
    forge.pbe.generatePkcs12Key(password, forge.util.createBuffer(salt), id, iterations, bytes);
  const cipher = forge.cipher.createCipher('3DES-CBC', derive(purpose.key, 24));
  cipher.start({ iv: derive(purpose.iv, 8) });
  cipher.update(forge.util.createBuffer(content));
  if (!cipher.finish()) throw new Error('encrypt for old importers: the cipher did not finish');
  const ciphertext = Uint8Array.from(cipher.output.getBytes(), (character) => character.charCodeAt(0));
  return {
    contentType: oidData,
    contentEncryptionAlgorithm: new AlgorithmIdentifier({
      algorithmId: oidPbe,
      algorithmParams: new Sequence({
        value: [new OctetString({ valueHex: salt }), new Integer({ value: iterations })],
      }),
    }),
    encryptedContent: new OctetString({ valueHex: ciphertext }),
  };
}
