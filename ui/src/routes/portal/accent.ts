import { useEffect } from 'react';

/** Gives the page an entrance's colour, #rrggbb; empty: the house's. What that takes is loaded only where there is one. */
export function useAccent(colour: string): void {
  useEffect(() => {
    if (!colour) return undefined;
    let over = false;
    let takeBack: (() => void) | undefined;
    void import('../../accent').then(({ applyAccent }) => {
      if (!over) takeBack = applyAccent(colour);
    });
    return () => {
      over = true;
      takeBack?.();
    };
  }, [colour]);
}
