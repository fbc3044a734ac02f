import { Link } from '@tanstack/react-router';
import { Banner } from '../../components/banner';
import { useWords } from '../../i18n/locale';
import type { Entrance } from './entrance';

/** The last days of a product, exclusive moments: 24:00 of each. */
export interface LastDays {
  ordersEndAt: string;
  reissuesEndAt: string;
  ordersEnded: boolean;
  ended: boolean;
}

/** A last day that an errand has. */
interface LastDay {
  /** The product, by its id and name. */
  id: string;
  name: string;
  text: 'closing.order' | 'closing.reissue';
  /** Exclusive. */
  at: string;
}

/** The last days that an errand has here, a line for each product that closes; what is over is no day to keep. */
export function lastDaysOf({ serves }: Pick<Entrance, 'serves'>, to: string): LastDay[] {
  return serves.flatMap(({ id, name, renews, closing }): LastDay[] => {
    if (!closing) return [];
    if (to === '/apply' || (to === '/renew' && renews))
      return closing.ordersEnded ? [] : [{ id, name, text: 'closing.order', at: closing.ordersEndAt }];
    if (to !== '/reissue' && to !== '/acquire') return [];
    return closing.ended ? [] : [{ id, name, text: 'closing.reissue', at: closing.reissuesEndAt }];
  });
}

/** サービスの終了: until when what is possible, and that a backup is wanted. Nothing for a product that stays. */
export function LastDaysNotice({ closing }: { closing: LastDays | null | undefined }) {
  const { t, deadline } = useWords();
  if (!closing) return null;
  const order = { at: deadline(closing.ordersEndAt) };
  const reissue = { at: deadline(closing.reissuesEndAt) };
  return (
    <Banner tone="warn" title={t('closing.title')}>
      <p>
        {t(closing.ordersEnded ? 'closing.orderEnded' : 'closing.order', order)}
        <br />
        {t(closing.ended ? 'closing.ended' : 'closing.reissue', reissue)}
      </p>
      {closing.ended ? null : <p>{t('closing.backup')}</p>}
      <p>
        <Link to="/guide/$slug" params={{ slug: 'backup' }}>
          {t('closing.guide')}
        </Link>
      </p>
    </Banner>
  );
}
