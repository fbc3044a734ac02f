import { useWords } from '../i18n/locale';
import { chooseTheme, useTheme } from '../theme';
import { Icon } from './icon';

/** Changes between light and dark in place. Named for what it leads to; `bare` shows the drawing alone, for staff. */
export function ThemeToggle({ bare = false }: { bare?: boolean }) {
  const { t } = useWords();
  const next = useTheme() === 'dark' ? 'light' : 'dark';
  const name = t(`theme.${next}`);
  return (
    <button
      type="button"
      aria-label={bare ? name : undefined}
      title={bare ? name : undefined}
      className={`inline-flex shrink-0 items-center justify-center gap-2 rounded-lg text-indigo hover:bg-indigo-soft ${bare ? 'size-9' : 'min-h-11 -ml-2 px-2 underline underline-offset-4'}`}
      onClick={() => chooseTheme(next)}
    >
      <Icon name={next === 'dark' ? 'moon' : 'sun'} />
      {bare ? null : name}
    </button>
  );
}
