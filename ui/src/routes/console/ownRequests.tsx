import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button';
import { TextField } from '../../components/field';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { More, usePages } from './more';

const ownQuery = graphql(`
  query OwnRequests($filter: RequestFilter, $after: String, $language: Language!) {
    requests(first: 50, after: $after, filter: $filter) {
      nodes {
        id
        receiptNumber
        kind
        status
        submittedAt
        product {
          id
          name(language: $language)
        }
        registration {
          id
          subscriber {
            familyName
            givenName
          }
        }
        certificate {
          id
          serial
          status
          notAfter
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const columns = ['receipt', 'person', 'product', 'kind', 'status', 'submitted', 'certificate'] as const;

/** What a partner's own staff see first: the requests that are their partner's, and what was issued. */
export function OwnRequests() {
  const { t, locale, dateTime, date } = useWords();
  const { after, go } = usePages();
  const [typed, setTyped] = useState('');
  const [search, setSearch] = useState('');
  const { data, error, again } = useLastingQuery({
    query: ownQuery,
    variables: { filter: search ? { search } : null, after, language: locale === 'ja' ? 'JA' : 'EN' },
    requestPolicy: 'cache-and-network',
  });
  const rows = data?.requests.nodes ?? [];
  return (
    <div className="space-y-6">
      <div>
        <PageTitle quiet>{t('own.title')}</PageTitle>
        <p className="text-sm text-quiet">{t('own.lead')}</p>
      </div>
      <form
        role="search"
        className="flex max-w-2xl flex-wrap items-end gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          go(null);
          setSearch(typed.trim());
        }}
      >
        <TextField
          id="own-search"
          label={t('own.search')}
          support={t('own.searchSupport')}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit">{t('own.find')}</Button>
      </form>
      {error ? <Failure error={error} retry={again} /> : null}
      {!data ? (
        error ? null : <Loading />
      ) : rows.length === 0 ? (
        <p className="py-6 text-quiet">{t(search ? 'own.notFound' : 'own.none')}</p>
      ) : (
        <div className="relative overflow-x-auto" role="group" aria-label={t('own.title')} tabIndex={0}>
          <table className="w-full min-w-4xl border-collapse text-left text-sm leading-[1.4]">
            <thead className="border-b-2 border-ink">
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col" className="px-2 py-2">
                    {t(`own.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, receiptNumber, registration: { subscriber }, product, kind, status, submittedAt, certificate }) => (
                <tr key={id} className="border-b border-line align-top">
                  <th scope="row" className="px-2 py-2 font-mono font-normal whitespace-nowrap">
                    <Link to="/console/requests/$requestId" params={{ requestId: id }} className="inline-block py-0.5">
                      {receiptNumber}
                    </Link>
                  </th>
                  <td className="px-2 py-2 [overflow-wrap:anywhere]">
                    {subscriber.familyName} {subscriber.givenName}
                  </td>
                  <td className="px-2 py-2">{product.name}</td>
                  <td className="px-2 py-2">{t(`kind.${kind}`)}</td>
                  <td className="px-2 py-2">{t(`status.${status}`)}</td>
                  <td className="px-2 py-2 whitespace-nowrap">{dateTime(submittedAt)}</td>
                  <td className="px-2 py-2">
                    {certificate ? (
                      <>
                        <span className="font-mono [overflow-wrap:anywhere]">{certificate.serial}</span>
                        <br />
                        {t(`certificateStatus.${certificate.status}`)} {t('own.until', { day: date(certificate.notAfter) })}
                      </>
                    ) : (
                      '–'
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <More pageInfo={data?.requests.pageInfo} after={after} onPage={go} />
    </div>
  );
}
