import { Link } from '@tanstack/react-router';
import { buttonClass } from '../../components/button';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { useMe } from './staff';

const listQuery = graphql(`
  query ConsoleProducts($language: Language!) {
    products(first: 100) {
      nodes {
        id
        code
        name(language: $language)
        open
        entitlements
        validityDays
        closing {
          ordersEndAt
          reissuesEndAt
        }
        versions {
          version
          effectiveAt
        }
      }
    }
  }
`);

/** 製品: what is sold, and under which version of its policy. */
export function ProductsPage() {
  const { t, locale, deadline, dateTime } = useWords();
  const me = useMe();
  const { data, error, again } = useLastingQuery({
    query: listQuery,
    variables: { language: locale === 'ja' ? 'JA' : 'EN' },
    requestPolicy: 'cache-and-network',
  });
  if (!data) return error ? <Failure error={error} retry={again} /> : <Loading />;
  return (
    <div className="max-w-4xl">
      <PageTitle quiet>{t('products.title')}</PageTitle>
      <p className="mt-1 text-quiet">{t('products.lead')}</p>
      {me.role === 'ADMINISTRATOR' ? (
        <p className="mt-3">
          <Link to="/console/products/new" search={{ from: '' }} data-plain className={buttonClass('secondary')}>
            {t('newProduct.title')}
          </Link>
        </p>
      ) : null}
      {data.products.nodes.length === 0 ? <p className="py-8">{t('products.empty')}</p> : null}
      <ul className="mt-4 space-y-3">
        {data.products.nodes.map((product) => (
          <li key={product.id} className="rounded-lg border border-line bg-raised px-4 py-3">
            <div className="flex flex-wrap items-baseline justify-between gap-x-4">
              <Link
                to="/console/products/$productId"
                params={{ productId: product.id }}
                className="inline-flex min-h-9 items-center font-bold"
              >
                {product.name}
              </Link>
              <span>{t(product.open ? 'products.open' : 'products.closed')}</span>
            </div>
            <p className="text-sm text-quiet">
              <span className="font-mono">{product.code}</span>{' '}
              {t('products.facts', {
                entitlements: product.entitlements.map((each) => t(`policyValue.${each}`)).join(t('list.and')),
                days: product.validityDays,
              })}
            </p>
            {product.closing ? (
              <p className="text-sm">
                {t('products.closing', {
                  order: deadline(product.closing.ordersEndAt),
                  reissue: deadline(product.closing.reissuesEndAt),
                })}
              </p>
            ) : null}
            {product.versions[0] ? (
              <p className="text-sm text-quiet">
                {t('product.version', {
                  version: product.versions[0].version,
                  at: dateTime(product.versions[0].effectiveAt),
                })}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
