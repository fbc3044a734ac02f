import { Link, Navigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Banner } from '../../components/banner';
import { Facts } from '../../components/facts';
import { Icon } from '../../components/icon';
import { PageTitle } from '../../components/page';
import { StepNav } from '../../components/stepNav';
import { nameOf } from '../../form/mailbox';
import { graphql } from '../../gql';
import type { ReissueListQuery } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useWords } from '../../i18n/locale';
import { LastDaysNotice } from './lastDays';
import { reissueCauses, reissueSteps } from './reissueStep';

const listQuery = graphql(`
  query ReissueList($language: Language!) {
    viewer {
      applicant {
        purpose
        requests {
          id
          status
          acquisitionDeadline
          certificate {
            id
            reissuable
            notBefore
            notAfter
          }
          product {
            name(language: $language)
            closing {
              ordersEndAt
              reissuesEndAt
              ordersEnded
              ended
            }
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
        }
      }
    }
  }
`);

type Shown = NonNullable<ReissueListQuery['viewer']['applicant']>['requests'][number];

const context = { additionalTypenames: ['ApplicantSession', 'Request', 'Certificate'] };

/** 再発行 2: which one. The validity period goes on, as it always did. */
export function ReissueListPage() {
  const { t, locale } = useWords();
  const [{ data, error }] = useQuery({
    query: listQuery,
    variables: { language: locale === 'ja' ? 'JA' : 'EN' },
    context,
  });
  if (error && !data) return <Failure error={error} />;
  if (!data) return <Loading />;
  const session = data.viewer.applicant;
  if (session?.purpose !== 'REISSUE') return <Navigate to="/reissue" />;
  const requests = session.requests.filter(({ status, certificate }) => certificate?.reissuable ?? status === 'APPROVED');
  return (
    <>
      <StepNav steps={reissueSteps.map((step) => t(step))} current={2} />
      <PageTitle>{t('reissueList.title')}</PageTitle>
      <LastDaysNotice closing={session.requests.find(({ product }) => product.closing)?.product.closing} />
      {requests.length === 0 ? (
        <Banner tone="info" title={t('identify.nothingReissue')}>
          <p>{t('identify.zero')}</p>
          <ul className="list-disc space-y-1 pl-5">
            {reissueCauses.map((cause) => (
              <li key={cause}>{t(cause)}</li>
            ))}
          </ul>
        </Banner>
      ) : (
        <>
          <p>{t('reissueList.lead')}</p>
          <p className="mt-2 mb-6 font-bold">{t('reissueList.count', { count: requests.length })}</p>
          <ul className="space-y-4">
            {requests.map((request) => (
              <Entry key={request.id} request={request} />
            ))}
          </ul>
        </>
      )}
      <p className="mt-8">
        <Link to="/reissue">{t('reissueCard.back')}</Link>
      </p>
    </>
  );
}

function Entry({ request }: { request: Shown }) {
  const { t, date, deadline } = useWords();
  const { certificate, acquisitionDeadline, product, registration } = request;
  const { subscriber, organization } = registration;
  const unissued = acquisitionDeadline
    ? t('reissueList.unissued', { at: deadline(acquisitionDeadline) })
    : t('reissueList.unissuedOpen');
  return (
    <li className="rounded-xl border border-line bg-raised p-5 sm:p-6">
      <p className="text-sm font-bold text-indigo">{product.name}</p>
      <Facts
        empty=""
        facts={[
          ...(subscriber.commonName
            ? [
                { label: t('reissueList.commonName'), value: subscriber.commonName },
                { label: t('certificate.email'), value: subscriber.email },
              ]
            : [
                { label: t('reissueList.name'), value: nameOf(subscriber) },
                { label: t('reissueList.organization'), value: organization.legalName },
              ]),
          {
            label: t('certificate.validity'),
            value: (
              <Link
                to="/reissue/$requestId"
                params={{ requestId: request.id }}
                className="inline-flex items-center gap-2 font-bold"
              >
                {certificate
                  ? t('certificate.span', { from: date(certificate.notBefore), to: date(certificate.notAfter) })
                  : unissued}
                <Icon name="arrow" />
              </Link>
            ),
          },
        ]}
      />
    </li>
  );
}
