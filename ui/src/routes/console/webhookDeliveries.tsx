import { useState } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { SelectField } from '../../components/field';
import { graphql } from '../../gql';
import type { WebhookDeliveriesQuery, WebhookDeliveryStatus } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { usePolling } from '../../graphql/poll';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';
import { WebhookDelivery } from './webhookDelivery';
import type { Webhook } from './webhooks';

const deliveriesQuery = graphql(`
  query WebhookDeliveries($id: ID!, $after: String, $status: WebhookDeliveryStatus) {
    node(id: $id) {
      ... on Webhook {
        id
        deliveries(first: 10, after: $after, status: $status) {
          nodes {
            id
            status
            attempts
            triedAt
            nextAt
            httpStatus
            failure
            excerpt
            event {
              id
              type
              at
              payload
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

const replayMutation = graphql(`
  mutation ReplayWebhook($input: ReplayWebhookInput!) {
    replayWebhook(input: $input) {
      replayed
      more
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
  }
`);

type Found = Extract<NonNullable<WebhookDeliveriesQuery['node']>, { deliveries: unknown }>;
export type Delivery = Found['deliveries']['nodes'][number];

const context = { additionalTypenames: ['WebhookDelivery', 'Webhook'] };
/** How soon the list is looked up again, in seconds. */
const every = 5;
const statuses = ['GIVEN_UP', 'PENDING', 'WAITING', 'DELIVERED'] as const satisfies readonly WebhookDeliveryStatus[];

/** What was sent to a webhook, and what is to be; replayed one by one, or all that did not arrive. */
export function WebhookDeliveries({ webhook, manages }: { webhook: Webhook; manages: boolean }) {
  const { t } = useWords();
  const [after, setAfter] = useState<string | null>(null);
  const [status, setStatus] = useState<WebhookDeliveryStatus>();
  const [replayed, setReplayed] = useState<{ count: number; more: boolean }>();
  const { data, error, again } = useLastingQuery({
    query: deliveriesQuery,
    variables: { id: webhook.id, after, status: status ?? null },
    context,
  });
  const replay = useAct(
    replayMutation,
    ({ replayWebhook }) => {
      setReplayed({ count: replayWebhook.replayed, more: replayWebhook.more });
      return replayWebhook.problems;
    },
    again,
  );
  usePolling(every, again);
  const found = data?.node && 'deliveries' in data.node ? data.node.deliveries : undefined;
  const replays = manages && webhook.status === 'ENABLED';
  return (
    <section aria-label={t('webhook.deliveries')} className="space-y-3">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-sm">{t('webhook.deliveries')}</h3>
        <span className="flex flex-wrap gap-2">
          {replays ? (
            <Button
              size="small"
              busy={replay.busy}
              onClick={() => void replay.act({ input: { webhookId: webhook.id, since: webhook.createdAt, deliveryIds: [] } })}
            >
              {t('webhook.replayAll')}
            </Button>
          ) : null}
          <Button size="small" look="quiet" onClick={again}>
            {t('webhook.refresh')}
          </Button>
        </span>
      </div>
      <div className="flex flex-wrap items-end justify-between gap-2">
        <SelectField
          id={`${webhook.id}-status`}
          label={t('webhookDelivery.filter')}
          width="short"
          value={status ?? ''}
          onChange={(event) => {
            setAfter(null);
            setStatus(statuses.find((each) => each === event.target.value));
          }}
        >
          <option value="">{t('webhookDelivery.every')}</option>
          {statuses.map((each) => (
            <option key={each} value={each}>
              {t(`webhookDeliveryStatus.${each}`)}
            </option>
          ))}
        </SelectField>
        <p className="text-sm text-quiet">{t('webhookDelivery.kept')}</p>
      </div>
      {replayed !== undefined && replay.problems.length === 0 ? <Replayed {...replayed} /> : null}
      <Outcome problems={replay.problems} error={replay.error} />
      {error ? <Failure error={error} retry={again} /> : null}
      {found ? (
        <Page
          found={found}
          empty={t(status || after ? 'webhookDelivery.none' : 'webhookDelivery.empty')}
          after={after}
          onPage={setAfter}
          onReplay={
            replays ? (deliveryId) => void replay.act({ input: { webhookId: webhook.id, deliveryIds: [deliveryId] } }) : undefined
          }
        />
      ) : error ? null : (
        <Loading />
      )}
    </section>
  );
}

/** What a replay came to. */
function Replayed({ count, more }: { count: number; more: boolean }) {
  const { t } = useWords();
  if (count === 0) return <Banner tone="info" live title={t('webhook.replayedNone')} />;
  return <Banner tone={more ? 'warn' : 'good'} live title={t(more ? 'webhook.replayedMore' : 'webhook.replayed', { count })} />;
}

interface PageProps {
  found: Found['deliveries'];
  /** What is said where there is none. */
  empty: string;
  after: string | null;
  onPage: (after: string | null) => void;
  /** Sends one again; undefined: it cannot be. */
  onReplay: ((deliveryId: string) => void) | undefined;
}

/** A page of deliveries, and the way to the others. */
function Page({ found: { nodes, pageInfo }, empty, after, onPage, onReplay }: PageProps) {
  const { t } = useWords();
  return (
    <>
      {nodes.length === 0 ? <p className="text-sm text-quiet">{empty}</p> : null}
      <ul className="divide-y divide-line border-y border-line text-sm">
        {nodes.map((delivery) => (
          <WebhookDelivery
            key={delivery.id}
            delivery={delivery}
            onReplay={onReplay && delivery.status !== 'WAITING' ? () => onReplay(delivery.id) : undefined}
          />
        ))}
      </ul>
      <p className="flex flex-wrap gap-3">
        {after ? (
          <Button size="small" onClick={() => onPage(null)}>
            {t('webhookDelivery.newest')}
          </Button>
        ) : null}
        {pageInfo.hasNextPage ? (
          <Button size="small" onClick={() => onPage(pageInfo.endCursor ?? null)}>
            {t('webhookDelivery.older')}
          </Button>
        ) : null}
      </p>
    </>
  );
}
