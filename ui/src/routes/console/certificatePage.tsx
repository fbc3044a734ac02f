import { Link, useParams } from '@tanstack/react-router';
import { Facts } from '../../components/facts';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import type { CertificatePageQuery } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { CertificateMark, CertificateRows, groupedSerial } from './certificateRows';
import { Panel } from './panel';
import { StatusMark } from './statusMark';

const certificateQuery = graphql(`
  query CertificatePage($id: ID!, $language: Language!) {
    node(id: $id) {
      __typename
      ... on Certificate {
        id
        serial
        status
        subject
        commonName
        email
        notBefore
        notAfter
        keyType
        spkiSha256
        pem
        chain
        savedAt
        confirmedAt
        revokedAt
        revocationReason
        issuer {
          id
          slug
          subject
          crlUrl
          ocspUrl
        }
        product {
          id
          name(language: $language)
        }
        request {
          id
          receiptNumber
          status
          subscriber {
            id
            number
            name
            organization {
              id
              legalName
            }
          }
        }
        publication {
          revoked
          crl
          crlNumber
          crlThisUpdate
          crlNextUpdate
          crlStale
        }
        related {
          id
          ...CertificateRows_certificate
        }
      }
    }
  }
`);

type Shown = Extract<CertificatePageQuery['node'], { __typename: 'Certificate' }>;

/** One certificate: what stands in it, whose it is, what happened to it and what relying parties are told. */
export function CertificatePage() {
  const { t, locale } = useWords();
  const { certificateId } = useParams({ from: '/console/certificates/$certificateId' });
  const { data, error, again } = useLastingQuery({
    query: certificateQuery,
    variables: { id: certificateId, language: locale === 'ja' ? 'JA' : 'EN' },
    requestPolicy: 'cache-and-network',
  });
  if (!data) return error ? <Failure error={error} retry={again} /> : <Loading />;
  if (data.node?.__typename !== 'Certificate') return <p className="py-12 text-center">{t('certificates.unknown')}</p>;
  const shown = data.node;
  return (
    <div className="max-w-5xl space-y-4">
      <div className="flex flex-wrap items-center gap-3">
        <PageTitle quiet>{t('certificates.of', { name: shown.request.subscriber?.name ?? shown.commonName })}</PageTitle>
        <CertificateMark status={shown.status} />
      </div>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Contents certificate={shown} />
        <div className="space-y-4">
          <Life certificate={shown} />
          <Told certificate={shown} />
        </div>
      </div>
      <Panel title={t('certificates.related')}>
        {shown.related.length === 0 ? (
          <p className="text-sm text-quiet">{t('certificates.noRelated')}</p>
        ) : (
          <CertificateRows certificates={shown.related} />
        )}
      </Panel>
    </div>
  );
}

function Contents({ certificate }: { certificate: Shown }) {
  const { t, date } = useWords();
  const { request } = certificate;
  const file = [certificate.pem, ...certificate.chain].join('');
  return (
    <Panel title={t('certificates.contents')}>
      <Facts
        dense
        empty={t('case.empty')}
        facts={[
          { label: t('certificates.serial'), value: <span className="font-mono text-xs">{groupedSerial(certificate.serial)}</span> },
          { label: t('certificates.decimal'), value: <span className="font-mono text-xs">{BigInt(`0x${certificate.serial}`).toString()}</span> },
          { label: t('certificates.subject'), value: <bdi>{certificate.subject}</bdi> },
          { label: t('certificates.email'), value: certificate.email },
          { label: t('certificates.validity'), value: t('certificates.fromTo', { from: date(certificate.notBefore), to: date(certificate.notAfter) }) },
          { label: t('certificates.product'), value: certificate.product.name },
          { label: t('certificates.key'), value: certificate.keyType.replace('_', '-') },
          { label: t('certificates.spki'), value: <span className="font-mono text-xs">{certificate.spkiSha256}</span> },
          {
            label: t('certificates.request'),
            value: (
              <span className="inline-flex flex-wrap items-center gap-2">
                <Link to="/console/requests/$requestId" params={{ requestId: request.id }} className="inline-block py-1 font-mono font-bold">
                  {request.receiptNumber}
                </Link>
                <StatusMark status={request.status} />
              </span>
            ),
          },
          {
            label: t('certificates.person'),
            value: request.subscriber ? (
              <Link to="/console/subscribers/$subscriberId" params={{ subscriberId: request.subscriber.id }} className="inline-block py-1">
                <bdi>{request.subscriber.name}</bdi>（{request.subscriber.number}）
              </Link>
            ) : null,
          },
          {
            label: t('certificates.organization'),
            value: request.subscriber ? (
              <Link to="/console/organizations/$organizationId" params={{ organizationId: request.subscriber.organization.id }} className="inline-block py-1">
                <bdi>{request.subscriber.organization.legalName}</bdi>
              </Link>
            ) : null,
          },
        ]}
      />
      <p className="mt-3 flex flex-wrap gap-x-6 text-sm">
        <Download name={`${certificate.serial}.pem`} text={certificate.pem}>
          {t('certificates.pem')}
        </Download>
        <Download name={`${certificate.serial}-chain.pem`} text={file}>
          {t('certificates.chain')}
        </Download>
      </p>
    </Panel>
  );
}

