import { Navigate, Outlet, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { applicationOf } from '../../form/application';
import { registeredOf } from '../../form/registered';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useNewest } from '../../graphql/newest';
import { useWords } from '../../i18n/locale';
import { ApplyProvider } from './applyProvider';
import { RenewContext } from './renewState';

const renewQuery = graphql(`
  query RenewCertificate($id: ID!, $language: Language!) {
    node(id: $id) {
      __typename
      ... on Certificate {
        id
        serial
        notAfter
        renewal {
          open
          ...CouponSeller
        }
        request {
          id
          registration {
            id
            ...Registered
          }
        }
        product {
          id
          code
          entitlements(kind: RENEWAL)
          identification
          name(language: $language)
          description(language: $language)
          validityDays
          provisionalWindowSeconds(kind: RENEWAL)
          pausesDeadline(kind: RENEWAL)
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
  }
`);

const context = { additionalTypenames: ['ApplicantSession', 'Request', 'Certificate'] };

/** 更新: holds what is typed on top of the registration while one goes from the form to the confirmation and back. */
export function RenewLayout() {
  const { t, locale } = useWords();
  const { certificateId } = useParams({ from: '/portal/renew/$certificateId' });
  const { data, error, again } = useLastingQuery({
    query: renewQuery,
    variables: { id: certificateId, language: locale === 'ja' ? 'JA' : 'EN' },
    context,
  });
  // Sending exchanges the session for that of the new request: the certificate
  // is no longer seen, and the page must stand until it is left.
  const certificate = useNewest(
    data?.node?.__typename === 'Certificate' && data.node.renewal ? data.node : undefined,
  );
  const from = useMemo(
    () => certificate && { certificateId, application: applicationOf(registeredOf(certificate.request.registration)) },
    [certificate, certificateId],
  );
  if (!certificate?.renewal || !from) {
    if (data) return <Navigate to="/renew" />;
    return error ? <Failure error={error} kept={t('apply.kept')} retry={again} /> : <Loading />;
  }
  return (
    <RenewContext value={{ ...certificate, renewal: certificate.renewal }}>
      <ApplyProvider key={certificateId} product={certificate.product} from={from}>
        <Outlet />
      </ApplyProvider>
    </RenewContext>
  );
}
