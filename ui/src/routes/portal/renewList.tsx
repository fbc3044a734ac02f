import { Link, Navigate } from '@tanstack/react-router';
import { Banner } from '../../components/banner';
import { Code } from '../../components/code';
import { Icon } from '../../components/icon';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { CouponSeller } from './couponSeller';
import { SuccessorOffers } from './successorOffer';
import { renewCauses } from './renewCauses';

const listQuery = graphql(`
  query RenewList($language: Language!) {
    viewer {
      applicant {
        purpose
        requests {
          id
          product {
            name(language: $language)
            closing {
              ordersEnded
            }
          }
          ...SuccessorOffer_request
          registration {
            organization {
              legalName
            }
            subscriber {
              familyName
              givenName
            }
          }
          certificate {
            id
            serial
            notBefore
            notAfter
            renewal {
              open
              closesAt
              ...CouponSeller
            }
          }
        }
      }
    }
  }
`);

const context = { additionalTypenames: ['ApplicantSession', 'Request', 'Certificate'] };

/** 更新 2: which certificate. A click on its validity goes on. */
export function RenewListPage() {
  const { t, locale, date, deadline } = useWords();
  const { data, error, again } = useLastingQuery({
    query: listQuery,
    variables: { language: locale === 'ja' ? 'JA' : 'EN' },
    requestPolicy: 'cache-and-network',
    context,
  });
  if (!data) return error ? <Failure error={error} retry={again} /> : <Loading />;
  const session = data.viewer.applicant;
  if (session?.purpose !== 'RENEW') return <Navigate to="/renew" />;
  const choices = session.requests.flatMap((request) =>
    request.certificate?.renewal?.open
      ? [{ request, certificate: request.certificate, renewal: request.certificate.renewal }]
      : [],
  );
  const succeeded = choices.length === 0 && session.requests.some(({ product }) => product.closing?.ordersEnded);
  return (
    <>
      <PageTitle>{t('renewList.title')}</PageTitle>
      <SuccessorOffers requests={session.requests} />
      {succeeded ? null : choices.length === 0 ? (
        <Banner tone="info" title={t('renew.nothing')}>
          <p>{t('identify.zero')}</p>
          <ul className="list-disc space-y-1 pl-5">
            {renewCauses.map((cause) => (
              <li key={cause}>{t(cause)}</li>
            ))}
          </ul>
          <p>
            <Link to="/renew">{t('renewList.back')}</Link>
          </p>
        </Banner>
      ) : (
        <>
          <p>{t('renewList.lead')}</p>
          <p className="mt-6 mb-3 font-bold">{t('renewList.found', { count: choices.length })}</p>
          <ul className="space-y-4">
            {choices.map(({ request, certificate, renewal }) => (
              <li key={certificate.id} className="rounded-xl border border-line bg-raised p-5 sm:p-6">
                <p className="text-sm text-quiet">{t('certificate.validity')}</p>
                <Link
                  to="/renew/$certificateId"
                  params={{ certificateId: certificate.id }}
                  className="inline-flex items-center gap-2 text-lg font-bold"
                >
                  {t('certificate.span', { from: date(certificate.notBefore), to: date(certificate.notAfter) })}
                  <Icon name="arrow" />
                </Link>
                <p className="mt-2">
                  {request.product.name}
                  <br />
                  {request.registration.organization.legalName}
                  <br />
                  {`${request.registration.subscriber.familyName} ${request.registration.subscriber.givenName}`.trim()}
                </p>
                <p className="mt-2 text-sm text-quiet">
                  {t('certificate.serial')} <Code value={certificate.serial} label={t('certificate.serial')} />
                </p>
                <p className="mt-2 text-sm text-quiet">{t('renewList.until', { at: deadline(renewal.closesAt) })}</p>
                <CouponSeller renewal={renewal} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