/** A file that the page has already. */
function Download({ name, text, children }: { name: string; text: string; children: string }) {
  return (
    <a
      className="inline-block py-2"
      download={name}
      href={`data:application/x-pem-file;base64,${btoa(text)}`}
      data-plain
    >
      {children}
    </a>
  );
}

/** What happened to it, in order; what has not happened yet says so. */
function Life({ certificate }: { certificate: Shown }) {
  const { t, dateTime } = useWords();
  const steps = [
    { label: t('certificates.issuedAt'), at: certificate.notBefore },
    { label: t('certificates.savedAt'), at: certificate.savedAt },
    { label: t('certificates.confirmedAt'), at: certificate.confirmedAt },
    ...(certificate.revokedAt
      ? [{ label: t('certificates.revokedAt'), at: certificate.revokedAt, note: t(`reason.${certificate.revocationReason ?? 'UNSPECIFIED'}`) }]
      : []),
    { label: t(certificate.status === 'EXPIRED' ? 'certificates.endedAt' : 'certificates.endsAt'), at: certificate.notAfter },
  ];
  return (
    <Panel title={t('certificates.life')}>
      <ol className="text-sm leading-normal">
        {steps.map((step) => (
          <li key={step.label} className="grid grid-cols-[9rem_1fr] gap-x-6 border-b border-line py-1.5">
            <span className="text-quiet">{step.label}</span>
            <span>
              {step.at ? dateTime(step.at) : <span className="text-quiet">{t('certificates.notYet')}</span>}
              {'note' in step ? <span className="block">{step.note}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}

/** What relying parties are told of it. */
function Told({ certificate }: { certificate: Shown }) {
  const { t, dateTime } = useWords();
  const { publication, issuer } = certificate;
  if (!publication) return null;
  return (
    <Panel title={t('certificates.told')}>
      <Facts
        dense
        empty={t('case.empty')}
        facts={[
          { label: 'OCSP', value: t(publication.revoked ? 'certificates.ocspRevoked' : 'certificates.ocspGood') },
          { label: t('certificates.ocspUrl'), value: issuer.ocspUrl },
          { label: 'CRL', value: t(`certificates.crl.${publication.crl}`) },
          {
            label: t('certificates.crlNumber'),
            value: publication.crlNumber === null ? t('certificates.crlNone') : String(publication.crlNumber),
          },
          { label: t('certificates.crlThisUpdate'), value: publication.crlThisUpdate ? dateTime(publication.crlThisUpdate) : null },
          {
            label: t('certificates.crlNextUpdate'),
            value: publication.crlNextUpdate ? (
              <>
                {dateTime(publication.crlNextUpdate)}
                {publication.crlStale ? <strong className="block text-bad">{t('certificates.crlStale')}</strong> : null}
              </>
            ) : null,
          },
          { label: t('certificates.crlUrl'), value: issuer.crlUrl },
          { label: t('certificates.issuer'), value: <bdi>{issuer.subject}</bdi> },
        ]}
      />
    </Panel>
  );
}
