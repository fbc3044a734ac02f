import { Link, useParams } from '@tanstack/react-router';
import { Banner } from '../../components/banner';
import { buttonClass } from '../../components/button';
import { GuideLinks } from '../../components/guideLinks';
import { PageTitle } from '../../components/page';
import { StepNav } from '../../components/stepNav';
import { graphql } from '../../gql';
import type { RequestPageQuery } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { usePolling } from '../../graphql/poll';
import { useWords } from '../../i18n/locale';
import { useForgottenKey } from '../../key/forget';
import { ChangeWords } from './changeWords';
import { ComingMails } from './comingMails';
import { Receipt } from './receipt';
import { Refused } from './refused';
import { RenewalNote } from './renewalNote';
import { RequestMails } from './requestMails';
import { RequestTimeline } from './requestTimeline';
import { SuccessorAfter } from './successorOffer';
import { titleOf } from './requestTitle';
import { Returned } from './returned';

const requestQuery = graphql(`
  query RequestPage($id: ID!, $language: Language!) {
    viewer {
      now
    }
    node(id: $id) {
      __typename
      ... on Request {
        id
        kind
        status
        submittedAt
        cancelDeadline
        changeEffect
        rejectionReason
        ...Returned_request
        ...Refused_request
        acquisitionDeadline
        couponReusable
        refundable
        predecessor {
          serial
          status
          notAfter
        }
        product {
          secretLabel(language: $language)
        }
        registration {
          subscriber {
            email
          }
        }
        ...SuccessorOffer_request
        ...Receipt_request
        ...RequestTimeline_request
        ...ComingMails
        ...RequestMails
      }
    }
  }
`);

type Shown = Extract<NonNullable<RequestPageQuery['node']>, { __typename: 'Request' }>;

/** What a session may see changes with the session. */
const context = { additionalTypenames: ['ApplicantSession', 'Request'] };

/** Seconds between looks at the server; what is final is not asked for again. */
const pollSeconds: Partial<Record<Shown['status'], number>> = {
  PROVISIONAL: 20,
  ACCEPTED: 15,
  IN_REVIEW: 15,
  RETURNED: 30,
  APPROVED: 30,
};

/** 仮受付 and everything after it: a receipt that follows the request. */
export function RequestPage() {
  const { t, locale } = useWords();
  const { requestId } = useParams({ from: '/portal/requests/$requestId' });
  const { data, error, again } = useLastingQuery({
    query: requestQuery,
    variables: { id: requestId, language: locale === 'ja' ? 'JA' : 'EN' },
    context,
    // Whoever comes back from another page sees what was known, and a moment later what is.
    requestPolicy: 'cache-and-network',
  });
  const request = data?.node?.__typename === 'Request' ? data.node : undefined;
  useForgottenKey(requestId, request?.status);
  usePolling((request && pollSeconds[request.status]) ?? 0, again);

  const failure = error ? <Failure error={error} retry={again} /> : null;
  if (!data) return failure ?? <Loading />;
  if (!request) return <IdentifyFirst />;
  const inApplication = request.status === 'PROVISIONAL';
  return (
    <>
      {inApplication ? (
        <StepNav steps={[t('request.step1'), t('request.step2'), t('request.step3')]} current={3} />
      ) : null}
      {failure}
      <PageTitle key={request.status}>{t(titleOf(request))}</PageTitle>
      <Receipt
        request={request}
        now={data.viewer.now}
        whole={
          request.cancelDeadline ? (Date.parse(request.cancelDeadline) - Date.parse(request.submittedAt)) / 1000 : 0
        }
        onChanged={again}
      />
      {request.kind === 'RENEWAL' && request.predecessor ? <RenewalNote {...request.predecessor} /> : null}
      {request.kind === 'CHANGE' || request.kind === 'WITHDRAWAL' ? (
        <ChangeWords {...request} />
      ) : (
        <Words request={request} />
      )}
      <SuccessorAfter request={request} />
      <section className="mt-10">
        <h2 className="mb-4 text-xl">{t('request.flow')}</h2>
        <RequestTimeline request={request} now={data.viewer.now} />
      </section>
      <ComingMails request={request} />
      <RequestMails request={request} onChanged={again} />
    </>
  );
}

