import { useState } from 'react';

/**
 * The newest value that there was. While the same thing is asked for in another
 * language there is none for a moment, and a page that vanished would take with
 * it what was typed.
 */
export function useNewest<Value>(value: Value | undefined): Value | undefined {
  const [kept, setKept] = useState(value);
  if (value !== undefined && value !== kept) setKept(value);
  return value ?? kept;
}
