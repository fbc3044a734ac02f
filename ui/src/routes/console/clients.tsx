import { useState } from 'react';
import { Button } from '../../components/button';
import { SelectField } from '../../components/field';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import type { ApiClientsQuery } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { ClientForm } from './clientForm';
import { ClientPanel } from './clientPanel';
import { sells, useMe } from './staff';
import { usePartnerNames } from './partnerNames';

// Both names: another language must not be another question, for which what is typed would go.
const clientsQuery = graphql(`
  query ApiClients($after: String, $partnerId: ID) {
    apiClients(first: 50, after: $after, partnerId: $partnerId) {
      nodes {
        id
        name
        scopes
        networks
        costBudget
        disabledAt
        createdAt
        usedAt
        usedFrom
        certificate {
          id
          serial
        }
        secrets {
          createdAt
          endsAt
        }
        createdBy {
          id
          name
        }
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

export type ApiClient = ApiClientsQuery['apiClients']['nodes'][number];

const context = { additionalTypenames: ['ApiClient'] };

/** APIクライアント: partners' programs, what they may, and their secrets. */
export function ClientsPage() {
  const { t, locale } = useWords();
  const me = useMe();
  const [which, setWhich] = useState<{ partnerId: string; after: string | null }>({ partnerId: '', after: null });
  const partners = usePartnerNames(me.role === 'PARTNER');
  const { data, error, again } = useLastingQuery({
    query: clientsQuery,
    variables: { after: which.after, partnerId: which.partnerId || null },
    context,
  });
  const manages = sells(me.role);
  const page = data?.apiClients;
  return (
    <div className="max-w-5xl space-y-6">
      <div>
        <PageTitle quiet>{t('clients.title')}</PageTitle>
        <p className="mt-1 text-quiet">{t('clients.lead')}</p>
      </div>
      {manages ? <ClientForm onDone={again} /> : <p>{t('clients.readOnly')}</p>}
      {partners.length > 1 ? (
        <SelectField
          id="clients-partner"
          label={t('clients.partner')}
          value={which.partnerId}
          onChange={(event) => setWhich({ partnerId: event.target.value, after: null })}
        >
          <option value="">{t('clients.everyPartner')}</option>
          {partners.map((partner) => (
            <option key={partner.id} value={partner.id}>
              {partner[locale]}
            </option>
          ))}
        </SelectField>
      ) : null}
      {error ? <Failure error={error} retry={again} /> : null}
      {page ? null : error ? null : <Loading />}
      {page?.nodes.length === 0 ? <p className="py-4 text-quiet">{t('clients.empty')}</p> : null}
      {page?.nodes.map((client) => <ClientPanel key={client.id} client={client} manages={manages} onChanged={again} />)}
      <p className="flex gap-3">
        {which.after ? <Button onClick={() => setWhich({ ...which, after: null })}>{t('clients.first')}</Button> : null}
        {page?.pageInfo.hasNextPage ? (
          <Button onClick={() => setWhich({ ...which, after: page.pageInfo.endCursor ?? null })}>{t('clients.next')}</Button>
        ) : null}
      </p>
    </div>
  );
}