/** The session is over, or the request is somebody else's: both look alike. */
function IdentifyFirst() {
  const { t } = useWords();
  return (
    <>
      <PageTitle>{t('request.identifyTitle')}</PageTitle>
      <p className="mb-6">{t('request.identifyBody')}</p>
      <Link to="/status" data-plain className={buttonClass('primary', 'large')}>
        {t('request.identifyGo')}
      </Link>
    </>
  );
}

/** What the state means and what to do about it. */
function Words({ request }: { request: Shown }) {
  const { t, deadline } = useWords();
  const email = request.registration.subscriber.email;
  const secret = request.product.secretLabel;
  const replaced = request.kind === 'REISSUE' ? request.predecessor : null;
  switch (request.status) {
    case 'PROVISIONAL':
      return (
        <section className="mt-8">
          <h2 className="mb-3 text-xl">{t('request.readTitle')}</h2>
          <ul className="list-disc space-y-2 pl-6">
            {request.couponReusable === null ? null : (
              <>
                <li>{t('request.readLocked')}</li>
                <li>{t(request.couponReusable ? 'request.readFree' : 'request.readExpired')}</li>
              </>
            )}
            <li>{t('request.readFixed')}</li>
            {request.refundable === null ? null : (
              <li>{t(request.refundable ? 'couponFate.readRefunded' : 'request.readRejected')}</li>
            )}
            <li>{t('request.readVetting')}</li>
            <li>{t('request.readSpam', { email })}</li>
            <li>{t('request.readKeep', { secret })}</li>
          </ul>
        </section>
      );
    case 'ACCEPTED':
    case 'IN_REVIEW':
      return (
        <Banner tone="info" title={t('request.vetting')}>
          <p>{t('request.vettingCall')}</p>
          <p>{t('request.vettingMail', { email, secret })}</p>
        </Banner>
      );
    case 'APPROVED':
      return (
        <Banner tone="good" title={t('request.approved', { secret })}>
          <p>{t('request.approvedBody', { email, secret })}</p>
          {request.acquisitionDeadline ? (
            <p>{t('request.approvedDeadline', { at: deadline(request.acquisitionDeadline) })}</p>
          ) : null}
          {replaced ? (
            <p className="[overflow-wrap:anywhere]">
              {t(replaced.status === 'REVOKED' ? 'request.reissueOldRevoked' : 'request.reissueOldStands', {
                serial: replaced.serial,
              })}
            </p>
          ) : null}
          <p className="pt-2">
            <Link to="/acquire" data-plain className={buttonClass('primary')}>
              {t('request.acquire')}
            </Link>
          </p>
        </Banner>
      );
    case 'COMPLETED':
      return (
        <>
          <Banner tone="good" title={t('request.completed')}>
            {replaced ? (
              <p className="[overflow-wrap:anywhere]">{t('request.reissueCompleted', { serial: replaced.serial })}</p>
            ) : null}
          </Banner>
          <h2 className="mt-8 mb-3 text-xl">{t('guide.title')}</h2>
          <GuideLinks />
        </>
      );
    case 'CANCELLED':
      return (
        <Banner tone="info" title={t('request.cancelled')}>
          {request.couponReusable === null ? null : (
            <p>{t(request.couponReusable ? 'request.cancelledBody' : 'request.cancelledExpired')}</p>
          )}
          {request.kind === 'RENEWAL' ? (
            <Link to="/renew">{t('renewal.again')}</Link>
          ) : (
            <Link to="/apply">{t('request.applyAgain')}</Link>
          )}
        </Banner>
      );
    case 'REJECTED':
      return <Refused request={request} />;
    case 'RETURNED':
      return <Returned request={request} />;
    case 'LAPSED':
      return (
        <Banner tone="warn" title={t('request.lapsed')}>
          {request.kind === 'REISSUE' ? (
            <>
              <p>{t('request.reissueLapsed')}</p>
              <Link to="/reissue">{t('request.reissueAgain')}</Link>
            </>
          ) : (
            <p>{t('request.lapsedBody')}</p>
          )}
        </Banner>
      );
  }
}
