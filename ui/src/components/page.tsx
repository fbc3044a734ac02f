import { useEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../i18n/locale';

/** The first thing on a page for the keyboard. */
export function SkipLink() {
  const { t } = useWords();
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-lg focus:bg-raised focus:px-4 focus:py-3"
    >
      {t('frame.skip')}
    </a>
  );
}

/**
 * A page's heading; also names the browser's tab. When one page follows another
 * the focus goes to the heading, so that a screen reader tells where one is.
 */
export function PageTitle({ children, quiet = false }: { children: string; quiet?: boolean }) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${children} | ${t('frame.name')}`;
  }, [children, t]);
  useEffect(() => {
    if (arrived && !quiet) heading.current?.focus({ preventScroll: true });
    arrived = true;
  }, [quiet]);
  return (
    <h1 ref={heading} tabIndex={-1} className={quiet ? 'text-xl' : 'mb-6 text-[1.75rem]'}>
      {children}
    </h1>
  );
}

/** False until the first page stands: the browser itself begins at its top. */
let arrived = false;

/** A text of several paragraphs, separated by empty lines. */
export function Paragraphs({ text }: { text: string }): ReactNode {
  return text.split(/\n{2,}/).map((paragraph, index) => (
    <p key={`${index}${paragraph.slice(0, 8)}`} className="mb-3 whitespace-pre-line">
      {paragraph}
    </p>
  ));
}
