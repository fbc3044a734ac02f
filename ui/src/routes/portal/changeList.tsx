import { Link, Navigate } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { Banner } from '../../components/banner';
import { Facts } from '../../components/facts';
import { Icon } from '../../components/icon';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import type { ChangeListQuery } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useWords } from '../../i18n/locale';
import { changeCauses } from './changeCauses';

const listQuery = graphql(`
  query ChangeList($language: Language!) {
    viewer {
      applicant {
        purpose
        requests {
          id
          kind
          status
          receiptNumber
          submittedAt
          certificate {
            id
            serial
            status
            notBefore
            notAfter
          }
          product {
            name(language: $language)
          }
          registration {
            organization {
              legalName
            }
            subscriber {
              familyName
              givenName
            }
          }
        }
      }
    }
  }
`);

type Shown = NonNullable<ChangeListQuery['viewer']['applicant']>['requests'][number];

const context = { additionalTypenames: ['ApplicantSession', 'Request', 'Certificate'] };

const asks = ({ kind }: Shown) => kind === 'CHANGE' || kind === 'WITHDRAWAL';

/** 登録事項変更・退会 2: which certificate, and what was asked for before. */
export function ChangeListPage() {
  const { t, locale } = useWords();
  const [{ data, error }] = useQuery({
    query: listQuery,
    variables: { language: locale === 'ja' ? 'JA' : 'EN' },
    context,
    requestPolicy: 'cache-and-network',
  });
  if (error && !data) return <Failure error={error} />;
  if (!data) return <Loading />;
  const session = data.viewer.applicant;
  if (session?.purpose !== 'CHANGE') return <Navigate to="/change" />;
  const open = session.requests.filter(
    ({ certificate }) => certificate?.status === 'ACTIVE' || certificate?.status === 'ISSUED',
  );
  const filed = session.requests.filter(asks);
  return (
    <>
      <PageTitle>{t('changeList.title')}</PageTitle>
      {open.length === 0 ? (
        <Banner tone="info" title={t('change.nothing')}>
          <ul className="list-disc space-y-1 pl-5">
            {changeCauses.map((cause) => (
              <li key={cause}>{t(cause)}</li>
            ))}
          </ul>
        </Banner>
      ) : (
        <>
          <p>{t('changeList.lead')}</p>
          <p className="mt-2 mb-6 font-bold">{t('changeList.count', { count: open.length })}</p>
          <ul className="space-y-4">
            {open.map((request) => (
              <Entry key={request.id} request={request} />
            ))}
          </ul>
        </>
      )}
      {filed.length > 0 ? <Filed requests={filed} /> : null}
      <p className="mt-8">
        <Link to="/change">{t('changeList.back')}</Link>
      </p>
    </>
  );
}

function Entry({ request }: { request: Shown }) {
  const { t, date } = useWords();
  const { certificate, product, registration } = request;
  const { familyName, givenName } = registration.subscriber;
  if (!certificate) return null;
  return (
    <li className="rounded-xl border border-line bg-raised p-5 sm:p-6">
      <p className="text-sm font-bold text-indigo">{product.name}</p>
      <Facts
        empty=""
        facts={[
          { label: t('changeList.name'), value: `${familyName} ${givenName}`.trim() },
          { label: t('changeList.organization'), value: registration.organization.legalName },
          { label: t('changeList.serial'), value: <span className="font-mono">{certificate.serial}</span> },
          {
            label: t('certificate.validity'),
            value: (
              <Link
                to="/change/$certificateId"
                params={{ certificateId: certificate.id }}
                className="inline-flex items-center gap-2 font-bold"
              >
                {t('certificate.span', { from: date(certificate.notBefore), to: date(certificate.notAfter) })}
                <Icon name="arrow" />
              </Link>
            ),
          },
        ]}
      />
    </li>
  );
}

/** What this contact asked for, and where it stands. */
function Filed({ requests }: { requests: readonly Shown[] }) {
  const { t, dateTime } = useWords();
  return (
    <section className="mt-10">
      <h2 className="mb-3 text-xl">{t('changeList.filed')}</h2>
      <ul className="space-y-2">
        {requests.map((request) => (
          <li key={request.id} className="flex flex-wrap gap-x-4 border-b border-line py-2">
            <Link to="/requests/$requestId" params={{ requestId: request.id }} className="font-mono">
              {request.receiptNumber}
            </Link>
            <span>{t(`kind.${request.kind}`)}</span>
            <span className="font-bold">{t(`status.${request.status}`)}</span>
            <span className="text-quiet">{dateTime(request.submittedAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
