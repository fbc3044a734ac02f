// One key per application: the server answers a retry with the same key with
// the same request. It is kept until an answer came, through a reload too, and
// belongs to one content: whoever changes the form after a lost answer is told
// so by the server instead of applying twice.

const waiting = new Map<string, string>();

/** Each certificate that is renewed waits for its own answer; undefined: a new application. */
const placeOf = (certificateId: string | undefined) =>
  certificateId === undefined ? 'shomei.submission' : `shomei.submission.${certificateId}`;

/** The key of the application that waits for its answer, or a new one. */
export function submissionKey(certificateId?: string): string {
  const place = placeOf(certificateId);
  const key = waiting.get(place) ?? stored(place) ?? crypto.randomUUID();
  waiting.set(place, key);
  try {
    localStorage.setItem(place, key);
  } catch {
    // Kept in this page only.
  }
  return key;
}

/** An answer came: the next application has its own key. */
export function answered(certificateId?: string): void {
  const place = placeOf(certificateId);
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
