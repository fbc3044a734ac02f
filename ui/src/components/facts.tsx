import type { ReactNode } from 'react';

/** A name and its value. */
export interface Fact {
  label: string;
  /** null or empty: nothing was declared. */
  value: ReactNode;
}

/** Names and values, for reading and for paper. `dense` for staff. */
export function Facts({ facts, empty, dense = false }: { facts: readonly Fact[]; empty: string; dense?: boolean }) {
  return (
    <dl className={dense ? 'text-sm leading-normal' : ''}>
      {facts.map(({ label, value }) => (
        <div
          key={label}
          data-print="block"
          className={`grid gap-x-6 border-b border-line ${dense ? 'grid-cols-[9rem_1fr] py-1.5' : 'py-3 sm:grid-cols-[14rem_1fr] print:py-1.5'}`}
        >
          <dt className={dense ? 'text-quiet' : 'text-sm text-quiet sm:text-base'}>{label}</dt>
          <dd className="min-w-0 [overflow-wrap:anywhere]">
            {value === null || value === '' || value === undefined ? (
              <span className="text-quiet">{empty}</span>
            ) : (
              value
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
