import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { SelectField, TextField } from '../../components/field';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { CertificateRows } from './certificateRows';
import {
  allCertificates,
  certificatesAsked,
  certificateStatuses,
  readableCertificates,
  type CertificateSearch,
} from './certificateSearch';
import { Limited, NothingHere, SearchLine } from './listSearch';
import { More } from './more';
import { fragmentOf, useSearchTerm } from './searchTerm';

const certificatesQuery = graphql(`
  query Certificates($filter: CertificateFilter, $orderBy: CertificateOrder, $after: String) {
    certificates(filter: $filter, orderBy: $orderBy, first: 50, after: $after) {
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

/** 証明書: found by what stands in them, by whose they are, by their end and their state. */
export function CertificatesPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  const given = useSearch({ from: '/console/certificates' });
  const q = useSearchTerm();
  const search = useMemo(() => readableCertificates(given), [given]);
  const { data, error, again } = useLastingQuery({
    query: certificatesQuery,
    variables: { ...certificatesAsked(search, q), after: search.after || null },
    requestPolicy: 'cache-and-network',
  });
  const page = data?.certificates;
  const go = (part: Partial<CertificateSearch>, find = q) =>
    void navigate({ to: '/console/certificates', search: { ...search, after: '', ...part }, hash: fragmentOf(find) });
  const narrowed = search.status || search.from || search.until;
  return (
    <>
      <PageTitle quiet>{t('certificates.title')}</PageTitle>
      <SearchLine
        key={q}
        id="certificates-find"
        label={t('certificates.find')}
        hint={t('certificates.hint')}
        q={q}
        onFind={(find) => go({}, find)}
      />
      <fieldset className="mb-3 flex flex-wrap items-end gap-3">
        <legend className="sr-only">{t('certificates.narrow')}</legend>
        <SelectField
          id="certificates-status"
          label={t('certificates.state')}
          width="short"
          value={search.status}
          onChange={(event) => go({ status: event.target.value })}
        >
          <option value="">{t('certificates.anyState')}</option>
          {certificateStatuses.map((status) => (
            <option key={status} value={status}>
              {t(`certificateStatus.${status}`)}
            </option>
          ))}
        </SelectField>
        {(['from', 'until'] as const).map((side) => (
          <TextField
            key={side}
            id={`certificates-${side}`}
            type="date"
            label={t(`certificates.${side}`)}
            width="short"
            value={search[side]}
            onChange={(event) => go({ [side]: event.target.value })}
          />
        ))}
        {narrowed ? (
          <button
            type="button"
            className="min-h-12 rounded px-3 text-sm font-bold text-indigo underline underline-offset-4 hover:bg-indigo-soft"
            onClick={() => go(allCertificates)}
          >
            {t('certificates.clear')}
          </button>
        ) : null}
      </fieldset>
      <Limited limited={page?.searchLimited} />
      {error ? <Failure error={error} retry={again} /> : null}
      {!page ? (
        error ? null : <Loading />
      ) : page.nodes.length === 0 ? (
        <NothingHere q={q}>{t(narrowed ? 'certificates.noneLeft' : 'certificates.none')}</NothingHere>
      ) : (
        <CertificateRows certificates={page.nodes} />
      )}
      <More pageInfo={page?.pageInfo} after={search.after || null} onPage={(after) => go({ after: after ?? '' })} />
    </>
  );
}
