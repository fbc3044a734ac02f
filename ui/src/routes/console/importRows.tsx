import { useState } from 'react';
import { Button } from '../../components/button';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { labelOf } from './enrolSheetForm';

const rowsQuery = graphql(`
  query EnrolmentImportRows($id: ID!, $after: String) {
    node(id: $id) {
      ... on EnrolmentImport {
        id
        rows(status: WRONG, first: 20, after: $after) {
          nodes {
            id
            number
            reference
            problems {
              code
              field
              message
              params {
                name
                value
              }
            }
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`);

/** The rows of a file that cannot be enrolled, and why. */
export function ImportRows({ importId }: { importId: string }) {
  const words = useWords();
  const { t } = words;
  const [after, setAfter] = useState<string | null>(null);
  const { data, error, again } = useLastingQuery({ query: rowsQuery, variables: { id: importId, after }, requestPolicy: 'cache-and-network' });
  const rows = data?.node && 'rows' in data.node ? data.node.rows : undefined;
  if (!rows) return error ? <Failure error={error} retry={again} /> : <Loading />;
  return (
    <div className="space-y-3">
      <div className="overflow-x-auto">
        <table className="stacked w-full border-collapse text-left text-sm leading-[1.4]">
          <caption className="sr-only">{t('imports.wrongRows')}</caption>
          <thead className="border-b-2 border-ink max-sm:sr-only">
            <tr>
              {(['imports.row', 'sheet.reference', 'imports.mend'] as const).map((column) => (
                <th key={column} scope="col" className="px-2 py-2">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.nodes.map((row) => (
              <tr key={row.id} className="border-b border-line align-top">
                <th scope="row" className="px-2 py-2 tabular-nums">
                  <span aria-hidden className="text-quiet sm:hidden">
                    {t('imports.row')}{' '}
                  </span>
                  {row.number}
                </th>
                <td className="px-2 py-2 font-mono [overflow-wrap:anywhere]">{row.reference}</td>
                <td className="px-2 py-2 max-sm:basis-full max-sm:justify-end">
                  <ul className="space-y-1">
                    {row.problems.map((problem) => (
                      <li key={`${problem.field} ${problem.code}`}>
                        {labelOf(problem, t)}: {problemText(words, problem)}
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="flex gap-3">
        {after ? <Button onClick={() => setAfter(null)}>{t('imports.firstRows')}</Button> : null}
        {rows.pageInfo.hasNextPage ? (
          <Button onClick={() => setAfter(rows.pageInfo.endCursor ?? null)}>{t('imports.moreRows')}</Button>
        ) : null}
      </p>
    </div>
  );
}
