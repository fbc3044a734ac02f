import { Link } from '@tanstack/react-router';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { CertificateRows } from './certificateRows';
import { Limited } from './listSearch';
import { More, usePages } from './more';
import { Panel } from './panel';
import { StatusMark } from './statusMark';
import { SubscriberRows } from './subscriberRows';

const peopleQuery = graphql(`
  query OrganizationPeople($id: ID!, $after: String) {
    subscribers(filter: { organizationId: $id }, first: 20, after: $after) {
      nodes {
        id
        ...SubscriberRows_subscriber
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const requestsQuery = graphql(`
  query OrganizationRequests($id: ID!, $after: String) {
    requests(filter: { organizationId: $id }, first: 20, after: $after) {
      nodes {
        id
        receiptNumber
        kind
        status
        submittedAt
        registration {
          subscriber {
            familyName
            givenName
          }
        }
      }
      searchLimited
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const certificatesQuery = graphql(`
  query OrganizationCertificates($id: ID!, $after: String) {
    certificates(filter: { organizationId: $id }, first: 20, after: $after) {
      nodes {
        id
        ...CertificateRows_certificate
      }
      searchLimited
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Who belongs to an organisation, and what they asked for and got; each list has pages of its own. */
export function OrganizationLists({ id }: { id: string }) {
  return (
    <>
      <People id={id} />
      <Requests id={id} />
      <Certificates id={id} />
    </>
  );
}

function People({ id }: { id: string }) {
  const { t } = useWords();
  const { after, go } = usePages();
  const { data, error, again } = useLastingQuery({ query: peopleQuery, variables: { id, after }, requestPolicy: 'cache-and-network' });
  return (
    <Panel title={t('subscribers.title')}>
      {!data ? (
        error ? <Failure error={error} retry={again} /> : <Loading />
      ) : data.subscribers.nodes.length === 0 ? (
        <p className="text-sm text-quiet">{t('organizations.noPeople')}</p>
      ) : (
        <SubscriberRows subscribers={data.subscribers.nodes} />
      )}
      <More pageInfo={data?.subscribers.pageInfo} after={after} onPage={go} />
    </Panel>
  );
}

function Requests({ id }: { id: string }) {
  const { t, dateTime } = useWords();
  const { after, go } = usePages();
  const { data, error, again } = useLastingQuery({ query: requestsQuery, variables: { id, after }, requestPolicy: 'cache-and-network' });
  return (
    <Panel title={t('organizations.requests')}>
      <Limited limited={data?.requests.searchLimited} />
      {!data ? (
        error ? <Failure error={error} retry={again} /> : <Loading />
      ) : data.requests.nodes.length === 0 ? (
        <p className="text-sm text-quiet">{t('subscribers.noRequests')}</p>
      ) : (
        <ul className="text-sm leading-normal">
          {data.requests.nodes.map((request) => (
            <li key={request.id} className="flex flex-wrap items-center gap-x-3 border-b border-line py-1">
              <Link to="/console/requests/$requestId" params={{ requestId: request.id }} className="inline-block py-1 font-mono font-bold">
                {request.receiptNumber}
              </Link>
              <span>{t(`kind.${request.kind}`)}</span>
              <StatusMark status={request.status} />
              <bdi>{`${request.registration.subscriber.familyName} ${request.registration.subscriber.givenName}`.trim()}</bdi>
              <span className="text-quiet">{dateTime(request.submittedAt)}</span>
            </li>
          ))}
        </ul>
      )}
      <More pageInfo={data?.requests.pageInfo} after={after} onPage={go} />
    </Panel>
  );
}

function Certificates({ id }: { id: string }) {
  const { t } = useWords();
  const { after, go } = usePages();
  const { data, error, again } = useLastingQuery({ query: certificatesQuery, variables: { id, after }, requestPolicy: 'cache-and-network' });
  return (
    <Panel title={t('certificates.title')}>
      <Limited limited={data?.certificates.searchLimited} />
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
