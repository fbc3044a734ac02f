import type { MessageKey } from '../../i18n/catalogue';
import { entrance } from '../../entrance';
import type { Way } from '../../form/application';
import type { Entitlement, Identification, SubjectKind } from '../../gql/graphql';
import type { Entrance } from './entrance';
import type { Errand } from './home';

type To = Errand['to'];

/** What of a product's policy decides by which pages it is applied for. */
interface Sold {
  entitlements: readonly Entitlement[];
  identification: Identification;
  subject?: SubjectKind;
}

/**
 * By what a person can apply for the product at this entrance, in the order of its policy; empty: only a partner enrols.
 * Licence keys are a partner's, and so nobody's at /; a mailbox is applied for with the key by which its holder is known.
 */
export function waysOf({ entitlements, subject, identification }: Sold): readonly Way[] {
  if (subject === 'MAILBOX' && identification !== 'LICENSE') return [];
  return entitlements.filter((each): each is Way =>
    subject === 'MAILBOX' || each !== 'COUPON' ? each === 'LICENSE_KEY' && entrance !== '' : true,
  );
}

/**
 * Whether the entrance offers what one comes for, by what its products' policies say. Whoever has a certificate or an
 * application goes on whatever is sold today. While nothing is known everything is offered: nothing moves later at /.
 */
export function offers(portal: Entrance | undefined, to: To): boolean {
  if (!portal) return true;
  switch (to) {
    case '/apply':
      return portal.products.some((each) => waysOf(each).length > 0);
    case '/renew':
      return portal.serves.some(({ renews }) => renews);
    case '/reissue':
      return portal.serves.some(({ reissues }) => reissues);
    case '/cancel':
      return portal.serves.some((each) => each.cancelSeconds > 0 || each.renewalCancelSeconds > 0);
    case '/change':
      return portal.serves.some(({ changes }) => changes !== null);
    default:
      return true;
  }
}

/** What is said where nobody can apply: through the partner, or not any more. */
export function closedText(portal: Entrance): MessageKey {
  return portal.products.length > 0 ? 'home.throughPartner' : 'home.closed';
}

/** Everything here is applied for with a licence key. */
export function wantsKey({ serves }: Entrance): boolean {
  return serves.length > 0 && serves.every(({ entitlements }) => entitlements.every((each) => each === 'LICENSE_KEY'));
}

/** What an errand is called and does, where that differs by what is offered: nothing to cancel, no vetting to wait for. */
export function wordsOf(portal: Entrance | undefined, { to, title, body }: Errand): Pick<Errand, 'title' | 'body'> {
  if (!portal) return { title, body };
  if (to === '/status' && !offers(portal, '/cancel')) return { title: 'home.statusAlone', body: 'home.statusAloneBody' };
  if (to === '/acquire' && wantsKey(portal)) return { title, body: 'home.acquireBodyKey' };
  return { title, body };
}

/** What to have at hand there. */
export const needsOfKey: Partial<Record<To, MessageKey>> = {
  '/apply': 'home.applyNeedsKey',
  '/status': 'home.statusNeedsKey',
  '/acquire': 'home.acquireNeedsKey',
  '/reissue': 'home.reissueNeedsKey',
  '/revoke': 'home.acquireNeedsKey',
};
