import { useEffect } from 'react';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { Panel } from './panel';
import { RevocationRow } from './revocationRow';
import { RevocationStart } from './revocationStart';
import { useMe } from './staff';

const listQuery = graphql(`
  query RevocationCampaigns($language: Language!) {
    products(first: 100) {
      nodes {
        id
        name(language: $language)
      }
    }
    partners(first: 100) {
      nodes {
        id
        name(language: $language)
      }
    }
    portal {
      issuers {
        id
        root
        commonName
      }
    }
    campaigns(first: 100) {
      nodes {
        id
        kind
        finishedAt
        toldAt
        ...RevocationRow_campaign
      }
    }
  }
`);

/** How often the page looks again while one goes on, in milliseconds. */
const rhythm = 2000;

/** 一斉失効: which certificates are to be replaced by a day and revoked then, and how far that is. */
export function RevocationsPage() {
  const { t, locale } = useWords();
  const me = useMe();
  const { data, error, again } = useLastingQuery({
    query: listQuery,
    variables: { language: locale === 'ja' ? 'JA' : 'EN' },
    requestPolicy: 'cache-and-network',
  });
  const campaigns = data?.campaigns.nodes.filter(({ kind }) => kind === 'REVOCATION') ?? [];
  const running = campaigns.some(({ finishedAt }) => !finishedAt);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(again, rhythm);
    return () => clearInterval(timer);
  }, [running, again]);
  if (!data) return error ? <Failure error={error} retry={again} /> : <Loading />;
  return (
    <div className="max-w-4xl space-y-5">
      <div>
        <PageTitle quiet>{t('revocations.title')}</PageTitle>
        <p className="mt-1 text-quiet">{t('revocations.lead')}</p>
      </div>
      {error ? <Failure error={error} retry={again} /> : null}
      {me.role === 'ADMINISTRATOR' ? (
        <RevocationStart
          products={data.products.nodes}
          partners={data.partners.nodes}
          issuers={(data.portal?.issuers ?? []).filter(({ root }) => !root).map(({ id, commonName }) => ({ id, name: commonName }))}
        />
      ) : (
        <p>{t('revocations.readOnly')}</p>
      )}
      <Panel title={t('revocations.list')}>
        {campaigns.length === 0 ? <p className="py-4 text-quiet">{t('revocations.empty')}</p> : null}
        <ul className="divide-y divide-line">
          {campaigns.map((campaign) => (
            <RevocationRow key={campaign.id} campaign={campaign} onChanged={again} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}
