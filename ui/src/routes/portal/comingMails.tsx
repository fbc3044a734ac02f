import { graphql, readFragment, type FragmentType } from '../../gql';
import type { MessageKind } from '../../gql/graphql';
import type { MessageKey } from '../../i18n/catalogue';
import { useWords } from '../../i18n/locale';

const comingFragment = graphql(`
  fragment ComingMails on Request {
    id
    comingMails {
      kind
      subject
      sender
    }
    registration {
      subscriber {
        email
      }
    }
  }
`);

/** When one of them is sent. */
const occasions: Partial<Record<MessageKind, MessageKey>> = {
  ACCEPTED: 'coming.ACCEPTED',
  REACHABILITY: 'coming.REACHABILITY',
  CORRECTION_WANTED: 'coming.CORRECTION_WANTED',
  CERTIFICATE_CODE: 'coming.CERTIFICATE_CODE',
  REJECTED: 'coming.REJECTED',
};

/** これから届くメール: by which subject and sender each is found, wherever it was sorted to. */
export function ComingMails({ request: data }: { request: FragmentType<typeof comingFragment> }) {
  const { t } = useWords();
  const { comingMails, registration } = readFragment(comingFragment, data);
  const sender = comingMails[0]?.sender;
  if (sender === undefined) return null;
  return (
    <section data-print="block" className="mt-10">
      <h2 className="mb-2 text-xl">{t('coming.title')}</h2>
      <p className="mb-4 text-sm text-quiet">{t('coming.lead', { email: registration.subscriber.email })}</p>
      <div className="rounded-xl border border-line bg-raised [overflow-wrap:anywhere]">
        <p className="border-b border-line px-4 py-3 sm:px-5">
          <span className="text-sm text-quiet">{t('coming.sender')}</span>
          <br />
          <span translate="no" className="font-mono">
            {sender}
          </span>
        </p>
        <ul aria-label={t('coming.title')}>
          {comingMails.map(({ kind, subject }) => {
            const occasion = occasions[kind];
            return (
              <li key={kind} className="border-b border-line px-4 py-3 last:border-0 sm:px-5">
                <p className="font-bold">{subject}</p>
                {occasion ? <p className="text-sm text-quiet">{t(occasion)}</p> : null}
              </li>
            );
          })}
        </ul>
      </div>
    </section>
  );
}
