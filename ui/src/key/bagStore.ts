import { instance, object, safeParse, string } from 'valibot';

// What survives a reload: the encrypted bags of the keys that were made in this
// browser, under the request that they were made for. Nothing of them opens
// without the password, which is nowhere. A new key never takes the place of an
// older one: until the server has certified it, the older may be the one that
// the certificate belongs to.

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
    opening.onupgradeneeded = () => opening.result.createObjectStore(table, { keyPath: ['requestId', 'spkiSha256'] });
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

/** Keeps a bag and reads it back: only what is really there may be certified. Bags of other keys stay. */
export async function keepBag(bag: KeptBag): Promise<void> {
  await run('readwrite', (store) => store.put(bag));
  const read = (await findBags(bag.requestId)).find((each) => each.spkiSha256 === bag.spkiSha256);
  if (!read || read.bag.length !== bag.bag.length || read.bag.some((byte, at) => byte !== bag.bag[at])) {
    throw new Error('keep key: it does not read back');
  }
}

/** The bags kept for a request, if this browser made any. */
export async function findBags(requestId: string): Promise<readonly KeptBag[]> {
  const values: unknown[] = await run<unknown[]>('readonly', (store) => store.getAll(allOf(requestId)));
  return values.flatMap((value) => {
    const parsed = safeParse(kept, value);
    return parsed.success ? [{ ...parsed.output, bag: new Uint8Array(parsed.output.bag) }] : [];
  });
}

/** Forgets every bag of a request: confirmed, or past its deadline. */
export async function dropBags(requestId: string): Promise<void> {
  await run('readwrite', (store) => store.delete(allOf(requestId)));
}

/** Forgets one key, which the server refused. */
export async function dropKey({ requestId, spkiSha256 }: KeptBag): Promise<void> {
  await run('readwrite', (store) => store.delete([requestId, spkiSha256]));
}

/** Forgets every other key of the request: this one has been certified, and no other can be any more. */
export async function dropOthers({ requestId, spkiSha256 }: KeptBag): Promise<void> {
  const all = await findBags(requestId);
  await Promise.all(all.filter((each) => each.spkiSha256 !== spkiSha256).map(dropKey));
}

/** Every key of a request; hashes are hexadecimal, below any "g". */
function allOf(requestId: string): IDBKeyRange {
  return IDBKeyRange.bound([requestId, ''], [requestId, 'g']);
}
