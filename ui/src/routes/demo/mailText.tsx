import type { ReactNode } from 'react';
import { Code } from '../../components/code';
import { useWords } from '../../i18n/locale';

/** A code as mails print it: groups of four Crockford characters. */
const codeInText = /\b[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}\b/;
const urlInText = /(https?:\/\/[\x21-\x7e]+)/;

/** A mail as text; only addresses of this very site become links. */
export function MailText({ text }: { text: string }) {
  const { t } = useWords();
  const code = codeInText.exec(text)?.[0];
  return (
    <>
      {code ? (
        <p className="mt-4 flex flex-wrap items-center gap-3 rounded-lg bg-indigo-soft px-4 py-3">
          <span className="text-sm">{t('mailbox.code')}</span>
          <Code value={code} label={t('mailbox.code')} />
        </p>
      ) : null}
      <div className="mt-4 text-sm whitespace-pre-wrap [overflow-wrap:anywhere]">{linked(text)}</div>
    </>
  );
}

function linked(text: string): ReactNode[] {
  return text.split(urlInText).map((piece, index) => {
    const key = `${index}${piece.slice(0, 12)}`;
    return index % 2 === 1 && sameOrigin(piece) ? (
      <a key={key} href={piece}>
        {piece}
      </a>
    ) : (
      <span key={key}>{piece}</span>
    );
  });
}

function sameOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === window.location.origin;
}
