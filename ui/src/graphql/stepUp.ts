/** The problem that says: prove again that it is you. */
const wanted = 'STEP_UP_REQUIRED';

/**
 * Holds back what the server wants a fresh proof for. Such an answer did
 * nothing, so the question waits while the page asks, and is sent again as it
 * was: nobody who typed something learns of it but by the dialog.
 */
export class StepUp {
  #waiting = new Set<(proven: boolean) => void>();
  #listeners = new Set<() => void>();

  /** For useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Something waits for a proof. */
  readonly asked = (): boolean => this.#waiting.size > 0;

  /** It was proven, or whoever was asked would rather not: then the refusal stands. */
  settle(proven: boolean): void {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const goOn of waiting) goOn(proven);
    this.#tell();
  }

  /** fetch by way of another. */
  through(inner: typeof fetch): typeof fetch {
    return async (input, init) => {
      const response = await inner(input, init);
      // What is told live never ends, and changes nothing that would want a proof.
      const live = response.headers.get('Content-Type')?.startsWith('text/event-stream');
      if (live || !(await wants(response.clone()))) return response;
      const proven = await new Promise<boolean>((resolve) => {
        this.#waiting.add(resolve);
        this.#tell();
      });
      return proven ? inner(input, init) : response;
    };
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Whether a payload of the answer carries the problem, and not merely its name somewhere. */
async function wants(response: Response): Promise<boolean> {
  const text = await response.text();
  if (!text.includes(wanted)) return false;
  const { data }: { data?: Record<string, { problems?: { code?: string }[] } | null> | null } = JSON.parse(text);
  return Object.values(data ?? {}).some((payload) => payload?.problems?.some(({ code }) => code === wanted));
}
