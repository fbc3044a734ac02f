import { useCallback, useEffect, useState } from 'react';
import { array, object, optional, safeParse, string, type InferOutput } from 'valibot';
import { Button } from '../../components/button';
import { LanguageToggle } from '../../components/languageToggle';
import { PageTitle, SkipLink } from '../../components/page';
import { Seal } from '../../components/seal';
import { ThemeToggle } from '../../components/themeToggle';
import { formatShort } from '../../i18n/format';
import { useWords } from '../../i18n/locale';
import { MailView } from './mailView';

const mails = array(object({ id: string(), to: string(), subject: string(), text: string(), html: optional(string()), at: string() }));
type Mail = InferOutput<typeof mails>[number];

/** Demo: the mails that would have been sent, the latest first. */
export function MailboxPage() {
  const { t } = useWords();
  const { list, failed, look } = useMails();
  const [chosen, setChosen] = useState<string>();
  const open = list?.find((mail) => mail.id === chosen) ?? list?.[0];
  return (
    <div className="min-h-dvh">
      <SkipLink />
      <header className="flex flex-wrap items-center gap-3 border-b border-line bg-raised px-5 py-3">
        <Seal size={28} />
        <PageTitle quiet>{t('mailbox.title')}</PageTitle>
        <div className="ml-auto flex shrink-0 items-center gap-2">
          <Button size="small" className="shrink-0" onClick={look}>
            {t('mailbox.look')}
          </Button>
          <LanguageToggle />
          <ThemeToggle bare />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="mx-auto max-w-6xl px-5 py-6">
        <p className="mb-5 text-sm text-quiet">{t('mailbox.lead')}</p>
        {failed ? <p role="alert">{t('mailbox.failed')}</p> : null}
        {list?.length === 0 ? <p className="py-12 text-center text-quiet">{t('mailbox.empty')}</p> : null}
        {list && open ? (
          <div className="grid items-start gap-6 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
            <ul className="overflow-hidden rounded-lg border border-line bg-raised">
              {list.map((mail) => (
                <li key={mail.id} className="border-b border-line last:border-0">
                  <button
                    type="button"
                    aria-current={mail.id === open.id ? 'true' : undefined}
                    className={`block w-full px-4 py-3 text-left font-normal hover:bg-indigo-soft ${mail.id === open.id ? 'bg-indigo-soft' : ''}`}
                    onClick={() => setChosen(mail.id)}
                  >
                    <span className="block font-bold">{mail.subject}</span>
                    <span className="flex justify-between gap-3 text-sm text-quiet">
                      <span className="truncate">{mail.to}</span>
                      <span className="shrink-0">{formatShort(mail.at)}</span>
                    </span>
                  </button>
                </li>
              ))}
            </ul>
            <MailView key={open.id} mail={open} />
          </div>
        ) : null}
      </main>
    </div>
  );
}

/** Reads the mailbox now, every few seconds, and when asked. */
function useMails() {
  const [list, setList] = useState<readonly Mail[]>();
  const [failed, setFailed] = useState(false);
  const look = useCallback(async () => {
    try {
      const response = await fetch('/mailbox.json', { headers: { Accept: 'application/json' } });
      const parsed = safeParse(mails, await response.json());
      if (!parsed.success) throw new Error('read mailbox: not a list of mails');
      setList(parsed.output.toSorted((a, b) => b.at.localeCompare(a.at)));
      setFailed(false);
    } catch {
      setFailed(true);
    }
  }, []);
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- set when the answer is there
    void look();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void look();
    }, 3000);
    return () => clearInterval(timer);
  }, [look]);
  return { list, failed, look: () => void look() };
}
