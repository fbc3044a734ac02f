import { linkOptions, type LinkProps } from '@tanstack/react-router';
import { Chart, useCount, type Series } from '../../components/chart';
import { Bars, Lines } from '../../components/chartBars';
import { formatDay } from '../../i18n/format';
import { useWords } from '../../i18n/locale';
import type { Figures } from './dashboardFigures';
import { wholeQueue } from './queueViews';
import { audits, useMe } from './staff';

const outcomes = [
  { key: 'approved', fill: 'fill-good', action: 'request.approve', view: 'all' },
  { key: 'rejected', fill: 'fill-bad', action: 'request.reject', view: 'closed' },
  { key: 'cancelled', fill: 'fill-edge', action: 'request.cancel', view: 'closed' },
  { key: 'lapsed', fill: 'fill-warn', action: 'request.lapse', view: 'closed' },
] as const;

/** The day without its year: 11/20. */
export const tickOf = (day: string) => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`;

/** What came in, what came of it, and how long that took, day by day. */
export function DashboardDays({ figures, product }: { figures: Figures; product: string }) {
  const { t, locale, duration } = useWords();
  const count = useCount();
  const me = useMe();
  const { days } = figures;
  const submitted: Series = { key: 'submitted', name: t('dash.submitted'), fill: 'fill-indigo' };
  const ended: Series[] = outcomes.map(({ key, fill }) => ({ key, name: t(`dash.${key}`), fill }));
  const cameIn = (day: string): LinkProps =>
    linkOptions({ to: '/console', search: { ...wholeQueue, view: 'all', product, by: 'submitted', from: day, until: day } });
  // Who decided when stands in the audit log; who may not read that is shown what is in the state.
  const cameOf = (day: string, { action, view }: (typeof outcomes)[number]): LinkProps =>
    audits(me.role)
      ? linkOptions({ to: '/console/audit', search: { action, actor: '', object: '', from: day, until: day, after: '' } })
      : linkOptions({ to: '/console', search: { ...wholeQueue, view, product } });
  const any = (...keys: ('submitted' | 'vetted' | (typeof outcomes)[number]['key'])[]) =>
    days.some((day) => keys.some((key) => day[key] > 0));
  return (
    <>
      <Chart
        title={t('dash.inflow')}
        note={t('dash.inflowNote')}
        empty={any('submitted') ? undefined : t('dash.noInflow')}
        head={[t('dash.day'), t('dash.submitted')]}
        rows={days.map(({ day, submitted: n }) => ({
          label: formatDay(locale, day),
          cells: [{ text: count(n), link: n > 0 ? cameIn(day) : undefined }],
        }))}
      >
        <Bars
          series={[submitted]}
          bars={days.map(({ day, submitted: n }) => ({
            key: day,
            tick: tickOf(day),
            label: formatDay(locale, day),
            parts: [n],
            links: [cameIn(day)],
          }))}
        />
      </Chart>
      <Chart
        title={t('dash.outcome')}
        note={t('dash.outcomeNote')}
        empty={any('approved', 'rejected', 'cancelled', 'lapsed') ? undefined : t('dash.noOutcome')}
        legend={ended}
        head={[t('dash.day'), ...ended.map(({ name }) => name)]}
        rows={days.map((day) => ({
          label: formatDay(locale, day.day),
          cells: outcomes.map((outcome) => ({
            text: count(day[outcome.key]),
            link: day[outcome.key] > 0 ? cameOf(day.day, outcome) : undefined,
          })),
        }))}
      >
        <Bars
          series={ended}
          bars={days.map((day) => ({
            key: day.day,
            tick: tickOf(day.day),
            label: formatDay(locale, day.day),
            parts: outcomes.map(({ key }) => day[key]),
            links: outcomes.map((outcome) => cameOf(day.day, outcome)),
          }))}
        />
      </Chart>
      <Chart
        title={t('dash.vetting')}
        note={t('dash.vettingNote')}
        empty={any('vetted') ? undefined : t('dash.noVetting')}
        legend={[
          { key: 'took', name: t('dash.took'), fill: 'fill-indigo' },
          { key: 'promised', name: t('dash.promisedLine'), fill: 'fill-edge' },
        ]}
        head={[t('dash.day'), t('dash.vetted'), t('dash.took'), t('dash.promised'), t('dash.vettedLate')]}
        rows={days.map((day) => ({
          label: formatDay(locale, day.day),
          cells: [
            { text: count(day.vetted), link: day.vetted > 0 ? cameOf(day.day, outcomes[0]) : undefined },
            { text: day.vettingMean === null ? t('dash.none') : duration(day.vettingMean) },
            { text: day.promisedMean === null ? t('dash.none') : duration(day.promisedMean) },
            { text: count(day.vettedLate) },
          ],
        }))}
      >
        <Lines
          unit={duration}
          points={days.map((day) => ({
            key: day.day,
            tick: tickOf(day.day),
            label: t('dash.vettedOn', {
              day: formatDay(locale, day.day),
              count: count(day.vetted),
              took: duration(day.vettingMean ?? 0),
              promised: duration(day.promisedMean ?? 0),
            }),
            value: day.vettingMean,
            target: day.promisedMean,
            link: cameOf(day.day, outcomes[0]),
          }))}
        />
      </Chart>
    </>
  );
}
