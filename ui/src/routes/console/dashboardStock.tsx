import { linkOptions, type LinkProps } from '@tanstack/react-router';
import { Chart, useCount, type Series } from '../../components/chart';
import { Bars } from '../../components/chartBars';
import { Rows } from '../../components/chartRows';
import { formatMonth } from '../../i18n/format';
import { useWords } from '../../i18n/locale';
import type { Figures } from './dashboardFigures';
import { allCertificates } from './certificateSearch';
import { wholeQueue, type QueueSearch } from './queueViews';

/** As far as what waits is counted in a state by one bound, and coupons by a seller; one more says that there are more. */
const waitingCounted = 500;
const couponsCounted = 1000;

/** The queue's view of a state; in review and waiting are one. */
const views = { PROVISIONAL: 'provisional', ACCEPTED: 'unclaimed', IN_REVIEW: 'open', RETURNED: 'returned', APPROVED: 'approved' } as const;

const bands = [
  { key: 'late', fill: 'fill-bad' },
  { key: 'today', fill: 'fill-warn' },
  { key: 'week', fill: 'fill-indigo' },
  { key: 'later', fill: 'fill-edge' },
] as const;

/** The day so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The last day of the month that begins on a day. */
export function lastDayOf(first: string): string {
  const [year = 0, month = 0] = first.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** From which day to which a band reaches, as the queue filters by what is due. */
export function periodOf(band: (typeof bands)[number]['key'], today: string): Pick<QueueSearch, 'from' | 'until'> {
  return {
    late: { from: '', until: dayAfter(today, -1) },
    today: { from: today, until: today },
    week: { from: dayAfter(today, 1), until: dayAfter(today, 6) },
    later: { from: dayAfter(today, 7), until: '' },
  }[band];
}

/** What waits, what ends, and what is left. */
export function DashboardStock({ figures, product }: { figures: Figures; product: string }) {
  const { t, locale, duration } = useWords();
  const count = useCount();
  const { states, months, coupons } = figures;
  const today = figures.days.at(-1)?.day ?? figures.at.slice(0, 10);
  const due: Series[] = bands.map(({ key, fill }) => ({ key, name: t(`dash.${key}`), fill }));
  const waiting = (status: keyof typeof views, band: (typeof bands)[number]['key']): LinkProps =>
    linkOptions({ to: '/console', search: { ...wholeQueue, view: views[status], product, ...periodOf(band, today) } });
  const shown = states.flatMap((state) => (state.status in views ? [{ ...state, status: state.status as keyof typeof views }] : []));
  const renewed: Series[] = [
    { key: 'renewed', name: t('dash.renewed'), fill: 'fill-good' },
    { key: 'open', name: t('dash.notRenewed'), fill: 'fill-edge' },
  ];
  const renewals = linkOptions({ to: '/console', search: { ...wholeQueue, view: 'all', kind: 'RENEWAL', product } });
  // The list of certificates is not narrowed by a product: of one, its months lead nowhere.
  const endingIn = (month: string): LinkProps | undefined =>
    product === ''
      ? linkOptions({ to: '/console/certificates', search: { ...allCertificates, from: month, until: lastDayOf(month) } })
      : undefined;
  const share = (part: number, whole: number) =>
    whole === 0 ? t('dash.none') : new Intl.NumberFormat(locale, { style: 'percent' }).format(part / whole);
  const sellers = coupons.map(({ partner, left }) => ({ id: partner?.id ?? 'house', name: partner?.name ?? t('dash.house'), left }));
  const couponList = linkOptions({ to: '/console/coupons' });
  return (
    <>
      <Chart
        title={t('dash.states')}
        note={t('dash.statesNote')}
        legend={due}
        empty={shown.some((state) => bands.some(({ key }) => state[key] > 0)) ? undefined : t('dash.noStates')}
        head={[t('dash.state'), ...due.map(({ name }) => name), t('dash.left'), t('dash.leftMean')]}
        rows={shown.map((state) => ({
          label: t(`status.${state.status}`),
          cells: [
            ...bands.map(({ key }) => ({
              text: count(state[key], waitingCounted),
              link: state[key] > 0 ? waiting(state.status, key) : undefined,
            })),
            { text: count(state.left) },
            { text: state.leftMean === null ? t('dash.none') : duration(state.leftMean) },
          ],
        }))}
      >
        <Rows
          series={due}
          limit={waitingCounted}
          lanes={shown.map((state) => ({
            key: state.status,
            name: t(`status.${state.status}`),
            says: state.leftMean === null ? '' : t('dash.stayed', { time: duration(state.leftMean) }),
            parts: bands.map(({ key }) => state[key]),
            links: bands.map(({ key }) => waiting(state.status, key)),
          }))}
        />
      </Chart>
      <Chart
        title={t('dash.ending')}
        note={t('dash.endingNote')}
        legend={renewed}
        empty={months.some(({ ending }) => ending > 0) ? undefined : t('dash.noEnding')}
        head={[t('dash.month'), t('dash.endingCount'), t('dash.renewed'), t('dash.share')]}
        rows={months.map(({ month, ending, renewed: done }) => ({
          label: formatMonth(locale, month),
          cells: [
            { text: count(ending), link: ending > 0 ? endingIn(month) : undefined },
            { text: count(done), link: done > 0 ? renewals : undefined },
            { text: share(done, ending) },
          ],
        }))}
      >
        <Bars
          series={renewed}
          bars={months.map(({ month, ending, renewed: done }) => ({
            key: month,
            tick: `${Number(month.slice(0, 4))}/${Number(month.slice(5, 7))}`,
            label: formatMonth(locale, month),
            parts: [done, Math.max(0, ending - done)],
            links: [renewals, endingIn(month)],
          }))}
        />
      </Chart>
      <Chart
        title={t('dash.coupons')}
        note={t('dash.couponsNote')}
        empty={sellers.length > 0 ? undefined : t('dash.noCoupons')}
        head={[t('dash.seller'), t('dash.couponsLeft')]}
        rows={sellers.map(({ name, left }) => ({ label: name, cells: [{ text: count(left, couponsCounted), link: couponList }] }))}
      >
        <Rows
          series={[{ key: 'left', name: t('dash.couponsLeft'), fill: 'fill-indigo' }]}
          limit={couponsCounted}
          lanes={sellers.map(({ id, name, left }) => ({
            key: id,
            name,
            says: t('dash.pieces', { count: count(left, couponsCounted) }),
            parts: [left],
            links: [couponList],
          }))}
        />
      </Chart>
    </>
  );
}
