import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button } from '../../components/button';
import { SelectField } from '../../components/field';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import type { EnrolmentState } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { EnrolmentTable } from './enrolmentTable';
import { Enrol } from './enrol';
import { sells, useMe } from './staff';

const enrolmentsQuery = graphql(`
  query Enrolments($filter: EnrolmentFilter, $after: String, $language: Language!) {
    partners(first: 100) {
      nodes {
        id
        name(language: $language)
      }
    }
    products(first: 100) {
      nodes {
        id
        name(language: $language)
        open
        entitlements
      }
    }
    enrolments(filter: $filter, first: 50, after: $after) {
      nodes {
        id
        ...EnrolmentTable_enrolment
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const states: readonly EnrolmentState[] = ['PENDING', 'EXPIRED', 'SUBMITTED', 'WITHDRAWN'];

/** 団体登録: persons whom partners enrol, and where each stands. */
export function EnrolmentsPage() {
  const { t, locale } = useWords();
  const me = useMe();
  const [partnerId, setPartnerId] = useState('');
  const [state, setState] = useState<EnrolmentState | ''>('');
  const [after, setAfter] = useState<string | null>(null);
  const { data, error, again } = useLastingQuery({
    query: enrolmentsQuery,
    variables: {
      filter: { ...(partnerId ? { partnerId } : {}), ...(state ? { state } : {}) },
      after,
      language: locale === 'ja' ? 'JA' : 'EN',
    },
    requestPolicy: 'cache-and-network',
  });
  if (!data) return error ? <Failure error={error} retry={again} /> : <Loading />;
  const { enrolments, partners, products } = data;
  const offered = products.nodes.filter(({ open, entitlements }) => open && entitlements.includes('PARTNER_ENROLMENT'));
  return (
    <>
      <PageTitle quiet>{t('enrolments.title')}</PageTitle>
      <p className="mb-4">
        {t('enrolments.lead')}{' '}
        <Link to="/console/imports" className="inline-block py-1">
          {t('nav.imports')}
        </Link>{' '}
        <Link to="/console/charges" className="inline-block py-1">
          {t('charges.title')}
        </Link>
      </p>
      {error ? <Failure error={error} retry={again} /> : null}
      {sells(me.role) ? (
        <Enrol partners={partners.nodes} products={offered} onEnrolled={again} />
      ) : null}
      <h2 className="mt-10 mb-3 text-lg">{t('enrolments.list')}</h2>
      <div className="mb-3 flex flex-wrap gap-4">
        <SelectField
          id="filter-partner"
          label={t('sale.partner')}
          value={partnerId}
          onChange={(event) => {
            setPartnerId(event.target.value);
            setAfter(null);
          }}
        >
          <option value="">{t('sale.all')}</option>
          {partners.nodes.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <SelectField
          id="filter-state"
          label={t('enrolments.state')}
          value={state}
          onChange={(event) => {
            setState(states.find((each) => each === event.target.value) ?? '');
            setAfter(null);
          }}
        >
          <option value="">{t('sale.all')}</option>
          {states.map((each) => (
            <option key={each} value={each}>
              {t(`enrolmentState.${each}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {enrolments.nodes.length === 0 ? (
        <p className="py-8 text-quiet">{t('enrolments.empty')}</p>
      ) : (
        <EnrolmentTable enrolments={enrolments.nodes} acting={sells(me.role)} onChanged={again} />
      )}
      <div className="mt-4 flex gap-3">
        {after ? (
          <Button size="small" onClick={() => setAfter(null)}>
            {t('queue.first')}
          </Button>
        ) : null}
        {enrolments.pageInfo.hasNextPage ? (
          <Button size="small" onClick={() => setAfter(enrolments.pageInfo.endCursor ?? null)}>
            {t('queue.next')}
          </Button>
        ) : null}
      </div>
    </>
  );
}
