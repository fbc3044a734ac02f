import type { ReactNode } from 'react';

/** One box of a case. */
export function Panel({
  title,
  aside,
  headingId,
  children,
}: {
  title: string;
  aside?: ReactNode;
  /** With it the heading can be given the focus. */
  headingId?: string;
  children: ReactNode;
}) {
  return (
    <section className="rounded-lg border border-line bg-raised">
      <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line px-4 py-2.5">
        <h2 id={headingId} tabIndex={headingId ? -1 : undefined} className="text-base">
          {title}
        </h2>
        {aside}
      </div>
      <div className="px-4 py-3">{children}</div>
    </section>
  );
}
