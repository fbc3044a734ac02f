import { createContext, use } from 'react';
import type { Way } from '../../form/application';
import type { Entitlement, Identification } from '../../gql/graphql';
import type { Problem } from '../../graphql/problem';
import type { LastDays } from './lastDays';
import type { MessageKey } from '../../i18n/catalogue';

/** The steps of an application. */
export const applySteps: readonly MessageKey[] = ['apply.step1', 'apply.step2', 'apply.step3'];

/** A text to agree to. */
export interface Agreement {
  id: string;
  version: number;
  title: string;
  /** RFC 3339: in force since. */
  publishedAt: string;
}

/** What is applied for. */
export interface ApplyProduct {
  id: string;
  code: string;
  /** For what is applied for here, a new certificate or a renewal. */
  entitlements: readonly Entitlement[];
  identification: Identification;
  name: string;
  description: string;
  validityDays: number;
  provisionalWindowSeconds: number;
  /** That time stands still while cancelling is down for maintenance. */
  pausesDeadline: boolean;
  terms: Agreement;
  privacyNotice: Agreement;
  /** Exclusive; null: the product's acquisition days decide. */
  acquisitionEndsAt: string | null;
  closing: LastDays | null;
}

/** What the pages of an application, or of a renewal, share beside the form. */
export interface ApplyState {
  product: ApplyProduct;
  /** By what it can be applied for at this entrance; empty where a partner enrols. */
  ways: readonly Way[];
  /** The certificate that is renewed: its names (固定) are only shown. Undefined for a new application. */
  certificateId: string | undefined;
  /** Texts of which a newer version came into force since the form was opened. */
  revised: ReadonlySet<'terms' | 'privacyNotice'>;
  /** The change by which the organisation was renamed, which a new application follows. */
  changeId: string | undefined;
  /** Counts refusals, so that the summary takes the focus each time. */
  attempt: number;
  /** Problems of the whole, from the server. */
  general: readonly Problem[];
  refuse: (general: readonly Problem[]) => void;
  /** A draft was found when the page was opened. */
  restored: boolean;
  /** Throws the draft away: it was submitted. */
  forget: () => void;
  startOver: () => void;
}

/** Set by ApplyProvider. */
export const ApplyContext = createContext<ApplyState | undefined>(undefined);

/** What the pages of an application share. */
export function useApply(): ApplyState {
  const state = use(ApplyContext);
  if (!state) throw new Error('useApply: outside of ApplyProvider');
  return state;
}
