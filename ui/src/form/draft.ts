import { boolean, number, object, optional, picklist, record, safeParse, string } from 'valibot';
import { emptyApplication, type Application } from './application';

// What was typed survives a reload on this computer, without its secrets: the
// coupon is money and the passphrase is the person.

const storageKey = 'shomei.draft';

/** How long a draft is kept after the last change, in milliseconds: other people may use this computer. */
const lifetime = 14 * 24 * 60 * 60 * 1000;

const texts = record(string(), string());
const stored = object({
  /** When it was written, in milliseconds since 1970. */
  at: number(),
  registration: object({ organization: texts, subscriber: texts, proxy: texts }),
  noDepartment: optional(boolean(), false),
  proxyChoice: optional(picklist(['', 'enter', 'none']), ''),
});

/** Keeps what was typed, secrets and consents left out. */
export function saveDraft({ registration, noDepartment, proxyChoice }: Application, now: number): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify({ at: now, registration, noDepartment, proxyChoice }));
  } catch {
    // Private windows may refuse; the form works without it.
  }
}

/** What was kept, or undefined. One that is too old is thrown away. */
export function loadDraft(now: number): Application | undefined {
  try {
    const text = localStorage.getItem(storageKey);
    if (text === null) return undefined;
    const parsed = safeParse(stored, JSON.parse(text));
    if (!parsed.success) return undefined;
    if (now - parsed.output.at > lifetime) {
      dropDraft();
      return undefined;
    }
    const { registration, noDepartment, proxyChoice } = parsed.output;
    return {
      ...emptyApplication,
      registration: {
        organization: onto(emptyApplication.registration.organization, registration.organization),
        subscriber: onto(emptyApplication.registration.subscriber, registration.subscriber),
        proxy: onto(emptyApplication.registration.proxy, registration.proxy),
      },
      noDepartment,
      proxyChoice,
    };
  } catch {
    return undefined;
  }
}

/** Forgets it: submitted, or thrown away. */
export function dropDraft(): void {
  try {
    localStorage.removeItem(storageKey);
  } catch {
    // Nothing was kept either.
  }
}

/** The known fields of an empty group with the texts that were kept. */
function onto<Group extends object>(empty: Group, kept: Record<string, string>): Group {
  const known = Object.entries(kept).filter(([field]) => field in empty);
  return { ...empty, ...Object.fromEntries(known) };
}
