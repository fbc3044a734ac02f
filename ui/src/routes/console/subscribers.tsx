import { useNavigate, useSearch } from '@tanstack/react-router';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { Limited, NothingHere, SearchLine } from './listSearch';
import { More } from './more';
import { fragmentOf, useSearchTerm } from './searchTerm';
import { SubscriberRows } from './subscriberRows';

const subscribersQuery = graphql(`
  query Subscribers($filter: SubscriberFilter, $after: String) {
    subscribers(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        ...SubscriberRows_subscriber
      }
      searchLimited
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** 利用者: persons who were vetted. */
export function SubscribersPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { after } = useSearch({ from: '/console/subscribers' });
  const q = useSearchTerm();
  const { data, error, again } = useLastingQuery({
    query: subscribersQuery,
    variables: { filter: q ? { search: q } : {}, after: after || null },
    requestPolicy: 'cache-and-network',
  });
  const page = data?.subscribers;
  const go = (next: string, find = q) =>
    void navigate({ to: '/console/subscribers', search: { after: next }, hash: fragmentOf(find) });
  return (
    <>
      <PageTitle quiet>{t('subscribers.title')}</PageTitle>
      <SearchLine
        key={q}
        id="subscribers-find"
        label={t('subscribers.find')}
        hint={t('subscribers.hint')}
        q={q}
        onFind={(find) => go('', find)}
      />
      <Limited limited={page?.searchLimited} />
      {error ? <Failure error={error} retry={again} /> : null}
      {!page ? (
        error ? null : <Loading />
      ) : page.nodes.length === 0 ? (
        <NothingHere q={q}>{t('subscribers.none')}</NothingHere>
      ) : (
        <SubscriberRows subscribers={page.nodes} />
      )}
      <More pageInfo={page?.pageInfo} after={after || null} onPage={(next) => go(next ?? '')} />
    </>
  );
}
