import { useState } from 'react';
import { Button } from '../../components/button';
import { SelectField } from '../../components/field';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import type { WebhooksQuery } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { usePolling } from '../../graphql/poll';
import { useWords } from '../../i18n/locale';
import { sells, useMe } from './staff';
import { WebhookForm } from './webhookForm';
import { WebhookPanel } from './webhookPanel';
import { usePartnerNames } from './partnerNames';

const typesQuery = graphql(`
  query EventTypes {
    eventTypes
  }
`);

// Both names: another language must not be another question, for which what is typed would go.
const webhooksQuery = graphql(`
  query Webhooks($after: String, $partnerId: ID) {
    webhooks(first: 50, after: $after, partnerId: $partnerId) {
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

export type Webhook = WebhooksQuery['webhooks']['nodes'][number];

/** Of which partner, and from where on. */
interface Which {
  partnerId: string;
  after: string | null;
}

/** How soon the list is looked up again, in seconds. */
const every = 10;
const context = { additionalTypenames: ['Webhook'] };

/** ウェブフック: where partners are told of their events, and what became of each message. */
export function WebhooksPage() {
  const { t, locale } = useWords();
  const me = useMe();
  const [which, setWhich] = useState<Which>({ partnerId: '', after: null });
  const partners = usePartnerNames(me.role === 'PARTNER');
  const known = useLastingQuery({ query: typesQuery });
  const { data, error, again } = useLastingQuery({
    query: webhooksQuery,
    variables: { after: which.after, partnerId: which.partnerId || null },
    context,
  });
  usePolling(every, again);
  if (!known.data) return known.error ? <Failure error={known.error} retry={known.again} /> : <Loading />;
  const { eventTypes } = known.data;
  const manages = sells(me.role);
  return (
    <div className="max-w-5xl space-y-6">
      <div>
        <PageTitle quiet>{t('webhooks.title')}</PageTitle>
        <p className="mt-1 text-quiet">{t('webhooks.lead')}</p>
      </div>
      {manages ? <WebhookForm types={eventTypes} onDone={again} /> : <p>{t('webhooks.readOnly')}</p>}
      {partners.length > 1 ? (
        <SelectField
          id="webhooks-partner"
          label={t('webhooks.partner')}
          value={which.partnerId}
          onChange={(event) => setWhich({ partnerId: event.target.value, after: null })}
        >
          <option value="">{t('webhooks.everyPartner')}</option>
          {partners.map((partner) => (
            <option key={partner.id} value={partner.id}>
              {partner[locale]}
            </option>
          ))}
        </SelectField>
      ) : null}
      {error ? <Failure error={error} retry={again} /> : null}
      {data ? (
        <Hooks
          found={data.webhooks}
          types={eventTypes}
          manages={manages}
          which={which}
          onPage={(after) => setWhich({ ...which, after })}
          onChanged={again}
        />
      ) : error ? null : (
        <Loading />
      )}
    </div>
  );
}

interface HooksProps {
  found: WebhooksQuery['webhooks'];
  types: readonly string[];
  manages: boolean;
  which: Which;
  onPage: (after: string | null) => void;
  onChanged: () => void;
}

/** A page of them. */
function Hooks({ found: { nodes, pageInfo }, types, manages, which, onPage, onChanged }: HooksProps) {
  const { t } = useWords();
  return (
    <>
      {nodes.length === 0 ? (
        <p className="py-4 text-quiet">{t(which.partnerId ? 'webhooks.none' : 'webhooks.empty')}</p>
      ) : null}
      {nodes.map((webhook) => (
        <WebhookPanel key={webhook.id} webhook={webhook} types={types} manages={manages} alone={nodes.length === 1} onChanged={onChanged} />
      ))}
      <p className="flex gap-3">
        {which.after ? <Button onClick={() => onPage(null)}>{t('webhooks.first')}</Button> : null}
        {pageInfo.hasNextPage ? (
          <Button onClick={() => onPage(pageInfo.endCursor ?? null)}>{t('webhooks.next')}</Button>
        ) : null}
      </p>
    </>
  );
}
