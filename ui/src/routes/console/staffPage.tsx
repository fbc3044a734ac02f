import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Banner } from '../../components/banner';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { More, usePages } from './more';
import { Panel } from './panel';
import { PermissionTable } from './permissionTable';
import { useMe } from './staff';
import { StaffForm } from './staffForm';
import { StaffRow } from './staffRow';

const staffQuery = graphql(`
  query StaffPage($after: String) {
    staff(first: 50, after: $after) {
      nodes {
        id
        role
        enabled
        ...StaffRow_staff
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
    permissions {
      permission
      roles
    }
  }
`);

/** Who works here and as what, and the table of what each role may do. */
export function StaffPage() {
  const { t } = useWords();
  const me = useMe();
  const { after, go } = usePages();
  const { data, error, again } = useLastingQuery({ query: staffQuery, variables: { after }, requestPolicy: 'cache-and-network' });
  const [proposed, setProposed] = useState(false);
  const manages = me.role === 'ADMINISTRATOR';
  return (
    <div className="max-w-5xl space-y-6">
      <PageTitle quiet>{t('staff.title')}</PageTitle>
      {error ? <Failure error={error} retry={again} /> : null}
      {manages && data && data.staff.nodes.filter(({ role, enabled }) => role === 'ADMINISTRATOR' && enabled).length < 2 && !after ? (
        <Banner tone="warn" title={t('staff.aloneTitle')}>
          <p>{t('staff.alone')}</p>
          <p className="mt-2 font-mono text-sm [overflow-wrap:anywhere]">shomei staff add --role administrator --login … --name …</p>
          <p className="mt-2">{t('staff.aloneCarry')}</p>
          <p className="mt-2 font-mono text-sm [overflow-wrap:anywhere]">shomei staff carry-out --proposal prop_…</p>
        </Banner>
      ) : null}
      {proposed ? (
        <Banner tone="good" live title={t('staff.proposed')}>
          <Link to="/console/proposals" search={{ serial: '' }}>{t('staff.toProposals')}</Link>
        </Banner>
      ) : null}
      {manages ? (
        <StaffForm
          onProposed={() => {
            setProposed(true);
            again();
          }}
        />
      ) : null}
      {!data ? (
        error ? null : <Loading />
      ) : (
        <>
          <Panel title={t('staff.list')}>
            <ul className="divide-y divide-line">
              {data.staff.nodes.map((staff) => (
                <StaffRow key={staff.id} staff={staff} onChanged={again} onProposed={() => setProposed(true)} />
              ))}
            </ul>
            <More pageInfo={data.staff.pageInfo} after={after} onPage={go} />
          </Panel>
          <PermissionTable grants={data.permissions} />
        </>
      )}
    </div>
  );
}
