// One key per application: the server answers a retry with the same key with
// the same request. It is kept until an answer came, through a reload too, and
// belongs to one content: whoever changes the form after a lost answer is told
// so by the server instead of applying twice.

const waiting = new Map<string, string>();

/** Each other procedure waits for its own answer; undefined: a new application. */
const placeOf = (what: string | undefined) =>
  what === undefined ? 'shomei.submission' : `shomei.submission.${what}`;

/** The key of the submission that waits for its answer, or a new one. */
export function submissionKey(what?: string): string {
  const place = placeOf(what);
  const key = waiting.get(place) ?? stored(place) ?? crypto.randomUUID();
  waiting.set(place, key);
  try {
    localStorage.setItem(place, key);
  } catch {
    // Kept in this page only.
  }
  return key;
}

/** An answer came: the next submission has its own key. */
export function answered(what?: string): void {
  const place = placeOf(what);
  waiting.delete(place);
  try {
    localStorage.removeItem(place);
  } catch {
    // Nothing was kept either.
  }
}

function stored(place: string): string | undefined {
  try {
    return localStorage.getItem(place) ?? undefined;
  } catch {
    return undefined;
  }
}
