import { Navigate, Outlet, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Banner } from '../../components/banner';
import { applicationOf } from '../../form/application';
import { registeredOf } from '../../form/registered';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useNewest } from '../../graphql/newest';
import { useWords } from '../../i18n/locale';
import { ApplyProvider } from './applyProvider';

const changeQuery = graphql(`
  query ChangeApply($id: ID!, $language: Language!) {
    node(id: $id) {
      __typename
      ... on Request {
        id
        status
        changeEffect
        registration {
          id
          ...Registered
        }
        product {
          id
          code
          entitlements
          identification
          name(language: $language)
          description(language: $language)
          validityDays
          provisionalWindowSeconds
          acquisitionEndsAt
          pausesDeadline
          closing {
            ordersEndAt
            reissuesEndAt
            ordersEnded
            ended
          }
          terms(language: $language) {
            id
            version
            title
            publishedAt
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

const context = { additionalTypenames: ['ApplicantSession', 'Request'] };

/** 新規申請 after the organisation was renamed: begins with what the change declared, and follows its certificate. */
export function ChangeApplyLayout() {
  const { t, locale } = useWords();
  const { changeId } = useParams({ from: '/portal/change/apply/$changeId' });
  const { data, error, again } = useLastingQuery({
    query: changeQuery,
    variables: { id: changeId, language: locale === 'ja' ? 'JA' : 'EN' },
    context,
  });
  // As in RenewLayout: sending exchanges the session.
  const change = useNewest(data?.node?.__typename === 'Request' ? data.node : undefined);
  const from = useMemo(() => change && { changeId, application: applicationOf(registeredOf(change.registration)) }, [change, changeId]);
  if (!change || !from) {
    if (data) return <Navigate to="/status" />;
    return error ? <Failure error={error} kept={t('apply.kept')} retry={again} /> : <Loading />;
  }
  if (change.status !== 'COMPLETED' || change.changeEffect !== 'NEW_APPLICATION') {
    return <Navigate to="/requests/$requestId" params={{ requestId: changeId }} />;
  }
  return (
    <ApplyProvider key={changeId} product={change.product} from={from}>
      <Banner tone="info" title={t('effect.NEW_APPLICATION')} />
      <Outlet />
    </ApplyProvider>
  );
}
