// One key per application: the server answers a retry with the same key with
// the same request. It is kept until an answer came, through a reload too, and
// belongs to one content: whoever changes the form after a lost answer is told
// so by the server instead of applying twice.

const storageKey = 'shomei.submission';

let waiting: string | undefined;

/** The key of the application that waits for its answer, or a new one. */
export function submissionKey(): string {
  waiting ??= stored() ?? crypto.randomUUID();
  try {
    localStorage.setItem(storageKey, waiting);
  } catch {
    // Kept in this page only.
  }
  return waiting;
}

/** An answer came: the next application has its own key. */
export function answered(): void {
  waiting = undefined;
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept either.
  }
}

function stored(): string | undefined {
  try {
    return localStorage.getItem(storageKey) ?? undefined;
  } catch {
    return undefined;
  }
}
