import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Banner } from '../../components/banner';
import { Button, buttonClass } from '../../components/button';
import { Code } from '../../components/code';
import { Facts } from '../../components/facts';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import type { OwnRequestQuery } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { usePolling } from '../../graphql/poll';
import { useWords } from '../../i18n/locale';
import { ChangeDifference } from '../portal/changeDifference';
import { labelled } from '../portal/paperSheet';
import { RequestTimeline } from '../portal/requestTimeline';
import { CertificateMark } from './certificateRows';
import { Declared } from './declared';
import { Panel } from './panel';
import { wholeQueue } from './queueViews';
import { StartChange } from './startChange';
import { StartReissue } from './startReissue';
import { StatusMark } from './statusMark';

const requestQuery = graphql(`
  query OwnRequest($id: ID!, $language: Language!) {
    viewer {
      now
    }
    node(id: $id) {
      __typename
      ... on Request {
        id
        receiptNumber
        kind
        status
        submittedAt
        cancelDeadline
        expectedAt
        acquisitionDeadline
        rejectionReason
        changeEffect
        withdrawalReason
        differences {
          field
          before
          after
        }
        corrections {
          id
          deadline
          correctedAt
        }
        product {
          id
          ja: name(language: JA)
          en: name(language: EN)
          reissueRevokes
        }
        predecessor {
          serial
          status
          notAfter
        }
        certificate {
          id
          serial
          status
          notBefore
          notAfter
          revokedAt
        }
        ...Declared_request
        ...RequestTimeline_request
      }
    }
  }
`);

type Shown = Extract<NonNullable<OwnRequestQuery['node']>, { __typename: 'Request' }>;

/** One request of the partner's own: what was declared, how it stands and until when, and what can be started. */
export function OwnRequestPage() {
  const { t, locale } = useWords();
  const { requestId } = useParams({ from: '/console/requests/$requestId' });
  const { data, error, again } = useLastingQuery({
    query: requestQuery,
    variables: { id: requestId, language: locale === 'ja' ? 'JA' : 'EN' },
    requestPolicy: 'cache-and-network',
  });
  usePolling(30, again);
  const failure = error ? <Failure error={error} retry={again} /> : null;
  if (!data) return failure ?? <Loading />;
  const request = data.node?.__typename === 'Request' ? data.node : undefined;
  if (!request) return <p className="py-12 text-center text-quiet">{t('case.notFound')}</p>;
  return (
    <div className="max-w-6xl space-y-6">
      {failure}
      <p className="text-sm">
        <Link to="/console" search={wholeQueue}>
          {t('own.title')}
        </Link>
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <PageTitle quiet>{t(`kind.${request.kind}`)}</PageTitle>
        <Code value={request.receiptNumber} label={t('own.receipt')} />
        <StatusMark status={request.status} />
        <span className="text-sm text-quiet">{request.product[locale]}</span>
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <div className="space-y-6">
          <Standing request={request} />
          <Panel title={t('request.flow')}>
            <RequestTimeline request={request} now={data.viewer.now} />
          </Panel>
        </div>
        <div className="space-y-6">
          <Start key={request.id} request={request} onChanged={again} />
          {request.kind === 'CHANGE' || request.kind === 'WITHDRAWAL' ? <AskedFor request={request} /> : null}
          <Declared request={request} />
        </div>
      </div>
    </div>
  );
}

