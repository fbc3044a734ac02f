import { useState } from 'react';
import { Button } from '../../components/button';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import type { WebhooksQuery } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { sells, useMe } from './staff';
import { WebhookForm } from './webhookForm';
import { WebhookPanel } from './webhookPanel';

const webhooksQuery = graphql(`
  query Webhooks($language: Language!, $after: String) {
    eventTypes
    webhooks(first: 50, after: $after) {
      nodes {
        id
        url
        description
        types
        email
        language
        status
        failingSince
        succeededAt
        previousSecretUntil
        createdAt
        partner {
          id
          name(language: $language)
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export type Webhook = WebhooksQuery['webhooks']['nodes'][number];

const context = { additionalTypenames: ['Webhook'] };

/** ウェブフック: where partners are told of their events, and what became of each message. */
export function WebhooksPage() {
  const { t, locale } = useWords();
  const me = useMe();
  const [after, setAfter] = useState<string | null>(null);
  const { data, error, again } = useLastingQuery({
    query: webhooksQuery,
    variables: { language: locale === 'ja' ? 'JA' : 'EN', after },
    context,
  });
  if (!data) return error ? <Failure error={error} retry={again} /> : <Loading />;
  const { nodes, pageInfo } = data.webhooks;
  const manages = sells(me.role);
  return (
    <div className="max-w-5xl space-y-6">
      <div>
        <PageTitle quiet>{t('webhooks.title')}</PageTitle>
        <p className="mt-1 text-quiet">{t('webhooks.lead')}</p>
      </div>
      {error ? <Failure error={error} retry={again} /> : null}
      {manages ? <WebhookForm types={data.eventTypes} onDone={again} /> : <p>{t('webhooks.readOnly')}</p>}
      {nodes.length === 0 ? <p className="py-4 text-quiet">{t('webhooks.empty')}</p> : null}
      {nodes.map((webhook) => (
        <WebhookPanel key={webhook.id} webhook={webhook} types={data.eventTypes} manages={manages} onChanged={again} />
      ))}
      <p className="flex gap-3">
        {after ? <Button onClick={() => setAfter(null)}>{t('webhooks.first')}</Button> : null}
        {pageInfo.hasNextPage ? <Button onClick={() => setAfter(pageInfo.endCursor)}>{t('webhooks.next')}</Button> : null}
      </p>
    </div>
  );
}
