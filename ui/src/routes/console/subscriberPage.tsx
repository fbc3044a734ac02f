import { Link, useParams } from '@tanstack/react-router';
import { Facts } from '../../components/facts';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { CertificateRows } from './certificateRows';
import { More, usePages } from './more';
import { Panel } from './panel';
import { SubscriberVersions } from './subscriberVersions';

const subscriberQuery = graphql(`
  query SubscriberPage($id: ID!) {
    node(id: $id) {
      __typename
      ... on Subscriber {
        id
        number
        name
        createdAt
        organization {
          id
          legalName
        }
      }
    }
  }
`);

const requestsQuery = graphql(`
  query SubscriberRequests($id: ID!, $after: String) {
    requests(filter: { subscriberId: $id }, first: 10, after: $after) {
      nodes {
        id
        ...SubscriberVersions_request
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const certificatesQuery = graphql(`
  query SubscriberCertificates($id: ID!, $after: String) {
    certificates(filter: { subscriberId: $id }, first: 50, after: $after) {
      nodes {
        id
        ...CertificateRows_certificate
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** One person: what was ever registered, asked for and issued. */
export function SubscriberPage() {
  const { t, dateTime } = useWords();
  const { subscriberId: id } = useParams({ from: '/console/subscribers/$subscriberId' });
  const { data, error, again } = useLastingQuery({
    query: subscriberQuery,
    variables: { id },
    requestPolicy: 'cache-and-network',
  });
  if (!data) return error ? <Failure error={error} retry={again} /> : <Loading />;
  if (data.node?.__typename !== 'Subscriber') return <p className="py-12 text-center">{t('subscribers.unknown')}</p>;
  const { name, number, organization, createdAt } = data.node;
  return (
    <div className="max-w-5xl space-y-4">
      <PageTitle quiet>{t('subscribers.of', { name })}</PageTitle>
      <Panel title={t('subscribers.person')}>
        <Facts
          dense
          empty={t('case.empty')}
          facts={[
            { label: t('subscribers.number'), value: <span className="font-mono">{number}</span> },
            {
              label: t('subscribers.organization'),
              value: (
                <Link to="/console/organizations/$organizationId" params={{ organizationId: organization.id }} className="inline-block py-1">
                  <bdi>{organization.legalName}</bdi>
                </Link>
              ),
            },
            { label: t('subscribers.since'), value: dateTime(createdAt) },
          ]}
        />
      </Panel>
      <Requests id={id} />
      <Certificates id={id} />
    </div>
  );
}

function Requests({ id }: { id: string }) {
  const { t } = useWords();
  const { after, go } = usePages();
  const { data, error, again } = useLastingQuery({
    query: requestsQuery,
    variables: { id, after },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Panel title={t('subscribers.requests')}>
      {data ? <SubscriberVersions requests={data.requests.nodes} /> : error ? <Failure error={error} retry={again} /> : <Loading />}
      <More pageInfo={data?.requests.pageInfo} after={after} onPage={go} />
    </Panel>
  );
}

function Certificates({ id }: { id: string }) {
  const { t } = useWords();
  const { after, go } = usePages();
  const { data, error, again } = useLastingQuery({
    query: certificatesQuery,
    variables: { id, after },
    requestPolicy: 'cache-and-network',
  });
  return (
    <Panel title={t('certificates.title')}>
      {!data ? (
        error ? <Failure error={error} retry={again} /> : <Loading />
      ) : data.certificates.nodes.length === 0 ? (
        <p className="text-sm text-quiet">{t('certificates.noneIssued')}</p>
      ) : (
        <CertificateRows certificates={data.certificates.nodes} />
      )}
      <More pageInfo={data?.certificates.pageInfo} after={after} onPage={go} />
    </Panel>
  );
}
