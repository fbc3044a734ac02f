import { Outlet, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { entrance } from '../../entrance';
import { Banner } from '../../components/banner';
import { PageTitle } from '../../components/page';
import { blank } from '../../form/draft';
import { graphql } from '../../gql';
import type { ApplyProductQuery } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useNewest } from '../../graphql/newest';
import { useWords } from '../../i18n/locale';
import { ApplyProvider } from './applyProvider';
import { LicenseForm } from './licenseForm';
import { byLicense } from './licenseOffer';
import { waysOf } from './offer';
import { ProductCards } from './productCards';

const productQuery = graphql(`
  query ApplyProduct($partner: String, $language: Language!) {
    portal(partner: $partner) {
      products {
        id
        code
        open
        subject
        identification
        entitlements
        reissues
        reissueRevokes
        secretLabel(language: $language)
        name(language: $language)
        description(language: $language)
        validityDays
        provisionalWindowSeconds
        pausesDeadline
        terms(language: $language) {
          id
          version
          title
          publishedAt
        }
        acquisitionEndsAt
        closing {
          ordersEndAt
          reissuesEndAt
          ordersEnded
          ended
        }
        privacyNotice(language: $language) {
          id
          version
          title
          publishedAt
        }
        ...ProductCards_product
      }
    }
  }
`);

type Shown = NonNullable<ApplyProductQuery['portal']>['products'][number];

/** 新規申請: which product, if there are several, then the pages that its policy wants. */
export function ApplyLayout() {
  const { t, locale } = useWords();
  const { product: named } = useSearch({ from: '/portal/apply' });
  const { data, error, again } = useLastingQuery({
    query: productQuery,
    variables: { partner: entrance || null, language: locale === 'ja' ? 'JA' : 'EN' },
  });
  const newest = useNewest(data);
  const products = newest && (newest.portal?.products ?? []).filter(({ open }) => open);
  const choices = products?.filter((each) => waysOf(each).length > 0) ?? [];
  const product = useChosen(choices, named);
  if (!product) {
    if (products) return <Choice products={products} open={choices.length > 0} missing={named !== undefined} />;
    return error ? <Failure error={error} kept={t('apply.kept')} retry={again} /> : <Loading />;
  }
  if (byLicense(product)) return <LicenseForm key={product.id} procedure="NEW" product={product} />;
  return (
    <ApplyProvider key={product.id} product={product} from={blank}>
      <Outlet />
    </ApplyProvider>
  );
}

/**
 * The product that the address names by its code or id, or the only one that there is. One that closes while its form is
 * open stays, with what was typed, until another is gone to.
 */
function useChosen(choices: readonly Shown[], named: string | undefined): Shown | undefined {
  const [kept, setKept] = useState<{ named: string | undefined; product: Shown }>();
  const [only, second] = choices;
  const found =
    named === undefined
      ? second
        ? undefined
        : only
      : choices.find(({ code, id }) => code === named || id === named);
  if (found && (kept?.product !== found || kept.named !== named)) setKept({ named, product: found });
  return found ?? (kept?.named === named ? kept?.product : undefined);
}

interface ChoiceProps {
  products: readonly Shown[];
  /** Something here can be applied for. */
  open: boolean;
  /** The address names a product that cannot. */
  missing: boolean;
}

/** What this entrance offers. */
function Choice({ products, open, missing }: ChoiceProps) {
  const { t } = useWords();
  if (products.length === 0) return <Banner tone="info" title={t('apply.closed')} />;
  return (
    <>
      <PageTitle>{t(open ? 'apply.chooseProduct' : 'apply.closed')}</PageTitle>
      {missing ? <Banner tone="warn" title={t('apply.notHere')} /> : null}
      {open ? <p className="mb-6">{t('apply.chooseLead')}</p> : null}
      <h2 className="sr-only">{t('apply.chooseList')}</h2>
      <ProductCards products={products} />
    </>
  );
}
