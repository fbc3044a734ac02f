import { Icon, type IconName } from '../../components/icon';
import { graphql, readFragment, type FragmentType } from '../../gql';
import type { MessageKind, RequestMailsFragment } from '../../gql/graphql';
import type { MessageKey } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';
import { ResendCode } from './resendCode';

const mailsFragment = graphql(`
  fragment RequestMails on Request {
    id
    status
    product {
      secretLabel(language: $language)
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
  }
`);

type Letter = RequestMailsFragment['messages'][number];

const names: Record<MessageKind, MessageKey> = {
  RECEIVED: 'letter.RECEIVED',
  CANCELLED: 'letter.CANCELLED',
  ACCEPTED: 'letter.ACCEPTED',
  REJECTED: 'letter.REJECTED',
  CERTIFICATE_CODE: 'letter.CERTIFICATE_CODE',
  EXPIRING: 'letter.EXPIRING',
  REVOKED: 'letter.REVOKED',
  UNLOCK: 'letter.UNLOCK',
  CORRECTION_WANTED: 'letter.CORRECTION_WANTED',
  ADDRESS_CHANGED: 'letter.ADDRESS_CHANGED',
  ALREADY_HELD: 'letter.ALREADY_HELD',
  CHANGE_RECEIVED: 'letter.CHANGE_RECEIVED',
  CHANGE_COMPLETED: 'letter.CHANGE_COMPLETED',
  WITHDRAWAL_RECEIVED: 'letter.WITHDRAWAL_RECEIVED',
  WITHDRAWAL_COMPLETED: 'letter.WITHDRAWAL_COMPLETED',
  CLOSING: 'letter.CLOSING',
  REPLACE: 'letter.REPLACE',
  REVOCATION_CALLED_OFF: 'letter.REVOCATION_CALLED_OFF',
  WEBHOOK_FAILING: 'letter.WEBHOOK_FAILING',
  REACHABILITY: 'letter.REACHABILITY',
  ENROLMENT: 'letter.ENROLMENT',
  CONTACT_LINK: 'letter.CONTACT_LINK',
  PASSPHRASE_LINK: 'letter.PASSPHRASE_LINK',
  PASSPHRASE_RESET: 'letter.PASSPHRASE_RESET',
  INQUIRY: 'letter.INQUIRY',
  INQUIRY_RECEIVED: 'letter.INQUIRY_RECEIVED',
};

/** Every mail of the request: where it went, what became of it, what to do where it did not arrive. */
export function RequestMails({
  request: data,
  onChanged,
}: {
  request: FragmentType<typeof mailsFragment>;
  onChanged: () => void;
}) {
  const { t } = useWords();
  const request = readFragment(mailsFragment, data);
  const secret = request.product.secretLabel;
  if (request.messages.length === 0) return null;
  return (
    <section data-print="no" className="mt-10">
      <h2 className="mb-2 text-xl">{t('letters.title')}</h2>
      <p className="mb-4 text-sm text-quiet">{t('letters.lead')}</p>
      <ul className="rounded-xl border border-line bg-raised">
        {request.messages.map((letter) => (
          <LetterLine key={letter.id} letter={letter} resendable={request.status === 'APPROVED'} secret={secret} />
        ))}
      </ul>
      {request.status === 'APPROVED' ? (
        <ResendCode requestId={request.id} secret={secret} to={request.messages.at(-1)?.to ?? ''} onResent={onChanged} />
      ) : null}
    </section>
  );
}

function LetterLine({ letter, resendable, secret }: { letter: Letter; resendable: boolean; secret: string }) {
  const { t, dateTime } = useWords();
  const { icon, ink, said } = fate(letter);
  const at = dateTime(letter.sentAt ?? letter.createdAt);
  const failed = letter.status === 'FAILED';
  return (
    <li className="flex gap-3 border-b border-line px-4 py-3 last:border-0 sm:px-5">
      <span className={`mt-0.5 shrink-0 ${ink}`}>
        <Icon name={icon} />
      </span>
      <div className="min-w-0 [overflow-wrap:anywhere]">
        <p className="font-bold">{t(names[letter.kind], { secret })}</p>
        <p className={`text-sm ${failed ? 'font-bold text-bad' : ''}`}>{t(said, { at, attempts: letter.attempts })}</p>
        <p className="text-sm text-quiet">{t('letters.to', { address: letter.to })}</p>
        {failed ? (
          <p className="mt-1 text-sm">
            {letter.kind === 'CERTIFICATE_CODE' && resendable ? t('letters.failedCode') : t('letters.failedOther')}
          </p>
        ) : null}
      </div>
    </li>
  );
}

function fate({ status, attempts }: Letter): { icon: IconName; ink: string; said: MessageKey } {
  switch (status) {
    case 'SENT':
      return { icon: 'done', ink: 'text-good', said: 'letters.sent' };
    case 'FAILED':
      return { icon: 'warning', ink: 'text-bad', said: 'letters.failed' };
    case 'SUPERSEDED':
      return { icon: 'info', ink: 'text-quiet', said: 'letters.superseded' };
    case 'QUEUED':
      return { icon: 'info', ink: 'text-indigo', said: attempts > 1 ? 'letters.retrying' : 'letters.queued' };
  }
}
