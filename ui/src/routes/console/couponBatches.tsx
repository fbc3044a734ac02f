import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { CouponMaker } from './couponMaker';
import { ListTable } from './listSearch';
import { More } from './more';
import { useMe } from './staff';

const batchesQuery = graphql(`
  query CouponBatches($after: String, $language: Language!) {
    couponBatches(first: 50, after: $after) {
      nodes {
        id
        count
        createdAt
        product {
          id
          name(language: $language)
        }
        partner {
          id
          name(language: $language)
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Coupons that were made together; administrators make them. */
export function CouponBatchesPage() {
  const { t, locale, dateTime } = useWords();
  const me = useMe();
  const navigate = useNavigate();
  const { after } = useSearch({ from: '/console/coupons/batches' });
  const { data, error, again } = useLastingQuery({
    query: batchesQuery,
    variables: { after: after || null, language: locale === 'ja' ? 'JA' : 'EN' },
    requestPolicy: 'cache-and-network',
  });
  const page = data?.couponBatches;
  return (
    <div className="max-w-5xl space-y-4">
      <PageTitle quiet>{t('batches.title')}</PageTitle>
      {me.role === 'ADMINISTRATOR' ? <CouponMaker onMade={again} /> : null}
      <div data-print="no">
        {error ? <Failure error={error} retry={again} /> : null}
        {!page ? (
          error ? null : <Loading />
        ) : page.nodes.length === 0 ? (
          <p className="py-12 text-center text-quiet">{t('batches.none')}</p>
        ) : (
          <ListTable
            label={t('batches.title')}
            columns={[t('batches.made'), t('batches.product'), t('batches.partner'), t('batches.count')]}
          >
            {page.nodes.map((batch) => (
              <tr key={batch.id} className="border-b border-line align-top">
                <th scope="row" className="px-2 py-2 font-normal">
                  <Link
                    to="/console/coupons/batches/$batchId"
                    params={{ batchId: batch.id }}
                    className="inline-block py-0.5 font-bold whitespace-nowrap"
                  >
                    {dateTime(batch.createdAt)}
                  </Link>
                </th>
                <td className="min-w-40 px-2 py-2 [overflow-wrap:anywhere]">{batch.product.name}</td>
                <td className="min-w-32 px-2 py-2 [overflow-wrap:anywhere]">{batch.partner?.name ?? t('coupons.house')}</td>
                <td className="px-2 py-2 tabular-nums">{batch.count}</td>
              </tr>
            ))}
          </ListTable>
        )}
        <More
          pageInfo={page?.pageInfo}
          after={after || null}
          onPage={(next) => void navigate({ to: '/console/coupons/batches', search: { after: next ?? '' } })}
        />
      </div>
    </div>
  );
}
