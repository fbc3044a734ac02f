import type { ReactNode } from 'react';
import { Seal } from './seal';

interface CertificateCardProps {
  /** What is written across its top, such as the product's name. */
  heading: string;
  name: string;
  organization: string | null;
  /** `wide` takes the whole line. */
  facts: readonly { label: string; value: ReactNode; wide?: boolean }[];
  /** issued: sealed. planned: the place of the seal is outlined. revoked: no seal stands on it any more. */
  state: 'planned' | 'issued' | 'revoked';
}

/** A certificate, drawn: guilloche edge, name, facts, seal. */
export function CertificateCard({ heading, name, organization, facts, state }: CertificateCardProps) {
  return (
    <div data-print="block" className="overflow-hidden rounded-xl border-2 border-indigo bg-raised shadow-sm">
      <Guilloche />
      <div className="p-5 sm:p-7">
        <div className="flex items-start justify-between gap-4">
          <div className="min-w-0">
            <p className="text-sm font-bold text-indigo">{heading}</p>
            <p className="mt-2 text-2xl font-bold [overflow-wrap:anywhere]">{name}</p>
            {organization ? <p className="[overflow-wrap:anywhere]">{organization}</p> : null}
          </div>
          {state === 'revoked' ? null : (
            <Seal key={state} size={64} provisional={state === 'planned'} stamped={state === 'issued'} />
          )}
        </div>
        <dl className="mt-5 grid gap-x-8 gap-y-3 border-t border-line pt-4 sm:grid-cols-2">
          {facts.map(({ label, value, wide }) => (
            <div key={label} className={`min-w-0 ${wide ? 'sm:col-span-2' : ''}`}>
              <dt className="text-sm text-quiet">{label}</dt>
              <dd className="break-keep [overflow-wrap:anywhere]">{value}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}

/** One line of the guilloche, 720 wide. */
function wave(phase: number): string {
  const points = Array.from(
    { length: 73 },
    (_, step) => `${step * 10} ${(9 + 6 * Math.sin(step / 2.2 + phase)).toFixed(1)}`,
  );
  return `M${points.join('L')}`;
}

/** The waves at the top edge of a document of value. */
function Guilloche() {
  return (
    <svg
      viewBox="0 0 720 18"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="block h-4.5 w-full bg-indigo-soft"
    >
      {[0, 0.8, 1.6, 2.4, 3.2, 4].map((phase) => (
        <path
          key={phase}
          d={wave(phase)}
          fill="none"
          stroke="var(--indigo)"
          strokeOpacity="0.45"
          strokeWidth="0.8"
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
}
