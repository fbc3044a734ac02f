import { useNavigate, useSearch } from '@tanstack/react-router';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { usePolling } from '../../graphql/poll';
import { useWords } from '../../i18n/locale';
import { AuditAnchorAlarm } from './auditAnchor';
import { DashboardDays } from './dashboardDays';
import { DashboardHealth } from './dashboardHealth';
import { DashboardStock } from './dashboardStock';

const dashboardQuery = graphql(`
  query Dashboard($product: ID, $language: Language!) {
    dashboard(productId: $product) {
      at
      countedUntil
      days {
        day
        submitted
        approved
        rejected
        cancelled
        lapsed
        vetted
        vettedLate
        vettingMean
        promisedMean
        mailsFailed
      }
      states {
        status
        late
        today
        week
        later
        left
        leftMean
      }
      months {
        month
        ending
        renewed
      }
      coupons {
        partner {
          id
          name(language: $language)
        }
        left
      }
      issuers {
        issuer {
          id
          commonName
          crlUrl
        }
        crl
        crlThisUpdate
        crlNextUpdate
        crlMissing
        ocsp
        ocspNotAfter
      }
      backlog {
        work
        waiting
        since
      }
    }
    products(first: 100) {
      nodes {
        id
        name(language: $language)
      }
    }
  }
`);

/** How it goes: pictures of the last days, of what waits, and of what must be fresh. */
export function DashboardPage() {
  const { t, locale, dateTime } = useWords();
  const { product } = useSearch({ from: '/console/dashboard' });
  const navigate = useNavigate();
  const { data, error, again } = useLastingQuery({
    query: dashboardQuery,
    variables: { product: product || null, language: locale === 'ja' ? 'JA' : 'EN' },
    requestPolicy: 'cache-and-network',
  });
  usePolling(60, again);
  const figures = data?.dashboard;
  return (
    <div className="max-w-7xl">
      <PageTitle quiet>{t('dash.title')}</PageTitle>
      <AuditAnchorAlarm />
      <div className="mt-2 mb-4 flex flex-wrap items-end gap-x-6 gap-y-2">
        <label>
          <span className="block text-xs text-quiet">{t('dash.product')}</span>
          <select
            className="control min-h-10 max-w-72 py-1 text-sm"
            value={product}
            onChange={(event) => void navigate({ to: '/console/dashboard', search: { product: event.target.value } })}
          >
            <option value="">{t('dash.anyProduct')}</option>
            {(data?.products.nodes ?? []).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        {figures ? (
          <p className="text-xs text-quiet">
            <span className="block">{t('dash.at', { at: dateTime(figures.at) })}</span>
            <span className="block">
              {figures.countedUntil ? t('dash.counted', { at: dateTime(figures.countedUntil) }) : t('dash.uncounted')}
            </span>
          </p>
        ) : null}
      </div>
      {error ? <Failure error={error} retry={again} /> : null}
      {figures ? (
        <div className="gap-4 *:mb-4 *:break-inside-avoid lg:columns-2">
          <DashboardDays figures={figures} product={product} />
          <DashboardStock figures={figures} product={product} />
          <DashboardHealth figures={figures} />
        </div>
      ) : error ? null : (
        <Loading />
      )}
    </div>
  );
}
