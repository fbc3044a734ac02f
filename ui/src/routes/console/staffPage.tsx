import { useState } from 'react';
import { Banner } from '../../components/banner';
import { Code } from '../../components/code';
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

/** A first password, to be handed over. */
export interface Handed {
  name: string;
  login: string;
  password: string;
}

/** Who works here and as what, and the table of what each role may do. */
export function StaffPage() {
  const { t } = useWords();
  const me = useMe();
  const { after, go } = usePages();
  const { data, error, again } = useLastingQuery({ query: staffQuery, variables: { after } });
  const [handed, setHanded] = useState<Handed>();
  const manages = me.role === 'ADMINISTRATOR';
  return (
    <div className="max-w-5xl space-y-6">
      <PageTitle quiet>{t('staff.title')}</PageTitle>
      {error ? <Failure error={error} retry={again} /> : null}
      {handed ? (
        <Banner tone="warn" live title={t('staff.handTitle', { name: handed.name })}>
          <p>{t('staff.hand')}</p>
          <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
            <dt className="text-quiet">{t('signIn.login')}</dt>
            <dd className="font-mono font-bold">{handed.login}</dd>
            <dt className="text-quiet">{t('staff.firstPassword')}</dt>
            <dd>
              <Code value={handed.password} label={t('staff.firstPassword')} />
            </dd>
          </dl>
        </Banner>
      ) : null}
      {manages ? (
        <StaffForm
          onAdded={(added) => {
            setHanded(added);
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
                <StaffRow key={staff.id} staff={staff} onChanged={again} onHanded={setHanded} />
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
