/** The strokes of 証, drawn as a seal cutter would: straight lines only. */
const strokes =
  'M13.5 10.5h4M9 15.5h13M11 20.5h9M11 25.5h9M11.3 31h8.6v7h-8.6zM26 11.5h13M32.5 11.5v26M32.5 23.5h6M27.5 21.5v16M25 37.7h14.6';

/**
 * The seal 証. It stands as the mark of the house and on what has become
 * final; `provisional` is its outline, for what has not. Decorative: the words
 * beside it say the same.
 */
export function Seal({ size, provisional = false, stamped = false }: SealProps) {
  return (
    <svg
      viewBox="0 0 48 48"
      width={size}
      height={size}
      aria-hidden="true"
      className={`shrink-0 [print-color-adjust:exact] ${stamped ? 'stamped' : ''}`}
    >
      {provisional ? (
        <rect
          x="3"
          y="3"
          width="42"
          height="42"
          rx="5"
          fill="none"
          stroke="var(--seal)"
          strokeWidth="2"
          strokeDasharray="5 3"
        />
      ) : (
        <rect x="2" y="2" width="44" height="44" rx="5" fill="var(--seal)" />
      )}
      <path
        d={strokes}
        fill="none"
        stroke={provisional ? 'var(--seal)' : 'var(--on-seal)'}
        strokeWidth="2.6"
        strokeLinecap="square"
      />
    </svg>
  );
}

interface SealProps {
  /** Edge in CSS pixels. */
  size: number;
  provisional?: boolean;
  /** Comes down once, a little askew, as a stamp does. */
  stamped?: boolean;
}
