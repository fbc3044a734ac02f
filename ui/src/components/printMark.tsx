import { useEffect } from 'react';

/**
 * What paper says at the top of every sheet: the page margin boxes of
 * styles.css read it from the root. A script may set a property where the
 * policy forbids a style attribute.
 */
export function PrintMark({ text }: { text: string }) {
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--print-mark', JSON.stringify(text));
    return () => {
      style.removeProperty('--print-mark');
    };
  }, [text]);
  return null;
}
