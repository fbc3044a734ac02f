import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Banner } from '../../components/banner';
import { buttonClass } from '../../components/button';
import { PageTitle } from '../../components/page';
import { readFragment } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { ProductForm } from './productForm';
import { procedureFragment, productQuery } from './productQuery';
import { useMe } from './staff';

/** A product and its policy, to be edited by an administrator and read by everybody else. */
export function ProductPage() {
  const { t, locale, dateTime } = useWords();
  const { productId } = useParams({ from: '/console/products/$productId' });
  const me = useMe();
  const [proposed, setProposed] = useState(false);
  const { data, error, again } = useLastingQuery({
    query: productQuery,
    variables: { id: productId, language: locale === 'ja' ? 'JA' : 'EN' },
    requestPolicy: 'cache-and-network',
  });
  if (!data) return error ? <Failure error={error} retry={again} /> : <Loading />;
  const product = data.node?.__typename === 'Product' ? data.node : undefined;
  const last = product?.versions[0];
  if (!product || !last) return <Banner tone="info" title={t('product.unknown')} />;
  const { policy } = last;
  const [first, renewal, change] = [policy.new, policy.renewing.procedure, policy.changing.procedure].map((each) =>
    readFragment(procedureFragment, each),
  );
  if (!first || !renewal || !change) throw new Error('product: a policy without its procedures');
  return (
    <div className="max-w-4xl">
      <PageTitle quiet>{product.name}</PageTitle>
      <p className="mt-1 text-sm text-quiet">
        <span className="font-mono">{product.code}</span>{' '}
        {t('product.version', { version: last.version, at: dateTime(last.effectiveAt) })}{' '}
        <Link to="/console/products">{t('product.back')}</Link>
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
        product={{ id: product.id, version: last.version }}
        names={{ brand: product.brandText, name: product.nameText, description: product.descriptionText }}
        policy={{
          ...policy,
          new: first,
          renewing: { ...policy.renewing, procedure: renewal },
          changing: { ...policy.changing, procedure: change },
        }}
        successors={data.products.nodes.flatMap(({ code }) => (code === product.code ? [] : [code]))}
        readOnly={me.role !== 'ADMINISTRATOR'}
        onProposed={() => {
          setProposed(true);
          again();
        }}
      />
    </div>
  );
}
