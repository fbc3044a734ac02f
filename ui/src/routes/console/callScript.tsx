import { useWords } from '../../i18n/locale';

/** Whom the call is about. */
export interface CallSubject {
  organization: string;
  department: string | null;
  name: string;
  proxy: string | null;
}

/** What to say: who calls, whom one asks for, what is asked; nothing that the other side does not know. */
export function CallScript({ subject }: { subject: CallSubject }) {
  const { t } = useWords();
  const { organization, department, name, proxy } = subject;
  const person = department === null ? name : t('call.personOf', { department, name });
  return (
    <details className="rounded border border-line bg-raised px-3 py-2">
      <summary className="cursor-pointer font-bold text-indigo">{t('call.script')}</summary>
      <ol className="mt-2 list-decimal space-y-2 pl-5">
        <li>{t('call.script1', { organization })}</li>
        <li>{t('call.script2', { person })}</li>
        <li>{t('call.script3')}</li>
        <li>{proxy === null ? t('call.script4') : t('call.script4Proxy', { proxy })}</li>
        <li>{t('call.script5')}</li>
      </ol>
    </details>
  );
}
