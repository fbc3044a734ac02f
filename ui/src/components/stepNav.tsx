import { useWords } from '../i18n/locale';
import { Icon } from './icon';

/** Where one stands in a procedure. `current` counts from 1. */
export function StepNav({ steps, current }: { steps: readonly string[]; current: number }) {
  const { t } = useWords();
  return (
    <nav aria-label={t('steps.label')} data-print="no" className="mb-8">
      <p className="sr-only">{t('steps.progress', { total: steps.length, current })}</p>
      <ol className="flex">
        {steps.map((step, index) => {
          const number = index + 1;
          const state = number < current ? 'done' : number === current ? 'now' : 'next';
          return (
            <li key={step} aria-current={state === 'now' ? 'step' : undefined} className="relative flex-1">
              {index > 0 ? (
                <span
                  aria-hidden="true"
                  className={`absolute top-4 right-[calc(50%+1.125rem)] left-[calc(-50%+1.125rem)] border-t-2 ${state === 'next' ? 'border-line' : 'border-indigo'}`}
                />
              ) : null}
              <span className="relative flex flex-col items-center gap-1 px-1 text-center">
                <span
                  aria-hidden="true"
                  className={`flex size-8 items-center justify-center rounded-full border-2 text-sm font-bold ${
                    state === 'next'
                      ? 'border-edge bg-paper text-quiet'
                      : state === 'now'
                        ? 'border-indigo bg-indigo text-on-indigo'
                        : 'border-indigo bg-paper text-indigo'
                  }`}
                >
                  {state === 'done' ? <Icon name="check" size={18} /> : number}
                </span>
                <span className={`text-sm leading-snug ${state === 'now' ? 'font-bold' : 'text-quiet'}`}>
                  {step}
                  {state === 'done' ? <span className="sr-only">{t('steps.done')}</span> : null}
                </span>
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
