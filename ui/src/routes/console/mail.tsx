import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { Banner } from '../../components/banner';
import { Button } from '../../components/button';
import { Facts } from '../../components/facts';
import { PageTitle } from '../../components/page';
import { graphql } from '../../gql';
import { Failure, Loading } from '../../graphql/failure';
import { useLastingQuery } from '../../graphql/lastingQuery';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { MailContent } from './mailContent';
import { Outcome } from './outcome';
import { useMe, vets } from './staff';

const mailQuery = graphql(`
  query Mail($id: ID!) {
    node(id: $id) {
      ... on Message {
        id
        kind
        to
        status
        attempts
        createdAt
        resendable
        request {
          id
          receiptNumber
        }
      }
    }
    mailContent(messageId: $id) {
      ...MailContent_content
    }
  }
`);

const resendMutation = graphql(`
  mutation MailResend($id: ID!) {
    resendMessage(input: { messageId: $id }) {
      message {
        id
        status
        resendable
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

/** One mail: what became of it, and what it says. */
export function MailPage() {
  const { t, dateTime } = useWords();
  const { messageId } = useParams({ from: '/console/mails/$messageId' });
  const me = useMe();
  const { data, error, again } = useLastingQuery({
    query: mailQuery,
    variables: { id: messageId },
    requestPolicy: 'cache-and-network',
  });
  const [resent, setResent] = useState(false);
  const { act, busy, problems, error: failed } = useAct(resendMutation, (answer) => answer.resendMessage.problems, again);
  const mail = data?.node && 'resendable' in data.node ? data.node : undefined;
  return (
    <div className="max-w-4xl space-y-4">
      <PageTitle quiet>{mail ? t(`letter.${mail.kind}`) : t('mails.title')}</PageTitle>
      <p>
        <Link to="/console/mails" search={{ status: '', receipt: '', after: '' }}>
          {t('mails.back')}
        </Link>
      </p>
      {error ? <Failure error={error} retry={again} /> : null}
      <Outcome problems={problems} error={failed} />
      {resent ? <Banner tone="good" live title={t('mails.resent')} /> : null}
      {!data ? (
        error ? null : <Loading />
      ) : !mail ? (
        <p className="py-8">{t('mails.gone')}</p>
      ) : (
        <>
          <Facts
            dense
            empty=""
            facts={[
              { label: t('mails.to'), value: mail.to },
              { label: t('mails.state'), value: t(`mailStatus.${mail.status}`, { attempts: mail.attempts }) },
              { label: t('mails.created'), value: dateTime(mail.createdAt) },
              ...(mail.request
                ? [
                    {
                      label: t('mails.receipt'),
                      value: (
                        <Link
                          to="/console/requests/$requestId"
                          params={{ requestId: mail.request.id }}
                          className="inline-block py-1 font-mono font-bold"
                        >
                          {mail.request.receiptNumber}
                        </Link>
                      ),
                    },
                  ]
                : []),
            ]}
          />
          {mail.status === 'FAILED' && vets(me.role) ? (
            mail.resendable ? (
              <Button busy={busy} onClick={async () => setResent(await act({ id: mail.id }))}>
                {t('mails.resend')}
              </Button>
            ) : (
              <Banner tone="warn" title={t('mails.notResendable')} />
            )
          ) : null}
          {data.mailContent ? (
            <>
              <p className="text-sm text-quiet">{t('mails.covered')}</p>
              <MailContent content={data.mailContent} />
            </>
          ) : (
            <p>{t('mails.unwritable')}</p>
          )}
        </>
      )}
    </div>
  );
}