/** How it stands, what is waited for and until when, and what was issued. */
function Standing({ request }: { request: Shown }) {
  const { t, date, dateTime, deadline } = useWords();
  const { certificate, predecessor, status } = request;
  const correction = request.corrections.at(-1);
  const until: Partial<Record<Shown['status'], string | null>> = {
    PROVISIONAL: request.cancelDeadline && t('own.untilCancel', { at: deadline(request.cancelDeadline) }),
    ACCEPTED: request.expectedAt && t('own.untilVetted', { day: date(request.expectedAt) }),
    IN_REVIEW: request.expectedAt && t('own.untilVetted', { day: date(request.expectedAt) }),
    RETURNED: correction ? t('own.untilCorrected', { at: deadline(correction.deadline) }) : null,
    APPROVED: request.acquisitionDeadline && t('own.untilAcquired', { at: deadline(request.acquisitionDeadline) }),
  };
  return (
    <Panel title={t('own.standing')}>
      <Facts
        dense
        empty={t('own.nothing')}
        facts={[
          { label: t('own.submitted'), value: dateTime(request.submittedAt) },
          { label: t('own.waits'), value: until[status] ?? null },
          ...(request.rejectionReason ? [{ label: t('own.rejected'), value: request.rejectionReason }] : []),
          ...(predecessor
            ? [{ label: t('own.follows'), value: `${predecessor.serial} ${t('own.until', { day: date(predecessor.notAfter) })}` }]
            : []),
          {
            label: t('own.certificate'),
            value: certificate ? (
              <>
                <span className="block font-mono text-xs [overflow-wrap:anywhere]">{certificate.serial}</span>
                <CertificateMark status={certificate.status} />{' '}
                {t('certificates.fromTo', { from: date(certificate.notBefore), to: date(certificate.notAfter) })}
              </>
            ) : null,
          },
        ]}
      />
    </Panel>
  );
}

/** Of a change or a withdrawal: what is asked for, and what an approval does. */
function AskedFor({ request }: { request: Shown }) {
  const { t } = useWords();
  const effect = request.kind === 'WITHDRAWAL' ? 'WITHDRAWAL' : request.changeEffect;
  return (
    <Panel title={t('asked.title')}>
      <Facts
        dense
        empty={t('own.nothing')}
        facts={[
          ...(request.withdrawalReason
            ? [{ label: t('asked.reason'), value: t(`withdrawalReason.${request.withdrawalReason}`) }]
            : []),
          { label: t('asked.effect'), value: effect ? t(`effect.${effect}`) : null },
        ]}
      />
      <ChangeDifference differences={labelled(request.differences)} />
    </Panel>
  );
}

/** What can be started for the holder; the server decides whether it can be now. */
function Start({ request, onChanged }: { request: Shown; onChanged: () => void }) {
  const { t } = useWords();
  const [doing, setDoing] = useState<'reissue' | 'change'>();
  const [done, setDone] = useState<string>();
  const { certificate } = request;
  const stands = certificate?.status === 'ACTIVE' || certificate?.status === 'ISSUED';
  if (!stands && request.status !== 'APPROVED') return null;
  const ended = (text: string) => {
    setDone(text);
    setDoing(undefined);
    onChanged();
  };
  return (
    <Panel title={t('start.title')}>
      <div role="status">{done ? <Banner tone="good" title={done} /> : null}</div>
      {doing === 'reissue' ? (
        <StartReissue
          requestId={request.id}
          issued={stands}
          revokes={request.product.reissueRevokes}
          onBack={() => setDoing(undefined)}
          onDone={(receiptNumber) => ended(t('start.reissued', { receiptNumber }))}
        />
      ) : doing === 'change' ? (
        <StartChange
          requestId={request.id}
          certificateId={stands ? certificate.id : undefined}
          onBack={() => setDoing(undefined)}
          onDone={(receiptNumber) => ended(t('start.changed', { receiptNumber }))}
        />
      ) : (
        <>
          <p className="text-sm text-quiet">{t('start.lead')}</p>
          <p className="mt-3 flex flex-wrap gap-3">
            <Button size="small" onClick={() => setDoing('reissue')}>
              {t(stands ? 'start.reissue' : 'start.code')}
            </Button>
            <Button size="small" onClick={() => setDoing('change')}>
              {t(stands ? 'start.change' : 'start.withdraw')}
            </Button>
            {stands ? (
              <Link
                to="/console/proposals"
                search={{ serial: certificate.serial }}
                data-plain
                className={buttonClass('secondary', 'small')}
              >
                {t('start.revoke')}
              </Link>
            ) : null}
          </p>
        </>
      )}
    </Panel>
  );
}
