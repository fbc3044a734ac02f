import { useRef, useState } from 'react';
import { useClient, type Client } from 'urql';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { IssuedCertificateFragment, KeyType } from '../../gql/graphql';
import type { Problem } from '../../graphql/problem';
import { dropKey, dropOthers, keepBag, type KeptBag } from '../../key/bagStore';
import { friendlyName } from '../../key/fileName';
import { startKeyWorker, type KeyWorker } from '../../key/keyWorker';
import type { P12Contents } from '../../key/p12';
import type { Result, Task } from '../../key/worker';

/** What is needed of a certificate to make its file. */
export const issuedFragment = graphql(`
  fragment IssuedCertificate on Certificate {
    id
    serial
    commonName
    notBefore
    notAfter
    keyType
    spkiSha256
    pem
    chain
    savedAt
    confirmedAt
  }
`);

const acquireMutation = graphql(`
  mutation AcquireCertificate($input: AcquireCertificateInput!) {
    acquireCertificate(input: $input) {
      certificate {
        ...IssuedCertificate
      }
      problems {
        code
        field
        message
        params {
          name
          value
        }
      }
    }
  }
`);

/** Where the work stands; each is told in words. */
export type Stage = 'making' | 'keeping' | 'certifying' | 'assembling';

/** Why it stopped. Nothing is lost: it goes on from what is kept. */
export type Stop =
  | { kind: 'wrongPassword' }
  | { kind: 'storage' }
  | { kind: 'unanswered' }
  | { kind: 'refused'; problems: readonly Problem[] }
  | { kind: 'failed' };

/** The finished file. */
export interface Finished {
  file: Uint8Array<ArrayBuffer>;
  certificate: IssuedCertificateFragment;
  /** What is in it, the key still encrypted: for making the compatible file. */
  contents: P12Contents;
}

/** What an acquisition starts from. */
export interface Start {
  requestId: string;
  /** The id of the terms agreed to. */
  consent: string;
  password: string;
  keyType: KeyType;
  /** A key that this browser made before; undefined: make one. */
  kept: KeptBag | undefined;
  /** The certificate that stands, when the kept key is its key. */
  certificate: FragmentType<typeof issuedFragment> | undefined;
  /** The key of the certificate that stands is lost: replace it. */
  replaceLostKey: boolean;
}

class Stopped extends Error {
  readonly stop: Stop;
  constructor(stop: Stop) {
    super(`acquire: ${stop.kind}`);
    this.stop = stop;
  }
}

/** Carries out an acquisition, one at a time. */
export function useAcquisition() {
  const client = useClient();
  const [stage, setStage] = useState<Stage>();
  const [stop, setStop] = useState<Stop>();
  const [finished, setFinished] = useState<Finished>();
  const underway = useRef(false);

  const begin = async (start: Start) => {
    if (underway.current) return;
    underway.current = true;
    setStop(undefined);
    const worker = startKeyWorker();
    try {
      setFinished(await carryOut(client, worker, start, setStage));
    } catch (error) {
      setStop(error instanceof Stopped ? error.stop : { kind: 'failed' });
    } finally {
      worker.end();
      setStage(undefined);
      underway.current = false;
    }
  };
  return { begin, stage, stop, finished };
}

/**
 * The order is the point: the key is encrypted as soon as it exists, kept and
 * read back, and only then is anything sent that could spend the approval.
 */
async function carryOut(
  client: Client,
  worker: KeyWorker,
  start: Start,
  tell: (stage: Stage) => void,
): Promise<Finished> {
  const { requestId, password } = start;
  let kept = start.kept;
  if (!kept) {
    tell('making');
    const made = await ask(worker, { kind: 'make', type: start.keyType, password }, 'make');
    kept = { requestId, bag: made.bag, spkiSha256: made.spkiSha256 };
    tell('keeping');
    await keepBag(kept).catch(() => {
      throw new Stopped({ kind: 'storage' });
    });
  }
  const certificate = start.certificate
    ? readFragment(issuedFragment, start.certificate)
    : await certify(client, worker, start, kept, tell);
  if (certificate.spkiSha256 !== kept.spkiSha256) throw new Stopped({ kind: 'failed' });

  tell('assembling');
  const contents = {
    bag: kept.bag,
    certificate: certificate.pem,
    // The root, last, is trusted from elsewhere or not at all.
    chain: certificate.chain.slice(0, -1),
    friendlyName: friendlyName(certificate),
  };
  const { file } = await ask(worker, { kind: 'assemble', contents, password }, 'assemble');
  return { file, certificate, contents };
}

/** Refusals of this very key, whenever it is tried. */
const keyRefusals: ReadonlySet<string> = new Set([
  'WEAK_KEY',
  'KEY_SEEN_ELSEWHERE',
  'KEY_DIFFERS',
  'REPLACEMENTS_EXHAUSTED',
]);

async function certify(
  client: Client,
  worker: KeyWorker,
  start: Start,
  kept: KeptBag,
  tell: (stage: Stage) => void,
): Promise<IssuedCertificateFragment> {
  tell('certifying');
  const { csr } = await ask(worker, { kind: 'csr', bag: kept.bag, password: start.password }, 'csr');
  const input = { requestId: start.requestId, csr, consent: start.consent, replaceLostKey: start.replaceLostKey };
  const { data } = await client.mutation(acquireMutation, { input }).toPromise();
  if (!data) throw new Stopped({ kind: 'unanswered' });
  const { certificate, problems } = data.acquireCertificate;
  if (certificate) {
    // Only now: until the answer, the certificate may have belonged to another kept key.
    await dropOthers(kept);
    return readFragment(issuedFragment, certificate);
  }
  // A key that was refused is of no use; the next try makes another.
  if (problems.some(({ code }) => keyRefusals.has(code))) await dropKey(kept);
  throw new Stopped({ kind: 'refused', problems });
}

async function ask<Kind extends Task['kind']>(
  worker: KeyWorker,
  task: Task,
  kind: Kind,
): Promise<Extract<Result, { kind: Kind }>> {
  const result = await worker.perform(task);
  if (isKind(result, kind)) return result;
  throw new Stopped(result.kind === 'wrongPassword' ? { kind: 'wrongPassword' } : { kind: 'failed' });
}

function isKind<Kind extends Result['kind']>(result: Result, kind: Kind): result is Extract<Result, { kind: Kind }> {
  return result.kind === kind;
}
