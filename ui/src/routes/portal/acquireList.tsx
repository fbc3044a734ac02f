import { Link, Navigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Banner } from '../../components/banner';
import { Icon } from '../../components/icon';
import { PageTitle } from '../../components/page';
import { StepNav } from '../../components/stepNav';
import { nameOf } from '../../form/mailbox';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useWords } from '../../i18n/locale';
import { acquireSteps } from './acquire';

const listQuery = graphql(`
  query AcquireList($language: Language!) {
    viewer {
      applicant {
        purpose
        requests {
          id
          status
          acquisitionDeadline
          product {
            name(language: $language)
          }
          registration {
            organization {
              legalName
            }
            subscriber {
              commonName
              familyName
              givenName
            }
          }
        }
      }
    }
  }
`);

const context = { additionalTypenames: ['ApplicantSession', 'Request', 'Certificate'] };

/** 取得 2: which one. A click on the service's name goes on. */
export function AcquireListPage() {
  const { t, locale, deadline } = useWords();
  const [{ data, error }] = useQuery({
    query: listQuery,
    variables: { language: locale === 'ja' ? 'JA' : 'EN' },
    context,
  });
  if (error && !data) return <Failure error={error} />;
  if (!data) return <Loading />;
  const session = data.viewer.applicant;
  if (session?.purpose !== 'ACQUIRE') return <Navigate to="/acquire" />;
  const requests = session.requests.filter(({ status }) => status === 'APPROVED');
  return (
    <>
      <StepNav steps={acquireSteps.map((step) => t(step))} current={2} />
      <PageTitle>{t('acquireList.title')}</PageTitle>
      {requests.length === 0 ? (
        <Banner tone="info" title={t('acquireList.none')}>
          <p>{t('acquireList.noneBody')}</p>
        </Banner>
      ) : (
        <>
          <p className="mb-6">{t('acquireList.lead')}</p>
          <ul className="space-y-4">
            {requests.map((request) => (
              <li key={request.id} className="rounded-xl border border-line bg-raised p-5 sm:p-6">
                <p className="text-sm text-quiet">{t('acquireList.service')}</p>
                <Link
                  to="/acquire/$requestId"
                  params={{ requestId: request.id }}
                  className="inline-flex items-center gap-2 text-lg font-bold"
                >
                  {request.product.name}
                  <Icon name="arrow" />
                </Link>
                <p className="mt-2">
                  {request.registration.organization.legalName}
                  {request.registration.organization.legalName ? <br /> : null}
                  {nameOf(request.registration.subscriber)}
                </p>
                {request.acquisitionDeadline ? (
                  <p className="mt-2 text-sm text-quiet">
                    {t('acquireList.deadline', { at: deadline(request.acquisitionDeadline) })}
                  </p>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
