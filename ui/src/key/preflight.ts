import { dropBags, keepBag } from './bagStore';

/** What may stand in the way of keeping a key in this browser. */
export type Obstacle = 'crypto' | 'storage' | 'inApp';

/** Browsers inside other apps: they forget what they stored and cannot save files. */
const inApp = /\bLine\/|FBAN|FBAV|Instagram|MicroMessenger|; wv\)/;

/**
 * Finds what stands in the way before the key is made and the code is used:
 * WebCrypto missing (not https), a store that does not keep (some private
 * windows), a browser inside another app.
 */
export async function preflight(agent: string): Promise<Obstacle[]> {
  const found: Obstacle[] = [];
  if (typeof crypto === 'undefined' || crypto.subtle === undefined) found.push('crypto');
  if (!(await storageWorks())) found.push('storage');
  if (inApp.test(agent)) found.push('inApp');
  return found;
}

const trial = { requestId: 'preflight', spkiSha256: '', bag: new Uint8Array([1, 2, 3]) };

async function storageWorks(): Promise<boolean> {
  try {
    await keepBag(trial);
    await dropBags(trial.requestId);
    return true;
  } catch {
    return false;
  }
}
