import { Link, Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { CertificateCard } from '../../components/certificateCard';
import { RadioGroup } from '../../components/choice';
import { Code } from '../../components/code';
import { ErrorSummary } from '../../components/errorSummary';
import { PageTitle } from '../../components/page';
import { StepNav } from '../../components/stepNav';
import { nameOf } from '../../form/mailbox';
import { graphql } from '../../gql';
import type { ReissueCertificateQuery, ReissueReason } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useWords, type Words } from '../../i18n/locale';
import { ReissueConsequences } from './reissueConsequences';
import { reissueReasons } from './reissueReason';
import { reissueSteps } from './reissueStep';
import { SuccessorOffer } from './successorOffer';

const certificateQuery = graphql(`
  query ReissueCertificate($id: ID!, $language: Language!) {
    node(id: $id) {
      __typename
      ... on Request {
        id
        status
        acquisitionDeadline
        certificate {
          id
          serial
          email
          notBefore
          notAfter
          reissuable
        }
        product {
          name(language: $language)
          secretLabel(language: $language)
        }
        registration {
          organization {
            legalName
          }
          subscriber {
            commonName
            familyName
            givenName
            email
          }
        }
        ...SuccessorOffer_request
        ...ReissueConsequences_request
      }
    }
  }
`);

type Shown = Extract<NonNullable<ReissueCertificateQuery['node']>, { __typename: 'Request' }>;

const context = { additionalTypenames: ['ApplicantSession', 'Request', 'Certificate'] };

/** 再発行 2: this certificate, why, and what follows. */
export function ReissueCertificatePage() {
  const words = useWords();
  const { t, locale } = words;
  const { requestId } = useParams({ from: '/portal/reissue/$requestId' });
  const [{ data, error }] = useQuery({
    query: certificateQuery,
    variables: { id: requestId, language: locale === 'ja' ? 'JA' : 'EN' },
    context,
  });
  if (error && !data) return <Failure error={error} />;
  if (!data) return <Loading />;
  const request = data.node?.__typename === 'Request' ? data.node : undefined;
  if (!request) return <Navigate to="/reissue" />;
  const { certificate, product, registration } = request;
  const { organization, subscriber } = registration;
  const open = certificate ? certificate.reissuable : request.status === 'APPROVED';
  return (
    <>
      <StepNav steps={reissueSteps.map((step) => t(step))} current={2} />
      <PageTitle>{t('reissueCard.title')}</PageTitle>
      <p className="mb-6">
        {certificate ? t('reissueCard.lead') : t('reissueCard.leadUnissued', { secret: product.secretLabel })}
      </p>
      <CertificateCard
        heading={product.name}
        name={nameOf(subscriber)}
        organization={organization.legalName || null}
        state={certificate ? 'issued' : 'planned'}
        facts={factsOf(request, words)}
      />
      {open ? (
        <Reason request={request} />
      ) : (
        <Banner tone="warn" title={t('reissueCard.closed')}>
          <p>{t('reissueCard.closedBody')}</p>
        </Banner>
      )}
      <SuccessorOffer request={request} />
      <p className="mt-6">
        <Link to="/reissue/list">{t('reissueCard.back')}</Link>
      </p>
    </>
  );
}

function factsOf({ certificate, registration, acquisitionDeadline }: Shown, { t, date, deadline }: Words) {
  if (!certificate) {
    return [
      { label: t('certificate.email'), value: registration.subscriber.email },
      ...(acquisitionDeadline ? [{ label: t('certificate.deadline'), value: deadline(acquisitionDeadline) }] : []),
    ];
  }
  return [
    { label: t('certificate.email'), value: certificate.email },
    {
      label: t('certificate.validity'),
      value: t('certificate.span', { from: date(certificate.notBefore), to: date(certificate.notAfter) }),
      wide: true,
    },
    { label: t('certificate.serial'), value: <Code value={certificate.serial} label={t('certificate.serial')} /> },
  ];
}

/** Why; then on to the last page, where nothing has happened yet. */
function Reason({ request }: { request: Shown }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { reason: chosen } = useSearch({ from: '/portal/reissue/$requestId' });
  const [reason, setReason] = useState<ReissueReason | undefined>(chosen);
  const [attempt, setAttempt] = useState(0);
  // Where nothing was issued there is no key that could be anybody's.
  const reasons = reissueReasons.filter((each) => request.certificate || each !== 'KEY_COMPROMISED');
  const missing = attempt > 0 && !reason ? t('CHOOSE') : undefined;
  return (
    <form
      noValidate
      className="mt-10"
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        if (reason) {
          const here = { params: { requestId: request.id }, search: { reason } };
          // What the browser goes back to has the reason too.
          void navigate({ to: '/reissue/$requestId', ...here, replace: true }).then(() =>
            navigate({ to: '/reissue/$requestId/confirm', ...here }),
          );
        }
      }}
    >
      <ErrorSummary
        attempt={attempt}
        entries={missing ? [{ target: 'reason', text: `${t('reissueCard.reason')}: ${missing}` }] : []}
      />
      <RadioGroup
        id="reason"
        label={t('reissueCard.reason')}
        required
        value={reason ?? ''}
        onChange={(value) => setReason(reasons.find((each) => each === value))}
        error={missing}
        options={reasons.map((value) => ({
          value,
          label: t(`reissueReason.${value}`),
          support:
            value === 'KEY_COMPROMISED' || value === 'LOST' ? t(`reissueReasonSupport.${value}`) : undefined,
        }))}
      />
      <ReissueConsequences request={request} reason={reason} />
      <Button type="submit" look="primary" size="large" className="mt-2 w-full sm:w-auto">
        {t('reissueCard.next')}
      </Button>
    </form>
  );
}
