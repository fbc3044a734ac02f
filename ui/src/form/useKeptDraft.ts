import { useCallback, useEffect, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { Application } from './application';
import { dropDraft, saveDraft, type Beginning } from './draft';

/**
 * Writes the draft a moment after the last key, and when the page is left.
 * What it returns throws the draft away, with what was about to be written.
 */
export function useKeptDraft(form: UseFormReturn<Application>, from: Beginning): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    const save = () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      saveDraft(form.getValues(), Date.now(), from);
    };
    const { unsubscribe } = form.watch(() => {
      clearTimeout(timer.current);
      timer.current = setTimeout(save, 400);
    });
    const leave = () => {
      if (timer.current !== undefined) save();
    };
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      unsubscribe();
      leave();
    };
  }, [form, from]);
  return useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    dropDraft(from);
  }, [from]);
}
