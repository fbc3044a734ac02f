import { currentLocale } from '../../i18n/catalogue';

/** Why no file came: too many are fetched at once, or it broke off. */
export type Refusal = 'busy' | 'failed';

/** Thrown where no file came. */
class NoFile extends Error {
  readonly why: Refusal;
  constructor(why: Refusal) {
    super(`download: ${why}`);
    this.why = why;
  }
}

/** Fetches a file, however long it is. What it is narrowed by stands in no address. */
async function fetchFile(path: string, asked: object): Promise<Blob> {
  const response = await fetch(path, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'Shomei-Audience': 'staff', 'Accept-Language': currentLocale() },
    body: JSON.stringify(asked),
  });
  if (response.status === 429) throw new NoFile('busy');
  if (!response.ok) throw new NoFile('failed');
  // What breaks off rejects: a part is never taken for the whole.
  return response.blob();
}

/** Hands a file to the browser. */
function save(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Fetches a file and hands it over; answers why it could not. */
export async function download(path: string, asked: object, name: string): Promise<Refusal | undefined> {
  try {
    save(await fetchFile(path, asked), name);
    return undefined;
  } catch (error) {
    return error instanceof NoFile ? error.why : 'failed';
  }
}
