import { Navigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { CertificateCard } from '../../components/certificateCard';
import { RadioGroup } from '../../components/choice';
import { Code } from '../../components/code';
import { Dialog } from '../../components/dialog';
import { ErrorSummary } from '../../components/errorSummary';
import { PageTitle } from '../../components/page';
import { useSessionDone } from '../../components/sessionCover';
import { graphql } from '../../gql';
import type { RevocationReason, RevokePageQuery } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';

const revokeQuery = graphql(`
  query RevokePage($id: ID!, $language: Language!) {
    node(id: $id) {
      __typename
      ... on Certificate {
        id
        serial
        status
        commonName
        organization
        email
        notBefore
        notAfter
        revokedAt
        revocationReason
        product {
          name(language: $language)
        }
        issuer {
          crlUrl
        }
      }
    }
  }
`);

const revokeMutation = graphql(`
  mutation RevokeCertificate($input: RevokeCertificateInput!) {
    revokeCertificate(input: $input) {
      certificate {
        id
        status
        revokedAt
        revocationReason
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

type Shown = Extract<NonNullable<RevokePageQuery['node']>, { __typename: 'Certificate' }>;

const context = { additionalTypenames: ['ApplicantSession', 'Certificate'] };

/** Reasons that a holder can tell. */
const reasons: readonly RevocationReason[] = [
  'KEY_COMPROMISE',
  'CESSATION_OF_OPERATION',
  'AFFILIATION_CHANGED',
  'SUPERSEDED',
  'UNSPECIFIED',
];

/** 失効 2: which certificate, why, what follows; then at once. */
export function RevokeCertificatePage() {
  const { t, locale, date } = useWords();
  const { certificateId } = useParams({ from: '/portal/revoke/$certificateId' });
  const [{ data, error }] = useQuery({
    query: revokeQuery,
    variables: { id: certificateId, language: locale === 'ja' ? 'JA' : 'EN' },
    context,
  });
  const certificate = data?.node?.__typename === 'Certificate' ? data.node : undefined;
  useSessionDone(certificate?.status === 'REVOKED');
  if (error && !data) return <Failure error={error} />;
  if (!data) return <Loading />;
  if (!certificate) return <Navigate to="/revoke" />;
  const revoked = certificate.status === 'REVOKED';
  return (
    <>
      <PageTitle key={String(revoked)}>{t(revoked ? 'revoke.doneTitle' : 'revoke.certificateTitle')}</PageTitle>
      {revoked ? <Result certificate={certificate} /> : <p className="mb-6">{t('revoke.certificateLead')}</p>}
      <CertificateCard
        heading={certificate.product.name}
        name={certificate.commonName}
        organization={certificate.organization}
        state={revoked ? 'revoked' : 'issued'}
        facts={[
          { label: t('certificate.email'), value: certificate.email },
          {
            label: t('certificate.validity'),
            value: t('certificate.span', { from: date(certificate.notBefore), to: date(certificate.notAfter) }),
            wide: true,
          },
          {
            label: t('certificate.serial'),
            value: <Code value={certificate.serial} label={t('certificate.serial')} />,
          },
        ]}
      />
      {revoked ? null : <Reason certificateId={certificate.id} />}
    </>
  );
}

function Result({ certificate }: { certificate: Shown }) {
  const { t, dateTime } = useWords();
  return (
    <Banner tone="good" live title={t('revoke.done')}>
      {certificate.revokedAt ? <p>{t('revoke.doneAt', { at: dateTime(certificate.revokedAt) })}</p> : null}
      <p>{t('revoke.doneReason', { reason: t(`reason.${certificate.revocationReason ?? 'UNSPECIFIED'}`) })}</p>
      <p>
        <a href={certificate.issuer.crlUrl}>{t('revoke.crl')}</a>
      </p>
    </Banner>
  );
}

function Reason({ certificateId }: { certificateId: string }) {
  const words = useWords();
  const { t } = words;
  const [reason, setReason] = useState<RevocationReason>();
  const [attempt, setAttempt] = useState(0);
  const [asking, setAsking] = useState(false);
  const [{ data, error, fetching }, revoke] = useMutation(revokeMutation);
  const missing = attempt > 0 && !reason ? t('CHOOSE') : undefined;
  return (
    <form
      noValidate
      className="mt-10"
      onSubmit={(event) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        if (reason) setAsking(true);
      }}
    >
      <ErrorSummary
        attempt={attempt}
        entries={missing ? [{ target: 'reason', text: `${t('revoke.reason')}: ${missing}` }] : []}
      />
      <RadioGroup
        id="reason"
        label={t('revoke.reason')}
        required
        value={reason ?? ''}
        onChange={(value) => setReason(reasons.find((each) => each === value))}
        error={missing}
        options={reasons.map((value) => ({ value, label: t(`reason.${value}`), support: t(`reasonSupport.${value}`) }))}
      />
      <Banner tone="warn" title={t('revoke.consequence')}>
        <ul className="list-disc space-y-1 pl-5">
          <li>{t('revoke.final')}</li>
          <li>{t('revoke.published')}</li>
          <li>{t('revoke.decrypt')}</li>
          <li>{t('revoke.again')}</li>
        </ul>
      </Banner>
      <Button type="submit" look="danger" size="large" className="mt-2 w-full sm:w-auto">
        {t('revoke.open')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('revoke.dialogTitle')}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('revoke.keep')}</Button>
            <Button
              look="danger"
              busy={fetching}
              onClick={() => {
                if (reason) void revoke({ input: { certificateId, reason } });
              }}
            >
              {t('revoke.do')}
            </Button>
          </>
        }
      >
        <p>{t('revoke.final')}</p>
        {data?.revokeCertificate.problems.map((problem) => (
          <Banner key={problem.code} tone="bad" live title={problemText(words, problem)} />
        ))}
        {error && !fetching ? <Failure error={error} kept={t('revoke.failed')} /> : null}
      </Dialog>
    </form>
  );
}
