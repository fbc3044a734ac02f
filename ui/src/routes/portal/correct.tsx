import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { Banner } from '../../components/banner';
import { buttonClass } from '../../components/button';
import { PageTitle } from '../../components/page';
import { applicationOf } from '../../form/application';
import { blank, dropDraft } from '../../form/draft';
import { openedBy } from '../../form/openedPath';
import { registeredOf } from '../../form/registered';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useNewest } from '../../graphql/newest';
import { useWords } from '../../i18n/locale';
import { CorrectForm } from './correctForm';

const correctQuery = graphql(`
  query Correct($id: ID!) {
    node(id: $id) {
      __typename
      ... on Request {
        id
        status
        corrections {
          id
          fields
          reason
          deadline
          registrationVersion
        }
        registration {
          id
          ...Registered
        }
      }
    }
  }
`);

const context = { additionalTypenames: ['ApplicantSession', 'Request'] };

/** 訂正: the opened fields of a returned application; the others are shown. */
export function CorrectPage() {
  const { t } = useWords();
  const { requestId } = useParams({ from: '/portal/requests/$requestId/correct' });
  const { data, error, again } = useLastingQuery({
    query: correctQuery,
    variables: { id: requestId },
    context,
    requestPolicy: 'cache-and-network',
  });
  const request = data?.node?.__typename === 'Request' ? data.node : undefined;
  // Once it can be corrected the form stands until it is left, with what was typed.
  const returned = useNewest(request?.status === 'RETURNED' ? request : undefined);
  const wanted = returned?.corrections.at(-1);
  const from = useMemo(() => returned && applicationOf(registeredOf(returned.registration)), [returned]);
  const over = request !== undefined && request.status !== 'RETURNED';
  useEffect(() => {
    // Corrected elsewhere, or too late: nobody will come back for what was typed.
    if (over) request.corrections.forEach(({ id }) => dropDraft({ ...blank, correctionId: id }));
  }, [over, request]);
  if (!data) return error ? <Failure error={error} retry={again} /> : <Loading />;
  if (!from || !wanted) return <Closed requestId={requestId} />;
  return (
    <>
      <PageTitle>{t('correction.title')}</PageTitle>
      <CorrectForm
        key={wanted.id}
        requestId={requestId}
        correctionId={wanted.id}
        version={wanted.registrationVersion}
        from={from}
        opened={wanted.fields.flatMap((field) => openedBy(field) ?? [])}
        reason={wanted.reason}
        deadline={wanted.deadline}
      />
    </>
  );
}

function Closed({ requestId }: { requestId: string }) {
  const { t } = useWords();
  return (
    <>
      <PageTitle>{t('correction.closed')}</PageTitle>
      <Banner tone="info" title={t('correction.closedBody')} />
      <Link to="/requests/$requestId" params={{ requestId }} data-plain className={buttonClass('primary')}>
        {t('correction.back')}
      </Link>
    </>
  );
}
