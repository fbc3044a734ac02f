import { useState } from 'react';
import { Button } from '../../components/button';
import { useWords } from '../../i18n/locale';
import { MailText } from './mailText';

interface Mail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html?: string | undefined;
}

/** One mail, as text or as HTML where it has that. */
export function MailView({ mail }: { mail: Mail }) {
  const { t } = useWords();
  const [asHtml, setAsHtml] = useState(false);
  return (
    <article className="rounded-lg border border-line bg-raised p-5">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <h2 className="text-lg">{mail.subject}</h2>
          <p className="text-sm text-quiet">{t('mailbox.to', { to: mail.to })}</p>
        </div>
        {mail.html ? (
          <div role="group" aria-label={t('mailbox.view')} className="flex gap-2">
            <Button size="small" look={asHtml ? 'secondary' : 'primary'} aria-pressed={!asHtml} onClick={() => setAsHtml(false)}>
              {t('mailbox.asText')}
            </Button>
            <Button size="small" look={asHtml ? 'primary' : 'secondary'} aria-pressed={asHtml} onClick={() => setAsHtml(true)}>
              {t('mailbox.asHtml')}
            </Button>
          </div>
        ) : null}
      </div>
      {mail.html && asHtml ? (
        // No script, no link, no form: the server's policy for it says the same.
        <iframe
          title={t('mailbox.frame', { subject: mail.subject })}
          src={`/mailbox/${encodeURIComponent(mail.id)}`}
          sandbox=""
          className="mt-4 h-[70vh] w-full rounded border border-line bg-white"
        />
      ) : (
        <MailText text={mail.text} />
      )}
    </article>
  );
}
