import { useWords } from '../../i18n/locale';
import { diffLines, nearChanges, type DiffLine } from './textDiff';

const looks: Record<DiffLine['kind'], string> = {
  same: 'text-quiet',
  added: 'bg-good-soft text-good font-bold',
  removed: 'bg-bad-soft text-bad line-through',
};

/** Unchanged lines that are shown on either side of a change. */
const near = 2;

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
      {nearChanges(lines, near).map((part, index) =>
        part.kind === 'left out' ? (
          <p key={`${index}${part.kind}`} className="px-1 text-xs text-quiet">
            {t('tv.leftOut', { count: part.count })}
          </p>
        ) : (
          <p
            key={`${index}${part.kind}`}
            className={`min-h-5 px-1 whitespace-pre-wrap [overflow-wrap:anywhere] ${looks[part.kind]}`}
          >
            {part.kind === 'same' ? null : (
              <>
                <span aria-hidden="true">{part.kind === 'added' ? '＋ ' : '－ '}</span>
                <span className="sr-only">{t(part.kind === 'added' ? 'tv.added' : 'tv.removed')}: </span>
              </>
            )}
            {part.text}
          </p>
        ),
      )}
    </div>
  );
}
