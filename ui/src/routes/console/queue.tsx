import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from '../../components/button';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import type { RequestStatus } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { usePolling } from '../../graphql/poll';
import { useWords } from '../../i18n/locale';
import { QueueTable } from './queueTable';

const queueQuery = graphql(`
  query Queue($filter: RequestFilter, $first: Int!, $after: String) {
    viewer {
      now
    }
    requests(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        ...QueueTable_request
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Filters by what is to be done; the first is what a reviewer opens in the morning. */
const filters: readonly {
  key: 'open' | 'mine' | 'returned' | 'provisional' | 'approved' | 'closed' | 'all';
  status: readonly RequestStatus[];
  mine?: boolean;
}[] = [
  { key: 'open', status: ['ACCEPTED', 'IN_REVIEW'] },
  { key: 'mine', status: ['IN_REVIEW'], mine: true },
  { key: 'returned', status: ['RETURNED'] },
  { key: 'provisional', status: ['PROVISIONAL'] },
  { key: 'approved', status: ['APPROVED'] },
  { key: 'closed', status: ['COMPLETED', 'REJECTED', 'CANCELLED', 'LAPSED'] },
  { key: 'all', status: [] },
];

const pageSize = 50;

/** The queue: one line a case. */
export function QueuePage() {
  const { t } = useWords();
  const search = useSearch({ from: '/console/' });
  const navigate = useNavigate();
  // Somebody who searches looks everywhere unless they chose a state.
  const chosen =
    filters.find(({ key }) => key === search.status) ?? filters.find(({ key }) => key === (search.q ? 'all' : 'open'));
  const { data, error, fetching, stale, again } = useLastingQuery({
    query: queueQuery,
    variables: {
      filter: {
        ...(chosen?.status.length ? { status: [...chosen.status] } : {}),
        ...(chosen?.mine ? { claimedByMe: true } : {}),
        ...(search.q ? { search: search.q } : {}),
      },
      first: pageSize,
      after: search.after || null,
    },
    requestPolicy: 'cache-and-network',
  });
  usePolling(20, again);
  const page = data?.requests;

  return (
    <>
      <div className="mb-4">
        <PageTitle quiet>{t('queue.title')}</PageTitle>
      </div>
      <nav aria-label={t('queue.filters')} className="mb-3 flex flex-wrap gap-1 border-b border-line">
        {filters.map(({ key }) => (
          <Link
            key={key}
            to="/console"
            search={{ status: key, q: search.q, after: '' }}
            data-plain
            aria-current={chosen?.key === key ? 'page' : undefined}
            className={`-mb-px min-h-10 border-b-3 px-3 py-2 text-sm ${chosen?.key === key ? 'border-indigo font-bold text-indigo' : 'border-transparent text-quiet hover:text-ink'}`}
          >
            {t(`queue.${key}`)}
          </Link>
        ))}
      </nav>
      {error ? <Failure error={error} retry={again} /> : null}
      {!page ? (
        fetching ? (
          <Loading />
        ) : null
      ) : page.nodes.length === 0 ? (
        <p className="py-12 text-center text-quiet">
          {search.q
            ? t('queue.nothingFound', { q: search.q })
            : t(chosen?.key === 'open' ? 'queue.emptyOpen' : 'queue.empty')}
        </p>
      ) : (
        <QueueTable requests={page.nodes} now={data.viewer.now} />
      )}
      <div className="mt-4 flex items-center gap-3">
        {search.after ? (
          <Button size="small" onClick={() => void navigate({ to: '/console', search: { ...search, after: '' } })}>
            {t('queue.first')}
          </Button>
        ) : null}
        {page?.pageInfo.hasNextPage ? (
          <Button
            size="small"
            onClick={() =>
              void navigate({ to: '/console', search: { ...search, after: page.pageInfo.endCursor ?? '' } })
            }
          >
            {t('queue.next')}
          </Button>
        ) : null}
        <p className="text-xs text-quiet">{t('queue.keys')}</p>
        {stale ? (
          <p role="status" className="text-xs text-quiet">
            {t('frame.loading')}
          </p>
        ) : null}
      </div>
    </>
  );
}
