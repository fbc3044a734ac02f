import { Link, useParams } from '@tanstack/react-router';
import { Code } from '../../components/code';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import type { CaseQuery } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { usePolling } from '../../graphql/poll';
import { useWords } from '../../i18n/locale';
import { Asked } from './asked';
import { CaseWay } from './caseWay';
import { Calls } from './calls';
import { Checks } from './checks';
import { Contacts } from './contacts';
import { Claim } from './claim';
import { Declared } from './declared';
import { Consents } from './consents';
import { DecisionBar } from './decisionBar';
import { Evidence } from './evidence';
import { Notes } from './notes';
import { Papers } from './papers';
import { StatusMark } from './statusMark';

// Both names: another language must not be another question, for which the page, with what is typed, would go.
const caseQuery = graphql(`
  query Case($id: ID!) {
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
        follows {
          id
          serial
          notAfter
          request {
            id
            receiptNumber
          }
        }
        product {
          ja: name(language: JA)
          en: name(language: EN)
        }
        ...Asked_request
        ...Contacts_request
        ...Claim_request
        ...Declared_request
        ...Checks_request
        ...Evidence_request
        ...DecisionBar_request
        ...Papers_request
        ...Calls_request
        ...Notes_request
        ...Consents_request
      }
    }
  }
`);

/** A case: what was declared on the left, what is checked on the right, the decision below. */
export function CasePage() {
  const { t, locale } = useWords();
  const { requestId } = useParams({ from: '/console/requests/$requestId' });
  const { data, error, again } = useLastingQuery({
    query: caseQuery,
    variables: { id: requestId },
    requestPolicy: 'cache-and-network',
  });
  usePolling(15, again);
  const failure = error ? <Failure error={error} retry={again} /> : null;
  if (!data) return failure ?? <Loading />;
  const request = data.node?.__typename === 'Request' ? data.node : undefined;
  if (!request) return <p className="py-12 text-center text-quiet">{t('case.notFound')}</p>;
  // What was shown before stays until the next is there: nothing may be done to it any more.
  if (request.id !== requestId) return failure ?? <Loading />;
  return (
    <div key={request.id} className="pb-28">
      {failure}
      <CaseWay requestId={request.id} />
      <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <PageTitle quiet>{t('case.title')}</PageTitle>
        <Code value={request.receiptNumber} label={t('queue.receipt')} />
        <StatusMark status={request.status} />
        {request.kind === 'NEW' ? null : <strong className="text-sm">{t(`kind.${request.kind}`)}</strong>}
        <span className="text-sm text-quiet">{request.product[locale]}</span>
        <Claim request={request} onChanged={again} />
      </div>
      {request.kind === 'RENEWAL' && request.follows ? <Followed certificate={request.follows} /> : null}
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
        {/* It stays in sight beside whatever is looked at on the right. */}
        <div
          role="region"
          aria-label={t('case.beside')}
          tabIndex={0}
          className="rounded-lg lg:sticky lg:top-4 lg:max-h-[calc(100dvh-8rem)] lg:overflow-y-auto"
        >
          <Declared request={request} />
        </div>
        <div className="space-y-6">
          <Asked request={request} />
          <Checks request={request} onChanged={again} />
          <Evidence request={request} onChanged={again} />
          <Calls request={request} />
          <Notes request={request} onChanged={again} />
          <Contacts request={request} onChanged={again} />
          <Papers request={request} onChanged={again} />
          <Consents request={request} />
        </div>
      </div>
      <DecisionBar request={request} now={data.viewer.now} onChanged={again} />
    </div>
  );
}

type Case = Extract<NonNullable<CaseQuery['node']>, { __typename: 'Request' }>;

/** 更新: which certificate this continues, with the way to its case. */
function Followed({ certificate }: { certificate: NonNullable<Case['follows']> }) {
  const { t, date } = useWords();
  return (
    <div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 rounded-lg border border-indigo bg-indigo-soft px-4 py-2 text-sm">
      <strong className="text-indigo">{t('case.renewal')}</strong>
      <span>
        {t('certificate.serial')} <Code value={certificate.serial} label={t('certificate.serial')} />
      </span>
      <span>{t('certificate.until', { day: date(certificate.notAfter) })}</span>
      <Link to="/console/requests/$requestId" params={{ requestId: certificate.request.id }}>
        {t('case.renewalOf', { receiptNumber: certificate.request.receiptNumber })}
      </Link>
    </div>
  );
}
