import { Outlet } from '@tanstack/react-router';
import { entrance } from '../../entrance';
import { Banner } from '../../components/banner';
import { blank } from '../../form/draft';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useNewest } from '../../graphql/newest';
import { useWords } from '../../i18n/locale';
import { ApplyProvider } from './applyProvider';

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
        terms(language: $language) {
          id
          version
          title
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
        }
      }
    }
  }
`);

/** 新規申請: holds what is typed while one goes from the form to the confirmation and back. */
export function ApplyLayout() {
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
