import { Link } from '@tanstack/react-router';
import { Button } from '../../components/button';
import { Code } from '../../components/code';
import { Facts } from '../../components/facts';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { MessageStatus, Papers_RequestFragment, RequestKind } from '../../gql/graphql';
import type { MessageKey } from '../../i18n/catalogue';
import { formatShort } from '../../i18n/format';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';
import { Panel } from './panel';
import { useMe, vets } from './staff';

const papersFragment = graphql(`
  fragment Papers_request on Request {
    id
    status
    kind
    reason
    follows {
      id
      serial
      status
      request {
        id
      }
    }
    messages {
      id
      kind
      to
      status
      attempts
      createdAt
      sentAt
    }
    coupon {
      id
      maskedNumber
      status
    }
    certificates {
      id
      serial
      status
      notBefore
      notAfter
      revokedAt
      revocationReason
    }
    history {
      at
      action
      check
      result
      by {
        id
        name
      }
      client {
        id
        name
      }
    }
  }
`);

const resendMutation = graphql(`
  mutation StaffResendCode($input: ResendCertificateCodeInput!) {
    resendCertificateCode(input: $input) {
      request {
        id
        status
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

const fateInk: Record<MessageStatus, string> = {
  QUEUED: 'text-quiet',
  SENT: 'text-good',
  FAILED: 'font-bold text-bad',
  SUPERSEDED: 'text-quiet',
};

/** What the certificate that a request follows is to it. */
const followed: Record<RequestKind, MessageKey> = {
  NEW: 'papers.concerns',
  RENEWAL: 'papers.continues',
  REISSUE: 'papers.follows',
  CHANGE: 'papers.concerns',
  WITHDRAWAL: 'papers.concerns',
  REVOCATION: 'papers.concerns',
};

/** The mails of a case, its coupon, its certificates, its history. */
export function Papers({
  request: data,
  onChanged,
}: {
  request: FragmentType<typeof papersFragment>;
  onChanged: () => void;
}) {
  const { t, date, dateTime } = useWords();
  const me = useMe();
  const request = readFragment(papersFragment, data);
  const resend = useAct(resendMutation, ({ resendCertificateCode }) => resendCertificateCode.problems, onChanged);
  // What follows a certificate without another sale.
  const bare = request.kind === 'REISSUE' || request.kind === 'CHANGE' || request.kind === 'WITHDRAWAL';
  const resendable = request.status === 'APPROVED' && vets(me.role);
  return (
    <>
      <Panel
        title={t('papers.mails')}
        aside={
          resendable ? (
            <Button
              size="small"
              busy={resend.busy}
              onClick={() => void resend.act({ input: { requestId: request.id } })}
            >
              {t('papers.resend')}
            </Button>
          ) : null
        }
      >
        <Outcome problems={resend.problems} error={resend.error} />
        {request.messages.length === 0 ? <p className="text-sm text-quiet">{t('papers.noMails')}</p> : null}
        <ul className="text-sm">
          {request.messages.map((message) => (
            <li
              key={message.id}
              className="flex flex-wrap justify-between gap-x-4 border-b border-line py-1.5 last:border-0"
            >
              <span className="min-w-0 [overflow-wrap:anywhere]">
                {t(`mail.${message.kind}`)} <span className="text-quiet">{message.to}</span>
              </span>
              <span className={fateInk[message.status]}>
                {t(`mailStatus.${message.status}`, { attempts: message.attempts })}{' '}
                {formatShort(message.sentAt ?? message.createdAt)}
              </span>
            </li>
          ))}
        </ul>
      </Panel>
      <Panel title={t(bare ? 'papers.certificates' : 'papers.couponAndCertificates')}>
        <Facts
          dense
          empty={t('case.empty')}
          facts={[
            ...(bare
              ? []
              : [
                  {
                    label: t('papers.coupon'),
                    value: request.coupon ? (
                      <>
                        <span className="font-mono">{request.coupon.maskedNumber}</span>{' '}
                        {t(`couponStatus.${request.coupon.status}`)}
                      </>
                    ) : null,
                  },
                ]),
            ...(request.reason
              ? [{ label: t('papers.reason'), value: t(`reissueReason.${request.reason}`) }]
              : []),
            ...(request.follows
              ? [
                  {
                    label: t(followed[request.kind]),
                    value: <Followed certificate={request.follows} />,
                  },
                ]
              : []),
          ]}
        />
        {request.certificates.length === 0 ? (
          <p className="py-2 text-sm text-quiet">{t('papers.noCertificates')}</p>
        ) : null}
        {request.certificates.map((certificate) => (
          <div key={certificate.id} className="border-b border-line py-2 text-sm last:border-0">
            <p className="flex flex-wrap items-center justify-between gap-x-3">
              <Code value={certificate.serial} label={t('certificate.serial')} />
              <span className={certificate.status === 'REVOKED' ? 'font-bold text-bad' : ''}>
                {t(`certificateStatus.${certificate.status}`)}
              </span>
            </p>
            <p className="text-quiet">
              {t('certificate.span', { from: date(certificate.notBefore), to: date(certificate.notAfter) })}
            </p>
            {certificate.revokedAt ? (
              <p>
                {t('papers.revoked', {
                  at: dateTime(certificate.revokedAt),
                  reason: t(`reason.${certificate.revocationReason ?? 'UNSPECIFIED'}`),
                })}
              </p>
            ) : certificate.status !== 'EXPIRED' && vets(me.role) ? (
              <Link to="/console/proposals" search={{ serial: certificate.serial }}>
                {t('papers.revoke')}
              </Link>
            ) : null}
          </div>
        ))}
      </Panel>
      <Panel title={t('papers.history')}>
        <ol className="text-sm">
          {request.history.map((entry, index) => (
            <li key={`${index}${entry.action}`} className="flex gap-4 border-b border-line py-1.5 last:border-0">
              <span className="shrink-0 text-quiet">{formatShort(entry.at)}</span>
              <span className="flex-1">
                {entry.check && entry.result
                  ? t('history.checked', { check: t(`check.${entry.check}`), result: t(`result.${entry.result}`) })
                  : t(`history.${entry.action}`)}
              </span>
              <span className="text-quiet">{entry.by?.name ?? entry.client?.name}</span>
            </li>
          ))}
        </ol>
      </Panel>
    </>
  );
}

/** The certificate that the request follows, and the way to its case. */
function Followed({ certificate }: { certificate: NonNullable<Papers_RequestFragment['follows']> }) {
  const { t } = useWords();
  return (
    <>
      <Link
        to="/console/requests/$requestId"
        params={{ requestId: certificate.request.id }}
        className="font-mono [overflow-wrap:anywhere]"
      >
        {certificate.serial}
      </Link>{' '}
      {t(`certificateStatus.${certificate.status}`)}
    </>
  );
}
