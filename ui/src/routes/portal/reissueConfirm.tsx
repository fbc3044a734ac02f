import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { PageTitle } from '../../components/page';
import { PrintButton } from '../../components/printButton';
import { StepNav } from '../../components/stepNav';
import { answered, submissionKey } from '../../form/submissionKey';
import { registeredOf } from '../../form/registered';
import { graphql } from '../../gql';
import type { ReissueConfirmQuery, ReissueReason } from '../../gql/graphql';
import { Failure, Loading } from '../../graphql/failure';
import { problemText } from '../../graphql/problem';
import { useWords } from '../../i18n/locale';
import { ReissueConsequences } from './reissueConsequences';
import { RegistrationSections, Section } from './registrationSections';
import { reissueSteps } from './reissueStep';

const confirmQuery = graphql(`
  query ReissueConfirm($id: ID!, $language: Language!) {
    node(id: $id) {
      __typename
      ... on Request {
        id
        certificate {
          id
          serial
        }
        product {
          name(language: $language)
          secretLabel(language: $language)
        }
        registration {
          subscriber {
            commonName
            email
          }
          ...Registered
        }
        ...ReissueConsequences_request
      }
    }
  }
`);

const reissueMutation = graphql(`
  mutation RequestReissue($input: RequestReissueInput!) {
    requestReissue(input: $input) {
      request {
        id
      }
      problems {
        code
        field
        message
        params {
          name
          value
        }
      }
    }
  }
`);

type Shown = Extract<NonNullable<ReissueConfirmQuery['node']>, { __typename: 'Request' }>;

const context = { additionalTypenames: ['ApplicantSession', 'Request', 'Certificate'] };

/** 再発行 3: everything that will be sent, to be read once more. */
export function ReissueConfirmPage() {
  const { locale } = useWords();
  const { requestId } = useParams({ from: '/portal/reissue/$requestId/confirm' });
  const { reason } = useSearch({ from: '/portal/reissue/$requestId/confirm' });
  const { send, sending, ...outcome } = useReissue(requestId);
  const [{ data, error }] = useQuery({
    query: confirmQuery,
    variables: { id: requestId, language: locale === 'ja' ? 'JA' : 'EN' },
    context,
    // Once it is sent, this session opens another request.
    pause: sending,
  });
  if (error && !data) return <Failure error={error} />;
  if (!data) return <Loading />;
  const request = data.node?.__typename === 'Request' ? data.node : undefined;
  if (!request) return <Navigate to="/reissue" />;
  if (!reason) return <Navigate to="/reissue/$requestId" params={{ requestId }} />;
  return <Confirm request={request} reason={reason} send={() => send(reason)} sending={sending} {...outcome} />;
}

interface ConfirmProps extends Omit<ReturnType<typeof useReissue>, 'send'> {
  request: Shown;
  reason: ReissueReason;
  send: () => void;
}

function Confirm({ request, reason, send, sending, problems, failure }: ConfirmProps) {
  const words = useWords();
  const { t } = words;
  const navigate = useNavigate();
  const { certificate, product, registration } = request;
  const { commonName, email } = registration.subscriber;
  return (
    <>
      <StepNav steps={reissueSteps.map((step) => t(step))} current={3} />
      <PageTitle>{t('reissueConfirm.title')}</PageTitle>
      <p className="text-lg font-bold">{t('reissueConfirm.ask')}</p>
      <p className="mt-2">{t('reissueConfirm.lead')}</p>
      <Section
        title={t('reissueConfirm.application')}
        facts={[
          { label: t('receipt.product'), value: product.name },
          { label: t('reissueCard.reason'), value: t(`reissueReason.${reason}`) },
          ...(certificate
            ? [
                {
                  label: t('reissueConfirm.serial'),
                  value: <span className="font-mono">{certificate.serial}</span>,
                },
              ]
            : []),
          {
            label: t('reissueConfirm.to', { secret: product.secretLabel }),
            value: email,
          },
        ]}
      />
      {commonName === null ? (
        <RegistrationSections registration={registeredOf(request.registration)} />
      ) : (
        // A mailbox: nothing else is known of its holder.
        <Section
          title={t('reissueConfirm.mailbox')}
          facts={[
            { label: t('reissueList.commonName'), value: commonName },
            { label: t('certificate.email'), value: email },
          ]}
        />
      )}
      <ReissueConsequences request={request} reason={reason} />
      {problems.map((problem) => (
        <Banner key={problem.code} tone="bad" live title={problemText(words, problem)} />
      ))}
      {failure ? <Failure error={failure} kept={t('reissueConfirm.kept')} /> : null}
      <div data-print="no" className="mt-8 flex flex-wrap gap-4">
        <Button look="primary" size="large" busy={sending} onClick={send}>
          {sending ? t('reissueConfirm.sending') : t('reissueConfirm.send')}
        </Button>
        <Button
          size="large"
          onClick={() =>
            void navigate({ to: '/reissue/$requestId', params: { requestId: request.id }, search: { reason } })
          }
        >
          {t('reissueCard.back')}
        </Button>
        <PrintButton size="large" />
      </div>
    </>
  );
}

/** Sends the application once, however often the button is pressed. */
function useReissue(requestId: string) {
  const navigate = useNavigate();
  const [{ data, error }, reissue] = useMutation(reissueMutation);
  const [sending, setSending] = useState(false);
  const underway = useRef(false);

  const carryOut = async (reason: ReissueReason) => {
    const submission = `reissue.${requestId}.${reason}`;
    const answer = await reissue({ input: { submissionKey: submissionKey(submission), requestId, reason } });
    // Without an answer the key is kept: pressing again gives the same request.
    if (!answer.data) return;
    answered(submission);
    const { request } = answer.data.requestReissue;
    if (request) {
      await navigate({ to: '/requests/$requestId', params: { requestId: request.id }, replace: true });
    }
  };

  const send = (reason: ReissueReason) => {
    if (underway.current) return;
    underway.current = true;
    setSending(true);
    void carryOut(reason).finally(() => {
      underway.current = false;
      setSending(false);
    });
  };
  return {
    send,
    sending,
    problems: sending ? [] : (data?.requestReissue.problems ?? []),
    failure: sending ? undefined : error,
  };
}
