import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { Limited, ListTable, NothingHere, SearchLine } from './listSearch';
import { More } from './more';
import { fragmentOf, useSearchTerm } from './searchTerm';

const organizationsQuery = graphql(`
  query Organizations($filter: OrganizationFilter, $after: String) {
    organizations(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        legalName
        corporateNumber
        createdAt
        alike {
          id
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

/** 組織: those that were vetted; what is likely the same one is marked. */
export function OrganizationsPage() {
  const { t, date } = useWords();
  const navigate = useNavigate();
  const { after } = useSearch({ from: '/console/organizations' });
  const q = useSearchTerm();
  const { data, error, again } = useLastingQuery({
    query: organizationsQuery,
    variables: { filter: q ? { search: q } : {}, after: after || null },
    requestPolicy: 'cache-and-network',
  });
  const page = data?.organizations;
  const go = (next: string, find = q) =>
    void navigate({ to: '/console/organizations', search: { after: next }, hash: fragmentOf(find) });
  return (
    <>
      <PageTitle quiet>{t('organizations.title')}</PageTitle>
      <SearchLine
        key={q}
        id="organizations-find"
        label={t('organizations.find')}
        hint={t('organizations.hint')}
        q={q}
        onFind={(find) => go('', find)}
      />
      <Limited limited={page?.searchLimited} />
      {error ? <Failure error={error} retry={again} /> : null}
      {!page ? (
        error ? null : <Loading />
      ) : page.nodes.length === 0 ? (
        <NothingHere q={q}>{t('organizations.none')}</NothingHere>
      ) : (
        <ListTable
          label={t('organizations.title')}
          columns={[t('organizations.name'), t('organizations.number'), t('organizations.since')]}
        >
          {page.nodes.map((each) => (
            <tr key={each.id} className="border-b border-line align-top">
              <th scope="row" className="min-w-52 px-2 py-2 font-normal">
                <Link
                  to="/console/organizations/$organizationId"
                  params={{ organizationId: each.id }}
                  className="inline-block py-0.5 font-bold [overflow-wrap:anywhere]"
                >
                  <bdi>{each.legalName}</bdi>
                </Link>
                {each.alike.length > 0 ? (
                  <span className="block text-xs font-bold text-warn">
                    {t('organizations.alikeMark', { count: each.alike.length })}
                  </span>
                ) : null}
              </th>
              <td className="px-2 py-2 font-mono whitespace-nowrap">{each.corporateNumber ?? t('organizations.noNumber')}</td>
              <td className="px-2 py-2 whitespace-nowrap">{date(each.createdAt)}</td>
            </tr>
          ))}
        </ListTable>
      )}
      <More pageInfo={page?.pageInfo} after={after || null} onPage={(next) => go(next ?? '')} />
    </>
  );
}
