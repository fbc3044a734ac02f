import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from '../../components/button';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { AuditFilter } from './auditFilter';
import { exportAddress, filterOf, noFilter, type AuditSearch } from './auditSearch';
import { AuditRow } from './auditRow';
import { AuditProof } from './auditProof';
import { audits, useMe } from './staff';

const auditQuery = graphql(`
  query AuditLog($filter: AuditEventFilter, $first: Int!, $after: String) {
    auditActions
    auditEvents(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        ...AuditRow_event
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const pageSize = 50;

/** The audit log; whom it is kept from is told so, and who may read it. */
export function AuditPage() {
  const { t } = useWords();
  const me = useMe();
  return (
    <>
      <PageTitle quiet>{t('audit.title')}</PageTitle>
      {audits(me.role) ? <AuditLog /> : <p className="py-12 text-center text-quiet">{t('audit.notYou')}</p>}
    </>
  );
}

/** Every act, the latest first, and the proof that nobody changed it. */
function AuditLog() {
  const { t } = useWords();
  const search = useSearch({ from: '/console/audit' });
  const navigate = useNavigate();
  const go = (next: Partial<AuditSearch>) =>
    void navigate({ to: '/console/audit', search: { ...search, after: '', ...next } });
  const { data, error, again } = useLastingQuery({
    query: auditQuery,
    variables: { filter: filterOf(search), first: pageSize, after: search.after || null },
    requestPolicy: 'cache-and-network',
  });
  const page = data?.auditEvents;
  return (
    <>
      <p className="mb-4 text-sm text-quiet">{t('audit.lead')}</p>
      <AuditProof />
      <AuditFilter
        key={JSON.stringify({ ...search, after: '' })}
        search={search}
        actions={data?.auditActions ?? []}
        onFind={go}
        onClear={() => go(noFilter)}
      />
      <p className="mb-3 flex flex-wrap gap-x-6 text-sm">
        {(['csv', 'jsonl'] as const).map((format) => (
          <a key={format} href={exportAddress(format, search)} download className="inline-block py-2">
            {t(format === 'csv' ? 'audit.exportCSV' : 'audit.exportLines')}
          </a>
        ))}
      </p>
      {error ? <Failure error={error} retry={again} /> : null}
      {!page ? (
        error ? null : <Loading />
      ) : page.nodes.length === 0 ? (
        <p className="py-12 text-center text-quiet">{t('audit.empty')}</p>
      ) : (
        <ul className="text-sm leading-[1.4]">
          {page.nodes.map((event) => (
            <AuditRow key={event.id} event={event} onNarrow={go} />
          ))}
        </ul>
      )}
      <p className="mt-4 flex gap-3">
        {search.after ? (
          <Button size="small" onClick={() => go({ after: '' })}>
            {t('audit.first')}
          </Button>
        ) : null}
        {page?.pageInfo.hasNextPage ? (
          <Button size="small" onClick={() => go({ after: page.pageInfo.endCursor ?? '' })}>
            {t('audit.next')}
          </Button>
        ) : null}
      </p>
    </>
  );
}
