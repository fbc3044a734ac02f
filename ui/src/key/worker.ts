import type { KeyType } from '../gql/graphql';
import { makeCsr } from './csr';
import { importPair, makeKey, spkiSha256 } from './keyPair';
import { assembleP12, type P12Contents } from './p12';
import { shroud, unshroud, WrongPassword } from './shroud';

// Everything that touches the private key runs here. What comes out is the
// shrouded bag, the hash of the public key, the CSR and the finished file.

/** What the page asks of the worker. */
export type Task =
  | { kind: 'make'; type: KeyType; password: string }
  | { kind: 'csr'; bag: Uint8Array<ArrayBuffer>; password: string }
  | { kind: 'assemble'; contents: P12Contents; password: string }
  | { kind: 'assembleCompatible'; contents: P12Contents; password: string };

/** What the worker answers. */
export type Result =
  | { kind: 'make'; bag: Uint8Array<ArrayBuffer>; spkiSha256: string }
  | { kind: 'csr'; csr: string; spkiSha256: string }
  | { kind: 'assemble'; file: Uint8Array<ArrayBuffer> }
  | { kind: 'assembleCompatible'; file: Uint8Array<ArrayBuffer> }
  | { kind: 'wrongPassword' }
  | { kind: 'failed'; message: string };

/** Carries out a task. */
export async function perform(task: Task): Promise<Result> {
  try {
    switch (task.kind) {
      case 'make': {
        const made = await makeKey(task.type);
        return { kind: 'make', bag: await shroud(made.pair.privateKey, task.password), spkiSha256: made.spkiSha256 };
      }
      case 'csr': {
        const pair = await importPair(await unshroud(task.bag, task.password));
        return { kind: 'csr', csr: await makeCsr(pair), spkiSha256: await spkiSha256(pair.publicKey) };
      }
      case 'assemble':
        // The file must open with one password: the bag is tried with it first.
        await unshroud(task.contents.bag, task.password);
        return { kind: 'assemble', file: await assembleP12(task.contents, task.password) };
      case 'assembleCompatible': {
        const { assembleCompatibleP12 } = await import('./compatibleP12');
        return { kind: 'assembleCompatible', file: await assembleCompatibleP12(task.contents, task.password) };
      }
    }
  } catch (error) {
    if (error instanceof WrongPassword) return { kind: 'wrongPassword' };
    return { kind: 'failed', message: error instanceof Error ? error.message : 'unknown' };
  }
}
