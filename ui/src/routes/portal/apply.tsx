import { Outlet } from '@tanstack/react-router';
import { useState } from 'react';
import { entrance } from '../../entrance';
import { Banner } from '../../components/banner';
import { blank } from '../../form/draft';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useNewest } from '../../graphql/newest';
import { useWords } from '../../i18n/locale';
import { ApplyProvider } from './applyProvider';
import { LicenseProcedure } from './license';
import { byLicense, useOffers } from './licenseOffer';

const productQuery = graphql(`
  query ApplyProduct($partner: String, $language: Language!) {
    portal(partner: $partner) {
      products {
        id
        code
        open
        entitlements
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
      }
    }
  }
`);

/** 新規申請: the pages that the products of this entrance want, by their policies. */
export function ApplyLayout() {
  const { offers, error, again } = useOffers();
  const [person, setPerson] = useState(false);
  // Only partners sell by licence key: at / nobody waits for the answer.
  if (!offers && entrance) return error ? <Failure error={error} retry={again} /> : <Loading />;
  const mailboxes = offers?.filter((each) => each.open && byLicense(each));
  if (!mailboxes || mailboxes.length === 0 || person) return <PersonLayout />;
  const others = offers?.filter((each) => each.open && each.entitlements.includes('COUPON')) ?? [];
  return (
    <LicenseProcedure
      procedure="NEW"
      products={mailboxes}
      besides={others.map(({ name }) => ({ name, choose: () => setPerson(true) }))}
    />
  );
}

/** A person's application: holds what is typed while one goes from the form to the confirmation and back. */
function PersonLayout() {
  const { t, locale } = useWords();
  const { data, error, again } = useLastingQuery({
    query: productQuery,
    variables: { partner: entrance || null, language: locale === 'ja' ? 'JA' : 'EN' },
  });
  const product = useNewest(data?.portal?.products.find((each) => each.open && each.entitlements.includes('COUPON')));
  if (!product) {
    if (data) return <Banner tone="info" title={t('apply.closed')} />;
    return error ? <Failure error={error} kept={t('apply.kept')} retry={again} /> : <Loading />;
  }
  return (
    <ApplyProvider product={product} from={blank}>
      <Outlet />
    </ApplyProvider>
  );
}
