import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { Button } from '../../components/button';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { OwnRequests } from './ownRequests';
import { QueueDesk } from './queueDesk';
import { QueueExport } from './queueExport';
import { QueueFilters } from './queueFilters';
import { keepPlace } from './queuePlace';
import { rowsOf } from './queueTable';
import { QueueTabs } from './queueTabs';
import { builtIn, bySubmission, filterOf, readable, viewOf, wholeQueue } from './queueViews';
import { fragmentOf, useSearchTerm } from './searchTerm';
import { useMe } from './staff';

const queueQuery = graphql(`
  query Queue($filter: RequestFilter, $order: RequestOrder!, $first: Int!, $after: String) {
    requests(filter: $filter, orderBy: $order, first: $first, after: $after) {
      nodes {
        id
        ...QueueTable_request
      }
      searchLimited
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const aroundQuery = graphql(`
  query QueueAround($filters: [RequestFilter!]!, $language: Language!) {
    requestCounts(filters: $filters)
    savedViews {
      id
      name
      query
    }
    products(first: 100) {
      nodes {
        id
        name(language: $language)
      }
    }
    partners(first: 100) {
      nodes {
        id
        name(language: $language)
      }
    }
  }
`);

const pageSize = 50;

/** What is due next comes first; of a period of submission, what came last. */
const nextDue = { field: 'DUE_AT', direction: 'ASC' } as const;
const latest = { field: 'SUBMITTED_AT', direction: 'DESC' } as const;

/** The views whose number is told: what waits for somebody here. */
const counted = builtIn.slice(0, 6).map(({ key }) => filterOf({ ...wholeQueue, view: key }, ''));

/** The first page of the console: the queue, or a partner's own requests. */
export function QueuePage() {
  return useMe().role === 'PARTNER' ? <OwnRequests /> : <Queue />;
}

/** The queue: what is to be done, what is due next first. */
function Queue() {
  const { t, locale } = useWords();
  const navigate = useNavigate();
  const given = useSearch({ from: '/console/' });
  const q = useSearchTerm();
  const { search, bad } = useMemo(() => readable(given), [given]);
  const filter = useMemo(() => filterOf(search, q), [search, q]);
  const { data, error, fetching, stale, again } = useLastingQuery({
    query: queueQuery,
    variables: { filter, order: bySubmission(search) ? latest : nextDue, first: pageSize, after: search.after || null },
    requestPolicy: 'cache-and-network',
  });
  const around = useLastingQuery({
    query: aroundQuery,
    variables: { filters: counted, language: locale === 'ja' ? 'JA' : 'EN' },
    requestPolicy: 'cache-and-network',
  });
  const page = data?.requests;
  const list = useMemo(() => rowsOf(page?.nodes ?? []), [page]);
  useEffect(() => keepPlace({ search, q, cases: list.map(({ id, status }) => ({ id, status })) }), [search, q, list]);
  const anew = () => {
    again();
    around.again();
  };
  const go = (after: string) => void navigate({ to: '/console', search: { ...search, after }, hash: fragmentOf(q) });
  const view = viewOf(search, q);
  return (
    <>
      <div className="mb-4">
        <PageTitle quiet>{t('queue.title')}</PageTitle>
      </div>
      <QueueTabs
        search={search}
        q={q}
        counts={around.data?.requestCounts ?? []}
        views={around.data?.savedViews ?? []}
        onChanged={around.again}
      />
      <QueueFilters
        search={search}
        q={q}
        products={around.data?.products.nodes ?? []}
        partners={around.data?.partners.nodes ?? []}
      />
      {q ? (
        <div className="mb-3 flex flex-wrap items-center gap-3">
          <p className="max-w-full truncate text-sm font-bold">{t('queueFilter.searching', { q: brief(q) })}</p>
          <Button size="small" look="quiet" onClick={() => void navigate({ to: '/console', search: { ...search, after: '' } })}>
            {t('queueFilter.stopSearching')}
          </Button>
        </div>
      ) : null}
      {page?.searchLimited ? <p className="mb-3 text-sm text-quiet">{t('queueFilter.limited')}</p> : null}
      {bad ? (
        <p role="status" className="mb-3 text-sm text-quiet">
          {t('queueFilter.bad')}
        </p>
      ) : null}
      {error ? <Failure error={error} retry={again} /> : null}
      {!page ? (
        fetching ? (
          <Loading />
        ) : null
      ) : (
        <QueueDesk key={`${JSON.stringify(filter)} ${search.after}`} list={list} onAnew={anew} onNews={around.again}>
          {page.nodes.length === 0 ? (
            <p className="py-12 text-center text-quiet">
              {q
                ? t('queue.nothingFound', { q: brief(q) })
                : t(view === 'open' ? 'queue.emptyOpen' : 'queue.empty')}
            </p>
          ) : null}
        </QueueDesk>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {search.after ? (
          <Button size="small" onClick={() => go('')}>
            {t('queue.first')}
          </Button>
        ) : null}
        {page?.pageInfo.hasNextPage ? (
          <Button size="small" onClick={() => go(page.pageInfo.endCursor ?? '')}>
            {t('queue.next')}
          </Button>
        ) : null}
        {page && page.nodes.length > 0 ? <QueueExport filter={filter} /> : null}
        {stale ? (
          <p role="status" className="text-xs text-quiet">
            {t('frame.loading')}
          </p>
        ) : null}
      </div>
    </>
  );
}

/** What was searched for, as far as a line shows it. */
function brief(q: string): string {
  const all = [...q];
  return all.length > 60 ? `${all.slice(0, 60).join('')}…` : q;
}
