import { Link, Navigate } from '@tanstack/react-router';
import { Banner } from '../../components/banner';
import { Countdown } from '../../components/countdown';
import { Facts } from '../../components/facts';
import { PageTitle } from '../../components/page';
import { StepNav } from '../../components/stepNav';
import { graphql } from '../../gql';
import type { CancelListQuery } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { usePolling } from '../../graphql/poll';
import { useWords } from '../../i18n/locale';
import { CancelRequest } from './cancelRequest';
import { cancelCauses, cancelSteps } from './cancelStep';

const listQuery = graphql(`
  query CancelList($language: Language!) {
    viewer {
      now
      applicant {
        purpose
        requests {
          id
          receiptNumber
          kind
          status
          submittedAt
          cancelDeadline
          cancellable
          couponReusable
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

type Shown = NonNullable<CancelListQuery['viewer']['applicant']>['requests'][number];

const context = { additionalTypenames: ['ApplicantSession', 'Request'] };

/** 新規・更新 申請の取り消し 2 and 3: what can be cancelled, and that it was. */
export function CancelListPage() {
  const { t, locale } = useWords();
  const { data, error, again } = useLastingQuery({
    query: listQuery,
    variables: { language: locale === 'ja' ? 'JA' : 'EN' },
    context,
    requestPolicy: 'cache-and-network',
  });
  // A deadline can be moved by maintenance.
  usePolling(20, again);
  if (error && !data) return <Failure error={error} retry={again} />;
  if (!data) return <Loading />;
  const session = data.viewer.applicant;
  if (session?.purpose !== 'CANCEL') return <Navigate to="/cancel" />;
  const cancelled = session.requests.filter(({ status }) => status === 'CANCELLED');
  const open = session.requests.filter(({ cancellable }) => cancellable);
  const done = open.length === 0 && cancelled.length > 0;
  return (
    <>
      <StepNav steps={cancelSteps.map((step) => t(step))} current={done ? 3 : 2} />
      <PageTitle key={String(done)}>{t(done ? 'cancelMenu.doneTitle' : 'cancelMenu.listTitle')}</PageTitle>
      {cancelled.map((request) => (
        <Done key={request.id} request={request} />
      ))}
      {done ? null : open.length === 0 ? (
        <Banner tone="info" title={t('identify.nothingCancel')}>
          <p>{t('identify.zero')}</p>
          <ul className="list-disc space-y-1 pl-5">
            {cancelCauses.map((cause) => (
              <li key={cause}>{t(cause)}</li>
            ))}
          </ul>
        </Banner>
      ) : (
        <>
          <p>{t('cancelMenu.listLead')}</p>
          <p className="mt-2 mb-6 font-bold">{t('cancelMenu.count', { count: open.length })}</p>
          <ul className="space-y-4">
            {open.map((request) => (
              <Entry key={request.id} request={request} now={data.viewer.now} onChanged={again} />
            ))}
          </ul>
        </>
      )}
      <p className="mt-8">
        <Link to="/cancel">{t('cancelMenu.back')}</Link>
      </p>
    </>
  );
}

function Entry({ request, now, onChanged }: { request: Shown; now: string; onChanged: () => void }) {
  const { t, dateTime } = useWords();
  const { cancelDeadline, product, registration, submittedAt } = request;
  const { familyName, givenName } = registration.subscriber;
  return (
    <li className="rounded-xl border border-line bg-raised p-5 sm:p-6">
      <p className="text-sm font-bold text-indigo">{product.name}</p>
      <Facts
        empty=""
        facts={[
          { label: t('receipt.number'), value: <span className="font-mono">{request.receiptNumber}</span> },
          { label: t('receipt.kind'), value: t(`kind.${request.kind}`) },
          { label: t('receipt.submitted'), value: dateTime(submittedAt) },
          { label: t('receipt.who'), value: t('receipt.person', { name: `${familyName} ${givenName}`.trim() }) },
          { label: t('receipt.organization'), value: registration.organization.legalName },
          ...(cancelDeadline ? [{ label: t('receipt.cancelUntil'), value: dateTime(cancelDeadline) }] : []),
        ]}
      />
      <div className="mt-5 flex flex-wrap items-center justify-between gap-5">
        {cancelDeadline ? (
          <Countdown
            key={now}
            deadline={cancelDeadline}
            serverNow={now}
            whole={(Date.parse(cancelDeadline) - Date.parse(submittedAt)) / 1000}
            onEnd={onChanged}
          />
        ) : null}
        <CancelRequest requestId={request.id} couponReusable={request.couponReusable} onChanged={onChanged} />
      </div>
    </li>
  );
}

/** 取り消し完了 */
function Done({ request: { id, receiptNumber, kind, couponReusable } }: { request: Shown }) {
  const { t } = useWords();
  return (
    <Banner tone="good" live title={t('cancelMenu.done', { receiptNumber })}>
      {couponReusable === null ? null : <p>{t(couponReusable ? 'cancelMenu.free' : 'cancelMenu.expired')}</p>}
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        {kind === 'RENEWAL' ? (
          <Link to="/renew">{t('cancelMenu.renew')}</Link>
        ) : (
          <Link to="/apply">{t('cancelMenu.apply')}</Link>
        )}
        <Link to="/requests/$requestId" params={{ requestId: id }}>
          {t('cancelMenu.receipt')}
        </Link>
      </p>
    </Banner>
  );
}
