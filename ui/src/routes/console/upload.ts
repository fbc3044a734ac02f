import { createContext, use, useRef, useState } from 'react';
import type { CheckKind } from '../../gql/graphql';
import type { Problem } from '../../graphql/problem';
import { currentLocale } from '../../i18n/catalogue';

/** How pages of staff ask the server beside GraphQL: what is sent after the session ended waits until it is open again. */
export const SendContext = createContext<typeof fetch>((input, init) => fetch(input, init));

/** The largest file that is taken, in MiB; the server says the same. */
export const maxMegabytes = 10;

/** Types that the file dialog offers; the server judges by content. */
export const accepted = '.pdf,.png,.jpg,.jpeg';

/** A file on its way into a case. It stays until it is stored, or given up. */
export interface Upload {
  key: number;
  file: File;
  check: CheckKind | undefined;
  state: 'waiting' | 'sending' | 'failed' | 'refused';
  problems: readonly Problem[];
}

interface Answer {
  evidenceId: string | null;
  problems: readonly Problem[];
}

async function send(through: typeof fetch, requestId: string, version: number, { file, check }: Upload): Promise<Answer> {
  const response = await through(`/evidence/${encodeURIComponent(requestId)}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'Content-Type': 'application/octet-stream',
      'Shomei-Audience': 'staff',
      'Shomei-File-Name': encodeURIComponent(file.name),
      'Shomei-Registration-Version': String(version),
      'Accept-Language': currentLocale(),
      ...(check ? { 'Shomei-Check': check } : {}),
    },
    body: file,
  });
  if (!response.ok) throw new Error(`upload: ${response.status}`);
  const answer: Answer = await response.json();
  return answer;
}

const tooLarge: Problem = {
  code: 'FILE_TOO_LARGE',
  message: '',
  params: [{ name: 'max', value: String(maxMegabytes) }],
};

/** Puts files into a case, one after another. What is refused, or does not arrive, stays to be sent again. */
export function useUploads(requestId: string, version: number, onStored: (name: string) => void) {
  const through = use(SendContext);
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const next = useRef(0);
  const last = useRef(Promise.resolve());
  const change = (key: number, to: Partial<Upload>) =>
    setUploads((all) => all.map((each) => (each.key === key ? { ...each, ...to } : each)));
  const forget = (key: number) => setUploads((all) => all.filter((each) => each.key !== key));
  const begin = async (upload: Upload) => {
    change(upload.key, { state: 'sending', problems: [] });
    try {
      const { evidenceId, problems } = await send(through, requestId, version, upload);
      if (evidenceId === null) return change(upload.key, { state: 'refused', problems });
      forget(upload.key);
      return onStored(upload.file.name);
    } catch {
      return change(upload.key, { state: 'failed' });
    }
  };
  const queue = (upload: Upload) => {
    last.current = last.current.then(() => begin(upload));
  };
  const add = (files: readonly File[], check: CheckKind | undefined) => {
    for (const file of files) {
      const upload: Upload = { key: next.current++, file, check, state: 'waiting', problems: [] };
      // So that nobody sends for minutes what is refused in the end.
      const large = file.size > maxMegabytes * 2 ** 20;
      setUploads((all) => [...all, large ? { ...upload, state: 'refused', problems: [tooLarge] } : upload]);
      if (!large) queue(upload);
    }
  };
  const again = (upload: Upload) => {
    change(upload.key, { state: 'waiting', problems: [] });
    queue(upload);
  };
  return { uploads, add, again, forget };
}
