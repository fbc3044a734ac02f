import { Link, linkOptions, type LinkProps } from '@tanstack/react-router';
import { Chart, useCount } from '../../components/chart';
import { Bars } from '../../components/chartBars';
import { formatDay } from '../../i18n/format';
import { useWords } from '../../i18n/locale';
import { tickOf } from './dashboardDays';
import type { Figures } from './dashboardFigures';
import { Panel } from './panel';
import { wholeQueue } from './queueViews';
import { audits, useMe } from './staff';

/** As far as work in the background is counted; one more says that there is more. */
const backlogCounted = 1000;

const mailsOf = (status: 'FAILED' | 'QUEUED') =>
  linkOptions({ to: '/console/mails', search: { status, receipt: '', after: '' } });

/** What must not stand still: mails, what relying parties ask for, and work in the background. */
export function DashboardHealth({ figures }: { figures: Figures }) {
  const { t, locale } = useWords();
  const count = useCount();
  const failed = { key: 'failed', name: t('dash.mailsFailed'), fill: 'fill-bad' } as const;
  return (
    <>
      <Chart
        title={t('dash.mails')}
        note={t('dash.mailsNote')}
        empty={figures.days.some(({ mailsFailed }) => mailsFailed > 0) ? undefined : t('dash.noMails')}
        head={[t('dash.day'), t('dash.mailsFailed')]}
        rows={figures.days.map(({ day, mailsFailed }) => ({
          label: formatDay(locale, day),
          cells: [{ text: count(mailsFailed), link: mailsFailed > 0 ? mailsOf('FAILED') : undefined }],
        }))}
      >
        <Bars
          series={[failed]}
          bars={figures.days.map(({ day, mailsFailed }) => ({
            key: day,
            tick: tickOf(day),
            label: formatDay(locale, day),
            parts: [mailsFailed],
            links: [mailsOf('FAILED')],
          }))}
        />
      </Chart>
      <BacklogPanel backlog={figures.backlog} />
      <FreshnessPanel issuers={figures.issuers} at={figures.at} />
    </>
  );
}

const looks = {
  FRESH: { sign: '✓', className: 'bg-good-soft text-good' },
  DUE: { sign: '◆', className: 'bg-warn-soft text-warn' },
  STALE: { sign: '▲', className: 'bg-bad-soft text-bad' },
} as const;

function Mark({ freshness }: { freshness: keyof typeof looks }) {
  const { t } = useWords();
  const { sign, className } = looks[freshness];
  return (
    <span className={`inline-flex items-center gap-1 rounded px-1.5 py-0.5 text-xs font-bold ${className}`}>
      <span aria-hidden>{sign}</span>
      {t(`dash.fresh.${freshness}`)}
    </span>
  );
}

function FreshnessPanel({ issuers, at }: { issuers: Figures['issuers']; at: string }) {
  const { t, dateTime, duration } = useWords();
  const left = (until: string) => duration((Date.parse(until) - Date.parse(at)) / 1000);
  return (
    <Panel title={t('dash.freshness')}>
      <p className="mb-3 text-xs text-quiet">{t('dash.freshnessNote')}</p>
      <ul className="space-y-3 text-sm">
        {issuers.map(({ issuer, crl, crlThisUpdate, crlNextUpdate, crlMissing, ocsp, ocspNotAfter }) => (
          <li key={issuer.id} className="border-t border-line pt-3 first:border-0 first:pt-0">
            <p className="font-bold [overflow-wrap:anywhere]">{issuer.commonName}</p>
            <p className="mt-1 flex flex-wrap items-center gap-x-2">
              <a href={issuer.crlUrl}>{t('dash.crl')}</a>
              <Mark freshness={crl} />
              <span className="text-quiet">
                {crlThisUpdate && crlNextUpdate
                  ? t('dash.crlTimes', { made: dateTime(crlThisUpdate), left: left(crlNextUpdate) })
                  : t('dash.crlNone')}
              </span>
              {crlMissing > 0 ? <span>{t('dash.crlMissing', { count: crlMissing })}</span> : null}
            </p>
            {crlThisUpdate && crlNextUpdate ? <Life from={crlThisUpdate} until={crlNextUpdate} at={at} stale={crl === 'STALE'} /> : null}
            {ocsp ? (
              <p className="mt-1.5 flex flex-wrap items-center gap-x-2">
                <span>{t('dash.ocsp')}</span>
                <Mark freshness={ocsp} />
                <span className="text-quiet">
                  {ocspNotAfter ? t('dash.ocspTimes', { left: left(ocspNotAfter) }) : t('dash.ocspNone')}
                </span>
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** How much of its life a list has behind it; what it says stands beside it in words. */
function Life({ from, until, at, stale }: { from: string; until: string; at: string; stale: boolean }) {
  const whole = Date.parse(until) - Date.parse(from);
  const gone = whole > 0 ? Math.min(1, Math.max(0, (Date.parse(at) - Date.parse(from)) / whole)) : 1;
  return (
    <svg aria-hidden viewBox="0 0 100 4" preserveAspectRatio="none" className="mt-1 block h-1.5 w-full rounded-xs bg-sunken">
      <rect width={100 * gone} height={4} className={stale ? 'fill-bad' : 'fill-indigo'} />
    </svg>
  );
}

function BacklogPanel({ backlog }: { backlog: Figures['backlog'] }) {
  const { t, dateTime } = useWords();
  const count = useCount();
  const me = useMe();
  const links: Partial<Record<Figures['backlog'][number]['work'], LinkProps>> = {
    SETTLE: linkOptions({ to: '/console', search: { ...wholeQueue, view: 'all' } }),
    MAIL: mailsOf('QUEUED'),
    ISSUE: linkOptions({ to: '/console', search: { ...wholeQueue, view: 'approved' } }),
    ...(audits(me.role)
      ? { SEAL: linkOptions({ to: '/console/audit', search: { action: '', actor: '', object: '', from: '', until: '', after: '' } }) }
      : {}),
  };
  return (
    <Panel title={t('dash.backlog')}>
      <p className="mb-3 text-xs text-quiet">{t('dash.backlogNote')}</p>
      <table className="w-full text-sm tabular-nums">
        <thead className="text-left text-xs text-quiet">
          <tr>
            <th scope="col" className="py-1 font-normal">
              {t('dash.work')}
            </th>
            <th scope="col" className="px-2 py-1 text-right font-normal">
              {t('dash.waiting')}
            </th>
            <th scope="col" className="py-1 text-right font-normal">
              {t('dash.since')}
            </th>
          </tr>
        </thead>
        <tbody>
          {backlog.map(({ work, waiting, since }) => (
            <tr key={work} className="border-t border-line">
              <th scope="row" className="py-1.5 text-left font-normal">
                {links[work] ? <Link {...links[work]}>{t(`dash.work.${work}`)}</Link> : t(`dash.work.${work}`)}
              </th>
              <td className={`px-2 py-1.5 text-right ${waiting > 0 ? 'font-bold' : 'text-quiet'}`}>
                {count(waiting, backlogCounted)}
              </td>
              <td className="py-1.5 text-right text-quiet">{since ? dateTime(since) : t('dash.none')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
