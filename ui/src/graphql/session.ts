/** What a page knows of the session that opened what it shows. */
export interface SessionState {
  /** It is over and the screen needs it: everything that was asked waits until `resume` or `abandon`. */
  lost: boolean;
  /** Another member of staff is signed in now: the screen is not theirs. */
  changed: boolean;
  /** When it ends if nothing is done, in milliseconds of this computer's clock; undefined where none is open. */
  endsAt: number | undefined;
}

interface Waiting {
  goOn: () => void;
  giveUp: () => void;
}

const none: SessionState = { lost: false, changed: false, endsAt: undefined };

/**
 * Watches the session in every answer of the server (`Shomei-Session`,
 * `Shomei-Subject`). Without a session the server answers as if nothing were
 * there, which a page would take for the truth and vanish with what was typed.
 * So an answer that was made for nobody is not handed on where a session stood
 * before: the question waits, and is sent again once the same person is back.
 * That is safe for mutations too: made for nobody, they did nothing.
 */
export class SessionGuard {
  #state = none;
  #open = false;
  #needed = false;
  #leaving = false;
  #subject: string | null = null;
  #waiting = new Set<Waiting>();
  #listeners = new Set<() => void>();

  /** fetch for a client of the guarded pages. */
  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    for (;;) {
      const response = await fetch(input, init);
      if (!this.#note(response.headers)) return response;
      await this.#reopened(init?.signal ?? undefined);
    }
  };

  /** For useSyncExternalStore. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): SessionState => this.#state;

  /** Says whether the screen shows what only a session opens. */
  need(needed: boolean): void {
    this.#needed = needed;
    if (!needed && this.#state.lost) this.abandon();
  }

  /** Signing out is under way: that the session ends is no news. */
  leave(leaving: boolean): void {
    this.#leaving = leaving;
  }

  /** The same person proved it again. */
  resume(): void {
    this.#tell({ ...none });
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const { goOn } of waiting) goOn();
  }

  /** Nobody goes on: signed out, somebody else's turn, or another page. */
  abandon(): void {
    this.#open = false;
    this.#subject = null;
    this.#tell(none);
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const { giveUp } of waiting) giveUp();
  }

  /** Takes note of an answer; true: it was made for nobody, or for somebody else. */
  #note(headers: Headers): boolean {
    const told = headers.get('Shomei-Session');
    if (told === null || this.#leaving) return false;
    if (told === 'none') {
      if (!this.#open) return false;
      if (!this.#needed) {
        this.abandon();
        return false;
      }
      if (!this.#state.lost) this.#tell({ lost: true, changed: false, endsAt: undefined });
      return true;
    }
    const subject = headers.get('Shomei-Subject');
    if (this.#open && subject !== this.#subject) {
      this.#tell({ lost: true, changed: true, endsAt: undefined });
      return true;
    }
    this.#open = true;
    this.#subject = subject;
    const endsAt = Date.now() + Number(told) * 1000;
    // In another tab the same officer signed in again: what waits here can go on.
    if (this.#state.lost && subject !== null) this.resume();
    if (!this.#state.lost) this.#tell({ ...none, endsAt });
    return this.#state.lost;
  }

  #reopened(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        goOn: resolve,
        giveUp: () => reject(new DOMException('the session is over', 'AbortError')),
      };
      this.#waiting.add(waiting);
      signal?.addEventListener(
        'abort',
        () => {
          this.#waiting.delete(waiting);
          waiting.giveUp();
        },
        { once: true },
      );
    });
  }

  #tell(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
