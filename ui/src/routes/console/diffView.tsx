import { useWords } from '../../i18n/locale';
import { diffLines, type DiffLine } from './textDiff';

const looks: Record<DiffLine['kind'], string> = {
  same: 'text-quiet',
  added: 'bg-good-soft text-good font-bold',
  removed: 'bg-bad-soft text-bad line-through',
};

/** What changed from one text to another; a sign and hidden words tell what colour tells. */
export function DiffView({ label, before, after }: { label: string; before: string; after: string }) {
  const { t } = useWords();
  const lines = diffLines(before, after);
  if (lines.every(({ kind }) => kind === 'same')) return <p className="text-sm">{t('tv.same')}</p>;
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label={label}
      className="max-h-72 overflow-y-auto rounded-lg border border-edge bg-paper p-3 text-sm leading-relaxed"
    >
      {lines.map(({ kind, text }, index) => (
        <p key={`${index}${kind}`} className={`min-h-5 px-1 whitespace-pre-wrap [overflow-wrap:anywhere] ${looks[kind]}`}>
          {kind === 'same' ? null : (
            <>
              <span aria-hidden="true">{kind === 'added' ? '＋ ' : '－ '}</span>
              <span className="sr-only">{t(kind === 'added' ? 'tv.added' : 'tv.removed')}: </span>
            </>
          )}
          {text}
        </p>
      ))}
    </div>
  );
}
