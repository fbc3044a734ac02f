import { instance, object, safeParse, string } from 'valibot';

// What survives a reload: the encrypted bag of a key that was made in this
// browser, under the request that it was made for. Nothing of it opens without
// the password, which is nowhere.

/** A key that waits for its certificate. */
export interface KeptBag {
  requestId: string;
  /** SHA-256 of the SubjectPublicKeyInfo, lower-case hexadecimal. */
  spkiSha256: string;
  /** PKCS#12 shrouded bag, DER. */
  bag: Uint8Array<ArrayBuffer>;
}

const kept = object({ requestId: string(), spkiSha256: string(), bag: instance(Uint8Array) });

const database = 'shomei';
const table = 'bag';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(database, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(table, { keyPath: 'requestId' });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error('open key store', { cause: opening.error }));
    opening.onblocked = () => reject(new Error('open key store: blocked by another tab'));
  });
}

/** Runs one transaction and returns what the request in it gave, once the transaction is on disk. */
async function run<Value>(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest<Value>): Promise<Value> {
  const db = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = db.transaction(table, mode, { durability: 'strict' });
      const request = ask(transaction.objectStore(table));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(new Error('use key store', { cause: transaction.error }));
      transaction.onabort = () => reject(new Error('use key store: aborted', { cause: transaction.error }));
    });
  } finally {
    db.close();
  }
}

/** Keeps a bag and reads it back: only what is really there may be certified. */
export async function keepBag(bag: KeptBag): Promise<void> {
  await run('readwrite', (store) => store.put(bag));
  const read = await findBag(bag.requestId);
  if (
    read?.spkiSha256 !== bag.spkiSha256 ||
    read.bag.length !== bag.bag.length ||
    read.bag.some((byte, at) => byte !== bag.bag[at])
  ) {
    throw new Error('keep key: it does not read back');
  }
}

/** The bag kept for a request, if this browser made one. */
export async function findBag(requestId: string): Promise<KeptBag | undefined> {
  const value: unknown = await run<unknown>('readonly', (store) => store.get(requestId));
  const parsed = safeParse(kept, value);
  if (!parsed.success) return undefined;
  return { ...parsed.output, bag: new Uint8Array(parsed.output.bag) };
}

/** Forgets the bag of a request: confirmed, replaced, or past its deadline. */
export async function dropBag(requestId: string): Promise<void> {
  await run('readwrite', (store) => store.delete(requestId));
}
