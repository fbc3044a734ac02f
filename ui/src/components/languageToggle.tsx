import { useWords } from '../i18n/locale';

/** Changes the language of the page in place. Named in the language that it leads to. */
export function LanguageToggle() {
  const { locale, setLocale } = useWords();
  const next = locale === 'ja' ? 'en' : 'ja';
  return (
    <button
      type="button"
      lang={next}
      className="min-h-11 rounded-lg px-2 text-sm whitespace-nowrap sm:px-3 font-bold text-indigo underline underline-offset-4 hover:bg-indigo-soft"
      onClick={() => void setLocale(next)}
    >
      {next === 'en' ? 'English' : '日本語'}
    </button>
  );
}
