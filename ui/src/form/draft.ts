import { boolean, number, object, optional, picklist, record, safeParse, string, type InferOutput } from 'valibot';
import { emptyApplication, type Application } from './application';

// What was typed survives a reload on this computer, without its secrets: the
// coupon is money and the passphrase is the person.

const prefix = 'shomei.draft';

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

/** What a form begins with, and whose draft it is. */
export interface Beginning {
  /** What stands in the form before anything is typed. It is not written down. */
  application: Application;
  /** The certificate that is renewed; undefined for a new application. */
  certificateId?: string;
  /** The change by which the organisation was renamed, which the new application follows. */
  changeId?: string;
  /** The return for correction that the form answers. */
  correctionId?: string;
}

/** A new application begins with nothing. */
export const blank: Beginning = { application: emptyApplication };

const keyOf = ({ certificateId, changeId, correctionId }: Beginning) => {
  const what = certificateId ?? changeId ?? correctionId;
  return what === undefined ? prefix : `${prefix}.${what}`;
};

/** Keeps what was typed, secrets and consents left out, and what the form began with. */
export function saveDraft(
  { registration, noDepartment, proxyChoice }: Application,
  now: number,
  from: Beginning = blank,
): void {
  const { organization, subscriber, proxy } = from.application.registration;
  const typed = {
    organization: differing(organization, registration.organization),
    subscriber: differing(subscriber, registration.subscriber),
    proxy: differing(proxy, registration.proxy),
  };
  try {
    localStorage.setItem(keyOf(from), JSON.stringify({ at: now, registration: typed, noDepartment, proxyChoice }));
  } catch {
    // Private windows may refuse; the form works without it.
  }
}

/** What was kept on top of what the form begins with, or undefined. What is too old is thrown away. */
export function loadDraft(now: number, from: Beginning = blank): Application | undefined {
  try {
    dropOld(now);
    const kept = read(keyOf(from));
    if (!kept) return undefined;
    const { organization, subscriber, proxy } = from.application.registration;
    return {
      ...from.application,
      registration: {
        organization: onto(organization, kept.registration.organization),
        subscriber: onto(subscriber, kept.registration.subscriber),
        proxy: onto(proxy, kept.registration.proxy),
      },
      noDepartment: kept.noDepartment,
      proxyChoice: kept.proxyChoice,
    };
  } catch {
    return undefined;
  }
}

/** Forgets it: submitted, or thrown away. */
export function dropDraft(from: Beginning = blank): void {
  try {
    localStorage.removeItem(keyOf(from));
  } catch {
    // Nothing was kept either.
  }
}

/** Nobody may come back for the draft of a certificate. */
function dropOld(now: number): void {
  for (const key of Object.keys(localStorage).filter((each) => each === prefix || each.startsWith(`${prefix}.`))) {
    const kept = read(key);
    if (kept && now - kept.at > lifetime) localStorage.removeItem(key);
  }
}

function read(key: string): InferOutput<typeof stored> | undefined {
  const text = localStorage.getItem(key);
  if (text === null) return undefined;
  try {
    const parsed = safeParse(stored, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}

/** The texts that are not those that the form began with. */
function differing<Group extends object>(began: Group, typed: Group): Record<string, string> {
  const before = new Map<string, string>(Object.entries(began));
  return Object.fromEntries(Object.entries(typed).filter(([field, text]) => before.get(field) !== text));
}

/** The known fields of a group with the texts that were kept. */
function onto<Group extends object>(began: Group, kept: Record<string, string>): Group {
  const known = Object.entries(kept).filter(([field]) => field in began);
  return { ...began, ...Object.fromEntries(known) };
}
