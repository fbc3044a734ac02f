import { Link, Navigate, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { CertificateCard } from '../../components/certificateCard';
import { Checkbox } from '../../components/choice';
import { ErrorSummary } from '../../components/errorSummary';
import { PageTitle, Paragraphs } from '../../components/page';
import { StepNav } from '../../components/stepNav';
import { latinNameOf, nameOf } from '../../form/mailbox';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useWords } from '../../i18n/locale';
import { acquireSteps } from './acquire';
import { agree } from './consent';

const detailsQuery = graphql(`
  query AcquireDetails($id: ID!, $language: Language!) {
    node(id: $id) {
      __typename
      ... on Request {
        id
        status
        acquisitionDeadline
        kind
        predecessor {
          serial
          status
          notAfter
        }
        certificate {
          id
          notAfter
        }
        registration {
          organization {
            legalName
            legalNameLatin
          }
          subscriber {
            commonName
            familyName
            givenName
            familyNameLatin
            givenNameLatin
            email
          }
        }
        product {
          name(language: $language)
          description(language: $language)
          validityDays
          reissueKeepsEnd
          terms(language: $language) {
            id
            version
            title
            body
          }
        }
      }
    }
  }
`);

const context = { additionalTypenames: ['ApplicantSession', 'Request', 'Certificate'] };

/** 取得 2: what you get, and the terms it comes with. */
export function AcquireDetailsPage() {
  const words = useWords();
  const { t, locale, date, deadline } = words;
  const { requestId } = useParams({ from: '/portal/acquire/$requestId' });
  const navigate = useNavigate();
  const [agreedVersion, setAgreedVersion] = useState<number>();
  const [attempt, setAttempt] = useState(0);
  const [{ data, error }] = useQuery({
    query: detailsQuery,
    variables: { id: requestId, language: locale === 'ja' ? 'JA' : 'EN' },
    context,
    // The terms may be newer than when they were read last.
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) return <Failure error={error} />;
  if (!data) return <Loading />;
  const request = data.node?.__typename === 'Request' ? data.node : undefined;
  if (!request) return <Navigate to="/acquire" search={{ expired: true }} />;
  if (request.status !== 'APPROVED') return <Navigate to="/acquire/list" />;

  const { product, certificate } = request;
  const { organization, subscriber } = request.registration;
  const replaced = request.kind === 'REISSUE' ? request.predecessor : null;
  const end = certificate?.notAfter ?? (product.reissueKeepsEnd ? replaced?.notAfter : undefined);
  const agreed = agreedVersion === product.terms.version;
  const missing = attempt > 0 && !agreed ? words.problem('CONSENT_REQUIRED', {}) : undefined;
  return (
    <>
      <StepNav steps={acquireSteps.map((step) => t(step))} current={2} />
      <PageTitle>{t('acquireDetails.title')}</PageTitle>
      <p className="mb-6">{t('acquireDetails.lead')}</p>
      <CertificateCard
        heading={product.name}
        name={nameOf(subscriber)}
        organization={organization.legalName || null}
        state={certificate ? 'issued' : 'planned'}
        facts={[
          {
            label: t('certificate.commonName'),
            value: latinNameOf(subscriber),
          },
          ...(organization.legalNameLatin
            ? [{ label: t('certificate.organizationLatin'), value: organization.legalNameLatin }]
            : []),
          { label: t('certificate.email'), value: subscriber.email },
          {
            label: t('certificate.validity'),
            value: end
              ? t('certificate.until', { day: date(end) })
              : t('certificate.days', { days: product.validityDays }),
          },
          { label: t('certificate.purpose'), value: product.description },
          ...(request.acquisitionDeadline
            ? [{ label: t('certificate.deadline'), value: deadline(request.acquisitionDeadline) }]
            : []),
        ]}
      />
      {replaced && replaced.status !== 'REVOKED' ? (
        <Banner tone="info" title={t('acquireDetails.replacesTitle')}>
          <p className="[overflow-wrap:anywhere]">{t('acquireDetails.replaces', { serial: replaced.serial })}</p>
        </Banner>
      ) : null}
      <p className="mt-3 text-sm text-quiet">
        {words.rich('acquireDetails.wrong', { status: <Link to="/status">{t('acquireDetails.wrongLink')}</Link> })}
      </p>
      <section className="mt-10">
        <h2 className="mb-3 text-xl">{product.terms.title}</h2>
        <p className="mb-3 text-sm text-quiet">
          {t('acquireDetails.termsVersion', { version: product.terms.version })}
        </p>
        <div
          tabIndex={0}
          role="region"
          aria-label={product.terms.title}
          className="max-h-72 overflow-y-auto rounded-lg border border-edge bg-raised p-5 text-sm"
        >
          <Paragraphs text={product.terms.body} />
        </div>
      </section>
      <form
        noValidate
        className="mt-6"
        onSubmit={(event) => {
          event.preventDefault();
          setAttempt(attempt + 1);
          if (!agreed) return;
          agree(requestId, product.terms.id);
          void navigate({ to: '/acquire/$requestId/keep', params: { requestId } });
        }}
      >
        <ErrorSummary attempt={attempt} entries={missing ? [{ target: 'agreed', text: missing }] : []} />
        <Checkbox id="agreed" checked={agreed}
          onChange={(next) => setAgreedVersion(next ? product.terms.version : undefined)}
          error={missing}>
          {t('acquireDetails.agree', { title: product.terms.title, version: product.terms.version })}
        </Checkbox>
        <Button type="submit" look="primary" size="large" className="mt-6 w-full sm:w-auto">
          {t('acquireDetails.next')}
        </Button>
      </form>
    </>
  );
}
