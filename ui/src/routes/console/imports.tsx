import { useState } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { usePolling } from '../../graphql/poll';
import { useWords } from '../../i18n/locale';
import { ImportForm } from './importForm';
import { ImportPanel } from './importPanel';
import { sells, useMe } from './staff';

// Both names: another language must not be another question.
const importsQuery = graphql(`
  query EnrolmentImports($after: String) {
    enrolmentImports(first: 20, after: $after) {
      nodes {
        id
        name
        encoding
        status
        ready
        enrolled
        known
        wrong
        createdAt
        rowsUntil
        partner {
          id
          ja: name(language: JA)
          en: name(language: EN)
        }
        product {
          id
          ja: name(language: JA)
          en: name(language: EN)
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** How often a page looks where what runs has come to, in seconds. */
const lookEvery = 2;

/** 取り込み: files of persons whom partners enrol; what is wrong in them, and how far they have come. */
export function ImportsPage() {
  const { t } = useWords();
  const me = useMe();
  const [after, setAfter] = useState<string | null>(null);
  const [received, setReceived] = useState<string>();
  const { data, error, again } = useLastingQuery({ query: importsQuery, variables: { after }, requestPolicy: 'cache-and-network' });
  const runs = data?.enrolmentImports.nodes.some(({ status }) => status === 'RUNNING') ?? false;
  usePolling(runs ? lookEvery : 0, again);
  if (!data) return error ? <Failure error={error} retry={again} /> : <Loading />;
  const { enrolmentImports } = data;
  // What was sent is told of until it is begun or cancelled.
  const waiting = enrolmentImports.nodes.find(({ id, status }) => id === received && status === 'CHECKED');
  const manages = sells(me.role);
  return (
    <div className="max-w-5xl space-y-6">
      <div>
        <PageTitle quiet>{t('imports.title')}</PageTitle>
        <p className="mt-1 text-quiet">{t('imports.lead')}</p>
      </div>
      {manages ? (
        <ImportForm
          onReceived={(importId) => {
            setReceived(importId);
            setAfter(null);
            again();
          }}
        />
      ) : null}
      {waiting ? (
        <Banner tone={waiting.ready > 0 ? 'good' : 'bad'} live title={t(waiting.ready > 0 ? 'imports.checked' : 'imports.noneReady')}>
          <p>{t(waiting.ready > 0 ? 'imports.checkedBody' : 'imports.noneReadyBody')}</p>
        </Banner>
      ) : null}
      {error ? <Failure error={error} retry={again} /> : null}
      <h2 className="text-lg">{t('imports.list')}</h2>
      {enrolmentImports.nodes.length === 0 ? <p className="py-4 text-quiet">{t('imports.empty')}</p> : null}
      {enrolmentImports.nodes.map((item) => (
        <ImportPanel key={item.id} item={item} manages={manages} onChanged={again} />
      ))}
      <p className="flex gap-3">
        {after ? <Button onClick={() => setAfter(null)}>{t('imports.first')}</Button> : null}
        {enrolmentImports.pageInfo.hasNextPage ? (
          <Button onClick={() => setAfter(enrolmentImports.pageInfo.endCursor ?? null)}>{t('imports.next')}</Button>
        ) : null}
      </p>
    </div>
  );
}
