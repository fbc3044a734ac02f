import { use, useState } from 'react';
import type { Problem } from '../../graphql/problem';
import { currentLocale } from '../../i18n/catalogue';
import { useOrderKeys } from './orderKey';
import { SendContext } from './upload';

/** The largest file that is taken, in MiB; the server says the same. */
const maxMegabytes = 256;

/** Why nothing was answered to a file. */
export type Unsent = 'busy' | 'failed';

/** A file of persons, for whom and for what. */
export interface ImportFile {
  file: File;
  partnerId: string;
  productId: string;
}

interface Answer {
  importId: string | null;
  problems: readonly Problem[];
}

const tooLarge: Problem = {
  code: 'FILE_TOO_LARGE',
  field: 'file',
  message: '',
  params: [{ name: 'max', value: String(maxMegabytes) }],
};

/** As many files arrive at once as there is room for. */
class Busy extends Error {}

async function send(through: typeof fetch, { file, partnerId, productId }: ImportFile, key: string): Promise<Answer> {
  const response = await through('/import/enrolments', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'Content-Type': 'text/csv',
      'Shomei-Audience': 'staff',
      'Shomei-Partner': partnerId,
      'Shomei-Product': productId,
      'Shomei-File-Name': encodeURIComponent(file.name),
      'Idempotency-Key': key,
      'Accept-Language': currentLocale(),
    },
    body: file,
  });
  if (response.status === 413) return { importId: null, problems: [tooLarge] };
  if (response.status === 429) throw new Busy();
  if (!response.ok) throw new Error(`import: ${response.status}`);
  const answer: Answer = await response.json();
  return answer;
}

/** Sends files of persons. What did not arrive is sent again under its key, so that it is one import. */
export function useImport() {
  const through = use(SendContext);
  const [sending, setSending] = useState(false);
  const [unsent, setUnsent] = useState<Unsent>();
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const keys = useOrderKeys();
  /** The id of the import; undefined where none came of it. */
  const submit = async (what: ImportFile): Promise<string | undefined> => {
    if (sending) return undefined;
    setProblems([]);
    setUnsent(undefined);
    // So that nobody sends for minutes what is refused in the end.
    if (what.file.size > maxMegabytes * 2 ** 20) {
      setProblems([tooLarge]);
      return undefined;
    }
    setSending(true);
    const { file, partnerId, productId } = what;
    const about = [partnerId, productId, file.name, file.size, file.lastModified];
    try {
      const answer = await send(through, what, keys.of(about));
      // It arrived: the next press, after it was mended or cancelled, is another import.
      keys.done(about);
      setProblems(answer.problems);
      return answer.importId ?? undefined;
    } catch (cause) {
      setUnsent(cause instanceof Busy ? 'busy' : 'failed');
      return undefined;
    } finally {
      setSending(false);
    }
  };
  return { sending, unsent, problems, submit };
}
