import { Link } from '@tanstack/react-router';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';
import { ListTable } from './listSearch';
import { StatusMark } from './statusMark';

const rowFragment = graphql(`
  fragment SubscriberRows_subscriber on Subscriber {
    id
    number
    name
    createdAt
    organization {
      id
      legalName
    }
    latestRequest {
      id
      receiptNumber
      status
    }
  }
`);

/** Subscribers, a line each. */
export function SubscriberRows({ subscribers }: { subscribers: readonly FragmentType<typeof rowFragment>[] }) {
  const { t, date } = useWords();
  return (
    <ListTable
      label={t('subscribers.title')}
      columns={[t('subscribers.name'), t('subscribers.organization'), t('subscribers.latest'), t('subscribers.since')]}
    >
      {subscribers.map((each) => {
        const row = readFragment(rowFragment, each);
        return (
          <tr key={row.id} className="border-b border-line align-top">
            <th scope="row" className="min-w-40 px-2 py-2 font-normal">
              <Link
                to="/console/subscribers/$subscriberId"
                params={{ subscriberId: row.id }}
                className="inline-block py-0.5 font-bold [overflow-wrap:anywhere]"
              >
                <bdi>{row.name}</bdi>
              </Link>
              <span className="block font-mono text-xs text-quiet">{row.number}</span>
            </th>
            <td className="min-w-40 px-2 py-2 [overflow-wrap:anywhere]">
              <Link
                to="/console/organizations/$organizationId"
                params={{ organizationId: row.organization.id }}
                className="inline-block py-0.5"
              >
                {row.organization.legalName}
              </Link>
            </td>
            <td className="px-2 py-2">
              {row.latestRequest ? (
                <span className="inline-flex flex-wrap items-center gap-2">
                  <Link
                    to="/console/requests/$requestId"
                    params={{ requestId: row.latestRequest.id }}
                    className="inline-block py-0.5 font-mono whitespace-nowrap"
                  >
                    {row.latestRequest.receiptNumber}
                  </Link>
                  <StatusMark status={row.latestRequest.status} />
                </span>
              ) : (
                '–'
              )}
            </td>
            <td className="px-2 py-2 whitespace-nowrap">{date(row.createdAt)}</td>
          </tr>
        );
      })}
    </ListTable>
  );
}
