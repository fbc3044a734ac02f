// Which terms were agreed to for a request, for this tab only: the next page
// sends it with the key, and a reload does not ask twice. It is no secret.

const keyOf = (requestId: string) => `shomei.consent.${requestId}`;
const inMemory = new Map<string, string>();

/** Remembers that the terms of an id were agreed to for a request. */
export function agree(requestId: string, termsId: string): void {
  inMemory.set(requestId, termsId);
  try {
    sessionStorage.setItem(keyOf(requestId), termsId);
  } catch {
    // Until the next reload only.
  }
}

/** The terms that were agreed to for a request. */
export function agreedTerms(requestId: string): string | undefined {
  try {
    return inMemory.get(requestId) ?? sessionStorage.getItem(keyOf(requestId)) ?? undefined;
  } catch {
    return inMemory.get(requestId);
  }
}
