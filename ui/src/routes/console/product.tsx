import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { buttonClass } from '../../components/button';
import { PageTitle } from '../../components/page';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { namesOf, policyOf } from './policyForm';
import { sections } from './policySpec';
import { ProductForm } from './productForm';
import { productQuery, proposeMutation, standing } from './productQuery';
import { useMe } from './staff';

/** A product and its policy, to be edited by an administrator and read by everybody else. */
export function ProductPage() {
  const { t, locale, dateTime } = useWords();
  const { productId } = useParams({ from: '/console/products/$productId' });
  const me = useMe();
  const [proposed, setProposed] = useState(false);
  const [{ fetching, error: lost }, propose] = useMutation(proposeMutation);
  const { data, error, again } = useLastingQuery({
    query: productQuery,
    variables: { id: productId, language: locale === 'ja' ? 'JA' : 'EN' },
    requestPolicy: 'cache-and-network',
  });
  if (!data) return error ? <Failure error={error} retry={again} /> : <Loading />;
  const product = data.node?.__typename === 'Product' ? data.node : undefined;
  const last = product?.versions[0];
  if (!product || !last) return <Banner tone="info" title={t('product.unknown')} />;
  return (
    <div className="max-w-4xl">
      <PageTitle quiet>{product.name}</PageTitle>
      <p className="mt-1 text-sm text-quiet">
        <span className="font-mono">{product.code}</span>{' '}
        {t('product.version', { version: last.version, at: dateTime(last.effectiveAt) })}{' '}
        <Link to="/console/products">{t('product.back')}</Link>{' '}
        {me.role === 'ADMINISTRATOR' ? (
          <Link to="/console/products/new" search={{ from: product.id }}>
            {t('newProduct.fromThis')}
          </Link>
        ) : null}
      </p>
      {proposed ? (
        <Banner live tone="good" title={t('product.proposed')}>
          <p>{t('product.proposedNote')}</p>
          <Link to="/console/proposals" search={{ serial: '' }}>{t('product.proposals')}</Link>
        </Banner>
      ) : null}
      {product.closing && product.closing.toldOtherDays > 0 ? (
        <Banner tone="warn" title={t('product.toldOther', { count: product.closing.toldOtherDays })}>
          <p>{t('product.toldOtherBody')}</p>
          {me.role === 'ADMINISTRATOR' ? (
            <Link to="/console/campaigns" search={{ product: product.code }} data-plain className={buttonClass('secondary', 'small')}>
              {t('product.tellAgain')}
            </Link>
          ) : null}
        </Banner>
      ) : null}
      <ProductForm
        // Another version is another form; what was typed stays while only the language changes.
        key={`${product.id} ${last.version}`}
        all={sections(data.products.nodes.flatMap(({ code }) => (code === product.code ? [] : [code])))}
        before={standing(product, last.policy)}
        busy={fetching}
        error={lost}
        propose={async (values, effectiveAt, reason) => {
          const edit = { productId: product.id, version: last.version, ...namesOf(values), policy: policyOf(values), effectiveAt };
          return (await propose({ input: { product: edit, reason } })).data?.proposeProduct.problems;
        }}
        readOnly={me.role !== 'ADMINISTRATOR'}
        onProposed={() => {
          setProposed(true);
          again();
        }}
      />
    </div>
  );
}
