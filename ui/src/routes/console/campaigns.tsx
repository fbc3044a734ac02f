import { useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { CampaignStart } from './campaignStart';
import { Panel } from './panel';
import { useMe } from './staff';

const listQuery = graphql(`
  query ConsoleCampaigns($language: Language!) {
    products(first: 100) {
      nodes {
        id
        code
        name(language: $language)
        closing {
          ended
        }
      }
    }
    partners(first: 100) {
      nodes {
        id
        name(language: $language)
      }
    }
    campaigns(first: 100) {
      nodes {
        id
        kind
        product {
          id
          name(language: $language)
        }
        partnerName(language: $language)
        endsFrom
        expected
        sent
        startedAt
        finishedAt
        startedBy {
          id
          name
        }
      }
    }
  }
`);

/** How often the page looks again while one is being sent, in milliseconds. */
const rhythm = 2000;

/** 終了のご案内: whom of a closing product's holders to tell, and how far that is. */
export function CampaignsPage() {
  const { t, locale, date, dateTime } = useWords();
  const me = useMe();
  const { product: chosen } = useSearch({ from: '/console/campaigns' });
  const { data, error, again } = useLastingQuery({
    query: listQuery,
    variables: { language: locale === 'ja' ? 'JA' : 'EN' },
    requestPolicy: 'cache-and-network',
  });
  const told = data?.campaigns.nodes.filter(({ kind }) => kind === 'CLOSING') ?? [];
  const running = told.some(({ finishedAt }) => !finishedAt);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(again, rhythm);
    return () => clearInterval(timer);
  }, [running, again]);
  if (!data) return error ? <Failure error={error} retry={again} /> : <Loading />;
  const closing = data.products.nodes.filter((product) => product.closing && !product.closing.ended);
  return (
    <div className="max-w-4xl space-y-5">
      <div>
        <PageTitle quiet>{t('campaigns.title')}</PageTitle>
        <p className="mt-1 text-quiet">{t('campaigns.lead')}</p>
      </div>
      {me.role !== 'ADMINISTRATOR' ? (
        <p>{t('campaigns.readOnly')}</p>
      ) : closing.length === 0 ? (
        <p>{t('campaigns.nothingCloses')}</p>
      ) : (
        <CampaignStart products={closing} partners={data.partners.nodes} chosen={closing.find(({ code }) => code === chosen)?.id} onStarted={again} />
      )}
      <Panel title={t('campaigns.list')}>
        {told.length === 0 ? <p className="py-4 text-quiet">{t('campaigns.empty')}</p> : null}
        <ul className="divide-y divide-line">
          {told.map((campaign) => (
            <li key={campaign.id} className="py-3">
              <p className="font-bold">{campaign.product?.name}</p>
              <p className="text-sm text-quiet">
                {campaign.partnerName ?? t('campaigns.everybody')}
                {t('list.and')}
                {campaign.endsFrom ? t('campaigns.endsFrom', { at: date(campaign.endsFrom) }) : t('campaigns.allEnds')}
              </p>
              <p role="status">
                {t(campaign.finishedAt ? 'campaigns.done' : 'campaigns.running', {
                  sent: campaign.sent,
                  expected: campaign.expected,
                })}
              </p>
              {campaign.finishedAt ? null : (
                <progress
                  className="w-full max-w-80"
                  max={campaign.expected}
                  value={campaign.sent}
                  aria-label={t('campaigns.progress')}
                />
              )}
              <p className="text-sm text-quiet">
                {t('campaigns.by', { at: dateTime(campaign.startedAt), name: campaign.startedBy.name })}
              </p>
            </li>
          ))}
        </ul>
      </Panel>
    </div>
  );
}
