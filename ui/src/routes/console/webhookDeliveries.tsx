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
type Delivery = Found['deliveries']['nodes'][number];

const context = { additionalTypenames: ['WebhookDelivery', 'Webhook'] };
/** How soon the list is looked up again, in seconds. */
const every = 5;
const statuses = ['GIVEN_UP', 'PENDING', 'WAITING', 'DELIVERED'] as const satisfies readonly WebhookDeliveryStatus[];
const looks = { WAITING: 'text-quiet', PENDING: 'text-warn', DELIVERED: 'text-good', GIVEN_UP: 'text-bad' } as const;

/** What was sent to a webhook, and what is to be; replayed one by one, or all that did not arrive. */
export function WebhookDeliveries({ webhook, manages }: { webhook: Webhook; manages: boolean }) {
  const { t } = useWords();
  const [after, setAfter] = useState<string | null>(null);
  const [status, setStatus] = useState<WebhookDeliveryStatus>();
  const [replayed, setReplayed] = useState<number>();
  const { data, error, again } = useLastingQuery({
    query: deliveriesQuery,
    variables: { id: webhook.id, after, status: status ?? null },
    context,
  });
  const replay = useAct(
    replayMutation,
    ({ replayWebhook }) => {
      setReplayed(replayWebhook.replayed);
      return replayWebhook.problems;
    },
    again,
  );
  usePolling(every, again);
  const found = data?.node && 'deliveries' in data.node ? data.node.deliveries : undefined;
  const replays = manages && webhook.status === 'ENABLED';
  const failed = found?.nodes.some((delivery) => delivery.status === 'GIVEN_UP');
  return (
    <section aria-label={t('webhook.deliveries')} className="space-y-3">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h3 className="text-sm">{t('webhook.deliveries')}</h3>
        <span className="flex flex-wrap gap-2">
          {replays && failed ? (
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
      {replayed !== undefined && replay.problems.length === 0 ? (
        <Banner tone="good" live title={t('webhook.replayed', { count: replayed })} />
      ) : null}
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
          <Row
            key={delivery.id}
            delivery={delivery}
            onReplay={
              onReplay && (delivery.status === 'DELIVERED' || delivery.status === 'GIVEN_UP')
                ? () => onReplay(delivery.id)
                : undefined
            }
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

/** One event on its way. */
function Row({ delivery, onReplay }: { delivery: Delivery; onReplay: (() => void) | undefined }) {
  const { t, dateTime } = useWords();
  const { event, status, attempts, nextAt, httpStatus, failure, excerpt } = delivery;
  return (
    <li className="space-y-1 py-2">
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <code className="font-bold">{event.type}</code>
        <span className="text-quiet">{dateTime(event.at)}</span>
        <strong className={looks[status]}>{t(`webhookDeliveryStatus.${status}`)}</strong>
        <span className="tabular-nums">
          {t('webhookDelivery.attempts')} {t('webhookDelivery.times', { count: attempts })}
        </span>
        {httpStatus === null ? null : <span className="tabular-nums">{t('webhookDelivery.http', { status: httpStatus })}</span>}
        {failure ? <span className="text-bad">{t(`webhookFailure.${failure}`)}</span> : null}
        {nextAt ? <span className="text-quiet">{t('webhookDelivery.next', { at: dateTime(nextAt) })}</span> : null}
      </p>
      {excerpt ? <p className="break-all text-quiet">{t('webhookDelivery.answer', { text: excerpt })}</p> : null}
      <div className="flex flex-wrap items-start justify-between gap-2">
        <details className="min-w-0 flex-1">
          <summary className="min-h-8 cursor-pointer">{t('webhookDelivery.payload')}</summary>
          <code className="block break-all">{event.payload}</code>
        </details>
        {onReplay ? (
          <Button
            size="small"
            look="quiet"
            aria-label={t('webhookDelivery.replayNamed', { type: event.type, id: event.id })}
            onClick={onReplay}
          >
            {t('webhookDelivery.replay')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
