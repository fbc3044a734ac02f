import { useEffect, useState, type ReactNode, type RefObject } from 'react';

interface StickyLineProps {
  facts: readonly { label: string; value: ReactNode }[];
  /** Where the same stands in full: the line is there once this has scrolled away above. */
  instead: RefObject<Element | null>;
}

/**
 * What stays in sight while the page scrolls: a number and a date.
 * `scroll-padding-top` in styles.css is higher than this line, so that it never
 * covers what has the focus (WCAG 2.4.11).
 */
export function StickyLine({ facts, instead }: StickyLineProps) {
  const [needed, setNeeded] = useState(false);
  useEffect(() => {
    if (!instead.current) return;
    const observer = new IntersectionObserver(([seen]) => {
      if (seen) setNeeded(!seen.isIntersecting && seen.boundingClientRect.top < 0);
    });
    observer.observe(instead.current);
    return () => observer.disconnect();
  }, [instead]);
  if (!needed) return null;
  return (
    <div data-print="no" data-sticky className="fixed inset-x-0 top-0 z-20 border-b border-line bg-raised shadow-sm">
      <dl className="mx-auto flex max-w-180 flex-wrap justify-between gap-x-6 px-5 py-2 text-sm leading-snug">
        {facts.map(({ label, value }) => (
          <div key={label} className="flex flex-wrap gap-x-2">
            <dt className="text-quiet">{label}</dt>
            <dd className="font-bold">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
