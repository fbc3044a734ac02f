import workerUrl from './worker.entry?worker&url';
import type { Result, Task } from './worker';

/** The page's door to the worker that holds the key. */
export interface KeyWorker {
  perform: (task: Task) => Promise<Result>;
  /** Ends the worker, and with it whatever it had in memory. */
  end: () => void;
}

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
}

/**
 * Starting a worker from a URL is a sink of Trusted Types: the policy
 * "shomei", the only one that the server's Content-Security-Policy lets be
 * made, passes this one address and nothing else.
 */
function trusted(url: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  policy ??= types?.createPolicy('shomei', {
    createScriptURL: (asked) => {
      if (asked !== workerUrl) throw new Error('start key worker: not its address');
      return asked;
    },
  });
  return policy?.createScriptURL(url) ?? url;
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Starts the worker. Its code is loaded only now. */
export function startKeyWorker(): KeyWorker {
  const worker = new Worker(trusted(workerUrl), { type: 'module' });
  return {
    perform: (task) =>
      new Promise((resolve, reject) => {
        worker.onmessage = ({ data }: MessageEvent<Result>) => resolve(data);
        worker.onerror = (event) => reject(new Error(`key worker: ${event.message}`));
        worker.postMessage(task);
      }),
    end: () => worker.terminate(),
  };
}
