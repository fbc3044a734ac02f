import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useMutation } from 'urql';
import { Banner } from '../../components/banner';
import { buttonClass } from '../../components/button';
import { PageTitle } from '../../components/page';
import { entrance } from '../../entrance';
import { graphql } from '../../gql';
import type { OfferState } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { problemText } from '../../graphql/problem';
import { useNewest } from '../../graphql/newest';
import { useWords } from '../../i18n/locale';
import { EnrolForm } from './enrolForm';

const openMutation = graphql(`
  mutation OpenEnrolment($input: OpenEnrolmentInput!, $language: Language!) {
    openEnrolment(input: $input) {
      offer {
        state
        partnerName(language: $language)
        partnerContact(language: $language)
        ...EnrolForm_offer
      }
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

/** Where this tab keeps the token, so that a reload shows the page again; it goes with the tab. */
const kept = 'shomei.enrolment';

function tokenOf(): string {
  const { hash, pathname } = window.location;
  if (!hash) return sessionStorage.getItem(kept) ?? '';
  const token = hash.slice(1);
  sessionStorage.setItem(kept, token);
  // Out of the address at once: nobody copies or prints it.
  window.history.replaceState(window.history.state, '', pathname);
  return token;
}

/** Where an enrolled person's link leads: check the data, set the passphrase, agree. Following it uses nothing up. */
export function EnrolPage() {
  const words = useWords();
  const { t, locale } = words;
  const [token] = useState(tokenOf);
  const [{ data, error }, open] = useMutation(openMutation);
  const ask = useCallback(() => {
    if (token !== '') void open({ input: { token, partner: entrance }, language: locale === 'ja' ? 'JA' : 'EN' });
  }, [token, open, locale]);
  useEffect(ask, [ask]);
  // While it is asked for again, what is typed must stand.
  const offer = useNewest(data?.openEnrolment.offer ?? undefined);
  const problems = (data?.openEnrolment.problems ?? []).filter(({ code }) => code !== 'IDENTIFICATION_FAILED');
  return (
    <>
      <PageTitle>{t('enrol.title')}</PageTitle>
      {problems.map((problem) => (
        <Banner key={problem.code} tone="bad" live title={problemText(words, problem)} />
      ))}
      {error ? (
        <Failure error={error} retry={ask} />
      ) : offer ? (
        offer.state === 'OPEN' ? (
          <EnrolForm offer={offer} token={token} onStale={ask} />
        ) : (
          <Closed state={offer.state} />
        )
      ) : token === '' || (data && problems.length === 0) ? (
        <Banner tone="bad" live title={t('enrol.unknown')}>
          <p>{t('enrol.unknownBody')}</p>
        </Banner>
      ) : data ? null : (
        <Loading />
      )}
      {offer ? (
        <section className="mt-12 border-t border-line pt-6">
          <h2 className="mb-2 text-lg">{t('enrol.contactTitle')}</h2>
          <p>{t('enrol.contactLead')}</p>
          <p className="mt-2 font-bold">{offer.partnerName}</p>
          <p className="whitespace-pre-line">{offer.partnerContact}</p>
        </section>
      ) : null}
    </>
  );
}

/** Why the link leads nowhere any more, and what to do. */
function Closed({ state }: { state: Exclude<OfferState, 'OPEN'> }) {
  const { t } = useWords();
  return (
    <>
      <Banner tone={state === 'SUBMITTED' ? 'good' : 'warn'} live title={t(`enrol.${state}`)}>
        <p>{t(`enrolWhy.${state}`)}</p>
      </Banner>
      {state === 'SUBMITTED' ? (
        <Link to="/status" className={buttonClass('secondary')}>
          {t('enrol.status')}
        </Link>
      ) : null}
    </>
  );
}
