import { Link } from '@tanstack/react-router';
import { Icon } from '../../components/icon';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';
import { waysOf } from './offer';

const cardFragment = graphql(`
  fragment ProductCards_product on Product {
    id
    code
    subject
    identification
    entitlements
    name(language: $language)
    description(language: $language)
    validityDays
    closing {
      ordersEndAt
      reissuesEndAt
    }
  }
`);

interface CardsProps {
  products: readonly FragmentType<typeof cardFragment>[];
}

/** The products of an entrance, to choose from: what each is for, and what entitles to it. */
export function ProductCards({ products }: CardsProps) {
  return (
    <ul className="space-y-4">
      {products.map((data) => {
        const { id } = readFragment(cardFragment, data);
        return <ProductCard key={id} product={data} />;
      })}
    </ul>
  );
}

function ProductCard({ product: data }: { product: FragmentType<typeof cardFragment> }) {
  const { t, deadline } = useWords();
  const product = readFragment(cardFragment, data);
  const { closing } = product;
  const ways = waysOf(product);
  const wanted = ways.length > 0 ? ways : product.entitlements;
  return (
    <li className="rounded-xl border border-line bg-raised p-5 sm:p-6">
      <h3 className="text-lg font-bold">
        {ways.length > 0 ? (
          <Link
            to="/apply"
            search={{ product: product.code }}
            className="flex items-center justify-between gap-3 py-1 [overflow-wrap:anywhere]"
          >
            {product.name}
            <Icon name="arrow" />
          </Link>
        ) : (
          product.name
        )}
      </h3>
      {product.description ? <p className="mt-1">{product.description}</p> : null}
      <dl className="mt-3 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[auto_1fr]">
        <dt className="text-quiet">{t('offer.validity')}</dt>
        <dd>{t('offer.days', { days: product.validityDays })}</dd>
        <dt className="text-quiet">{t('offer.needs')}</dt>
        <dd>{wanted.map((each) => t(`entitledBy.${each}`)).join(t('offer.or'))}</dd>
      </dl>
      {ways.length > 0 ? null : <p className="mt-2 text-sm">{t('offer.throughPartner')}</p>}
      {closing ? (
        <p className="mt-3 text-sm font-bold text-warn">
          {t('closing.order', { at: deadline(closing.ordersEndAt) })}
          <br />
          {t('closing.reissue', { at: deadline(closing.reissuesEndAt) })}
        </p>
      ) : null}
    </li>
  );
}
