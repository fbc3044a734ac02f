import type { ReactNode } from 'react';
import { useWords } from '../i18n/locale';
import { Icon } from './icon';

/** One stop on the way. */
export interface Stop {
  key: string;
  title: string;
  /** When, or what happens there. */
  detail?: ReactNode | undefined;
  state: 'done' | 'now' | 'next';
}

/** What happened and what comes next, downwards. */
export function Timeline({ stops, label }: { stops: readonly Stop[]; label: string }) {
  const { t } = useWords();
  return (
    <ol aria-label={label} data-print="block">
      {stops.map((stop, index) => (
        <li
          key={stop.key}
          className="relative flex gap-4 pb-6 last:pb-0 print:pb-2.5"
          aria-current={stop.state === 'now' ? 'step' : undefined}
        >
          {index < stops.length - 1 ? (
            <span
              aria-hidden="true"
              className={`absolute top-7 bottom-0 left-[13px] border-l-2 ${stop.state === 'done' ? 'border-indigo' : 'border-line'}`}
            />
          ) : null}
          <span
            aria-hidden="true"
            className={`z-10 mt-0.5 flex size-7 shrink-0 items-center justify-center rounded-full border-2 bg-paper ${
              stop.state === 'done'
                ? 'border-indigo text-indigo'
                : stop.state === 'now'
                  ? 'border-indigo'
                  : 'border-edge'
            }`}
          >
            {stop.state === 'done' ? (
              <Icon name="check" size={16} />
            ) : stop.state === 'now' ? (
              <span className="size-3 rounded-full bg-indigo" />
            ) : null}
          </span>
          <div className="min-w-0">
            <p className={stop.state === 'next' ? 'text-quiet' : 'font-bold'}>
              {stop.title}
              <span className="sr-only">
                {stop.state === 'done' ? t('steps.done') : stop.state === 'now' ? t('steps.now') : ''}
              </span>
            </p>
            {stop.detail ? <div className="text-sm text-quiet">{stop.detail}</div> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
