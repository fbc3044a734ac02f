import { useEffect, useRef } from 'react';
import { useAfterPress } from '../form/press';
import { useWords } from '../i18n/locale';
import { Icon } from './icon';

/** One thing to mend and where. */
export interface SummaryEntry {
  /** id of the control; undefined when the problem is of the whole. */
  target?: string | undefined;
  text: string;
}

/**
 * Everything to mend, at the top, with links; takes the focus when it appears or
 * changes. What is mended leaves it once the press that left the field is over.
 */
export function ErrorSummary(props: { entries: readonly SummaryEntry[]; attempt: number }) {
  const { t } = useWords();
  const entries = useAfterPress(props.entries);
  const attempt = useAfterPress(props.attempt);
  const box = useRef<HTMLDivElement>(null);
  const told = useRef(0);
  const any = entries.length > 0;
  useEffect(() => {
    // Once for each press of the button, even when it finds the same again; the
    // entries may come a moment after the press.
    if (!any || told.current === attempt) return;
    told.current = attempt;
    box.current?.focus();
  }, [attempt, any]);
  if (!any) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="group"
      aria-labelledby="summary-title"
      className="my-6 rounded-lg border-2 border-bad bg-raised p-5"
    >
      <h2 id="summary-title" className="flex items-start gap-2 text-lg text-bad">
        <span className="mt-0.5">
          <Icon name="stop" />
        </span>
        {t('summary.title', { count: entries.length })}
      </h2>
      <ul className="mt-3 list-disc space-y-1 pl-6">
        {entries.map(({ target, text }) => (
          <li key={`${target}${text}`}>
            {target ? (
              <a
                href={`#${target}`}
                onClick={(event) => {
                  event.preventDefault();
                  focusControl(target);
                }}
              >
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-quiet">{t('summary.kept')}</p>
    </div>
  );
}

/** Brings a control into view and puts the focus into it, or into the first one within. */
function focusControl(id: string) {
  const found = document.getElementById(id);
  const inner = found?.matches('input, select, textarea')
    ? found
    : found?.querySelector<HTMLElement>('input, select, textarea');
  const control = inner ?? found;
  control?.scrollIntoView({ block: 'center' });
  control?.focus({ preventScroll: true });
}
