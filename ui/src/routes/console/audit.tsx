import { useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { Button } from '../../components/button';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { AuditAnchorAlarm } from './auditAnchor';
import { AuditExport } from './auditExport';
import { AuditFilter } from './auditFilter';
import { filterOf, noFilter, type AuditSearch } from './auditSearch';
import { AuditRow } from './auditRow';
import { AuditProof } from './auditProof';
import { audits, useMe } from './staff';

const auditQuery = graphql(`
  query AuditLog($filter: AuditEventFilter, $first: Int!, $after: String, $language: Language!) {
    auditActions
    auditEvents(filter: $filter, first: $first, after: $after) {
      nodes {
        id
        ...AuditRow_event
      }
      searchLimited
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const pageSize = 50;

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** What the audit log is searched for: it may be a person's, or money, and stands in no address. */
    sought?: string;
  }
}

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
  const { t, locale } = useWords();
  const search = useSearch({ from: '/console/audit' });
  const navigate = useNavigate();
  const sought = useLocation().state.sought ?? '';
  const go = (next: Partial<AuditSearch>, looked = sought) =>
    void navigate({ to: '/console/audit', search: { ...search, after: '', ...next }, state: { sought: looked } });
  const { data, error, again } = useLastingQuery({
    query: auditQuery,
    variables: { filter: filterOf(search, sought), first: pageSize, after: search.after || null, language: locale === 'ja' ? 'JA' : 'EN' },
    requestPolicy: 'cache-and-network',
  });
  const page = data?.auditEvents;
  return (
    <>
      <p className="mb-4 text-sm text-quiet">{t('audit.lead')}</p>
      <AuditAnchorAlarm />
      <AuditProof />
      <AuditFilter
        key={JSON.stringify({ ...search, after: '', sought })}
        search={search}
        sought={sought}
        actions={data?.auditActions ?? []}
        onFind={go}
        onClear={() => go(noFilter, '')}
      />
      <AuditExport filter={filterOf(search, sought)} />
      {page?.searchLimited ? <p className="mb-3 text-sm text-quiet">{t('audit.limited')}</p> : null}
      {error ? <Failure error={error} retry={again} /> : null}
      {!page ? (
        error ? null : <Loading />
      ) : page.nodes.length === 0 ? (
        <p className="py-12 text-center text-quiet">{t(sought ? 'audit.nothingFound' : 'audit.empty')}</p>
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
