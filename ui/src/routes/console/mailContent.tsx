import { useState } from 'react';
import { Button } from '../../components/button';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { useWords } from '../../i18n/locale';

const contentFragment = graphql(`
  fragment MailContent_content on MailContent {
    name
    subject
    text
    htmlPath
  }
`);

/** A mail as its recipient sees it, as HTML or as text. */
export function MailContent({ content: data }: { content: FragmentType<typeof contentFragment> }) {
  const { t } = useWords();
  const { subject, text, htmlPath } = readFragment(contentFragment, data);
  const [asText, setAsText] = useState(false);
  return (
    <article aria-label={subject} className="min-w-0 rounded-lg border border-line bg-raised p-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div className="min-w-0">
          <p className="text-sm text-quiet">{t('mails.subject')}</p>
          <h2 className="text-lg [overflow-wrap:anywhere]">{subject}</h2>
        </div>
        <div role="group" aria-label={t('mails.view')} className="flex gap-2">
          <Button size="small" look={asText ? 'secondary' : 'primary'} aria-pressed={!asText} onClick={() => setAsText(false)}>
            {t('mails.asHtml')}
          </Button>
          <Button size="small" look={asText ? 'primary' : 'secondary'} aria-pressed={asText} onClick={() => setAsText(true)}>
            {t('mails.asText')}
          </Button>
        </div>
      </div>
      {asText ? (
        <pre className="mt-4 font-sans text-sm whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</pre>
      ) : (
        // No script, no link, no form: the server's policy for it says the same.
        <iframe
          title={t('mails.frame', { subject })}
          src={htmlPath}
          sandbox=""
          className="mt-4 h-[70vh] w-full rounded border border-line bg-white"
        />
      )}
    </article>
  );
}
